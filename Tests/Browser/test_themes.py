"""Another theme is only templates, styles and words: the same content builds in it, as readable and as sound."""

import subprocess

import pytest

from axe import violations
from conftest import PROGRAM, ROOT
from page_text import PageText
from test_pages import SAMPLES


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    """The real content in the theme plain."""
    out = tmp_path_factory.mktemp("plain") / "Public"
    run = subprocess.run(
        [PROGRAM, "build", "--root", ROOT, "--theme", "plain", "--out", out, "--strict"],
        capture_output=True, text=True, check=False,
    )
    assert run.returncode == 0, run.stderr
    return out


def test_the_same_content_gives_the_same_pages(site, plain):
    pages = {str(path.relative_to(site)) for path in site.rglob("*.html")}
    assert {str(path.relative_to(plain)) for path in plain.rglob("*.html")} == pages


def test_every_figure_of_a_page_is_bound_in_either_theme(site, plain):
    for name in SAMPLES:
        of_site, of_plain = (
            PageText((root / name).read_text(encoding="utf-8")).figures for root in (site, plain)
        )
        # Covers are drawn from figures; this theme shows none.
        assert of_plain <= of_site, name
        assert of_plain or not of_site, name


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
def test_axe_finds_no_violation_in_the_other_theme(browser, plain, width, scheme):
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    found = []
    for name in SAMPLES:
        page.goto((plain / name).as_uri())
        page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
        found += [f"{name}: {violation}" for violation in violations(page)]
    context.close()
    assert not found, "\n".join(found[:30])
