"""What a visitor can read in the `<main>` of each page of a built site.

This is the measure of what a search must find, so it shares nothing with the product: Python's HTML
parser, a list of elements that end a phrase, and nothing else.
"""

import dataclasses
import functools
import html.parser
import pathlib
import re
import unicodedata

BLOCKS = set(
    "address article aside blockquote br caption dd details dialog div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section summary svg table tbody td text tfoot th thead "
    "tr tspan ul img small".split()
)
SKIPPED = {"script", "style", "template", "noscript", "title", "desc", "metadata"}
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
NOT_SEARCHED = {"404.html", "search.html"}
HAN = "㐀-鿿豈-﫿"


@dataclasses.dataclass
class Page:
    path: str
    title: str
    blocks: list  # (anchor of the section, text)
    ids: set  # all anchors in it

    @functools.cached_property
    def folded(self):
        """All phrases, one a line, folded."""
        return "\n".join(fold(text) for _, text in self.blocks)


class MainReader(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.stack = []
        self.mains = 0
        self.skips = 0
        self.blocks = []
        self.text = ""
        self.anchor = ""
        self.title = ""
        self.ids = set()

    def reading(self):
        return self.mains > 0 and self.skips == 0

    def flush(self):
        """Ends a phrase. Lines of a source that break between Chinese letters do not part them."""
        text = re.sub(r"\s+", " ", self.text).strip()
        if "\n" in self.text:
            text = re.sub(f"(?<=[{HAN}，。；：、”）》]) (?=[{HAN}（“《])", "", text)
        if text:
            self.blocks.append((self.anchor, text))
        self.text = ""

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.ids.add(attributes.get("id"))
        if tag in BLOCKS:
            self.flush()
        if tag in HEADINGS and attributes.get("id") and self.reading():
            self.anchor = attributes["id"]
        if tag not in VOID:
            skipped = tag in SKIPPED or "hidden" in attributes or "data-search-skip" in attributes
            self.stack.append((tag, skipped))
            self.mains += tag == "main"
            self.skips += skipped

    def handle_startendtag(self, tag, attributes):
        """An element of an SVG that closes itself: it holds no text."""
        if tag in BLOCKS:
            self.flush()

    def handle_endtag(self, tag):
        if tag in BLOCKS:
            self.flush()
        if not any(name == tag for name, _ in self.stack):
            return
        name = None
        while name != tag:
            name, skipped = self.stack.pop()
            self.mains -= name == "main"
            self.skips -= skipped

    def handle_data(self, data):
        if self.reading():
            self.text += data
        elif self.mains == 0 and self.stack and self.stack[-1][0] == "title":
            self.title += data


def fold(text):
    """Case and width do not matter, nor how much space there is."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text)).lower()


def read(file, root):
    reader = MainReader()
    reader.feed(file.read_text(encoding="utf-8"))
    reader.flush()
    title = reader.title.partition(" · ")[0].strip()
    return Page(file.relative_to(root).as_posix(), title, reader.blocks, reader.ids)


def pages(root):
    """All pages that a search may lead to, by path."""
    root = pathlib.Path(root)
    files = sorted(root.rglob("*.html"))
    made = [read(file, root) for file in files if file.name not in NOT_SEARCHED]
    return {page.path: page for page in made}
