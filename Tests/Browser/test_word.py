"""Word files filled and checked: what is named changes and nothing else, and what disagrees is found."""

import json
import re
import shutil
import subprocess
import zipfile

import pytest
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
    outs = []
    for path, expected, _ in corpus:
        out = tmp_path / f"{path.stem}.docx"
        run("fill", path, "--out", out, "--root", root)
        marked = tmp_path / f"{path.stem}-marked.docx"
        run("check", out, "--mark", marked, "--root", root)
        outs += [(out, expected), (marked, expected)]
    for kind in ("pdf", "odt"):
        subprocess.run(
            [SOFFICE, "--headless", "--convert-to", kind, "--outdir", tmp_path]
            + [out for out, _ in outs],
            check=True,
            capture_output=True,
        )
    for out, expected in outs:
        assert out.with_suffix(".pdf").stat().st_size > 1000
        text = zipfile.ZipFile(out.with_suffix(".odt")).read("content.xml").decode()
        style = zipfile.ZipFile(out.with_suffix(".odt")).read("styles.xml").decode()
        plain = re.sub(r"<text:s/>", " ", text + style)
        # In a marked copy notes and changes stand between the words.
        if "-marked" not in out.stem:
            assert expected in re.sub(r"<[^>]*>", "", plain), out.name
