"""QR codes that an independent reader reads, and cards to share that exist and show a title."""

import html
import pathlib
import re
import shutil
import subprocess

import pytest
from PIL import Image

BASE = "https://shuanggao.example/"


def cases(site):
    return sorted(path for path in (site / "cases").glob("*.html") if path.name != "index.html")


def read(picture):
    command = ["zbarimg", "--quiet", "--raw", "--nodbus", str(picture)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


def test_every_code_says_the_address_of_its_page(site):
    assert shutil.which("zbarimg"), "zbar-tools is missing: make test-tools"
    assert len(cases(site)) >= 5
    for page in cases(site):
        address = BASE + page.relative_to(site).as_posix()
        text = page.read_text(encoding="utf-8")
        tag = re.search(r'<img [^>]*src="\.\./(qr/[^"]*\.png)"[^>]*>', text)
        assert tag, page
        picture = site / tag[1]
        assert read(picture) == [address]
        image = Image.open(picture)
        assert image.mode == "1" and image.width == image.height >= 8 * 29
        assert f'width="{image.width}" height="{image.height}"' in tag[0]
        # Four white modules on each side; a module is 8 pixels.
        assert image.getbbox() == (0, 0, *image.size)
        assert Image.eval(image.convert("L"), lambda value: 255 - value).getbbox()[:2] == (32, 32)
        assert re.search('alt="二维码：[^"]+"', tag[0])
        assert html.escape(address) in text
        assert f'<link rel="canonical" href="{address}">' in text


@pytest.mark.parametrize("width", (375, 1280))
def test_a_code_on_the_screen_is_large_enough_and_is_no_link(browser, site, width):
    page = browser.new_page(viewport={"width": width, "height": 800})
    for path in cases(site):
        page.goto(path.as_uri())
        code = page.locator('img[src*="qr/"]')
        assert code.count() == 1
        assert code.bounding_box()["width"] >= 140
        assert page.locator('a img[src*="qr/"]').count() == 0
    page.close()


def test_every_page_has_cards_that_exist(site, pages):
    for path in pages:
        text = path.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' in text:
            continue
        images = re.findall(r'<meta property="og:image" content="([^"]*)">', text)
        assert len(images) == 2, path
        sizes = []
        for image in images:
            assert image.startswith(BASE)
            file = site / image.removeprefix(BASE)
            assert file.stat().st_size < 300 * 1024
            sizes.append(Image.open(file).size)
        assert sizes == [(1200, 630), (300, 300)]


def test_each_case_has_a_card_of_its_own(site):
    cards = [re.search(r'og:image" content="([^"]*)', path.read_text(encoding="utf-8"))[1] for path in cases(site)]
    assert len(set(cards)) == len(cards)


def test_codes_need_an_address(tmp_path, site):
    """Without `base_url` there is no address to say, and so neither codes nor cards."""
    root = pathlib.Path(__file__).resolve().parents[2]
    built = [root / ".build" / kind / "showcase" for kind in ("release", "debug")]
    program = next(path for path in built if path.exists())
    shutil.copytree(root / "Themes", tmp_path / "Themes")
    case = tmp_path / "Content/cases/one"
    case.mkdir(parents=True)
    (tmp_path / "Content/site.yml").write_text("title: 甲\n", encoding="utf-8")
    (case / "index.md").write_text("---\ntitle: 乙\nsummary: 丙。\n---\n\n丁。\n", encoding="utf-8")
    run = subprocess.run([program, "build", "--root", tmp_path, "--lang", "en"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert "base_url" in run.stderr
    assert not (tmp_path / "Public/qr").exists()
    assert "og:image" not in (tmp_path / "Public/cases/one.html").read_text(encoding="utf-8")
