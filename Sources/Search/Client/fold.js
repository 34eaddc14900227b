// How text is made alike before it is looked for: the same rules as Folding/FoldingRules.swift; vectors that
// Swift writes hold the two together.
// fold('３，８０８．１４ 億') gives {text: '3808.14 亿', offsets: [0, 2, …]}: offsets in the text folded.

export const ranges = text => text.split(' ').map(part => part.split('-').map(code => parseInt(code, 16)));
const decomposed = ranges('a0-24f 370-3ff 1e00-1fff 2070-209f 2100-2188 2460-24ff 2f00-2fd5 ' +
  '3200-33ff f900-faff fb00-fb06 fe30-fe6f ff00-ffef');
const invisible = ranges('ad-ad 300-36f 61c-61c 180b-180e 200b-200f 202a-202e 2060-206f fe00-fe0f ' +
  'feff-feff e0100-e01ef');
const ideographs = ranges('2e80-2eff 3005-3007 3021-3029 3041-30fa 30fc-30ff 3105-312f 3131-318e ' +
  '31a0-31ff 3400-4dbf 4e00-d7fb f900-faff 20000-323af');
const letters = ranges('aa-aa b5-b5 ba-ba c0-d6 d8-f6 f8-2af 370-373 376-377 37b-37d 386-386 ' +
  '388-52f 531-556 561-587 591-1cff 1e00-1fff 2c00-2dff');
const within = (list, code) => list.some(range => code >= range[0] && code <= range[1]);

const isDigit = char => char >= '0' && char <= '9';
export const isIdeograph = char => within(ideographs, char.codePointAt(0));

let simplified = new Map();
let known = new Map();

// The characters of the site that have a traditional form, as two texts of equal length.
export const setSimplified = (traditional, simple) => {
  const forms = Array.from(simple);
  simplified = new Map(Array.from(traditional).map((char, index) => [char, forms[index]]));
  known = new Map();
};

const foldASCII = char => {
  const lower = char.toLowerCase();
  return /[a-z0-9,.]/.test(lower) ? lower : ' ';
};

const foldSingle = char => {
  const code = char.codePointAt(0);
  if (within(ideographs, code)) return simplified.get(char) || char;
  if (!within(letters, code)) return ' ';
  if (code >= 0x530 && (code < 0x1e00 || code > 0x1fff)) return char;
  if (char === 'ς') return 'σ';
  const lower = char.toLowerCase();
  return lower.length === 1 ? lower : char;
};

const foldPart = char => {
  const code = char.codePointAt(0);
  if (code < 0x80) return foldASCII(char);
  return within(invisible, code) ? '' : foldSingle(char);
};

const foldCharacter = char => {
  let folded = known.get(char);
  if (folded === undefined) {
    const code = char.codePointAt(0);
    folded = within(decomposed, code) && !within(invisible, code)
      ? Array.from(char.normalize('NFKD')).map(foldPart).join('') : foldPart(char);
    known.set(char, folded);
  }
  return folded;
};

export const fold = source => {
  let text = '';
  let last = '';
  const offsets = [];
  let gap = -1;
  const put = (char, offset) => {
    if (char === ' ' || char === ',' || char === '.') {
      if (gap < 0) gap = offset;
      return;
    }
    if (gap >= 0 && text) {
      text += ' ';
      offsets.push(gap);
    }
    gap = -1;
    text += last = char;
    for (let unit = 0; unit < char.length; unit++) offsets.push(offset);
  };
  let offset = 0;
  for (const char of source) {
    const folded = foldCharacter(char);
    if (folded === ',' || folded === '.') {
      const next = source.codePointAt(offset + 1);
      const follows = next === undefined ? '' : foldCharacter(String.fromCodePoint(next));
      if (gap < 0 && isDigit(last) && isDigit(follows.charAt(0))) {
        if (folded === '.') {
          text += last = '.';
          offsets.push(offset);
        }
      } else {
        put(' ', offset);
      }
    } else {
      for (const part of folded) put(part, offset);
    }
    offset += char.length;
  }
  return {text, offsets};
};
