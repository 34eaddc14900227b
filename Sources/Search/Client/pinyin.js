// Pinyin: Latin letters lead to the Chinese words of titles, indicators, tags and headings.
// A label matches at the beginnings of syllables only; each syllable stands in full, as its initial,
// or, the last one, in part: luosifen, lsf, luosf, luosif. zh z, ch c, sh s, n l count as alike, at a
// price. The labels of a large site are cut at each syllable and lie in pieces by their initials.
// This script is fetched for queries of letters only.

const createPinyin = ({loadData, load}) => {
  const markBase = 0xe000;
  const full = 0, partial = .3, initialOnly = 1, fuzzy = 2;
  const syllables = new Map();
  const alike = new Set(), beginnings = new Set();
  const hashLength = 6;
  let head, whole;

  const blur = letters => letters.replace(/^([zcs])h/, '$1').replace(/^n/, 'l').replace('v', 'u');
  const initial = letter => letter === 'n' ? 'l' : letter;
  const clean = text => text.toLowerCase().replace(/[üǖǘǚǜ]/g, 'v').replace(/[\s'’]+/g, ' ').trim();

  const index = () => head = head || loadData('pinyin').then(text => {
    if (!text) return null;
    const [table, firsts, ...labels] = text.split('\t');
    for (const entry of table.split(' ')) {
      const syllable = /^[a-z]+/.exec(entry)[0];
      const plain = blur(syllable);
      alike.add(plain);
      for (let end = 1; end <= plain.length; end += 1) beginnings.add(plain.slice(0, end));
      for (const character of entry.slice(syllable.length)) {
        if (!syllables.has(character)) syllables.set(character, []);
        syllables.get(character).push(syllable);
      }
    }
    whole = labels.map(parse);
    return firsts ? firsts.split(' ').map((name, number) =>
      ({begins: name.slice(hashLength), id: 'p/pinyin-' + number + '-' + name.slice(0, hashLength)})) : [];
  }).catch(error => { head = null; throw error; });

  // A label becomes its kind and its units: the text of each, and what may be typed for it.
  const parse = line => {
    const label = {kind: line[0] & 3, begins: line[0] & 4, text: '', units: [], open: line.endsWith('…')};
    let word = false;
    for (const character of line.slice(1)) {
      const mask = character.charCodeAt(0) - markBase;
      if (mask > 0 && mask < 0x1900) {
        const unit = label.units[label.units.length - 1];
        unit.read = unit.read.filter((_, bit) => mask >> bit & 1);
        continue;
      }
      const at = label.text.length, letter = /[a-z]/i.test(character) && character.toLowerCase();
      label.text += character;
      if (letter) label.units.push({at, end: label.text.length, read: [letter], inside: word});
      else if (syllables.has(character)) {
        label.units.push({at, end: label.text.length, read: syllables.get(character), han: true});
      }
      word = !!letter;
    }
    return label;
  };

  // The lengths of the typed text that a syllable may take, each with its price.
  const lengths = (syllable, chunk) => {
    const found = new Map();
    const add = (length, price) => {
      if (!(found.get(length) <= price)) found.set(length, price);
    };
    if (chunk.startsWith(syllable)) add(syllable.length, full);
    else if (chunk.length > 1 && syllable.startsWith(chunk)) add(chunk.length, partial);
    if (chunk[0] === syllable[0]) {
      add(1, initialOnly);
      if (chunk[1] === 'h' && syllable[1] === 'h') add(2, initialOnly);
    } else if (initial(chunk[0]) === initial(syllable[0])) add(1, initialOnly + fuzzy);
    const plain = blur(syllable);
    for (let length = Math.max(2, syllable.length - 1); length <= syllable.length + 1; length += 1) {
      if (length <= chunk.length && blur(chunk.slice(0, length)) === plain) add(length, fuzzy);
    }
    if (chunk.length > 1 && plain.startsWith(blur(chunk))) add(chunk.length, fuzzy + partial);
    return found;
  };

  // The cheapest way to type the units from one on: the price, and the unit after the last.
  const match = (units, first, typed, isOpen) => {
    const known = new Map();
    const walk = (unit, place) => {
      if (place >= typed.length) return {price: 0, end: unit};
      if (unit >= units.length) return isOpen ? {price: 0, end: unit} : null;
      const key = unit * 100 + place;
      if (known.has(key)) return known.get(key);
      const stop = typed.indexOf(' ', place);
      const chunk = typed.slice(place, stop < 0 ? typed.length : stop);
      let best = null;
      for (const syllable of units[unit].read) {
        for (const [length, price] of lengths(syllable, chunk)) {
          const rest = walk(unit + 1, place + length + (length === chunk.length ? 1 : 0));
          if (rest && (!best || price + rest.price < best.price)) {
            best = {price: price + rest.price, end: rest.end};
          }
        }
      }
      known.set(key, best);
      return best;
    };
    return walk(first, 0);
  };

  // The initials of the first three syllables in all the ways to read the typed text, whole syllables
  // before single letters.
  const openings = typed => {
    const found = [];
    const walk = (place, initials) => {
      if (initials.length === 3 || place >= typed.length) {
        if (found.indexOf(initials) < 0) found.push(initials);
        return;
      }
      const stop = typed.indexOf(' ', place);
      const size = (stop < 0 ? typed.length : stop) - place;
      for (let length = Math.min(size, 7); length > 0; length -= 1) {
        const chunk = typed.slice(place, place + length);
        if (length === 1 || (length === size ? beginnings : alike).has(blur(chunk)) || /^[zcs]h$/.test(chunk)) {
          walk(place + length + (length === size ? 1 : 0), initials + initial(chunk[0]));
        }
      }
    };
    walk(0, '');
    return found.sort((a, b) => b.length - a.length);
  };

  // The labels of the pieces that may hold what is typed.
  const worthwhile = (typed, pieces) => {
    if (!pieces.length) return [whole];
    const found = [];
    openings(typed).forEach(opening => pieces.forEach((piece, number) => {
      const isBefore = number + 1 < pieces.length && pieces[number + 1].begins < opening;
      if (!isBefore && piece.begins.slice(0, opening.length) <= opening && found.indexOf(piece) < 0) found.push(piece);
    }));
    return found.slice(0, 6).map(piece => load(piece.id, text => text.split('\t').map(parse)));
  };

  // Chinese words that the typed letters may stand for, the likeliest first.
  const find = async (text, limit) => {
    const typed = clean(text);
    const pieces = await index();
    if (!pieces) return [];
    const isCut = pieces.length > 0;
    const may = syllable => initial(syllable[0]) === initial(typed[0]);
    const found = new Map();
    (await Promise.all(worthwhile(typed, pieces))).forEach(labels => labels.forEach(label => {
      const units = label.units;
      for (let first = 0; first < (isCut ? 1 : units.length); first += 1) {
        if (units[first].inside || !units[first].read.some(may)) continue;
        const hit = match(units, first, typed, isCut && label.open);
        if (!hit || !units.slice(first, hit.end).some(unit => unit.han)) continue;
        const begins = isCut ? label.begins : !first;
        const whole = begins && hit.end === units.length && !(isCut && label.open);
        const word = label.text.slice(units[first].at, units[hit.end - 1].end);
        const price = hit.price + label.kind * .3 - (whole ? 1 : begins ? .5 : 0);
        const known = found.get(word);
        if (!known) found.set(word, {word, price, count: 1, isFull: hit.price < 1});
        else {
          known.count += 1;
          known.price = Math.min(known.price, price);
        }
      }
    }));
    return Array.from(found.values())
      .map(item => Object.assign(item, {price: item.price - Math.min(.5, Math.log2(item.count) / 10)}))
      .sort((a, b) => a.price - b.price || (a.word < b.word ? -1 : 1)).slice(0, limit);
  };

  return find;
};

window.showcaseSearch.add('x/pinyin', createPinyin);
