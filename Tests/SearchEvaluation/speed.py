"""What the first query and later ones cost: time, bytes, requests; and what hostile ones do."""

import statistics

import measures
import recall

HOSTILE = (
    "柳" * 10_000, "a" * 10_000, "的" * 3 + "\"" * 9_997, ".*+?^${}()|[]\\", "(((((((((((", "<img src=x onerror=alert(1)>",
    "<script>window.broken = 1</script>", "\" onmouseover=\"window.broken = 1", "&lt;b&gt;&#0;", "\ud800", "柳\udfff州",
    "\u0000\u0001\u0007\u001b", "\u202e\u200b\ufeff", "  \t\n ", "", "“", "「」", "\"\" \"\"", "__proto__ constructor", "%00%ff#?&",
    "1" * 5_000, "1,1," * 2_000, "é" * 3_000, "\U0001f600" * 2_000, " ".join("abcdefghij") * 300, "螺蛳粉 " * 2_000,
)  # fmt: skip


def queries(pages, count, seed=7):
    """Phrases of four Chinese characters out of the pages: what Pagefind can split into words as well."""
    phrases = recall.sample(pages, count * 60, seed)
    return [phrase for phrase, kind, _ in phrases if kind == "han" and len(phrase) == 4][:count]


def cold(kind, browser, server, texts):
    """Each query as the first in a new browser context: milliseconds, bytes, requests, and from the opening.

    The server's cache is warm: each is asked twice and counted once.
    """
    rows = []
    for text in texts:
        for _ in range(2):
            server.take()
            side = kind(browser, server.url)
            answer = side.ask(text)
            requests, size = side.counts(server.take())
            side.close()
        rows.append({"ms": answer["ms"], "bytes": size, "requests": requests, "total": answer["total"]})
    return rows


def warm(kind, browser, server, texts):
    """Queries one after another on one page, the first not counted."""
    side = kind(browser, server.url)
    side.ask(texts[0])
    server.take()
    rows = []
    for text in texts[1:]:
        answer = side.ask(text)
        requests, size = side.counts(server.take())
        rows.append({"ms": answer["ms"], "bytes": size, "requests": requests, "total": answer["total"]})
    side.close()
    return rows


def summary(rows):
    """Medians with the 95th percentile or the most."""
    ms = [row["ms"] for row in rows]
    size = [row["bytes"] for row in rows]
    return {
        "ms": statistics.median(ms), "ms95": measures.percentile(ms, 0.95), "ms_max": max(ms),
        "bytes": statistics.median(size), "bytes_max": max(size),
        "requests": statistics.median(row["requests"] for row in rows),
    }  # fmt: skip


def hostile(kind, browser, root):
    """The queries that broke something, and why; none are expected."""
    broken = []
    side = kind(browser, root)
    side.page.evaluate("() => { window.alert = () => { window.broken = 1; }; }")
    for text in HOSTILE:
        answer = side.ask(text)
        shown = repr(text[:30])
        if answer.get("error"):
            broken.append(f"{shown}: refused: {answer['error']}")
        if answer["ms"] > 1000:
            broken.append(f"{shown}: {answer['ms']:.0f} ms")
        if side.page.evaluate("() => window.broken"):
            broken.append(f"{shown}: ran a script")
    broken += side.errors
    side.close()
    return broken
