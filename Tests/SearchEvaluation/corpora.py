"""Builds the sites that are searched, and Pagefind's index of the same HTML."""

import dataclasses
import gzip
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

import corpus
import fixtures
import pagetext
import server

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Benchmark"))
import generate  # noqa: E402


@dataclasses.dataclass
class Built:
    """A site, what was built beside it, and how long it took."""

    name: str
    site: pathlib.Path
    pagefind: pathlib.Path
    seconds: float
    index_seconds: float
    memory: float
    pagefind_seconds: float


def write_project(name, root):
    themes = ROOT / "Themes"
    if name in fixtures.LANGUAGES:
        fixtures.write(name, root, themes)
    elif name.startswith("zipf-"):
        corpus.write(root, int(name.removeprefix("zipf-")), themes)
    else:
        generate.write(root, int(name.removeprefix("poor-")), themes)


def project(name, work):
    """The folder of the project. A generated one is written anew when what writes it has changed."""
    if name == "real":
        return ROOT
    root = work / "projects" / name
    writers = [pathlib.Path(module.__file__) for module in (corpus, fixtures, generate)]
    files = writers + sorted((ROOT / "Themes").rglob("*.*")) + sorted(fixtures.HERE.glob("sites/*.md"))
    stamp = hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()
    mark = work / "projects" / f"{name}.stamp"
    if not mark.exists() or mark.read_text() != stamp:
        root.parent.mkdir(parents=True, exist_ok=True)
        write_project(name, root)
        mark.write_text(stamp)
    return root


def build_site(program, root, out):
    """The seconds of the build, those of its stage `索引`, and its peak memory in MB."""
    command = [program, "build", "--root", str(root), "--out", str(out), "--lang", "zh"]
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    output = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{' '.join(command)}\n{output[-4000:]}")
    stage = re.search(r"索引 ([0-9.]+) s", output)
    return time.perf_counter() - start, float(stage[1]) if stage else 0.0, usage.ru_maxrss / 1024


def html_stamp(site):
    digest = hashlib.sha256()
    for file in sorted(site.rglob("*.html")):
        digest.update(file.relative_to(site).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def build_pagefind(site, out, stage):
    """The seconds that Pagefind takes for the pages that a search may lead to, as `<main>` shows them."""
    stamp = html_stamp(site)
    mark = out.parent / f"{out.name}.stamp"
    if mark.exists() and mark.read_text().partition(" ")[0] == stamp:
        return float(mark.read_text().partition(" ")[2])
    shutil.rmtree(out, ignore_errors=True)
    shutil.rmtree(stage, ignore_errors=True)
    for file in site.rglob("*.html"):
        path = file.relative_to(site)
        if path.name not in pagetext.NOT_SEARCHED:
            (stage / path).parent.mkdir(parents=True, exist_ok=True)
            os.link(file, stage / path)
    start = time.perf_counter()
    command = [sys.executable, "-m", "pagefind", "--site", str(stage), "--output-path", str(out)]
    options = ["--root-selector", "main", "--keep-index-url", "--silent"]
    subprocess.run(command + options, check=True)
    seconds = time.perf_counter() - start
    shutil.rmtree(stage)
    mark.write_text(f"{stamp} {seconds}")
    return seconds


def build(name, program, work):
    site, out = work / "sites" / name, work / "pagefind" / name
    out.parent.mkdir(parents=True, exist_ok=True)
    site.parent.mkdir(parents=True, exist_ok=True)
    measured = build_site(program, project(name, work), site)
    return Built(name, site, out, *measured, build_pagefind(site, out, work / "stage"))


def sizes(files):
    """How many files, their bytes, and their bytes when each is compressed that is not so already."""
    plain = packed = 0
    for file in files:
        body = file.read_bytes()
        plain += len(body)
        packed += len(body) if file.suffix in server.COMPRESSED else len(gzip.compress(body, 9))
    return len(files), plain, packed


def our_files(built):
    return [file for file in sorted((built.site / "search").rglob("*")) if file.is_file()]


def pagefind_files(built):
    """Without the interfaces that Pagefind offers beside its search."""
    files = [file for file in sorted(built.pagefind.rglob("*")) if file.is_file()]
    return [file for file in files if not re.search(r"-ui\.|highlight", file.name)]
