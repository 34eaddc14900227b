"""A site of awkward texts: long words, wide tables, code, signs, few cases and many; in both themes."""

import io
import re
import subprocess
import unicodedata

import pypdf
import pytest

from conftest import PROGRAM, ROOT, until

THEMES = ("jiangxin", "plain")
COLUMNS = 14
CASES = {
    "long-word": ("Internationalizationsstrategie之路", "正文。"),
    "wide": (
        "宽表与长代码",
        "|" + "|".join(f"列{n}题" for n in range(1, COLUMNS + 1)) + "|\n" + "|---" * COLUMNS + "|\n"
        + "|" + "|".join(f"格{n}字" for n in range(1, COLUMNS + 1)) + "|\n\n"
        + "```\nx = " + "+".join(f"part{n:03}" for n in range(30)) + " THE_END\n```\n\n"
        + "https://www.example.com/" + "a-long-path/" * 20 + "last\n",
    ),
    "years": ("表中年份", "| 指标 | 2019—2021年 | responsibility |\n|---|---|---|\n| 甲 | 2019—2021年 | administration |\n"),
    "plus": ("甲课", "讲授C++程序设计，增长12%。"),
    "sharp": ("乙课", "讲授C#程序设计，使用.NET平台。"),
    "plain-c": ("丙课", "课程用c语言，有12家企业、net一词。"),
    "prices": ("物价", "消费者价格指数（CPI）上涨。"),
    "made": ("出品", "本校出品。"),
    "boats": ("港口", "渔船归港。另有一些数量。"),
}


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    """The site in each theme."""
    root = tmp_path_factory.mktemp("reading")
    content = root / "Content"
    (content / "pages").mkdir(parents=True)
    (content / "site.yml").write_text(
        "title: 某学院成果\nbase_url: https://site.example/\nshare_cards: false\n", encoding="utf-8")
    (content / "pages/index.md").write_text(
        "---\ntitle: 首页\nsummary: 只说一次的导语。\nstatus: published\n---\n\n首页正文的一段话。\n\n"
        "```timeline\n2019 | 启动建设\n```\n", encoding="utf-8")
    others = {f"more-{number}": (f"第{number}个案例", "正文。") for number in range(len(CASES) + 1, 14)}
    for slug, (title, text) in (CASES | others).items():
        (content / "cases" / slug).mkdir(parents=True)
        (content / "cases" / slug / "index.md").write_text(
            f"---\ntitle: {title}\nsummary: 摘要。\nperiod: 2021\nstatus: published\n---\n\n{text}\n", encoding="utf-8")
    (root / "Themes").symlink_to(ROOT / "Themes")
    built = {}
    for theme in THEMES:
        out = root / theme
        run = subprocess.run(
            [PROGRAM, "build", "--root", root, "--theme", theme, "--out", out, "--strict"],
            capture_output=True, text=True, check=False,
        )
        assert run.returncode == 0, run.stderr
        built[theme] = out
    return built


@pytest.mark.parametrize("theme", THEMES)
def test_the_home_page_holds_its_text_and_leads_to_all_cases(browser, sites, theme):
    page = browser.new_page()
    page.goto((sites[theme] / "index.html").as_uri())
    text = page.locator("main").inner_text()
    assert "首页正文的一段话" in text and "启动建设" in text
    assert text.count("只说一次的导语") == 1
    link = page.locator('main a[href="cases/index.html"]')
    assert "13" in link.inner_text()
    whole = (sites[theme] / "print.html").read_text(encoding="utf-8")
    assert "首页正文的一段话" in whole and "启动建设" in whole
    page.close()


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("width", (320, 375, 768))
def test_no_page_moves_sideways(browser, sites, theme, width):
    page = browser.new_page(viewport={"width": width, "height": 800})
    wide = []
    for path in [sites[theme] / "index.html", sites[theme] / "print.html", *sorted((sites[theme] / "cases").glob("*.html"))]:
        page.goto(path.as_uri())
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(path.name)
    page.close()
    assert not wide


@pytest.mark.parametrize("theme", THEMES)
def test_words_and_years_in_cells_stay_whole(browser, sites, theme):
    page = browser.new_page(viewport={"width": 320, "height": 800})
    page.goto((sites[theme] / "cases/years.html").as_uri())
    broken = page.evaluate("""() => Array.from(document.querySelectorAll('main table :is(td, th)')).flatMap(cell => {
      const text = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const found = [];
      for (let node = text.nextNode(); node; node = text.nextNode()) {
        for (const match of node.data.matchAll(/[A-Za-z]+|\\d+/g)) {
          const range = document.createRange();
          range.setStart(node, match.index);
          range.setEnd(node, match.index + match[0].length);
          if (range.getClientRects().length > 1) found.push(match[0]);
        }
      }
      return found;
    })""")
    page.close()
    assert broken == []


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", ("cases/wide.html", "print.html"))
def test_nothing_is_cut_off_on_paper(browser, sites, theme, name):
    page = browser.new_page()
    page.goto((sites[theme] / name).as_uri())
    document = pypdf.PdfReader(io.BytesIO(page.pdf(format="A4")))
    page.close()
    text = re.sub(r"\s", "", unicodedata.normalize("NFKC", "".join(sheet.extract_text() for sheet in document.pages)))
    lost = [word for word in [f"列{COLUMNS}题", f"格{COLUMNS}字", "part029", "THE_END", "a-long-path/last"] if word not in text]
    assert not lost


@pytest.mark.parametrize("theme", THEMES)
def test_what_scrolls_can_be_reached_by_keyboard(browser, sites, theme):
    page = browser.new_page(viewport={"width": 320, "height": 800})
    page.goto((sites[theme] / "cases/wide.html").as_uri())
    regions = page.evaluate("""() => Array.from(document.querySelectorAll('main pre, main .table-region'))
      .filter(element => element.scrollWidth > element.clientWidth)
      .map(element => [element.tabIndex, element.getAttribute('aria-label')])""")
    page.close()
    assert len(regions) == 2 and all(index == 0 and label for index, label in regions)


@pytest.mark.parametrize("media", ("screen", "print"))
@pytest.mark.parametrize("width", (320, 375, 768, 1280))
def test_any_number_of_cards_fills_its_rows(browser, sites, width, media):
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.emulate_media(media=media)
    page.goto((sites["jiangxin"] / "index.html").as_uri())
    ragged = page.evaluate("""() => {
      const list = document.querySelector('.cases');
      const cards = Array.from(list.children);
      const isRagged = count => {
        list.replaceChildren(...Array.from({length: count}, (_, index) => cards[index % cards.length].cloneNode(true)));
        const box = list.getBoundingClientRect();
        const rows = new Map();
        for (const card of list.children) {
          const {top, left, right} = card.getBoundingClientRect();
          const row = rows.get(Math.round(top)) || [left, right];
          rows.set(Math.round(top), [Math.min(row[0], left), Math.max(row[1], right)]);
        }
        return Array.from(rows.values()).some(row => row[0] > box.left + 2 || row[1] < box.right - 2);
      };
      return Array.from({length: 30}, (_, index) => index + 1).filter(isRagged);
    }""")
    page.close()
    assert ragged == []


@pytest.mark.parametrize("width", (390, 1280))
@pytest.mark.parametrize("address", ("sources.html#derived", "stats/indicators.html#group"))
def test_an_anchor_stops_near_the_top(browser, site, width, address):
    page = browser.new_page(viewport={"width": width, "height": 800}, reduced_motion="reduce")
    page.goto(f"{site.as_uri()}/{address}")
    until(page, "(top => top >= 0 && top <= 60)(document.querySelector(':target').getBoundingClientRect().top)")
    page.close()


@pytest.mark.parametrize(("query", "right", "wrong"), [
    ("C++", "甲课", "丙课"), ("c＋＋", "甲课", "丙课"), ("C#", "乙课", "丙课"), (".NET", "乙课", "丙课"),
    ("12%", "甲课", "丙课"), ("渔船数量", "港口", ""), ("渔船 烤鸭", "港口", ""),
    ("渔船数目", "港口", ""), ("渔船火星", "港口", ""), ("火星渔船", "港口", ""), ("CPI", "物价", "出品"), ("cpi", "物价", ""),
])
def test_the_search_takes_signs_and_words_for_what_they_are(browser, sites, query, right, wrong):
    page = browser.new_page()
    page.goto((sites["jiangxin"] / "search.html").as_uri())
    page.wait_for_function("window.showcaseSearch && showcaseSearch.query")
    found = page.evaluate("query => showcaseSearch.query(query, {limit: 50})", query)
    page.close()
    titles = [result["title"] for result in found["results"]]
    assert titles[0] == right
    assert wrong not in titles


def test_a_word_that_hardly_is_any_part_of_a_query_makes_no_answer(browser, sites):
    page = browser.new_page()
    page.goto((sites["jiangxin"] / "search.html").as_uri())
    page.wait_for_function("window.showcaseSearch && showcaseSearch.query")
    assert page.evaluate("showcaseSearch.query('渔船火星卫星探测', {limit: 5})")["total"] == 0
    page.close()


@pytest.mark.parametrize("theme", THEMES)
def test_what_the_box_with_the_code_says_is_not_searched(browser, sites, theme):
    assert "海报" in (sites[theme] / "cases/boats.html").read_text(encoding="utf-8")
    page = browser.new_page()
    page.goto((sites[theme] / "search.html").as_uri())
    page.wait_for_function("window.showcaseSearch && showcaseSearch.query")
    for query in ("海报", "展板", "PNG", "boats", "二维码"):
        assert page.evaluate("query => showcaseSearch.query(query, {limit: 5})", query)["total"] == 0, query
    page.close()


def test_a_sign_that_stands_nowhere_finds_nothing(browser, sites):
    page = browser.new_page()
    page.goto((sites["jiangxin"] / "search.html").as_uri())
    page.wait_for_function("window.showcaseSearch && showcaseSearch.query")
    assert page.evaluate("showcaseSearch.query('13%', {limit: 5})")["total"] == 0
    page.close()
