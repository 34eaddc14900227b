// Signing in, acts of a review, the code for a telephone, bringing an old state back. Without a framework.
(function () {
  'use strict';
  var desk = window.showcaseDesk;
  var words = desk.words;

  // Sends a value; gives the answer's, or fails with what it says.
  function send(path, body) {
    return desk.send(path, body).then(function (answer) {
      if (!answer.ok) { throw new Error(answer.value.error || String(answer.status)); }
      return answer.value;
    });
  }

  function failed(error) { desk.tell((words.failed || '') + error.message, true); }

  // ---- signing in
  var form = document.getElementById('sign-in');
  if (form) {
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      var refused = document.getElementById('refused');
      send(location.pathname, {
        name: document.getElementById('name').value, password: document.getElementById('password').value
      }).then(function (value) { location.href = value.to; }, function (error) {
        refused.textContent = error.message;
        refused.hidden = false;
        document.getElementById('password').select();
      });
    });
  }

  // ---- forms that are sent as they are
  document.addEventListener('submit', function (event) {
    var sheet = event.target;
    if (!sheet.dataset.send) { return; }
    event.preventDefault();
    var body = {};
    new FormData(sheet).forEach(function (value, name) { body[name] = value; });
    send(sheet.dataset.send, body).then(function () { location.reload(); }, failed);
  });

  // ---- acts of a review
  var review = document.getElementById('review');
  var about = '';
  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-act]');
    if (!button) { return; }
    var said = document.getElementById('words');
    if (button.dataset.needs === 'words' && !(said && said.value.trim())) {
      desk.tell(words.noWords || '');
      if (said) { said.focus(); }
      return;
    }
    var body = review ? {
      path: review.dataset.path, text: review.dataset.text, figures: review.dataset.figures,
      pictures: review.dataset.pictures, words: said ? said.value : '', paragraph: about, key: button.dataset.key || ''
    } : {};
    button.disabled = true;
    send(button.dataset.act, body).then(function (value) {
      if (value.to) { location.href = value.to; } else { location.reload(); }
    }, function (error) {
      button.disabled = false;
      failed(error);
    });
  });

  // ---- the page: changed paragraphs marked, a click chooses what a remark is about
  var page = document.getElementById('page');
  if (review && page) {
    var changed = JSON.parse(review.dataset.changed || '[]');
    var mark = function () {
      var inside = page.contentDocument;
      if (!inside || !inside.body) { return; }
      var paragraphs = Array.prototype.slice.call(inside.querySelectorAll('main p, main li, main h2, main h3, main td, main blockquote'));
      var marked = 0;
      changed.forEach(function (words) {
        var found = paragraphs.find(function (paragraph) {
          return paragraph.textContent.replace(/\s+/g, ' ').indexOf(words) >= 0;
        });
        if (!found) { return; }
        marked += 1;
        found.style.boxShadow = '-0.75em 0 0 -0.55em transparent, -4px 0 0 #ac2f1c';
      });
      document.getElementById('marked').textContent = marked ? (words.marked || '').replace('#', marked) : '';
      inside.addEventListener('click', choose);
      page.dataset.ready = '';
    };
    var choose = function (event) {
      var paragraph = event.target.closest && event.target.closest('p, li, h2, h3, td, blockquote');
      var line = document.getElementById('about');
      if (!paragraph || !line || event.target.closest('a')) { return; }
      about = paragraph.textContent.replace(/\s+/g, ' ').trim().slice(0, 40);
      line.querySelector('q').textContent = about;
      line.hidden = !about;
    };
    page.addEventListener('load', mark);
    if (page.contentDocument && page.contentDocument.readyState === 'complete') { mark(); }
  }

  // ---- the code for a telephone: asked for again as long as it is shown
  var code = document.getElementById('code');
  if (code) {
    var sheet = document.getElementById('code-sheet');
    var pass = null;
    var timer = null;
    var show = function () {
      send('/desk/pass', { path: review.dataset.path, pass: pass }).then(function (value) {
        pass = value.pass;
        document.getElementById('code-image').src = 'data:image/png;base64,' + value.code;
        var link = document.getElementById('code-address');
        link.href = link.textContent = value.address;
        if (!sheet.open) { sheet.showModal(); }
      }, failed);
    };
    code.addEventListener('click', function () {
      show();
      timer = setInterval(show, 20000);
    });
    sheet.addEventListener('close', function () { clearInterval(timer); });
    document.getElementById('code-close').addEventListener('click', function () { sheet.close(); });
  }

  // ---- history
  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-restore]');
    if (!button) { return; }
    button.disabled = true;
    send('/desk/restore', { path: button.dataset.path, hash: button.dataset.restore })
      .then(function (value) { location.href = value.to; }, function (error) {
        button.disabled = false;
        failed(error);
      });
  });
})();
