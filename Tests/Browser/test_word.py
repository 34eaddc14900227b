"""Word files filled and checked: what is named changes and nothing else, and what disagrees is found."""

import getpass
import json
import re
import shutil
import socket
import subprocess
import zipfile

import docx
import pytest
import word_cases
import word_corpus
from conftest import PROGRAM, ROOT
from lxml import etree

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SOFFICE = shutil.which("soffice")


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    root = tmp_path_factory.mktemp("word") / "site"
    word_corpus.content(root)
    (root / "Themes").symlink_to(ROOT / "Themes")
    return root


@pytest.fixture(scope="module")
def corpus(root):
    folder = root.parent / "corpus"
    folder.mkdir()
    return word_corpus.corpus(folder, SOFFICE)


def run(*arguments):
    return subprocess.run(
        [PROGRAM, *arguments, "--lang", "zh"], capture_output=True, text=True, check=False
    )


def parts(path):
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def words(xml):
    """The words of each paragraph, read by another reader of XML; what is deleted is not there."""
    root = etree.fromstring(xml)
    return [
        "".join(text.text or "" for text in paragraph.iter(f"{WORD}t"))
        for paragraph in root.iter(f"{WORD}p")
    ]


def test_filling_changes_what_is_named_and_nothing_else(root, corpus):
    for path, expected, _ in corpus:
        out = path.with_name(path.stem + "-out.docx")
        result = run("fill", path, "--out", out, "--root", root)
        assert result.returncode == 0, (path.name, result.stderr)
        before, after = parts(path), parts(out)
        assert list(before) == list(after)
        changed = [name for name in before if before[name] != after[name]]
        assert len(changed) == 1, (path.name, changed)
        old, new = words(before[changed[0]]), words(after[changed[0]])
        assert [line for line in new if expected in line], (path.name, expected)
        for line in old:
            if "{{" not in line:
                assert line in new
        assert "{{" not in "".join(new)
        # Nothing but runs was taken apart: elements that hold no text are as many as before.
        for tag in ("tbl", "p", "hyperlink", "ins", "del", "sectPr", "proofErr", "fldChar"):
            count = [
                len(list(etree.fromstring(xml[changed[0]]).iter(WORD + tag)))
                for xml in (before, after)
            ]
            assert count[0] == count[1], (path.name, tag)
        first = out.read_bytes()
        again = run("fill", out, "--out", out, "--root", root)
        assert again.returncode == 0 and out.read_bytes() == first, path.name


def test_what_disagrees_with_the_data_is_found(root, corpus):
    planted = found = 0
    false = []
    missed = []
    for path, _, values in corpus:
        result = run("check", path, "--format", "json", "--root", root)
        findings = [json.loads(line) for line in result.stdout.splitlines()]
        mismatches = [f for f in findings if f["code"] == "figure-mismatch"]
        planted += len(values)
        for value in values:
            hits = [f for f in mismatches if f"正文写 {value}" in f["message"]]
            found += bool(hits)
            if not hits:
                missed.append((path.name, value))
            mismatches = [f for f in mismatches if f not in hits]
        false += [(path.name, f["message"]) for f in mismatches]
        assert all(f["paragraph"] > 0 and f["sentence"] > 0 for f in findings)
    assert planted == 60
    assert not missed
    assert len(false) <= 2, false


@pytest.mark.skipif(not SOFFICE, reason="LibreOffice is not installed")
def test_filled_and_marked_files_open_in_libreoffice(root, corpus, tmp_path):
    filled, marked = {}, []
    for path, expected, _ in corpus:
        out = tmp_path / f"{path.stem}.docx"
        run("fill", path, "--out", out, "--root", root)
        marked.append(tmp_path / f"{path.stem}-marked.docx")
        run("check", out, "--mark", marked[-1], "--root", root)
        filled[out] = expected
    # In a marked copy notes and changes stand between the words: it is opened and laid out, its words are not read.
    for kind, files in (("pdf", [*filled, *marked]), ("odt", filled)):
        subprocess.run(
            [SOFFICE, "--headless", "--convert-to", kind, "--outdir", tmp_path, *files],
            check=True,
            capture_output=True,
        )
    for out in (*filled, *marked):
        assert out.with_suffix(".pdf").stat().st_size > 1000
    for out, expected in filled.items():
        text = zipfile.ZipFile(out.with_suffix(".odt")).read("content.xml").decode()
        style = zipfile.ZipFile(out.with_suffix(".odt")).read("styles.xml").decode()
        plain = re.sub(r"<text:s/>", " ", text + style)
        assert expected in re.sub(r"<[^>]*>", "", plain), out.name


@pytest.mark.skipif(not SOFFICE, reason="LibreOffice is not installed")
def test_a_filled_file_that_libreoffice_saves_keeps_its_words(root, tmp_path):
    document = docx.Document()
    table = document.add_table(2, 2)
    cells = ["指标", "数", "{{*=规模}}{{*:name}}", "{{*@2021}}"]
    for cell, text in zip((cell for row in table.rows for cell in row.cells), cells, strict=True):
        cell.text = text
    document.add_paragraph("到款{{income}}，2021年共有合作企业{{partners}}。")
    source, filled = tmp_path / "source.docx", tmp_path / "filled.docx"
    document.save(source)
    assert run("fill", source, "--out", filled, "--root", root).returncode == 0
    (tmp_path / "saved").mkdir()
    subprocess.run(
        [SOFFICE, "--headless", "--convert-to", "docx:MS Word 2007 XML"]
        + ["--outdir", tmp_path / "saved", filled],
        check=True,
        capture_output=True,
    )
    before, after = (
        "".join(words(parts(path)["word/document.xml"]))
        for path in (filled, tmp_path / "saved/filled.docx")
    )
    assert "合作企业数126家技术服务到款额5922.40万元" in before
    assert after == before


# Cases as Word files


CASES = sorted(path.parent.name for path in (ROOT / "Content/cases").glob("*/index.md"))
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```\n", re.S | re.M)


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    folder = tmp_path_factory.mktemp("export")
    for slug in CASES:
        result = run("export", "docx", slug, "--out", folder / f"{slug}.docx", "--root", ROOT)
        assert result.returncode == 0, result.stderr
    result = run("export", "pptx", "--all", "--out", folder / "all.pptx", "--root", ROOT)
    assert result.returncode == 0, result.stderr
    for style in ("公文", "报告"):
        out = folder / f"all-{style}.docx"
        result = run("export", "docx", "--all", "--style", style, "--out", out, "--root", ROOT)
        assert result.returncode == 0, result.stderr
    return folder


def body(markdown):
    return markdown.split("---\n", 2)[2]


def prose(markdown):
    """Paragraphs and headings without blocks, tables and notes, as they are written."""
    # Links to pages of the site have become addresses.
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", BLOCK.sub("", body(markdown)))
    lines = [line.strip() for line in text.split("\n")]
    return [
        re.sub(r"\s", "", line)
        for line in lines
        if line and not line.startswith(("|", "[^", "!["))
    ]


def test_a_case_that_is_exported_and_imported_is_the_same(exported, tmp_path):
    root = tmp_path / "site"
    subprocess.run([PROGRAM, "new", "site", root], check=True, capture_output=True)
    for slug in CASES:
        source = (ROOT / f"Content/cases/{slug}/index.md").read_text()
        result = run("import", "docx", exported / f"{slug}.docx", "--slug", slug, "--root", root)
        assert result.returncode == 0, result.stderr
        made = (root / f"Content/cases/{slug}/index.md").read_text()
        # The summary stands in front; what blocks have become stands between.
        summary = re.sub(r"\s", "", re.search(r"^summary: (.*)$", source, re.M)[1])
        wanted, found = prose(source), prose(made)
        assert found[0] == summary
        assert [line for line in found[1:] if line in wanted] == wanted
        assert re.search(r"^title: (.*)$", made, re.M)[1] == re.search(r"^title: (.*)$", source, re.M)[1]
        blocks = [name for name, _ in BLOCK.findall(source)]
        tables = blocks.count("figures") + blocks.count("indicators") + blocks.count("timeline")
        tables += len(re.findall(r"^\|[ :|-]+\|$", BLOCK.sub("", source), re.M))
        assert len(re.findall(r"^\|[ :|-]+\|$", made, re.M)) == tables
        pictures = blocks.count("chart") + blocks.count("network") + source.count("![")
        assert made.count("![") == pictures
        assert made.count("[^") == source.count("[^")
        # Figures come back by their names.
        assert set(re.findall(r"{{.*?}}", body(source))) <= set(re.findall(r"{{.*?}}", made))


def test_generated_cases_come_back_word_for_word(root, tmp_path):
    imported = tmp_path / "site"
    subprocess.run([PROGRAM, "new", "site", imported], check=True, capture_output=True)
    for seed in range(10):
        folder = root / f"Content/cases/made-{seed}"
        folder.mkdir(parents=True)
        wanted = word_cases.Case(seed).text
        (folder / "index.md").write_text(
            f"---\ntitle: 第{seed}例\nsummary: 摘要{seed}。\nperiod: 2019-2021\n---\n\n{wanted}"
        )
        (folder / "图.png").write_bytes(word_cases.PICTURE)
        made = tmp_path / f"made-{seed}.docx"
        result = run("export", "docx", f"made-{seed}", "--out", made, "--root", root)
        assert result.returncode == 0, result.stderr
        result = run("import", "docx", made, "--slug", f"made-{seed}", "--root", imported)
        assert result.returncode == 0, result.stderr
        found = (imported / f"Content/cases/made-{seed}/index.md").read_text()
        summary, _, text = body(found).strip().partition("\n\n")
        assert summary == f"摘要{seed}。"
        # Pictures are named anew.
        text = re.sub(r"\]\(图\d+\.png", "](图.png", text)
        assert text.strip().split("\n") == wanted.strip().split("\n"), seed


def test_exported_documents_are_set_as_offices_set_them(exported):
    for path in exported.glob("*.docx"):
        document = docx.Document(path)
        styles = {style.style_id for style in document.styles}
        used = {paragraph.style.style_id for paragraph in document.paragraphs}
        assert used <= styles and "Heading1" in used
        page = document.sections[0]
        assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)
        xml = parts(path)
        main = etree.fromstring(xml["word/document.xml"])
        styled = etree.fromstring(xml["word/styles.xml"])
        lang = next(styled.iter(WORD + "lang"))
        assert lang.get(WORD + "eastAsia") == "zh-CN"
        spacing = [
            style.find(f"{WORD}pPr/{WORD}spacing").get(WORD + "line")
            for style in styled.iter(WORD + "style")
            if style.get(WORD + "styleId") == "Normal"
        ]
        assert spacing == ["560"]
        # Quotation marks, dashes and ellipses stand in the Chinese font.
        for run_ in main.iter(WORD + "r"):
            text = "".join(t.text or "" for t in run_.iter(WORD + "t"))
            if re.search("[“”‘’—…]", text):
                assert run_.find(f"{WORD}rPr/{WORD}rFonts").get(WORD + "hint") == "eastAsia"
        # Every picture has words for those who do not see it, every reference a place that it leads to.
        for properties in main.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"):
            assert len(properties.get("descr")) > 5
        names = {mark.get(WORD + "name") for mark in main.iter(WORD + "bookmarkStart")}
        led = set(re.findall(r"REF (_\w+)", xml["word/document.xml"].decode()))
        assert led and led <= names
        for table in main.iter(WORD + "tbl"):
            assert table.getprevious().find(f"{WORD}pPr/{WORD}pStyle").get(WORD + "val") == "Caption"
        notes = etree.fromstring(xml["word/endnotes.xml"])
        assert len(notes.findall(WORD + "endnote")) > 2


def test_slides_have_one_message_each_and_charts_with_their_sources(exported):
    xml = parts(exported / "all.pptx")
    slides = sorted(name for name in xml if re.fullmatch(r"ppt/slides/slide\d+\.xml", name))
    pictures = [name for name in xml if name.startswith("ppt/media/")]
    assert len(slides) > 2 * len(CASES) and len(pictures) >= 2
    shown = [xml[name].decode() for name in slides]
    sourced = [text for text in shown if "<p:pic>" in text and "资料来源" in text]
    assert sourced and all("descr=" in text for text in sourced)
    said = "".join(xml[name].decode() for name in xml if "notesSlide" in name)
    assert "资料来源" in said
    for text in shown:
        assert len(re.findall("<a:p>", text)) <= 8


def test_no_file_tells_of_the_machine(exported, root, corpus):
    out = exported / "filled.docx"
    run("fill", corpus[0][0], "--out", out, "--root", root)
    marked = exported / "marked.docx"
    run("check", corpus[0][0], "--mark", marked, "--root", root)
    secrets = [str(ROOT), "/tmp", "/home", getpass.getuser(), socket.gethostname()]
    # What the office's own file says of itself is its own.
    own = {name: content for name, content in parts(corpus[0][0]).items()}
    for path in [*exported.glob("*.docx"), *exported.glob("*.pptx")]:
        for name, content in parts(path).items():
            if own.get(name) == content or not name.endswith((".xml", ".rels")):
                continue
            text = content.decode()
            assert not [word for word in secrets if re.search(rf"(?<![\w]){re.escape(word)}(?![\w])", text)], (path, name)
            assert "<dcterms:created" not in text or name in own


@pytest.mark.skipif(not SOFFICE, reason="LibreOffice is not installed")
def test_exported_documents_open_in_libreoffice(exported, tmp_path):
    files = sorted(exported.glob("*.docx"))
    subprocess.run(
        [SOFFICE, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, *files],
        check=True,
        capture_output=True,
    )
    for path in files:
        assert (tmp_path / path.with_suffix(".pdf").name).stat().st_size > 10_000
