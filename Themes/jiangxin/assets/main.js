// Everything on these pages can be read without this script. It opens the table of contents where
// there is room for it and marks the place in it, and lets long tables be sorted and searched.
(function () {
  'use strict';
  var all = function (selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  };
  var make = function (name, properties) {
    return Object.assign(document.createElement(name), properties);
  };

  // The browser's own bar takes the colour of the paper, in the dark too.
  var bar = document.querySelector('meta[name=theme-color]');
  if (bar) bar.content = getComputedStyle(document.documentElement).getPropertyValue('--paper').trim() || bar.content;

  // The menu of the phone closes as menus do.
  var menu = document.querySelector('.menu');
  if (menu) {
    document.addEventListener('keydown', function (event) {
      if (event.key === 'Escape' && menu.open) {
        menu.open = false;
        menu.querySelector('summary').focus();
      }
    });
    document.addEventListener('click', function (event) {
      if (!menu.contains(event.target)) menu.open = false;
    });
  }

  // Table of contents.
  var contents = document.querySelector('.toc-box');
  if (contents) {
    contents.open = window.matchMedia('(min-width: 74em)').matches;
    var links = all('a', contents);
    var targets = links.map(function (link) {
      return document.getElementById(decodeURIComponent(link.hash.slice(1)));
    });
    var mark = function () {
      var current = -1;
      targets.forEach(function (target, index) {
        if (target && target.getBoundingClientRect().top < 120) current = index;
      });
      links.forEach(function (link, index) {
        if (index === current) link.setAttribute('aria-current', 'location');
        else link.removeAttribute('aria-current');
      });
    };
    if ('IntersectionObserver' in window) {
      var observer = new IntersectionObserver(mark, { rootMargin: '-120px 0px 0px 0px', threshold: [0, 1] });
      targets.forEach(function (target) { if (target) observer.observe(target); });
      mark();
    }
  }

  // Sorting and finding.
  var key = function (row, column) {
    var cell = row.cells[column];
    var sort = cell.getAttribute('data-sort');
    if (sort === null) return cell.textContent.trim();
    return sort === '' ? null : parseFloat(sort);
  };
  var compare = function (a, b) {
    if (a === null || b === null || a === b) return 0;
    return typeof a === 'number' ? a - b : a.localeCompare(b, document.documentElement.lang, { numeric: true });
  };
  all('table[data-tools]').forEach(function (table) {
    var body = table.tBodies[0];
    var rows = all('tr', body);
    if (rows.length < 4) return;
    all('thead th', table).forEach(function (head, column) {
      var button = make('button', { type: 'button', textContent: head.textContent, title: table.dataset.sortLabel });
      head.textContent = '';
      head.appendChild(button);
      button.addEventListener('click', function () {
        var falling = head.getAttribute('aria-sort') === 'ascending';
        all('[aria-sort]', table).forEach(function (other) { other.removeAttribute('aria-sort'); });
        head.setAttribute('aria-sort', falling ? 'descending' : 'ascending');
        rows.map(function (row) { return { row: row, key: key(row, column) }; })
          .sort(function (a, b) {
            // What has no number stays at the end either way.
            if (a.key === null || b.key === null) return (a.key === null) - (b.key === null);
            return (falling ? -1 : 1) * compare(a.key, b.key);
          })
          .forEach(function (item) { body.appendChild(item.row); });
      });
    });
    if (rows.length < 12) return;
    var field = make('input', { type: 'search', placeholder: table.dataset.filterLabel });
    var result = make('output', {});
    var tools = table.previousElementSibling;
    field.setAttribute('aria-label', table.dataset.filterLabel);
    tools.appendChild(field);
    tools.appendChild(result);
    field.addEventListener('input', function () {
      var words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      var shown = 0;
      rows.forEach(function (row) {
        var text = row.textContent.toLowerCase();
        row.hidden = !words.every(function (word) { return text.indexOf(word) >= 0; });
        if (!row.hidden) shown += 1;
      });
      result.textContent = !words.length ? '' : shown ? shown + ' / ' + rows.length : table.dataset.noneLabel;
    });
  });

  // On paper the source notes are open.
  var closed = [];
  window.addEventListener('beforeprint', function () {
    closed = all('.src:not([open])');
    closed.forEach(function (details) { details.open = true; });
  });
  window.addEventListener('afterprint', function () {
    closed.forEach(function (details) { details.open = false; });
  });
})();
