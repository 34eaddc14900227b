// Queries and their answers: query(text, options) gives what a list of results needs.

import {fit, foldDocument, holds} from './fit.js';
import {fold} from './fold.js';
import {
  codes, documentOf, entryOf, groupOf, isLoading, isPart, load, loadManifest, manifest, pageOf, postingsOf, reopen,
  tagPages, termsFrom,
} from './index.js';
import {allTerms, lookUp, someTerms} from './rank.js';
import {readLoosely, readQuery} from './reading.js';
import {excerpt, markedText} from './snippet.js';
import {bare, nameTerm, stem, wordTerm} from './terms.js';

// How many texts are read at once, at most, where none of these has what was asked for, and where a query
// says little, as a few letters out of a word do.
const pagesLeast = 8;
const pagesMost = 16;
const pagesDeep = 48;
const pagesVague = 120;
const roundsMost = 5;
const shortWord = 7;

// Each page once, by the best of its parts.
const eachOnce = hits => {
  const seen = new Set();
  return hits.filter(hit => {
    const number = pageOf(hit.page);
    return !seen.has(number) && seen.add(number);
  });
};

// Whose page it is, and how high an achievement: two qualities, in the place of which a group has one.
const levelOf = group => group.kind === 'achievement' ? '' : group.level;
const rankOf = group => group.kind === 'achievement' ? group.level : '';
const qualityKey = (name, value) =>
  name === 'tag' ? value : name === 'type' || name === 'year' ? '\x04' + name + '=' + value : '';

const filtered = async (hits, filters) => {
  const {kind, level, rank} = filters;
  const asked = Object.keys(filters).map(name => qualityKey(name, filters[name])).filter(Boolean);
  const pages = asked.length ? await tagPages() : null;
  const sets = asked.map(key => new Set(pages.get(key) || []));
  return hits.filter(hit => {
    const group = groupOf(hit.page);
    return (!kind || group.kind === kind) && (!level || levelOf(group) === level) && (!rank || rankOf(group) === rank) &&
      sets.every(set => set.has(hit.page));
  });
};

const tally = values => {
  const counts = new Map();
  values.forEach(value => counts.set(value, (counts.get(value) || 0) + 1));
  return Array.from(counts).filter(entry => entry[0])
    .map(entry => ({value: entry[0], count: entry[1]}))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
};

const largestTagFile = 24000;

const facetsOf = async hits => {
  const groups = hits.map(hit => groupOf(hit.page));
  let tags = [];
  const qualities = {type: [], year: []};
  if (manifest.tagBytes <= largestTagFile || isLoading(manifest.tags)) {
    const numbers = new Set(hits.map(hit => hit.page));
    (await tagPages()).forEach((pages, key) => {
      const count = pages.filter(number => numbers.has(number)).length;
      if (!count) return;
      const [name, value] = key.charAt(0) === '\x04' ? key.slice(1).split(/=(.*)/) : ['', key];
      (name ? qualities[name] || [] : tags).push({value, count});
    });
    for (const list of [tags, qualities.type, qualities.year]) {
      list.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    }
  } else {
    tags = tally([].concat(...hits.filter(hit => hit.found).map(hit => hit.found.tags)));
  }
  return Object.assign({
    kind: tally(groups.map(group => group.kind)), level: tally(groups.map(levelOf)), rank: tally(groups.map(rankOf)),
    tag: tags,
  }, qualities);
};

// Reads the text of a hit, and how well it fits.
const read = async (query, hit) => {
  if (hit.found) return;
  hit.found = await documentOf(hit.page);
  Object.assign(hit, fit(query, hit.found, hit.base));
};

// Reads the texts of the best hits until enough of them hold every phrase as it was written.
const verify = async (query, hits, need, language) => {
  const top = hits.reduce((most, hit) => Math.max(most, hit.score), 0) || 1;
  for (const hit of hits) {
    const group = groupOf(hit.page);
    hit.base = 6 * hit.score / top * (group.isList ? 0.5 : 1) +
      (language && group.language !== language ? -4 : 0) + (hit.isCalled ? 20 : 0);
  }
  hits.sort((a, b) => b.base - a.base || a.page - b.page);
  const runs = [].concat(...query.phrases.map(phrase => phrase.runs));
  // Terms that are nearly everywhere lead to many pages, few of which hold them side by side.
  const isSigned = query.phrases.some(phrase => phrase.sign);
  const isPiece = runs.length === 1 && runs[0].isWord && runs[0].chars.length < shortWord;
  const isVague = query.phrases.some(phrase => phrase.isExact) ||
    runs.length > 1 && runs.some(run => run.chars.length < 2);
  const most = Math.max(pagesMost, query.isRelaxed ? need : 2 * need - 4);
  let whole = 0;
  let isTogether = false;
  const limit = () => isVague && !isTogether || (isSigned || isPiece) && !whole ? pagesVague : whole ? most : pagesDeep;
  const isEnough = () => whole >= need && (!isVague || isTogether);
  for (let start = 0; start < Math.min(hits.length, limit()) && !isEnough();) {
    const wave = hits.slice(start, Math.min(limit(), start + Math.max(pagesLeast, need - whole)));
    await Promise.all(wave.map(async hit => {
      await read(query, hit);
      if (hit.isWhole) whole++;
      if (hit.isTogether) isTogether = true;
    }));
    start += wave.length;
  }
  const rank = hit => hit.found ? hit.isWhole ? 2 : 0 : 1;
  hits.sort((a, b) => rank(b) - rank(a) || (rank(a) === 1 ? b.base - a.base : b.score - a.score) ||
    a.page - b.page);
  return whole;
};

const encode = encodeURIComponent;

const figureOf = (query, found) => {
  const folded = foldDocument(found).figures;
  const best = folded.findIndex(text => query.phrases.some(phrase => holds(text, phrase.text)));
  return found.figures[best] || (found.figures.length === 1 ? found.figures[0] : null);
};

const resultOf = (query, hit, shown) => {
  const {found} = hit;
  const group = groupOf(hit.page);
  const index = hit.section || 0;
  const section = found.sections[index] || {anchor: '', heading: '', text: ''};
  const folded = foldDocument(found).sections[index] || {body: {text: '', offsets: []}};
  const safe = shown.replace(/[\ud800-\udfff]/g, (unit, at) => {
    const next = shown.charCodeAt(at + 1) >> 10;
    const last = shown.charCodeAt(at - 1) >> 10;
    return unit.charCodeAt(0) >> 10 === 54 ? next === 55 ? unit : '' : last === 54 ? unit : '';
  });
  const path = found.path.split('/').map(encode).join('/');
  return {
    title: markedText(query, found.title),
    url: path + '?q=' + encode(safe) + (section.anchor ? '#' + encode(section.anchor) : ''),
    path: found.path,
    // What it is a result of: a page, or a part of one that stands for itself.
    place: found.path + (isPart(group) ? '#' + section.anchor : ''),
    anchor: section.anchor,
    kind: group.kind,
    level: group.level,
    language: group.language,
    tags: found.tags,
    date: found.date,
    section: section.heading === found.title ? [] : markedText(query, section.heading),
    excerpt: excerpt(query, section, folded),
    figure: figureOf(query, found),
  };
};

// The longest parts of the query that the site has: what to offer where all of it has no page.
const nearestOf = async query => {
  const found = [];
  for (const run of [].concat(...query.phrases.map(phrase => phrase.runs))) {
    const entries = await Promise.all(run.pairs.map(entryOf));
    for (let start = 0; start < run.pairs.length; start++) {
      let end = start;
      while (end < run.pairs.length && entries[end].count) end++;
      if (end > start && run.chars.length > 1) found.push(run.chars.slice(start, end + 1).join(''));
      start = end;
    }
  }
  return Array.from(new Set(found)).sort((a, b) => b.length - a.length).slice(0, 3).map(text => ({text}));
};

// Few queries are misspelt: what mends them is fetched for those.
const respell = (query, parts) =>
  load('x/spelling', make => make({entryOf, termsFrom, stem})).then(mend => mend(query, parts));

const empty = {isCut: false, total: 0, isAtLeast: false, relaxed: null, results: [],
  facets: {kind: [], level: [], rank: [], type: [], year: [], tag: []}, nearest: []};

const answer = async (text, options, spelled) => {
  let query = readQuery(text);
  if (!query.phrases.length) return Object.assign({query: text}, empty);
  const {limit = 10, offset = 0, filters = {}, language = ''} = options;
  const need = offset + limit;
  const [parts, called] = await Promise.all([
    lookUp(query), entryOf(nameTerm(bare(query.text))).then(entry => postingsOf(entry)),
  ]);
  let hits = await allTerms(parts);
  for (const page of called.pages) {
    const hit = hits.find(other => other.page === page) || hits[hits.push({page, score: 0}) - 1];
    hit.isCalled = true;
  }
  let relaxed = spelled ? {kind: 'spelling', shown: text} : null;
  hits = await filtered(hits, filters);
  const whole = await verify(query, hits, need, language);
  // A sign that stands nowhere is not made up for by the word without it.
  const isSigned = query.phrases.some(phrase => phrase.sign);
  const isExact = query.phrases.some(phrase => phrase.isExact) || isSigned && query.phrases.length === 1;
  if (whole) {
    hits = eachOnce(hits.filter(hit => !hit.found || hit.isWhole));
  } else if (isExact) {
    hits = [];
  } else {
    const other = spelled ? null : await respell(query, parts);
    if (other) {
      return Object.assign(await answer(other, options, true), {query: text, isCut: query.isCut});
    }
    // No page has all of it as it was written: those that have a good part.
    query = readLoosely(query);
    query.parts = await lookUp(query);
    hits = await filtered(await someTerms(query.parts), filters);
    await verify(query, hits, need, language);
    hits = eachOnce(hits.filter(hit => hit.isWhole));
    if (hits.length) relaxed = relaxed || {kind: 'any-word', shown: text};
  }
  // What is shown has been read; what turns out not to have the phrase makes room for the next.
  for (let round = 0; round < roundsMost; round++) {
    const unread = hits.slice(0, need).filter(hit => !hit.found);
    if (!unread.length) break;
    await Promise.all(unread.map(hit => read(query, hit)));
    if (!relaxed) hits = hits.filter(hit => !hit.found || hit.isWhole);
  }
  const shown = hits.slice(offset, need).filter(hit => hit.found);
  return {
    query: text,
    isCut: query.isCut,
    total: hits.length,
    isAtLeast: !relaxed && hits.some(hit => !hit.found) && parts.length > query.phrases.length,
    relaxed,
    results: shown.map(hit => resultOf(query, hit, text)),
    facets: await facetsOf(hits),
    nearest: hits.length ? [] : await nearestOf(query),
  };
};

// What every answer needs is asked for before it is known which pages are in it.
const prefetch = () => {
  codes().catch(() => {});
  if (manifest.tagBytes <= largestTagFile) tagPages().catch(() => {});
};

// Whether a query of Latin words stands on pages as such: each of them, or its stem, is a word of the site.
export const stands = async text => {
  await loadManifest();
  const words = fold(text).text.split(' ').filter(Boolean);
  const count = word => entryOf(wordTerm(word)).then(entry => entry.count);
  const counts = await Promise.all(words.map(word => Promise.all([count(word), count(stem(word))])));
  return words.length > 0 && counts.every(pair => pair[0] + pair[1] > 0);
};

// The answer to a query.
export const query = async (text, options = {}) => {
  const source = String(text);
  try {
    await loadManifest();
    prefetch();
    return await answer(source, options, false);
  } catch (error) {
    if (!error.code || !manifest || !(await reopen())) throw error;
    return answer(source, options, false);
  }
};
