"""Judges the search of the built program against Pagefind extended, in a real browser.

    python evaluate.py PROGRAM [--work DIR] [--phrases N] [--sizes zipf-10000,poor-10000] [--strict]

Prints one report (README.md says how to read it) and keeps it, with all rankings, in the working folder. The status
is 0 unless the evaluation itself fails; with --strict also where a bar is missed.
"""

import argparse
import json
import pathlib
import shutil
import sys

import bars
import corpora
import measures
import pagetext
import queries
import recall
import report
import sides
import speed
from playwright.sync_api import sync_playwright
from server import Server

SMALL = ("real", "english", "mixed")
COLD, WARM = 12, 60
ALL = 300


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--work", default=".build/search-eval")
    parser.add_argument("--phrases", type=int, default=2000)
    parser.add_argument("--sizes", default="zipf-10000,poor-10000")
    parser.add_argument("--strict", action="store_true")
    given = parser.parse_args()
    given.program = str(pathlib.Path(given.program).resolve())
    given.work = pathlib.Path(given.work).resolve()
    given.sizes = [size for size in given.sizes.split(",") if size]
    return given


def say(text):
    print(text, flush=True)


class Evaluation:
    """All that is measured, kept for the report."""

    def __init__(self, given, browser):
        self.given = given
        self.browser = browser
        self.built = {}
        self.pages = {}
        self.judged = {}
        self.answers = {}
        self.costs = {}
        self.phrases = {}
        self.facts = {}

    def build(self):
        for name in (*SMALL, *self.given.sizes):
            say(f"building {name}")
            self.built[name] = corpora.build(name, self.given.program, self.given.work)
            self.pages[name] = pagetext.pages(self.built[name].site)

    def server(self, name):
        return Server({"/": self.built[name].site, "/pagefind/": self.built[name].pagefind})

    def relevance(self):
        """Both sides answer all frozen queries: the top ten, then a long list for full recall."""
        asked, notes = queries.load(self.pages)
        self.facts["notes"] = notes
        for kind in (sides.Ours, sides.Pagefind):
            answers = {}
            for name in SMALL:
                server = self.server(name)
                side = kind(self.browser, server.url)
                mine = [query for query in asked if query.corpus == name]
                short = {query.text: side.ask(query.text) for query in mine}
                long = {query.text: side.ask(query.text, ALL) for query in mine if query.holders}
                for query in mine:
                    everything = [hit["path"] for hit in long.get(query.text, short[query.text])["hits"]]
                    answers[id(query)] = (short[query.text], everything)
                side.close()
                server.close()
            self.answers[kind.name] = [answers[id(query)][0] for query in asked]
            self.judged[kind.name] = [(query, measures.judge(query, *answers[id(query)])) for query in asked]

    def speed(self):
        for name in ("real", *self.given.sizes):
            server = self.server(name)
            texts = speed.queries(self.pages[name], COLD + WARM)
            for kind in (sides.Ours, sides.Pagefind):
                first = speed.summary(speed.cold(kind, self.browser, server, texts[:COLD]))
                later = speed.summary(speed.warm(kind, self.browser, server, texts[COLD - 1 :]))
                self.costs[f"{name}, cold, {kind.name}"] = first
                self.costs[f"{name}, warm, {kind.name}"] = later
            server.close()

    def recall(self):
        """Random phrases over http and from file://; Pagefind answers the first two hundred for comparison."""
        for name in ("real", *self.given.sizes):
            # In the poor vocabulary each phrase stands on thousands of pages, all of which are asked for.
            phrases = recall.sample(self.pages[name], self.given.phrases // (20 if name.startswith("poor-") else 1))
            holders = recall.Holders(self.pages[name])
            server = self.server(name)
            self.ask_phrases(f"{name}, http", sides.Ours, server.url, phrases, holders)
            self.ask_phrases(f"{name}, file", sides.Ours, self.built[name].site.as_uri(), phrases, holders)
            if name in SMALL:
                self.ask_phrases(f"{name}, Pagefind", sides.Pagefind, server.url, phrases[:200], holders)
            server.close()

    def ask_phrases(self, run, kind, root, phrases, holders):
        say(f"random phrases: {run}")
        truth = {phrase: holders.of(phrase) for phrase, _, _ in phrases}
        side = kind(self.browser, root)
        self.phrases[run] = recall.measure(side, phrases, truth)
        if side.errors:
            self.facts[f"errors of the page, {run}"] = side.errors[:5]
        side.close()

    def rest(self):
        self.facts["hostile"] = {
            name: speed.hostile(sides.Ours, self.browser, self.built[name].site.as_uri()) for name in ("real", *self.given.sizes[:1])
        }
        self.facts["sizes"] = {
            name: (corpora.sizes(corpora.our_files(built)), corpora.sizes(corpora.pagefind_files(built)))
            for name, built in self.built.items()
        }
        server = self.server("real")
        self.facts["page"] = bars.page_facts(self.browser, server, self.pages["real"])
        server.close()

    def keep(self, text):
        self.given.work.mkdir(parents=True, exist_ok=True)
        (self.given.work / "report.md").write_text(text, encoding="utf-8")
        kept = {
            name: [
                {"type": query.kind, "corpus": query.corpus, "query": query.text, **judged, "answer": answer}
                for (query, judged), answer in zip(pairs, self.answers[name], strict=True)
            ]
            for name, pairs in self.judged.items()
        }
        kept["phrases"] = self.phrases
        (self.given.work / "rankings.json").write_text(json.dumps(kept, ensure_ascii=False, indent=1), encoding="utf-8")


def sizes_table(evaluation):
    rows = []
    for name, (mine, other) in evaluation.facts["sizes"].items():
        built = evaluation.built[name]
        rows.append([
            name, f"{mine[0]} / {other[0]}", f"{mine[1]:,} / {other[1]:,}", f"{mine[1] / other[1]:.2f}",
            f"{mine[2]:,} / {other[2]:,}", f"{mine[2] / other[2]:.2f}",
            f"{built.index_seconds:.2f} / {built.pagefind_seconds:.1f}", f"{built.memory:.0f}",
        ])  # fmt: skip
    head = ["ours / Pagefind", "files", "bytes", "ratio", "gzipped", "ratio", "index s", "MB of the build"]
    return report.table(head, rows)


def compose(evaluation):
    ours, theirs = evaluation.judged["showcase"], evaluation.judged["pagefind"]
    rows = bars.rows(evaluation)
    parts = [
        "# Search evaluation\n", report.bars(rows), "## Relevance\n", report.relevance(ours, theirs),
        "## Cost\n", report.costs(evaluation.costs), sizes_table(evaluation),
        "## Random phrases of the pages\n", report.recall(evaluation.phrases),
        report.lost_phrases({run: found for run, found in evaluation.phrases.items() if "Pagefind" not in run}),
        "## Not answered first by ours\n", "\n".join(report.failures(ours, evaluation.answers["showcase"])) + "\n",
        "## Not answered first by Pagefind\n", "\n".join(report.failures(theirs, evaluation.answers["pagefind"])) + "\n",
    ]  # fmt: skip
    for name, value in evaluation.facts.items():
        if name not in ("sizes", "page") and value:
            parts.append(f"## {name}\n\n{json.dumps(value, ensure_ascii=False, indent=1)}\n")
    return "\n".join(parts), all(passed for *_, passed in rows)


def main():
    changed = queries.check_frozen()
    if changed:
        sys.exit(f"these query sets are not the frozen ones: {' '.join(changed)} (see queries/README.md)")
    given = arguments()
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if not program:
        sys.exit("chromium is missing")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        evaluation = Evaluation(given, browser)
        for step in (evaluation.build, evaluation.relevance, evaluation.speed, evaluation.recall, evaluation.rest):
            say(f"— {step.__name__}")
            step()
        browser.close()
    text, passed = compose(evaluation)
    evaluation.keep(text)
    say(text)
    if given.strict and not passed:
        sys.exit(1)


if __name__ == "__main__":
    main()
