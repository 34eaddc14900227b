"""What leaves the office names no folder, user or machine: documents, slides, workbooks, pictures and archives."""

import getpass
import io
import re
import shutil
import socket
import struct
import subprocess
import zipfile

import pytest
from conftest import PROGRAM, ROOT

PACKAGES = (".docx", ".pptx", ".xlsx", ".zip")
PICTURES = (".png", ".jpg", ".jpeg")
# Chunks that say what is seen; others are about how and where the picture was made.
SEEN = {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"pHYs", b"sRGB", b"gAMA", b"cHRM", b"iCCP", b"sBIT", b"bKGD"}


@pytest.fixture(scope="module")
def files(site, tmp_path_factory):
    """Everything that a command makes to be passed on, by its name."""
    folder = tmp_path_factory.mktemp("out")
    slug = sorted(path.parent.name for path in (ROOT / "Content/cases").glob("*/index.md"))[0]
    commands = [
        ["export", "docx", "--all", "--out", folder / "all.docx"],
        ["export", "docx", slug, "--style", "报告", "--out", folder / "one.docx"],
        ["wechat", slug, "--no-long", "--out", folder / "wechat"],
        ["archive", "--out", folder / "archive.zip"],
    ]
    if shutil.which("pandoc"):
        commands.append(["export", "pptx", slug, "--out", folder / "one.pptx"])
    for command in commands:
        result = subprocess.run([PROGRAM, *command, "--root", ROOT], capture_output=True, text=True, check=False)
        assert result.returncode == 0, result.stderr
    # A document of the office, filled and marked.
    (folder / "own.docx").write_bytes((folder / "one.docx").read_bytes())
    for command in (
        ["fill", folder / "own.docx", "--out", folder / "filled.docx"],
        ["check", folder / "own.docx", "--mark", folder / "marked.docx"],
    ):
        subprocess.run([PROGRAM, *command, "--root", ROOT], capture_output=True, check=False)
    found = [path for path in [*folder.rglob("*"), *site.rglob("*")] if path.is_file()]
    return {str(path): path.read_bytes() for path in found}


def members(name, content):
    """A file and, of a package, all that is in it, however deep."""
    yield name, content
    if name.endswith(PACKAGES):
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            for entry in package.namelist():
                yield from members(f"{name}!{entry}", package.read(entry))


def test_no_file_names_a_folder_a_user_or_a_machine(files):
    folders = [str(ROOT), "/tmp/", "/home/", "/root/", "/var/", "/Users/", "file:///", "C:\\Users"]
    names = [name for name in {getpass.getuser(), socket.gethostname()} if name not in ("root", "localhost")]
    kinds = set()
    for path, whole in files.items():
        for name, content in members(path, whole):
            kinds.add(name.rpartition(".")[2])
            for folder in folders:
                # Letters of a compressed picture may spell anything; five in a row do not.
                assert folder.encode() not in content, (name, folder)
            if name.endswith((".xml", ".rels", ".json", ".csv", ".html", ".txt", ".md", ".svg")):
                # Pictures in the text may spell any short name.
                text = re.sub(r"base64,[A-Za-z0-9+/=]+", "", content.decode("utf-8", "replace"))
                for user in names:
                    assert not re.search(rf"(?<![\w-]){re.escape(user)}(?![\w-])", text), (name, user)
    assert {"docx", "xlsx", "png", "zip", "html"} <= kinds


def test_pictures_say_nothing_but_what_they_show(files):
    counted = 0
    for path, whole in files.items():
        for name, content in members(path, whole):
            if not name.endswith(PICTURES):
                continue
            counted += 1
            if content.startswith(b"\x89PNG"):
                position, chunks = 8, set()
                while position < len(content):
                    length, kind = struct.unpack(">I4s", content[position : position + 8])
                    chunks.add(kind)
                    position += length + 12
                assert chunks <= SEEN, (name, chunks - SEEN)
            else:
                assert b"Exif\0" not in content and b"http://ns.adobe.com/xap" not in content, name
    assert counted > 40


def test_packages_name_no_person_and_no_hour(files):
    for path, whole in files.items():
        for name, content in members(path, whole):
            if not name.endswith(PACKAGES):
                continue
            with zipfile.ZipFile(io.BytesIO(content)) as package:
                assert not package.comment, name
                entries = package.infolist()
                for entry in entries:
                    assert not entry.comment, (name, entry.filename)
                # Ids of users stand in fields of their own; 0 is nobody's.
                for entry in entries:
                    extra = entry.extra
                    while len(extra) >= 4:
                        kind, length = struct.unpack("<HH", extra[:4])
                        if kind == 0x7875:
                            size = extra[5]
                            assert not any(extra[6 : 6 + size]), (name, entry.filename)
                        extra = extra[4 + length :]
                if "docProps/core.xml" not in package.namelist():
                    continue
                core = package.read("docProps/core.xml").decode()
                assert not re.search(r"<cp:lastModifiedBy>[^<]|<dc:description>[^<]|<cp:keywords>[^<]", core), name
                assert not re.search(r"<cp:contentStatus>[^<]|<cp:category>[^<]", core), name
                if "docProps/app.xml" in package.namelist():
                    app = package.read("docProps/app.xml").decode()
                    assert not re.search(r"<(Manager|Company|Template)>[^<]", app), name
