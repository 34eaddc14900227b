// From phrases to pages: what is looked up, and which pages have all of it, or a good part.

import {isIdeograph} from './fold.js';
import {entryOf, manifest, postingsOf} from './index.js';
import {readRun, stem, wordTerm} from './terms.js';

const mostPairs = 10;
const mostLoosely = 40;

const spread = (list, most) => list.length <= most ? list
  : Array.from({length: most}, (_, index) => list[Math.floor(index * list.length / most)]);

// A term weighs more in a heading and in the title, and where it is all over the text.
const worth = mark => [1, 4, 8][mark & 3] + spreads[mark >> 2];
const spreads = Array.from({length: 16}, (_, quarters) =>
  quarters === 15 ? 0.5 : quarters ? 0.3 * (quarters.toString(2).split('1').length - 2) : 0);
const rarity = count => Math.log(1 + (manifest.pages - count + 0.5) / (count + 0.5));

// Pages that are in both lists, in the same quarter of the text.
const intersect = (one, other) => {
  const result = {pages: [], marks: []};
  for (let i = 0, j = 0; i < one.pages.length && j < other.pages.length;) {
    const difference = one.pages[i] - other.pages[j];
    if (difference === 0) {
      const quarters = one.marks[i] & other.marks[j] & 60;
      if (quarters) {
        result.pages.push(one.pages[i]);
        result.marks.push(quarters | Math.min(one.marks[i] & 3, other.marks[j] & 3));
      }
    }
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return result;
};

// Postings of a word: wherever its letters stand in a quarter of the text, and its stem.
const wordEntry = async (run, isWhole) => {
  const word = run.words[0];
  const short = stem(word);
  const asked = spread(run.letters, mostPairs);
  const entries = await Promise.all(asked.concat(wordTerm(word), wordTerm(short)).map(entryOf));
  const exact = await postingsOf(entries[asked.length]);
  const alike = short === word ? exact : await postingsOf(entries[asked.length + 1]);
  const letters = entries.slice(0, asked.length).sort((a, b) => a.count - b.count);
  let inside = isWhole ? {pages: [], marks: []} : await postingsOf(letters[0]);
  for (const entry of isWhole ? [] : letters.slice(1)) {
    inside = intersect(inside, await postingsOf(entry, inside.pages));
  }
  // Whole words weigh as they do, others as little as can be.
  const marks = new Map();
  inside.pages.forEach((number, index) => marks.set(number, [inside.marks[index] & 60, 0.2]));
  for (const [list, factor] of [[alike, 0.8], [exact, 1]]) {
    list.pages.forEach((number, index) => {
      const quarters = (marks.has(number) ? marks.get(number)[0] : 0) | list.marks[index] & 60;
      marks.set(number, [quarters, factor * worth(list.marks[index])]);
    });
  }
  const pages = Array.from(marks.keys()).sort((a, b) => a - b);
  return {
    count: pages.length,
    isKnown: exact.pages.length + alike.pages.length > 0,
    rarity: rarity(Math.max(exact.pages.length, alike.pages.length)),
    pages,
    marks: pages.map(number => marks.get(number)[0]),
    factors: pages.map(number => marks.get(number)[1]),
  };
};

// How many characters of a query the site has in pairs, less those that it has not.
const balance = parts => Array.from(new Set(parts.map(part => part.run))).reduce((sum, run) => {
  const known = new Set(parts.filter(part => part.run === run && part.entry.count).map(part => part.term));
  const held = index => index > 0 && index < run.chars.length && known.has(run.chars[index - 1] + run.chars[index]);
  return run.chars.reduce((own, char, index) =>
    own + (run.isWord ? 0 : held(index) || held(index + 1) ? 1 : -1), sum);
}, 0);

// Without terms that say nothing against a page: what only joins words that the site has (船数 of 渔船数量),
// and what it does not have of single words, where these are not more than the others, be they written apart
// (渔船 火星) or not (渔船火星).
const leaveOut = parts => {
  const known = new Set(parts.map(part => part.entry.count ? part.term : '').join(''));
  const joins = part => !part.run.isWord && Array.from(part.term).every(char => known.has(char));
  const lacks = part => !part.entry.count && !joins(part);
  const phrases = new Set(parts.map(part => part.phrase));
  const lacking = new Set(parts.filter(lacks).map(part => part.phrase));
  const isWorth = lacking.size * 2 <= phrases.size || phrases.size === 1 && balance(parts) >= 0;
  return parts.filter(part => part.entry.count || !isWorth && lacks(part));
};

// What a query looks up: entries with the run that each belongs to.
export const lookUp = async query => {
  const jobs = [];
  for (const {run, term} of query.isRelaxed ? [] : [].concat(...query.phrases.map(phrase => phrase.bridges))) {
    jobs.push(entryOf(term).then(entry => ({entry, run, term})));
  }
  query.phrases.forEach(phrase => phrase.runs.forEach(run => {
    if (run.isWord) {
      jobs.push(wordEntry(run, query.isRelaxed).then(entry => ({entry, run, term: run.text, phrase})));
      return;
    }
    const {isRelaxed} = query;
    // Where not all is asked for, a number or a word is there in full or not at all.
    if (isRelaxed) run.words.forEach(word => {
      const own = Object.assign(readRun(word), {isWord: true});
      jobs.push(wordEntry(own, true).then(entry => ({entry, run: own, term: word, phrase})));
    });
    const pairs = isRelaxed ? run.pairs.filter(pair => Array.from(pair).every(isIdeograph)) : run.pairs;
    const terms = spread(pairs, isRelaxed ? mostLoosely : mostPairs);
    for (const term of isRelaxed ? terms : terms.concat(spread(run.letters, 4))) {
      jobs.push(entryOf(term).then(entry => ({entry, run, term, phrase})));
    }
  }));
  let parts = await Promise.all(jobs);
  for (const part of parts) {
    part.rarity = part.entry.rarity === undefined ? rarity(part.entry.count) : part.entry.rarity;
  }
  if (query.isRelaxed) parts = leaveOut(parts);
  return parts.sort((a, b) => a.entry.count - b.entry.count);
};

const manyBlocks = 8;

// Pages that have every term, each run in one quarter of the text, with a first score.
export const allTerms = async parts => {
  if (!parts.length || !parts[0].entry.count) return [];
  let current = null;
  const runs = Array.from(new Set(parts.map(part => part.run)));
  for (const {entry, run, rarity: value} of parts) {
    const place = runs.indexOf(run);
    // The pages left are fewer than the blocks that would have to be read to part them.
    if (current && entry.blocks && entry.blocks.length > manyBlocks && current.length < 30) continue;
    const list = await postingsOf(entry, current && current.map(hit => hit.page));
    const score = index => value * (entry.factors ? entry.factors[index] : worth(list.marks[index]));
    if (!current) {
      current = list.pages.map((number, index) => {
        const quarters = runs.map(() => 60);
        quarters[place] = list.marks[index] & 60;
        return {page: number, score: score(index), quarters};
      });
      continue;
    }
    const next = [];
    for (let i = 0, j = 0; i < current.length && j < list.pages.length;) {
      const hit = current[i];
      const difference = hit.page - list.pages[j];
      if (difference === 0) {
        const quarters = list.marks[j] & hit.quarters[place];
        if (quarters) {
          hit.quarters[place] = quarters;
          hit.score += score(j);
          next.push(hit);
        }
      }
      if (difference <= 0) i++;
      if (difference >= 0) j++;
    }
    current = next;
    if (!current.length) break;
  }
  return current || [];
};

export const leastShare = 0.3;

// Pages that have a good part of the terms, rare ones counting more: for sentences nobody wrote. What is
// nowhere counts as rarest, so that two common words of five make no answer.
export const someTerms = async parts => {
  const hits = new Map();
  for (const part of parts) {
    // A term that is nearly everywhere says nothing; it is not worth its blocks.
    if (!part.entry.count || part.entry.blocks && part.entry.count > manifest.pages / 2 && hits.size) continue;
    const list = await postingsOf(part.entry, null);
    list.pages.forEach((number, index) => {
      const hit = hits.get(number) || {page: number, score: 0, share: 0};
      hit.share += part.rarity;
      hit.score += part.rarity * Math.sqrt(part.entry.factors ? part.entry.factors[index] : worth(list.marks[index]));
      hits.set(number, hit);
    });
  }
  const all = parts.reduce((sum, part) => sum + part.rarity, 0);
  return Array.from(hits.values()).filter(hit => hit.share >= leastShare * all);
};
