// What comes by the clipboard or the mouse: tables of a spreadsheet become Markdown, pictures go beside the text.
(function () {
  'use strict';
  var desk = window.showcaseDesk, words = desk.words;

  function cell(text) { return text.replace(/\s+/g, ' ').trim().replace(/\|/g, '\\|'); }

  function markdown(rows) {
    var width = Math.max.apply(null, rows.map(function (row) { return row.length; }));
    var lines = rows.map(function (row) {
      while (row.length < width) row.push('');
      return '| ' + row.join(' | ') + ' |';
    });
    lines.splice(1, 0, '|' + new Array(width + 1).join(' --- |'));
    return '\n' + lines.join('\n') + '\n';
  }

  // The table that a clipboard holds, as Markdown; nothing where it holds none.
  desk.tableOf = function (data) {
    var html = data.getData('text/html'), plain = data.getData('text/plain');
    if (/<table/i.test(html)) {
      var page = new DOMParser().parseFromString(html, 'text/html');
      var tables = page.querySelectorAll('table');
      // Text with a table in it is for the importer of Word files, not for a cell of this text.
      var around = page.body.cloneNode(true);
      around.querySelectorAll('table, style, script, title').forEach(function (one) { one.remove(); });
      if (tables.length !== 1 || around.textContent.trim()) return null;
      var rows = Array.prototype.map.call(tables[0].rows, function (row) {
        var cells = [];
        Array.prototype.forEach.call(row.cells, function (one) {
          cells.push(cell(one.textContent));
          for (var more = 1; more < Math.min(one.colSpan, 50); more += 1) cells.push('<');
        });
        return cells;
      }).filter(function (row) { return row.length; });
      if (rows.length && Math.max.apply(null, rows.map(function (row) { return row.length; })) > 1) return markdown(rows);
    }
    var lines = plain.replace(/\r/g, '').replace(/\n$/, '').split('\n');
    var isTable = lines.length > 1 && lines.every(function (line) { return line.indexOf('\t') >= 0; });
    return isTable ? markdown(lines.map(function (line) { return line.split('\t').map(cell); })) : null;
  };

  // Whether it holds a text with a form of its own, as Word, WPS, the WeChat editor and pages give it.
  desk.isFormed = function (data) {
    return /<(p|h[1-6]|li|table|section|blockquote)[\s>]/i.test(data.getData('text/html')) && data.getData('text/plain').trim() !== '';
  };

  // The text that HTML of a clipboard says, with what did not come along; the plain one where nobody can tell.
  desk.textOf = function (html, plain) {
    desk.tell(words.reading, true);
    return desk.send('/desk/paste', {html: html}).then(function (answer) {
      desk.tell('');
      return answer.ok ? answer.value : {markdown: plain, notes: [answer.value.error || words.plainOnly]};
    }, function () {
      desk.tell('');
      return {markdown: plain, notes: [words.plainOnly]};
    });
  };

  desk.picturesOf = function (data) {
    return Array.prototype.filter.call(data.files || [], function (file) { return /^image\//.test(file.type); });
  };

  // Puts a picture beside a text and gives what shows it.
  desk.place = function (path, file) {
    desk.tell(words.uploading, true);
    var name = file.name && file.name !== 'image.png' ? file.name : '';
    return desk.send('/desk/picture?path=' + encodeURIComponent(path) + '&name=' + encodeURIComponent(name), file)
      .then(function (answer) {
        desk.tell(answer.ok ? '' : answer.value.error);
        return answer.ok ? answer.value.name : null;
      });
  };
})();
