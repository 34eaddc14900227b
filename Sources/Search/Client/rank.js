// From a query to pages: what is looked up, which pages have all of it, and how well they fit.

const longestQuery = 400;
const mostPairs = 10;
const mostLoosely = 40;
const wordPattern = /[^ ]+/g;

// The runs of a folded text: characters side by side. `pairs` finds a run wherever it was cut,
// `words` are its words of letters.
const readRun = text => {
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
const readBridges = runs => runs.slice(1).map((run, index) => {
  const before = runs[index].chars;
  const code = run.chars[0].codePointAt(0);
  return {run, term: code < plane && before[before.length - 1] + String.fromCodePoint(plane + code)};
}).filter(bridge => bridge.term);

// What folding takes away and what makes a word another one: C++, C#, .NET, 12%.
const plainForm = source => source.normalize('NFKC').toLowerCase();
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

// A query as phrases, each once: spaces part them, quotes keep them whole.
const readQuery = source => {
  const phrases = [];
  const pattern = /"([^"]*)"|“([^”]*)”|「([^」]*)」|『([^』]*)』|(\S+)/g;
  const text = source.slice(0, longestQuery).trim();
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const quoted = match.slice(1, 5).find(part => part !== undefined);
    const phrase = readPhrase(quoted === undefined ? match[5] : quoted, quoted !== undefined);
    const isNew = !phrases.some(other =>
      other.text === phrase.text && other.isExact === phrase.isExact && other.sign === phrase.sign);
    if (phrase.runs.length && isNew) phrases.push(phrase);
  }
  return {phrases, text: fold(text).text, isCut: source.trim().length > longestQuery};
};

// Words that a question is asked with: they say nothing of what it is about.
const askingWords = /为?什么|怎么样?|怎样|如何|哪[些里个几]?|多[少久大]|有没有|能不能|是[不否]是?|一共|到底|[几谁吗呢吧了的是在和与跟对把被都也就]|\b(how|what|which|who|where|when|why|is|are|was|do|does|the|an?|of|in|to|for)\b/g;

// A query for pages that have only a part of it: what a question is about, in pieces.
const readLoosely = query => {
  const loose = readQuery(query.text.replace(askingWords, ' '));
  const longer = loose.phrases.filter(phrase => Array.from(phrase.text).length > 1);
  return Object.assign(loose, {
    isCut: query.isCut,
    phrases: longer.length ? longer : query.phrases, text: query.text, isRelaxed: true,
  });
};

// What a page is called in full: spaces and the zeros that end a decimal make no difference.
const bare = text => text.replace(/ /g, '').replace(/(\.\d*?)0+(?!\d)/g, '$1').replace(/\.(?!\d)/g, '');
const namesOf = found => [found.title].concat(...found.figures.map(figure =>
  [figure.value, (fold(figure.value).text.match(/[\d.]+/) || [''])[0]])).map(name => bare(fold(name).text));
const nameTerm = name => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return '!=' + (hash >>> 0).toString(36);
};

const spread = (list, most) => list.length <= most ? list
  : Array.from({length: most}, (_, index) => list[Math.floor(index * list.length / most)]);

const stem = word => {
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

// A term weighs more in a heading and in the title, and where it is all over the text.
const worth = mark => [1, 4, 8][mark & 3] + spreads[mark >> 2];
const spreads = Array.from({length: 16}, (_, quarters) =>
  quarters === 15 ? 0.5 : quarters ? 0.3 * (quarters.toString(2).split('1').length - 2) : 0);
const rarity = count => Math.log(1 + (manifest.pages - count + 0.5) / (count + 0.5));

// Pages that are in both lists, in the same quarter of the text.
const intersect = (one, other) => {
  const result = {pages: [], marks: []};
  for (let i = 0, j = 0; i < one.pages.length && j < other.pages.length;) {
    const difference = one.pages[i] - other.pages[j];
    if (difference === 0) {
      const quarters = one.marks[i] & other.marks[j] & 60;
      if (quarters) {
        result.pages.push(one.pages[i]);
        result.marks.push(quarters | Math.min(one.marks[i] & 3, other.marks[j] & 3));
      }
    }
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return result;
};

// Postings of a word: wherever its letters stand in a quarter of the text, and its stem.
const wordEntry = async (run, isWhole) => {
  const word = run.words[0].slice(0, 32);
  const short = stem(word);
  const asked = spread(run.letters, mostPairs);
  const entries = await Promise.all(asked.concat('!' + word, '!' + short).map(entryOf));
  const exact = await postingsOf(entries[asked.length]);
  const alike = short === word ? exact : await postingsOf(entries[asked.length + 1]);
  const letters = entries.slice(0, asked.length).sort((a, b) => a.count - b.count);
  let inside = isWhole ? {pages: [], marks: []} : await postingsOf(letters[0]);
  for (const entry of isWhole ? [] : letters.slice(1)) {
    inside = intersect(inside, await postingsOf(entry, inside.pages));
  }
  // Whole words weigh as they do, others as little as can be.
  const marks = new Map();
  inside.pages.forEach((number, index) => marks.set(number, [inside.marks[index] & 60, 0.2]));
  for (const [list, factor] of [[alike, 0.8], [exact, 1]]) {
    list.pages.forEach((number, index) => {
      const quarters = (marks.has(number) ? marks.get(number)[0] : 0) | list.marks[index] & 60;
      marks.set(number, [quarters, factor * worth(list.marks[index])]);
    });
  }
  const pages = Array.from(marks.keys()).sort((a, b) => a - b);
  return {
    count: pages.length,
    isKnown: exact.pages.length + alike.pages.length > 0,
    rarity: rarity(Math.max(exact.pages.length, alike.pages.length)),
    pages,
    marks: pages.map(number => marks.get(number)[0]),
    factors: pages.map(number => marks.get(number)[1]),
  };
};

// Without terms that say nothing against a page: what only joins words that the site has (船数 of 渔船数量),
// and what it does not have of single words, where these are not more than the others.
const leaveOut = parts => {
  const known = new Set(parts.map(part => part.entry.count ? part.term : '').join(''));
  const joins = part => !part.run.isWord && Array.from(part.term).every(char => known.has(char));
  const lacks = part => !part.entry.count && !joins(part);
  const phrases = new Set(parts.map(part => part.phrase));
  const lacking = new Set(parts.filter(lacks).map(part => part.phrase));
  const isWorth = lacking.size * 2 <= phrases.size;
  return parts.filter(part => part.entry.count || !isWorth && lacks(part));
};

// What a query looks up: entries with the run that each belongs to.
const lookUp = async query => {
  const jobs = [];
  for (const {run, term} of query.isRelaxed ? [] : [].concat(...query.phrases.map(phrase => phrase.bridges))) {
    jobs.push(entryOf(term).then(entry => ({entry, run, term})));
  }
  query.phrases.forEach(phrase => phrase.runs.forEach(run => {
    if (run.isWord) {
      jobs.push(wordEntry(run, query.isRelaxed).then(entry => ({entry, run, term: run.text, phrase})));
      return;
    }
    const {isRelaxed} = query;
    // Where not all is asked for, a number or a word is there in full or not at all.
    if (isRelaxed) run.words.forEach(word => {
      const own = Object.assign(readRun(word), {isWord: true});
      jobs.push(wordEntry(own, true).then(entry => ({entry, run: own, term: word, phrase})));
    });
    const pairs = isRelaxed ? run.pairs.filter(pair => Array.from(pair).every(isIdeograph)) : run.pairs;
    const terms = spread(pairs, isRelaxed ? mostLoosely : mostPairs);
    for (const term of isRelaxed ? terms : terms.concat(spread(run.letters, 4))) {
      jobs.push(entryOf(term).then(entry => ({entry, run, term, phrase})));
    }
  }));
  let parts = await Promise.all(jobs);
  for (const part of parts) {
    part.rarity = part.entry.rarity === undefined ? rarity(part.entry.count) : part.entry.rarity;
  }
  if (query.isRelaxed) parts = leaveOut(parts);
  return parts.sort((a, b) => a.entry.count - b.entry.count);
};

const manyBlocks = 8;

// Pages that have every term, each run in one quarter of the text, with a first score.
const allTerms = async parts => {
  if (!parts.length || !parts[0].entry.count) return [];
  let current = null;
  const runs = Array.from(new Set(parts.map(part => part.run)));
  for (const {entry, run, rarity: value} of parts) {
    const place = runs.indexOf(run);
    // The pages left are fewer than the blocks that would have to be read to part them.
    if (current && entry.blocks && entry.blocks.length > manyBlocks && current.length < 30) continue;
    const list = await postingsOf(entry, current && current.map(hit => hit.page));
    const score = index => value * (entry.factors ? entry.factors[index] : worth(list.marks[index]));
    if (!current) {
      current = list.pages.map((number, index) => {
        const quarters = runs.map(() => 60);
        quarters[place] = list.marks[index] & 60;
        return {page: number, score: score(index), quarters};
      });
      continue;
    }
    const next = [];
    for (let i = 0, j = 0; i < current.length && j < list.pages.length;) {
      const hit = current[i];
      const difference = hit.page - list.pages[j];
      if (difference === 0) {
        const quarters = list.marks[j] & hit.quarters[place];
        if (quarters) {
          hit.quarters[place] = quarters;
          hit.score += score(j);
          next.push(hit);
        }
      }
      if (difference <= 0) i++;
      if (difference >= 0) j++;
    }
    current = next;
    if (!current.length) break;
  }
  return current || [];
};

const leastShare = 0.3;

// Pages that have a good part of the terms, rare ones counting more: for sentences nobody wrote. What is
// nowhere counts as rarest, so that two common words of five make no answer.
const someTerms = async parts => {
  const hits = new Map();
  for (const part of parts) {
    // A term that is nearly everywhere says nothing; it is not worth its blocks.
    if (!part.entry.count || part.entry.blocks && part.entry.count > manifest.pages / 2 && hits.size) continue;
    const list = await postingsOf(part.entry, null);
    list.pages.forEach((number, index) => {
      const hit = hits.get(number) || {page: number, score: 0, share: 0};
      hit.share += part.rarity;
      hit.score += part.rarity * Math.sqrt(part.entry.factors ? part.entry.factors[index] : worth(list.marks[index]));
      hits.set(number, hit);
    });
  }
  const all = parts.reduce((sum, part) => sum + part.rarity, 0);
  return Array.from(hits.values()).filter(hit => hit.share >= leastShare * all);
};

const figureText = figure => {
  const value = fold(figure.value).text;
  return [fold(figure.name).text, value, fold(figure.period).text, bare(value)].join(' ');
};

// The folded texts of a document: its title and each of its sections.
const foldDocument = found => {
  if (!found.folded) {
    found.folded = {
      title: fold(found.title).text,
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

const hasSign = (found, sign) => [found.title].concat(
  ...found.figures.map(figure => [figure.name, figure.value]),
  ...found.sections.map(section => [section.heading, section.text])).some(text => plainForm(text).includes(sign));

const isLetter = char => char !== '' && char !== ' ' && !isIdeograph(char);

// How a text holds a phrase: 0 not, 0.6 inside longer words, 1 between the borders of words.
const holds = (text, phrase) => {
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
const alike = (text, word) => {
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
  const inTitle = coverage(folded.title, query);
  const share = Math.max(inTitle, gains[section] || 0, (gains[0] || 0) / 0.7);
  // A page with all the words is before one that has some of them in its title.
  const whole = folded.title + ' ' + folded.sections.map(part => part.heading + ' ' + part.body.text).join(' ');
  const charsOf = parts => new Set(parts.map(part => part.term).join('')).size;
  const isFull = charsOf(query.parts) === charsOf(query.parts.filter(part => whole.includes(part.term)));
  const score = base + (24 * share + 16 * inTitle + (isFull ? 20 : 0)) * (groupOf(found.number).isList ? 0.6 : 1);
  return {score, isWhole: share >= leastShare, section: Math.max(section, 0)};
};

// How well a document fits, now that its text is there: what is whole in the title counts most.
const fit = (query, found, base) => {
  if (query.isRelaxed) return fitLoosely(query, found, base);
  const folded = foldDocument(found);
  const result = {score: base, isWhole: true, isTogether: false, section: 0};
  const held = folded.sections.map(() => 0);
  const gains = folded.sections.map(() => 0);
  for (const phrase of query.phrases) {
    let gain = 0;
    const inTitle = holdsAlike(folded.title, phrase);
    if (inTitle) gain = inTitle * (24 + 12 * Math.min(1, phrase.text.length / folded.title.length));
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
  } else if (folded.title.startsWith(query.text)) {
    result.score += 6;
  }
  return result;
};
