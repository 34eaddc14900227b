// The index of the site: what is where, each file loaded when it is first wanted.

import {setSimplified} from './fold.js';
import {
  failure, floor, hashAt, readCodes, readDocuments, readEntry, readKeyed, readPostings, readTags, readTerms,
  version,
} from './format.js';
import {loadScript} from './loader.js';

let loading = new Map();

// What is in a file, read by `parse`; asked for once, unless it failed.
export const load = (id, parse) => {
  let promise = loading.get(id);
  if (!promise) {
    promise = loadScript(id, '').then(parse);
    loading.set(id, promise);
    promise.catch(() => loading.delete(id));
  }
  return promise;
};

// Whether a file has been asked for.
export const isLoading = id => loading.has(id);

export let manifest = null;

const readManifest = query => loadScript('manifest', query).then(content => {
  if (content.format !== version) throw failure('version', 'manifest');
  const firsts = content.terms ? content.terms.split('\t') : [];
  manifest = Object.assign({}, content, {firsts});
  setSimplified(content.traditional, content.simplified);
  loading = new Map();
  let first = 0;
  manifest.groups = content.groups.map(group => {
    first += group[0];
    return {end: first, kind: group[1], level: group[2], language: group[3], isList: group[4] === 1};
  });
  return manifest;
});

let opening = null;
// The manifest, which says what there is.
export const loadManifest = () => {
  if (!opening) {
    opening = readManifest('');
    opening.catch(() => {
      opening = null;
    });
  }
  return opening;
};

// After a file was missing or of another build: whether the site has been published anew meanwhile.
export const reopen = () => {
  const old = manifest && manifest.build;
  opening = readManifest('?' + Date.now());
  return opening.then(fresh => fresh.build !== old);
};

// The page that a part of a long page belongs to, as the number of its first part.
export const pageOf = number => {
  const chain = manifest.chains.find(chain => number >= chain[0] && number < chain[0] + chain[1]);
  return chain ? chain[0] : number;
};

export const groupOf = number => manifest.groups.find(group => number < group.end);

// Whether documents of a group stand for themselves on a page that has many: rows of the register.
export const isPart = group => group.kind === 'achievement' || group.kind === 'name';

const directory = number => load('i/' + number + '-' + hashAt(manifest.termHashes, number), readKeyed);

const shard = (number, hash) => load('t/' + number + '-' + hash, readTerms);

const shardOf = async term => {
  const number = floor(manifest.firsts, term);
  const entries = await directory(number);
  const place = floor(entries.keys, term);
  return {number: number * manifest.shardsEach + place, hash: entries.values[place]};
};

export const entryOf = async term => {
  if (!manifest.firsts.length) return readEntry(undefined);
  const place = await shardOf(term);
  const terms = await shard(place.number, place.hash);
  return readEntry(terms.map.get(term));
};

// The postings of an entry; of a long one those of the blocks that may hold one of the `wanted` pages.
export const postingsOf = async (entry, wanted) => {
  if (!entry.blocks) return entry;
  const needed = entry.blocks.filter((block, index) => {
    if (!wanted) return true;
    const next = entry.blocks[index + 1];
    const at = floor(wanted, next ? next.start - 1 : Infinity);
    return wanted[at] >= block.start;
  });
  const lists = await Promise.all(needed.map(block => load(block.id, code =>
    readPostings(code, 0, entry.width, block.start))));
  return {
    pages: [].concat(...lists.map(list => list.pages)),
    marks: [].concat(...lists.map(list => list.marks)),
  };
};

// The terms that begin with a text, from few shards, and whether there were more.
export const termsFrom = async (text, most) => {
  if (!manifest.firsts.length) return [];
  const found = [];
  let place = await shardOf(text);
  for (let count = 0; count < most; count++) {
    const terms = await shard(place.number, place.hash);
    found.push(...terms.keys.filter(key => key.startsWith(text)));
    if (terms.keys[terms.keys.length - 1] > text + '\uffff') break;
    const next = place.number + 1;
    const number = Math.floor(next / manifest.shardsEach);
    if (number >= manifest.firsts.length) break;
    const entries = await directory(number);
    const hash = entries.values[next % manifest.shardsEach];
    if (hash === undefined || entries.keys[next % manifest.shardsEach] > text + '\uffff') break;
    place = {number: next, hash};
  }
  return found;
};

export const codes = () => load(manifest.codes, readCodes);

const textHash = async place => {
  if (!manifest.textsEach) return hashAt(manifest.textHashes, place);
  const part = Math.floor(place / manifest.textsEach);
  const hashes = await load('e/' + part + '-' + hashAt(manifest.textHashes, part), text => text);
  return hashAt(hashes, place % manifest.textsEach);
};

export const documentOf = async number => {
  const place = Math.floor(number / manifest.pagesEach);
  const [known, hash] = await Promise.all([codes(), textHash(place)]);
  const documents = await load('d/' + place + '-' + hash, text => readDocuments(text, known));
  return Object.assign(documents[number % manifest.pagesEach], {number});
};

// Which pages have which tag.
export const tagPages = () => load(manifest.tags, readTags);

// Data of the index by name, such as that of pinyin; null where the site has none.
export const loadData = name => loadManifest().then(() => {
  const id = manifest.parts[name];
  return id ? load(id, text => text) : null;
});
