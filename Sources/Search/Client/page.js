// What the search page and the box in the masthead share: elements, words, and how a hit is written.
// Texts become text nodes, never HTML.

export const make = (name, properties, ...children) => {
  const element = document.createElement(name);
  for (const key of Object.keys(properties || {})) {
    if (key in element) element[key] = properties[key];
    else element.setAttribute(key, properties[key]);
  }
  element.append(...children.filter(child => child !== null && child !== ''));
  return element;
};
export const fill = (element, ...children) => {
  element.textContent = '';
  element.append(...children);
};

export const marked = parts => parts.map(part => part.mark ? make('mark', {}, part.text) : part.text);
export const plain = parts => parts.map(part => part.text).join('');

// The large part of a figure and its unit: 96.50 and %, 20.5 and 亿元.
export const figure = value => {
  const parts = /^([^\d]*[\d.,]+(?:\s*%)?)(.*)$/.exec(value) || ['', value, ''];
  return make('span', {className: 'hit-value'}, parts[1], parts[2] && make('span', {className: 'u'}, parts[2].trim()));
};
export const decode = text => {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch (malformed) {
    return text;
  }
};
// What the address says, behind # or, as forms without this script write it, behind ?.
export const values = part => part.slice(1).split('&').reduce((found, pair) => {
  const at = pair.indexOf('=');
  if (at > 0) found[pair.slice(0, at)] = decode(pair.slice(at + 1));
  return found;
}, {});

// Runs a task for the last of many calls, and passes on nothing of those that were overtaken.
export const latest = (task, wait) => {
  let turn = 0, timer;
  const cancel = () => {
    clearTimeout(timer);
    return turn += 1;
  };
  const call = (...values) => new Promise((done, fail) => {
    const mine = cancel();
    timer = setTimeout(() => task(...values).then(
      value => { if (mine === turn) done(value); }, error => { if (mine === turn) fail(error); }), wait);
  });
  return Object.assign(call, {cancel});
};

// Chinese is typed in two steps. What is in the making is none of our business: nothing is read
// between compositionstart and compositionend, and a key that the input method takes (isComposing,
// or 229 where Safari has already ended the composition) is not ours either.
export const typing = (input, changed) => {
  let composing = false;
  input.addEventListener('compositionstart', () => { composing = true; });
  input.addEventListener('compositionend', () => { composing = false; changed(); });
  input.addEventListener('input', event => { if (!composing && !event.isComposing) changed(); });
  return event => composing || event.isComposing || event.keyCode === 229;
};

// What is said and linked to on this page: its words, and where its form leads.
export const createVoice = (words, form) => {
  const word = (key, values) => (words[key] || key)
    .replace(/\{(\w+)\}/g, (whole, name) => values && name in values ? values[name] : whole);
  const levelName = level => level ? word('level-' + level) : '';
  return {
    word,
    levelName,
    address: text => (form && form.getAttribute('action') || '') + '#q=' + encodeURIComponent(text),
    origin: hit => [word('kind-' + hit.kind)].concat(
      hit.kind === 'achievement' ? word('rank-' + hit.level) : levelName(hit.level) || [],
      hit.figure && hit.figure.period || []).join(' · '),
    problem: error => word(error && error.code === 'version' ? 'stale' : 'failed'),
    shown: found => found.relaxed
      ? word(found.relaxed.kind === 'spelling' ? 'spelling' : 'any-word', {shown: found.relaxed.shown})
      : found.words ? word('pinyin') : '',
    amount: found => word(found.isAtLeast ? 'at-least' : 'count', {n: found.total}),
  };
};
