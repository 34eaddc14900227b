"""The built site and a real browser, for the tests in this folder."""

import os
import pathlib
import shutil
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
SITE = ROOT / "Public"
PROGRAM = pathlib.Path(os.environ.get("SHOWCASE_PROGRAM", ROOT / ".build/release/showcase"))

# Files whose tests take longest, or wait for others: begun first, so that no processor is left with one at the end.
LONGEST = (
    "test_publish", "test_hosting", "test_word", "test_desk", "test_accessibility", "test_search_page", "test_archive",
    "test_pages", "test_themes", "test_import", "test_editions",
)


def given_up(request):
    """Whether a request for a file failed because the next page was opened meanwhile: the file is there."""
    return request.failure == "net::ERR_ABORTED" and pathlib.Path(unquote(urlsplit(request.url).path)).is_file()


def until(page, condition):
    """Waits as `wait_for_function` does, which a policy without eval does not let run."""
    for _ in range(600):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(50)
    raise AssertionError(condition)


def pytest_collection_modifyitems(items):
    def turn(item):
        name = item.path.stem
        return LONGEST.index(name) if name in LONGEST else len(LONGEST)

    items.sort(key=turn)


@pytest.fixture(scope="session")
def site():
    assert (SITE / "index.html").exists(), "build the site first: make site"
    return SITE


@pytest.fixture(scope="session")
def pages(site):
    return sorted(site.rglob("*.html"))


@pytest.fixture(scope="session")
def browser():
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    assert program, "chromium is missing: make test-tools"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()
