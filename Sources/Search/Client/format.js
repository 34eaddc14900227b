// What stands in the files of an index, as FORMAT.md says: texts become values here and nowhere else. Nothing in
// this file loads anything or knows of a page.

import {ranges} from './fold.js';

export const version = 3;
export const hashLength = 6;

export const failure = (code, file) => Object.assign(new Error('search: ' + code + ' ' + file), {code, file});

export const hashAt = (hashes, index) => hashes.slice(index * hashLength, (index + 1) * hashLength);

// Numbers: a digit below 60 ends one, the 33 others lead on to it.
const digits = new Uint8Array(128).fill(255);
for (let code = 32, digit = 0; code < 127; code++) {
  if (code !== 34 && code !== 92) digits[code] = digit++;
}

export const numberReader = (code, start) => {
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
export const readPostings = (code, from, width, start) => {
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

export const readKeyed = text => {
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
export const floor = (keys, text) => {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle] <= text) low = middle + 1; else high = middle;
  }
  return Math.max(low - 1, 0);
};

// A shard of terms: what is written for each.
export const readTerms = text => {
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

// What is known of a term: how many pages have it, and where their numbers are.
export const readEntry = code => {
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

const readDocument = text => {
  const fields = text.split('\x1f');
  const names = fields[0].split('\t');
  return {
    title: names[0],
    names: names.slice(1),
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
export const readCodes = text => {
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

export const decode = (text, table) => {
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

// The pages of a shard of texts.
export const readDocuments = (text, codes) => decode(text, codes).split('\x1e').map(readDocument);

// Which pages have which tag.
export const readTags = text => {
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
};
