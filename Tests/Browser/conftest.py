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


# The same engine without the frame of a browser around it opens a page with half the work.
CHROMIUM = next(filter(None, map(shutil.which, ("chromium-headless-shell", "chromium", "chromium-browser"))), None)


def given_up(request):
    """Whether a request for a file failed because the next page was opened meanwhile: the file is there."""
    return request.failure == "net::ERR_ABORTED" and pathlib.Path(unquote(urlsplit(request.url).path)).is_file()


def copy_project(folder):
    """Copies the real project, with the pictures that were converted and drawn for it already."""
    for name in ("Content", "Themes"):
        shutil.copytree(ROOT / name, folder / name)
    # Entries take their place whole, whatever other builds do meanwhile; nothing else of the cache is copied.
    for entries in (ROOT / ".showcase-cache").glob("[0-9a-f][0-9a-f]"):
        shutil.copytree(entries, folder / ".showcase-cache" / entries.name)


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
    assert CHROMIUM, "chromium is missing: make test-tools"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()
