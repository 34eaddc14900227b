// How files come into the page. Every file is a classic script that calls showcaseSearch.add(name, content), so
// that the same way works on a server and from a folder.

import {failure} from './format.js';

// What this program and its files share with the page: start.js has made it where there is one.
export const registry = window.showcaseSearch = window.showcaseSearch || {};
const clientURL = document.currentScript ? document.currentScript.src : '';
// The way to the site's root: as the page has written it, so that it holds wherever the site lies.
export const root = registry.at === undefined
  ? clientURL.slice(0, clientURL.lastIndexOf('search/')) : registry.at.replace(/search\/$/, '');
const patience = 20000;

const given = new Map();
registry.add = (id, content) => {
  given.set(id, content);
};

// What a file hands over; `query` makes a browser ask for it anew.
export const loadScript = (id, query) => new Promise((resolve, reject) => {
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
