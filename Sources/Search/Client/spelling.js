// Mends misspelt words of a query. This script is fetched for queries that no page has as they are.

// Fewest letters to add, leave out, change or swap to make one word of the other; above `most` if so.
export const distance = (one, other, most) => {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = [];
  let last = Array.from({length: other.length + 1}, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = last[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
      row[j] = Math.min(change, last[j] + 1, row[j - 1] + 1);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    before = last;
    last = row;
  }
  return last[other.length];
};

const spellingShards = 12;

// The query with words that the site does not have changed to the nearest that it has, of equals to the
// one that is on most pages.
export const createMending = ({entryOf, termsFrom, stem}) => async (query, parts) => {
  let changed = false;
  const words = [];
  for (const phrase of query.phrases) {
    const word = phrase.text;
    const own = parts.find(part => part.term === word && part.run.isWord);
    let best = [];
    if (/^[a-z]{4,}$/.test(word) && own && !own.entry.isKnown) {
      let least = word.length > 7 ? 2 : 1;
      const known = [].concat(...await Promise.all(Array.from(new Set([word[0], word[1]]))
        .map(letter => termsFrom('!' + letter, spellingShards))));
      for (const term of known.filter(text => /^![a-z]{3,}$/.test(text))) {
        const far = distance(word, term.slice(1), least);
        if (far < least) best = [];
        if (far <= least) best.push(term);
        least = Math.min(least, far);
      }
    }
    // A stem counts for its word.
    best = best.filter(term => !best.some(other => other !== term && '!' + stem(other.slice(1)) === term));
    const entries = await Promise.all(best.map(entryOf));
    const most = entries.reduce((sum, entry) => Math.max(sum, entry.count), 0);
    const at = entries.findIndex(entry => entry.count === most);
    changed = changed || at >= 0;
    words.push(at < 0 ? word : best[at].slice(1));
  }
  return changed ? words.join(' ') : null;
};

window.showcaseSearch.add('x/spelling', createMending);
