"""Prints what was measured, side by side, as Markdown."""

import measures

COLUMNS = (
    ("success@1", "success"), ("MRR@10", "reciprocal"), ("recall@10", "recall10"), ("recall", "recall"),
    ("nothing", "nothing"), ("section@1", "section"),
)  # fmt: skip
# A type is lost where the other side is better by more than this.
MARGIN = 0.02


def number(value, digits=3):
    return "" if value is None else f"{value:.{digits}f}"


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "| --- |" + " ---: |" * (len(head) - 1)]
    return "\n".join(lines + ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]) + "\n"


def relevance(ours, theirs):
    """One row for each type: each measure of ours, then Pagefind's."""
    counts = {}
    for query, _ in ours:
        counts[query.kind] = counts.get(query.kind, 0) + 1
    columns = [(name, measures.by_type(ours, key), measures.by_type(theirs, key)) for name, key in COLUMNS]
    rows = []
    for kind, count in counts.items():
        cells = [f"{number(mine.get(kind))} / {number(other.get(kind))}" for _, mine, other in columns]
        if any(columns[0][side].get(kind) is not None for side in (1, 2)):
            rows.append([kind, count] + [cell if cell != " / " else "" for cell in cells])
    average = [f"{number(measures.mean(mine.values()))} / {number(measures.mean(other.values()))}" for _, mine, other in columns]
    rows.append(["**macro average**", sum(counts.values())] + average)
    text = table(["ours / Pagefind", "n"] + [name for name, _ in COLUMNS], rows)
    for name, key in COLUMNS[:2]:
        middle, low, high = measures.bootstrap(ours, theirs, key)
        text += f"\n{name}: ours is better by {middle:+.3f} (95% interval {low:+.3f} to {high:+.3f}, macro average)"
    wrong = [measures.by_type(side, "false_positive").get("no-answer", 0) for side in (ours, theirs)]
    return text + f"\n\nFalse positives on queries without an answer: {wrong[0]:.3f} / {wrong[1]:.3f}\n"


def failures(judged, answers):
    """Every query that one side does not answer first, with the rank and what stands first instead."""
    lines = []
    for (query, judged_), answer in zip(judged, answers, strict=True):
        paths = [hit["path"] for hit in answer["hits"]]
        if query.empty:
            if judged_["false_positive"]:
                lines.append(f"- {query.kind}: `{query.text}` finds {answer['total']}, first {paths[:1]}")
        elif judged_["success"] < 1:
            rank = next((rank for rank, path in enumerate(paths, 1) if path in query.right), None)
            wanted = sorted(query.right)[:2]
            got = answer.get("error") or (paths[0] if paths else "nothing")
            lines.append(f"- {query.kind}: `{query.text}` rank {rank or '–'}: first {got}; wanted {' '.join(wanted)}")
        elif judged_.get("section") == 0:
            hit = answer["hits"][0]
            lines.append(f"- {query.kind}: `{query.text}` section `{hit['anchor']}`; wanted {query.known[hit['path']]}")
    return lines


def recall(rows_by_run):
    """Recall of random phrases by kind of phrase."""
    rows = []
    for run, found in rows_by_run.items():
        for kind in ("all", "han", "other", "cut"):
            mine = [row for row in found if kind in ("all", row["kind"])]
            if mine:
                cells = [len(mine), number(measures.mean(row["found"] for row in mine), 4)]
                cells += [number(measures.mean(row[key] for row in mine), 4) for key in ("share", "near")]
                rows.append([run, kind, *cells, sum(row["error"] is not None for row in mine)])
    return table(["run", "phrases", "n", "page found", "pages found", "near the top", "errors"], rows)


def lost_phrases(rows_by_run, count=25):
    lines = []
    for run, found in rows_by_run.items():
        missed = sorted((row for row in found if row["near"] < 1), key=lambda row: (row["share"], row["near"]))
        lines += [
            f"- {run}: `{row['phrase']}` ({row['kind']}) {row['share']:.2f} of its pages, {row['near']:.2f} near the top, {row['path']} "
            f"{'found' if row['found'] else 'lost'}{', ' + row['error'] if row['error'] else ''}"
            for row in missed[:count]
        ]
        if len(missed) > count:
            lines.append(f"- {run}: and {len(missed) - count} more")
    return "\n".join(lines) + "\n" if lines else ""


def costs(rows):
    head = ["", "ms median", "p95", "most", "KB median", "KB most", "requests"]
    cells = [
        [name, *(f"{row[key]:.0f}" for key in ("ms", "ms95", "ms_max")),
         f"{row['bytes'] / 1000:.1f}", f"{row['bytes_max'] / 1000:.1f}", f"{row['requests']:.0f}"]
        for name, row in rows.items()
    ]  # fmt: skip
    return table(head, cells)


def bars(rows):
    cells = [[what, value, bar, "pass" if passed else "**FAIL**"] for what, value, bar, passed in rows]
    return table(["bar", "measured", "asked", ""], cells)


def lost_types(ours, theirs):
    """The types on which Pagefind is better by more than the margin."""
    lost = []
    for name, key in COLUMNS[:2]:
        mine, other = measures.by_type(ours, key), measures.by_type(theirs, key)
        lost += [
            f"{kind} {name} {mine[kind]:.3f} against {other[kind]:.3f}"
            for kind in mine
            if mine[kind] is not None and other[kind] - mine[kind] > MARGIN
        ]
    return lost
