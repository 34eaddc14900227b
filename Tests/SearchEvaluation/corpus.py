"""Writes a generated project whose text has the statistics of real Chinese.

    python corpus.py ROOT COUNT

Words and their frequencies are those of jieba's dictionary, read when the project is written. Clauses
follow patterns of parts of speech; each page keeps to a topic and repeats its own words, as real
pages do. With 10,000 pages of about 1,200 characters there are 630,000 distinct bigrams, 45% of
them on a single page; two translated and written corpora (116 pages of documentation, 418 weekly
letters) grow to the same order. The same seed writes the same bytes.
"""

import bisect
import importlib.resources
import itertools
import pathlib
import random
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Benchmark"))
import generate  # noqa: E402

TOPICS = 100
# Parts of speech as jieba names them; the commonest words of a part alone carry most of its text.
PARTS = {
    "n": ("n", "vn", "an"), "v": ("v",), "a": ("a", "b"), "d": ("d", "ad"), "r": ("r",), "p": ("p",),
    "m": ("m",), "q": ("q",), "c": ("c",), "f": ("f",), "t": ("t",), "s": ("ns", "nt", "s"),
    "name": ("nr",), "brand": ("nz",), "i": ("i", "l"), "y": ("y",),
}  # fmt: skip
CLAUSES = (
    "n v 了 n", "n 的 n v n", "d v a 的 n", "p n v n", "r d v n", "s 的 n d v", "n c n v n", "v n 的 n",
    "t s v n", "m q n v n", "n d a", "name v n", "brand n v n", "i 的 n v n", "v n f v n", "n v n v n",
    "p s f v 了 m q n", "r 的 n 是 a 的", "n n v n n", "d v n 和 n", "n 在 s v", "把 n v p n", "i",
)  # fmt: skip
LATIN = (
    "PLC MES ERP CAD CAM BIM AGV IoT API GPS LED ISO 5G AI VR 1+X Siemens KUKA FANUC ABB Python Java C++ SQL "
    "robot robots robotics training trained trainer teacher teachers teaching student students college learning "
    "manufacturing manufacturer maintenance service services standard standards quality management vocational "
    "education industry industrial enterprise equipment remote operation operations center smart digital model "
    "Smart Factory Digital Twin Industry 4.0 Belt and Road Skills Competition Workshop Handbook Project Team"
).split()
UNITS = "万元 亿元 项 门 人次 人 个 家 所 名 件 篇 场 平方米 学时 % 年 台 套".split()


class Vocabulary:
    """Words by part of speech, drawn in proportion to their frequency."""

    def __init__(self):
        words = {part: [] for part in PARTS}
        home = {tag: part for part, tags in PARTS.items() for tag in tags}
        text = importlib.resources.files("jieba").joinpath("dict.txt").read_text(encoding="utf-8")
        for line in text.splitlines():
            word, frequency, tag = line.split(" ")
            if tag in home and int(frequency) >= 60 and re.fullmatch("[一-鿿]{1,5}", word):
                words[home[tag]].append((word, int(frequency)))
        self.words = {}
        self.sums = {}
        for part, entries in words.items():
            entries.sort(key=lambda entry: (-entry[1], entry[0]))
            self.words[part] = [word for word, _ in entries]
            self.sums[part] = list(itertools.accumulate(frequency**1.25 for _, frequency in entries))

    def draw(self, part, source):
        sums = self.sums[part]
        return self.words[part][bisect.bisect_right(sums, source.random() * sums[-1])]


class Writer:
    """The text of one page."""

    def __init__(self, vocabulary, topics, number):
        self.vocabulary = vocabulary
        self.source = random.Random(f"page {number}")
        self.topic = topics[self.source.randrange(len(topics))]
        self.used = {part: [] for part in PARTS}

    def word(self, part):
        chance = self.source.random()
        used = self.used[part]
        if part in self.topic and chance < 0.5:
            words = self.topic[part]
            # The square prefers the first words of the topic, as frequencies do.
            word = words[int(len(words) * self.source.random() ** 2)]
        elif used and chance < 0.82:
            word = used[self.source.randrange(len(used))]
        else:
            word = self.vocabulary.draw(part, self.source)
        used.append(word)
        return word

    def clause(self):
        parts = self.source.choice(CLAUSES).split()
        text = "".join(self.word(part) if part in PARTS else part for part in parts)
        if self.source.random() < 0.6:
            phrases = self.topic["phrases"]
            text += phrases[int(len(phrases) * self.source.random() ** 2)]
        return text

    def number(self):
        kind = self.source.randrange(5)
        if kind == 0:
            return f"{self.source.randrange(2012, 2024)}年"
        if kind == 1:
            return f"{self.source.randrange(1, 1000) / 10}%"
        if kind == 2:
            return f"{self.source.randrange(1000, 90000) / 10:,.2f}万元"
        if kind == 3:
            return f"桂教职成〔{self.source.randrange(2015, 2024)}〕{self.source.randrange(1, 90)}号"
        return f"{self.source.randrange(1, 3000)}{self.source.choice(UNITS)}"

    def extra(self):
        """A Latin word, a number, or nothing, at the end of a clause."""
        chance = self.source.random()
        if chance < 0.05:
            return f" {LATIN[int(len(LATIN) * self.source.random() ** 2)]} "
        return self.number() if chance < 0.13 else ""

    def paragraph(self, clauses):
        text = ""
        for index in range(clauses):
            ends = index == clauses - 1 or self.source.random() < 0.3
            text += self.clause() + self.extra() + ("。" if ends else "，")
        return text

    def phrase(self):
        return self.word("v") + self.word("n") + self.word("n")

    def case(self, number, count, indicators):
        figure = f"school-figure-{self.source.randrange(indicators)}"
        rows = "\n".join(f"| {self.word('n')}{self.word('n')} | {self.number()} |" for _ in range(6))
        items = "\n".join(f"- {self.paragraph(3)}" for _ in range(4))
        head = [self.phrase() for _ in range(5)]
        matter = (
            f"---\ntitle: {self.word('s')}{head[0]}：{self.word('a')}{self.word('n')}\n"
            f"summary: {self.paragraph(4)}\n"
            f"date: 2021-{number % 12 + 1:02}-{number % 28 + 1:02}\n"
            f"tags: [{self.topic['phrases'][0]}, {self.topic['phrases'][1]}]\n"
            f"indicators: [{figure}]\nstatus: published\n---\n\n"
        )
        return matter + "\n\n".join([
            self.paragraph(18),
            f"这里有{{{{{figure}}}}}。{self.paragraph(8)}",
            f"## {head[1]}\n\n{self.paragraph(26)}",
            f"{self.paragraph(4)}**{self.clause()}**{self.paragraph(6)}",
            f"## {head[2]}\n\n| {self.word('n')} | 数量 |\n| --- | ---: |\n{rows}\n\n{self.paragraph(12)}",
            f"另见[另一篇](../case-{self.source.randrange(count)}/index.md)。",
            f"### {head[3]}\n\n{items}",
            f"## {head[4]}\n\n{self.paragraph(28)}",
        ]) + "\n"  # fmt: skip


def topics(vocabulary):
    """Content words that belong together, rarer ones more often than in running text."""
    made = []
    for number in range(TOPICS):
        source = random.Random(f"topic {number}")
        topic = {
            part: list(dict.fromkeys(vocabulary.draw(part, source) for _ in range(size)))
            for part, size in (("n", 70), ("v", 40), ("a", 20), ("s", 12), ("name", 6), ("brand", 10))
        }  # fmt: skip
        pairs = (("v", "n"), ("n", "n"), ("a", "n"))
        topic["phrases"] = ["".join(source.choice(topic[p]) for p in pairs[n % 3]) for n in range(90)]
        made.append(topic)
    return made


def write(root, count, themes, indicators=200):
    """Makes a project of `count` cases in the folder `root`."""
    vocabulary = Vocabulary()
    themed = topics(vocabulary)
    generate.write(root, 0, themes, indicators)
    for number in range(count):
        folder = pathlib.Path(root) / f"Content/cases/case-{number}"
        folder.mkdir(parents=True)
        text = Writer(vocabulary, themed, number).case(number, count, indicators)
        (folder / "index.md").write_text(text, encoding="utf-8")


def main():
    root, count = sys.argv[1:]
    write(root, int(count), pathlib.Path(__file__).resolve().parents[2] / "Themes")


if __name__ == "__main__":
    main()
