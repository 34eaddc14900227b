// Pinyin: Latin letters lead to the Chinese words of titles, indicators, tags and headings.
// A label matches at the beginnings of syllables only; each syllable stands in full, as its initial,
// or, the last one, in part: luosifen, lsf, luosf, luosif. zh z, ch c, sh s, n l count as alike, at a
// price. The labels lie in pieces; the pairs of initials tell which pieces are worth loading.
const pinyin = (() => {
  const MARK = 0xe000;
  const FULL = 0, PART = .3, INITIAL = 1, FUZZY = 2;
  const syllables = new Map();
  const alike = new Set();
  const pieces = [];
  const pairs = new Map();
  let index;

  const blur = (letters) => letters.replace(/^([zcs])h/, '$1').replace(/^n/, 'l').replace('v', 'u');
  const initial = (letter) => letter === 'n' ? 'l' : letter;
  const clean = (text) => text.toLowerCase().replace(/[üǖǘǚǜ]/g, 'v').replace(/[\s'’]+/g, ' ').trim();
  const accepts = (text) => /^[a-zü'’\s]{2,80}$/i.test(text) && clean(text).length > 1;

  const open = () => index = index || load('pinyin').then(([table, firsts, text]) => {
    for (const entry of table.split(' ')) {
      const syllable = /^[a-z]+/.exec(entry)[0];
      alike.add(blur(syllable));
      for (const character of entry.slice(syllable.length)) {
        if (!syllables.has(character)) syllables.set(character, []);
        syllables.get(character).push(syllable);
      }
    }
    if (text) pieces[0] = Promise.resolve(parse(text));
    return firsts;
  }).catch((error) => { index = null; throw error; });

  // A line becomes its kind and its units: the text of each, and what may be typed for it.
  const parse = (text) => text.split('\n').map((line) => {
    const label = { kind: +line[0], text: '', units: [] };
    let word = false;
    for (const character of line.slice(1)) {
      const mask = character.charCodeAt(0) - MARK;
      if (mask > 0 && mask < 0x1900) {
        const unit = label.units[label.units.length - 1];
        unit.read = unit.read.filter((_, bit) => mask >> bit & 1);
        continue;
      }
      const at = label.text.length, letter = /[a-z]/i.test(character) && character.toLowerCase();
      label.text += character;
      if (letter) label.units.push({ at, end: label.text.length, read: [letter], inside: word });
      else if (syllables.has(character)) {
        label.units.push({ at, end: label.text.length, read: syllables.get(character), han: true });
      }
      word = !!letter;
    }
    return label;
  });

  // The lengths of the typed text that a syllable may take, each with its price.
  const lengths = (syllable, chunk) => {
    const found = new Map();
    const add = (length, price) => {
      if (!(found.get(length) <= price)) found.set(length, price);
    };
    if (chunk.startsWith(syllable)) add(syllable.length, FULL);
    else if (chunk.length > 1 && syllable.startsWith(chunk)) add(chunk.length, PART);
    if (chunk[0] === syllable[0]) {
      add(1, INITIAL);
      if (chunk[1] === 'h' && syllable[1] === 'h') add(2, INITIAL);
    } else if (initial(chunk[0]) === initial(syllable[0])) add(1, INITIAL + FUZZY);
    const plain = blur(syllable);
    for (let length = Math.max(2, syllable.length - 1); length <= syllable.length + 1; length += 1) {
      if (length <= chunk.length && blur(chunk.slice(0, length)) === plain) add(length, FUZZY);
    }
    if (chunk.length > 1 && plain.startsWith(blur(chunk))) add(chunk.length, FUZZY + PART);
    return found;
  };

  // The cheapest way to type the units from one on: the price, and the unit after the last.
  const match = (units, first, typed) => {
    const known = new Map();
    const walk = (unit, place) => {
      if (place >= typed.length) return { price: 0, end: unit };
      if (unit >= units.length) return null;
      const key = unit * 100 + place;
      if (known.has(key)) return known.get(key);
      const stop = typed.indexOf(' ', place);
      const chunk = typed.slice(place, stop < 0 ? typed.length : stop);
      let best = null;
      for (const syllable of units[unit].read) {
        for (const [length, price] of lengths(syllable, chunk)) {
          const rest = walk(unit + 1, place + length + (length === chunk.length ? 1 : 0));
          if (rest && (!best || price + rest.price < best.price)) {
            best = { price: price + rest.price, end: rest.end };
          }
        }
      }
      known.set(key, best);
      return best;
    };
    return walk(first, 0);
  };

  const piece = (number) => pieces[number] = pieces[number] || load('pinyin-' + number)
    .then(([text]) => parse(text)).catch((error) => { pieces[number] = null; throw error; });

  // The labels with two initials in a row.
  const pair = async (left, right) => {
    if (!pairs.has(left)) {
      pairs.set(left, load('pinyin-' + left).then(([text]) => new Map(text.split('\n').map((line) => {
        let number = -1;
        return [line[0], new Set(line.slice(1).split(' ').map((gap) => number += parseInt(gap, 36)))];
      }))));
      pairs.get(left).catch(() => pairs.delete(left));
    }
    return (await pairs.get(left)).get(right) || new Set();
  };

  // The labels worth looking at: at each place of the typed text where a syllable may begin, those
  // that hold all pairs of initials up to there. Undefined for all.
  const candidates = async (typed, initials) => {
    const at = new Map([[0, undefined]]);
    let last = new Set();
    for (let place = 0; place < typed.length; place += 1) {
      if (!at.has(place)) continue;
      const here = at.get(place), stop = typed.indexOf(' ', place);
      const size = (stop < 0 ? typed.length : stop) - place;
      for (let length = 1; length <= size; length += 1) {
        const chunk = typed.slice(place, place + length);
        if (length > 1 && length < size && !alike.has(blur(chunk)) && !/^[zcs]h$/.test(chunk)) continue;
        const next = place + length + (length === size ? 1 : 0);
        if (next >= typed.length) {
          if (!here) return undefined;
          here.forEach((number) => last.add(number));
          continue;
        }
        if (initials.indexOf(initial(typed[place])) < 0) continue;
        const both = await pair(initial(typed[place]), initial(typed[next]));
        const kept = at.get(next) || new Set();
        both.forEach((number) => { if (!here || here.has(number)) kept.add(number); });
        at.set(next, kept);
      }
    }
    return last;
  };

  const worthwhile = async (typed, [firsts, initials]) => {
    if (firsts.length < 2) return [0];
    const numbers = await candidates(typed, initials);
    if (!numbers) return [0, 1, 2].slice(0, firsts.length);
    const found = new Set();
    Array.from(numbers).sort((a, b) => a - b).forEach((number) => {
      let low = 0, high = firsts.length;
      while (high - low > 1) {
        const middle = low + high >> 1;
        if (firsts[middle] <= number) low = middle;
        else high = middle;
      }
      if (found.size < 8) found.add(low);
    });
    return Array.from(found);
  };

  // Chinese words that the typed letters may stand for, the likeliest first.
  const find = async (text, limit) => {
    const typed = clean(text);
    const numbers = await worthwhile(typed, await open());
    const begins = (syllable) => initial(syllable[0]) === initial(typed[0]);
    const found = new Map();
    (await Promise.all(numbers.map(piece))).forEach((labels) => labels.forEach((label) => {
      const units = label.units;
      for (let first = 0; first < units.length; first += 1) {
        if (units[first].inside || !units[first].read.some(begins)) continue;
        const hit = match(units, first, typed);
        if (!hit || !units.slice(first, hit.end).some((unit) => unit.han)) continue;
        const whole = hit.end - first === units.length;
        const word = label.text.slice(units[first].at, units[hit.end - 1].end);
        const price = hit.price + label.kind * .3 - (whole ? 1 : first ? 0 : .5);
        const known = found.get(word);
        if (!known) found.set(word, { word, price, count: 1, isFull: hit.price < 1 });
        else {
          known.count += 1;
          known.price = Math.min(known.price, price);
        }
      }
    }));
    return Array.from(found.values())
      .map((item) => Object.assign(item, { price: item.price - Math.min(.5, Math.log2(item.count) / 10) }))
      .sort((a, b) => a.price - b.price || (a.word < b.word ? -1 : 1)).slice(0, limit);
  };

  return { accepts, find };
})();
