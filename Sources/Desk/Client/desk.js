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
  if (!document.getElementById('find')) return;

  function open(path) { location.href = '/desk/write/' + path; }

  function failed(answer) { desk.tell(answer.value.error || answer.value.message || words.failed, true); }

  // What stands in the way, each with the way to its text.
  function report(title, lines) {
    var box = document.getElementById('report');
    box.hidden = !lines.length;
    box.replaceChildren(desk.element('p', '', title));
    var list = box.appendChild(desk.element('ul'));
    lines.forEach(function (line) {
      var item = list.appendChild(desk.element('li', '', line.text));
      if (!line.path) return;
      var link = desk.element('a', '', line.place);
      link.href = '/desk/write/' + line.path;
      item.prepend(link, ' ');
    });
    return box;
  }

  function line(fault) {
    var place = fault.file.replace(/^Content\//, '');
    var where = [fault.sheet, fault.cell].filter(Boolean).join(' ') || (fault.line ? words.line.replace('#', fault.line) : '');
    var isText = /\.md$/.test(place) && /^(cases|pages)\//.test(place);
    var text = fault.message + (fault.hint ? '　' + fault.hint : '');
    return isText ? {path: place, place: place + ' ' + where, text: text} : {text: place + ' ' + where + '　' + text};
  }

  function make(action, body, button) {
    button.disabled = true;
    desk.tell(words.working, true);
    desk.send('/desk/' + action, body).then(function (answer) {
      button.disabled = false;
      if (answer.value.path) return open(answer.value.path);
      if (!answer.value.message) return failed(answer);
      desk.tell(answer.value.message, true);
      report(answer.value.message, (answer.value.faults || []).map(line));
    }, function () {
      button.disabled = false;
      desk.tell(words.failed);
    });
  }

  document.querySelectorAll('[data-do]').forEach(function (button) {
    button.addEventListener('click', function () { make(button.dataset.do, {}, button); });
  });

  document.querySelectorAll('[data-open]').forEach(function (button) {
    var dialog = document.getElementById(button.dataset.open), form = dialog.querySelector('form');
    button.addEventListener('click', function () {
      form.reset();
      dialog.returnValue = '';
      dialog.showModal();
    });
    dialog.addEventListener('close', function () {
      if (dialog.returnValue !== 'go') return;
      var body = {};
      new FormData(form).forEach(function (value, name) { body[name] = value.trim(); });
      make(dialog.id, body, button);
    });
  });

  function takeWord(file) {
    desk.tell(words.working, true);
    desk.send('/desk/word?name=' + encodeURIComponent(file.name), file).then(function (answer) {
      desk.tell('');
      if (!answer.ok) return failed(answer);
      if (!answer.value.notes.length) return open(answer.value.path);
      var box = report(words.import, answer.value.notes.map(function (note) { return {text: note}; }));
      var link = box.appendChild(desk.element('a', 'btn', words.open));
      link.href = '/desk/write/' + answer.value.path;
      link.focus();
    });
  }

  var word = document.getElementById('word');
  if (word) word.addEventListener('change', function (event) {
    if (event.target.files[0]) takeWord(event.target.files[0]);
    event.target.value = '';
  });
  addEventListener('dragover', function (event) {
    if (!word || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    document.body.classList.add('over');
  });
  ['dragleave', 'drop'].forEach(function (kind) {
    addEventListener(kind, function (event) {
      document.body.classList.remove('over');
      if (!word || kind !== 'drop' || !event.dataTransfer.files[0]) return;
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
