// The one way into the search: the engine's results, and for letters those of the Chinese words that
// they may be the pinyin of. A Latin word that stands as such on pages of the reader's language comes first, its
// pinyin reading second; a mere beginning of a word does not. Pages in other languages come last: liugong typed
// on a Chinese page means 柳工 and not the LiuGong of the English edition. An acronym in capitals that pages have
// (CPI) is no pinyin at all.

import {query, stands} from './engine.js';
import {load, loadData} from './index.js';

const wordsFor = text => load('x/pinyin', make => make({loadData, load})).then(find => find(text, 5));

export const search = async (text, options) => {
  const asked = query(text, options);
  // Without an index of labels there is nothing that letters could lead to.
  if (!/^[a-zü'’\s]{2,80}$/i.test(text) || !await loadData('pinyin')) return asked;
  const [found, words, isWord] = await Promise.all([asked, wordsFor(text), stands(text)]);
  const isAcronym = isWord && found.total > 0 && !found.relaxed && /^[A-Z]+$/.test(text.trim());
  if (!words.length || isAcronym) return found;
  const lists = await Promise.all(words.slice(0, 3).map(item => query(item.word, options)));
  const rank = result => result.title.some(part => part.mark) ? 0
    : result.section.some(part => part.mark) ? 1 : 2;
  const read = [].concat(...lists.map(list => list.results))
    .map((result, place) => ({result, place, rank: rank(result)}))
    .sort((a, b) => a.rank - b.rank || a.place - b.place).map(item => item.result);
  const direct = found.relaxed ? [] : found.results;
  const isNear = result => !options.language || result.language === options.language;
  const near = direct.filter(isNear);
  const isFirst = near.length > 0 && (isWord || !words[0].isFull);
  const seen = new Set();
  const all = [].concat(
    isFirst ? near : [], read, isFirst ? [] : near, direct.filter(result => !isNear(result)),
  ).filter(result => {
    const isNew = !seen.has(result.place);
    seen.add(result.place);
    return isNew;
  });
  const results = all.slice(0, options.limit);
  return Object.assign({}, isFirst ? found : lists[0], {
    query: text, results, relaxed: null, nearest: [], words: words.map(item => item.word), isWord: isFirst && isWord,
    total: Math.max(all.length, direct.length ? found.total : 0, ...lists.map(list => list.total)),
    isAtLeast: lists.some(list => list.isAtLeast) || lists.filter(list => list.total).length > 1,
  });
};
