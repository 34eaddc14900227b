"""The preview and the desk in a real browser: pages that follow saves, faults over them, writing with an input method."""

import contextlib
import os
import random
import re
import signal
import subprocess
import threading

import pytest
from playwright.sync_api import Error as PlaywrightError

from axe import violations
from conftest import ROOT, copy_project

PROGRAM = os.environ.get("SHOWCASE_DESK_PROGRAM", ROOT / ".build/release/showcase")
CASE = "cases/luosifen/index.md"


@contextlib.contextmanager
def serving(root, *options):
    """A server of a project; gives its address and its process. It ends at the end."""
    command = [PROGRAM, "serve", "--port", "0", "--root", root, *options]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        address = process.stdout.readline().strip()
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", address), address
        yield address, process
    finally:
        process.kill()
        process.wait()


@pytest.fixture
def project(tmp_path):
    copy_project(tmp_path)
    return tmp_path


def new_context(browser, **options):
    """A browser of its own. A slow machine takes long for the first page; nothing here depends on how long."""
    context = browser.new_context(**{"locale": "zh-CN", "viewport": {"width": 1440, "height": 900}} | options)
    context.set_default_timeout(120_000)
    return context


@pytest.fixture
def context(browser):
    context = new_context(browser)
    yield context
    context.close()


def open_text(context, address, path=CASE):
    page = context.new_page()
    page.errors = []
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    page.goto(f"{address}desk/write/{path}")
    page.wait_for_selector("html[data-ready]")
    page.frame_locator("#page").locator("main").wait_for()
    return page


def caret_at_the_end(page):
    page.evaluate("() => { const body = document.getElementById('body'); body.focus();"
                  " body.setSelectionRange(body.value.length, body.value.length) }")


def value(page):
    return page.locator("#body").input_value()


def saved(page):
    page.wait_for_function("() => /^存好了/.test(document.getElementById('saved').textContent)")


# ---- the preview


def test_a_page_changes_in_place_with_a_save_and_keeps_its_place(context, project):
    file = project / "Content" / CASE
    with serving(project) as (address, _):
        page = context.new_page()
        page.goto(f"{address}cases/luosifen.html")
        page.wait_for_selector("html[data-live]")
        page.evaluate("() => { window.isSame = true; scrollTo({top: 600, behavior: 'instant'}) }")
        before = page.evaluate("() => scrollY")
        assert before > 0
        file.write_text(file.read_text() + "\n\n新添的一段在这里。\n")
        page.get_by_text("新添的一段在这里。").wait_for()
        assert page.evaluate("() => window.isSame") is True
        assert page.evaluate("() => scrollY") == before
        style = next((project / "Themes/jiangxin/assets").glob("main.css"))
        style.write_text(style.read_text() + "\nmain { outline: 3px solid rgb(1, 2, 3) }\n")
        page.wait_for_function("() => getComputedStyle(document.querySelector('main')).outlineColor === 'rgb(1, 2, 3)'")
        assert page.evaluate("() => window.isSame") is True


def test_a_fault_lies_over_the_last_good_page_and_goes_when_it_is_mended(context, project):
    file = project / "Content" / CASE
    good = file.read_text()
    with serving(project) as (address, _):
        page = context.new_page()
        page.goto(f"{address}cases/luosifen.html")
        page.wait_for_selector("html[data-live]")
        title = page.title()
        file.write_text(good.replace("title:", "titel:", 1))
        sheet = page.locator("#showcase-faults section")
        sheet.wait_for()
        said = sheet.inner_text()
        assert CASE in said and "titel" in said and "第 2 行" in said and "怎么改" in said
        assert page.title() == title
        file.write_text(good)
        sheet.wait_for(state="detached")
        assert page.title() == title


def test_the_fault_speaks_the_language_of_the_reader(browser, project):
    file = project / "Content" / CASE
    with serving(project) as (address, _):
        context = new_context(browser, locale="en-US")
        page = context.new_page()
        page.goto(f"{address}cases/luosifen.html")
        file.write_text(file.read_text().replace("title:", "titel:", 1))
        page.locator("#showcase-faults section").wait_for()
        assert "Something to mend" in page.locator("#showcase-faults section").inner_text()
        context.close()


# ---- writing


def test_what_is_written_is_seen_kept_and_saved(context, project):
    file = project / "Content" / CASE
    before = file.read_text()
    with serving(project) as (address, _):
        page = open_text(context, address)
        caret_at_the_end(page)
        page.keyboard.type("\n\n刚写的一句话。")
        page.frame_locator("#page").get_by_text("刚写的一句话。").wait_for()
        assert file.read_text() == before
        page.keyboard.press("Control+s")
        saved(page)
        assert file.read_text() == before + "\n\n刚写的一句话。"
        page.keyboard.press("Control+z")
        assert "刚写的一句话。" not in value(page)
        assert page.errors == []


def compose(client, text, *, steps=("x", "xi")):
    """What an input method does: it shows letters, changes them, and puts the characters in their place."""
    for step in steps:
        client.send("Input.imeSetComposition", {"text": step, "selectionStart": len(step), "selectionEnd": len(step)})
    client.send("Input.insertText", {"text": text})


@pytest.mark.parametrize("place", ("start", "braces", "bold", "undo", "preview"))
def test_chinese_input_arrives_whole_wherever_it_is_composed(context, project, place):
    with serving(project) as (address, _):
        page = open_text(context, address)
        client = context.new_cdp_session(page)
        caret_at_the_end(page)
        page.keyboard.type("\n\n")
        lead, tail = "", ""
        if place == "braces":
            lead = "共有{{school-total-patents}}"
            page.evaluate("text => document.execCommand('insertText', false, text)", lead)
        elif place == "bold":
            lead, tail = "**", "**"
            page.keyboard.type("****")
            page.keyboard.press("ArrowLeft")
            page.keyboard.press("ArrowLeft")
        elif place == "undo":
            page.keyboard.type("abc")
            page.keyboard.press("Control+z")
        elif place == "preview":
            # The page is on its way while the method composes.
            page.keyboard.type("先写一句。")
            lead = "先写一句。"
        at = page.evaluate("() => document.getElementById('body').selectionStart")
        before = value(page)
        client.send("Input.imeSetComposition", {"text": "xi", "selectionStart": 2, "selectionEnd": 2})
        assert page.locator(".pick").count() == 0
        compose(client, "喜报")
        assert value(page) == before[:at] + "喜报" + before[at:]
        page.frame_locator("#page").get_by_text("喜报").first.wait_for()
        assert value(page) == before[:at] + "喜报" + before[at:]
        assert page.errors == [] and (lead + "喜报" + tail) in value(page)


def test_chinese_input_finds_a_figure_and_fills_a_field(context, project):
    with serving(project) as (address, _):
        page = open_text(context, address)
        client = context.new_cdp_session(page)
        caret_at_the_end(page)
        page.keyboard.type("\n\n共{{")
        page.locator(".pick li").first.wait_for()
        compose(client, "到位", steps=("dao", "daowei"))
        page.locator(".pick li", has_text="到位").first.wait_for()
        page.wait_for_function("() => [...document.querySelectorAll('.pick li')].every(e => /到/.test(e.textContent))")
        page.keyboard.press("Enter")
        assert re.search(r"共\{\{[a-z-]+\}\}$", value(page))
        page.locator("#front summary").click()
        field = page.locator("#form input[name=department]")
        field.focus()
        compose(client, "宣传部", steps=("xuan", "xuanchuan"))
        field.press("Tab")
        page.wait_for_function("() => document.getElementById('head').value.includes('department: 宣传部')")


def test_the_page_follows_the_caret_and_a_click_on_it_puts_the_caret_there(context, project):
    with serving(project) as (address, _):
        page = open_text(context, address)
        caret_at_the_end(page)
        inner = page.frame_locator("#page")
        inner.locator("[data-showcase-here]").wait_for()
        paragraph = inner.locator("main p", has_text="学校").last
        words = paragraph.inner_text()[:8]
        paragraph.click()
        page.wait_for_function("() => document.activeElement.id === 'body'")
        line = page.evaluate("""() => { const body = document.getElementById('body');
          const from = body.value.lastIndexOf('\\n', body.selectionStart - 1) + 1;
          return body.value.slice(from).split('\\n')[0] }""")
        assert re.sub(r"\{\{.*", "", line)[:4] in words or words[:4] in line


def test_two_people_in_one_text_lose_nothing(context, project):
    file = project / "Content" / CASE
    before = file.read_text()
    with serving(project) as (address, _):
        page = open_text(context, address)
        caret_at_the_end(page)
        page.keyboard.type("\n\n我写的一段。")
        file.write_text(before.replace("title: ", "title: 别人改的", 1))
        page.keyboard.press("Control+s")
        saved(page)
        both = file.read_text()
        assert "别人改的" in both and "我写的一段。" in both
        # The same line: both versions are shown, and one is chosen.
        page.keyboard.type("再写。")
        file.write_text(both.replace("我写的一段。", "我写的一段，别人接着写。"))
        page.keyboard.press("Control+s")
        page.locator("#conflict").wait_for()
        assert "别人接着写" in page.locator("#conflict").inner_text()
        assert "再写。" not in file.read_text()
        page.locator("#conflict input[value=both]").first.check()
        page.locator("#conflict-done").click()
        saved(page)
        assert "别人接着写。" in file.read_text() and "再写。" in file.read_text()


def test_words_survive_a_server_and_a_browser_that_fall(browser, project):
    file = project / "Content" / CASE
    before = file.read_text()
    with serving(project) as (address, process):
        context = new_context(browser)
        page = open_text(context, address)
        caret_at_the_end(page)
        page.keyboard.type("\n\n还没有存的话。")
        page.frame_locator("#page").get_by_text("还没有存的话。").wait_for()
        process.send_signal(signal.SIGKILL)
        process.wait()
        # A browser without a memory: another machine, another profile.
        context.close()
    assert file.read_text() == before
    with serving(project) as (address, _):
        context = new_context(browser)
        page = open_text(context, address)
        page.locator("#draft-notice").wait_for()
        page.locator("#draft-take").click()
        assert value(page).endswith("还没有存的话。")
        page.keyboard.press("Control+s")
        saved(page)
        assert file.read_text() == before + "\n\n还没有存的话。"
        context.close()


def test_what_was_said_to_be_saved_is_there_whenever_the_server_is_killed(context, project):
    """The server ends without warning at fifty moments of saving; none of them has to be hit for the test to hold.

    Each server is asked for one save after another and killed when so many were answered and a little more time has
    passed. Whatever was answered stands in the file; what was on its way stands there whole or not at all.
    """
    file = project / "Content" / CASE
    request = context.request
    text = file.read_text()
    moments = random.Random(17)
    answered = 0
    for number in range(50):
        with serving(project) as (address, process):
            # The desk is asked for and not shown: what is saved passes through no screen.
            desk = request.get(f"{address}desk/write/{CASE}").text()
            token = re.search(r'<meta name="showcase-token" content="([^"]+)">', desk)[1]
            killing = None
            for save in range(20):
                new = f"{text}\n第 {number} 次，第 {save} 句。\n"
                if save == number % 4:
                    killing = threading.Timer(moments.random() * 0.05, process.kill)
                    killing.start()
                try:
                    answer = request.post(
                        f"{address}desk/text/save", data={"path": CASE, "text": new, "baseText": text},
                        headers={"X-Showcase-Token": token, "Origin": address.rstrip("/")},
                    )
                except PlaywrightError:
                    # Nobody was told that this was saved.
                    assert file.read_text() in (text, new)
                    text = file.read_text()
                    break
                assert answer.status == 200
                assert file.read_text() == new
                text = new
                answered += 1
            killing.join()
            process.wait()
            assert file.read_text() == text
    assert answered >= 50
    assert not [name for name in file.parent.iterdir() if name.suffix == ".md" and not name.name.startswith("index")]


def test_a_table_and_a_picture_come_by_the_clipboard(context, project):
    with serving(project) as (address, _):
        page = open_text(context, address)
        caret_at_the_end(page)
        page.evaluate("""() => { const data = new DataTransfer();
          data.setData('text/html', '<table><tr><td>项目</td><td>数</td></tr><tr><td>甲</td><td>1|2</td></tr></table>');
          document.getElementById('body').dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})) }""")
        page.wait_for_function("() => document.getElementById('body').value.includes('| 甲 | 1\\\\|2 |')")
        page.evaluate("""async () => { const canvas = new OffscreenCanvas(40, 30); canvas.getContext('2d').fillRect(0, 0, 9, 9);
          const file = new File([await canvas.convertToBlob()], '车间.png', {type: 'image/png'});
          const data = new DataTransfer(); data.items.add(file);
          document.getElementById('body').dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})) }""")
        page.wait_for_function("() => document.getElementById('body').value.includes('(che-jian.png)')")
        assert (project / "Content/cases/luosifen/che-jian.png").exists()
        chosen = page.evaluate("() => document.getElementById('body').value.slice(document.getElementById('body').selectionStart, document.getElementById('body').selectionEnd)")
        assert chosen == "图片说明"


WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
<h2>从 Word 来的一节<o:p></o:p></h2><p class=MsoNormal><b>两</b>件事：</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·&nbsp;</span>第一件</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·&nbsp;</span>第二件</p>
<table class=MsoTable><tr><td><p><b>指标</b></p></td><td><p><b>值</b></p></td></tr>%s</table>
<p><img src="file:///C:/Temp/image001.png" alt="车间"></p><!--EndFragment--></body></html>"""


def paste(page, html):
    """Pastes at the caret what a program has put on the clipboard."""
    page.evaluate("""html => { const data = new DataTransfer();
      data.setData('text/html', html);
      data.setData('text/plain', new DOMParser().parseFromString(html, 'text/html').body.innerText);
      document.getElementById('body').dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})) }""", html)


def test_text_of_word_is_pasted_with_its_form_and_its_figures_are_bound(context, project):
    with serving(project) as (address, _):
        page = open_text(context, address)
        figures = page.evaluate("() => fetch('/desk/figures?q=').then(answer => answer.json()).then(value => value.found)")
        # Numbers that one indicator alone has, as a table of a report would name them.
        chosen = [figure for figure in figures if not figure["conflict"] and re.fullmatch(r"[0-9.,]+", figure["value"]) and figure["text"].startswith(figure["value"])]
        rows = "".join(f"<tr><td><p>{figure['name']}</p></td><td><p>{figure['text']}</p></td></tr>" for figure in chosen[:6])
        caret_at_the_end(page)
        paste(page, WORD % rows)
        page.locator("#pasted").wait_for()
        text = value(page)
        assert "\n\n## 从 Word 来的一节\n\n**两**件事：\n\n- 第一件\n- 第二件\n\n| 指标 | 值 |" in text
        assert "图片“车间”没有带过来" in page.locator("#pasted").inner_text()
        page.locator("#pasted-bind").wait_for()
        page.locator("#pasted-bind").click()
        bound = [figure["id"] for figure in chosen[:6] if "{{" + figure["id"] in value(page)]
        assert bound
        # One step of undo brings the numbers back.
        page.keyboard.press("Control+z")
        page.wait_for_function("text => document.getElementById('body').value === text", arg=text)
        page.keyboard.press("Control+y")
        page.keyboard.press("Control+s")
        saved(page)
        assert "{{" + bound[0] in (project / "Content" / CASE).read_text()
        assert not page.errors


def test_words_from_a_page_go_into_the_sentence_and_plain_text_stays_plain(context, project):
    with serving(project) as (address, _):
        page = open_text(context, address)
        page.evaluate("() => { const body = document.getElementById('body'); body.focus(); body.setSelectionRange(0, 0) }")
        paste(page, "<meta charset='utf-8'><p>几个<b>字</b></p>")
        page.wait_for_function("() => document.getElementById('body').value.startsWith('几个**字**')")
        assert page.locator("#pasted").is_hidden()
        # A program for code gives its lines as divisions; the browser pastes them as they are.
        page.evaluate("""() => { const data = new DataTransfer();
          data.setData('text/html', '<div><div>**a**</div></div>'); data.setData('text/plain', '**a**');
          window.went = document.getElementById('body').dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})) }""")
        assert page.evaluate("() => window.went")


def test_the_list_freezes_an_edition_and_says_why_nothing_is_published(context, project):
    file = project / "Content" / CASE
    good = file.read_text()
    with serving(project) as (address, _):
        page = context.new_page()
        page.goto(f"{address}desk/")
        assert page.locator(".sheets h3 span").first.inner_text().endswith("行")
        page.locator('[data-open="freeze"]').click()
        page.locator("#freeze input[name=title]").fill("试冻结")
        page.keyboard.press("Enter")
        page.locator("#told", has_text="冻结好了").wait_for()
        assert (project / "Content/editions/shi-dong-jie/data/edition.yml").exists()
        file.write_text(good + "\n\n没有的{{school-none}}。\n")
        page.locator('[data-do="publish"]').click()
        item = page.locator("#report li", has_text="school-none")
        item.wait_for()
        assert not (project / "Public").exists()
        item.locator("a").click()
        page.wait_for_url("**/desk/write/" + CASE)


def test_a_certain_fault_is_mended_by_its_button(context, project):
    with serving(project) as (address, _):
        page = open_text(context, address)
        caret_at_the_end(page)
        page.keyboard.type("\n\n这里有2019-2021年的数,很多。")
        fix = page.locator("#faults .fix").first
        fix.wait_for()
        before = page.locator("#faults li").count()
        fix.click()
        page.wait_for_function("count => document.querySelectorAll('#faults .fix').length < count || !document.querySelector('#faults .fix')", arg=before)


def test_a_field_changes_its_own_lines_only(context, project):
    file = project / "Content" / CASE
    before = file.read_text()
    with serving(project) as (address, _):
        page = open_text(context, address)
        page.locator("#front summary").click()
        field = page.locator("#form input[name=title]")
        field.fill("新的题目")
        field.press("Tab")
        page.wait_for_function("() => document.getElementById('head').value.includes('title: 新的题目')")
        page.keyboard.press("Control+s")
        saved(page)
    lines = [pair for pair in zip(before.splitlines(), file.read_text().splitlines()) if pair[0] != pair[1]]
    assert [new for _, new in lines] == ["title: 新的题目"]


def test_a_whole_text_is_written_by_keyboard_alone(context, project):
    with serving(project) as (address, _):
        page = context.new_page()
        page.goto(f"{address}desk/")
        for _ in range(60):
            page.keyboard.press("Tab")
            if page.evaluate("() => (document.activeElement.getAttribute('href') || '').endsWith('luosifen/index.md')"):
                break
        page.keyboard.press("Enter")
        page.wait_for_selector("html[data-ready]")
        page.wait_for_function("() => document.activeElement.id === 'body'")
        page.keyboard.press("Control+End")
        page.keyboard.type("\n\n键盘写的。")
        page.keyboard.press("Control+k")
        page.locator(".pick li").first.wait_for()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Escape")
        page.wait_for_function("() => document.activeElement.id === 'body'")
        page.keyboard.press("Control+s")
        saved(page)
        assert "键盘写的。" in (project / "Content" / CASE).read_text()


# ---- every screen


@pytest.mark.parametrize("scheme", ("light", "dark"))
@pytest.mark.parametrize("width", (375, 1440))
def test_axe_finds_nothing_on_the_desk(browser, project, width, scheme):
    file = project / "Content" / CASE
    file.write_text(file.read_text() + "\n\n没有的{{school-none}}，2019-2021年。\n")
    with serving(project) as (address, _):
        context = new_context(browser, viewport={"width": width, "height": 900}, color_scheme=scheme)
        page = context.new_page()
        found = []

        def look(name):
            found.extend(f"{name}: {violation}" for violation in violations(page, iframes=False))

        page.goto(f"{address}desk/")
        look("list")
        for name in ("new", "freeze"):
            page.locator(f'[data-open="{name}"]').click()
            look(name)
            page.keyboard.press("Escape")
        page.locator('[data-do="publish"]').click()
        page.locator("#report li").first.wait_for()
        look("refusal")
        page.goto(f"{address}desk/write/{CASE}")
        page.wait_for_selector("html[data-ready]")
        page.locator("#front summary").click()
        look("writing")
        page.locator("#figure").click()
        page.locator(".pick li").first.wait_for()
        look("picker")
        page.keyboard.press("Escape")
        paste(page, WORD)
        page.locator("#pasted").wait_for()
        look("pasted")
        page.goto(f"{address}cases/luosifen.html")
        page.locator("#showcase-faults section").wait_for()
        look("fault")
        context.close()
        assert not found, "\n".join(found[:30])
