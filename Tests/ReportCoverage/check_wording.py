#!/usr/bin/env python3
"""Says where the site repeats the report's own words.

    check_wording.py REPORT [LENGTH]

A run of LENGTH characters (14 where nothing is said) that a text of Content shares with the report is reported.
Official names (achievements.csv, names.csv, sources.csv) are left out first, and only Han characters, letters and
digits count.
Exit status: 0 no such run, 1 there is one, 64 wrong usage.
"""
import re
import sys
from pathlib import Path

from check_coverage import read

CONTENT = Path(__file__).resolve().parents[2] / "Content"
# Columns of the tables that hold sentences; the others hold names.
SENTENCES = ("summary", "definition", "note")


def letters(text):
    return "".join(re.findall(r"[\u4e00-\u9fffA-Za-z0-9]", re.sub(r"\{\{.*?\}\}|\]\(.*?\)", "。", text)))


def texts():
    for path in sorted([*CONTENT.glob("pages/*.md"), *CONTENT.glob("cases/*/*.md")]):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            yield f"{path.relative_to(CONTENT)}:{number}", line
    for path in sorted(CONTENT.glob("data/*.csv")):
        for number, row in enumerate(read(path), 2):
            for column in SENTENCES:
                yield f"{path.relative_to(CONTENT)}:{number}", row.get(column) or ""


def names():
    rows = [row for name in ("achievements", "names", "sources") for row in read(CONTENT / f"data/{name}.csv")]
    found = {letters(name) for row in rows
             for name in [row.get("name") or row["title"], row.get("short", ""), *row.get("aliases", "").split("；")]}
    return sorted(found - {""}, key=len, reverse=True)


def main():
    if len(sys.argv) not in (2, 3):
        print(__doc__, file=sys.stderr)
        return 64
    report, length = letters(Path(sys.argv[1]).read_text(encoding="utf-8")), int((sys.argv[2:] or [14])[0])
    titles, runs = names(), 0
    for place, text in texts():
        words, start = letters(text), 0
        for title in titles:
            words = words.replace(title, "。")
        while start + length <= len(words):
            end = start
            while end < len(words) and words[start:end + 1] in report:
                end += 1
            if end - start >= length:
                runs += 1
                print(f"{place}: {words[start:end]}")
            start = max(end, start + 1)
    print(f"runs: {runs}")
    return 1 if runs else 0


if __name__ == "__main__":
    sys.exit(main())
