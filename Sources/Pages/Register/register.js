// Narrows the register of achievements. The page is whole without this script. What it is narrowed to is in the
// address (#level=national&kind=textbook), so that it can be shared and gone back to.
(function () {
  'use strict';
  var form = document.querySelector('[data-register]');
  var list = document.querySelector('[data-register-list]');
  if (!form || !list) return;
  var all = function (selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  };
  var names = ['level', 'kind', 'year', 'status', 'task', 'find'];
  // Marks are left out, since nobody types those of a name.
  var fold = function (text) {
    return text.normalize('NFKC').toLowerCase().replace(/["'“”‘’「」『』《》〈〉]/g, '');
  };
  var entries = all('li[id]', list).map(function (row) {
    var group = row.closest('[data-kind]');
    return {
      row: row, group: group, section: row.closest('[data-status]'), text: fold(row.textContent),
      level: group.getAttribute('data-level'), kind: group.getAttribute('data-kind'),
      status: row.closest('[data-status]').getAttribute('data-status'),
      year: row.getAttribute('data-year'), task: row.getAttribute('data-task'),
    };
  });
  var squares = {};
  all('.square[href]').forEach(function (square) { squares[square.getAttribute('href').slice(1)] = square; });
  var heads = all('.matrix th a[href^="#"]');
  var output = form.querySelector('output');
  var state = {};

  var decode = function (text) {
    try { return decodeURIComponent(text.replace(/\+/g, ' ')); } catch (malformed) { return text; }
  };
  // What the address narrows to; null where it leads to a row or nowhere.
  var read = function (hash) {
    var found = null;
    hash.slice(1).split('&').forEach(function (pair) {
      var at = pair.indexOf('=');
      var name = pair.slice(0, at);
      if (at > 0 && names.indexOf(name) >= 0) (found = found || {})[name] = decode(pair.slice(at + 1));
    });
    return found;
  };
  var write = function (filters) {
    var pairs = names.filter(function (name) { return filters[name]; }).map(function (name) {
      return name + '=' + encodeURIComponent(filters[name]);
    });
    return pairs.length ? '#' + pairs.join('&') : '';
  };

  var show = function (filters) {
    state = filters;
    var words = fold(filters.find || '').split(/\s+/).filter(Boolean);
    var won = 0, open = 0;
    var counts = new Map();
    entries.forEach(function (entry) {
      var isShown = names.every(function (name) {
        return name === 'find' || !filters[name] || filters[name].split(',').indexOf(entry[name]) >= 0;
      }) && words.every(function (word) { return entry.text.indexOf(word) >= 0; });
      entry.row.hidden = !isShown;
      if (squares[entry.row.id]) squares[entry.row.id].classList.toggle('out', !isShown);
      if (!isShown) return;
      if (entry.status === 'won') won += 1; else open += 1;
      [entry.group, entry.section].forEach(function (part) {
        counts.set(part, (counts.get(part) || 0) + 1);
      });
    });
    all('[data-kind], [data-status]', list).forEach(function (part) {
      part.hidden = !counts.has(part);
      var count = part.hasAttribute('data-kind') && part.querySelector('h3 .count');
      if (count) count.textContent = counts.get(part) || 0;
    });
    names.forEach(function (name) {
      var field = form.elements[name];
      if (field && field.value !== (filters[name] || '')) field.value = filters[name] || '';
    });
    heads.forEach(function (head) {
      if (head.hash === write(filters)) head.setAttribute('aria-current', 'true');
      else head.removeAttribute('aria-current');
    });
    var said = [];
    if (won) said.push(form.getAttribute('data-won').replace('{n}', won));
    if (open) said.push(form.getAttribute('data-open').replace('{n}', open));
    output.textContent = said.join(form.getAttribute('data-and')) || form.getAttribute('data-none');
    form.querySelector('[type=reset]').hidden = !write(filters);
  };

  var change = function (filters) {
    show(filters);
    var hash = write(filters);
    try {
      history.replaceState(null, '', location.pathname + location.search + hash);
    } catch (refused) {
      if (location.hash !== hash) location.replace(hash || '#');
    }
  };
  var typed = function () {
    var filters = {};
    names.forEach(function (name) {
      var field = form.elements[name];
      if (field && field.value.trim()) filters[name] = field.value.trim();
    });
    change(filters);
  };
  var arrive = function () {
    var filters = read(location.hash);
    if (filters) {
      if (write(filters) !== write(state)) show(filters);
      form.scrollIntoView();
      return;
    }
    // A row that an address leads to is never hidden.
    var target = location.hash && document.getElementById(decode(location.hash.slice(1)));
    if (target && target.closest('[hidden]')) {
      show({});
      target.scrollIntoView();
    }
  };

  form.hidden = false;
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.addEventListener('input', typed);
  form.addEventListener('reset', function (event) {
    event.preventDefault();
    change({});
    form.elements.find.focus();
  });
  window.addEventListener('hashchange', arrive);
  show({});
  arrive();
})();
