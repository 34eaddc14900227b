"""Articles for a WeChat account in a real browser: what is copied, and how it reads, light and dark."""

import json
import re
import subprocess

import pytest

from conftest import CHROMIUM, PROGRAM, ROOT
from servers import folder_server

@pytest.fixture(scope="module")
def articles(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wechat") / "out"
    command = [PROGRAM, "wechat", "--no-long", "--root", ROOT, "--out", folder]
    subprocess.run(command, check=True, capture_output=True)
    found = sorted(path.parent for path in folder.glob("*/article.json"))
    assert len(found) >= 5
    return found


def payload(folder):
    text = (folder / "index.html").read_text(encoding="utf-8")
    return json.loads(re.search(r'<script type="application/json" id="article">(.*?)</script>', text, re.S)[1])


# What a paste puts into a field that takes markup, read from the event as an editor does.
PASTE = """() => new Promise(done => {
  const field = document.createElement('div')
  field.contentEditable = 'true'
  document.body.appendChild(field)
  field.focus()
  field.addEventListener('paste', event => {
    const found = {html: event.clipboardData.getData('text/html'), text: event.clipboardData.getData('text/plain')}
    event.preventDefault()
    field.remove()
    done(found)
  })
})"""


def pasted(page):
    waiting = page.evaluate_handle(f"() => ({{promise: ({PASTE})()}})")
    page.keyboard.press("Control+V")
    return waiting.evaluate("found => found.promise")


def copied(page, button):
    page.locator(f'[data-copy="{button}"]').click()
    page.wait_for_function("() => [...document.querySelectorAll('[role=status]')].some(e => e.textContent === '已复制')")
    return pasted(page)


def test_the_button_copies_the_fixed_text_with_its_pictures(browser, articles):
    for folder in articles:
        page = browser.new_page()
        errors = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto((folder / "index.html").as_uri())
        wanted = payload(folder)
        body = (folder / "article.html").read_text(encoding="utf-8").rstrip("\n")
        assert re.sub(r'src="data:image/(png|jpeg);base64,[A-Za-z0-9+/=]+"', "src", wanted["html"]) == re.sub(
            r'src="[0-9]+\.(png|jpg)"', "src", body)
        # Whatever has happened to the preview, the text that is copied stays what it is.
        page.evaluate("document.getElementById('body').innerHTML = '<p>changed</p>'")
        found = copied(page, "body")
        assert wanted["html"] in found["html"]
        assert found["text"].replace("\r\n", "\n") == wanted["text"]
        assert errors == []
        page.close()


def test_the_button_copies_over_http_at_an_address_of_the_network(browser, articles):
    # As a folder on a server of the office is opened: no https, no localhost, so that browsers hide their clipboard.
    rules = ["--no-sandbox", "--host-resolver-rules=MAP 192.0.2.10 127.0.0.1"]
    office = browser.browser_type.launch(executable_path=CHROMIUM, args=rules)
    with folder_server(articles[0]) as address:
        page = office.new_page()
        page.goto(address.replace("127.0.0.1", "192.0.2.10") + "/index.html")
        assert page.evaluate("[isSecureContext, typeof navigator.clipboard]") == [False, "undefined"]
        wanted = payload(articles[0])
        found = copied(page, "body")
        assert wanted["html"] in found["html"]
        assert found["text"].replace("\r\n", "\n") == wanted["text"]
        assert copied(page, "title")["text"] == page.locator("#field-title").text_content()
    office.close()


def test_every_field_is_copied_as_plain_text(browser, articles):
    record = json.loads((articles[0] / "article.json").read_text(encoding="utf-8"))
    page = browser.new_page()
    page.goto((articles[0] / "index.html").as_uri())
    for name in ("title", "author", "digest", "url"):
        found = copied(page, name)
        assert found == {"html": "", "text": record[name]}
    page.close()


def test_the_way_of_safari_works_where_no_copy_event_comes(browser, articles):
    page = browser.new_page()
    page.add_init_script("""
      document.execCommand = () => false
      window.ClipboardItem = function (blobs) { this.blobs = blobs }
      Object.defineProperty(navigator, 'clipboard', {value: {write: items => {
        window.written = items[0].blobs
        return Promise.resolve()
      }}})
    """)
    page.goto((articles[0] / "index.html").as_uri())
    page.locator('[data-copy="body"]').click()
    page.wait_for_function("() => window.written")
    assert page.evaluate("() => Promise.all(Object.values(window.written).map(blob => blob.text()))") == [
        payload(articles[0])["html"], payload(articles[0])["text"]]
    page.close()


def test_where_a_browser_refuses_the_text_is_selected(browser, articles):
    page = browser.new_page()
    page.add_init_script("""
      document.execCommand = () => false
      Object.defineProperty(navigator, 'clipboard', {value: undefined})
    """)
    page.goto((articles[0] / "index.html").as_uri())
    page.locator('[data-copy="title"]').click()
    page.wait_for_function("() => document.body.textContent.includes('Ctrl+C')")
    assert page.evaluate("() => getSelection().toString()") == json.loads(
        (articles[0] / "article.json").read_text(encoding="utf-8"))["title"]
    page.close()


def test_the_page_has_no_inline_script_and_asks_no_other_host(browser, articles):
    for folder in articles:
        text = (folder / "index.html").read_text(encoding="utf-8")
        assert re.findall(r"<script(?![^>]*(?:src=|application/json))", text) == []
        assert re.findall(r"\son[a-z]+=", re.sub(r"<script.*?</script>", "", text, flags=re.S)) == []
        page = browser.new_page()
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto((folder / "index.html").as_uri())
        assert [url for url in asked if not url.startswith(("file://", "data:"))] == []
        page.close()


# ---- How it reads at 375 px

def luminance(color):
    parts = [value / 255 for value in color]
    parts = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in parts]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def brightness(color):
    return (color[0] * 299 + color[1] * 587 + color[2] * 114) / 1000


def with_lightness(color, change):
    import colorsys

    hue, lightness, saturation = colorsys.rgb_to_hls(*(value / 255 for value in color))
    return tuple(value * 255 for value in colorsys.hls_to_rgb(hue, change(lightness), saturation))


def scaled_to(color, target):
    return tuple(min(255, value * target / max(brightness(color), 1)) for value in color)


DARK = (25, 25, 25)
# As bright as words of three fifths of white.
BRIGHTEST = 163


def dark_ground(color):
    """A ground as the reader's dark mode makes it: greys are turned over, bright colours dimmed to 190."""
    if color == (255, 255, 255):
        return DARK
    if len(set(color)) == 1 and color[0] > 0.4 * 255 or brightness(color) > 250:
        value = (1 + 0.098 - sum((max(color), min(color))) / 510) * 255
        return (value, value, value)
    return scaled_to(color, 190) if brightness(color) > 190 else color


def dark_words(color, ground):
    """Words as the reader's dark mode makes them: 65 brighter or darker than their ground, at the least."""
    if brightness(color) >= 250:
        return color
    difference = abs(brightness(color) - brightness(ground))
    if difference > BRIGHTEST - 25 and brightness(ground) <= 27:
        return scaled_to(color, BRIGHTEST)
    if difference >= 65:
        return color
    lightness = (max(color) + min(color)) / 510
    if brightness(ground) < 100:
        if lightness <= 0.4:
            return dark_words(with_lightness(color, lambda value: 0.9 - value), ground)
        return scaled_to(color, brightness(ground) + 65)
    if lightness > 0.5:
        return dark_words(with_lightness(color, lambda value: 0.9 - value), ground)
    return scaled_to(color, brightness(ground) - 65)


WORDS = """() => {
  const numbers = color => color.match(/[0-9.]+/g).map(Number)
  const found = []
  const walker = document.createTreeWalker(document.getElementById('body'), NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    if (!walker.currentNode.textContent.trim()) continue
    let element = walker.currentNode.parentElement
    const style = getComputedStyle(element)
    let ground = [255, 255, 255]
    for (; element && element.id !== 'body'; element = element.parentElement) {
      const color = numbers(getComputedStyle(element).backgroundColor)
      if (color.length < 4 || color[3] > 0) { ground = color.slice(0, 3); break }
    }
    found.push({words: walker.currentNode.textContent.slice(0, 20), color: numbers(style.color).slice(0, 3), ground,
      size: parseFloat(style.fontSize), isBold: parseInt(style.fontWeight) >= 600})
  }
  return found
}"""


def test_words_stand_out_light_and_dark(browser, articles):
    for folder in articles:
        page = browser.new_page(viewport={"width": 375, "height": 800})
        page.goto((folder / "index.html").as_uri())
        for found in page.evaluate(WORDS):
            color, ground = tuple(found["color"]), tuple(found["ground"])
            # Large words may stand out less (WCAG 1.4.3).
            is_large = found["size"] >= 24 or found["isBold"] and found["size"] >= 18.66
            least = 3 if is_large else 4.5
            assert contrast(color, ground) >= least, found
            below = dark_ground(ground)
            assert contrast(dark_words(color, below), below) >= least, ("dark", found)
        page.close()


def test_nothing_is_wider_than_a_telephone(browser, articles):
    for folder in articles:
        page = browser.new_page(viewport={"width": 375, "height": 800})
        page.goto((folder / "index.html").as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= 375
        wide = page.evaluate("""() => [...document.querySelectorAll('#body *')].filter(e =>
            e.getBoundingClientRect().right > 376 && !e.closest('section[style*="overflow-x"]')).map(e => e.outerHTML)""")
        assert wide == []
        sizes = page.evaluate("""() => [...document.querySelectorAll('#body p, #body td, #body th')]
            .map(e => parseFloat(getComputedStyle(e).fontSize))""")
        assert min(sizes) >= 12
        assert page.evaluate("[...document.images].every(image => image.complete && image.naturalWidth > 0)")
        page.close()


def test_pictures_are_what_an_account_takes(articles):
    from PIL import Image

    for folder in articles:
        record = json.loads((folder / "article.json").read_text(encoding="utf-8"))
        assert record["counts"]["in"] == record["counts"]["out"]
        assert record["length"]["characters"] < 20000
        for picture in record["pictures"]:
            file = folder / picture["file"]
            image = Image.open(file)
            assert image.format in ("PNG", "JPEG") and file.stat().st_size == picture["bytes"] < 1_000_000
            assert image.size == (picture["width"], picture["height"])
            assert not image.getexif() and picture["alt"] and picture["caption"]
        assert Image.open(folder / record["covers"]["wide"]).size == (900, 383)
        wide, high = Image.open(folder / record["covers"]["square"]).size
        assert wide == high >= 300


@pytest.fixture(scope="module")
def ugly(tmp_path_factory):
    """A case with a photograph of several megabytes that lies on its side, a moving picture, a drawing, noise."""
    import os

    from PIL import Image

    root = tmp_path_factory.mktemp("ugly") / "project"
    case = root / "Content/cases/one"
    case.mkdir(parents=True)
    (root / "Themes").symlink_to(ROOT / "Themes")
    (root / "Content/site.yml").write_text("title: 某学院\ntheme: plain\nbase_url: https://college.test/\n")
    noise = Image.frombytes("RGB", (2400, 1600), os.urandom(2400 * 1600 * 3))
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x013B] = "somebody"
    noise.save(case / "照片.jpg", quality=90, exif=exif)
    noise.resize((1500, 1000)).save(case / "截图.png")
    frames = [Image.new("RGB", (300, 200), color) for color in ("red", "blue")]
    frames[0].save(case / "动.gif", save_all=True, append_images=frames[1:], duration=100, loop=0)
    (case / "图.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="150"><rect width="300" height="150" fill="#0a0"/></svg>')
    (case / "index.md").write_text(
        "---\ntitle: 一例\nsummary: 摘要。\ncover: 照片.jpg\n---\n\n"
        '![照片](照片.jpg "甲")\n\n![截图](截图.png "乙")\n\n![动](动.gif "丙")\n\n![图](图.svg "丁")\n')
    command = [PROGRAM, "wechat", "--root", root, "--out", root / "out"]
    result = subprocess.run(command, capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    assert "account-picture" in result.stderr
    assert (case / "照片.jpg").stat().st_size > 2_000_000
    return root / "out/one"


def test_heavy_and_strange_pictures_become_what_an_account_takes(ugly):
    from PIL import Image

    record = json.loads((ugly / "article.json").read_text(encoding="utf-8"))
    files = [ugly / picture["file"] for picture in record["pictures"]]
    # The cover is the first photograph, and one file with it.
    assert [file.suffix for file in files] == [".jpg", ".jpg", ".png", ".png"]
    for file in files:
        assert file.stat().st_size < 1_000_000
        image = Image.open(file)
        assert not image.getexif() and b"somebody" not in file.read_bytes()
    photograph = Image.open(files[0])
    assert photograph.height > photograph.width
    assert Image.open(files[2]).convert("RGB").getpixel((5, 5))[0] > 200
    assert Image.open(files[3]).convert("RGB").getpixel((500, 250)) == (0, 170, 0)
    assert "account-picture" in [finding["code"] for finding in record["findings"]]


def test_a_long_picture_shows_the_article_to_its_end(ugly):
    from PIL import Image

    image = Image.open(ugly / "long.png").convert("L")
    assert image.width == 750 and image.height > 2000
    # Something dark in the upper and in the lower part: the title and the code.
    assert image.crop((0, 0, 750, 200)).getextrema()[0] < 100
    assert image.crop((0, image.height - 400, 750, image.height)).getextrema()[0] < 100
