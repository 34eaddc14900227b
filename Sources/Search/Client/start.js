(function () {
  'use strict';
  var own = document.currentScript.getAttribute('src'), loading;
  // A page that was saved as one file has its script inside, and no search beside it.
  if (!own) return;
  var at = own.replace(/[^/]*$/, '');
  var form = document.querySelector('[data-search]'), input = form && form.elements.q, note;
  var door = window.showcaseSearch = {
    at: at,
    start: function () {
      return loading = loading || new Promise(function (done, fail) {
        var script = document.createElement('script');
        script.charset = 'utf-8';
        script.src = at + 'client.js';
        script.onload = done;
        script.onerror = function () {
          loading = null;
          fail({ code: 'shard' });
        };
        document.head.appendChild(script);
      });
    },
    query: function (text, options) {
      return door.start().then(function () { return door.query(text, options); });
    },
    fail: function (isFailed) {
      if (note) note.remove();
      if (!isFailed || !form) return;
      note = document.createElement('p');
      note.className = 'find-failed';
      note.setAttribute('role', 'alert');
      note.textContent = form.getAttribute('data-failed');
      form.appendChild(note);
    }
  };
  var start = function () { door.start().then(null, function () { door.fail(true); }); };
  if (input) input.addEventListener('focus', start);
  document.addEventListener('keydown', function (event) {
    var isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey
      && !/^(input|textarea|select)$/i.test(event.target.tagName) && !event.target.isContentEditable;
    if (!input || event.isComposing || !(isSlash || event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  if (input && (document.activeElement === input || form.hasAttribute('data-search-page')) || /[?&]q=/.test(location.search)) start();
})();
