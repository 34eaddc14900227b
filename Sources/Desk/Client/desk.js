// What all screens of the desk share: words, requests that bring the token, and the list's buttons.
(function () {
  'use strict';
  var desk = window.showcaseDesk = {};
  var token = document.querySelector('meta[name="showcase-token"]').content;
  desk.words = JSON.parse(document.body.dataset.words || '{}');

  // Sends a value or a file; the answer as a value, with its status.
  desk.send = function (path, body) {
    var isFile = body instanceof Blob;
    return fetch(path, {
      method: 'POST', credentials: 'same-origin', cache: 'no-store',
      headers: {'X-Showcase-Token': token, 'Content-Type': isFile ? 'application/octet-stream' : 'application/json'},
      body: isFile ? body : JSON.stringify(body)
    }).then(function (answer) {
      return answer.json().then(function (value) {
        return {status: answer.status, ok: answer.ok, value: value};
      }, function () { return {status: answer.status, ok: answer.ok, value: {}}; });
    });
  };

  var telling;
  desk.tell = function (words, stays) {
    var told = document.getElementById('told');
    told.textContent = words || '';
    clearTimeout(telling);
    if (words && !stays) telling = setTimeout(function () { told.textContent = ''; }, 9000);
  };

  desk.element = function (name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  };

  // ---- the list

  var words = desk.words;
  var dialog = document.getElementById('new-case');
  if (!dialog) return;

  function open(path) { location.href = '/desk/write/' + path; }

  function failed(answer) { desk.tell(answer.value.error || answer.value.message || words.failed); }

  function make(action, button) {
    button.disabled = true;
    desk.tell(words.working, true);
    desk.send('/desk/' + action, {}).then(function (answer) {
      button.disabled = false;
      if (answer.value.message) desk.tell(answer.value.message, true);
      else failed(answer);
    }, function () {
      button.disabled = false;
      desk.tell(words.failed);
    });
  }

  document.querySelectorAll('[data-do]').forEach(function (button) {
    button.addEventListener('click', function () {
      if (button.dataset.do !== 'new') return make(button.dataset.do, button);
      document.getElementById('title').value = '';
      dialog.showModal();
    });
  });

  dialog.addEventListener('close', function () {
    var title = document.getElementById('title').value.trim();
    if (dialog.returnValue !== 'make' || !title) return;
    desk.send('/desk/new', {title: title}).then(function (answer) {
      if (answer.ok) open(answer.value.path);
      else failed(answer);
    });
  });

  function takeWord(file) {
    desk.tell(words.working, true);
    desk.send('/desk/word?name=' + encodeURIComponent(file.name), file).then(function (answer) {
      desk.tell('');
      if (!answer.ok) return failed(answer);
      if (!answer.value.notes.length) return open(answer.value.path);
      var report = document.getElementById('report');
      report.hidden = false;
      report.replaceChildren(desk.element('p', '', words.import));
      var list = report.appendChild(desk.element('ul'));
      answer.value.notes.forEach(function (note) { list.appendChild(desk.element('li', '', note)); });
      var link = report.appendChild(desk.element('a', 'btn', words.open));
      link.href = '/desk/write/' + answer.value.path;
      link.focus();
    });
  }

  document.getElementById('word').addEventListener('change', function (event) {
    if (event.target.files[0]) takeWord(event.target.files[0]);
    event.target.value = '';
  });
  addEventListener('dragover', function (event) {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    document.body.classList.add('over');
  });
  ['dragleave', 'drop'].forEach(function (kind) {
    addEventListener(kind, function (event) {
      document.body.classList.remove('over');
      if (kind !== 'drop' || !event.dataTransfer.files[0]) return;
      event.preventDefault();
      takeWord(event.dataTransfer.files[0]);
    });
  });

  document.getElementById('find').addEventListener('input', function (event) {
    var asked = event.target.value.trim().toLowerCase();
    document.querySelectorAll('tr[data-find]').forEach(function (row) {
      row.hidden = asked !== '' && row.dataset.find.indexOf(asked) < 0;
    });
  });
})();
