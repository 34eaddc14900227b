"""Holds what `import xlsx` and `build` make of offices' workbooks against what is right.

    python score.py SHOWCASE FOLDER [NAME ...] [--keep DIR] [--strict]

FOLDER has NN-name.xlsx beside NN-name.expected.csv (columns name, entity, period, value, unit, qualifier, target,
sheet, cell, take). For each a new site is made, the workbook imported, the site built; then each expected row is
looked for in Public/data/indicators.json by its sheet and cell, and in the account of cells (`--report`):

    yes      a figure with this value, unit, period and entity, whose locator is this sheet and cell
    unknown  no figure; the account says that none is known, or why the cell was left aside
    aside    no figure with a reason, or a figure
    hidden   no figure; the account says that the cell is hidden

Every cell with content must be in the account. Exit status 0, with --strict 1 where a row is wrong.
"""

import argparse
import csv
import json
import re
import subprocess
import tempfile
from pathlib import Path

MULTIPLIERS = (("万亿", 1e12), ("亿", 1e8), ("千万", 1e7), ("百万", 1e6), ("万", 1e4), ("千", 1e3))
# Names that offices give the whole; it has no entity of its own.
WHOLES = ("示例职业学院", "云澜市", "四馆合计", "五个专业群", "")


def squeezed(text):
    return re.sub(r"\s", "", text or "")


def amount(value, unit):
    """A number in its base unit, so that 1.65亿元 and 16500万元 are the same."""
    unit = squeezed(unit)
    try:
        number = float(str(value).replace(",", ""))
    except ValueError:
        return value, unit
    for word, factor in MULTIPLIERS:
        if unit.startswith(word):
            number, unit = number * factor, unit[len(word):]
            break
    return round(number, 6), unit


def canonical(period):
    school = re.fullmatch(r"(\d{4})-(\d{4})学年", period)
    return f"{school[1]}/{school[2]}" if school else period


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def figures(site):
    """All observations of the built site by sheet and cell; none where the build failed."""
    path = site / "Public/data/indicators.json"
    if not path.exists():
        return {}
    data = json.loads(path.read_text(encoding="utf-8"))
    entities = {entity["id"]: entity["name"] for entity in data.get("entities", [])}
    found = {}
    for indicator in data["indicators"]:
        for observation in indicator["observations"]:
            sheet, _, cell = (observation.get("locator") or "").rpartition("!")
            entity = observation.get("entity")
            found[sheet, cell] = dict(
                observation, name=indicator["name"], unit=indicator["unit"] or "", entity=entities.get(entity, entity))
    return found


def faults(expected, found, account):
    """What is wrong with one expected row; nothing where it is right."""
    key = expected["sheet"], expected["cell"]
    line, take = account.get(key), expected["take"]
    figure = found.get(key)
    has_number = figure is not None and figure["value"] is not None
    if line is None:
        return ["not in the account"]
    if take == "yes":
        if not has_number:
            return [f"no figure ({line['outcome']} {line['reason']})"]
        wrong = []
        if expected["unit"] and amount(figure["value"], figure["unit"]) != amount(expected["value"], expected["unit"]):
            wrong.append(f"{figure['value']}{figure['unit']}, not {expected['value']}{expected['unit']}")
        elif not expected["unit"] and float(figure["value"]) != float(expected["value"]):
            wrong.append(f"{figure['value']}, not {expected['value']}")
        if figure["period"] != canonical(expected["period"]):
            wrong.append(f"period {figure['period']}, not {expected['period']}")
        whole = expected["entity"] in WHOLES
        if (figure["entity"] or "") != ("" if whole else expected["entity"]):
            wrong.append(f"entity {figure['entity']}, not {expected['entity']}")
        if expected["name"] and squeezed(figure["name"]) != squeezed(expected["name"]):
            wrong.append(f"name {figure['name']}, not {squeezed(expected['name'])}")
        return wrong
    if take == "unknown":
        return [f"a number was made up: {figure['value']}"] if has_number else (
            [] if line["outcome"] in ("unknown", "aside") and line["reason"] else ["no reason is given"])
    if take == "aside":
        return [] if has_number or line["reason"] else ["no reason is given"]
    if take == "hidden":
        return [] if not has_number and line["outcome"] == "aside" else ["was read"]
    return [f"unknown take {take}"]


def evaluate(showcase, workbook, folder):
    """Makes a site of one workbook and returns its expected rows with what is wrong with each."""
    site, report = folder / "site", folder / "account.csv"
    commands = [
        ["new", "site", str(site)],
        ["import", "xlsx", str(workbook), "--root", str(site), "--report", str(report)],
        ["build", "--root", str(site)],
    ]
    for command in commands:
        run = subprocess.run([showcase, *command, "--lang", "en"], capture_output=True, text=True)
        (folder / f"{command[0]}.log").write_text(run.stdout + run.stderr, encoding="utf-8")
        if run.returncode:
            print(f"  {command[0]}: exit {run.returncode}: {(run.stderr.strip().splitlines() or [''])[-1]}")
    account = {(line["sheet"], line["cell"]): line for line in rows(report)} if report.exists() else {}
    found = figures(site)
    expected = rows(workbook.with_suffix("").with_suffix(".expected.csv"))
    known = {(row["sheet"], row["cell"]) for row in expected}
    surplus = sorted(key for key, line in account.items() if line["outcome"] == "figure" and key not in known)
    return [(row, faults(row, found, account)) for row in expected], surplus


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("showcase")
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--strict", action="store_true")
    options = parser.parse_args()
    total = right = taken = takeable = 0
    for workbook in sorted(options.folder.glob("*.xlsx")):
        if options.names and not any(workbook.name.startswith(name) for name in options.names):
            continue
        with tempfile.TemporaryDirectory() as scratch:
            folder = options.keep / workbook.stem if options.keep else Path(scratch)
            folder.mkdir(parents=True, exist_ok=True)
            results, surplus = evaluate(options.showcase, workbook, folder)
        good = sum(1 for _, wrong in results if not wrong)
        total, right = total + len(results), right + good
        takeable += sum(1 for row, _ in results if row["take"] == "yes")
        taken += sum(1 for row, wrong in results if row["take"] == "yes" and not wrong)
        print(f"{workbook.stem}: {good} of {len(results)} rows right; {len(surplus)} further figures")
        for row, wrong in results:
            if wrong:
                print(f"  {row['sheet']}!{row['cell']} {squeezed(row['name'])} ({row['take']}): {'; '.join(wrong)}")
    print(f"together: {right} of {total} rows right; {taken} of {takeable} figures arrived")
    return 1 if options.strict and right < total else 0


if __name__ == "__main__":
    raise SystemExit(main())
