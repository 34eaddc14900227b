// The figure picker: a question, a list, and what will be printed. Nothing opens or moves while an input
// method is composing.
(function () {
  'use strict';
  var desk = window.showcaseDesk, words = desk.words;
  var box, input, list, out, found = [], at = 0, ticket = 0, done, place;

  function close(choice) {
    if (!box) return;
    box.remove();
    box = null;
    done(choice);
  }

  function insertion(choice) {
    return '{{' + choice.id + (out.querySelector('input').checked ? ':value' : '') + '}}';
  }

  function mark(index) {
    if (!found.length) return;
    at = (index + found.length) % found.length;
    list.querySelectorAll('li').forEach(function (item, number) {
      item.setAttribute('aria-selected', String(number === at));
      if (number === at) {
        item.scrollIntoView({block: 'nearest'});
        input.setAttribute('aria-activedescendant', item.id);
      }
    });
    tell();
  }

  function tell() {
    var choice = found[at];
    out.querySelector('b').textContent = choice ? (out.querySelector('input').checked ? choice.value : choice.text) : '';
    out.querySelector('p').textContent = choice ? choice.source + (choice.note ? '　' + choice.note : '') : '';
  }

  function show(answer) {
    found = answer.found;
    list.replaceChildren();
    found.forEach(function (choice, number) {
      var item = desk.element('li');
      item.id = 'pick-' + number;
      item.setAttribute('role', 'option');
      item.appendChild(desk.element('b', '', choice.name));
      item.appendChild(desk.element('i', '', choice.text));
      item.appendChild(desk.element('small', '', choice.level));
      item.appendChild(desk.element('small', '', choice.period + '　' + choice.id));
      if (choice.conflict) item.appendChild(desk.element('em', '', words.conflictOf + choice.conflict));
      item.addEventListener('mousedown', function (event) {
        event.preventDefault();
        at = number;
        close(insertion(found[at]));
      });
      list.appendChild(item);
    });
    box.querySelector('.pick-q span').textContent = found.length ? found.length + ' / ' + answer.total : words.none;
    mark(0);
  }

  function ask() {
    var own = ticket += 1;
    fetch('/desk/figures?q=' + encodeURIComponent(input.value), {credentials: 'same-origin', cache: 'no-store'})
      .then(function (answer) { return answer.json(); })
      .then(function (answer) { if (box && own === ticket) show(answer); });
  }

  // Opens the picker below a place of the text; calls back with what to insert, or with nothing.
  desk.pickFigure = function (holder, top, callback) {
    if (box) return;
    done = callback;
    place = holder;
    box = desk.element('div', 'pick');
    box.setAttribute('role', 'dialog');
    box.setAttribute('aria-label', words.find);
    var head = box.appendChild(desk.element('div', 'pick-q'));
    input = head.appendChild(desk.element('input'));
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-label', words.find);
    input.setAttribute('aria-expanded', 'true');
    input.setAttribute('aria-controls', 'pick-list');
    input.setAttribute('aria-autocomplete', 'list');
    input.autocomplete = 'off';
    head.appendChild(desk.element('span'));
    list = box.appendChild(desk.element('ul'));
    list.id = 'pick-list';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', words.find);
    out = box.appendChild(desk.element('div', 'pick-out'));
    var line = out.appendChild(desk.element('div'));
    line.appendChild(desk.element('span', '', words.prints + ' '));
    line.appendChild(desk.element('b'));
    var label = out.appendChild(desk.element('label'));
    var only = label.appendChild(desk.element('input'));
    only.type = 'checkbox';
    label.appendChild(document.createTextNode(' ' + words.valueOnly));
    only.addEventListener('change', tell);
    out.appendChild(desk.element('p'));
    out.appendChild(desk.element('span', '', words.pickKeys));
    box.style.top = top + 'px';
    place.appendChild(box);
    input.addEventListener('input', function (event) { if (!event.isComposing) ask(); });
    input.addEventListener('compositionend', ask);
    box.addEventListener('keydown', function (event) {
      // What an input method does with a key is its own.
      if (event.isComposing || event.keyCode === 229) return;
      if (event.key === 'Escape') close();
      else if (event.key === 'ArrowDown' && event.target === input) mark(at + 1);
      else if (event.key === 'ArrowUp' && event.target === input) mark(at - 1);
      else if (event.key === 'Enter') close(found[at] && insertion(found[at]));
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    box.addEventListener('focusout', function (event) {
      if (box && event.relatedTarget && !box.contains(event.relatedTarget)) close();
    });
    input.focus();
    ask();
  };
})();
