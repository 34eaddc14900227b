"""The two engines, each asked through its public interface in a real browser.

An answer is a dictionary: `hits` (path from the site's root, anchor, title), `total`, and `ms`, the time
from the call to the answer with its top ten results ready to be shown.
"""

import urllib.parse

OURS = """async ([given, limit]) => {
  const text = typeof given === 'string' ? given : String.fromCharCode(...given);
  const start = performance.now();
  let answer;
  try {
    answer = await window.showcaseSearch.query(text, {limit});
  } catch (thrown) {
    return {ms: performance.now() - start, total: 0, hits: [], error: String(thrown.code || thrown)};
  }
  const ms = performance.now() - start;
  const hits = answer.results.map(r => ({url: new URL(r.url, location.href).href, title: r.title, kind: r.kind}));
  return {ms, total: answer.total, hits};
}"""
# Pagefind names no best section: its own interface shows first those with most matches, as here.
PAGEFIND = """async ([text, limit]) => {
  const start = performance.now();
  const pagefind = window.pagefind || (window.pagefind = await import('/pagefind/pagefind.js'));
  const answer = await pagefind.search(text);
  const data = await Promise.all(answer.results.slice(0, limit).map(r => r.data()));
  const ms = performance.now() - start;
  const best = subs => subs.slice().sort((a, b) => b.locations.length - a.locations.length)[0];
  const hits = data.map(d => ({url: new URL((best(d.sub_results || []) || d).url, location.href).href,
    title: d.meta.title || ''}));
  return {ms, total: answer.results.length, hits};
}"""


def parted(answer, root, has_parts):
    """The answer with paths from the site's root and anchors in place of addresses; whether parts of pages are hits."""
    for hit in answer["hits"]:
        address, _, anchor = hit.pop("url").partition("#")
        path = urllib.parse.unquote(address.partition("?")[0].removeprefix(root))
        hit["path"] = path + "index.html" if path.endswith("/") or not path else path
        hit["anchor"] = urllib.parse.unquote(anchor)
        hit["has_parts"] = has_parts
    return answer


class Side:
    """One engine on one page of a browser context of its own; a new one is a cold one."""

    def __init__(self, browser, root):
        self.root = root.rstrip("/") + "/"
        self.context = browser.new_context(viewport={"width": 1280, "height": 900})
        self.page = self.context.new_page()
        self.errors = []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.set_default_timeout(120_000)
        self.page.goto(self.root + self.host)
        self.page.wait_for_load_state("load")
        self.ready()

    def ready(self):
        pass

    def ask(self, text, limit=10):
        """The answer; one that was refused has no hits and names the error."""
        alone = any("\ud800" <= letter <= "\udfff" for letter in text)
        given = [ord(letter) for letter in text] if alone else text
        return parted(self.page.evaluate(self.script, [given, limit]), self.root, self.has_parts)

    def close(self):
        self.context.close()

    @classmethod
    def counts(cls, sent):
        """Requests and bytes that the search caused, of all that a page caused."""
        mine = [entry.size for entry in sent if cls.belongs(entry.path)]
        return len(mine), sum(mine)


class Ours(Side):
    name = "showcase"
    host = "search.html"
    has_parts = True
    script = OURS

    def ready(self):
        # A function as the value would be called.
        self.page.wait_for_function("!!(window.showcaseSearch && window.showcaseSearch.query)")

    @staticmethod
    def belongs(path):
        """Every script of the page, those that it would carry without search as well."""
        return path.endswith(".js")


class Pagefind(Side):
    name = "pagefind"
    host = "404.html"
    has_parts = False
    script = PAGEFIND

    @staticmethod
    def belongs(path):
        return path.startswith("/pagefind/")
