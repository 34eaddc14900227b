"""The search page, the box in the masthead and the marks on pages, in a real browser."""

import contextlib
import functools
import gzip
import http.server
import re
import threading

import pytest

from axe import violations
from conftest import until

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:"
CASE = "cases/luosifen.html"
OPTIONS = "#find-list [role=option]"


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the site below a path, with a strict policy."""

    def translate_path(self, path):
        return super().translate_path(path.removeprefix("/a/path"))

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def address(site):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/a/path/"
    server.shutdown()


@pytest.fixture(params=["file", "http"])
def base(request, site, address):
    return site.as_uri() + "/" if request.param == "file" else address


@contextlib.contextmanager
def opened(browser, url, width=1280, scheme="light", silent=True, **options):
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, **options)
    page = context.new_page()
    messages = []
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    page.goto(url)
    yield page
    context.close()
    if silent:
        assert not messages, messages[:5]


# The search page


def test_a_query_in_the_address_is_answered(browser, base):
    with opened(browser, base + "search.html#q=螺蛳粉") as page:
        page.wait_for_selector(".hit")
        assert page.locator("#search-field").input_value() == "螺蛳粉"
        assert re.fullmatch(r"(约 )?\d+ 条结果", page.locator(".hits-count").inner_text())
        assert "螺蛳粉" in page.locator(".hit mark").first.inner_text()
        assert page.title().startswith("螺蛳粉 · ")
        assert page.locator("[data-search-list]").is_hidden()
        page.locator(".hit a").first.click()
        page.wait_for_selector(".found-bar")
        assert "q=" in page.url


def test_a_query_of_a_form_without_the_script_is_answered_too(browser, base):
    with opened(browser, base + "search.html?q=%E6%BB%A1%E6%84%8F%E5%BA%A6") as page:
        page.wait_for_selector(".hit")
        assert page.locator("#search-field").input_value() == "满意度"


def test_typing_changes_results_and_address(browser, base):
    with opened(browser, base + "search.html") as page:
        assert page.locator("[data-search-list]").is_visible()
        page.locator("#search-field").fill("满意度")
        page.wait_for_selector(".hit")
        assert page.evaluate("decodeURIComponent(location.hash)") == "#q=满意度"
        page.locator("#search-field").fill("")
        page.wait_for_selector(".search-view", state="hidden")
        assert page.locator("[data-search-list]").is_visible()


def test_indicators_answer_with_their_figures(browser, base):
    with opened(browser, base + "search.html#q=专业群家长满意度") as page:
        page.wait_for_selector(".hit")
        first = page.locator(".hit").first
        assert re.search(r"\d", first.locator(".hit-value").inner_text())
        assert "专业群" in first.locator(".hit-kind").inner_text()
        assert re.search(r"20\d\d", first.locator(".hit-kind").inner_text())


def test_facets_narrow_and_are_in_the_address(browser, base):
    with opened(browser, base + "search.html#q=学校") as page:
        page.wait_for_selector(".facet button")
        page.locator("[data-key=kind-indicator]").click()
        until(page, "location.hash.includes('kind=indicator')")
        until(page, "Array.from(document.querySelectorAll('.hit-kind')).every((e) => /^指标/.test(e.textContent))")
        chosen = page.locator("[data-key=kind-indicator]")
        assert chosen.get_attribute("aria-pressed") == "true"
        assert page.evaluate("document.activeElement.dataset.key") == "kind-indicator"
        page.reload()
        page.wait_for_selector(".hit")
        assert page.locator("[data-key=kind-indicator]").get_attribute("aria-pressed") == "true"


def test_more_results_follow_and_take_the_focus(browser, base):
    with opened(browser, base + "search.html#q=学校") as page:
        page.wait_for_selector(".hits-more button")
        assert page.locator(".hit").count() == 10
        page.locator(".hits-more button").click()
        until(page, "document.querySelectorAll('.hit').length > 10")
        focused = page.evaluate("Array.from(document.querySelectorAll('.hit')).findIndex((e) => e.contains(document.activeElement))")
        assert focused == 10


def test_an_empty_result_says_so_and_keeps_the_list(browser, base):
    with opened(browser, base + "search.html#q=" + "鼉龘㗊") as page:
        until(page, "document.querySelector('.hits-count')?.textContent === '没有找到“鼉龘㗊”'")
        assert page.locator("[data-search-list]").is_visible()
        assert page.locator(".hits-count").get_attribute("role") == "status"


def test_a_file_that_is_missing_is_told_and_asked_for_again(browser, address):
    with opened(browser, address + "search.html", silent=False) as page:
        until(page, "!!showcaseSearch.engine")
        page.route(re.compile(r"/search/[a-wyz]/"), lambda route: route.abort())
        page.locator("#search-field").fill("螺蛳粉")
        until(page, "/没有读到/.test(document.querySelector('.hits-count')?.textContent)")
        assert page.locator(".hit").count() == 0
        page.unroute_all()
        page.locator(".hits-note button").click()
        page.wait_for_selector(".hit")


def test_a_client_that_is_missing_is_told(browser, address):
    context = browser.new_context()
    page = context.new_page()
    page.route(re.compile(r"/search/client-"), lambda route: route.abort())
    page.goto(address + CASE)
    page.locator("#find").focus()
    page.wait_for_selector(".find-failed")
    assert page.locator(".find-failed").get_attribute("role") == "alert"
    page.unroute_all()
    page.locator("main").click()
    page.locator("#find").focus()
    page.keyboard.insert_text("螺蛳粉")
    page.wait_for_selector(OPTIONS)
    assert page.locator(".find-failed").count() == 0
    context.close()


@pytest.mark.parametrize("folder", ["", "en/"])
def test_without_scripts_the_page_lists_every_page(browser, site, pages, folder):
    pages = [path for path in pages if str(path.relative_to(site)).startswith("en/") == bool(folder)]
    with opened(browser, (site / folder / "search.html").as_uri(), java_script_enabled=False) as page:
        links = {link.split("#")[0] for link in page.locator("main a").evaluate_all("(all) => all.map((a) => a.href)")}
    skipped = {"404.html", "search.html"}
    missing = [
        path.relative_to(site) for path in pages
        if path.as_uri() not in links and path.name not in skipped and "noindex" not in path.read_text(encoding="utf-8")
    ]
    assert not missing


def test_without_scripts_the_form_leads_to_the_list(browser, address):
    with opened(browser, address + CASE, java_script_enabled=False) as page:
        page.locator("#find").fill("螺蛳粉")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search.html?q=*")


@pytest.mark.parametrize("text", ["<img src=x onerror=alert(1)>", "\\", "(", "[^", "a" * 10000, "\x00\x07", "'\"&", "「", "%E4%"])
def test_hostile_queries_are_harmless(browser, address, text):
    with opened(browser, address + "search.html") as page:
        page.evaluate("(text) => { const field = document.getElementById('search-field'); field.value = text; field.dispatchEvent(new Event('input', {bubbles: true})); }", text)
        page.wait_for_timeout(400)
        assert page.locator("main img, main script").count() == 0
        page.locator("#search-field").fill("螺蛳粉")
        page.wait_for_selector(".hit")


def test_a_malformed_address_is_harmless(browser, base):
    with opened(browser, base + "search.html#q=%E4%&kind=%zz&x") as page:
        page.locator("#search-field").fill("螺蛳粉")
        page.wait_for_selector(".hit")


# Pinyin


@pytest.mark.parametrize("typed", ["luosifen", "lsf", "luosf", "lsfen", "luo si fen", "luo'si'fen", "luosif"])
def test_pinyin_leads_to_the_chinese_words(browser, base, typed):
    with opened(browser, base + "search.html") as page:
        found = page.evaluate("(text) => showcaseSearch.query(text, {limit: 30})", typed)
        # What is an English word as well leads to English pages first, where it is written.
        chinese = [result for result in found["results"] if not result["url"].startswith("en/")]
        assert "螺蛳粉" in chinese[0]["title"], found
        page.locator("#search-field").fill(typed)
        page.wait_for_selector(".hits-words a")
        page.locator(".hits-words a", has_text="螺蛳粉").first.click()
        until(page, "document.getElementById('search-field').value === '螺蛳粉'")


@pytest.mark.parametrize("typed, word", [
    ("manyidu", "满意度"), ("zhongdian", "重点"), ("canyu", "参与"), ("zhixinglv", "执行率"), ("zhixinglü", "执行率"), ("myd", "满意度"),
    ("zonghangye", None), ("uosifen", None), ("osifen", None), ("ifen", None),
])
def test_pinyin_reads_words_and_never_begins_inside_a_syllable(browser, address, typed, word):
    with opened(browser, address + "search.html") as page:
        found = page.evaluate("(text) => showcaseSearch.query(text, {limit: 5})", typed)
        if word:
            first = found["results"][0]
            assert word in first["title"] + first["section"], found
        else:
            # An address that a page prints holds these letters; a page that is only read so does not.
            assert all(typed in result["excerpt"] for result in found["results"]), found


# The box in the masthead


def test_the_box_follows_the_pattern_of_a_combobox(browser, base):
    with opened(browser, base + CASE) as page:
        box = page.locator("#find")
        assert page.evaluate("typeof showcaseSearch.engine") == "undefined"
        page.keyboard.press("/")
        assert page.evaluate("document.activeElement.id") == "find"
        until(page, "document.getElementById('find').getAttribute('role') === 'combobox'")
        page.keyboard.insert_text("满意度")
        page.wait_for_selector(OPTIONS)
        assert box.get_attribute("aria-expanded") == "true"
        assert box.get_attribute("aria-controls") == "find-list"
        page.keyboard.press("ArrowDown")
        first = box.get_attribute("aria-activedescendant")
        assert page.locator(f"#{first}").get_attribute("aria-selected") == "true"
        page.keyboard.press("ArrowUp")
        last = page.locator(OPTIONS).last.get_attribute("id")
        assert box.get_attribute("aria-activedescendant") == last
        page.keyboard.press("ArrowDown")
        assert box.get_attribute("aria-activedescendant") == first
        page.keyboard.press("Home")
        assert box.get_attribute("aria-activedescendant") is None
        page.keyboard.press("Escape")
        assert box.get_attribute("aria-expanded") == "false"
        assert box.input_value() == "满意度"
        page.keyboard.press("ArrowDown")
        assert box.get_attribute("aria-expanded") == "true"
        page.keyboard.press("Enter")
        page.wait_for_selector(".found-bar")
        assert CASE not in page.url


def test_escape_clears_a_closed_box(browser, base):
    with opened(browser, base + CASE) as page:
        page.locator("#find").focus()
        page.keyboard.insert_text("满意度")
        page.wait_for_selector(OPTIONS)
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
        assert page.locator("#find").input_value() == ""


@pytest.mark.parametrize("key", ["Control+k", "Meta+k", "/"])
def test_keys_open_the_box(browser, base, key):
    with opened(browser, base + CASE) as page:
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement.id") == "find"
        assert page.locator("#find").input_value() == ""


def test_enter_without_a_choice_leads_to_the_search_page(browser, base):
    with opened(browser, base + CASE) as page:
        page.locator("#find").focus()
        page.keyboard.insert_text("螺蛳粉")
        page.wait_for_selector(OPTIONS)
        page.keyboard.press("Enter")
        page.wait_for_url("**/search.html#q=*")
        page.wait_for_selector(".hit")


COMPOSE = """(events) => {
  const input = document.activeElement;
  for (const [kind, name, options, value] of events) {
    if (value !== undefined) input.value = value;
    const event = new window[kind](name, Object.assign({ bubbles: true, cancelable: true }, options));
    if (options && options.keyCode) Object.defineProperty(event, 'keyCode', { value: options.keyCode });
    input.dispatchEvent(event);
  }
}"""
START = ["CompositionEvent", "compositionstart", {}]
LETTERS = ["InputEvent", "input", {"isComposing": True}, "luo'si"]


@pytest.mark.parametrize("name, field", [(CASE, "#find"), ("search.html", "#search-field")])
def test_nothing_is_read_while_an_input_method_composes(browser, base, name, field):
    with opened(browser, base + name) as page:
        page.locator(field).focus()
        until(page, "!!showcaseSearch.engine")
        page.wait_for_timeout(300)
        hit = OPTIONS if field == "#find" else ".hit"
        before = page.url
        page.evaluate(COMPOSE, [START, LETTERS, ["KeyboardEvent", "keydown", {"key": "Enter", "isComposing": True, "keyCode": 229}],
                                ["KeyboardEvent", "keydown", {"key": "ArrowDown", "isComposing": True, "keyCode": 229}]])
        page.wait_for_timeout(300)
        assert page.locator(hit).count() == 0
        assert page.url == before
        # Chromium and Firefox: the key that commits, then the end.
        page.evaluate(COMPOSE, [["InputEvent", "input", {"isComposing": True}, "螺蛳粉"], ["CompositionEvent", "compositionend", {}]])
        page.wait_for_selector(hit)
        assert page.locator(field).input_value() == "螺蛳粉"


def test_safari_ends_the_composition_before_the_key_that_ended_it(browser, base):
    with opened(browser, base + CASE) as page:
        page.locator("#find").focus()
        until(page, "document.getElementById('find').getAttribute('role') === 'combobox'")
        page.evaluate(COMPOSE, [START, LETTERS, ["InputEvent", "input", {"isComposing": True}, "螺蛳粉"],
                                ["CompositionEvent", "compositionend", {}]])
        page.wait_for_selector(OPTIONS)
        page.keyboard.press("ArrowDown")
        before = page.url
        page.evaluate(COMPOSE, [["KeyboardEvent", "keydown", {"key": "Enter", "keyCode": 229}],
                                ["KeyboardEvent", "keydown", {"key": "Escape", "keyCode": 229}]])
        page.wait_for_timeout(200)
        assert page.url == before
        assert page.locator("#find").get_attribute("aria-expanded") == "true"


def test_the_box_works_on_a_phone(browser, base):
    with opened(browser, base + CASE, width=375, has_touch=True) as page:
        page.locator(".find-icon").tap()
        until(page, "document.getElementById('find').getAttribute('role') === 'combobox'")
        page.keyboard.insert_text("满意度")
        page.wait_for_selector(OPTIONS)
        box = page.locator(".find-panel").bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= 375
        assert page.evaluate("document.documentElement.scrollWidth") <= 375
        assert min(option["height"] for option in page.locator(OPTIONS).evaluate_all(
            "(all) => all.map((e) => ({ height: e.getBoundingClientRect().height }))")) >= 24
        page.locator(OPTIONS).first.tap()
        page.wait_for_selector(".found-bar")


# Marks on pages


def painted(page):
    return page.evaluate("Array.from(CSS.highlights.get('found') || []).map(String)")


def test_marks_are_found_across_tags_and_folded(browser, site, base):
    with opened(browser, base + CASE) as page:
        sample = page.evaluate("""() => {
          for (const strong of document.querySelectorAll('main p a, main p strong')) {
            const before = strong.previousSibling;
            if (before && before.nodeType === 3 && /[\\u4e00-\\u9fff]{2}$/.test(before.data) && strong.textContent.length > 1) {
              return before.data.slice(-2) + strong.textContent.slice(0, 2);
            }
          }
        }""")
    assert sample
    with opened(browser, base + CASE + "?q=" + sample) as page:
        page.wait_for_selector(".found-bar")
        assert sample in painted(page)
    with opened(browser, base + CASE + "?q=螺螄粉") as page:
        page.wait_for_selector(".found-bar")
        assert set(painted(page)) == {"螺蛳粉"}


def test_marks_are_elements_where_the_browser_cannot_paint(browser, base):
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script("delete window.Highlight")
    page.goto(base + CASE)
    text = page.locator("main").inner_text()
    page.goto(base + CASE + "?q=螺蛳粉")
    page.wait_for_selector("mark.found")
    assert page.locator("main").inner_text() == text
    assert set(page.locator("mark.found").all_text_contents()) == {"螺蛳粉"}
    page.locator(".found-bar button").last.click()
    assert page.locator("mark").count() == 0
    assert page.locator("main").inner_text() == text
    context.close()


def test_marks_can_be_gone_through_and_cleared(browser, base):
    with opened(browser, base + CASE + "?q=螺蛳粉") as page:
        page.wait_for_selector(".found-bar")
        until(page, "document.querySelector('.found-count').textContent.startsWith('1 / ')")
        page.locator(".found-bar button").nth(1).click()
        assert page.locator(".found-count").inner_text().startswith("2 / ")
        page.locator(".found-bar button").last.click()
        assert page.locator(".found-bar").count() == 0
        assert not painted(page)
        assert "q=" not in page.url


MARK_IS_IN_VIEW = """(() => {
  const box = Array.from(CSS.highlights.get('found-current'))[0].getBoundingClientRect();
  return box.top >= 0 && box.bottom <= innerHeight;
})()"""


def last_section(browser, base):
    """The anchor of the last section of a long page, and the words that it begins with."""
    with opened(browser, base + CASE) as page:
        anchor = page.locator("main .prose h2[id]").last.get_attribute("id")
        return anchor, page.evaluate(
            "(id) => document.getElementById(id).nextElementSibling.textContent.trim().slice(0, 6)", anchor)


def test_the_first_mark_below_the_anchor_is_shown(browser, base):
    anchor, word = last_section(browser, base)
    with opened(browser, base + CASE + f"?q={word}#{anchor}") as page:
        until(page, "CSS.highlights.has('found-current')")
        until(page, MARK_IS_IN_VIEW)
        assert page.evaluate("""(id) => document.getElementById(id).compareDocumentPosition(
          Array.from(CSS.highlights.get('found-current'))[0].startContainer) & 4""", anchor)


def test_a_glide_to_the_anchor_that_ends_late_does_not_move_the_mark_out_of_view(browser, base):
    anchor, word = last_section(browser, base)
    context = browser.new_context()
    page = context.new_page()
    # What Chromium does where the theme glides and the machine is slow: the rest of the way is added when the mark is
    # chosen already, whether it took a step of ours to show it or the anchor showed it.
    page.add_init_script("""
      const set = HighlightRegistry.prototype.set;
      HighlightRegistry.prototype.set = function (name, ...marks) {
        if (name === 'found-current') {
          HighlightRegistry.prototype.set = set;
          requestAnimationFrame(() => {
            window.scrollBy({top: 700, behavior: 'instant'});
            window.hasGlided = true;
          });
        }
        return set.call(this, name, ...marks);
      };""")
    page.goto(base + CASE + f"?q={word}#{anchor}")
    until(page, "window.hasGlided")
    until(page, MARK_IS_IN_VIEW)
    context.close()


def test_a_word_that_the_page_does_not_have_leaves_it_as_it_is(browser, base):
    with opened(browser, base + CASE + "?q=鼉龘㗊") as page:
        until(page, "!!showcaseSearch.engine")
        page.wait_for_timeout(200)
        assert page.locator(".found-bar").count() == 0


# For everyone, and light


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_no_violation(browser, site, width, scheme):
    base = site.as_uri() + "/"
    for query in ["螺蛳粉", "满意度", "luosifen", "鼉龘㗊"]:
        with opened(browser, base + "search.html#q=" + query, width, scheme, silent=False) as page:
            page.wait_for_selector(".hits-count:not(:empty)")
            page.wait_for_timeout(200)
            assert not violations(page), query
            assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    with opened(browser, base + CASE + "?q=螺蛳粉", width, scheme, silent=False) as page:
        page.wait_for_selector(".found-bar")
        assert not violations(page)
        page.locator("#find").focus()
        for query in ["满意度", "luosifen"]:
            page.locator("#find").fill(query)
            page.wait_for_selector(OPTIONS)
            page.wait_for_timeout(250)
            page.keyboard.press("ArrowDown")
            assert not violations(page), query
            assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


def test_scripts_are_small_and_come_when_they_are_wanted(browser, site, address):
    size = lambda name: len(gzip.compress(next((site / "search").glob(name)).read_bytes(), 9))
    assert size("start-*.js") < 1024
    assert size("client-*.js") <= 14 * 1024
    context = browser.new_context()
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + CASE)
    page.wait_for_timeout(300)
    assert [url for url in asked if "/search/" in url and "/start-" not in url] == []
    page.goto(address + "search.html")
    until(page, "!!showcaseSearch.engine")
    assert all(url.startswith(address) for url in asked)
    assert not [url for url in asked if "pinyin" in url]
    context.close()
