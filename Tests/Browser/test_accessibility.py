"""axe finds nothing on any kind of page: WCAG 2.0 to 2.2, A and AA, and its best practices."""

import pytest

from axe import violations
from test_pages import SAMPLES, WIDTHS


@pytest.mark.parametrize("scheme", ("light", "dark"))
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_no_violation(browser, site, width, scheme):
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    found = []
    for name in SAMPLES:
        page.goto((site / name).as_uri())
        page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
        found += [f"{name}: {violation}" for violation in violations(page)]
    context.close()
    assert not found, "\n".join(found[:30])
