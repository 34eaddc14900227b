"""What axe finds on a page: WCAG 2.0 to 2.2, A and AA, and its best practices."""

from axe_playwright_python.sync_playwright import Axe

SCRIPT = Axe().axe_script
OPTIONS = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
    # Every rule is run on every element; only of those that are broken every element is told. Telling all
    # elements that are sound, a megabyte a page, took longer than looking at them.
    "resultTypes": ["violations"],
}
RUN = """options => axe.run(document, options).then(results => results.violations.flatMap(rule =>
  rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')} ${node.html.slice(0, 120)}`)))"""


def violations(page, **options):
    """Each element that breaks a rule, with the rule's name."""
    page.evaluate(SCRIPT)
    return page.evaluate(RUN, OPTIONS | options)
