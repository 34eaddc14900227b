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
const {documentOf, loadManifest, pageOf} = await client('index');
const {foldDocument} = await client('fit');

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
