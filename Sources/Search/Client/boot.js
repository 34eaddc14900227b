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

const begin = () => open().then(() => {
  door.fail(false);
  words = manifest.words[language] || {};
  if (form && form.hasAttribute('data-search-page')) resultsPage(form);
  else {
    if (form) combobox(form);
    const text = values(location.search).q;
    // Whoever reads a page can do without marks.
    if (text) load('x/highlight', (run) => run(text, fold, make, word, decode)).catch(() => {});
  }
}, () => {
  door.fail(true);
  if (form) form.elements.q.addEventListener('focus', begin, { once: true });
});
begin();
