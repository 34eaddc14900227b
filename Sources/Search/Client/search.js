// The one way into the search: the engine's results, and for letters those of the Chinese words that
// they may be the pinyin of. A Latin word that stands on pages as such comes first, its pinyin reading
// second; a mere beginning of a word does not.

import {query, stands} from './engine.js';
import {load, loadData} from './index.js';

const wordsFor = text => load('x/pinyin', make => make({loadData, load})).then(find => find(text, 5));

export const search = async (text, options) => {
  const direct = query(text, options);
  // Without an index of labels there is nothing that letters could lead to.
  if (!/^[a-zü'’\s]{2,80}$/i.test(text) || !await loadData('pinyin')) return direct;
  const [found, words, isWord] = await Promise.all([direct, wordsFor(text), stands(text)]);
  if (!words.length) return found;
  const lists = await Promise.all(words.slice(0, 3).map(item => query(item.word, options)));
  const rank = result => result.title.some(part => part.mark) ? 0
    : result.section.some(part => part.mark) ? 1 : 2;
  const read = [].concat(...lists.map(list => list.results))
    .map((result, place) => ({result, place, rank: rank(result)}))
    .sort((a, b) => a.rank - b.rank || a.place - b.place).map(item => item.result);
  const isFirst = !found.relaxed && found.total > 0 && (isWord || !words[0].isFull);
  const own = found.relaxed ? [] : found.results;
  const seen = new Set();
  const results = (isFirst ? own.concat(read) : read.concat(own)).filter(result => {
    const isNew = !seen.has(result.place);
    seen.add(result.place);
    return isNew;
  }).slice(0, options.limit);
  return Object.assign({}, isFirst ? found : lists[0], {
    query: text, results, relaxed: null, nearest: [], words: words.map(item => item.word), isWord: isFirst && isWord,
    total: Math.max(results.length, isFirst ? found.total : 0, ...lists.map(list => list.total)),
    isAtLeast: lists.some(list => list.isAtLeast) || lists.filter(list => list.total).length > 1,
  });
};
