// The script of the search beside what Swift writes, without a browser: node --test Tests/SearchTests/Client

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';

import {fold, isIdeograph, setSimplified} from '../../../Sources/Search/Client/fold.js';
import {decode, readCodes, readPostings, readTerms} from '../../../Sources/Search/Client/format.js';
import {readQuery} from '../../../Sources/Search/Client/reading.js';
import {bare, nameTerm, readBridges, readRun, stem, wordTerm} from '../../../Sources/Search/Client/terms.js';

const read = name => JSON.parse(readFileSync(new URL('../Vectors/' + name, import.meta.url), 'utf8'));
const vectors = read('client.json');

test('texts are folded alike, and offsets lead to where a character comes from', () => {
  const folding = read('folding.json');
  setSimplified(folding.traditional, folding.simplified);
  for (const {text, folded} of folding.texts) assert.equal(fold(text).text, folded);
  for (const {text, offsets} of read('offsets.json')) assert.deepEqual(fold(text).offsets, offsets, text);
});

test('each character of the first three planes is folded alike', () => {
  const folding = read('folding.json');
  setSimplified(folding.traditional, folding.simplified);
  for (const {first, last, hash} of folding.planes) {
    let own = 0x811c9dc5;
    for (let code = first; code <= last; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const text = 'a' + fold('a' + String.fromCodePoint(code) + 'b').text;
      for (let at = 0; at < text.length; at++) own = Math.imul(own ^ text.charCodeAt(at), 0x01000193);
    }
    assert.equal(own >>> 0, hash, first.toString(16));
  }
});

test('a text has the same terms', () => {
  for (const {text, terms} of vectors.terms) {
    const own = new Set();
    const runs = (text.match(/[^ ]+/g) || []).map(readRun);
    readBridges(runs).forEach(bridge => own.add(bridge.term));
    for (const run of runs) {
      run.pairs.concat(run.letters).forEach(term => own.add(term));
      // Single characters are terms as well; they are asked for only where they stand alone.
      run.chars.forEach(char => own.add(isIdeograph(char) ? char : '#' + char));
      run.words.forEach(word => own.add(wordTerm(word)).add(wordTerm(stem(word))));
    }
    // A word that is cut has no stem, since its end is not there.
    const isCut = term => runs.some(run => run.words.some(word => word.length > 32 && term === wordTerm(stem(word))));
    assert.deepEqual(Array.from(own).filter(term => terms.includes(term) || !isCut(term)).sort(),
      terms.slice().sort(), text);
  }
});

test('words have the same stems', () => {
  for (const [word, expected] of Object.entries(read('stemming.json'))) assert.equal(stem(word), expected, word);
});

test('full names are bared and hashed alike', () => {
  for (const {text, bare: expected, term} of vectors.names) {
    assert.equal(bare(text), expected, text);
    assert.equal(nameTerm(bare(text)), term, text);
  }
});

test('postings are read as they were written', () => {
  for (const {width, start, code, pages, quarters, weights} of vectors.postings) {
    const list = readPostings(code, 0, width, start);
    assert.deepEqual(list.pages, pages);
    assert.deepEqual(list.marks, quarters.map((quarter, index) => quarter * 4 + weights[index]));
  }
  // A character that is no digit is a fault of the file, never a number.
  assert.throws(() => readPostings('\u0007', 0, 3, 0), error => error.code === 'version');
});

test('texts in codes are read as they were written', () => {
  for (const {codebook, coded, text} of vectors.codes) assert.equal(decode(coded, readCodes(codebook)), text);
});

test('a shard of terms is read as it was written, in the order in which scripts compare texts', () => {
  const {map, keys} = readTerms(vectors.shard);
  assert.deepEqual(Object.fromEntries(map), vectors.entries);
  assert.deepEqual(keys, keys.slice().sort());
});

test('quotes keep a phrase whole, and inside a word they are its own', () => {
  const phrases = text => readQuery(text).phrases.map(phrase => (phrase.isExact ? '=' : '') + phrase.text);
  assert.deepEqual(phrases('“四慧” 柳职云'), ['=四慧', '柳职云']);
  assert.deepEqual(phrases('“四慧”柳职云计划'), ['四慧 柳职云计划']);
  assert.deepEqual(phrases('校园文化“一校一品”'), ['校园文化 一校一品']);
  assert.deepEqual(phrases('"a b" c'), ['=a b', 'c']);
  assert.deepEqual(phrases('“a "b" c”'), ['=a b c']);
  assert.deepEqual(phrases('“没有结束 的'), ['没有结束', '的']);
});
