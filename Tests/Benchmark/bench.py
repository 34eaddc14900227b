"""Measures whole builds of generated sites and the work on large tables, and prints a line of each.

    python3 Tests/Benchmark/bench.py PROGRAM [CASES ...]

Each size is built once to warm the file cache, then five times; the median is shown with the least and
the most. `new` builds into a new folder, `again` over its own result; `check` writes nothing, and `links`
is the same with three more links a case that name a page by its title; `tables` loads, checks and
computes 20,000 indicators with 100,000 observations and lays out no page, `entities` does so with as many
observations of 50 entities.
"""

import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import generate

RUNS = 5
INDICATORS = 20_000
PERIODS = range(2017, 2022)
ENTITIES = 50


def run(command, status_expected=0, words=""):
    """The seconds, the processor's seconds and the peak memory in MB of a process, which must end so."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    errors = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) != status_expected or words not in errors:
        sys.exit(f"{' '.join(command)}\n{errors}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def measure(program, root, fresh):
    # Each new site gets a folder of its own: ext4 makes files slowly for a while where others were deleted.
    results = []
    for number in range(RUNS + 1):
        out = root / (f"new-{number}" if fresh else "again")
        results.append(run([program, "build", "--root", str(root), "--out", str(out)]))
    return results[1:]


def measure_check(program, root):
    return [run([program, "check", "--root", str(root)]) for _ in range(RUNS + 1)][1:]


def measure_tables(program, root):
    # The one error is the theme that is not there: the tables must be read to their ends.
    command = [program, "check", "--lang", "en", "--root", str(root)]
    return [run(command, 1, "0 pages, 1 error, 0 warnings") for _ in range(RUNS + 1)][1:]


def row(label, count, results):
    seconds = [seconds for seconds, _, _ in results]
    processor = statistics.median(processor for _, processor, _ in results)
    memory = max(memory for _, _, memory in results)
    middle = statistics.median(seconds)
    print(
        f"{label:<16}{count:>8}{middle:>9.2f} s ({min(seconds):.2f}–{max(seconds):.2f})"
        f"{processor:>9.2f} s{middle / count * 1000:>10.2f} ms{memory:>9.0f} MB"
    )


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    themes = pathlib.Path(__file__).resolve().parents[2] / "Themes"
    sizes = [int(size) for size in sys.argv[2:]] or [100, 1000, 10000]
    print(f"{len(os.sched_getaffinity(0))} processors, {RUNS} runs, median (least–most)")
    print(f"{'build':<16}{'cases':>8}{'time':>9}{'':>16}{'processor':>11}{'a case':>13}{'memory':>9}")
    with tempfile.TemporaryDirectory() as folder:
        for count in sizes:
            root = pathlib.Path(folder) / f"cases-{count}"
            generate.write(root, count, themes)
            row("new", count, measure(program, root, fresh=True))
            row("again", count, measure(program, root, fresh=False))
            row("check", count, measure_check(program, root))
            generate.write(root, count, themes, named_links=3)
            row("links", count, measure_check(program, root))
            shutil.rmtree(root)
        root = pathlib.Path(folder) / "tables"
        generate.write_tables(root, themes, INDICATORS, PERIODS)
        print(f"{'check':<16}{'figures':>8}{'time':>9}{'':>16}{'processor':>11}{'a figure':>13}{'memory':>9}")
        row("tables", INDICATORS * len(PERIODS), measure_tables(program, root))
        shutil.rmtree(root)
        generate.write_tables(root, themes, INDICATORS, PERIODS, ENTITIES)
        row("entities", INDICATORS * len(PERIODS), measure_tables(program, root))


if __name__ == "__main__":
    main()
