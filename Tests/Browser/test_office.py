"""A working day of an office at the desk: from Word, written, sent for review, signed as three people, published."""

import base64
import contextlib
import os
import re
import shutil
import subprocess

import pytest

from axe import violations
from conftest import PROGRAM, ROOT
from word_files import new_document, picture, save, title

PASSWORD = "correct horse 电池"
PEOPLE = {"写稿人": "writer", "数据员": "data", "甲": "初审", "乙": "复审", "丙": "终审", "管理员": "keeper"}
CASE = "cases/factory/index.md"
SITE = {
    "site.yml": "title: 某学院\nbase_url: https://site.edu.cn/\ntheme: jiangxin\nshare_cards: false\n"
    "review: [初审, 复审, 终审]\n",
    CASE: "---\ntitle: 一座工厂\nsummary: 既生产也教学的工厂，办在学校里。\n---\n\n"
    "工厂办在学校里，学生就在车间上课。\n\n到款{{funds}}，记在学校名下。\n",
    "data/sources.csv": "id,title,publisher,date,kind\nreport,报告,某学院,2022,报告\n",
    "data/tasks.csv": "level,number,title\n",
    "data/indicators.csv": "id,name,level,unit\nfunds,技术服务到款,学校,万元\n",
    "data/observations.csv": "indicator,period,value,source,locator\nfunds,2021,5922,report,一\n",
}


def showcase(project, *arguments, typed=""):
    return subprocess.run(
        [PROGRAM, *arguments], cwd=project, input=typed, capture_output=True, text=True, check=True,
        env=os.environ | {"LANG": "zh_CN.UTF-8", "LC_ALL": ""},
    )


@pytest.fixture
def project(tmp_path):
    for name, text in SITE.items():
        place = tmp_path / "Content" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    shutil.copytree(ROOT / "Themes", tmp_path / "Themes")
    for name, role in PEOPLE.items():
        showcase(tmp_path, "people", "add", name, "--role", role, typed=PASSWORD + "\n")
    return tmp_path


@pytest.fixture
def address(project):
    process = subprocess.Popen(
        [PROGRAM, "serve", "--office", "--port", "0"], cwd=project, stdout=subprocess.PIPE, text=True,
    )
    try:
        yield process.stdout.readline().strip()
    finally:
        process.terminate()
        process.wait()


@contextlib.contextmanager
def signed_in(browser, address, name, **settings):
    """A browser of its own in which somebody has signed in."""
    context = browser.new_context(locale="zh-CN", **settings)
    # Many tests may wait for one processor.
    context.set_default_timeout(120_000)
    page = context.new_page()
    page.problems = []
    page.on("pageerror", lambda error: page.problems.append(str(error)))
    page.goto(address + "desk/")
    page.get_by_label("姓名").fill(name)
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="登录").click()
    page.wait_for_url(address + "desk/")
    yield page
    assert page.problems == []
    context.close()


def act(page, name):
    """Presses a button that changes the record, and waits for the page that follows."""
    with page.expect_navigation():
        page.get_by_role("button", name=name, exact=True).click()


def sign(browser, address, name, words=""):
    with signed_in(browser, address, name, viewport={"width": 390, "height": 844}) as page:
        page.goto(address + "desk/reviews")
        assert page.get_by_role("heading", name="等您签的").is_visible()
        page.get_by_role("link", name="一座工厂").click()
        page.frame_locator("#page").get_by_role("heading", name="一座工厂").first.wait_for()
        page.get_by_label("意见").fill(words)
        act(page, "签")


def standing(page, address, path=CASE):
    page.goto(address + "desk/review/" + path)
    return page.locator("#standing").inner_text()


def from_word(page, folder):
    """Brings a case from Word to the desk; the path of its text."""
    document = new_document()
    title(document, "一座工厂")
    document.add_paragraph("工厂办在学校里，学生就在车间上课。")
    page.locator("#word").set_input_files(save(document, folder / "工厂.docx"))
    page.locator("#report a").or_(page.locator("#body")).first.wait_for()
    if page.locator("#report a").count():
        page.locator("#report a").click()
    page.wait_for_selector("html[data-ready]")
    return page.url.split("/desk/write/")[1]


def write(page, path, project):
    """Binds a figure, puts in two photographs, gives what the form asks for, and saves."""
    body = page.locator("#body")
    body.focus()
    page.keyboard.press("Control+End")
    page.keyboard.type("\n\n到款{{技术")
    page.locator(".pick li", has_text="技术服务到款").first.wait_for()
    page.keyboard.press("Enter")
    page.keyboard.type("，记在学校名下。\n\n")
    for name, colour in (("车间", "red"), ("课堂", "blue")):
        data = base64.b64encode(picture(colour)).decode()
        page.evaluate(DROP, [name, data])
        # What is to be said of the picture is chosen, so that it can be typed over.
        page.wait_for_function(
            "() => { const body = document.getElementById('body');"
            " return body.value.slice(body.selectionStart, body.selectionEnd) === '图片说明' }")
        page.keyboard.type(f"学生在{name}里")
        page.keyboard.press("Control+End")
        page.keyboard.type("\n\n")
    head = page.locator("#head")
    if not page.locator("#front").evaluate("front => front.open"):
        page.locator("#front summary").click()
    lines = [line for line in head.input_value().splitlines() if not line.startswith(("summary:", "status:"))]
    end = lines.index("---", 1)
    lines[end:end] = ["summary: 办在学校里的工厂，既生产也教学。", "status: published"]
    head.fill("\n".join(lines) + "\n")
    page.keyboard.press("Control+s")
    page.wait_for_function("() => /^存好了/.test(document.getElementById('saved').textContent)")
    text = (project / "Content" / path).read_text(encoding="utf-8")
    assert "summary: 办在" in text, text
    assert "{{funds}}" in text and "学生在车间里](" in text and "学生在课堂里](" in text, text


# A file dropped on the text.
DROP = """([name, data]) => {
  const bytes = Uint8Array.from(atob(data), sign => sign.charCodeAt(0));
  const files = new DataTransfer();
  files.items.add(new File([bytes], name + '.png', {type: 'image/png'}));
  document.getElementById('body').dispatchEvent(
    new DragEvent('drop', {dataTransfer: files, bubbles: true, cancelable: true}));
}"""


def break_and_mend(page, address, project, path):
    """The head of the text is spoilt: the page says where and how to mend it, and is itself again afterwards."""
    text = project / "Content" / path
    good = text.read_text(encoding="utf-8")
    page.goto(address + path.removesuffix("/index.md") + ".html")
    page.wait_for_selector("html[data-live]")
    text.write_text(good.replace("title:", "titel:", 1), encoding="utf-8")
    sheet = page.locator("#showcase-faults section")
    sheet.wait_for()
    assert "titel" in sheet.inner_text() and "怎么改" in sheet.inner_text()
    text.write_text(good, encoding="utf-8")
    sheet.wait_for(state="detached")


def test_a_working_day(browser, project, address):
    shutil.rmtree(project / "Content/cases")
    with signed_in(browser, address, "写稿人") as writer:
        path = from_word(writer, project)
        write(writer, path, project)
        break_and_mend(writer, address, project, path)
        writer.goto(address + "desk/write/" + path)
        writer.get_by_role("link", name="送审").click()
        act(writer, "送审")
        assert standing(writer, address, path) == "待初审"
    # A remark at a paragraph comes back with the text.
    with signed_in(browser, address, "甲") as first:
        first.goto(address + "desk/review/" + path)
        first.locator("#page[data-ready]").wait_for()
        inside = first.frame_locator("#page")
        inside.get_by_text("学生就在车间上课").click()
        assert first.locator("#about q").inner_text().startswith("工厂办在学校里")
        first.get_by_role("button", name="退回", exact=True).click()
        assert first.locator("#told").inner_text() == "先写意见"
        first.get_by_label("意见").fill("哪一年的数？<b>写明</b>")
        act(first, "退回")
        assert standing(first, address, path) == "初审退回：哪一年的数？<b>写明</b>"
    with signed_in(browser, address, "写稿人") as writer:
        text = project / "Content" / path
        text.write_text(text.read_text(encoding="utf-8").replace("到款{{", "2021年到款{{", 1), encoding="utf-8")
        writer.goto(address + "desk/history/" + path)
        assert "2021年" in writer.locator("ins").first.inner_text()
        writer.goto(address + "desk/review/" + path)
        act(writer, "送审")
    for name in ("甲", "乙", "丙"):
        sign(browser, address, name, "同意。")
    with signed_in(browser, address, "管理员") as keeper:
        assert standing(keeper, address, path) == "签齐"
        # A figure changes in the table: all signatures fall.
        table = project / "Content/data/observations.csv"
        table.write_text(table.read_text(encoding="utf-8").replace("5922", "5933"), encoding="utf-8")
        assert standing(keeper, address, path) == "初审、复审、终审签过之后，数字改了，要重新签"
        assert "5922万元" in keeper.locator(".figures del").inner_text()
        assert "5933万元" in keeper.locator(".figures ins").inner_text()
        keeper.goto(address + "desk/")
        keeper.get_by_role("button", name="发布").click()
        keeper.locator("#told", has_text="没有发布，原来的网站没有动").wait_for()
        assert not (project / "Public/index.html").exists()
    for name in ("甲", "乙", "丙"):
        sign(browser, address, name)
    with signed_in(browser, address, "管理员") as keeper:
        keeper.get_by_role("button", name="发布").click()
        keeper.locator("#told", has_text="Public/ 里的网站已是最新").wait_for()
        assert "5933" in (project / "Public" / path.replace("/index.md", ".html")).read_text(encoding="utf-8")
        keeper.goto(address + "desk/review/" + path)
        assert keeper.get_by_role("link", name="上次发布的").is_visible()
        with keeper.expect_download() as download:
            keeper.goto(address + "desk/reviews")
            keeper.get_by_role("link", name="下载台账").click()
        assert download.value.suggested_filename == "审核台账.xlsx"
    acts = [line.split("\t")[1] for line in (project / ".showcase/reviews.txt").read_text().splitlines()[1:]]
    assert acts == ["submit", "return", "submit", *["sign"] * 6, "publish"]


def test_a_code_is_read_on_a_phone_without_signing_in(browser, project, address):
    with signed_in(browser, address, "甲") as page:
        page.goto(address + "desk/review/" + CASE)
        page.get_by_role("button", name=re.compile("审稿码")).click()
        link = page.locator("#code-address")
        link.wait_for()
        assert page.locator("#code-image").evaluate("image => image.decode().then(() => image.naturalWidth)") > 100
        phone = browser.new_context(viewport={"width": 390, "height": 844})
        reader = phone.new_page()
        reader.goto(link.inner_text())
        reader.get_by_role("heading", name="一座工厂").first.wait_for()
        assert "送审稿" in reader.locator("body").inner_text()
        reader.goto(address + "desk/reviews")
        assert reader.url == address + "desk/sign-in"
        phone.close()


@pytest.mark.parametrize("scheme", ("light", "dark"))
@pytest.mark.parametrize("width", (320, 1280))
def test_axe_finds_nothing_on_the_screens(browser, project, address, width, scheme):
    found = []
    settings = {"viewport": {"width": width, "height": 900}, "color_scheme": scheme}
    with signed_in(browser, address, "写稿人", **settings) as page:
        page.goto(address + "desk/review/" + CASE)
        act(page, "送审")
        for name in ("reviews", "review/" + CASE, "history/" + CASE, "inspection", "sign-in"):
            page.goto(address + "desk/" + name)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, name
            found += [f"{name}: {violation}" for violation in violations(page)]
    with signed_in(browser, address, "管理员", **settings) as page:
        page.goto(address + "desk/people")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, "people"
        found += [f"people: {violation}" for violation in violations(page)]
    assert not found, "\n".join(found[:30])


def test_the_keeper_lets_somebody_in_without_a_terminal(browser, project, address):
    with signed_in(browser, address, "管理员") as keeper:
        keeper.goto(address + "desk/")
        keeper.get_by_role("link", name="人员").click()
        form = keeper.locator("form.add")
        form.locator("[name=name]").fill("新来的")
        form.locator("[name=role]").select_option("复审")
        form.locator("[name=password]").fill("correct horse 电池")
        form.get_by_role("button").click()
        row = keeper.locator("tr", has_text="新来的")
        row.wait_for()
        guest = browser.new_context(locale="zh-CN")
        page = guest.new_page()
        page.goto(address + "desk/sign-in")
        page.locator("#name").fill("新来的")
        page.locator("#password").fill("correct horse 电池")
        page.keyboard.press("Enter")
        page.wait_for_url(address + "desk/")
        row.get_by_role("button", name="锁上").click()
        keeper.locator("tr", has_text="锁着").wait_for()
        page.goto(address + "desk/")
        assert page.url == address + "desk/sign-in"
        guest.close()
