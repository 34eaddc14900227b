#!/usr/bin/env python3
"""Says which of the things that the report names stand on no page of a built site.

    check_names.py SITE [REPORT] [--pages]

named-things.csv lists every award, title, honour, base, platform, team, course, textbook, standard, museum, studio,
certificate centre, partner and organisation that the report names. Columns: id, name as the report writes it, aliases
(parted by ；), level, kind, status (won, candidate, building, or empty where nothing is won), issuer, date, locator as
in observations.csv, task, holder, note. Rows of the kind 非成果 are words in quotation marks that name nothing; their
note gives the reason, their locator is * where they stand in more than one section.

SITE is searched in what a visitor reads (`<main>` without scripts and drawings); spaces and quotation marks do not
count. The whole showcase in one document, the search and 404.html are left out. `--pages` prints where each name is.

With REPORT the list itself is checked: each name is printed in the section that its locator names; each “…” and 《…》
of the report and each name that ends like an institution is a row, part of a row, or listed as 非成果.
Exit status: 0 all found, 1 something is missing, 64 wrong usage.
"""
import csv
import re
import sys
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

from check_coverage import sections

HERE = Path(__file__).resolve().parent
LEFT_OUT = {"print.html", "search.html", "404.html"}
NO_NAME = "非成果"
STATUSES = {"", "won", "candidate", "building"}
LEVELS = {"", "国际", "国家级", "省级", "市级", "校级"}
ENDINGS = ("中心|基地|平台|研究院|集团|公司|学院|联盟|工作室|博物馆|物流馆|书院|剧社|委员会|工作站|创新区|分会|论坛|"
           "高峰论坛|示范校|试验区|示范区|试点城市|标杆院系|样板支部|一等奖|质量奖|贡献奖|先进单位|示范单位|50强|备选库|资源库|办法|章程")
INSTITUTION = re.compile(rf"[A-Za-z0-9+\u4e00-\u9fff]+?(?:{ENDINGS})")


class MainText(HTMLParser):
    """The text of `<main>` without scripts and drawings."""

    SILENT = {"script", "style", "svg", "template"}

    def __init__(self, html):
        super().__init__()
        self.parts, self.inside, self.silent = [], 0, 0
        self.feed(html)

    def handle_starttag(self, tag, _):
        self.inside += tag == "main"
        self.silent += tag in self.SILENT

    def handle_endtag(self, tag):
        self.inside -= tag == "main"
        self.silent -= tag in self.SILENT

    def handle_data(self, data):
        if self.inside and not self.silent:
            self.parts.append(data)


def plain(text):
    """Without spaces, marks of emphasis and quotation marks."""
    return re.sub(r"[\s\u200b\u2060*“”‘’「」《》]", "", text)


def rows():
    with (HERE / "named-things.csv").open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file, strict=True))
    for row in found:
        row["names"] = [plain(name) for name in [row["name"], *row["aliases"].split("；")] if name]
    return found


def check_list(things, report):
    problems = []
    ids = Counter(row["id"] for row in things)
    problems += [f"{id}: the id occurs twice" for id, count in ids.items() if count > 1]
    for row in things:
        if row["status"] not in STATUSES or row["level"] not in LEVELS or not row["kind"]:
            problems.append(f"{row['id']}: status {row['status']}, level {row['level']}, kind {row['kind']}")
        if row["kind"] == NO_NAME and not row["note"]:
            problems.append(f"{row['id']}: no reason why it is no name")
    text = {place: plain(words) for place, words in sections(report).items()}
    for row in things:
        if row["names"][0] not in ("。".join(text.values()) if row["locator"] == "*" else text.get(row["locator"], "")):
            problems.append(f"{row['id']}: {row['name']} is not printed in {row['locator']}")
    known = [name for row in things for name in row["names"]]
    for place, words in sections(report).items():
        for title in re.findall(r"[“《]([^“”《》]+)[”》]", words):
            parts = {part: plain(part) for part in [title, *title.split("、")]}
            held = {part for part, short in parts.items()
                    if any(short == name or (len(short) > 2 and short in name) for name in known)}
            if title not in held and not held.issuperset(title.split("、")):
                problems.append(f"{place}: “{title}” is in no row")
        covered = plain(words)
        for name in sorted(known, key=len, reverse=True):
            covered = covered.replace(name, "。")
        problems += [f"{place}: {found[-24:]} is in no row" for found in INSTITUTION.findall(covered)]
    return problems


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--pages"]
    if len(arguments) not in (1, 2):
        print(__doc__, file=sys.stderr)
        return 64
    site, things = Path(arguments[0]), rows()
    pages = {}
    for path in sorted(site.rglob("*.html")):
        if path.name not in LEFT_OUT:
            pages[path.relative_to(site).as_posix()] = plain("".join(MainText(path.read_text(encoding="utf-8")).parts))
    listed, found = Counter(), Counter()
    missing = []
    for row in (row for row in things if row["kind"] != NO_NAME):
        places = [page for page, text in pages.items() if any(name in text for name in row["names"])]
        listed[row["kind"]] += 1
        found[row["kind"]] += bool(places)
        if not places:
            missing.append(f"on no page: {row['kind']} {row['name']} ({row['locator']})")
        elif "--pages" in sys.argv:
            print(f"{row['name']}: {'、'.join(places)}")
    problems = check_list(things, Path(arguments[1]).read_text(encoding="utf-8")) if len(arguments) == 2 else []
    print("\n".join([*missing, *problems]))
    print("；".join(f"{kind} {found[kind]}/{count}" for kind, count in listed.most_common()))
    print(f"{sum(found.values())} of {sum(listed.values())} names are on a page; problems of the list: {len(problems)}")
    return 1 if missing or problems else 0


if __name__ == "__main__":
    sys.exit(main())
