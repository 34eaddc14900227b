"""Makes the pictures of README.zh-CN.md anew: a Word file, what the program says of it, and its page.

The Word file, the site and the conversation with the program are made here, so that pictures and text of
the manual are those of the program as it is. What the program says is printed, to be held against the text.
"""

import io
import pathlib
import shutil
import subprocess
import sys
import tempfile

import word_files as word
from conftest import PROGRAM, ROOT
from PIL import Image, ImageDraw
from playwright.sync_api import sync_playwright

PICTURES = ROOT / "Themes/jiangxin/specimen/pictures"


def drawing(colour):
    """A street of houses, so that nobody takes it for a photograph of a place."""
    image = Image.new("RGB", (900, 420), "#f3efe6")
    draw = ImageDraw.Draw(image)
    for index, height in enumerate([120, 200, 150, 240, 180, 130, 210]):
        left = 60 + index * 115
        draw.rectangle([left, 360 - height, left + 95, 360], fill=colour)
        for row in range(height // 50):
            draw.rectangle([left + 18, 376 - height + row * 50, left + 42, 396 - height + row * 50], fill="#f3efe6")
            draw.rectangle([left + 54, 376 - height + row * 50, left + 78, 396 - height + row * 50], fill="#f3efe6")
    draw.line([30, 360, 870, 360], fill="#555555", width=4)
    stream = io.BytesIO()
    image.save(stream, "PNG")
    return io.BytesIO(stream.getvalue())


def article(path):
    document = word.new_document()
    word.title(document, "把课堂搬进企业：一篇样例")
    word.bold(document, "一、为什么这样做")
    paragraph = document.add_paragraph("这是一份用来说明导入的样例。Word 里的")
    paragraph.add_run("加粗").bold = True
    paragraph.add_run("、链接和脚注都会带过来，脚注排在文章最后。")
    word.footnote(paragraph, 1)
    word.bold(document, "（一）两条思路")
    bullets = word.add_list(document, [("decimal", "%1.")])
    word.item(document, "课程由校企一起定，每学期改一次。", bullets)
    word.item(document, "学生在岗位上学，师傅和教师一起教。", bullets)
    document.add_paragraph("表1 分工")
    table = document.add_table(rows=4, cols=3)
    rows = [["环节", "由谁来做", ""], ["", "学校", "企业"], ["定课程", "专业教师", "技术骨干"], ["评成绩", "共同评定", ""]]
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    for first, last in [((0, 0), (1, 0)), ((0, 1), (0, 2)), ((3, 1), (3, 2))]:
        text = table.cell(*first).text
        cell = table.cell(*first).merge(table.cell(*last))
        for rest in cell.paragraphs[1:]:
            rest._p.getparent().remove(rest._p)
        cell.paragraphs[0].text = text
    word.bold(document, "二、做成了什么样")
    paragraph = document.add_paragraph("图片按顺序放在文章旁边，图题跟着图片走。")
    document.add_comment(paragraph.runs, text="请补一张实训的照片", author="审稿人")
    document.add_paragraph().add_run().add_picture(drawing("#8c3a2b"))
    document.add_paragraph("图1 校企一条街（示意图）", style="Caption")
    word.add_footnotes(document, [["脚注写在这里。"]])
    document.sections[0].header.paragraphs[0].text = "宣传部存档"
    word.save(document, path)


def say(root, *arguments):
    command = ["showcase", *arguments]
    result = subprocess.run(
        [PROGRAM, *arguments, "--lang", "zh"], cwd=root, capture_output=True, text=True, check=False
    )
    print("$", *command)
    print(result.stdout + result.stderr)
    return result


def photograph(browser, page_file, name, width, height, top):
    page = browser.new_page(viewport={"width": width, "height": height}, device_scale_factor=1.5)
    page.goto(page_file.as_uri())
    page.evaluate("Promise.all([...document.images].map(i => (i.loading = 'eager', i.decode())))")
    if top:
        # At once, and below the masthead.
        page.evaluate(
            f"document.querySelector('{top}').scrollIntoView({{behavior: 'instant'}});"
            "scrollBy({top: -24, behavior: 'instant'})"
        )
    image = Image.open(io.BytesIO(page.screenshot()))
    page.close()
    PICTURES.mkdir(exist_ok=True)
    path = PICTURES / f"{name}.webp"
    image.convert("RGB").save(path, "WEBP", quality=80, method=6)
    print(path.relative_to(ROOT), path.stat().st_size, "bytes")
    assert path.stat().st_size < 80_000


def main():
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder) / "site"
        subprocess.run([PROGRAM, "new", "site", root], check=True, capture_output=True)
        article(root / "校企合作样例.docx")
        say(root, "import", "docx", "校企合作样例.docx", "--slug", "sample")
        say(root, "check", "--drafts")
        index = root / "Content/cases/sample/index.md"
        text = index.read_text()
        text = text.replace("\nsummary:\n", "\nsummary: 校企一起定课程、一起教、一起评，课堂就在企业里。\n")
        index.write_text(text.replace("课程由校企一起定", "和{{school-partner}}企业一起定课程"))
        say(root, "check", "--drafts")
        index.write_text(text.replace("课程由校企一起定", "和{{school-partners}}企业一起定课程"))
        say(root, "build", "--drafts", "--out", f"{root}/Public")
        page = root / "Public/cases/sample.html"
        program = shutil.which("chromium") or shutil.which("chromium-browser")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
            photograph(browser, page, "word-text", 900, 440, ".prose h3")
            photograph(browser, page, "word-picture", 900, 540, ".prose h2:nth-of-type(2)")
            photograph(browser, page, "word-phone", 375, 720, None)
            browser.close()


if __name__ == "__main__":
    sys.exit(main())
