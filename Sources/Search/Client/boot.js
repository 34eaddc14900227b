// What a page does when the client has come.
const form = document.querySelector('[data-search]');
const isResultsPage = !!form && form.hasAttribute('data-search-page');
const page = isResultsPage ? '' : form ? form.getAttribute('action') : root + 'search.html';

door.ask = (text, options) => search(String(text), {
  limit: options && options.limit || 10, offset: 0, filters: {}, language,
}).then((found) => ({
  total: found.total,
  results: found.results.map((result) => ({
    title: plain(result.title), url: root + result.url, kind: result.kind,
    section: plain(result.section), excerpt: plain(result.excerpt),
  })),
}));

if (isResultsPage) resultsPage(form);
else {
  if (form) combobox(form);
  highlight(values(location.search).q);
}
