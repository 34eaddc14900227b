"""The real site under Debian's nginx, with the configuration that `showcase hosting` writes."""

import gzip
import subprocess
import urllib.error
import urllib.request

import brotli
import pytest

import servers
from conftest import PROGRAM, ROOT


class Site:
    def __init__(self, folder, port, path):
        self.folder, self.path = folder, path
        self.origin = f"http://127.0.0.1:{port}"
        self.url = self.origin + path

    def get(self, path, **headers):
        """Status, headers and body, redirects not followed."""

        class Stay(urllib.request.HTTPRedirectHandler):
            def redirect_request(self, *_):
                return None

        request = urllib.request.Request(self.url + path, headers={k.replace("_", "-"): v for k, v in headers.items()})
        try:
            with urllib.request.build_opener(Stay).open(request) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.headers, error.read()


def serve(tmp, path, root=ROOT):
    """The site of a project, compressed beforehand, and nginx that shows it under a path."""
    base = f"http://127.0.0.1{path}"
    site = tmp / "www"
    subprocess.run(
        [PROGRAM, "build", "--root", root, "--base-url", base, "--precompress", "--out", site],
        check=True, capture_output=True,
    )
    subprocess.run(
        [PROGRAM, "hosting", "--root", root, "--base-url", base, "--site-folder", site, tmp / "conf"],
        check=True, capture_output=True,
    )
    return servers.nginx(tmp, tmp / "conf"), site


@pytest.fixture(scope="module", params=("/", "/shuanggao/"))
def hosted(request, tmp_path_factory):
    server, folder = serve(tmp_path_factory.mktemp("hosting"), request.param)
    with server as port:
        yield Site(folder, port, request.param)


def test_every_page_under_the_strict_policy_says_nothing(browser, hosted):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    messages, foreign = [], []
    page = context.new_page()
    page.on("console", lambda message: messages.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: messages.append(f"{page.url}: {error}"))
    page.on("request", lambda request: request.url.startswith(hosted.url) or foreign.append(request.url))
    page.on("response", lambda answer: answer.status >= 400 and messages.append(f"{answer.status} {answer.url}"))
    paths = sorted(str(path.relative_to(hosted.folder)) for path in hosted.folder.rglob("*.html"))
    assert len(paths) > 200
    for path in paths:
        if path.endswith("404.html"):
            continue
        answer = page.goto(hosted.url + path, wait_until="load")
        assert "default-src 'none'" in answer.headers["content-security-policy"], path
    context.close()
    assert not messages, "\n".join(messages[:20])
    assert not foreign, foreign[:5]


def test_search_works_under_the_strict_policy(browser, hosted):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    messages = []
    page = context.new_page()
    page.on("console", lambda message: messages.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: messages.append(f"{page.url}: {error}"))
    page.goto(hosted.url + "search.html?q=产业学院")
    first = page.locator("main a mark").first
    first.wait_for()
    found = page.evaluate("window.showcaseSearch.query('产业学院', {limit: 5})")
    assert found["total"] > 0
    for result in found["results"]:
        page.goto(hosted.url + result["url"])
        assert "产业学院" in page.content()
    context.close()
    assert not messages, "\n".join(messages)


def test_the_page_for_wrong_addresses_is_whole_at_any_depth(browser, hosted):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    failed = []
    page.on("response", lambda answer: answer.status >= 400 and failed.append(answer.url))
    for path in ("nowhere.html", "a/b/c/nowhere", "cases/nowhere.html", "en/nowhere.html", "en/a/nowhere"):
        answer = page.goto(hosted.url + path)
        edition = "en/" if path.startswith("en/") else ""
        assert answer.status == 404
        assert failed == [hosted.url + path]
        failed.clear()
        assert page.evaluate("document.styleSheets.length") > 0
        links = page.eval_on_selector_all("main a[href]", "all => all.map(a => a.href)")
        assert hosted.url + edition + "index.html" in links
        assert page.evaluate("document.documentElement.lang") == (edition[:2] or "zh-CN")
    context.close()


def test_headers_say_how_long_files_may_be_kept(hosted):
    asset = next(hosted.folder.glob("assets/style-*.css")).relative_to(hosted.folder)
    shard = next(hosted.folder.glob("search/d/0-*.js")).relative_to(hosted.folder)
    for path in (asset, shard):
        assert hosted.get(str(path))[1]["Cache-Control"] == "public, max-age=31536000, immutable", path
    for path in ("", "index.html", "search/manifest.js", "feed.xml", "data/indicators.csv", "print.html"):
        status, headers, _ = hosted.get(path)
        assert status == 200, path
        assert headers["Cache-Control"] == "no-cache", path
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert hosted.get(path, If_None_Match=headers["ETag"])[0] == 304, path
    status, headers, _ = hosted.get("assets/style-0011223344556677.css")
    assert status == 404 and headers["Cache-Control"] is None
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    types = {
        "index.html": "text/html", "data/indicators.csv": "text/csv", "data/indicators.json": "application/json",
        "feed.xml": "text/xml", "search/manifest.js": "application/javascript", str(asset): "text/css",
    }
    for path, kind in types.items():
        assert hosted.get(path)[1]["Content-Type"] == f"{kind}; charset=utf-8", path


def test_compressed_files_are_sent_as_they_are_and_unpack_to_the_originals(hosted):
    packed = [path for path in hosted.folder.rglob("*") if path.suffix in (".gz", ".br")]
    assert len(packed) > 500
    for path in packed:
        unpack = gzip.decompress if path.suffix == ".gz" else brotli.decompress
        assert unpack(path.read_bytes()) == path.with_suffix("").read_bytes(), path
    for path in ("index.html", "search/manifest.js", "data/indicators.json"):
        _, headers, body = hosted.get(path, Accept_Encoding="gzip")
        assert headers["Content-Encoding"] == "gzip", path
        assert body == (hosted.folder / f"{path}.gz").read_bytes(), path
        assert hosted.get(path)[2] == (hosted.folder / path).read_bytes(), path


def test_hidden_files_are_not_shown(hosted):
    (hosted.folder / ".showcase-manifest.json").write_text("{}")
    (hosted.folder / ".well-known").mkdir(exist_ok=True)
    (hosted.folder / ".well-known/a.txt").write_text("a")
    assert hosted.get(".showcase-manifest.json")[0] == 404
    assert hosted.get(".showcase")[0] == 404
    assert hosted.get(".well-known/a.txt")[0] == 200
    if hosted.path != "/":
        hosted_root = Site(hosted.folder, hosted.origin.rpartition(":")[2], hosted.path[:-1])
        status, headers, _ = hosted_root.get("")
        assert (status, headers["Location"]) == (301, hosted.path)


def test_former_addresses_lead_on_by_the_server_and_without_it(tmp_path, browser):
    root = tmp_path / "project"
    case = root / "Content/cases/one"
    case.mkdir(parents=True)
    (root / "Themes").symlink_to(ROOT / "Themes")
    (root / "Content/site.yml").write_text("title: 某学院\ntheme: plain\nshare_cards: false\n")
    (case / "index.md").write_text(
        "---\ntitle: 第一例\nsummary: 摘要。\naliases: [cases/old.html, news/2021/]\n---\n\n正文。\n"
    )
    server, folder = serve(tmp_path, "/shuanggao/", root)
    with server as port:
        site = Site(folder, port, "/shuanggao/")
        for path in ("cases/old.html", "news/2021/index.html", "news/2021/"):
            status, headers, _ = site.get(path)
            assert (status, headers["Location"]) == (301, "/shuanggao/cases/one.html"), path
    for path in ("cases/old.html", "news/2021/index.html"):
        text = (folder / path).read_text()
        assert '<link rel="canonical" href="http://127.0.0.1/shuanggao/cases/one.html">' in text
        assert '<meta name="robots" content="noindex">' in text
        page = browser.new_page()
        page.goto((folder / path).as_uri())
        page.wait_for_url("**/cases/one.html")
        page.close()
