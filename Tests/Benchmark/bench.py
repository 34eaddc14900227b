"""Measures whole builds of generated sites and prints a table.

    python3 Tests/Benchmark/bench.py PROGRAM [CASES ...]

Each size is built once to warm the file cache, then five times; the median is shown with the least and
the most. `new` builds into a new folder, `again` over its own result; `index` is the median of the stage that
makes the index of the search.
"""

import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import generate

RUNS = 5


def run(command):
    """The seconds, the peak memory in MB and the seconds of the index of one process."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    output = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{' '.join(command)}\n{output}")
    index = re.search(r"索引 ([0-9.]+) s", output)
    return seconds, usage.ru_maxrss / 1024, float(index[1]) if index else 0.0


def measure(program, root, fresh):
    # Each new site gets a folder of its own: ext4 makes files slowly for a while where others were deleted.
    results = []
    for number in range(RUNS + 1):
        out = root / (f"new-{number}" if fresh else "again")
        results.append(run([program, "build", "--root", str(root), "--out", str(out), "--lang", "zh"]))
    return results[1:]


def row(label, count, results):
    seconds = [seconds for seconds, _, _ in results]
    memory = max(memory for _, memory, _ in results)
    index = statistics.median(index for _, _, index in results)
    middle = statistics.median(seconds)
    print(
        f"{label:<16}{count:>8}{middle:>9.2f} s ({min(seconds):.2f}–{max(seconds):.2f})"
        f"{middle / count * 1000:>10.2f} ms{memory:>9.0f} MB{index:>9.2f} s"
    )


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    themes = pathlib.Path(__file__).resolve().parents[2] / "Themes"
    sizes = [int(size) for size in sys.argv[2:]] or [100, 1000, 10000]
    print(f"{len(os.sched_getaffinity(0))} processors, {RUNS} runs, median (least–most)")
    print(f"{'build':<16}{'cases':>8}{'time':>9}{'':>14}{'a case':>13}{'memory':>9}{'index':>14}")
    with tempfile.TemporaryDirectory() as folder:
        for count in sizes:
            root = pathlib.Path(folder) / f"cases-{count}"
            generate.write(root, count, themes)
            row("new", count, measure(program, root, fresh=True))
            row("again", count, measure(program, root, fresh=False))
            shutil.rmtree(root)


if __name__ == "__main__":
    main()
