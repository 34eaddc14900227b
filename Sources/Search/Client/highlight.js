// On the page that a hit leads to: ?q= is found in the text as the search found it, folded and across
// tags, marked, and scrolled to. Without matches nothing happens.
// This script is fetched by such pages only, and given what it shares with the client.

const markFound = ({text, fold, make, word, decode}) => {
  const main = document.querySelector('main');
  const skipped = 'script,style,template,svg,noscript,[hidden],[data-search-skip]';
  const markName = 'found', currentName = 'found-current';
  if (!main || !text) return;

  // The text of the page as one string; another line where another block begins.
  const nodes = [], starts = [];
  let source = '', block = null;
  const blocks = new Map();
  const blockOf = element => {
    if (!blocks.has(element)) {
      blocks.set(element, element === main || !/^inline/.test(getComputedStyle(element).display)
        ? element : blockOf(element.parentElement));
    }
    return blocks.get(element);
  };
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: node => node.nodeType === 1 && node.matches(skipped) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  });
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === 1) {
      if (node.localName === 'br') source += '\u2029';
      continue;
    }
    const own = blockOf(node.parentElement);
    if (own !== block) source += '\u2029';
    block = own;
    nodes.push(node);
    starts.push(source.length);
    source += node.data;
  }
  // Chinese goes on across the end of a line of source.
  source = source.replace(/([\u2e80-\u9fff])(\s*\n\s*)(?=[\u2e80-\u9fff])/g,
    (whole, before, gap) => before + '\u00ad'.repeat(gap.length));
  const folded = fold(source);

  const places = [];
  const look = part => {
    let count = 0;
    if (!part) return count;
    const isLatin = /^[a-z]/.test(part);
    for (let at = folded.text.indexOf(part); at >= 0; at = folded.text.indexOf(part, at + part.length)) {
      if (isLatin && /[a-z0-9]/.test(folded.text[at - 1] || '')) continue;
      places.push([at, at + part.length]);
      count += 1;
    }
    return count;
  };
  // Words that stand nowhere as a whole are marked by their longest parts.
  const lookForParts = part => {
    if (look(part)) return;
    if (/^[a-z]/.test(part)) {
      look(part.replace(/(ing|ed|es|s|e)$/, ''));
      return;
    }
    const characters = Array.from(part);
    for (let first = 0; first < characters.length - 1;) {
      let end = Math.min(characters.length, first + 16);
      while (end > first + 1 && folded.text.indexOf(characters.slice(first, end).join('')) < 0) end -= 1;
      if (end > first + 1) look(characters.slice(first, end).join(''));
      first = Math.max(end, first + 1);
    }
  };
  const whole = fold(text).text.trim();
  if (!look(whole)) whole.split(' ').slice(0, 20).forEach(lookForParts);
  if (!places.length) return;
  places.sort((a, b) => a[0] - b[0] || b[1] - a[1]);

  const locate = (offset, isEnd) => {
    let low = 0, high = nodes.length;
    while (high - low > 1) {
      const middle = low + high >> 1;
      if (isEnd ? starts[middle] < offset : starts[middle] <= offset) low = middle;
      else high = middle;
    }
    return [nodes[low], Math.min(offset - starts[low], nodes[low].length)];
  };
  let covered = 0;
  const ranges = [];
  for (const [from, to] of places) {
    if (from < covered) continue;
    covered = to;
    const last = folded.offsets[to - 1];
    const range = document.createRange();
    range.setStart(...locate(folded.offsets[from], false));
    range.setEnd(...locate(last + String.fromCodePoint(source.codePointAt(last)).length, true));
    if (range.startContainer.parentElement.getBoundingClientRect().width !== 1) ranges.push(range);
  }
  if (!ranges.length) return;

  // Painted by the browser where it can, else as elements around pieces of text.
  let marks = [];
  const canPaint = typeof Highlight === 'function' && window.CSS && CSS.highlights;
  const wrap = range => {
    const inside = nodes.filter(node => range.intersectsNode(node));
    return inside.map(node => {
      const piece = document.createRange();
      piece.selectNodeContents(node);
      if (node === range.startContainer) piece.setStart(node, range.startOffset);
      if (node === range.endContainer) piece.setEnd(node, range.endOffset);
      if (piece.collapsed) return null;
      const mark = make('mark', {className: markName});
      piece.surroundContents(mark);
      return mark;
    }).filter(Boolean);
  };
  if (canPaint) CSS.highlights.set(markName, new Highlight(...ranges));
  // From the end, so that the ranges still to be wrapped keep their nodes.
  else marks = ranges.slice().reverse().map(wrap).reverse();

  const target = location.hash && document.getElementById(decode(location.hash.slice(1)));
  const place = number => canPaint ? ranges[number].startContainer.parentElement : marks[number][0];
  const boxOf = number => (canPaint ? ranges[number] : marks[number][0]).getBoundingClientRect();
  let current = -1;
  const go = number => {
    if (!canPaint && marks[current]) marks[current].forEach(mark => mark.classList.remove(currentName));
    current = (number + ranges.length) % ranges.length;
    const element = place(current);
    for (let outer = element; outer; outer = outer.parentElement) if (outer.localName === 'details') outer.open = true;
    if (canPaint) CSS.highlights.set(currentName, new Highlight(ranges[current]));
    else marks[current].forEach(mark => mark.classList.add(currentName));
    const box = boxOf(current);
    if (box.top < 80 || box.bottom > innerHeight - 80) {
      window.scrollTo({top: scrollY + box.top - innerHeight / 3, behavior: 'instant'});
    }
    count.textContent = current + 1 + ' / ' + ranges.length;
  };
  const clear = () => {
    if (canPaint) [markName, currentName].forEach(name => CSS.highlights.delete(name));
    [].concat(...marks).forEach(mark => {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent.normalize();
    });
    bar.remove();
    main.focus({preventScroll: true});
    try {
      history.replaceState(history.state, '', location.pathname + location.hash);
    } catch (refused) {/* The address keeps its ?q=. */}
  };
  const button = (label, sign, act) => make('button', {type: 'button', 'aria-label': label, title: label, onclick: act}, sign);
  const count = make('span', {className: 'found-count', role: 'status'});
  const bar = make('div', {className: 'found-bar', role: 'region', 'aria-label': word('found')},
    make('span', {className: 'found-text'}, text.slice(0, 24)), count,
    button(word('previous'), '↑', () => go(current - 1)), button(word('next'), '↓', () => go(current + 1)),
    button(word('clear'), '×', clear));
  document.body.append(bar);
  const below = target ? ranges.findIndex(range =>
    target.contains(range.startContainer) || target.compareDocumentPosition(range.startContainer) & 4) : 0;
  // A theme may glide to the anchor, and what the glide had still to add is added after our own step
  // (Chromium): the step is taken again until it holds, or the reader moves.
  const show = () => {
    let isLeft = false, steps = 30;
    const leave = () => {
      isLeft = true;
    };
    ['wheel', 'touchstart', 'pointerdown', 'keydown'].forEach(kind =>
      addEventListener(kind, leave, {once: true, passive: true, capture: true}));
    document.documentElement.style.scrollBehavior = 'auto';
    go(Math.max(0, below));
    const wanted = boxOf(current).top;
    const hold = () => {
      if (isLeft || !steps--) {
        document.documentElement.style.scrollBehavior = '';
        return;
      }
      const gap = boxOf(current).top - wanted;
      if (Math.abs(gap) > 1) window.scrollBy({top: gap, behavior: 'instant'});
      requestAnimationFrame(hold);
    };
    requestAnimationFrame(hold);
  };
  // The browser goes to the anchor itself until the page is whole.
  if (document.readyState === 'complete') show();
  else window.addEventListener('load', () => setTimeout(show), {once: true});
};

window.showcaseSearch.add('x/highlight', markFound);
