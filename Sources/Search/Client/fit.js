// How well a page fits, now that its text is there.

import {fold, isIdeograph} from './fold.js';
import {groupOf, isPart} from './index.js';
import {leastShare} from './rank.js';
import {plainForm} from './reading.js';
import {bare, figureText, namesOf, stem} from './terms.js';

// The folded texts of a document: its title and each of its sections.
export const foldDocument = found => {
  if (!found.folded) {
    found.folded = {
      title: fold(found.title).text,
      called: [found.title].concat(found.names).map(name => fold(name).text),
      tags: found.tags.map(tag => fold(tag).text),
      figures: found.figures.map(figure => figureText(figure)),
      names: namesOf(found),
      sections: found.sections.map(section => ({
        heading: fold(section.heading).text,
        body: fold(section.text),
      })),
    };
  }
  return found.folded;
};

const hasSign = (found, sign) => [found.title].concat(found.names,
  ...found.figures.map(figure => [figure.name, figure.value]),
  ...found.sections.map(section => [section.heading, section.text])).some(text => plainForm(text).includes(sign));

const isLetter = char => char !== '' && char !== ' ' && !isIdeograph(char);

// How a text holds a phrase: 0 not, 0.6 inside longer words, 1 between the borders of words.
export const holds = (text, phrase) => {
  let best = 0;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const cutsStart = isLetter(phrase.charAt(0)) && isLetter(text.charAt(at - 1));
    const end = at + phrase.length;
    const cutsEnd = isLetter(phrase.charAt(phrase.length - 1)) && isLetter(text.charAt(end));
    if (!cutsStart && !cutsEnd) return 1;
    best = 0.6;
  }
  return best;
};

// The first word of a text that has the stem of a word: its place and itself.
export const alike = (text, word) => {
  const pattern = new RegExp('(^|[^a-z])(' + word.slice(0, 3) + '[a-z]*)', 'g');
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (stem(match[2]) === stem(word)) return match[2];
  }
  return null;
};

// How a text holds a phrase, stems of a single word counting less.
const holdsAlike = (text, phrase) => {
  const exact = holds(text, phrase.text);
  if (exact || phrase.isExact || !/^[a-z]{4,}$/.test(phrase.text)) return exact;
  return alike(text, phrase.text) ? 0.5 : 0;
};

// How well a phrase fits the name that has most of it.
const fitName = (folded, phrase) => folded.called.reduce((best, name) => {
  const held = holdsAlike(name, phrase);
  return Math.max(best, held && held * (24 + 12 * Math.min(1, phrase.text.length / name.length)));
}, 0);

// How much of a name a phrase is, at most, where it is a good part of one.
const leastOfName = 0.4;
const shareOfName = (folded, phrase) => {
  const names = folded.called.filter(name => holds(name, phrase.text));
  const share = Math.max(0, ...names.map(name => bare(phrase.text).length / bare(name).length));
  return share >= leastOfName ? share : 0;
};

const count = (text, phrase) => Math.min(text.split(phrase).length - 1, 15);

// How much of the terms of a query a text holds, from 0 to 1; pairs that follow each other count more.
const coverage = (text, query) => {
  let held = 0;
  for (const part of query.parts) {
    if (text.includes(part.term) || part.run.isWord && alike(text, part.term)) held += part.rarity;
  }
  return held / query.parts.reduce((sum, part) => sum + part.rarity, 0);
};

// How well a document fits a query that no page has all of: by the section that has most of it.
const fitLoosely = (query, found, base) => {
  const folded = foldDocument(found);
  const gains = folded.sections.map((section, index) =>
    (coverage(section.heading + ' ' + section.body.text, query) + 0.3 * coverage(section.heading, query)) *
      (index ? 1 : 0.7));
  const section = gains.indexOf(Math.max(...gains));
  const inTitle = Math.max(...folded.called.map(name => coverage(name, query)));
  const share = Math.max(inTitle, gains[section] || 0, (gains[0] || 0) / 0.7);
  // A page with all the words is before one that has some of them in its title.
  const whole = folded.called.join(' ') + ' ' + folded.sections.map(part => part.heading + ' ' + part.body.text).join(' ');
  const charsOf = parts => new Set(parts.map(part => part.term).join('')).size;
  const isFull = charsOf(query.parts) === charsOf(query.parts.filter(part => whole.includes(part.term)));
  const score = base + (24 * share + 16 * inTitle + (isFull ? 20 : 0)) * (groupOf(found.number).isList ? 0.6 : 1);
  return {score, isWhole: share >= leastShare, section: Math.max(section, 0)};
};

// How well a document fits, now that its text is there: what is whole in the title counts most.
export const fit = (query, found, base) => {
  if (query.isRelaxed) return fitLoosely(query, found, base);
  const folded = foldDocument(found);
  const result = {score: base, isWhole: true, isTogether: false, section: 0};
  const held = folded.sections.map(() => 0);
  const gains = folded.sections.map(() => 0);
  for (const phrase of query.phrases) {
    const inTitle = fitName(folded, phrase);
    let gain = inTitle;
    for (const tag of folded.tags) if (holds(tag, phrase.text)) gain = Math.max(gain, 10);
    for (const figure of folded.figures) gain = Math.max(gain, 14 * holdsAlike(figure, phrase));
    folded.sections.forEach((section, index) => {
      const inBody = holdsAlike(section.body.text, phrase);
      if (!inBody) return;
      const inHeading = holdsAlike(section.heading, phrase);
      const worth = inBody * (6 + 1.2 * Math.log(count(section.body.text, phrase.text) + 1)) + inHeading * 8;
      gains[index] += worth;
      held[index]++;
      gain = Math.max(gain, worth + (inTitle ? gain : 0));
    });
    if (!gain) result.isWhole = false;
    result.score += gain / query.phrases.length;
  }
  folded.sections.forEach((section, index) => {
    gains[index] += 12 * held[index];
    if (section.body.text.includes(query.text)) {
      result.isTogether = true;
      gains[index] += 12;
    }
  });
  // What a page begins with is of all of it: a part that holds as much says more.
  if (query.phrases.some(phrase => !folded.title.includes(phrase.text))) gains[0] *= 0.6;
  result.section = Math.max(gains.indexOf(Math.max(...gains)), 0);
  if (result.isTogether || folded.title.includes(query.text)) result.score += query.phrases.length > 1 ? 30 : 0;
  if (groupOf(found.number).isList) result.score *= query.phrases.some(phrase => phrase.sign) ? 0.2 : 0.5;
  if (query.phrases.some(phrase => phrase.sign && !hasSign(found, phrase.sign))) {
    result.isWhole = false;
  } else if (folded.names.includes(bare(query.text))) {
    result.isWhole = result.isTogether = true;
    result.score += folded.title === query.text ? 80 : 60;
  } else if (isPart(groupOf(found.number))) {
    // A shortened name leads to what bears it, before the figures that count it and say its name more often.
    result.score += 40 * Math.min(...query.phrases.map(phrase => shareOfName(folded, phrase)));
  } else if (folded.title.startsWith(query.text)) {
    result.score += 6;
  }
  return result;
};
