// Keeps a page of the preview as its files are, in place: what has changed is put where it was, the reader's
// place stays, and a fault lies over the last good page until it is mended.
(function () {
  'use strict';
  var script = document.currentScript;
  var state = +script.dataset.state;
  var served = null;
  var sheet = null;

  function get(url, headers) {
    return fetch(url, {cache: 'no-store', credentials: 'same-origin', headers: headers || {}});
  }

  function language() {
    var own = (navigator.languages && navigator.languages[0]) || navigator.language || '';
    return /^en/i.test(own) ? 'en' : 'zh';
  }

  // ---- what is different

  function isAlike(one, other) {
    return one.nodeType === other.nodeType && one.nodeName === other.nodeName &&
      one.nodeType === 1 && one.cloneNode(false).isEqualNode(other.cloneNode(false));
  }

  // Puts into `here` what is different between `was` and `is`: both as served, `here` as it stands now.
  function patch(here, was, is) {
    var olds = was.childNodes, news = is.childNodes;
    if (here.childNodes.length !== olds.length) {
      // A script of the page has put something into it, and would miss it.
      if (here === document.body) {
        location.reload();
        return;
      }
      here.replaceChildren.apply(here, copies(news, 0, news.length));
      return;
    }
    var start = 0, oldEnd = olds.length, newEnd = news.length;
    while (start < oldEnd && start < newEnd && olds[start].isEqualNode(news[start])) start += 1;
    while (oldEnd > start && newEnd > start && olds[oldEnd - 1].isEqualNode(news[newEnd - 1])) {
      oldEnd -= 1;
      newEnd -= 1;
    }
    if (oldEnd - start === 1 && newEnd - start === 1 && isAlike(olds[start], news[start]) &&
        here.childNodes[start].nodeName === olds[start].nodeName) {
      patch(here.childNodes[start], olds[start], news[start]);
      return;
    }
    var next = here.childNodes[oldEnd] || null;
    for (var index = oldEnd - 1; index >= start; index -= 1) here.childNodes[index].remove();
    copies(news, start, newEnd).forEach(function (node) { here.insertBefore(node, next); });
  }

  function copies(nodes, start, end) {
    return Array.prototype.slice.call(nodes, start, end).map(function (node) {
      return document.importNode(node, true);
    });
  }

  function hrefs(page, selector, name) {
    return Array.prototype.map.call(page.querySelectorAll(selector), function (element) {
      return element.getAttribute(name);
    }).join(' ');
  }

  function swapStyles(page) {
    var olds = Array.prototype.slice.call(
      document.querySelectorAll('head link[rel="stylesheet"]:not([href^="/-/"])'));
    var news = Array.prototype.slice.call(page.querySelectorAll('head link[rel="stylesheet"]'));
    var waiting = news.length;
    news.forEach(function (link) {
      var copy = document.importNode(link, true);
      // The old sheet goes once the new one is there: no moment without style.
      copy.onload = copy.onerror = function () {
        waiting -= 1;
        if (!waiting) olds.forEach(function (old) { old.remove(); });
      };
      document.head.insertBefore(copy, olds[0] || null);
    });
  }

  function takeUp(text) {
    var page = new DOMParser().parseFromString(text, 'text/html');
    var scripts = 'script[src]:not([src="/-/live.js"])';
    if (!served || hrefs(served, scripts, 'src') !== hrefs(page, scripts, 'src') ||
        !document.body || !page.body) {
      location.reload();
      return;
    }
    // Both without the script itself, which differs in its number.
    [served, page].forEach(function (one) {
      var own = one.querySelector('script[src="/-/live.js"]');
      if (own) own.remove();
    });
    var top = window.scrollY;
    document.title = page.title;
    document.documentElement.lang = page.documentElement.lang;
    if (hrefs(served, 'head link[rel="stylesheet"]', 'href') !==
        hrefs(page, 'head link[rel="stylesheet"]', 'href')) swapStyles(page);
    script.remove();
    patch(document.body, served.body, page.body);
    document.body.appendChild(script);
    if (window.scrollY !== top) window.scrollTo({top: top, behavior: 'instant'});
    served = page;
    document.documentElement.dataset.live = String(state);
    window.dispatchEvent(new CustomEvent('showcase:changed'));
  }

  // ---- the sheet over a faulty page

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function fault(note, words) {
    var item = element('li');
    var at = element('p', 'at');
    at.appendChild(element('b', '', note.file));
    if (note.line) at.appendChild(element('span', '', words.line.replace('#', note.line)));
    if (note.cell) at.appendChild(element('span', '', (note.sheet ? note.sheet + ' ' : '') + note.cell));
    item.appendChild(at);
    if (note.excerpt) {
      var line = element('pre');
      var letters = Array.from(note.excerpt);
      line.appendChild(document.createTextNode(letters.slice(0, note.start).join('')));
      line.appendChild(element('mark', '', letters.slice(note.start, note.start + note.length).join('')));
      line.appendChild(document.createTextNode(letters.slice(note.start + note.length).join('')));
      item.appendChild(line);
    }
    item.appendChild(element('p', 'what', note.message));
    if (note.hint) {
      var hint = element('p', 'hint');
      hint.appendChild(element('span', '', words.remedy));
      hint.appendChild(document.createTextNode(note.hint));
      item.appendChild(hint);
    }
    if (/^Content\/(cases|pages)\/.*\.md$/.test(note.file) && window.top === window) {
      var link = element('a', 'edit', words.edit);
      link.href = '/desk/write/' + note.file.replace(/^Content\//, '') + '#' + (note.line || 1);
      item.appendChild(link);
    }
    return item;
  }

  function show(news) {
    if (sheet) sheet.remove();
    sheet = null;
    document.documentElement.dataset.faults = String(news.faults.length);
    if (!news.faults.length) return;
    sheet = element('div');
    sheet.id = 'showcase-faults';
    var root = sheet.attachShadow({mode: 'open'});
    var style = element('link');
    style.rel = 'stylesheet';
    style.href = '/-/live.css';
    root.appendChild(style);
    var paper = element('section', 'sheet');
    paper.setAttribute('role', 'alert');
    paper.lang = language() === 'en' ? 'en' : 'zh-CN';
    paper.appendChild(element('h2', '', news.words.title));
    var body = element('div');
    var list = element('ol');
    news.faults.slice(0, 3).forEach(function (note) { list.appendChild(fault(note, news.words)); });
    body.appendChild(list);
    var rest = news.faults.length - 3 + news.others;
    if (news.faults.length > 3 || news.others) {
      body.appendChild(element('p', 'good', news.words.more.replace('#', Math.max(rest, news.others))));
    }
    body.appendChild(element('p', 'good', news.words.good));
    paper.appendChild(body);
    root.appendChild(paper);
    document.documentElement.appendChild(sheet);
  }

  // ---- news

  function ask(isWaiting) {
    return get('/-/state?lang=' + language() + '&since=' + state + (isWaiting ? '&wait=1' : '') +
      '&path=' + encodeURIComponent(decodeURI(location.pathname)))
      .then(function (answer) {
        if (!answer.ok) throw new Error(answer.status);
        return answer.json();
      });
  }

  function renew() {
    return get(location.pathname + location.search).then(function (answer) { return answer.text(); })
      .then(takeUp);
  }

  function follow(pause) {
    if (document.hidden) {
      document.addEventListener('visibilitychange', function () { follow(0); }, {once: true});
      return;
    }
    setTimeout(function () {
      ask(true).then(function (news) {
        var isNew = news.state !== state;
        state = news.state;
        show(news);
        return isNew ? renew() : undefined;
      }).then(function () { follow(0); }, function () { follow(Math.min((pause || 250) * 2, 5000)); });
    }, pause);
  }

  // ---- beside the desk: the page follows the caret, and a click on it leads back to the text

  function plain(words) { return words.replace(/\s+/g, ''); }

  function hold() {
    var blocks = [], places = [], mark = null, isLeading = true;

    function find() {
      var pieces = Array.prototype.filter.call(
        document.querySelectorAll('main :is(p, li, h2, h3, h4, h5, h6, td, th, figcaption, pre)'),
        function (element) { return element.textContent.trim(); });
      var from = 0;
      places = blocks.map(function (block) {
        var words = plain(block.words);
        if (words.length < 2) return null;
        for (var index = from; index < pieces.length; index += 1) {
          if (plain(pieces[index].textContent).indexOf(words) >= 0) {
            from = index;
            return pieces[index];
          }
        }
        return null;
      });
    }

    function at(line) {
      var found = null;
      blocks.forEach(function (block, index) {
        if (places[index] && block.line <= line) found = places[index];
      });
      return found;
    }

    function point(element) {
      if (mark) mark.removeAttribute('data-showcase-here');
      mark = element;
      if (mark) mark.setAttribute('data-showcase-here', '');
    }

    var style = document.head.appendChild(element('link'));
    style.rel = 'stylesheet';
    style.href = '/-/held.css';

    window.showcasePage = {
      renew: function (url) {
        return get(url).then(function (answer) { return answer.text(); }).then(function (text) {
          takeUp(text);
          return undefined;
        });
      },
      follow: function (given, line) {
        blocks = given;
        find();
        point(at(line));
        if (!mark || !isLeading) return;
        var box = mark.getBoundingClientRect();
        if (box.top < 40 || box.bottom > innerHeight - 40) {
          scrollTo({top: scrollY + box.top - innerHeight / 3, behavior: 'instant'});
        }
      },
      print: function (isOn) { document.documentElement.classList.toggle('showcase-print', isOn); }
    };

    document.addEventListener('click', function (event) {
      event.preventDefault();
      var best = null;
      places.forEach(function (place, index) {
        if (place && place.contains(event.target)) best = index;
      });
      if (best === null) return;
      isLeading = false;
      parent.postMessage({line: blocks[best].line}, location.origin);
      setTimeout(function () { isLeading = true; }, 300);
    }, true);
  }

  if (script.hasAttribute('data-held')) {
    hold();
    get(location.href).then(function (answer) { return answer.text(); }).then(function (text) {
      served = new DOMParser().parseFromString(text, 'text/html');
    });
    return;
  }

  get(location.href).then(function (answer) { return answer.text(); }).then(function (text) {
    served = new DOMParser().parseFromString(text, 'text/html');
    return ask(false);
  }).then(function (news) {
    show(news);
    document.documentElement.dataset.live = String(state);
    follow(0);
  }, function () { follow(1000); });
})();
