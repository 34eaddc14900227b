// What a page does when the client has come.
door.query = async (text, options) => {
  const found = await search(String(text), { limit: options && options.limit || 10, offset: 0, filters: {}, language });
  return {
    total: found.total,
    results: found.results.map((result) => ({
      title: plain(result.title), url: root + result.url, kind: result.kind,
      section: plain(result.section), excerpt: plain(result.excerpt),
    })),
  };
};

const shared = {
  make, fill, word, marked, plain, figure, levelName, origin, problem, shown, amount, values, address, latest, typing,
  search, root, language,
};

const begin = () => open().then(async () => {
  words = manifest.words[language] || {};
  const isPage = form && form.hasAttribute('data-search-page');
  if (form) await load(isPage ? 'x/results' : 'x/combobox', (run) => run(form, shared));
  door.fail(false);
  const text = !isPage && values(location.search).q;
  // Whoever reads a page can do without marks.
  if (text) load('x/highlight', (run) => run(text, fold, make, word, decode)).catch(() => {});
}).catch(() => {
  door.fail(true);
  if (form) form.elements.q.addEventListener('focus', begin, { once: true });
});
begin();
