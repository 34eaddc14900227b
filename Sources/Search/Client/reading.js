// A query as it is understood: phrases, each of runs of characters.

import {fold} from './fold.js';
import {readBridges, readRun} from './terms.js';

const longestQuery = 400;
const wordPattern = /[^ ]+/g;

// What folding takes away and what makes a word another one: C++, C#, .NET, 12%.
export const plainForm = source => source.normalize('NFKC').toLowerCase();
const signed = /^(?:\.[a-z][a-z0-9]*|[a-z0-9][a-z0-9.,]*(?:\+\+?|#|[%‰]))$/;
const readSign = source => {
  const form = plainForm(source);
  return signed.test(form) ? form : '';
};

const readPhrase = (source, isExact) => {
  const text = fold(source).text;
  const runs = (text.match(wordPattern) || []).map(readRun);
  return {text, isExact, sign: readSign(source), runs, bridges: readBridges(runs)};
};

// A query as phrases, each once: spaces part them, quotes keep them whole. Quotes inside a word are its own, as
// in a name that was copied with its marks (“四慧”柳职云计划).
export const readQuery = source => {
  const phrases = [];
  const pattern = /(?:"[^"]*"|“[^”]*”|「[^」]*」|『[^』]*』|\S)+/g;
  const text = source.slice(0, longestQuery).trim();
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const quoted = (/^(?:"([^"]*)"|“([^”]*)”|「([^」]*)」|『([^』]*)』)$/.exec(match[0]) || [])
      .slice(1).find(part => part !== undefined);
    const phrase = readPhrase(quoted === undefined ? match[0] : quoted, quoted !== undefined);
    const isNew = !phrases.some(other =>
      other.text === phrase.text && other.isExact === phrase.isExact && other.sign === phrase.sign);
    if (phrase.runs.length && isNew) phrases.push(phrase);
  }
  return {phrases, text: fold(text).text, isCut: source.trim().length > longestQuery};
};

// Words that a question is asked with: they say nothing of what it is about.
const askingWords = /为?什么|怎么样?|怎样|如何|哪[些里个几]?|多[少久大]|有没有|能不能|是[不否]是?|一共|到底|[几谁吗呢吧了的是在和与跟对把被都也就]|\b(how|what|which|who|where|when|why|is|are|was|do|does|the|an?|of|in|to|for)\b/g;

// A query for pages that have only a part of it: what a question is about, in pieces.
export const readLoosely = query => {
  const loose = readQuery(query.text.replace(askingWords, ' '));
  const longer = loose.phrases.filter(phrase => Array.from(phrase.text).length > 1);
  return Object.assign(loose, {
    isCut: query.isCut,
    phrases: longer.length ? longer : query.phrases, text: query.text, isRelaxed: true,
  });
};
