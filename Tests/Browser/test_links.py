"""Every reference between files of the site leads somewhere, and none leaves it unasked."""

import gzip
import html.parser
import pathlib
import urllib.parse

FETCHED = {("img", "src"), ("script", "src"), ("link", "href"), ("source", "srcset"), ("use", "href"),
           ("image", "href"), ("iframe", "src"), ("video", "src"), ("audio", "src"), ("object", "data")}
# Links that a browser shows or follows on request, and never loads by itself.
NAMED_ONLY = {"canonical", "alternate"}


class References(html.parser.HTMLParser):
    """The ids of a page, and what it refers to."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.links, self.fetched = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if "id" in values:
            self.ids.append(values["id"])
        if tag in ("a", "area") and "href" in values:
            self.links.append(values["href"])
        for name, value in attributes:
            if (tag, name) in FETCHED and values.get("rel") not in NAMED_ONLY:
                self.fetched.append(value)


def references(pages):
    return {page: References(page.read_text(encoding="utf-8")) for page in pages}


def test_every_internal_link_and_anchor_resolves(site, pages):
    known = references(pages)
    broken = []
    for page, found in known.items():
        for link in found.links + found.fetched:
            parts = urllib.parse.urlsplit(link)
            if parts.scheme:
                continue
            path = urllib.parse.unquote(parts.path)
            target = (page.parent / path).resolve() if path else page
            anchor = urllib.parse.unquote(parts.fragment)
            if not target.is_file() or site.resolve() not in target.parents:
                broken.append(f"{page.relative_to(site)}: {link}")
            elif anchor and target in known and anchor not in known[target].ids:
                broken.append(f"{page.relative_to(site)}: {link} (no such id)")
    assert not broken, "\n".join(broken[:40])


def test_links_name_files_and_are_relative(pages):
    wrong = []
    for page, found in references(pages).items():
        for link in found.links + found.fetched:
            parts = urllib.parse.urlsplit(link)
            if parts.scheme in ("https", "http", "mailto", "tel"):
                continue
            if parts.scheme or link.startswith("/") or (parts.path and not pathlib.PurePosixPath(parts.path).suffix):
                wrong.append(f"{page.name}: {link}")
    assert not wrong, "\n".join(wrong[:40])


def test_no_page_fetches_from_another_host(pages):
    foreign = [
        f"{page.name}: {link}"
        for page, found in references(pages).items()
        for link in found.fetched
        if urllib.parse.urlsplit(link).netloc
    ]
    assert not foreign, "\n".join(foreign)


def test_ids_are_unique_in_each_page(pages):
    doubled = [
        f"{page.name}: {name}"
        for page, found in references(pages).items()
        for name in {name for name in found.ids if found.ids.count(name) > 1}
    ]
    assert not doubled, "\n".join(doubled)


def test_pages_need_no_inline_style_or_script(pages):
    """A strict content security policy lets neither through."""

    class Inline(html.parser.HTMLParser):
        def __init__(self, text):
            super().__init__()
            self.found = []
            self.feed(text)

        def handle_starttag(self, tag, attributes):
            names = [name for name, _ in attributes]
            if "style" in names or tag == "style" or any(name.startswith("on") for name in names):
                self.found.append(self.get_starttag_text())
            # JSON-LD is data, which a policy for scripts does not concern.
            is_data = ("type", "application/ld+json") in attributes
            if tag == "script" and "src" not in names and not is_data:
                self.found.append(self.get_starttag_text())

    found = [f"{page.name}: {tag}" for page in pages for tag in Inline(page.read_text(encoding="utf-8")).found]
    assert not found, "\n".join(found[:20])


def test_pages_weigh_little(site, pages):
    """HTML, CSS and JS of a page: at most 60 KB gzipped, JS at most 12 KB."""
    heavy = []
    for page, found in references(pages).items():
        files = [(page.parent / link).resolve() for link in found.fetched if link.endswith((".css", ".js"))]
        sizes = {path: len(gzip.compress(path.read_bytes(), 9)) for path in {page, *files}}
        scripts = sum(size for path, size in sizes.items() if path.suffix == ".js")
        if sum(sizes.values()) > 60 * 1024 or scripts > 12 * 1024:
            heavy.append(f"{page.relative_to(site)}: {sum(sizes.values())} bytes, scripts {scripts}")
    assert not heavy, "\n".join(heavy)
