"""Takes the marks out of a marked report: 〔words|name|period|kind|value〕, the last three optional.

    python3 unmark.py FILE.marked.txt FOLDER YEAR

Writes NAME.txt, the report as it was published, and NAME.expected.csv, what a reader finds in it.
"""
import csv
import re
import sys
from pathlib import Path

MARK = re.compile(r"〔([^|〕]*)\|([^|〕]*)(?:\|([^|〕]*))?(?:\|([^|〕]*))?(?:\|([^|〕]*))?〕")
NUMBER = re.compile(r"^(约|近|超过|超|逾)?\s*([−-]?[\d.,:]+)(余|多)?(.*)$")


def quantity(words):
    before, value, between, unit = NUMBER.match(words).groups()
    for word in ("余", "多"):
        unit = unit.replace("万" + word, "万")
    return (value, "", before or between or "") if ":" in value else (value, unit, before or between or "")


def main():
    source, folder, year = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    name, lines, rows, section = source.name.removesuffix(".marked.txt"), [], [], ""
    for line in source.read_text(encoding="utf-8").splitlines():
        if re.match(r"^[一二三四五六七八九十]+、|^（[一二三四五六七八九十]+）", line):
            section = line
        for sentence in re.findall(r"[^。；]*[。；]?", line):
            text = MARK.sub(r"\1", sentence)
            for words, called, period, kind, given in MARK.findall(sentence):
                value, unit, qualifier = quantity(given or words)
                rows.append([called, value, unit, qualifier, period or year, section, text, kind or "figure"])
        lines.append(MARK.sub(r"\1", line))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    with open(folder / f"{name}.expected.csv", "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow("name value unit qualifier period section sentence kind".split())
        writer.writerows(rows)


main()
