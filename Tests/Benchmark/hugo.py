"""Writes the project of `generate.py` once more, for Hugo: the same words on the same pages.

Bound figures become the numbers that they stand for, blocks become tables, and links lead to Hugo's addresses. The
templates show what the theme of the other side shows, in as few words as Hugo allows: navigation, summary, contents,
tags, neighbours, lists.
"""

import pathlib
import re
import shutil

import generate

CONFIGURATION = """baseURL = "https://site.example/"
title = "生成的站点"
locale = "zh-CN"
defaultContentLanguage = "zh-cn"
hasCJKLanguage = true
[taxonomies]
tag = "tags"
[outputs]
home = ["html", "rss"]
section = ["html"]
taxonomy = ["html"]
term = ["html"]
[[menus.main]]
name = "案例"
pageRef = "/cases"
[[menus.main]]
name = "统计"
pageRef = "/indicators"
"""

LAYOUTS = {
    "baseof.html": """<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }} · {{ site.Title }}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="{{ .Params.summary }}"><link rel="canonical" href="{{ .Permalink }}">
<link rel="stylesheet" href="/style.css"></head>
<body><header><a href="/">{{ site.Title }}</a><nav><ul>{{ range site.Menus.main }}<li><a href="{{ .URL }}">{{ .Name }}</a></li>{{ end }}</ul></nav></header>
<main data-pagefind-body>{{ block "main" . }}{{ end }}</main><footer><p>{{ site.Title }}</p></footer></body></html>
""",
    "home.html": """{{ define "main" }}<h1>{{ site.Title }}</h1>{{ range first 11 (where site.RegularPages "Section" "cases") }}{{ partial "card.html" . }}{{ end }}
<ul>{{ range where site.RegularPages "Section" "" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
""",
    "section.html": """{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}{{ range first 60 .RegularPages }}{{ partial "card.html" . }}{{ end }}
<ul>{{ range after 60 .RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
""",
    "term.html": """{{ define "main" }}<h1>{{ .Title }}</h1>{{ range first 60 .Pages }}{{ partial "card.html" . }}{{ end }}
<ul>{{ range after 60 .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
""",
    "taxonomy.html": """{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
""",
    "page.html": """{{ define "main" }}<article><h1>{{ .Title }}</h1>{{ with .Params.summary }}<p>{{ . }}</p>{{ end }}{{ .TableOfContents }}
{{ .Content }}<p>{{ range .GetTerms "tags" }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a> {{ end }}{{ if not .Date.IsZero }}{{ .Date.Format "2006-01-02" }}{{ end }}</p></article>
<nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>{{ end }}
""",
    "_partials/card.html": """<article><h3><a href="{{ .RelPermalink }}">{{ .Title }}</a></h3><p>{{ .Params.summary }}</p></article>
""",
}


def write(root, count, indicators=200, named_links=0):
    """Makes the project of `generate.write` with the same numbers in the folder `root`."""
    root = pathlib.Path(root)
    shutil.rmtree(root, ignore_errors=True)
    values = generate.values(indicators)
    files = {"hugo.toml": CONFIGURATION, "static/style.css": "body{max-width:40em;margin:auto}\n"}
    files |= {f"layouts/{name}": text for name, text in LAYOUTS.items()}
    files["content/cases/_index.md"] = "---\ntitle: 案例\n---\n"
    files["content/indicators/_index.md"] = "---\ntitle: 统计\n---\n"
    for name, text in generate.pages().items():
        files[f"content/{name}.md"] = text
    for number in range(count):
        files[f"content/cases/case-{number}.md"] = case(number, count, indicators, named_links, values)
    for number, rows in enumerate(values):
        table = "".join(f"| {period} | {value} 项 | {target} 项 | 年度报告 一/{number} |\n" for period, value, target in rows)
        files[f"content/indicators/school-figure-{number}.md"] = (
            f"---\ntitle: 指标{number}\n---\n\n| 期间 | 数值 | 目标 | 来源 |\n| --- | ---: | ---: | --- |\n{table}"
        )
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")


def case(number, count, indicators, named_links, values):
    """A case as Hugo reads it."""
    text = generate.case(number, count, indicators, named_links)

    def latest(found):
        rows = values[int(found[1])]
        return f"{rows[-1][1] - rows[-2][1]}项" if found[2] else f"{rows[-1][1]}项"

    def cards(found):
        rows = [(name, values[int(name.rsplit("-", 1)[1])][-1]) for name in found[1].split()]
        lines = "".join(f"| [{name}](/indicators/{name}/) | {value} 项 |\n" for name, (_, value, _) in rows)
        return f"| 指标 | 数值 |\n| --- | ---: |\n{lines}"

    text = re.sub(r"\{\{school-figure-(\d+)(:change)?\}\}", latest, text)
    text = re.sub(r"```figures\n(.*?)\n```", cards, text, flags=re.DOTALL)
    text = re.sub(r"\]\(\.\./(case-\d+)/index\.md", r"](/cases/\1/", text)
    return re.sub(r"\[\[(第(\d+)篇：[^#\]]*)(#[^\]]*)\]\]", r"[\1](/cases/case-\2/\3)", text)
