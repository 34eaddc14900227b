"""A changed cell changes every page that shows the figure, and nothing else."""

import csv
import io
import json
import re
import subprocess

import pytest

from conftest import PROGRAM, ROOT, copy_project
from page_text import PageText, ids

# What is made from all pages or all data, whatever the figure.
OF_ALL = {
    folder + name for folder in ("", "en/")
    for name in ("data/indicators.json", "data/indicators.csv", "data/indicators.xlsx", "feed.xml")
}

# The drawing of a case, which shows some of its figures.
COVER = re.compile(r"\bcovers/([^/]+)\.svg$")

# An indicator, its value in the table, and another that stands for it.
CELLS = [
    ("school-funds-arrived", "17499", "17498"),
    ("group-exported-standards", "26", "27"),
    ("school-employer-satisfaction", "96.5", "96.6"),
    ("school-overseas-students", "433", "434"),
]


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A copy of the real project, built once."""
    folder = tmp_path_factory.mktemp("project")
    copy_project(folder)
    return folder, build(folder)


# Every page names the picture that stands for it where it is passed on, most of them that of the home page: a figure
# that is drawn there renames it, and no page shows other words for it.
SHARED_PICTURE = re.compile(rb'(?<=<meta property="og:image" content=")[^"]*')


def build(folder):
    """All files of the site that a project gives, pages without the address of their picture."""
    run = subprocess.run(
        [PROGRAM, "build", "--root", folder, "--out", folder / "Public"], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr + run.stdout
    site = folder / "Public"
    return {
        str(path.relative_to(site)): SHARED_PICTURE.sub(b"", path.read_bytes())
        for path in site.rglob("*")
        if path.is_file() and not str(path.relative_to(site)).startswith((".showcase", "search/"))
    }


def change(table, indicator, old, new):
    """The table with one value changed, byte for byte otherwise."""
    header, *rows = list(csv.reader(io.StringIO(table)))
    column = header.index("value")
    lines = table.splitlines(keepends=True)
    for index, row in enumerate(rows, start=1):
        if row[0] == indicator:
            assert row[column] == old
            cells = lines[index].split(",")
            cells[column] = new
            lines[index] = ",".join(cells)
            return "".join(lines)
    raise AssertionError(f"no row of {indicator}")


def shown_with(site, indicator):
    """The pages that show an indicator or one that is computed from it."""
    data = json.loads(site["data/indicators.json"])
    wanted = {indicator}
    for _ in data["indicators"]:
        wanted |= {
            row["id"]
            for row in data["indicators"]
            if row["formula"] and any(name in row["formula"].replace("(", " ").replace(")", " ").split() for name in wanted)
        }
    return {
        path
        for path, bytes_ in site.items()
        if path.endswith(".html") and wanted & PageText(bytes_.decode()).figures
    }


@pytest.mark.parametrize(("indicator", "old", "new"), CELLS)
def test_a_changed_cell_changes_the_pages_that_show_it_and_no_other(project, indicator, old, new):
    folder, before = project
    table = folder / "Content/data/observations.csv"
    original = table.read_text(encoding="utf-8")
    table.write_text(change(original, indicator, old, new), encoding="utf-8")
    try:
        after = build(folder)
    finally:
        table.write_text(original, encoding="utf-8")
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    pages = {path for path in changed if path.endswith(".html")}
    shown = shown_with(before, indicator)
    assert f"indicators/{indicator}.html" in pages
    assert pages <= shown, "pages changed that do not show the figure"
    for path in shown - pages:
        words = "".join(text for text, stack in PageText(after[path].decode()).pieces if indicator in ids(stack))
        assert old not in words.replace(",", ""), f"{path} still shows {old}"
    covers = {path for path in changed if COVER.search(path)}
    assert {COVER.sub(r"cases/\1.html", path) for path in covers} <= shown, "covers changed that do not draw the figure"
    assert {path for path in changed - pages - covers if not path.startswith("assets/")} <= OF_ALL
    assert any(new in after[path].decode().replace(",", "") for path in pages)
