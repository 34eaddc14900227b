// What a text is looked up by: the same terms as Terms/ makes in Swift; vectors hold the two together.

import {fold, isIdeograph} from './fold.js';

const longestWord = 32;

// The runs of a folded text: characters side by side. `pairs` finds a run wherever it was cut,
// `words` are its words of letters.
export const readRun = text => {
  const chars = Array.from(text);
  const run = {text, chars, pairs: [], letters: [], words: []};
  let word = '';
  chars.forEach((char, index) => {
    const last = chars[index - 1];
    if (isIdeograph(char)) {
      if (last) run.pairs.push(last + char);
      if (word) run.words.push(word);
      word = '';
    } else {
      if (last && !word) run.pairs.push(last + char);
      if (word) run.letters.push('#' + last + char);
      word += char;
    }
  });
  if (word) run.words.push(word);
  if (chars.length === 1) (word ? run.letters : run.pairs).push(word ? '#' + word : text);
  run.isWord = run.words.length === 1 && run.words[0] === text;
  return run;
};

// The terms of what stands on either side of the marks and spaces between runs.
const plane = 0x10000;
export const readBridges = runs => runs.slice(1).map((run, index) => {
  const before = runs[index].chars;
  const code = run.chars[0].codePointAt(0);
  return {run, term: code < plane && before[before.length - 1] + String.fromCodePoint(plane + code)};
}).filter(bridge => bridge.term);

// The term of a word of letters.
export const wordTerm = word => '!' + word.slice(0, longestWord);

// What a page is called in full: spaces and the zeros that end a decimal make no difference.
export const bare = text => text.replace(/ /g, '').replace(/(\.\d*?)0+(?!\d)/g, '$1').replace(/\.(?!\d)/g, '');
export const namesOf = found => [found.title].concat(found.names, ...found.figures.map(figure =>
  [figure.value, (fold(figure.value).text.match(/[\d.]+/) || [''])[0]])).map(name => bare(fold(name).text));
export const nameTerm = name => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return '!=' + (hash >>> 0).toString(36);
};

// The light stemming of English words, as Terms/Stemming.swift has it.
export const stem = word => {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  let result = word;
  if (/.ies$/.test(result)) result = result.slice(0, -3) + 'y';
  else if (/.sses$/.test(result)) result = result.slice(0, -2);
  else if (/.s$/.test(result) && !/[sui]s$/.test(result)) result = result.slice(0, -1);
  let lostVowel = false;
  for (const ending of ['ing', 'ed', 'ly']) {
    const rest = result.slice(0, -ending.length);
    if (!result.endsWith(ending) || rest.length < 3 || !/[aeiouy]/.test(rest) || /ply$/.test(result)) continue;
    result = rest;
    const isDoubled = rest.length > 3 && /([^aeiouyls])\1$/.test(rest);
    if (isDoubled) result = rest.slice(0, -1);
    lostVowel = ending !== 'ly' && !isDoubled;
    break;
  }
  result = result.replace(/(.)ability$/, '$1able').replace(/^(.{4,})able$/, '$1');
  const root = result.replace(/^(.{5,})(er|ment|ness)$/, '$1').replace(/^(.{3,}[st])(ion|ive|or)$/, '$1');
  // Educate, educated and education are one; a word that ends in -at by itself is left alone.
  result = lostVowel || root !== result || /ate$/.test(root) ? root.replace(/^(.{4,})ate?$/, '$1') : root;
  if (result.length > 3 && result.endsWith('e')) result = result.slice(0, -1);
  if (result.length > 3 && result.endsWith('y')) result = result.slice(0, -1) + 'i';
  return result;
};

export const figureText = figure => {
  const value = fold(figure.value).text;
  return [fold(figure.name).text, value, fold(figure.period).text, bare(value)].join(' ');
};
