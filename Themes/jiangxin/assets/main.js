// Everything on these pages can be read without this script. It opens the table of contents where
// there is room for it and marks the place in it.
(function () {
  'use strict';
  var all = function (selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
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
