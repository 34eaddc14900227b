"""Writes a generated project: cases of about 1,200 Chinese characters, with figures, links and tables.

The text is the same on every machine: a seeded generator over a small vocabulary.
"""

import pathlib
import random
import shutil

WORDS = (
    "学校 企业 课程 标准 教师 学生 项目 平台 培训 技术 服务 专业 产业 合作 基地 质量 管理 创新 智能 制造 "
    "汽车 机械 设备 维修 实训 教材 竞赛 证书 评价 改革 建设 共建 开发 应用 研究 团队 中心 学院 城市 地区"
).split()


def paragraph(random_source, sentences):
    text = ""
    for _ in range(sentences):
        length = random_source.randint(8, 16)
        words = [random_source.choice(WORDS) for _ in range(length)]
        text += "".join(words[: length // 2]) + "，" + "".join(words[length // 2 :]) + "。"
    return text


def title(number):
    source = random.Random(-1 - number)
    return f"第{number}篇：{source.choice(WORDS)}与{source.choice(WORDS)}"


def case(number, count, indicators, named_links=0):
    source = random.Random(number)
    other = source.randrange(count)
    figure = f"school-figure-{source.randrange(indicators)}"
    body = [
        paragraph(source, 4),
        f"这里有{{{{{figure}}}}}，比前一年{{{{{figure}:change}}}}。{paragraph(source, 2)}",
        f"```figures\n{figure}\nschool-figure-{source.randrange(indicators)}\n```",
        f"## 做法\n\n{paragraph(source, 6)}",
        f"另见[第{other}篇](../case-{other}/index.md#做法)。**{paragraph(source, 1)}**",
        "| 项目 | 数量 |\n| --- | ---: |\n"
        + "\n".join(f"| {source.choice(WORDS)} | {source.randrange(1000)} |" for _ in range(6)),
        f"## 成效\n\n{paragraph(source, 8)}",
        "\n".join(f"- {paragraph(source, 1)}" for _ in range(5)),
        f"### 经验\n\n{paragraph(source, 5)}",
    ]
    others = [source.randrange(count) for _ in range(named_links)]
    body += [f"参见[[{title(other)}#做法]]。" for other in others]
    matter = (
        f"---\ntitle: {title(number)}\n"
        f"summary: {paragraph(source, 2)}\ndate: 2021-{number % 12 + 1:02}-{number % 28 + 1:02}\n"
        f"tags: [{WORDS[number % 20]}, {WORDS[number * 7 % 20 + 20]}]\n"
        f"indicators: [{figure}]\nstatus: published\n---\n\n"
    )
    return matter + "\n\n".join(body) + "\n"


def write(root, count, themes, indicators=200, named_links=0):
    """Makes a project of `count` cases in the folder `root`, with the themes of another."""
    root = pathlib.Path(root)
    shutil.rmtree(root, ignore_errors=True)
    (root / "Content/data").mkdir(parents=True)
    shutil.copytree(themes, root / "Themes")
    site(root)
    for number in range(count):
        folder = root / f"Content/cases/case-{number}"
        folder.mkdir(parents=True)
        (folder / "index.md").write_text(case(number, count, indicators, named_links), encoding="utf-8")
    tables(root / "Content/data", indicators)


def site(root):
    """Writes `site.yml` with a navigation as a real site has, and the pages that it names."""
    texts = pages()
    links = [f"pages/{name}.md" for name in texts] + ["cases/index.html", "stats/index.html"]
    titles = list(PAGES.values()) + ["案例", "统计"]
    items = [f"  - {{title: {title}, page: {link}}}\n" for title, link in zip(titles, links)]
    (root / "Content/site.yml").write_text(
        "title: 生成的站点\nbase_url: https://site.example/\nshare_cards: false\nnavigation:\n" + "".join(items),
        encoding="utf-8",
    )
    (root / "Content/pages").mkdir()
    for name, text in texts.items():
        (root / f"Content/pages/{name}.md").write_text(text, encoding="utf-8")


PAGES = {"overview": "总体结果", "measures": "措施", "contribution": "贡献", "about": "关于数据"}


def pages():
    """The narrative pages, by name."""
    texts = {}
    for number, (name, title) in enumerate(PAGES.items()):
        text = "\n\n".join(paragraph(random.Random(f"page {number} {part}"), 5) for part in range(6))
        texts[name] = f"---\ntitle: {title}\nsummary: {title}。\n---\n\n{text}\n"
    return texts


def write_tables(root, themes, indicators, periods, entities=0):
    """Makes a project of tables alone, with so many indicators and one observation of each a period.

    Where there are entities, each observation of an indicator is about another of them instead, in one period.

    It names a theme that is not there: a check of it ends when it is done with the data.
    """
    write(root, 0, themes, indicators=0)
    with open(pathlib.Path(root) / "Content/site.yml", "a", encoding="utf-8") as configuration:
        configuration.write("theme: none\n")
    tables(pathlib.Path(root) / "Content/data", indicators, periods, tasks=999, entities=entities)


PERIODS = (2019, 2020, 2021)


def values(indicators, periods=PERIODS):
    """The period, value and target of each observation, by indicator."""
    source = random.Random(1)
    return [
        [(period, source.randrange(1, 5000), source.randrange(1, 5000)) for period in periods]
        for _ in range(indicators)
    ]


def tables(folder, indicators, periods=PERIODS, tasks=11, entities=0):
    lines = {
        "sources": ["id,title,publisher,date,kind", "report,年度报告,某学院,2021,报告"],
        "tasks": ["level,number,title"] + [f"school,{n},任务{n}" for n in range(1, tasks + 1)],
        "indicators": ["id,name,level,unit,task,category,kind"],
        "observations": ["indicator,period,value,source,locator,target"],
    }
    if entities:
        lines["observations"][0] += ",entity"
        lines["entities"] = ["id,name,level"] + [f"part-{n},部门{n},group" for n in range(entities)]
    for number, rows in enumerate(values(indicators, periods)):
        lines["indicators"].append(
            f"school-figure-{number},指标{number},school,项,{number % tasks + 1},类别{number % 9},数量"
        )
        for place, (period, value, target) in enumerate(rows):
            line = f"school-figure-{number},{periods[0] if entities else period},{value},report,一/{number},{target}"
            if entities:
                line += f",part-{(number * len(rows) + place) % entities}"
            lines["observations"].append(line)
    for name, rows in lines.items():
        (folder / f"{name}.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
