"""Tables that are sorted and narrowed, drawings that can be counted, charts whose letters stay letters."""

import json
import re

import pytest

WIDTHS = [320, 375, 768, 1280, 1920]

# Pages with drawings of every kind, by what they show.
DRAWN = [
    "index.html",
    "stats/index.html",
    "stats/funds.html",
    "stats/satisfaction.html",
    "indicators/school-student-satisfaction.html",
    "tasks/school-10.html",
    "cases/global-experience-center.html",
]

# The sizes of all letters of charts, in parts of the body's.
LETTERS = """() => {
  const body = parseFloat(getComputedStyle(document.body).fontSize);
  return [...document.querySelectorAll('svg.chart text, svg.chart tspan')].flatMap(text => {
    const svg = text.closest('svg');
    if (!svg.getClientRects().length || !text.textContent.trim()) return [];
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    return [[parseFloat(getComputedStyle(text).fontSize) * scale / body, text.textContent]];
  });
}"""


@pytest.fixture
def statistics(browser, site):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    page = context.new_page()
    errors = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.errors = errors
    yield page
    assert not errors
    context.close()


@pytest.mark.parametrize("medium", ["screen", "print"])
def test_letters_of_charts_are_as_large_as_text(browser, site, medium):
    wrong, seen = [], 0
    for width in WIDTHS if medium == "screen" else [700]:
        context = browser.new_context(viewport={"width": width, "height": 900})
        page = context.new_page()
        page.emulate_media(media=medium)
        for name in DRAWN:
            page.goto((site / name).as_uri())
            for size, text in page.evaluate(LETTERS):
                seen += 1
                if not 0.8 <= size <= 1.15:
                    wrong.append(f"{width} {name}: {text} {size:.3f}")
        context.close()
    assert seen > 50
    assert not wrong, "\n".join(wrong)


def shown(page):
    return page.locator("table.series tbody tr:not(.series-level)").evaluate_all(
        "rows => rows.filter(row => row.getClientRects().length).map(row => row.querySelector('th').innerText)")


def test_a_table_is_narrowed_and_its_address_keeps_it(statistics, site):
    address = (site / "stats/indicators.html").as_uri()
    statistics.goto(address)
    everything = shown(statistics)
    statistics.select_option("select[name=kind]", "satisfaction")
    narrowed = shown(statistics)
    assert 0 < len(narrowed) < len(everything)
    assert statistics.url == address + "#kind=satisfaction"
    assert f"{len(narrowed)} / {len(everything)}" == statistics.locator(".table-tools output").inner_text()
    statistics.select_option("select[name=level]", "group")
    both = shown(statistics)
    assert 0 < len(both) < len(narrowed)
    other = statistics.context.new_page()
    other.goto(statistics.url)
    assert shown(other) == both
    other.locator(".table-tools [type=reset]").click()
    assert shown(other) == everything
    assert other.url == address


def test_a_column_is_sorted_by_its_numbers_within_each_level(statistics, site):
    statistics.goto((site / "stats/funds.html").as_uri())
    numbers = """() => [...document.querySelectorAll('table.series tbody')].map(body =>
      [...body.querySelectorAll('td[data-sort]:not(.move)')].map(cell => parseFloat(cell.dataset.sort)))"""
    head = statistics.locator("table.series th[data-key=value]")
    head.get_by_role("button").click()
    rising = statistics.evaluate(numbers)
    assert rising == [sorted(part) for part in rising]
    assert head.get_attribute("aria-sort") == "ascending"
    head.get_by_role("button").click()
    assert statistics.evaluate(numbers) == [sorted(part, reverse=True) for part in rising]
    assert statistics.url.endswith("#sort=value&order=down")


def test_a_figure_has_one_row_and_decimals_stand_below_each_other(statistics, site):
    statistics.goto((site / "stats/satisfaction.html").as_uri())
    names = shown(statistics)
    assert len(names) == len(set(names))
    points = statistics.evaluate("""() => [...document.querySelectorAll('table.series td[data-label]:not(.across):not(.move)')]
      .filter(cell => cell.querySelector('.f') && cell.cellIndex === 3)
      .map(cell => Math.round(cell.querySelector('.f').getBoundingClientRect().left))""")
    assert len(points) > 3
    assert len(set(points)) == 1


@pytest.mark.parametrize("width", [320, 1280])
def test_as_many_squares_as_the_page_says(browser, site, width):
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto((site / "stats/index.html").as_uri())
    drawn = page.evaluate("""() => [...document.querySelectorAll('#landmarks .count-item')].map(item => {
      const dashes = path => [...path.getAttribute('d').matchAll(/h([0-9.]+)/g)].reduce((sum, line) => sum
        + Math.round((parseFloat(line[1]) + 3) / 10), 0);
      return [item.querySelector('.n').textContent, [...item.querySelectorAll('path')].reduce((sum, path) => sum + dashes(path), 0)];
    })""")
    assert drawn == [["98", 98], ["332", 332]]
    context.close()


@pytest.mark.parametrize("name, figure", [
    ("stats/index.html", "funds-school"), ("stats/index.html", "landmarks-school"),
    ("indicators/school-student-satisfaction.html", "line"),
])
def test_a_drawing_is_taken_along_with_title_source_and_address(statistics, site, name, figure):
    statistics.goto((site / name).as_uri())
    assert statistics.locator(f"#{figure} .take a").get_attribute("href") == f"#{figure}"
    taken = {}
    for form in ["svg", "csv", "png"]:
        with statistics.expect_download() as waiting:
            statistics.locator(f"#{figure} .take button[value={form}]").click()
        download = waiting.value
        assert download.suggested_filename == f"{figure}.{form}"
        with open(download.path(), "rb") as file:
            taken[form] = file.read()
    # Words of another size are a text of their own in the drawing.
    title = statistics.locator(f"#{figure} figcaption").evaluate(
        "caption => Array.from(caption.childNodes, node => node.textContent.trim()).filter(text => text)")
    assert title
    svg, csv = taken["svg"].decode(), taken["csv"].decode("utf-8-sig")
    parsed = statistics.evaluate("text => new DOMParser().parseFromString(text, 'image/svg+xml').documentElement.tagName", svg)
    assert parsed == "svg"
    for text in [svg, csv]:
        assert all(words in text for words in title), title
        assert f"#{figure}" in text
        assert "中期自评报告" in text
    assert "class=" not in svg
    assert taken["png"].startswith(b"\x89PNG\r\n")
    # A square may be blank in none of its quarters for nothing to have been lost.
    assert len(taken["png"]) > 3000


@pytest.mark.parametrize("name, card, title, rows", [
    ("index.html", "figure-school-landmark-provincial", "省级标志性成果数", ["332项"]),
    ("tasks/school-1.html", "figure-school-ideology-courses", "“课程思政”立项课程数", ["71门", "6门"]),
    ("stats/index.html", "task-school-3", "公共技术服务平台", ["311项", "252项", "139篇", "5922万元"]),
    ("stats/index.html", "completion-school-indicators-total", "学校", ["226个", "21个"]),
    ("indicators/school-student-satisfaction.html", "figure-school-student-satisfaction", "学校在校生满意度", ["92.63%"]),
    ("en/tasks/school-1.html", "figure-school-ideology-courses", "Courses approved for integrating ideological", ["71", "6"]),
])
def test_a_card_has_an_address_and_is_taken_along_there(statistics, site, name, card, title, rows):
    statistics.goto((site / name).as_uri())
    # By keyboard: the link shows itself, and leads to what the card can be taken along as.
    own = statistics.locator(f'a.own[href="#{card}"]')
    assert title in own.inner_text() or title in statistics.locator(f"[id='{card}']").inner_text()
    own.focus()
    statistics.wait_for_function("link => getComputedStyle(link).opacity === '1'", arg=own.element_handle())
    own.press("Enter")
    buttons = statistics.locator(f"[id='{card}'] .take button")
    buttons.first.wait_for()
    taken = {}
    for form in ["svg", "csv", "png"]:
        with statistics.expect_download() as waiting:
            statistics.locator(f"[id='{card}'] .take button[value={form}]").press("Enter")
        assert waiting.value.suggested_filename == f"{card}.{form}"
        with open(waiting.value.path(), "rb") as file:
            taken[form] = file.read()
    svg, csv = taken["svg"].decode(), taken["csv"].decode("utf-8-sig")
    assert statistics.evaluate("text => new DOMParser().parseFromString(text, 'image/svg+xml').documentElement.tagName", svg) == "svg"
    assert title in csv
    # A line that is too long for the picture goes on in the next one.
    for text in [re.sub("<[^>]*>", "", svg), csv]:
        assert f"#{card}" in text
        assert re.search("[0-9]{4}-[0-9]{2}-[0-9]{2}", text)
    for row in rows:
        assert row in re.sub(r"\s", "", csv)
    assert "中期自评报告" in csv or "self-assessment report" in csv
    assert taken["png"].startswith(b"\x89PNG\r\n")


def test_many_drawings_stand_side_by_side_on_a_telephone(browser, site):
    context = browser.new_context(viewport={"width": 375, "height": 900}, java_script_enabled=False)
    page = context.new_page()
    for name, longest in [("stats/index.html", 7000), ("en/stats/index.html", 8300)]:
        page.goto((site / name).as_uri())
        height, width = page.evaluate("[document.documentElement.scrollHeight, document.documentElement.scrollWidth]")
        assert height < longest and width == 375
        # All of them are there, and come to the eye when somebody goes to them.
        last = page.locator(".task-pictures").first.locator("> li").last
        last.scroll_into_view_if_needed()
        box = last.bounding_box()
        assert 0 <= box["x"] < 375
    context.close()


def test_drawings_and_tables_are_whole_without_scripts(browser, site):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 375, "height": 900})
    page = context.new_page()
    page.goto((site / "stats/satisfaction.html").as_uri())
    assert page.locator("table.series tbody tr").first.is_visible()
    assert not page.locator(".table-tools").is_visible()
    assert not page.locator(".take button").first.is_visible()
    data = json.loads((site / "data/indicators.json").read_text())
    rows = page.locator("table.series tbody tr:not(.series-level)").count()
    assert rows == sum(one["kind"] == "满意度" or one["category"] == "满意度" for one in data["indicators"])
    context.close()
