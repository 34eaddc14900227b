// The search page. Its state is the address: #q=词&kind=case, so that it can be shared and gone back to.
// This script is fetched by the search page only, and given what it shares with the client.

const showResults = ({
  form, make, fill, word, marked, plain, figure, levelName, origin, problem, shown, amount, values, latest,
  typing, search, root, language,
}) => {
  const pageLength = 10;
  const input = form.elements.q;
  const status = make('p', {className: 'hits-count', role: 'status'});
  const note = make('div', {className: 'hits-note'});
  const facets = make('div', {className: 'facets'});
  const list = make('ol', {className: 'hits'});
  const more = make('p', {className: 'hits-more'});
  const view = make('div', {className: 'search-view wrap', hidden: true}, facets,
    make('div', {className: 'search-main'}, status, note, list, more));
  const rest = document.querySelector('[data-search-list]');
  const facetNames = ['kind', 'level', 'rank', 'type', 'year', 'tag'];
  const named = {
    kind: value => word('kind-' + value), level: levelName, rank: value => word('rank-' + value),
    type: value => word('type-' + value), year: value => value.replace('-', '–'), tag: value => value,
  };
  let text = '', filters = {}, limit = pageLength, taken = 0;

  const hit = result => {
    const link = make('a', {href: root + result.url}, ...marked(result.title));
    const item = make('li', {className: 'hit' + (result.figure ? ' hit-figure' : ''), lang: result.language || language},
      make('p', {className: 'hit-kind'}, origin(result)), make('h2', {}, link));
    const section = plain(result.section);
    if (section && section !== plain(result.title)) {
      item.append(make('p', {className: 'hit-section'}, ...marked(result.section)));
    }
    if (result.figure) item.append(make('p', {className: 'hit-number'}, figure(result.figure.value)));
    if (plain(result.excerpt)) item.append(make('p', {className: 'hit-text'}, ...marked(result.excerpt)));
    return item;
  };

  const facet = (name, values) => {
    const chosen = filters[name];
    if (chosen && !values.some(entry => entry.value === chosen)) values = values.concat({value: chosen, count: 0});
    if (values.length < 2 && !chosen) return null;
    const id = 'facet-' + name;
    const button = (value, label, count) => make('button', {
      type: 'button', 'aria-pressed': String(chosen === value || !chosen && !value), onclick: () => {
        const next = Object.assign({}, filters);
        if (value && chosen !== value) next[name] = value;
        else delete next[name];
        change(text, next, name + '-' + (value || ''));
      }, 'data-key': name + '-' + (value || ''),
    }, label, count === null ? null : make('span', {className: 'count'}, String(count)));
    return make('div', {role: 'group', 'aria-labelledby': id, className: 'facet'},
      make('h2', {id, textContent: word('facet-' + name)}), button('', word('facet-all'), null),
      ...values.slice(0, 12).map(entry => button(entry.value, named[name](entry.value), entry.count)));
  };

  const suggestions = (label, texts) => texts.length ? [make('p', {className: 'hits-words'}, label + ' ',
    ...texts.map(item => make('a', {href: '#q=' + encodeURIComponent(item)}, item)))] : [];

  const show = (found, focus) => {
    const isFiltered = Object.keys(filters).length > 0;
    const results = found.results;
    fill(facets, ...facetNames.map(name => results.length || isFiltered ? facet(name, found.facets[name] || []) : null).filter(Boolean));
    fill(note);
    if (found.isCut) note.append(make('p', {}, word('too-long', {n: 400})));
    if (found.words) note.append(...suggestions(word('pinyin'), found.words));
    else if (found.relaxed) note.append(make('p', {}, shown(found)));
    if (!results.length) {
      if (isFiltered) {
        note.append(make('p', {}, make('button', { type: 'button', onclick: () => change(text, {}) }, word('unfilter'))));
      } else {
        note.append(make('p', {}, word('none-hint')), ...suggestions(word('nearest'), found.nearest.map(item => item.text)));
      }
    }
    status.textContent = results.length ? amount(found) : word('none', {q: text});
    list.start = 1;
    fill(list, ...results.map(hit));
    const left = found.total - results.length;
    fill(more, ...(left > 0 ? [make('button', { type: 'button', onclick: () => {
      taken = results.length;
      limit += pageLength;
      run();
    } }, word('more', {n: Math.min(pageLength, left)}))] : []));
    view.setAttribute('aria-busy', 'false');
    if (rest) rest.hidden = results.length > 0;
    if (taken && list.children[taken]) list.children[taken].querySelector('a').focus();
    else if (focus) {
      const button = facets.querySelector('[data-key="' + CSS.escape(focus) + '"]');
      if (button) button.focus();
    }
    taken = 0;
  };
  const fail = error => {
    fill(facets);
    fill(list);
    fill(more);
    status.textContent = problem(error);
    fill(note, make('p', {}, make('button', { type: 'button', onclick: () =>
      error && error.code === 'version' ? location.reload() : run() }, word('retry'))));
    view.setAttribute('aria-busy', 'false');
    if (rest) rest.hidden = false;
  };

  const ask = latest((...values) => search(...values), 90);
  const run = focus => {
    document.title = (text ? text + ' · ' : '') + title;
    view.hidden = !text;
    if (!text) {
      ask.cancel();
      if (rest) rest.hidden = false;
      return;
    }
    view.setAttribute('aria-busy', 'true');
    if (rest) rest.hidden = true;
    ask(text, {limit, offset: 0, filters, language}).then(found => show(found, focus), fail);
  };
  const title = document.title;

  const change = (newText, newFilters, focus) => {
    text = newText;
    filters = newFilters;
    limit = pageLength;
    const pairs = [['q', text]].concat(facetNames.filter(name => filters[name]).map(name => [name, filters[name]]));
    const hash = text ? '#' + pairs.map(pair => pair[0] + '=' + encodeURIComponent(pair[1])).join('&') : '';
    try {
      history.replaceState(null, '', location.pathname + hash);
    } catch (refused) {
      if (location.hash !== hash) location.replace(hash || '#');
    }
    run(focus);
  };

  const read = () => {
    const said = values(location.hash.length > 1 ? location.hash : location.search);
    const newText = (said.q || '').trim();
    const newFilters = {};
    facetNames.forEach(name => { if (said[name]) newFilters[name] = said[name]; });
    if (newText === text && JSON.stringify(newFilters) === JSON.stringify(filters)) return;
    text = newText;
    filters = newFilters;
    limit = pageLength;
    input.value = text;
    run();
  };

  const typed = () => { if (input.value.trim() !== text) change(input.value.trim(), {}); };
  const isComposing = typing(input, typed);
  let wasComposing = false;
  input.addEventListener('keydown', event => { wasComposing = isComposing(event); });
  form.addEventListener('submit', event => {
    event.preventDefault();
    if (wasComposing) return;
    typed();
  });
  window.addEventListener('hashchange', read);
  form.parentElement.after(view);
  if (input.value.trim() && !location.hash && !location.search) typed();
  read();
};

window.showcaseSearch.add('x/results', showResults);
