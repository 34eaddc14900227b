"""Measures the preview: from a save to changed pixels in Chromium, and the server's memory.

    python Tests/Benchmark/preview.py PROGRAM [CASES ...]

Sites of 1,000 and 10,000 generated cases; in each, one word of one case is saved thirty times while its page is
open. The time runs from the moment before the write to the first frame in which the page shows the word. Bars:
100 ms at 1,000 cases and 150 ms at 10,000 at the median, and 1 GB of memory. It reports and does not judge.
"""

import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from playwright.sync_api import sync_playwright

import generate

SAVES = 30
WARMING = 3
# The frame after the change is the first that shows it.
WATCH = """word => new Promise(done => {
  const look = () => document.querySelector('main').textContent.includes(word)
    ? requestAnimationFrame(() => done(performance.timeOrigin + performance.now())) : requestAnimationFrame(look);
  look();
})"""


def memory(process):
    text = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    return {line.split()[0][:-1]: int(line.split()[1]) / 1024 for line in text.splitlines() if line.startswith("Vm") and "kB" in line}


def measure(program, themes, count, browser):
    root = pathlib.Path(tempfile.mkdtemp(prefix="showcase-preview-"))
    try:
        generate.write(root, count, themes)
        process = subprocess.Popen([program, "serve", "--port", "0", "--root", str(root)], stdout=subprocess.PIPE, text=True)
        address = process.stdout.readline().strip()
        start = time.perf_counter()
        page = browser.new_page()
        page.goto(f"{address}cases/case-7.html", timeout=600_000)
        first = time.perf_counter() - start
        page.wait_for_selector("html[data-live]")
        file = root / "Content/cases/case-7/index.md"
        text = file.read_text(encoding="utf-8")
        times = []
        for number in range(SAVES + WARMING):
            word = f"改动第{number}次"
            page.evaluate("word => { window.seen = (" + WATCH + ")(word) }", word)
            moment = time.time()
            file.write_text(f"{text}\n\n{word}。\n", encoding="utf-8")
            shown = page.evaluate("() => window.seen") / 1000
            if number >= WARMING:
                times.append((shown - moment) * 1000)
        page.close()
        used = memory(process)
        process.kill()
        process.wait()
        print(
            f"{count:>6} cases: {statistics.median(times):6.1f} ms at the median, {min(times):.1f} to {max(times):.1f}; "
            f"first page {first:.2f} s; memory {used['VmRSS']:.0f} MB, at most {used['VmHWM']:.0f} MB",
            flush=True,
        )
    finally:
        shutil.rmtree(root, ignore_errors=True)


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    sizes = [int(argument) for argument in sys.argv[2:]] or [1_000, 10_000]
    themes = pathlib.Path(__file__).resolve().parents[2] / "Themes"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for size in sizes:
            measure(program, themes, size, browser)
        browser.close()


main()
