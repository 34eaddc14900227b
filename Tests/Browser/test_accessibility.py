"""axe finds nothing on any kind of page: WCAG 2.0 to 2.2, A and AA, and its best practices."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from test_pages import SAMPLES, WIDTHS

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize("scheme", ("light", "dark"))
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_no_violation(browser, site, width, scheme):
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    found = []
    for name in SAMPLES:
        page.goto((site / name).as_uri())
        page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
        result = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
        found += [
            f"{name}: {rule['id']}: {node['target']}"
            for rule in result.response["violations"]
            for node in rule["nodes"]
        ]
    context.close()
    assert not found, "\n".join(found[:30])
