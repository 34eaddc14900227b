"""What the search must show, and whether it does."""

import queries
import measures
import report
import sides

# The few lines that every page carries, and all scripts that are code; the rest of `search/` is data.
START = "/search/start"
CODE = (START, "/search/client", "/search/x/")


def page_facts(browser, server, pages):
    """What opening pages loads, and what the search pages offer without scripts."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    links = []
    # Each language has a search page, which lists the pages of that language.
    for folder in ["", *sorted({path.partition("/")[0] + "/" for path in pages if "/" in path})]:
        address = f"{server.url}/{folder}search.html"
        if context.request.get(address).ok:
            page.goto(address)
            links += page.eval_on_selector_all("main a[href]", "links => links.map(link => link.href)")
    context.close()
    listed = {hit["path"] for hit in sides.parted({"hits": [{"url": link} for link in links]}, server.url + "/", False)["hits"]}
    server.take()
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{server.url}/about-data.html")
    page.wait_for_timeout(500)
    sent = [entry.path for entry in server.take() if entry.path.startswith("/search/")]
    before = [path for path in sent if not path.startswith(START)]
    context.close()
    side = sides.Ours(browser, server.url)
    side.page.wait_for_timeout(500)
    scripts = {entry.path: entry.size for entry in server.take() if entry.path.endswith(".js")}
    side.close()
    return {"unlisted": sorted(set(pages) - listed), "before": before, "scripts": scripts}


def known(judged):
    return [measured for query, measured in judged if query.kind in queries.KNOWN and query.known and not query.empty]


def relevance_rows(evaluation):
    ours, theirs = evaluation.judged["showcase"], evaluation.judged["pagefind"]
    items = known(ours)
    success = measures.mean(measured["success"] for measured in items)
    reciprocal = measures.mean(measured["reciprocal"] for measured in items)
    pinyin = measures.by_type([pair for pair in ours if not pair[0].empty], "success").get("pinyin")
    wrong = [query.text for query, measured in ours if measured.get("false_positive")]
    lost = report.lost_types(ours, theirs)
    return [
        (f"success@1 of {len(items)} known items", report.number(success), "≥ 0.95", success >= 0.95),
        ("MRR@10 of known items", report.number(reciprocal), "≥ 0.97", reciprocal >= 0.97),
        ("success@1 of pinyin", report.number(pinyin), "≥ 0.95", pinyin >= 0.95),
        ("queries without an answer that find something", len(wrong), "0", not wrong),
        ("types on which Pagefind is better by more than 0.02", "; ".join(lost) or "none", "none", not lost),
    ]


def recall_rows(evaluation):
    rows = []
    for run, found in evaluation.phrases.items():
        if "Pagefind" not in run:
            share = measures.mean(row["share"] for row in found)
            text = f"{share:.4f} ({sum(not row['found'] for row in found)} lost)"
            rows.append((f"recall of {len(found)} random phrases, {run}", text, "1.0", share == 1))
    return rows


def cost_rows(evaluation):
    rows = []
    for name in evaluation.given.sizes:
        first, later = (evaluation.costs[f"{name}, {when}, showcase"] for when in ("cold", "warm"))
        limit = 250 if name.endswith("-100000") else 120
        mine, other = evaluation.facts["sizes"][name]
        disk, packed = mine[1] / other[1], mine[2] / other[2]
        seconds = evaluation.built[name].index_seconds
        rows += [
            (f"{name}: cold query, most KB", f"{first['bytes_max'] / 1000:.1f}", f"≤ {limit}", first["bytes_max"] <= limit * 1000),
            (f"{name}: cold query, ms median", f"{first['ms']:.0f} (most {first['ms_max']:.0f})", "≤ 150", first["ms"] <= 150),
            (f"{name}: later queries, ms median", f"{later['ms']:.0f} (p95 {later['ms95']:.0f})", "≤ 30", later["ms"] <= 30),
            (f"{name}: bytes on disk, times Pagefind's", f"{disk:.2f}", "≤ 1.3", disk <= 1.3),
            (f"{name}: gzipped, times Pagefind's", f"{packed:.2f}", "≤ 0.6", packed <= 0.6),
            (f"{name}: the build's index stage, s", f"{seconds:.2f}", "≤ 2", seconds <= 2),
        ]  # fmt: skip
    return rows


def page_rows(evaluation):
    facts = evaluation.facts["page"]
    scripts = {path: size for path, size in facts["scripts"].items() if path.startswith(CODE)}
    size = sum(scripts.values())
    parts = ", ".join(f"{path.rpartition('/')[2]} {size}" for path, size in scripts.items())
    broken = [text for found in evaluation.facts["hostile"].values() for text in found]
    return [
        ("scripts of search.html before a query, KB gzipped", f"{size / 1000:.1f} ({parts})", "≤ 14", size <= 14 * 1024),
        ("files of search/ that another page loads unasked", len(facts["before"]), "0", not facts["before"]),
        ("pages that search.html does not list without scripts", len(facts["unlisted"]), "0", not facts["unlisted"]),
        ("hostile queries that break something", len(broken), "0", not broken),
    ]  # fmt: skip


def rows(evaluation):
    """What, measured, asked, passed."""
    return recall_rows(evaluation) + relevance_rows(evaluation) + cost_rows(evaluation) + page_rows(evaluation)
