// The piece of a section that a result shows, cut from the text as it was written.

import {alike} from './fit.js';
import {fold} from './fold.js';

const snippetLength = 76;
const sentenceEnds = '。！？；!?;\n';

// The places of the phrases in a folded text, as ranges of the text that was folded.
export const places = (source, folded, phrases) => {
  const ranges = [];
  for (const phrase of phrases) {
    let at = phrase ? folded.text.indexOf(phrase) : -1;
    for (; at >= 0 && ranges.length < 200; at = folded.text.indexOf(phrase, at + phrase.length)) {
      const last = folded.offsets[at + phrase.length - 1];
      ranges.push([folded.offsets[at], last + String.fromCodePoint(source.codePointAt(last)).length]);
    }
  }
  return ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1]).reduce((merged, range) => {
    const last = merged[merged.length - 1];
    if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1]);
    else merged.push(range.slice());
    return merged;
  }, []);
};

// A text as pieces, those that were looked for with a mark.
const marked = (source, ranges, start, end) => {
  const pieces = [];
  const add = (from, to, mark) => {
    const text = source.slice(from, to).replace(/\s+/g, ' ');
    if (text) pieces.push({text, mark});
  };
  let at = start;
  for (const range of ranges) {
    if (range[1] <= start || range[0] >= end) continue;
    add(at, Math.max(range[0], at), false);
    add(Math.max(range[0], start), Math.min(range[1], end), true);
    at = Math.min(range[1], end);
  }
  add(at, end, false);
  return pieces;
};

// Where a snippet that is to show `middle` begins: behind a sentence's end, or as near as may be.
const snippetStart = (source, middle) => {
  const first = Math.max(0, middle - Math.floor(snippetLength / 2));
  for (let at = middle; at > first; at--) if (sentenceEnds.includes(source.charAt(at - 1))) return at;
  for (let at = first; at < middle; at++) if ('，、,： '.includes(source.charAt(at))) return at + 1;
  return first;
};

// The parts that a phrase is shown by where it is not in the text as a whole.
const shownBy = (folded, phrase) => {
  if (folded.text.includes(phrase.text)) return [phrase.text];
  const parts = [];
  for (const run of phrase.runs) {
    const {chars} = run;
    for (let start = 0; start < chars.length;) {
      let end = start;
      while (end < chars.length && folded.text.includes(chars.slice(start, end + 1).join(''))) end++;
      if (end - start > 1) parts.push(chars.slice(start, end).join(''));
      start = Math.max(end, start + 1);
    }
    if (run.isWord && !folded.text.includes(run.text)) {
      const found = alike(folded.text, run.text);
      if (found) parts.push(found);
    }
  }
  return parts;
};

export const excerpt = (query, section, folded) => {
  const source = section.text;
  const phrases = [].concat(...query.phrases.map(phrase => shownBy(folded.body, phrase)));
  const ranges = places(source, folded.body, phrases);
  // The heading stands above the excerpt already.
  const body = source.indexOf('\n') + 1;
  const headed = section.heading && body > 0 ? body : 0;
  const inside = ranges.filter(range => range[0] >= headed);
  let best = 0;
  let most = -1;
  inside.forEach((range, index) => {
    const near = inside.filter(other => other[0] >= range[0] && other[1] < range[0] + snippetLength).length;
    if (near > most) {
      most = near;
      best = index;
    }
  });
  const start = inside.length ? Math.max(headed, snippetStart(source, inside[best][0])) : headed;
  let end = Math.min(source.length, start + snippetLength);
  if (inside.length) end = Math.max(end, Math.min(inside[best][1], start + 4 * snippetLength));
  const pieces = marked(source, ranges, start, end);
  if (start > headed) pieces.unshift({text: '…', mark: false});
  if (end < source.length) pieces.push({text: '…', mark: false});
  return pieces;
};

export const markedText = (query, source) => {
  const folded = fold(source);
  const phrases = [].concat(...query.phrases.map(phrase => shownBy(folded, phrase)));
  return marked(source, places(source, folded, phrases), 0, source.length);
};
