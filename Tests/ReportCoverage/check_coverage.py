#!/usr/bin/env python3
"""Proves that the four data tables hold every quantity of the report.

    check_coverage.py REPORT [DATA-FOLDER]

Every numeral of the report's body (Arabic, and Chinese ones) is found, with the section it stands in. It must be
  - claimed by an observation whose locator names that section and whose value is the same: each observation claims one
    printed numeral, each `又见 <locator>` in its note one more, and a target claims the numeral it was read from; or
  - covered by not-quantities.csv: columns locator (`*` means everywhere), text, reason. A text is matched against the
    report without spaces and marks of layout; after `re:` it is a regular expression.
Where an observation claims a numeral, the printed unit and qualifier must agree with it, unless the note explains
(`报告作…` for another wording of the unit). Conversely every value must be printed in the section its locator names,
unless the note says it was counted from a list (`列名计数`) or is part of a name (`名称计数`).
The tables themselves are checked too: ids, references, formulas, bound ids and conflicts. Exit status: 0 clean, 1 something to mend, 64 wrong usage.
"""
import csv
import re
import sys
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

HERE = Path(__file__).resolve().parent
DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"两": 2}
MEASURES = "个|项|种|门|本|人|名|支|家|所|次|类|位|年|级|方|套|批|大|等级|多"
# 一 alone is mostly a word (一体, 统一, 一流), so it counts only before a measure word or after 第.
NUMERAL = re.compile(rf"\d[\d,]*(?:\.\d+)?|[二三四五六七八九十百千两]+|(?<=第)一|一(?={MEASURES})")
TABLES = ("sources", "tasks", "indicators", "observations")
# The indicator between braces; what names a row of the register is held against it by the program.
BOUND = re.compile(r"\{\{(?!(?:achievement|name|count):)([^}@#:]+)[^}]*\}\}")


def chinese_number(text):
    """三 → 3, 十二 → 12, 两百 → 200."""
    total, digit = 0, 0
    for char in text:
        if char in DIGITS:
            digit = DIGITS[char]
        else:
            total, digit = total + (digit or 1) * {"十": 10, "百": 100, "千": 1000}[char], 0
    return total + digit


def sections(report):
    """The body as {locator: text without spaces}; headings belong to the section they open."""
    body = report[report.index("## 一、总体实现程度概述"):].replace("m<sup>2</sup>", "平方米")
    path, text = [], defaultdict(str)
    for line in body.split("\n"):
        heading = line.lstrip().startswith("#")
        # A space between two digits stays: 图2-1 2020-2021年.
        plain = re.sub(r"\\geq|(?<!\d)\s|\s(?!\d)|[#*$\\]|</?\w+>", "", line)
        for depth, pattern in enumerate((r"([一二三四五六])、", r"[（(]([一二三四五六])[）)]", r"(\d+)\.", r"[（(](\d+)[）)]")):
            mark = re.match(pattern, plain)
            # A numbered paragraph is a section too; a numbered caption of a chart is not.
            if mark and (heading if depth < 3 else len(plain) > 60):
                number = mark[1] if depth in (0, 2) else f"（{mark[1]}）"
                path, plain = path[:depth] + [number], plain[mark.end():]
                break
        text["/".join(path)] += plain
    return dict(text)


def read(path):
    raw = path.read_bytes()
    assert not raw.startswith(b"\xef\xbb\xbf") and b"\r" not in raw, f"{path.name}: BOM or CR"
    rows = list(csv.reader(raw.decode("utf-8").splitlines(), strict=True))
    for number, row in enumerate(rows, 1):
        assert len(row) == len(rows[0]), f"{path.name}:{number}: {len(row)} cells instead of {len(rows[0])}"
    return [dict(zip(rows[0], row)) for row in rows[1:]]


# What the words of the qualifier column mean.
QUALIFIER_WORDS = {"近": "about", "余": "more-than", "多": "more-than", "超过": "more-than", "以上": "at-least"}


def printed_qualifier(before, after, unit):
    if before.endswith("第"):
        return "rank"
    if re.search(r"(约|近)$", before):
        return "about"
    if before.endswith("超过") or re.match("[多余]", after):
        return "more-than"
    return "at-least" if after.removeprefix(unit).startswith("以上") else "exact"


def check_tables(tables):
    problems = []
    ids = [row["id"] for row in tables["indicators"]]
    observed = {row["indicator"] for row in tables["observations"]}
    sources = {row["id"] for row in tables["sources"]}
    numbers = {(row["level"], row["number"]) for row in tables["tasks"]}
    problems += [f"indicators.csv: {i} occurs twice" for i in set(ids) if ids.count(i) > 1]
    names = [(row["level"], row["name"]) for row in tables["indicators"]]
    problems += [f"indicators.csv: name {n} occurs twice" for n in set(names) if names.count(n) > 1]
    for row in tables["indicators"]:
        if not re.fullmatch(r"(school|group)-[a-z0-9]+(-[a-z0-9]+)*", row["id"]) or len(row["id"]) > 48:
            problems.append(f"indicators.csv: malformed id {row['id']}")
        if not row["id"].startswith(row["level"] + "-"):
            problems.append(f"indicators.csv: {row['id']}: level {row['level']}")
        if row["task"] and (row["level"], row["task"]) not in numbers:
            problems.append(f"indicators.csv: {row['id']}: no task {row['task']}")
        if row["id"] not in observed and not row["formula"]:
            problems.append(f"indicators.csv: {row['id']} has neither observation nor formula")
        for used in re.findall(r"[a-z][a-z0-9-]*[a-z0-9]", row["formula"]):
            if used not in observed:
                problems.append(f"indicators.csv: {row['id']}: formula uses {used}, which has no observation")
    places = defaultdict(list)
    for row in tables["observations"]:
        places[row["indicator"], row["period"]].append(row)
        if row["indicator"] not in ids or row["source"] not in sources:
            problems.append(f"observations.csv: {row['indicator']}: unknown indicator or source")
    for (indicator, period), rows in places.items():
        marks = [row["preferred"] for row in rows]
        ok = set(marks) <= {"yes", "no"} and marks.count("yes") <= 1 and all(row["note"] for row in rows)
        if (len(rows) > 1 and not ok) or (len(rows) == 1 and marks != [""]):
            problems.append(f"observations.csv: {indicator} {period}: conflict not settled: {marks}")
    for name in TABLES:
        for line, row in enumerate(tables[name], 2):
            for value in row.values():
                problems += [f"{name}.csv:{line}: no indicator {bound}"
                             for bound in BOUND.findall(value) if bound not in ids]
    return problems


def check_coverage(tables, text, excluded):
    problems, count = [], defaultdict(int)
    units = {row["id"]: row["unit"] for row in tables["indicators"]}
    claims, targets = defaultdict(list), set()
    for row in tables["observations"]:
        row["unit"] = units.get(row["indicator"], "")
        if not re.search("列名计数|名称计数", row["note"]):
            for place in [row["locator"], *re.findall(r"又见 ([^；，。]+)", row["note"])]:
                claims[place].append(row)
        if row["target"]:
            targets.add((row["locator"], Decimal(row["target"])))
        if row["locator"] not in text:
            problems.append(f"observations.csv: {row['indicator']}: the report has no section {row['locator']}")
    used = set()
    for place, words in text.items():
        spans = []
        for line, rule in enumerate(excluded, 2):
            if rule["locator"] not in ("*", place):
                continue
            pattern = rule["text"][3:] if rule["text"].startswith("re:") else re.escape(rule["text"])
            spans += [(*match.span(), line) for match in re.finditer(pattern, words)]
        open_claims = list(claims.pop(place, []))
        for numeral in NUMERAL.finditer(words):
            raw = numeral[0].rstrip(",")
            value = Decimal(raw.replace(",", "")) if raw[0].isdigit() else Decimal(chinese_number(raw))
            before, after = words[:numeral.start()], words[numeral.start() + len(raw):]
            near = f"{place}: …{before[-12:]}【{raw}】{after[:12]}…"
            lines = [line for start, end, line in spans if start <= numeral.start() < end]
            if lines:
                used.update(lines)
                count["listed as no quantity"] += 1
                continue
            same = [row for row in open_claims if Decimal(row["value"]) == value]
            same.sort(key=lambda row: not re.match(rf"[多余]?{re.escape(row['unit'])}", after))
            if not same:
                if (place, value) in targets:
                    count["targets"] += 1
                else:
                    problems.append(f"uncovered {near}")
                continue
            row = same[0]
            open_claims.remove(row)
            count["claimed by an observation"] += 1
            if not re.match(rf"[多余]?{re.escape(row['unit'])}", after) and "报告作" not in row["note"]:
                problems.append(f"unit of {row['indicator']} ({row['unit']}) differs at {near}")
            if (expected := printed_qualifier(before, after, row["unit"])) != QUALIFIER_WORDS.get(row["qualifier"], row["qualifier"]):
                problems.append(f"qualifier of {row['indicator']} should be {expected} at {near}")
        problems += [f"{place}: {row['indicator']} {row['value']}{row['unit']} is not printed there" for row in open_claims]
    problems += [f"not-quantities.csv:{line}: matches nothing that needs it"
                 for line in range(2, len(excluded) + 2) if line not in used]
    problems += [f"no such section {place}: {row['indicator']}" for place, rows in claims.items() for row in rows]
    return problems, count


def main():
    if len(sys.argv) not in (2, 3):
        print(__doc__, file=sys.stderr)
        return 64
    report = Path(sys.argv[1]).read_text(encoding="utf-8")
    data = Path(sys.argv[2]) if len(sys.argv) == 3 else HERE.parent.parent / "Content" / "data"
    tables = {name: read(data / f"{name}.csv") for name in TABLES}
    problems, count = check_coverage(tables, sections(report), read(HERE / "not-quantities.csv"))
    problems += check_tables(tables)
    print("\n".join(problems))
    print(f"numerals: {dict(count)}; rows: { {name: len(rows) for name, rows in tables.items()} }; problems: {len(problems)}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
