// The few lines that every page carries: they fetch the script that searches when it is first wanted.

const own = document.currentScript.getAttribute('src');
const form = document.querySelector('[data-search]');
const input = form && form.elements.q;
let loading = null;
let note = null;

const start = at => {
  const registry = window.showcaseSearch = {
    // The way to the folder of the search, as this page has it.
    at,
    start: () => loading = loading || new Promise((done, fail) => {
      const script = document.createElement('script');
      script.charset = 'utf-8';
      script.src = at + 'client.js';
      script.onload = done;
      script.onerror = () => {
        loading = null;
        fail({code: 'shard'});
      };
      document.head.appendChild(script);
    }),
    query: (text, options) => registry.start().then(() => registry.query(text, options)),
    fail: isFailed => {
      if (note) note.remove();
      if (!isFailed || !form) return;
      note = document.createElement('p');
      note.className = 'find-failed';
      note.setAttribute('role', 'alert');
      note.textContent = form.getAttribute('data-failed');
      form.appendChild(note);
    },
  };
  const begin = () => registry.start().then(null, () => registry.fail(true));
  if (input) input.addEventListener('focus', begin);
  document.addEventListener('keydown', event => {
    const {target} = event;
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey &&
      !/^(input|textarea|select)$/i.test(target.tagName) && !target.isContentEditable;
    const isShortcut = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!input || event.isComposing || !(isSlash || isShortcut)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  const isWanted = input && (document.activeElement === input || form.hasAttribute('data-search-page'));
  if (isWanted || /[?&]q=/.test(location.search)) begin();
};

// A page that was saved as one file has its script inside, and no search beside it.
if (own) start(own.replace(/[^/]*$/, ''));
