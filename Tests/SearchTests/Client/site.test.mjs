// The whole engine on a built site, without a browser: SITE=Public node --test Tests/SearchTests/Client/site.test.mjs

import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import {pathToFileURL} from 'node:url';
import vm from 'node:vm';

const site = path.resolve(process.env.SITE || 'Public');

// What the script needs of a browser: script elements that run the files of the index.
const readScript = file => {
  const bytes = readFileSync(file);
  return bytes[0] === 0xff ? bytes.toString('utf16le').slice(1) : bytes.toString('utf8');
};
globalThis.window = globalThis;
globalThis.document = {
  currentScript: {src: pathToFileURL(path.join(site, 'search/client.js')).href},
  createElement: () => ({remove: () => {}}),
  head: {
    appendChild: script => setImmediate(() => {
      const file = new URL(script.src.replace(/\?.*/, ''));
      // The sources ask for the later scripts by the names that a build replaces.
      const later = /\/x\/(\w+)\.js$/.exec(file.pathname);
      if (later) return client(later[1]).then(script.onload);
      if (!existsSync(file)) return script.onerror();
      vm.runInThisContext(readScript(file));
      return script.onload();
    }),
  },
};
const client = name => import('../../../Sources/Search/Client/' + name + '.js');
const {query} = await client('engine');
const {fold} = await client('fold');
const {documentOf, groupOf, isPart, loadData, loadManifest, pageOf} = await client('index');
const {foldDocument} = await client('fit');
const {search} = await client('search');
const {bare} = await client('terms');

const manifest = await loadManifest();
const documents = await Promise.all(Array.from({length: manifest.pages}, (_, number) => documentOf(number)));
const pathOf = number => documents[pageOf(number)].path;

// The pages whose blocks hold a text, as a reader of all of them would find them.
const readAll = text => new Set(documents.filter(found => {
  const {title, tags, figures, sections} = foldDocument(found);
  return [title].concat(tags, figures, ...sections.map(part => [part.heading, part.body.text]))
    .some(whole => whole.includes(text));
}).map(found => pathOf(found.number)));

test('every title leads to its page', async () => {
  const seen = new Map();
  documents.forEach(found => seen.set(found.title, (seen.get(found.title) || 0) + (pageOf(found.number) === found.number)));
  const unique = documents.filter(found => pageOf(found.number) === found.number && seen.get(found.title) === 1);
  assert.ok(unique.length > 0);
  const lost = [];
  for (const found of unique) {
    const {results} = await query(found.title, {limit: 1});
    if (!results.length || results[0].path !== found.path) lost.push(found.title);
  }
  assert.deepEqual(lost, []);
});

test('every other name of a part of a page leads to it', async () => {
  const owners = new Map();
  documents.forEach(found => [found.title].concat(found.names).forEach(name => {
    const key = fold(name).text;
    owners.set(key, (owners.get(key) || new Set()).add(found.number));
  }));
  const lost = [];
  for (const found of documents) {
    for (const name of found.names) {
      if (owners.get(fold(name).text).size > 1) continue;
      const {results} = await query(name, {limit: 1});
      if (!results.length || results[0].anchor !== found.sections[0].anchor) lost.push(name);
    }
  }
  assert.deepEqual(lost, []);
});

const parts = documents.filter(found => isPart(groupOf(found.number)));
const languageOf = found => groupOf(found.number).language;
const placeOf = found => found.path + '#' + found.sections[0].anchor;

// What parts are called, by the name without marks: several may go by one, as what bears the name of its issuer.
const called = new Map();
for (const found of documents) {
  for (const name of [found.title].concat(found.names)) {
    const key = bare(fold(name).text);
    called.set(key, (called.get(key) || new Set()).add(placeOf(found)));
  }
}

test('a name that lacks its beginning or its end leads to its bearer, first or second', async () => {
  const lost = [];
  let asked = 0;
  for (const found of parts) {
    const name = Array.from(bare(fold(found.title).text));
    if (name.length < 6 || name.length > 20 || /[a-z]/.test(name.join(''))) continue;
    for (const short of [name.slice(2), name.slice(0, -2)].map(chars => chars.join(''))) {
      const others = Array.from(called.keys()).filter(other => other.includes(short));
      if (others.some(other => !called.get(other).has(placeOf(found)))) continue;
      asked += 1;
      const {results} = await query(short, {limit: 2, language: languageOf(found)});
      if (!results.some(result => result.place === placeOf(found))) lost.push(short);
    }
  }
  assert.ok(!parts.length || asked, 'nothing was asked');
  assert.deepEqual(lost, []);
});

// How the labels that letters lead to are read: the first reading of each character that holds there.
const readings = async () => {
  const [table, firsts, ...labels] = (await loadData('pinyin') || '').split('\t');
  if (firsts) return new Map();
  const syllables = new Map();
  for (const entry of table.split(' ').filter(Boolean)) {
    const syllable = /^[a-z]+/.exec(entry)[0];
    for (const char of entry.slice(syllable.length)) syllables.set(char, (syllables.get(char) || []).concat(syllable));
  }
  return new Map(labels.map(label => {
    let text = '';
    const units = [];
    for (const char of label.slice(1)) {
      const mask = char.charCodeAt(0) - 0xe000;
      if (mask > 0 && mask < 0x1900) units.push(units.pop().filter((_, bit) => mask >> bit & 1));
      else {
        text += char;
        if (/[a-z]/i.test(char)) units.push([char.toLowerCase()]);
        else if (syllables.has(char)) units.push(syllables.get(char));
      }
    }
    return [text, units.map(unit => unit[0])];
  }));
};

test('every name of a part leads to it in letters and by its initials', async () => {
  const read = await readings();
  const lost = [];
  for (const found of parts.filter(part => languageOf(part).startsWith('zh'))) {
    for (const name of [found.title].concat(found.names)) {
      const syllables = read.get(name) || [];
      const bearers = called.get(bare(fold(name).text)).size;
      // Letters of two or three syllables may be those of many words, and the first few are shown of these.
      for (const [typed, most] of [
        [syllables.join(''), bearers], [syllables.map(syllable => syllable[0]).join(''), bearers + 4],
      ]) {
        if (!/^[a-zü]{4,80}$/.test(typed)) continue;
        const {results} = await search(typed, {limit: most, offset: 0, filters: {}, language: languageOf(found)});
        if (!results.some(result => result.place === placeOf(found))) lost.push(typed + ' ' + name);
      }
    }
  }
  assert.deepEqual(lost, []);
});

test('pieces of texts lead to all the pages that have them', async () => {
  let state = 7;
  const random = most => (state = (state * 1103515245 + 12345) % 2147483648) % most;
  let asked = 0;
  for (let round = 0; round < 400; round++) {
    const found = documents[random(documents.length)];
    const section = found.sections[random(found.sections.length || 1)];
    const text = section && fold(section.text).text;
    if (!text) continue;
    const chars = Array.from(text);
    const start = random(chars.length);
    const piece = chars.slice(start, start + 2 + random(7)).join('').trim();
    const all = readAll(piece);
    // Of what stands on most pages a query reads only the best.
    if (Array.from(piece).length < 2 || piece.includes(' ') || all.size > 40) continue;
    asked += 1;
    const answer = await query('"' + piece + '"', {limit: 1000});
    const own = new Set(answer.results.map(result => result.path));
    for (const wanted of all) assert.ok(own.has(wanted), piece + ': ' + wanted);
  }
  assert.ok(asked > 80, String(asked));
});

test('whole words lead to the pages that have them, and so do words of one stem', async () => {
  const words = new Map();
  documents.forEach(found => foldDocument(found).sections.forEach(section =>
    (section.body.text.match(/[a-z]{5,}/g) || []).forEach(word => words.set(word, pathOf(found.number)))));
  for (const [word, wanted] of Array.from(words).slice(0, 100)) {
    const answer = await query(word, {limit: 1000});
    assert.ok(answer.results.some(result => result.path === wanted), word);
  }
});

test('what stands nowhere finds nothing', async () => {
  for (const text of ['量子烤鸭', 'zzyzx', '“不在这里的一句话”', '']) {
    assert.deepEqual((await query(text, {})).results, [], text);
  }
});
