// Writing a text: the area is the browser's own, numbers stand beside it, and the page follows the caret.
(function () {
  'use strict';
  var desk = window.showcaseDesk, words = desk.words;
  var start = JSON.parse(document.getElementById('start').textContent);
  var path = start.path, key = 'showcase-draft:' + path;
  function $(id) { return document.getElementById(id); }
  var head = $('head'), body = $('body'), gutter = $('gutter'), mirror = $('mirror'), page = $('page');
  var baseText = start.text, reading = start.reading;
  var isComposing = false, isSaving = false, isLate = false, later, drafting;

  // ---- the two parts of the text

  function split(text) {
    var lines = text.split('\n');
    if (/^---[ \t]*$/.test(lines[0])) {
      for (var index = 1; index < lines.length; index += 1) {
        if (/^---[ \t]*$/.test(lines[index])) {
          return [lines.slice(0, index + 1).join('\n') + (index + 1 < lines.length ? '\n' : ''),
            lines.slice(index + 1).join('\n')];
        }
      }
    }
    return ['', text];
  }

  function text() { return head.value + body.value; }

  function headLines() { return head.value.split('\n').length - 1; }

  function set(whole) {
    var parts = split(whole);
    put(head, parts[0]);
    put(body, parts[1]);
  }

  // Changes only what is different, in a way that the browser can undo.
  function put(area, value) {
    var old = area.value;
    if (old === value) return;
    var from = 0, end = 0;
    var most = Math.min(old.length, value.length);
    while (from < most && old[from] === value[from]) from += 1;
    while (end < most - from && old[old.length - 1 - end] === value[value.length - 1 - end]) end += 1;
    replace(area, from, old.length - end, value.slice(from, value.length - end));
  }

  function replace(area, from, to, words) {
    var active = document.activeElement, top = area.scrollTop;
    var wasClosed = area === head && !$('front').open;
    if (wasClosed) $('front').open = true;
    area.focus({preventScroll: true});
    area.setSelectionRange(from, to);
    var isDone = words ? document.execCommand('insertText', false, words) : from === to || document.execCommand('delete');
    if (!isDone) area.setRangeText(words, from, to, 'end');
    if (wasClosed) $('front').open = false;
    area.scrollTop = top;
    if (active && active !== area && active !== document.body) active.focus({preventScroll: true});
    changed();
  }

  // ---- numbers beside the text

  function draw() {
    var first = headLines(), faults = {};
    reading.faults.forEach(function (fault) { faults[fault.note.line] = true; });
    var lines = body.value.split('\n'), now = line();
    mirror.style.width = body.clientWidth + 'px';
    var rows = document.createDocumentFragment(), numbers = document.createDocumentFragment();
    lines.forEach(function (words) { rows.appendChild(desk.element('div', '', words || '\u200b')); });
    mirror.replaceChildren(rows);
    Array.prototype.forEach.call(mirror.children, function (row, index) {
      var number = desk.element('i', '', first + index + 1);
      number.style.height = row.getBoundingClientRect().height + 'px';
      if (faults[first + index + 1]) number.className = 'fault';
      if (first + index + 1 === now) number.className += ' now';
      numbers.appendChild(number);
    });
    gutter.replaceChildren(numbers);
    gutter.scrollTop = body.scrollTop;
  }

  function line() { return headLines() + body.value.slice(0, body.selectionStart).split('\n').length; }

  function offset(area, number) {
    var lines = area.value.split('\n'), sum = 0;
    for (var index = 0; index < number - 1 && index < lines.length; index += 1) sum += lines[index].length + 1;
    return Math.min(sum, area.value.length);
  }

  function go(number, column) {
    var own = number - headLines();
    if (own < 1) {
      $('front').open = true;
      var place = offset(head, number) + Math.max((column || 1) - 1, 0);
      head.focus();
      head.setSelectionRange(place, place);
      return;
    }
    var at = offset(body, own) + Math.max((column || 1) - 1, 0);
    body.focus();
    body.setSelectionRange(at, at);
    var number2 = gutter.children[own - 1];
    if (number2) body.scrollTop = Math.max(number2.offsetTop - body.clientHeight / 3, 0);
    follow();
  }

  // ---- the page beside it

  var isPageReady = false, pageText = null;

  function frame() { return page.contentWindow; }

  function pageUrl() { return '/desk/page/' + reading.page + '?text=' + encodeURIComponent(path); }

  function showPage() {
    if (!isPageReady || !frame().showcasePage) {
      if (page.getAttribute('src') !== pageUrl()) page.src = pageUrl();
      return;
    }
    frame().showcasePage.renew(pageUrl()).then(follow, function () {});
  }

  page.addEventListener('load', function () {
    isPageReady = true;
    follow();
  });

  function follow() {
    mark();
    var live = isPageReady && frame().showcasePage;
    if (live) live.follow(reading.blocks, line());
  }

  addEventListener('message', function (event) {
    if (event.source !== frame() || event.origin !== location.origin) return;
    if (event.data && typeof event.data.line === 'number') go(event.data.line);
  });

  document.querySelectorAll('[data-width]').forEach(function (button) {
    button.addEventListener('click', function () {
      document.querySelectorAll('[data-width]').forEach(function (other) {
        other.setAttribute('aria-pressed', String(other === button));
      });
      var width = button.dataset.width === 'print' ? 794 : +button.dataset.width;
      var scale = Math.min($('phone').clientWidth / width, 1);
      page.style.width = width + 'px';
      page.style.height = 100 / scale + '%';
      page.style.transform = 'scale(' + scale + ')';
      if (frame().showcasePage) frame().showcasePage.print(button.dataset.width === 'print');
    });
  });

  // ---- what is known of the text

  function mark() {
    var now = line();
    Array.prototype.forEach.call(gutter.children, function (number) {
      number.classList.toggle('now', +number.textContent === now);
    });
    var on = null;
    reading.outline.forEach(function (heading, index) { if (heading.line <= now) on = index; });
    Array.prototype.forEach.call($('outline').children, function (item, index) {
      item.firstChild.classList.toggle('on', index === on);
    });
  }

  function show(isFresh) {
    $('count').textContent = words.count.replace('#', reading.characters);
    if (reading.title) $('doc-title').textContent = reading.title;
    var outline = document.createDocumentFragment();
    reading.outline.forEach(function (heading) {
      var item = outline.appendChild(desk.element('li'));
      var button = item.appendChild(desk.element('button', heading.level > 2 ? 'sub' : '', heading.text));
      button.type = 'button';
      button.addEventListener('click', function () { go(heading.line); });
    });
    $('outline').replaceChildren(outline);
    showFaults();
    if (isFresh) offerFigures();
    if (isFresh && document.activeElement && !$('form').contains(document.activeElement)) showForm();
    draw();
    showPage();
  }

  function showFaults() {
    var items = document.createDocumentFragment();
    reading.faults.forEach(function (fault) {
      var note = fault.note, item = items.appendChild(desk.element('li', note.isError ? 'error' : ''));
      var place = item.appendChild(desk.element('button', '', note.line ? words.line.replace('#', note.line) : words.show));
      place.type = 'button';
      place.addEventListener('click', function () { go(note.line || 1, note.column); });
      var said = item.appendChild(desk.element('p', '', note.message));
      if (note.hint) said.appendChild(desk.element('small', '', note.hint));
      if (fault.replacement === undefined || fault.replacement === null) return;
      var fix = item.appendChild(desk.element('button', 'fix', words.fix));
      fix.type = 'button';
      fix.title = fault.replacement;
      fix.addEventListener('click', function () {
        var border = head.value.length;
        if (fault.from < border) replace(head, fault.from, fault.to, fault.replacement);
        else replace(body, fault.from - border, fault.to - border, fault.replacement);
        body.focus();
      });
    });
    $('faults').replaceChildren(items);
    $('faults-count').textContent = reading.faults.length || '';
    if (!reading.faults.length) $('faults').appendChild(desk.element('li', 'fine', words.fine));
  }

  function showForm() {
    var form = document.createDocumentFragment();
    reading.fields.forEach(function (field) {
      var label = form.appendChild(desk.element('label'));
      label.appendChild(desk.element('span', '', words[field.key] || field.key));
      var input;
      if (field.key === 'status') {
        input = desk.element('select');
        [['draft', words.draftState], ['reviewed', words.reviewed], ['published', words.published]].forEach(function (state) {
          var option = input.appendChild(desk.element('option', '', state[1]));
          option.value = state[0];
        });
      } else {
        input = desk.element(field.key === 'summary' ? 'textarea' : 'input');
        if (field.key === 'summary') input.rows = 3;
      }
      input.name = field.key;
      input.autocomplete = 'off';
      input.value = field.items ? field.items.join('、') : field.text;
      label.appendChild(input);
      label.appendChild(desk.element('i', '', field.items ? words.items : field.key === 'title' || field.key === 'summary' ? Array.from(field.text).length : ''));
      input.addEventListener('change', function () {
        var change = {text: text(), key: field.key, value: input.value};
        if (field.items) change.items = input.value.split(/[、，,;；]/).map(function (item) { return item.trim(); }).filter(Boolean);
        desk.send('/desk/text/field', change).then(function (answer) {
          if (answer.ok) set(answer.value.text);
          else desk.tell(answer.value.error);
        });
      });
    });
    $('form').replaceChildren(form);
  }

  // ---- keeping

  function state(words, kind) {
    $('saved').textContent = words;
    $('saved').className = 'saved' + (kind ? ' ' + kind : '');
  }

  function changed() {
    var isSaved = text() === baseText;
    if (!isSaved) state(words.writing, 'open');
    try {
      if (isSaved) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify({text: text(), baseText: baseText}));
    } catch (error) { /* A browser that keeps nothing: the server does. */ }
    draw();
    clearTimeout(later);
    if (!isComposing) later = setTimeout(keep, 140);
  }

  function keep() {
    if (isComposing) return;
    if (drafting) {
      isLate = true;
      return;
    }
    var sent = text();
    drafting = desk.send('/desk/text/draft', {path: path, text: sent, baseText: baseText, isSaved: sent === baseText})
      .then(function (answer) {
        drafting = null;
        if (answer.ok) {
          reading = answer.value;
          show(true);
          document.documentElement.dataset.read = String(sent.length);
        } else if (answer.value.error) desk.tell(answer.value.error);
        if (isLate) {
          isLate = false;
          keep();
        }
      }, function () {
        drafting = null;
        state(words.offline, 'bad');
        clearTimeout(later);
        later = setTimeout(keep, 2000);
      });
  }

  function save() {
    if (isSaving || isComposing) return Promise.resolve();
    isSaving = true;
    clearTimeout(later);
    state(words.saving, 'open');
    var sent = text();
    return Promise.resolve(drafting).then(function () {
      return desk.send('/desk/text/save', {path: path, text: sent, baseText: baseText});
    }).then(function (answer) {
      isSaving = false;
      if (answer.status === 409 && answer.value.pieces) return choose(answer.value);
      if (!answer.ok) {
        state(words.kept, 'bad');
        desk.tell(answer.value.error || words.failed);
        return undefined;
      }
      $('conflict').hidden = true;
      saved(sent, answer.value);
      return undefined;
    }, function () {
      isSaving = false;
      state(words.offline, 'bad');
    });
  }

  function saved(sent, answer) {
    var isMore = text() !== sent;
    baseText = answer.text;
    if (answer.isJoined && !isMore) set(answer.text);
    if (text() === baseText) {
      try { localStorage.removeItem(key); } catch (error) { /* see above */ }
      state((answer.isJoined ? words.joined : words.saved + answer.time.slice(11)), '');
    } else changed();
    keep();
  }

  // ---- two at one line

  function choose(answer) {
    var list = document.createDocumentFragment(), choices = [];
    answer.pieces.forEach(function (piece, index) {
      if (piece.text !== undefined && piece.text !== null) return;
      var item = list.appendChild(desk.element('li'));
      var two = item.appendChild(desk.element('div', 'two'));
      [['mine', piece.own], ['theirs', piece.other]].forEach(function (side) {
        var column = two.appendChild(desk.element('div'));
        column.appendChild(desk.element('small', '', words[side[0]]));
        column.appendChild(desk.element('pre', '', side[1] || words.nothing));
      });
      var set = item.appendChild(desk.element('fieldset'));
      ['mine', 'theirs', 'both'].forEach(function (kind) {
        var label = set.appendChild(desk.element('label'));
        var input = label.appendChild(desk.element('input'));
        input.type = 'radio';
        input.name = 'piece-' + index;
        input.value = kind;
        input.checked = kind === 'mine';
        label.appendChild(document.createTextNode(words[kind]));
      });
      choices.push(index);
    });
    $('conflict-list').replaceChildren(list);
    $('conflict').hidden = false;
    state(words.conflict, 'bad');
    $('conflict').querySelector('input').focus();
    $('conflict-done').onclick = function () {
      var chosen = answer.pieces.map(function (piece, index) {
        if (choices.indexOf(index) < 0) return piece.text;
        var kind = document.querySelector('input[name="piece-' + index + '"]:checked').value;
        return kind === 'mine' ? piece.own : kind === 'theirs' ? piece.other : piece.own + piece.other;
      }).join('');
      baseText = answer.text;
      set(chosen);
      $('conflict').hidden = true;
      body.focus();
      save();
    };
  }

  // ---- figures, pictures, tables

  function below() {
    var own = gutter.children[line() - headLines() - 1];
    var top = own ? own.offsetTop + own.offsetHeight - body.scrollTop + 8 : 40;
    return Math.max(8, Math.min(top, body.clientHeight - 200));
  }

  function pick(braces) {
    if (isComposing) return;
    var from = body.selectionStart - braces, to = body.selectionEnd;
    desk.pickFigure(body.parentNode, below(), function (choice) {
      body.focus();
      if (choice) replace(body, from, to, choice);
      else body.setSelectionRange(to, to);
      body.focus();
    });
  }

  function putPicture(file) {
    return desk.place(path, file).then(function (name) {
      if (!name) return;
      var at = body.selectionStart;
      var lead = at && body.value[at - 1] !== '\n' ? '\n\n' : '';
      replace(body, at, body.selectionEnd, lead + '![' + words.alt + '](' + name + ')\n');
      // What the picture shows is asked for: it stands selected.
      body.focus();
      body.setSelectionRange(at + lead.length + 2, at + lead.length + 2 + words.alt.length);
    });
  }

  // ---- text from elsewhere, with what did not come along and the figures in it

  var pasted = '';

  function putText(html, plain) {
    var whole = body.value, from = body.selectionStart, to = body.selectionEnd;
    desk.textOf(html, plain).then(function (made) {
      // Who has gone on writing gets it where they are now.
      if (body.value !== whole) { from = body.selectionStart; to = body.selectionEnd; }
      var text = made.markdown.replace(/\n+$/, '');
      if (text.indexOf('\n') >= 0 || plain.trim().indexOf('\n') >= 0) {
        var before = body.value.slice(0, from), after = body.value.slice(to);
        if (before && !/\n\n$/.test(before)) text = (/\n$/.test(before) ? '\n' : '\n\n') + text;
        if (!/^\n/.test(after)) text += after ? '\n\n' : '\n';
      }
      if (text) replace(body, from, to, text);
      pasted = text;
      tellPasted(words.pastedText, made.notes);
      body.focus();
    });
  }

  function tellPasted(title, notes) {
    $('pasted-title').textContent = title;
    $('pasted-figures').hidden = $('pasted-bind').hidden = true;
    $('pasted-notes').replaceChildren.apply($('pasted-notes'), notes.map(function (note) { return desk.element('li', '', note); }));
    $('pasted').hidden = !notes.length;
    if (!notes.length) desk.tell(title);
  }

  // Numbers of what was pasted that are certain to be figures of the tables, by their places in it.
  function figuresOfPasted() {
    var at = pasted ? body.value.indexOf(pasted) : -1;
    if (at < 0) return [];
    var start = head.value.length + at;
    return reading.faults.filter(function (fault) {
      return fault.note.code === 'unbound-figure' && typeof fault.replacement === 'string'
        && fault.from >= start && fault.to <= start + pasted.length;
    }).map(function (fault) { return {from: fault.from - start, to: fault.to - start, words: fault.replacement}; })
      .sort(function (one, other) { return other.from - one.from; });
  }

  function offerFigures() {
    var figures = figuresOfPasted();
    $('pasted-figures').hidden = $('pasted-bind').hidden = !figures.length;
    if (!figures.length) return;
    $('pasted-figures').textContent = words.pastedFigures.replace('#', figures.length);
    $('pasted').hidden = false;
  }

  $('pasted-bind').addEventListener('click', function () {
    var at = body.value.indexOf(pasted), length = pasted.length;
    var text = figuresOfPasted().reduce(function (text, figure) {
      return text.slice(0, figure.from) + figure.words + text.slice(figure.to);
    }, pasted);
    if (at >= 0) replace(body, at, at + length, text);
    closePasted();
  });

  function closePasted() {
    pasted = '';
    $('pasted').hidden = true;
    body.focus();
  }

  $('pasted-close').addEventListener('click', closePasted);

  function take(data, event) {
    var pictures = desk.picturesOf(data);
    var table = desk.tableOf(data);
    if (table) {
      event.preventDefault();
      replace(body, body.selectionStart, body.selectionEnd, table);
      pasted = table;
      tellPasted(words.pasted, []);
    } else if (desk.isFormed(data)) {
      event.preventDefault();
      putText(data.getData('text/html'), data.getData('text/plain').replace(/\r\n?/g, '\n'));
    } else if (pictures.length) {
      event.preventDefault();
      pictures.reduce(function (before, file) {
        return before.then(function () { return putPicture(file); });
      }, Promise.resolve());
    }
  }

  body.addEventListener('paste', function (event) { take(event.clipboardData, event); });
  body.addEventListener('dragover', function (event) { if (event.dataTransfer.types.includes('Files')) event.preventDefault(); });
  body.addEventListener('drop', function (event) { if (event.dataTransfer.files.length) take(event.dataTransfer, event); });
  $('picture').addEventListener('change', function (event) {
    if (event.target.files[0]) putPicture(event.target.files[0]);
    event.target.value = '';
  });
  $('figure').addEventListener('click', function () { pick(0); });
  $('save').addEventListener('click', save);

  // ---- keys and composition

  [head, body].forEach(function (area) {
    area.addEventListener('compositionstart', function () { isComposing = true; });
    area.addEventListener('compositionend', function () {
      isComposing = false;
      changed();
    });
    area.addEventListener('input', function (event) {
      changed();
      if (area === body && !event.isComposing && event.inputType === 'insertText' && event.data === '{' &&
          body.value.slice(body.selectionStart - 2, body.selectionStart) === '{{') pick(2);
    });
  });
  body.addEventListener('scroll', function () { gutter.scrollTop = body.scrollTop; });
  document.addEventListener('selectionchange', function () {
    if (document.activeElement === body && !isComposing) follow();
  });
  addEventListener('resize', draw);

  var fault = -1;
  addEventListener('keydown', function (event) {
    if (event.isComposing || event.keyCode === 229) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      event.preventDefault();
      save();
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      body.focus();
      pick(0);
    } else if (event.key === 'F8' && reading.faults.length) {
      event.preventDefault();
      fault = (fault + 1) % reading.faults.length;
      go(reading.faults[fault].note.line || 1, reading.faults[fault].note.column);
    }
  });
  addEventListener('beforeunload', function (event) {
    if (text() !== baseText) event.preventDefault();
  });

  // ---- the beginning

  function offer(kept, said) {
    $('draft-notice').hidden = false;
    $('draft-notice').querySelector('p').textContent = said;
    $('draft-take').onclick = function () {
      $('draft-notice').hidden = true;
      baseText = kept.baseText;
      set(kept.text);
      body.focus();
    };
    $('draft-drop').onclick = function () {
      $('draft-notice').hidden = true;
      try { localStorage.removeItem(key); } catch (error) { /* see above */ }
      desk.send('/desk/text/discard', {path: path});
      body.focus();
    };
  }

  var parts = split(start.text);
  head.value = parts[0];
  body.value = parts[1];
  showForm();
  show(false);
  if (!reading.fields.length) $('front').open = true;
  var own = null;
  try { own = JSON.parse(localStorage.getItem(key)); } catch (error) { own = null; }
  if (own && own.text !== start.text) offer(own, words.draftHere);
  else if (start.draft !== undefined && start.draft !== null) {
    offer({text: start.draft, baseText: start.draftBaseText}, words.draft.replace('#', start.draftTime.replace('T', ' ')));
  }
  body.focus();
  body.setSelectionRange(0, 0);
  body.scrollTop = 0;
  if (/^#\d+$/.test(location.hash)) go(+location.hash.slice(1));
  document.documentElement.dataset.ready = 'yes';
})();
