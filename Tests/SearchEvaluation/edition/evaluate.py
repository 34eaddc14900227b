"""How well the English edition of the real site is found.

    python Tests/SearchEvaluation/edition/evaluate.py [SITE]

asks the 40 queries of `queries.tsv`, which were written before anybody looked at an answer, and prints the share of
those whose first result is right, and the others. Then it asks for every word that a visitor reads on an English page,
and prints those that find nothing. The exit status is 1 where fewer than 0.9 of the queries are right or a word is lost.
"""

import csv
import html.parser
import pathlib
import re
import shutil
import sys

from playwright.sync_api import sync_playwright

HERE = pathlib.Path(__file__).resolve().parent
SITE = HERE.parents[2] / "Public"
ASK = """async text => {
  const answer = await window.showcaseSearch.query(text, {limit: 10});
  return {total: answer.total, urls: answer.results.map(r => new URL(r.url, location.href).href)};
}"""
VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}


class Words(html.parser.HTMLParser):
    """The words in `<main>`, without what is marked as no text for the search or as of another language."""

    def __init__(self):
        super().__init__()
        self.open = []
        self.words = set()

    def handle_starttag(self, tag, attributes):
        if tag in VOID:
            return
        given = dict(attributes)
        skipped = "data-search-skip" in given or "hidden" in given or given.get("lang", "en")[:2] != "en"
        self.open.append((tag, skipped or tag in ("script", "style", "svg", "select", "label")))

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        names = [tag for tag, _ in self.open]
        if "main" in names and not any(skipped for _, skipped in self.open):
            self.words.update(re.findall(r"[A-Za-z]{2,}", data))


def is_right(url, pages):
    address, _, anchor = url.partition("/en/")[2].partition("#")
    path = address.partition("?")[0]
    for page in pages:
        wanted, _, part = page.removeprefix("en/").partition("!")
        if path == wanted and (not part or anchor == part):
            return True
    return False


def main():
    site = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else SITE).resolve()
    with open(HERE / "queries.tsv", encoding="utf-8") as file:
        queries = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    words = Words()
    for page in sorted((site / "en").rglob("*.html")):
        if page.name not in ("search.html", "404.html"):
            words.open = []
            words.feed(page.read_text(encoding="utf-8"))
    with sync_playwright() as playwright:
        program = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_page()
        page.goto((site / "en/search.html").as_uri())
        page.wait_for_function("window.showcaseSearch && window.showcaseSearch.query")
        missed = []
        for row in queries:
            urls = page.evaluate(ASK, row["query"])["urls"]
            if not urls or not is_right(urls[0], row["pages"].split(" ")):
                rank = next((n + 1 for n, url in enumerate(urls) if is_right(url, row["pages"].split(" "))), None)
                missed.append((row["query"], rank, urls[0].partition("/en/")[2] if urls else "nothing"))
        lost = [word for word in sorted(words.words) if page.evaluate(ASK, word)["total"] == 0]
        browser.close()
    share = 1 - len(missed) / len(queries)
    print(f"success@1 {share:.3f} of {len(queries)} queries; {len(words.words)} words, {len(lost)} lost")
    for query, rank, first in missed:
        print(f"  “{query}”: first {first}, right at {rank or 'none of ten'}")
    if lost:
        print("  lost: " + ", ".join(lost))
    return 0 if share >= 0.9 and not lost else 1


if __name__ == "__main__":
    sys.exit(main())
