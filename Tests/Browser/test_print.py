"""Pages and the whole showcase become decent A4 documents."""

import io
import json
import re
import unicodedata

import pypdf
import pytest

from page_text import PageText

# Pages, and between how many and how many sheets of paper each takes.
SHEETS = {
    "cases/luosifen.html": (2, 6),
    "stats/indicators.html": (4, 20),
    "indicators/school-funds-arrived.html": (1, 2),
    "print.html": (20, 60),
}


@pytest.fixture(scope="module")
def printed(site, browser):
    """The pages as PDF."""
    context = browser.new_context()
    documents = {}
    for name in SHEETS:
        page = context.new_page()
        page.goto((site / name).as_uri())
        documents[name] = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
        page.close()
    context.close()
    return documents


def characters(text):
    # Fonts give 一 and others as radicals, which look the same.
    return set(re.findall(r"[\u4e00-\u9fff]", unicodedata.normalize("NFKC", text)))


def test_a_page_takes_a_sensible_number_of_a4_sheets(printed):
    for name, (least, most) in SHEETS.items():
        sheets = printed[name].pages
        assert least <= len(sheets) <= most, (name, len(sheets))
        width, height = (float(side) for side in sheets[0].mediabox[2:])
        assert (round(width), round(height)) in ((595, 842), (594, 841), (595, 841), (594, 842)), (name, width, height)


def test_no_sheet_is_empty_and_the_chinese_text_can_be_taken_out(site, printed):
    for name, document in printed.items():
        texts = [sheet.extract_text() for sheet in document.pages]
        assert all(len(text.strip()) > 20 for text in texts), (name, [len(text) for text in texts])
        main = "".join(
            text
            for text, stack in PageText((site / name).read_text(encoding="utf-8")).pieces
            if any(tag == "h1" for tag, _ in stack)
        )
        assert characters(main) <= characters("".join(texts)), name


def test_the_whole_showcase_holds_every_case_and_page(site):
    whole = (site / "print.html").read_text(encoding="utf-8")
    for page in sorted((site / "cases").glob("*.html")):
        if page.name != "index.html":
            title = re.search(r"<title>(.*?) · ", page.read_text(encoding="utf-8")).group(1)
            assert title in whole, page.name
            assert f'id="case-{page.stem}"' in whole


def test_search_engines_are_told_what_a_page_is(pages):
    kinds = set()
    for page in pages:
        for found in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page.read_text(encoding="utf-8")):
            data = json.loads(found)
            assert data["@context"] == "https://schema.org", page.name
            assert data["name"] and data["description"], page.name
            kinds.add(data["@type"])
    assert kinds == {"WebSite", "WebPage", "Article", "Dataset", "CollectionPage"}
