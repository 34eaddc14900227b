// What a page does when the search has come: the entry of the script that start.js fetches.

import * as engine from './engine.js';
import {fold, setSimplified} from './fold.js';
import {load, loadManifest} from './index.js';
import {registry, root} from './loader.js';
import * as elements from './page.js';
import {search} from './search.js';
import {places} from './snippet.js';
import {stem} from './terms.js';

const {createVoice, plain, values} = elements;
const {lang: language} = document.documentElement;
const form = document.querySelector('[data-search]');

// The search for scripts of others: texts and working addresses.
registry.query = async (text, options) => {
  const found = await search(String(text), {limit: options && options.limit || 10, offset: 0, filters: {}, language});
  return {
    total: found.total,
    results: found.results.map(result => ({
      title: plain(result.title), url: root + result.url, kind: result.kind,
      section: plain(result.section), excerpt: plain(result.excerpt),
    })),
  };
};
// For tests.
registry.engine = {query: engine.query, fold, setSimplified, places, stem};

const fail = isFailed => registry.fail && registry.fail(isFailed);

const begin = () => loadManifest().then(async manifest => {
  const voice = createVoice(manifest.words[language] || {}, form);
  const shared = Object.assign({form, language, root, search}, elements, voice);
  const isPage = form && form.hasAttribute('data-search-page');
  if (form) await load(isPage ? 'x/results' : 'x/combobox', run => run(shared));
  fail(false);
  const text = !isPage && values(location.search).q;
  // Whoever reads a page can do without marks.
  if (text) load('x/highlight', run => run(Object.assign({text, fold}, shared))).catch(() => {});
}).catch(() => {
  fail(true);
  if (form) form.elements.q.addEventListener('focus', begin, {once: true});
});
begin();
