// The box in the masthead: an editable combobox with a grouped listbox, by the ARIA Authoring
// Practices. The caret stays in the input; aria-activedescendant says which option is meant.
// This script is fetched by pages with such a box, and given what it shares with the client.

const offerResults = ({
  form, make, fill, word, marked, plain, figure, levelName, problem, shown, amount, address, latest, typing,
  search, root, language,
}) => {
  const input = form.elements.q;
  const list = make('div', {id: 'find-list', role: 'listbox', 'aria-label': word('results'), hidden: true});
  const note = make('div', {className: 'find-note', hidden: true});
  const status = make('p', {className: 'vh', role: 'status'});
  const panel = make('div', {className: 'find-panel', hidden: true}, note, list);
  let options = [], active = -1;

  const open = isOpen => {
    panel.hidden = !isOpen;
    const hasList = isOpen && options.length > 0;
    list.hidden = !hasList;
    input.setAttribute('aria-expanded', hasList);
    if (!isOpen) choose(-1);
  };
  const choose = number => {
    if (options[active]) options[active].setAttribute('aria-selected', 'false');
    active = number;
    const option = options[active];
    if (!option) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({block: 'nearest'});
    input.setAttribute('aria-activedescendant', option.id);
  };
  const say = (...children) => {
    fill(note, ...children);
    note.hidden = !children.length;
  };

  const option = (href, name, ...children) => {
    const element = make('a', {role: 'option', href, className: 'find-option ' + name, tabIndex: -1}, ...children);
    element.id = 'find-' + options.length;
    element.setAttribute('aria-selected', 'false');
    options.push(element);
    return element;
  };
  const hitOption = hit => option(root + hit.url, hit.figure ? 'find-figure' : '',
    make('span', {className: 'find-title'}, ...marked(hit.title)),
    make('span', {className: 'find-more'}, ...(hit.figure
      ? [[levelName(hit.level), hit.figure.period].filter(Boolean).join(' · ')]
      : plain(hit.section) && plain(hit.section) !== plain(hit.title) ? marked(hit.section) : marked(hit.excerpt))),
    hit.figure ? figure(hit.figure.value) : null);
  const group = (title, entries) => {
    const id = 'find-group-' + list.childElementCount;
    list.append(make('div', {role: 'group', 'aria-labelledby': id},
      make('div', {id, role: 'presentation', className: 'find-group'}, title), ...entries));
  };

  const show = (text, found) => {
    options = [];
    fill(list);
    const offerWords = () => {
      if (found.words) group(word('pinyin'), [make('div', {role: 'presentation', className: 'find-words'},
        ...found.words.slice(0, 3).map(item => option(address(item), 'find-word', item)))]);
    };
    if (!found.isWord) offerWords();
    const kinds = Array.from(new Set(found.results.map(hit => hit.kind)));
    for (const kind of kinds) {
      group(word('kind-' + kind), found.results.filter(hit => hit.kind === kind).map(hitOption));
    }
    if (found.isWord) offerWords();
    if (found.results.length) {
      group(word('all'), [option(address(text), 'find-all', amount(found))]);
    }
    if (found.results.length) say(...(found.relaxed ? [shown(found)] : []));
    else say(word('none', {q: text}), ...found.nearest.slice(0, 3).map(item =>
      make('a', {href: address(item.text)}, item.text)));
    status.textContent = found.results.length
      ? [found.relaxed && shown(found), amount(found), word('keys')].filter(Boolean).join(' ')
      : word('none', {q: text});
    active = -1;
    input.removeAttribute('aria-activedescendant');
    open(true);
  };
  const fail = error => {
    options = [];
    fill(list);
    say(problem(error), make('button', {type: 'button', onclick: () => update()}, word('retry')));
    status.textContent = problem(error);
    open(true);
  };
  const run = latest(text => search(text, { limit: 8, offset: 0, filters: {}, language }), 90);
  const update = () => {
    const text = input.value.trim();
    if (!text) {
      run.cancel();
      options = [];
      status.textContent = '';
      open(false);
      return;
    }
    run(text).then(found => { if (form.contains(document.activeElement)) show(text, found); }, fail);
  };

  const isComposing = typing(input, update);
  input.addEventListener('keydown', event => {
    if (isComposing(event) || event.ctrlKey || event.metaKey) return;
    const key = event.key, count = options.length;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (event.altKey || panel.hidden) {
        if (key === 'ArrowUp') open(false);
        else if (count) open(true);
        else update();
        if (event.altKey) return;
      }
      if (count) choose(key === 'ArrowDown' ? (active + 1) % count : (active < 1 ? count : active) - 1);
    } else if (key === 'Enter' && !panel.hidden && options[active]) {
      event.preventDefault();
      options[active].click();
    } else if (key === 'Escape') {
      event.preventDefault();
      if (!panel.hidden) open(false);
      else if (input.value) input.value = '';
      else input.blur();
    } else if (key === 'ArrowLeft' || key === 'ArrowRight' || key === 'Home' || key === 'End') choose(-1);
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    const text = input.value.trim();
    if (text) location.href = address(text);
  });
  // An option that is clicked must not take the caret away first.
  list.addEventListener('mousedown', event => event.preventDefault());
  list.addEventListener('click', event => { if (event.target.closest('a')) open(false); });
  input.addEventListener('focus', () => { if (input.value.trim() && options.length) open(true); });
  form.addEventListener('focusout', event => { if (!form.contains(event.relatedTarget)) open(false); });

  for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'],
    ['aria-controls', 'find-list'], ['aria-haspopup', 'listbox']]) input.setAttribute(name, value);
  form.append(panel, status);
  if (input.value.trim() && document.activeElement === input) update();
};

window.showcaseSearch.add('x/combobox', offerResults);
