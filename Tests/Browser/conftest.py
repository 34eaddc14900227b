"""The built site and a real browser, for the tests in this folder."""

import pathlib
import shutil

import pytest
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
SITE = ROOT / "Public"


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
