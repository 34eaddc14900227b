"""The frozen query sets and what is right for each query."""

import dataclasses
import hashlib
import pathlib

import pagetext

FOLDER = pathlib.Path(__file__).resolve().parent / "queries"
# Types whose answers are known items; questions, stems and typing errors are a matter of judgement.
KNOWN = {"title", "name", "traditional", "width-and-number", "mixed", "words", "phrase", "indicator"}


@dataclasses.dataclass
class Query:
    kind: str
    corpus: str
    text: str
    known: dict  # path to the anchors that are right there, any where the set is empty
    parts: set  # pairs of a path and an anchor: parts of a page that are results of their own
    holders: set  # the pages that hold the needle
    empty: bool  # nothing may be found

    @property
    def right(self):
        """The paths that count as an answer: the known items, or else every page that holds the needle."""
        return set(self.known) or self.holders

    def answers(self, hit):
        """Whether a hit is right; an engine that knows pages alone is right with the page of a part."""
        place = (hit["path"], hit["anchor"])
        return hit["path"] in self.right or place in self.parts or not hit["has_parts"] and place[0] in dict(self.parts)


def check_frozen():
    """The names of files that are not the frozen ones."""
    sums = dict(reversed(line.split()) for line in (FOLDER / "SHA256SUMS").read_text().splitlines())
    found = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in FOLDER.glob("*.tsv")}
    return sorted(name for name in sums.keys() | found.keys() if sums.get(name) != found.get(name))


def known_items(cell, pages):
    """The paths and anchors that a cell of the column `pages` names, its parts, and what does not exist."""
    known, parts, lost = {}, set(), []
    for item in cell.split():
        if "!" in item:
            path, _, anchor = item.partition("!")
            lost += [] if path in pages and anchor in pages[path].ids else [item]
            parts.add((path, anchor))
            continue
        if item.startswith("title:"):
            part = pagetext.fold(item.removeprefix("title:"))
            paths = [page.path for page in pages.values() if part in pagetext.fold(page.title)]
            lost += [] if paths else [item]
            known.update((path, known.get(path, set())) for path in paths)
            continue
        path, _, anchor = item.partition("#")
        if path not in pages:
            lost.append(item)
        known.setdefault(path, set()).update({anchor} - {""})
    return known, parts, lost


def holders(needle, pages):
    """The pages whose text holds all parts of the needle."""
    parts = [pagetext.fold(part) for part in needle.split("|")]
    return {page.path for page in pages.values() if all(part in page.folded for part in parts)}


def load(corpora):
    """All queries, in the order of the files, and a note for each whose truth is gone from the site."""
    queries, notes = [], []
    for file in sorted(FOLDER.glob("*.tsv")):
        for line in file.read_text(encoding="utf-8").splitlines()[1:]:
            corpus, text, cell, needle = line.split("\t")
            pages = corpora[corpus]
            empty = cell == "-"
            known, parts, lost = ({}, set(), []) if empty else known_items(cell, pages)
            found = holders(needle, pages) if needle else set()
            notes += [f"{file.stem}: {text}: there is no {item}" for item in lost]
            if needle and not found:
                notes.append(f"{file.stem}: {text}: no page holds {needle}")
            queries.append(Query(file.stem, corpus, text, known, parts, found, empty))
    return queries, notes
