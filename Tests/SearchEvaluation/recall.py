"""Random phrases of the pages, and whether the search finds every page that holds them."""

import bisect
import itertools
import random
import re

import pagetext

WORD = re.compile(r"[0-9A-Za-z]")
JOINS = ".,"


def kind(text, start, end):
    """What a phrase cut out of a text is: `han`, `cut` through a word or number, or `other`."""
    phrase = text[start:end]
    before, after = text[start - 1 : start], text[end : end + 1]
    cut = (WORD.match(phrase[0]) and before and (WORD.match(before) or before in JOINS)) or (
        WORD.match(phrase[-1]) and after and (WORD.match(after) or after in JOINS)
    )
    if cut:
        return "cut"
    return "han" if re.fullmatch(f"[{pagetext.HAN}]+", phrase) else "other"


def sample(pages, count, seed=1):
    """`count` phrases of 2 to 8 characters: a page at random, a place in its text at random."""
    source = random.Random(seed)
    made = []
    paths = list(pages)
    sums = {}
    while len(made) < count:
        path = source.choice(paths)
        blocks = [text for _, text in pages[path].blocks]
        if path not in sums:
            sums[path] = list(itertools.accumulate(len(text) for text in blocks))
        at = source.randrange(sums[path][-1])
        index = bisect.bisect_right(sums[path], at)
        start = at - (sums[path][index - 1] if index else 0)
        end = start + source.randint(2, 8)
        phrase = blocks[index][start:end]
        if end <= len(blocks[index]) and phrase == phrase.strip() and len(re.findall(r"\w", phrase)) >= 2:
            made.append((phrase, kind(blocks[index], start, end), path))
    return made


class Holders:
    """Finds the pages that hold a phrase, in one text of them all."""

    def __init__(self, pages):
        self.paths = list(pages)
        texts = [pages[path].folded for path in self.paths]
        self.starts = list(itertools.accumulate((len(text) + 1 for text in texts), initial=0))
        self.text = "\0".join(texts)

    def of(self, phrase):
        phrase = pagetext.fold(phrase)
        found, at = set(), self.text.find(phrase)
        while at >= 0:
            page = bisect.bisect_right(self.starts, at) - 1
            found.add(self.paths[page])
            at = self.text.find(phrase, self.starts[page + 1] if page + 1 < len(self.starts) else len(self.text))
        return found


def measure(side, phrases, truth):
    """For each phrase whether the page it is from was found, and the shares of all its pages: found, and near.

    Near are the pages among twice as many results as pages hold the phrase, twenty at least; where some are missing
    there, all results are asked for (a page may have several, and a total may be of what was read so far). What the
    engine refuses to answer counts as not found.
    """
    rows = []
    for phrase, kind_, path in phrases:
        right = truth[phrase]
        answer = side.ask(phrase, 2 * len(right) + 20)
        paths = {hit["path"] for hit in answer["hits"]}
        near = len(right & paths) / len(right)
        whole = answer
        while near < 1 and whole["total"] > len(whole["hits"]):
            more = side.ask(phrase, whole["total"])
            if len(more["hits"]) <= len(whole["hits"]):
                break
            whole = more
        paths = {hit["path"] for hit in whole["hits"]}
        rows.append({
            "phrase": phrase, "kind": kind_, "path": path, "found": path in paths, "total": answer["total"],
            "near": near, "share": len(right & paths) / len(right), "error": answer.get("error"), "ms": answer["ms"],
        })  # fmt: skip
    return rows
