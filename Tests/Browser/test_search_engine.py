"""The search engine in a real browser, on the built site: over http and from a folder alike."""

import functools
import gzip
import hashlib
import http.server
import json
import pathlib
import random
import re
import shutil
import threading

import pytest

VECTORS = pathlib.Path(__file__).resolve().parents[1] / "SearchTests/Vectors/folding.json"
QUERY = """async ([text, options]) => {
  try { return await showcaseSearch.engine.query(text, options); }
  catch (error) { return {error: error.code || String(error), file: error.file}; }
}"""


class QuietServer(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


SEARCH = pathlib.Path(__file__).resolve().parents[2] / "Sources/Search"


def test_the_short_scripts_are_those_of_their_sources():
    sums = dict(line.split("  ")[::-1] for line in (SEARCH / "Minified/SHA256SUMS").read_text().splitlines())
    found = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in (SEARCH / "Client").glob("*.js")}
    assert found == sums, "run `make client`"


def test_the_scripts_of_the_search_page_weigh_at_most_14_kilobytes(site):
    files = [*site.glob("search/start-*.js"), *site.glob("search/client-*.js"), *site.glob("search/x/results-*.js")]
    assert len(files) == 3
    assert sum(len(gzip.compress(file.read_bytes(), 9)) for file in files) <= 14 * 1024


def client_of(site):
    return next((site / "search").glob("client-*.js")).name


def write_door(site):
    """A page that loads nothing but the search."""
    start = next((site / "search").glob("start-*.js")).name
    scripts = "".join(f'<script src="search/{name}"></script>' for name in (start, client_of(site)))
    (site / "door.html").write_text(f'<!doctype html><meta charset="utf-8">{scripts}<p>', encoding="utf-8")


@pytest.fixture(scope="session")
def copied(site, tmp_path_factory):
    folder = tmp_path_factory.mktemp("site") / "a site"
    shutil.copytree(site, folder)
    write_door(folder)
    return folder


@pytest.fixture(scope="session")
def addresses(copied):
    handler = functools.partial(QuietServer, directory=copied.parent)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield {
        "http": f"http://127.0.0.1:{server.server_port}/a%20site/door.html",
        "file": (copied / "door.html").as_uri(),
    }
    server.shutdown()


@pytest.fixture(params=["http", "file"])
def door(request, browser, addresses):
    page = browser.new_context().new_page()
    page.goto(addresses[request.param])
    yield page
    page.close()


def ask(page, text, **options):
    return page.evaluate(QUERY, [text, options])


def blocks_of(page, path):
    """What a reader sees in the blocks of a page's main part."""
    page.goto(path.as_uri())
    return page.evaluate("""() => Array.from(document.querySelectorAll('main p, main li, main td, main h2'))
      .filter(node => !node.closest('details, [hidden], [data-search-skip]') && !node.querySelector('p, li, br'))
      .map(node => node.innerText.trim()).filter(text => text.length > 1 && !text.includes('\\n'))""")


@pytest.fixture(scope="session")
def substrings(browser, copied):
    source = random.Random(4)
    page = browser.new_page()
    found = []
    paths = [path for path in sorted(copied.rglob("*.html")) if path.name not in ("door.html", "404.html")]
    for path in source.sample(paths, min(len(paths), 60)):
        blocks = blocks_of(page, path)
        for _ in range(5 if blocks else 0):
            text = source.choice(blocks)
            start = source.randrange(max(1, len(text) - 1))
            piece = text[start : start + source.randint(2, 8)]
            # A digit or letter alone is looked for as a word, not as a piece of one.
            if re.search(r"\w\w|[\u4e00-\u9fff]", piece):
                found.append((piece, path.relative_to(copied).as_posix()))
    page.close()
    return found


def test_random_substrings_find_their_page(door, substrings):
    assert len(substrings) > 150
    # The page looks whether it is among the answers: handing all of them over takes far longer than finding them.
    lost = door.evaluate("""async wanted => {
      const lost = [];
      for (const [piece, path] of wanted) {
        try {
          const found = await showcaseSearch.engine.query(piece, {limit: 1000});
          if (!found.results.some(result => result.path === path)) lost.push([piece, path, found.total]);
        } catch (error) {
          lost.push([piece, path, error.code || String(error)]);
        }
      }
      return lost;
    }""", substrings)
    assert lost == []


def test_every_title_finds_its_page_first(door, copied):
    lost = []
    for path in sorted((copied / "cases").glob("*.html")):
        if path.name == "index.html":
            continue
        title = re.search(r"<title>(.*?) · ", path.read_text(encoding="utf-8")).group(1)
        answer = ask(door, title, limit=3)
        if answer["results"][0]["path"] != f"cases/{path.name}":
            lost.append(title)
    assert lost == []


def test_a_browser_folds_as_the_build_does(door):
    """The rules are held together by node (test_search_client.py); tables of characters are the browser's own."""
    vectors = json.loads(VECTORS.read_text(encoding="utf-8"))
    wrong = door.evaluate("""vectors => {
      const {fold, setSimplified} = showcaseSearch.engine;
      setSimplified(vectors.traditional, vectors.simplified);
      const wrong = vectors.texts.filter(item => fold(item.text).text !== item.folded);
      const planes = vectors.planes.filter(item => {
        let text = '';
        for (let code = item.first; code <= item.last; code++) {
          if (code < 0xd800 || code > 0xdfff) text += 'a' + fold('a' + String.fromCodePoint(code) + 'b').text;
        }
        let hash = 0x811c9dc5;
        for (let at = 0; at < text.length; at++) {
          hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
        }
        return hash !== item.hash;
      });
      return wrong.concat(planes);
    }""", vectors)
    assert wrong == []


HOSTILE = [
    "", " ", "\u0000\u0001\u001f", "。，！", "a" * 10000, "产业学院" * 2500, ".*+?^${}()|[]\\", "\"", "「", "「」",
    "<img src=x onerror=alert(1)>", "</script><script>", "__proto__", "constructor", "\ud800", "产\udc00业",
    "\u202e螺蛳粉", "%00%ff%", "🍜", "a\u0301" * 500, " ".join(["产业"] * 2000), "１" * 5000, "\u0001\t\t\u0002",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_queries_answer_and_inject_nothing(door, text):
    errors = []
    door.on("pageerror", lambda error: errors.append(str(error)))
    # A lone surrogate does not pass through the browser's protocol as text; its escape does.
    answer = door.evaluate(
        """async source => {
          const text = JSON.parse(source);
          const start = performance.now();
          const found = await showcaseSearch.engine.query(text, {limit: 5});
          return {total: found.total, ms: performance.now() - start, urls: found.results.map(item => item.url),
            elements: document.body.querySelectorAll('*').length};
        }""",
        json.dumps(text),
    )
    assert errors == []
    # No measure of speed: what grows with the square of such a text would take far longer on any machine.
    assert answer["ms"] < 60_000
    assert answer["elements"] == 1
    assert all(re.fullmatch(r"[\w./%~!'()*-]+\?q=[\w.%~!'()*-]*(#[\w.%~!'()*-]+)?", url) for url in answer["urls"])


def test_what_is_on_no_page_finds_nothing(door):
    for text in ["量子烤鸭", "火星移民", "zzyzx", "“不在这里的一句话”"]:
        answer = ask(door, text)
        assert (answer["total"], answer["results"]) == (0, []), text


def broken_site(copied, tmp_path, spoil):
    folder = tmp_path / "broken"
    shutil.copytree(copied, folder)
    spoil(folder / "search")
    return (folder / "door.html").as_uri()


def remove_terms(search):
    shutil.rmtree(search / "t", ignore_errors=True)
    shutil.rmtree(search / "d")


def exchange_texts(search):
    """Every text shard holds what belongs to another: as if another build had left them."""
    files = sorted((search / "d").glob("*.js"))
    contents = [file.read_bytes() for file in files]
    for file, content in zip(files, contents[1:] + contents[:1]):
        file.write_bytes(content)


@pytest.mark.parametrize("spoil, code", [(remove_terms, "shard"), (exchange_texts, "version")])
def test_a_broken_index_is_told_and_is_not_an_empty_answer(browser, copied, tmp_path, spoil, code):
    page = browser.new_page()
    page.goto(broken_site(copied, tmp_path, spoil))
    answer = ask(page, "学校")
    page.close()
    assert answer.get("error") == code


def test_a_missing_manifest_is_told(browser, copied, tmp_path):
    page = browser.new_page()
    page.goto(broken_site(copied, tmp_path, lambda search: (search / "manifest.js").unlink()))
    assert ask(page, "学校").get("error") == "shard"
    page.close()


def test_a_file_that_comes_back_is_loaded_again(browser, copied, tmp_path):
    held = {}

    def hide(search):
        held["from"] = search / "t"
        (search / "t").rename(search / "hidden")

    page = browser.new_page()
    page.goto(broken_site(copied, tmp_path, hide))
    assert ask(page, "学校").get("error") == "shard"
    (held["from"].parent / "hidden").rename(held["from"])
    assert ask(page, "学校")["total"] > 0
    page.close()


def test_the_public_door_gives_plain_texts_and_working_addresses(door):
    answer = door.evaluate("() => showcaseSearch.query('学校', {limit: 3})")
    assert len(answer["results"]) == 3
    for result in answer["results"]:
        assert {key: type(value) for key, value in result.items()} == {
            "title": str, "url": str, "kind": str, "section": str, "excerpt": str,
        }
    door.goto(door.url.rsplit("/", 1)[0] + "/" + answer["results"][0]["url"])
    assert door.locator("main").count() == 1


def test_an_indicator_answers_with_its_figure(door):
    answer = ask(door, "满意度", filters={"kind": "indicator"})
    assert answer["total"] > 0
    figure = answer["results"][0]["figure"]
    assert "满意度" in figure["name"] and re.search(r"\d", figure["value"]) and figure["period"]


def test_the_script_is_small(site):
    import gzip

    assert len(gzip.compress((site / "search" / client_of(site)).read_bytes(), 9)) <= 14 * 1024
