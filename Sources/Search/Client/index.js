// Files of the index: loading, and what is in them. Every file is a classic script that calls
// showcaseSearch.add(name, content), so that the same way works on a server and from a folder.

const page = window.showcaseSearch = window.showcaseSearch || {};
const clientURL = document.currentScript ? document.currentScript.src : '';
const root = clientURL.slice(0, clientURL.lastIndexOf('search/'));
const patience = 20000;
const format = 1;

const failure = (code, file) => Object.assign(new Error('search: ' + code + ' ' + file), {code, file});

let given = new Map();
let loading = new Map();
page.add = (id, content) => {
  given.set(id, content);
};

const loadScript = (id, query) => new Promise((resolve, reject) => {
  const script = document.createElement('script');
  const finish = settle => {
    clearTimeout(timer);
    script.remove();
    settle();
  };
  const timer = setTimeout(() => finish(() => reject(failure('shard', id))), patience);
  const before = new Set(given.keys());
  given.delete(id);
  script.onerror = () => finish(() => reject(failure('shard', id)));
  // A script that ran and did not bring what was asked for belongs to another build, or is broken.
  script.onload = () => finish(() => {
    if (given.has(id)) {
      const content = given.get(id);
      given.delete(id);
      resolve(content);
    } else {
      reject(failure(Array.from(given.keys()).some(key => !before.has(key)) ? 'version' : 'shard', id));
    }
  });
  script.charset = 'utf-8';
  script.src = root + 'search/' + id + '.js' + query;
  document.head.appendChild(script);
});

// What is in a file, read by `parse`; asked for once, unless it failed.
const load = (id, parse) => {
  let promise = loading.get(id);
  if (!promise) {
    promise = loadScript(id, '').then(parse);
    loading.set(id, promise);
    promise.catch(() => loading.delete(id));
  }
  return promise;
};

// Numbers: a digit below 60 ends one, the 33 others lead on to it.
const digits = new Uint8Array(128).fill(255);
for (let code = 32, digit = 0; code < 127; code++) {
  if (code !== 34 && code !== 92) digits[code] = digit++;
}

const numberReader = (code, start) => {
  let position = start;
  return {
    more: () => position < code.length,
    take: count => code.slice(position, position += count),
    next: () => {
      let value = 0;
      for (;;) {
        const digit = digits[code.charCodeAt(position++)];
        if (digit < 60) return value * 60 + digit;
        if (!(digit < 93)) throw failure('version', 'number');
        value = value * 33 + digit - 59;
      }
    },
  };
};

// Postings as pages, ascending, and for each the quarters of the text (× 4) plus the weight. The width
// is how many numbers mean the next page: 45 with quarters, 3 without.
const readPostings = (code, from, width, start) => {
  const list = {pages: [], marks: []};
  const reader = numberReader(code, from);
  let last = start - 1;
  while (reader.more()) {
    const number = reader.next();
    const rest = number % width;
    last += 1 + (number - rest) / width;
    list.pages.push(last);
    list.marks.push((width > 3 ? Math.floor(rest / 3) + 1 : 15) * 4 + rest % 3);
  }
  return list;
};

const readKeyed = text => {
  const parts = text.split('\t');
  const keys = [];
  const values = [];
  let key = '';
  for (let index = 0; index + 1 < parts.length; index += 2) {
    key = key.slice(0, parts[index].charCodeAt(0) - 48) + parts[index].slice(1);
    keys.push(key);
    values.push(parts[index + 1]);
  }
  return {keys, values};
};

// The last of the sorted keys that is not above a text; 0 where all are.
const floor = (keys, text) => {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle] <= text) low = middle + 1; else high = middle;
  }
  return Math.max(low - 1, 0);
};

const hashLength = 6;
const hashAt = (hashes, index) => hashes.slice(index * hashLength, (index + 1) * hashLength);

let manifest = null;
let scanned = null;

const readManifest = query => loadScript('manifest', query).then(content => {
  if (content.format !== format) throw failure('version', 'manifest');
  const firsts = content.terms ? content.terms.split('\t') : [];
  manifest = Object.assign({}, content, {firsts});
  setSimplified(content.traditional, content.simplified);
  scanned = null;
  loading = new Map();
  let first = 0;
  manifest.groups = content.groups.map(group => {
    first += group[0];
    return {end: first, kind: group[1], level: group[2], language: group[3], isList: group[4] === 1};
  });
  return manifest;
});

let opening = null;
const open = () => {
  if (!opening) {
    opening = readManifest('');
    opening.catch(() => {
      opening = null;
    });
  }
  return opening;
};

// After a file was missing or of another build: whether the site has been published anew meanwhile.
const reopen = () => {
  const old = manifest && manifest.build;
  opening = readManifest('?' + Date.now());
  return opening.then(fresh => fresh.build !== old);
};

// The page that a part of a long page belongs to, as the number of its first part.
const pageOf = number => {
  const chain = manifest.chains.find(chain => number >= chain[0] && number < chain[0] + chain[1]);
  return chain ? chain[0] : number;
};

const groupOf = number => manifest.groups.find(group => number < group.end);

const directory = number => load('i/' + number + '-' + hashAt(manifest.termHashes, number), readKeyed);

const readTerms = text => {
  const parts = text.split('\t');
  const map = new Map();
  let key = '';
  let head = '';
  let tail = 0;
  for (let index = 0; index + 1 < parts.length; index++) {
    const entry = parts[index];
    if (entry.charCodeAt(0) === 4) {
      head = entry.slice(1);
      tail = 0;
    } else if (head) {
      const reader = numberReader(entry, 0);
      tail += reader.next();
      key = head + (tail ? String.fromCodePoint(tail > 0x10dfff ? tail - 0x100000 : tail) : '');
      map.set(key, reader.take(Infinity));
    } else {
      key = key.slice(0, entry.charCodeAt(0) - 48) + entry.slice(1);
      map.set(key, parts[++index]);
    }
  }
  return {map, keys: Array.from(map.keys())};
};

const shard = (number, hash) => load('t/' + number + '-' + hash, readTerms);

const shardOf = async term => {
  const number = floor(manifest.firsts, term);
  const entries = await directory(number);
  const place = floor(entries.keys, term);
  return {number: number * manifest.shardsEach + place, hash: entries.values[place]};
};

// What is known of a term: how many pages have it, and where their numbers are.
const readEntry = code => {
  if (code === undefined) return {count: 0, pages: [], marks: []};
  const width = code.charCodeAt(0) === 2 ? 45 : 3;
  const from = width > 3 ? 1 : 0;
  if (code.charCodeAt(from) !== 1) {
    const list = readPostings(code, from, width, 0);
    return {count: list.pages.length, pages: list.pages, marks: list.marks};
  }
  const reader = numberReader(code, from + 1);
  const entry = {count: reader.next(), blocks: [], width};
  const first = reader.next();
  const length = reader.next();
  let start = 0;
  for (let index = 0; index < length; index++) {
    start += reader.next();
    entry.blocks.push({start, id: 'b/' + (first + index) + '-' + reader.take(hashLength)});
  }
  return entry;
};

// A small site has no index: the terms of all its texts are gathered when the first query comes.
const scan = () => {
  if (!scanned) {
    const numbers = Array.from({length: manifest.pages}, (_, number) => number);
    scanned = Promise.all(numbers.map(documentOf)).then(documents => {
      const terms = new Map();
      for (const found of documents) gatherTerms(found, terms);
      return terms;
    });
    scanned.catch(() => {
      scanned = null;
    });
  }
  return scanned;
};

const gatherTerms = (found, terms) => {
  const counts = new Map();
  const gather = (text, quarter, field) => visitTerms(fold(text).text, term => {
    const known = counts.get(term) || {quarters: 0, field: 0};
    known.quarters |= 4 << quarter;
    known.field = Math.max(known.field, field);
    counts.set(term, known);
  });
  gather(found.title, 0, 2);
  found.tags.forEach(tag => gather(tag, 0, 1));
  found.figures.forEach(figure => gather(figureText(figure), 0, 1));
  found.sections.forEach((section, index) => {
    gather(section.heading, Math.min(index, 3), 1);
    gather(section.text, Math.min(index, 3), 0);
  });
  namesOf(found).forEach(name => counts.set(nameTerm(name), {quarters: 60, field: 0}));
  counts.forEach((known, term) => {
    const entry = terms.get(term) || {count: 0, pages: [], marks: []};
    entry.count++;
    entry.pages.push(found.number);
    entry.marks.push(known.quarters + known.field);
    terms.set(term, entry);
  });
};

// Calls back with the terms of a folded text, as Terms/Terms.swift makes them.
const visitTerms = (text, visit) => {
  const runs = (text.match(/[^ ]+/g) || []).map(readRun);
  readBridges(runs).forEach(bridge => visit(bridge.term));
  for (const run of runs) {
    run.pairs.concat(run.letters).forEach(visit);
    run.chars.forEach(char => visit(isIdeograph(char) ? char : '#' + char));
    run.words.forEach(word => {
      const short = stem(word);
      visit('!' + word.slice(0, 32));
      if (short !== word) visit('!' + short);
    });
  }
};

const entryOf = async term => {
  if (manifest.scan) return (await scan()).get(term) || readEntry(undefined);
  if (!manifest.firsts.length) return readEntry(undefined);
  const place = await shardOf(term);
  const terms = await shard(place.number, place.hash);
  return readEntry(terms.map.get(term));
};

// The postings of an entry; of a long one those of the blocks that may hold one of the `wanted` pages.
const postingsOf = async (entry, wanted) => {
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
const termsFrom = async (text, most) => {
  if (manifest.scan) {
    const map = await scan();
    return Array.from(map.keys()).filter(key => key.startsWith(text)).sort();
  }
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

const readDocument = text => {
  const fields = text.split('\x1f');
  return {
    title: fields[0],
    path: fields[1],
    tags: fields[2] ? fields[2].split('\t') : [],
    date: fields[3],
    figures: fields[4] ? fields[4].split('\x1d').map(figure => {
      const parts = figure.split('\t');
      return {name: parts[0], value: parts[1], period: parts[2], level: parts[3]};
    }) : [],
    sections: fields.slice(5).map(section => {
      const parts = section.split('\t');
      return {anchor: parts[0], heading: parts[1], text: parts.slice(1).filter(Boolean).join('\n')};
    }),
  };
};

// The code of each symbol of the site's codebook.
const codeRanges = ranges('20-7e 80-7ff e000-f8ff ac00-d7a3');
const readCodes = text => {
  const symbols = [];
  for (const group of text.split('\t').slice(1)) {
    group.split('\x02').forEach((symbol, index) => symbols.push(index ? group.charAt(0) + symbol : symbol));
  }
  const table = new Map();
  let next = 0;
  for (const [first, last] of codeRanges) {
    for (let code = first; code <= last && next < symbols.length; code++) {
      if (code !== 34 && code !== 92) table.set(String.fromCharCode(code), symbols[next++]);
    }
  }
  return table;
};

const codes = () => load(manifest.codes, readCodes);

const decode = (text, table) => {
  if (!table.size) return text;
  let result = '';
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\x01') {
      result += text.charAt(++at);
    } else {
      const symbol = table.get(char);
      result += symbol === undefined ? char : symbol;
    }
  }
  return result;
};

const textHash = async place => {
  if (!manifest.textsEach) return hashAt(manifest.textHashes, place);
  const part = Math.floor(place / manifest.textsEach);
  const hashes = await load('e/' + part + '-' + hashAt(manifest.textHashes, part), text => text);
  return hashAt(hashes, place % manifest.textsEach);
};

const documentOf = async number => {
  const place = Math.floor(number / manifest.pagesEach);
  const [known, hash] = await Promise.all([codes(), textHash(place)]);
  const documents = await load('d/' + place + '-' + hash, text =>
    decode(text, known).split('\x1e').map(readDocument));
  return Object.assign(documents[number % manifest.pagesEach], {number});
};

// Which pages have which tag.
const tagPages = () => load(manifest.tags, text => {
  const parts = text.split('\t');
  const tags = new Map();
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const reader = numberReader(parts[index + 1], 0);
    const pages = [];
    let last = -1;
    while (reader.more()) pages.push(last += 1 + reader.next());
    tags.set(parts[index], pages);
  }
  return tags;
});

// Data that other parts of this script ask for by name.
const part = name => open().then(() => {
  const id = manifest.parts[name];
  return id ? load(id, text => text) : null;
});
