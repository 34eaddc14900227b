// Tables of figures are sorted and narrowed, and drawings are taken along. Pages are whole without this script. What
// a table is narrowed to is in the address (#kind=quality&sort=value), so that it can be shared and gone back to.
(function () {
  'use strict';
  var all = function (selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  };
  var make = function (name, properties) {
    return Object.assign(document.createElement(name), properties);
  };
  var decode = function (text) {
    try { return decodeURIComponent(text.replace(/\+/g, ' ')); } catch (malformed) { return text; }
  };
  var fold = function (text) { return text.normalize('NFKC').toLowerCase(); };

  // ---- tables
  var names = ['level', 'task', 'kind', 'find', 'sort', 'order'];
  var read = function (hash) {
    var found = null;
    hash.slice(1).split('&').forEach(function (pair) {
      var at = pair.indexOf('=');
      if (at > 0 && names.indexOf(pair.slice(0, at)) >= 0) {
        (found = found || {})[pair.slice(0, at)] = decode(pair.slice(at + 1));
      }
    });
    return found;
  };
  var write = function (state) {
    return names.filter(function (name) { return state[name]; }).map(function (name) {
      return name + '=' + encodeURIComponent(state[name]);
    }).join('&');
  };
  // The cell of a row below a head; a period of several years has one cell below several heads.
  var cellAt = function (row, column) {
    var at = 0;
    for (var index = 0; index < row.cells.length; index += 1) {
      at += row.cells[index].colSpan;
      if (column < at) return row.cells[index];
    }
    return null;
  };
  var keyOf = function (row, column) {
    var cell = cellAt(row, column);
    if (!cell) return null;
    var sort = cell.getAttribute('data-sort');
    if (sort !== null) return sort === '' ? null : parseFloat(sort);
    return cell.textContent.trim() || null;
  };
  var compare = function (a, b) {
    if (a === b) return 0;
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    return String(a).localeCompare(String(b), document.documentElement.lang, { numeric: true });
  };
  var setUp = function (table) {
    var form = document.querySelector('[data-table-tools="' + table.id + '"]');
    var bodies = Array.prototype.slice.call(table.tBodies).map(function (body) {
      return {
        body: body, level: body.getAttribute('data-level'),
        rows: all('tr:not(.series-level)', body).map(function (row) {
          return {
            row: row, text: fold(row.textContent), task: row.getAttribute('data-task'),
            kind: row.getAttribute('data-kind'),
          };
        }),
      };
    });
    var total = bodies.reduce(function (sum, body) { return sum + body.rows.length; }, 0);
    var heads = all('thead th', table);
    var column = 0;
    var columns = {};
    var state = {};
    var show = function (wanted) {
      state = wanted;
      var words = fold(state.find || '').split(/\s+/).filter(Boolean);
      var shown = 0;
      var at = columns[state.sort];
      var sign = state.order === 'down' ? -1 : 1;
      bodies.forEach(function (body) {
        var count = 0;
        body.rows.forEach(function (item) {
          var isShown = (!state.level || state.level === body.level)
            && (!state.task || state.task === item.task) && (!state.kind || state.kind === item.kind)
            && words.every(function (word) { return item.text.indexOf(word) >= 0; });
          item.row.hidden = !isShown;
          if (isShown) count += 1;
        });
        body.body.hidden = !count;
        shown += count;
        var order = body.rows.slice();
        if (at !== undefined) {
          order = order.map(function (item) { return { item: item, key: keyOf(item.row, at) }; })
            .sort(function (a, b) {
              // What has no figure stays at the end either way.
              if (a.key === null || b.key === null) return (a.key === null) - (b.key === null);
              return sign * compare(a.key, b.key);
            }).map(function (pair) { return pair.item; });
        }
        order.forEach(function (item) { body.body.appendChild(item.row); });
      });
      heads.forEach(function (head) {
        if (state.sort && head.getAttribute('data-key') === state.sort) {
          head.setAttribute('aria-sort', sign < 0 ? 'descending' : 'ascending');
        } else head.removeAttribute('aria-sort');
      });
      if (!form) return;
      ['level', 'task', 'kind', 'find'].forEach(function (name) {
        var field = form.elements[name];
        if (field && field.value !== (state[name] || '')) field.value = state[name] || '';
      });
      var isNarrowed = state.level || state.task || state.kind || words.length;
      form.querySelector('output').textContent =
        !shown ? form.getAttribute('data-none') : isNarrowed ? shown + ' / ' + total : '';
      form.querySelector('[type=reset]').hidden = !write(state);
    };
    var change = function (wanted) {
      show(wanted);
      var hash = write(wanted);
      try {
        history.replaceState(null, '', location.pathname + location.search + (hash ? '#' + hash : ''));
      } catch (refused) {
        location.replace('#' + hash);
      }
    };
    var changed = function (name, value) {
      var wanted = {};
      names.forEach(function (key) { if (state[key]) wanted[key] = state[key]; });
      wanted[name] = value;
      return wanted;
    };
    heads.forEach(function (head) {
      var key = head.getAttribute('data-key');
      if (key && total > 3) {
        columns[key] = column;
        var button = make('button', { type: 'button', title: table.getAttribute('data-sort-label') });
        while (head.firstChild) button.appendChild(head.firstChild);
        head.appendChild(button);
        button.addEventListener('click', function () {
          var isUp = state.sort === key && state.order !== 'down';
          var wanted = changed('sort', key);
          wanted.order = isUp ? 'down' : '';
          change(wanted);
        });
      }
      column += head.colSpan;
    });
    if (form) {
      form.addEventListener('submit', function (event) { event.preventDefault(); });
      form.addEventListener('input', function (event) {
        change(changed(event.target.name, event.target.value.trim()));
      });
      form.addEventListener('reset', function (event) {
        event.preventDefault();
        change({});
      });
    }
    var arrive = function () {
      var wanted = read(location.hash);
      if (wanted) show(wanted);
    };
    window.addEventListener('hashchange', arrive);
    show({});
    arrive();
  };
  all('table.series').forEach(setUp);

  // ---- drawings
  var space = 'http://www.w3.org/2000/svg';
  var escape = function (text) {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  };
  var pen = null;
  var penOf = function () {
    pen = pen || make('canvas', { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
    return pen;
  };
  // A colour as every program reads it; what a page mixes is oklab in a browser.
  var plain = function (color) {
    if (!/^(oklab|oklch|lab|lch|color)/.test(color)) return color;
    var one = penOf();
    one.clearRect(0, 0, 1, 1);
    one.fillStyle = color;
    one.fillRect(0, 0, 1, 1);
    var data = one.getImageData(0, 0, 1, 1).data;
    return 'rgb(' + data[0] + ', ' + data[1] + ', ' + data[2] + ')';
  };
  // A text in lines that are no wider than so much.
  var wrapped = function (text, limit) {
    penOf().font = '12px sans-serif';
    return Array.from(text).reduce(function (lines, letter) {
      var last = lines[lines.length - 1];
      if (penOf().measureText(last + letter).width <= limit) lines[lines.length - 1] = last + letter;
      else lines.push(letter);
      return lines;
    }, ['']);
  };
  var isLeftOut = function (element) {
    return !!element.closest('.take, .own, .chart-data, .vh, summary > :not(.fig-period)')
      || element.tagName === 'SUMMARY' || !element.getClientRects().length;
  };
  // A copy with the colours that it has on the page, so that it needs no style sheet.
  var painted = function (svg) {
    var copy = svg.cloneNode(true);
    var from = all('*', svg);
    all('*', copy).forEach(function (element, index) {
      var style = getComputedStyle(from[index]);
      ['fill', 'stroke', 'stroke-width', 'stroke-linecap', 'opacity', 'stroke-dasharray'].forEach(function (name) {
        if (style.getPropertyValue(name)) element.setAttribute(name, plain(style.getPropertyValue(name)));
      });
      if (style.vectorEffect !== 'none') element.setAttribute('vector-effect', style.vectorEffect);
      element.removeAttribute('class');
    });
    copy.removeAttribute('class');
    return copy;
  };
  // The lines of a text as the page has broken them.
  var linesOf = function (node) {
    var lines = [];
    var range = document.createRange();
    for (var index = 0; index < node.data.length; index += 1) {
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      var box = range.getBoundingClientRect();
      if (!box.width) continue;
      var last = lines[lines.length - 1];
      if (last && Math.abs(last.bottom - box.bottom) < 2) last.text += node.data[index];
      else lines.push({ text: node.data[index], left: box.left, bottom: box.bottom, height: box.height });
    }
    return lines;
  };
  var picture = function (figure) {
    var frame = figure.getBoundingClientRect();
    var paper = getComputedStyle(document.body).backgroundColor;
    if (/, 0\)$|transparent/.test(paper)) paper = getComputedStyle(document.documentElement).backgroundColor;
    var edge = 16, parts = [], bottom = 0;
    var x = function (left) { return (left - frame.left + edge).toFixed(1); };
    var y = function (top) { return (top - frame.top + edge).toFixed(1); };
    all('svg', figure).filter(function (svg) { return !isLeftOut(svg); }).forEach(function (svg) {
      var box = svg.getBoundingClientRect();
      var copy = painted(svg);
      [['x', x(box.left)], ['y', y(box.top)], ['width', box.width], ['height', box.height]].forEach(function (pair) {
        copy.setAttribute(pair[0], pair[1]);
      });
      copy.setAttribute('xmlns', space);
      parts.push(new XMLSerializer().serializeToString(copy));
      bottom = Math.max(bottom, box.bottom - frame.top);
    });
    var walker = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      var node = walker.currentNode, parent = node.parentElement;
      if (!node.data.trim() || parent.closest('svg') || isLeftOut(parent)) continue;
      var style = getComputedStyle(parent);
      linesOf(node).forEach(function (line) {
        parts.push('<text x="' + x(line.left) + '" y="' + y(line.bottom - line.height * .22) + '" fill="' + plain(style.color)
          + '" font-size="' + parseFloat(style.fontSize) + '" font-weight="' + style.fontWeight + '" font-family="'
          + escape(style.fontFamily) + '">' + escape(line.text) + '</text>');
        bottom = Math.max(bottom, line.bottom - frame.top);
      });
    }
    // Wide enough for what stands below it.
    var width = Math.ceil(Math.max(frame.width, 320) + 2 * edge);
    var soft = plain(getComputedStyle(figure.querySelector('.take')).color);
    var foot = origin(figure).reduce(function (lines, text) {
      return lines.concat(wrapped(text, width - 2 * edge));
    }, []);
    foot.forEach(function (text, index) {
      parts.push('<text x="' + edge + '" y="' + (bottom + edge + 24 + index * 18) + '" fill="' + soft
        + '" font-size="12" font-family="sans-serif">' + escape(text) + '</text>');
    });
    var height = Math.ceil(bottom + 2 * edge + 18 + foot.length * 18);
    return {
      width: width, height: height,
      text: '<svg xmlns="' + space + '" width="' + width + '" height="' + height + '" viewBox="0 0 ' + width + ' '
        + height + '"><path fill="' + paper + '" d="M0 0h' + width + 'v' + height + 'H0z"/>' + parts.join('') + '</svg>\n',
    };
  };
  // Where it comes from, and when it was taken.
  var origin = function (figure) {
    var day = new Date();
    var two = function (number) { return ('0' + number).slice(-2); };
    return [
      figure.querySelector('[data-source]').getAttribute('data-source'),
      location.href.split('#')[0] + '#' + figure.id + '  '
        + [day.getFullYear(), two(day.getMonth() + 1), two(day.getDate())].join('-'),
    ].filter(Boolean);
  };
  var said = function (node) { return node ? node.textContent.replace(/\s+/g, ' ').trim() : ''; };
  // The name of a count without those of its parts.
  var nameOf = function (element) {
    return said(element && element.matches('.count-name, dt') ? element.firstChild : element);
  };
  var titleOf = function (figure) {
    return nameOf(figure.querySelector('figcaption, h1, h3 a, h4 a, dt, .c-level, .count-name')) || document.title;
  };
  var rowsOf = function (figure) {
    var table = figure.querySelector('.chart-data table');
    if (table) {
      return Array.prototype.map.call(table.rows, function (row) { return Array.prototype.map.call(row.cells, said); });
    }
    var items = all('li', figure);
    return (items.length ? items : [figure]).reduce(function (rows, item) {
      var name = item.querySelector('.count-name, .slope-name a, .river-station a, .facing-source, h1, dt, .c-level');
      var cells = all('[data-figure], [data-number=count], .fig-period', item).filter(function (cell) {
        return !cell.closest('.count-part');
      });
      // 10人次 and 1998年 at an end of a line are two cells.
      var words = cells.reduce(function (all, cell) {
        return all.concat(cell.matches('.slope-end') ? Array.prototype.slice.call(cell.children) : [cell]);
      }, []).map(said);
      return rows.concat([[nameOf(name)].concat(words)], all('.count-part', item).map(function (part) {
        return [part.querySelector('a'), part.querySelector('[data-figure]')].map(said);
      }));
    }, []);
  };
  var csv = function (figure) {
    var quoted = function (row) {
      return row.map(function (cell) { return '"' + cell.replace(/"/g, '""') + '"'; }).join(',');
    };
    var rows = [[titleOf(figure)]].concat(rowsOf(figure), origin(figure).map(function (text) { return [text]; }));
    return '\ufeff' + rows.map(quoted).join('\r\n') + '\r\n';
  };
  var save = function (blob, name) {
    var link = make('a', { href: URL.createObjectURL(blob), download: name });
    document.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
  };
  var png = function (drawn, done) {
    var image = new Image();
    image.onload = function () {
      var canvas = make('canvas', { width: drawn.width * 2, height: drawn.height * 2 });
      var context = canvas.getContext('2d');
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(done, 'image/png');
    };
    image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(drawn.text);
  };
  // A card can be taken along where its address is gone to.
  var cardOf = function (own) { return document.getElementById(own.getAttribute('href').slice(1)); };
  var offer = function () {
    var card = location.hash && document.getElementById(decode(location.hash.slice(1)));
    var own = card && card.querySelector('.own');
    if (!own || cardOf(own) !== card || card.querySelector('.take')) return;
    var take = make('span', { className: 'take' });
    ['svg', 'png', 'csv'].forEach(function (form) {
      take.appendChild(make('button', { type: 'button', value: form, textContent: form.toUpperCase() }));
    });
    own.after(take);
  };
  window.addEventListener('hashchange', offer);
  offer();
  document.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('.take button');
    if (!button) return;
    var own = button.parentElement.previousElementSibling;
    var figure = own && own.matches('.own') ? cardOf(own) : button.closest('figure');
    var form = button.value;
    var name = figure.id + '.' + form;
    if (form === 'csv') save(new Blob([csv(figure)], { type: 'text/csv' }), name);
    else if (form === 'svg') save(new Blob([picture(figure).text], { type: 'image/svg+xml' }), name);
    else png(picture(figure), function (blob) { if (blob) save(blob, name); });
  });
})();
