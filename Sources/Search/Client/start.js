(function () {
  'use strict';
  var own = document.currentScript, at = own.getAttribute('src').replace(/[^/]*$/, ''), loading;
  var door = window.showcaseSearch = {
    at: at,
    load: function (file) {
      return new Promise(function (done, fail) {
        var script = document.createElement('script');
        script.src = at + file;
        script.onload = function () { script.remove(); done(); };
        script.onerror = function () { script.remove(); fail({ code: 'shard', file: file }); };
        document.head.appendChild(script);
      });
    },
    start: function () {
      return loading = loading || door.load('manifest.js').then(function () {
        return door.load(door.client);
      }).catch(function (error) {
        loading = null;
        throw error;
      });
    },
    query: function (text, options) {
      return door.start().then(function () { return door.ask(text, options); });
    }
  };
  var form = document.querySelector('[data-search]'), input = form && form.elements.q, note;
  var start = function () {
    door.start().then(function () {
      if (note) note.remove();
    }, function () {
      if (note || !form) return;
      note = document.createElement('p');
      note.className = 'find-failed';
      note.setAttribute('role', 'alert');
      note.textContent = form.getAttribute('data-failed');
      form.appendChild(note);
    });
  };
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
