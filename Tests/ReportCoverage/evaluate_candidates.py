#!/usr/bin/env python3
"""Measures what `showcase import report` finds.

    evaluate_candidates.py PROGRAM REPORT EXPECTED [--list]

REPORT is a .docx, .txt or .md. EXPECTED is either a CSV with the columns name, value, unit, period, sentence and kind, one
line a quantity, or a folder with the tables of a site (`indicators.csv`, `observations.csv`), whose figures are then what
should be found. A quantity is found where a candidate has its value and unit (a factor counts as part of the unit:
3120 万元 is 31200000 元; 名 is 人) and its sentence, or, of a site, its section. Each candidate is good for one quantity.
A candidate is right where it is such a quantity, wherever the site has it. Whether a name can be used only a reader can
say; what is measured is how many names share half of their characters with the expected name, and `--list` prints them
side by side. Exit status: 0, and 64 for wrong usage.
"""
import csv
import re
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from pathlib import Path
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
FACTORS = [("万亿", 10**12), ("亿", 10**8), ("千万", 10**7), ("百万", 10**6), ("十万", 10**5), ("万", 10**4)]
SAME = {"名": "人", "位": "人", "个百分点": "百分点", "m2": "平方米", "大": "项", "points": "百分点",
        "percentage points": "百分点", "people": "人", "person": "人"}
ENGLISH = {"thousand": 10**3, "million": 10**6, "m": 10**6, "billion": 10**9, "bn": 10**9, "k": 10**3}


def sheets(path):
    """The sheets of a workbook as lists of rows of texts."""
    with zipfile.ZipFile(path) as book:
        strings = []
        if "xl/sharedStrings.xml" in book.namelist():
            root = ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
            strings = ["".join(t.text or "" for t in item.iter(MAIN + "t")) for item in root.iter(MAIN + "si")]
        result = []
        for number in range(1, 20):
            name = f"xl/worksheets/sheet{number}.xml"
            if name not in book.namelist():
                break
            rows = []
            for row in ElementTree.fromstring(book.read(name)).iter(MAIN + "row"):
                cells = {}
                for cell in row.iter(MAIN + "c"):
                    column = re.match("[A-Z]+", cell.get("r"))[0]
                    value = cell.find(MAIN + "v")
                    text = value.text if value is not None else "".join(t.text or "" for t in cell.iter(MAIN + "t"))
                    cells[column] = strings[int(text)] if cell.get("t") == "s" else text
                rows.append([cells.get(chr(65 + i), "") for i in range(20)])
            result.append(rows)
        return result


def candidates(program, report):
    with tempfile.TemporaryDirectory() as folder:
        review = Path(folder) / "review.xlsx"
        run = subprocess.run([program, "import", "report", str(report), "--out", str(review)], capture_output=True, text=True)
        if not review.exists():
            sys.exit(f"no review: {run.stdout}{run.stderr}")
        found = []
        for rows in sheets(review)[:2]:
            heads = [h for h in rows[0] if h]
            found += [dict(zip(heads, row)) for row in rows[1:]]
        return found


def amount(value, unit):
    """Value and unit as what is counted and how much of it."""
    unit = SAME.get(unit, unit)
    factor = 1
    for word, size in FACTORS:
        if unit.startswith(word) and unit != word:
            factor, unit = size, unit[len(word):]
            break
    words = unit.split()
    for word in list(words):
        if word.lower() in ENGLISH:
            factor *= ENGLISH[word.lower()]
            words.remove(word)
    unit = " ".join(words)
    unit = re.sub(r"（.*）$", "", SAME.get(unit, unit))
    if unit in ("级",):
        unit = "等级"
    text = value.replace(",", "").replace("−", "-")
    try:
        if "/" in text:
            return (Fraction(text), "")
        return (Fraction(Decimal(text)) * factor, unit)
    except (InvalidOperation, ValueError):
        return (text.replace("：", ":"), "")


def quantities(path):
    path = Path(path)
    def rows(file):
        with open(file, encoding="utf-8-sig", newline="") as lines:
            return list(csv.DictReader(lines))
    if path.is_file():
        return [dict(q, section=None) for q in rows(path)]
    indicators = {i["id"]: i for i in rows(path / "indicators.csv")}
    return [{"name": indicators[o["indicator"]]["name"], "value": o["value"], "unit": indicators[o["indicator"]]["unit"],
             "period": o["period"], "sentence": "", "section": o["locator"], "kind": "figure", "target": o["target"],
             "aliases": indicators[o["indicator"]].get("aliases", "")}
            for o in rows(path / "observations.csv")]


def plain(text):
    return re.sub(r"\s", "", text)


def fits(candidate, quantity):
    if amount(candidate["value"], candidate["unit"]) != amount(quantity["value"], quantity["unit"]):
        return False
    if quantity["section"] is not None:
        return candidate["locator"].split("/第")[0].startswith(quantity["section"]) or \
            quantity["section"].startswith(candidate["locator"].split("/第")[0])
    ours, theirs = plain(candidate["sentence"]), plain(quantity["sentence"])
    return ours in theirs or theirs in ours or ours[:25] == theirs[:25]


def share(name, expected):
    letters = Counter(c for c in expected if c.isalnum())
    return sum((letters & Counter(name)).values()) / max(sum(letters.values()), 1)


def main():
    if len(sys.argv) < 4:
        print(__doc__, file=sys.stderr)
        sys.exit(64)
    program, report, expected = sys.argv[1:4]
    found, wanted = candidates(program, report), quantities(expected)
    free = list(range(len(found)))
    pairs, missed = [], []
    for quantity in wanted:
        places = [i for i in free if fits(found[i], quantity)]
        if not places:
            missed.append(quantity)
            continue
        best = max(places, key=lambda i: (share(found[i]["name"], quantity["name"]), -i))
        free.remove(best)
        pairs.append((quantity, found[best]))
    if not Path(expected).is_file():
        known = {amount(q["value"], q["unit"]) for q in wanted} | {amount(q["target"], q["unit"]) for q in wanted if q["target"]}
        free = [i for i in free if amount(found[i]["value"], found[i]["unit"]) not in known]
    named = [(q, c) for q, c in pairs if max(share(c["name"], n) for n in [q["name"], *q.get("aliases", "").split("；")]) >= 0.5]
    wrong = [found[i] for i in free]
    print(f"found      {len(pairs)} of {len(wanted)}: {len(pairs) / max(len(wanted), 1):.1%}")
    print(f"right      {len(found) - len(wrong)} of {len(found)}: {(len(found) - len(wrong)) / max(len(found), 1):.1%}")
    print(f"like names {len(named)} of {len(pairs)}: {len(named) / max(len(pairs), 1):.1%}")
    kinds = sum(c["kind"] == q["kind"] for q, c in pairs)
    periods = sum(c["period"] == q["period"] for q, c in pairs)
    print(f"same kind  {kinds}, same period {periods} of {len(pairs)}")
    if "--list" in sys.argv:
        for quantity in missed:
            print("missed:", quantity["name"], quantity["value"], quantity["unit"], quantity["section"] or quantity["sentence"][:60])
        for candidate in wrong:
            print("wrong: ", candidate["name"], candidate["value"], candidate["unit"], candidate["kind"], candidate["locator"], candidate["sentence"][:60])
        for quantity, candidate in pairs:
            print("pair:  ", quantity["name"], "|", candidate["name"], "|", candidate["value"] + candidate["unit"], candidate["qualifier"], candidate["period"], candidate["kind"])


main()
