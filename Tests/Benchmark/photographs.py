"""Builds a site with 60 noisy photographs of 12 megapixels: peak memory of all processes together, and times.

usage: photographs.py PROGRAM
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

from PIL import Image

ROOT = pathlib.Path(__file__).resolve().parents[2]


def photograph(path):
    """A JPEG of 4000 by 3000 pixels, of some 5 MB, with coarse spots and noise in every pixel."""
    spots = Image.frombytes("RGB", (40, 30), os.urandom(3600)).resize((4000, 3000), Image.BICUBIC)
    noise = Image.merge("RGB", [Image.effect_noise((4000, 3000), 40) for _ in range(3)])
    Image.blend(spots, noise, 0.35).save(path, quality=92)


def project(folder, count):
    shutil.copytree(ROOT / "Themes", folder / "Themes")
    case = folder / "Content/cases/one"
    case.mkdir(parents=True)
    for number in range(count):
        photograph(case / f"{number:02}.jpg")
    lines = "\n\n".join(f"![照片 {number}]({number:02}.jpg)" for number in range(count))
    (case / "index.md").write_text(f"---\ntitle: 照片\nsummary: 摘要。\n---\n\n{lines}\n", encoding="utf-8")
    (folder / "Content/site.yml").write_text("title: 照片\n", encoding="utf-8")


def family(process):
    found = [process]
    for task in pathlib.Path(f"/proc/{process}/task").glob("*/children"):
        for child in task.read_text().split():
            found += family(int(child))
    return found


def memory(process):
    """The proportional set size in KB: pages that processes share are counted once."""
    total = 0
    for member in family(process):
        for line in pathlib.Path(f"/proc/{member}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1])
    return total


def run(command):
    start, peak = time.monotonic(), 0
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    while process.poll() is None:
        try:
            peak = max(peak, memory(process.pid))
        except OSError:
            pass  # A process ended while it was looked at.
        time.sleep(0.02)
    assert process.returncode == 0
    stages = process.stdout.read().splitlines()[-1]
    return time.monotonic() - start, peak / 1024, stages


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        project(folder, 60)
        for title in ("first build", "second build", "third build"):
            seconds, peak, stages = run([program, "build", "--root", str(folder), "--lang", "en"])
            print(f"{title}: {seconds:.2f} s, peak {peak:.0f} MB; {stages}")


if __name__ == "__main__":
    main()
