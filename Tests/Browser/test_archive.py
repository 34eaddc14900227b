"""The archive of the real site: other programs accept it, and everything in it works from a folder."""

import os
import pathlib
import shutil
import subprocess
import sys
import zipfile

import bagit
import pytest

from conftest import PROGRAM, ROOT, given_up


@pytest.fixture(scope="session")
def archive(tmp_path_factory):
    path = tmp_path_factory.mktemp("archive") / "存档.zip"
    subprocess.run([PROGRAM, "archive", "--root", ROOT, "--out", path], check=True, capture_output=True)
    return path


@pytest.fixture(scope="session")
def unpacked(archive, tmp_path_factory):
    # A folder whose name has everything that breaks careless addresses.
    folder = tmp_path_factory.mktemp("解压 100% #1")
    with zipfile.ZipFile(archive) as file:
        file.extractall(folder)
    (bag,) = folder.iterdir()
    return bag


def test_bagit_of_the_library_of_congress_accepts_it(unpacked):
    bag = bagit.Bag(str(unpacked))
    assert bag.version_info == (1, 0)
    assert sorted(bag.algorithms) == ["sha256", "sha512"]
    bag.validate()
    result = subprocess.run(
        [pathlib.Path(sys.executable).with_name("bagit.py"), "--validate", "--quiet", unpacked], check=False
    )
    assert result.returncode == 0


def test_bagit_refuses_what_was_changed(unpacked, tmp_path):
    copy = tmp_path / "copy"
    shutil.copytree(unpacked, copy)
    page = copy / "data/site/index.html"
    page.write_bytes(page.read_bytes().replace("柳州".encode(), "柳洲".encode(), 1))
    assert not bagit.Bag(str(copy)).is_valid()
    result = subprocess.run([PROGRAM, "verify", copy], capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert "data/site/index.html: 错误[changed-file]" in result.stdout


def test_checksum_tools_accept_it(unpacked):
    for tool in ("sha256sum", "sha512sum"):
        for kind in ("manifest", "tagmanifest"):
            manifest = f"{kind}-{tool.removesuffix('sum')}.txt"
            subprocess.run([tool, "--check", "--strict", "--quiet", manifest], cwd=unpacked, check=True)


def test_entries_are_sorted_dated_and_named_for_windows(archive):
    with zipfile.ZipFile(archive) as file:
        entries = file.infolist()
        assert file.testzip() is None
    names = [entry.filename for entry in entries]
    assert names == sorted(names, key=lambda name: name.encode())
    assert len(set(name.casefold() for name in names)) == len(names)
    assert {entry.date_time for entry in entries} == {(2021, 12, 31, 0, 0, 0)}
    assert {entry.external_attr >> 16 for entry in entries} == {0o100644}
    for entry in entries:
        # Bit 11: the name is UTF-8. Where it is not set, the name is ASCII.
        assert entry.flag_bits & 0x800 or entry.filename.isascii()
    assert any(not name.isascii() for name in names)


def test_zone_locale_and_folder_leave_no_trace(archive, tmp_path):
    environment = dict(os.environ, TZ="America/New_York", LC_ALL="C")
    environment.pop("SOURCE_DATE_EPOCH", None)
    other = tmp_path / "other.zip"
    subprocess.run(
        [PROGRAM, "archive", "--root", ROOT, "--out", other, "--jobs", "1"],
        check=True, capture_output=True, env=environment, cwd=tmp_path, umask=0o077,
    )
    assert other.read_bytes() == archive.read_bytes()


def test_the_site_is_rebuilt_from_its_sources(archive):
    subprocess.run([PROGRAM, "verify", "--rebuild", archive], check=True, capture_output=True)


def test_archived_site_opens_from_a_folder_without_a_message(browser, unpacked):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, offline=True)
    messages, foreign = [], []
    page = context.new_page()
    page.on("console", lambda message: messages.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: messages.append(f"{page.url}: {error}"))

    def failed(request):
        if not given_up(request):
            messages.append(f"{page.url}: {request.failure} {request.url}")

    page.on("requestfailed", failed)
    page.on("request", lambda request: request.url.startswith(("file:", "data:")) or foreign.append(request.url))
    paths = sorted((unpacked / "data/site").rglob("*.html"))
    assert len(paths) > 200
    for path in paths:
        page.goto(path.as_uri(), wait_until="load")
        if 'http-equiv="refresh"' not in path.read_text(encoding="utf-8"):
            assert page.locator("h1").count() == 1, path
    context.close()
    assert not messages, "\n".join(messages[:20])
    assert not foreign, foreign[:5]


def test_archived_search_finds_a_phrase_offline(browser, site, unpacked):
    if not (site / "search.html").exists():
        pytest.skip("the site has no page for searching")
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto((unpacked / "data/site/search.html").as_uri())
    found = page.evaluate("window.showcaseSearch.query('产业学院', {limit: 5})")
    assert found["total"] > 0
    for result in found["results"]:
        page.goto((unpacked / "data/site").as_uri() + "/" + result["url"])
        assert "产业学院" in page.content()
    context.close()


@pytest.mark.parametrize("name", ("luosifen", "stats/index.html", "index.html", "print.html"))
def test_single_file_stands_alone(browser, site, tmp_path, name):
    path = tmp_path / "page.html"
    subprocess.run(
        [PROGRAM, "archive", "--root", ROOT, "--single", name, "--out", path], check=True, capture_output=True
    )
    whole = site / (name if name.endswith(".html") else f"cases/{name}.html")
    views = []
    for address in (whole, path):
        context = browser.new_context(viewport={"width": 1280, "height": 900}, offline=True)
        page = context.new_page()
        messages, requests = [], []
        page.on("console", lambda message: messages.append(message.text))
        page.on("pageerror", lambda error: messages.append(str(error)))
        page.on("request", lambda request: requests.append(request.url))
        page.goto(address.as_uri(), wait_until="load")
        assert messages == []
        if address == path:
            assert [url for url in requests if not url.startswith("data:")] == [path.as_uri()]
        views.append((page.locator("body").inner_text(), page.evaluate("document.documentElement.scrollHeight")))
        if address == path:
            links = page.eval_on_selector_all("a[href]", "all => all.map(a => a.getAttribute('href'))")
            assert all(link.startswith(("#", "https://", "http://", "mailto:")) for link in links)
        context.close()
    assert views[0] == views[1]
