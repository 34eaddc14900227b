#!/usr/bin/env python3
"""Proves that the register holds every name of the report, and that a built site shows every name of the register.

    check_names.py SITE [REPORT] [--pages]

The register is achievements.csv and names.csv of Content/data; no copy of it is kept here.

SITE is searched in what a visitor reads (`<main>` without scripts and drawings); spaces and quotation marks do not
count. The whole showcase in one document, the search and 404.html are left out. `--pages` prints where each name is.

With REPORT the register is held against the report.
  - One of a row's names is printed in the section of its locator and in each `又见` of its note, unless the note says
    that the site worded the name (`名称由本站归纳`).
  - The status is the report's: what a row calls won is nowhere printed as 培育, 备选, 申报 or 在建; what it calls a
    candidate or under construction has such a word beside it.
  - Each “…” and 《…》 of the report, each word in Latin letters and each name that ends like an institution, an award
    or a work is a name or alias of a row, part of one, or listed in not-achievements.csv: columns text, locator (`*`
    where it stands in more than one section), reason.
Exit status: 0 all found, 1 something is missing, 64 wrong usage.
"""
import csv
import re
import sys
from collections import Counter, defaultdict
from html.parser import HTMLParser
from pathlib import Path

from check_coverage import read, sections

HERE = Path(__file__).resolve().parent
DATA = HERE.parent.parent / "Content" / "data"
LEFT_OUT = {"print.html", "search.html", "404.html"}
REGISTER = "achievements/"
WORDED_HERE = "名称由本站归纳"
ENDINGS = ("中心|基地|平台|研究院|集团|公司|学院|联盟|工作室|博物馆|物流馆|书院|剧社|委员会|领导小组|工作站|创新区|分会|"
           "论坛|高峰论坛|示范校|试验区|示范区|试点城市|标杆院系|试点院系|样板支部|党建品牌|党组织|典型案例|创新案例|"
           "示范课|先进集体|一等奖|质量奖|贡献奖|匠心服务奖|卓越奖|先进单位|示范单位|示范机构|理事长单位|50强|优秀院校|"
           "典型学校|优势学校|教学团队|创新团队|专家库|师资库|教育世家|技术能手|卓越人才|备选库|资源库|资源包|规划教材|"
           "教学标准|评价标准|培训标准|培养规范|认证体系|课程体系|圆梦班|天工班|试点班|排行榜|年度报告|办法|章程|"
           "卓越计划|汇聚计划|成长计划|完善计划|柳职云计划|活动周|成果展|指导性意见")
INSTITUTION = re.compile(rf"[A-Za-z0-9+\u4e00-\u9fff]+?(?:{ENDINGS})")
LATIN = re.compile(r"[A-Za-z][A-Za-z0-9/+]*[A-Za-z0-9]")
# Words of the report for what is not won yet.
CANDIDATE, BUILDING = ("培育", "备选", "申报"), ("在建", "建设")


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


def register():
    rows = read(DATA / "achievements.csv") + read(DATA / "names.csv")
    for row in rows:
        row["names"] = [plain(name) for name in [row["name"], row.get("short", ""), *row["aliases"].split("；")]
                        if name]
    return rows


def check_rows(rows, text):
    """Each row is printed where it says, and is what the report says it is."""
    problems = [f"{id}: the id occurs twice"
                for id, count in Counter(row["id"] for row in rows).items() if count > 1]
    whole = "。".join(text.values())
    for row in rows:
        places = [row["locator"], *re.findall(r"又见 ([^；，。]+)", row["note"])]
        for place in (place for part in places for place in part.split("、")):
            if WORDED_HERE not in row["note"] and not any(name in text.get(place, "") for name in row["names"]):
                problems.append(f"{row['id']}: {row['name']} is not printed in {place}")
        status = row.get("status", "")
        wanted = next((words for words in (CANDIDATE, BUILDING) if status.startswith(words)), ())
        if wanted:
            near = "".join(whole[max(0, spot.start() - 30):spot.end() + 30]
                           for name in row["names"] for spot in re.finditer(re.escape(name), whole))
            if not any(word in near + row["name"] for word in wanted):
                problems.append(f"{row['id']}: the report has no word of {status} beside {row['name']}")
        elif status:
            for name in row["names"]:
                if re.search(rf"(?:申报|在建){re.escape(name)}|{re.escape(name)}(?:建设有序推进|培育|备选)", whole):
                    problems.append(f"{row['id']}: {name} is not yet won in the report")
    return problems


def check_report(rows, excluded, report):
    """Each title, each institution and each Latin word of the report is accounted for."""
    problems, used = [], set()
    known = [name for row in rows for name in row["names"]]
    listed = defaultdict(list)
    for line, rule in enumerate(excluded, 2):
        listed[plain(rule["text"])].append((line, rule["locator"]))
        if not rule["reason"]:
            problems.append(f"not-achievements.csv:{line}: no reason")

    def is_row(text):
        return any(text == name or (len(text) > 2 and text in name) for name in known)

    def is_listed(text, place):
        lines = [line for line, where in listed.get(text, []) if where in ("*", place)]
        used.update(lines)
        return bool(lines)

    for place, words in report.items():
        for title in re.findall(r"[“《]([^“”《》]+)[”》]", words):
            if not all(is_row(part) or is_listed(part, place) for part in [plain(title)]) \
                    and not all(is_row(plain(part)) or is_listed(plain(part), place) for part in title.split("、")):
                problems.append(f"{place}: “{title}” is in no row")
        covered = plain(words)
        for name in sorted(known, key=len, reverse=True):
            covered = covered.replace(name, "。")
        for text in sorted(listed, key=len, reverse=True):
            if text in covered and is_listed(text, place):
                covered = covered.replace(text, "。")
        for pattern in (INSTITUTION, LATIN):
            problems += [f"{place}: {found[-24:]} is in no row" for found in pattern.findall(covered)]
    problems += [f"not-achievements.csv:{line}: {excluded[line - 2]['text']} stands nowhere, or is in the register"
                 for line in range(2, len(excluded) + 2) if line not in used]
    return problems


def check_site(site, rows, show):
    """The names that stand on no page, and how many of each kind do."""
    pages = {}
    for path in sorted(site.rglob("*.html")):
        if path.name not in LEFT_OUT:
            html = path.read_text(encoding="utf-8")
            pages[path.relative_to(site).as_posix()] = plain("".join(MainText(html).parts))
    missing, listed, found, told = [], Counter(), Counter(), 0
    for row in rows:
        places = [page for page, text in pages.items() if any(name in text for name in row["names"])]
        listed[row["kind"]] += 1
        found[row["kind"]] += bool(places)
        told += any(not page.startswith(REGISTER) for page in places)
        if not places:
            missing.append(f"on no page: {row['kind']} {row['name']} ({row['locator']})")
        elif show:
            print(f"{row['name']}: {'、'.join(places)}")
    print("；".join(f"{kind} {found[kind]}/{count}" for kind, count in listed.most_common()))
    print(f"{sum(found.values())} of {len(rows)} names are on a page, {told} of them on a page beside the register")
    return missing


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--pages"]
    if len(arguments) not in (1, 2):
        print(__doc__, file=sys.stderr)
        return 64
    rows, problems = register(), []
    if len(arguments) == 2:
        report = sections(Path(arguments[1]).read_text(encoding="utf-8"))
        problems += check_rows(rows, {place: plain(words) for place, words in report.items()})
        problems += check_report(rows, read(HERE / "not-achievements.csv"), report)
    problems += check_site(Path(arguments[0]), rows, "--pages" in sys.argv)
    print("\n".join([*problems, f"problems: {len(problems)}"]))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
