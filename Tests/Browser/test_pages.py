"""Every page opens from a folder, shows whole, and says nothing in the console."""

import pytest

from conftest import given_up

WIDTHS = (320, 1280)
SAMPLES = ("index.html", "cases/index.html", "cases/luosifen.html", "cases/global-experience-center.html",
           "overview.html", "recognition.html", "stats/index.html", "stats/funds.html", "tasks/school-1.html",
           "indicators/school-funds-arrived.html", "sources.html", "404.html", "achievements/index.html",
           "achievements/names.html",
           # Of the English pages those that have other words, longer ones above all: the templates are the same.
           "en/index.html", "en/cases/luosifen.html", "en/stats/funds.html", "en/achievements/index.html")

# Headings of the first level, whether there is a title, and whether there is text.
WHOLE = """[document.querySelectorAll('h1').length, document.title !== '',
  document.querySelector('main').innerText.trim() !== '']"""


def test_every_page_opens_from_file_without_a_message(browser, pages):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    messages, requests = [], []
    page = context.new_page()
    page.on("console", lambda message: messages.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: messages.append(f"{page.url}: {error}"))

    def failed(request):
        if not given_up(request):
            messages.append(f"{page.url}: {request.failure} {request.url}")

    page.on("requestfailed", failed)
    page.on("request", lambda request: requests.append(request.url))
    for path in pages:
        page.goto(path.as_uri(), wait_until="load")
        if 'http-equiv="refresh"' in path.read_text(encoding="utf-8"):
            continue
        # One question a page: each takes a browser longer than its answer.
        assert page.evaluate(WHOLE) == [1, True, True], path
    context.close()
    assert not messages, "\n".join(messages[:20])
    foreign = [url for url in requests if not url.startswith(("file:", "data:"))]
    assert not foreign, foreign[:5]


@pytest.mark.parametrize("scheme", ("light", "dark"))
@pytest.mark.parametrize("width", WIDTHS)
def test_pages_do_not_scroll_sideways(browser, site, width, scheme):
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    wide = []
    for name in SAMPLES:
        page.goto((site / name).as_uri())
        overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if overflow > 0:
            wide.append(f"{name}: {overflow} px")
    context.close()
    assert not wide, "\n".join(wide)


def test_pages_are_whole_without_scripts(browser, site):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 375, "height": 800})
    page = context.new_page()
    for name in SAMPLES:
        page.goto((site / name).as_uri())
        assert page.locator("h1").is_visible(), name
    page.goto((site / "stats/indicators.html").as_uri())
    rows = page.locator("table tbody tr")
    assert rows.count() > 20
    assert rows.first.is_visible()
    context.close()
