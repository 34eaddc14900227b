"""Cases made at random of what Word and Markdown both have, written as an import writes them, the same each time."""

import random
import struct
import zlib


def _chunk(kind, content):
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


# A green picture of 300 by 200 pixels.
PICTURE = (
    b"\x89PNG\r\n\x1a\n"
    + _chunk(b"IHDR", struct.pack(">IIBBBBB", 300, 200, 8, 2, 0, 0, 0))
    + _chunk(b"IDAT", zlib.compress((b"\0" + b"\x10\x80\x40" * 300) * 200))
    + _chunk(b"IEND", b"")
)

WORDS = "学校 企业 共建 平台 课程 教师 标准 服务 培训 产业 质量 创新 合作 项目 区域 研究".split()
ENGLISH = "school partners course standard training research service industry quality region".split()
FIGURES = ["{{partners}}", "{{income@2021:value}}", "{{teachers}}", "{{patents}}", "{{double@2021}}"]


class Case:
    """One case; its text has no front matter."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.count = 0
        self.notes = []
        blocks = ["## 开头", self.prose()]
        kinds = [
            self.prose, self.prose, self.english, self.heading, self.marks, self.numbers, self.tasks,
            self.quote, self.code, self.table, self.picture, self.lines, self.noted,
        ]
        # Every kind stands in every case, in an order of its own; prose between, so that neighbours stay apart.
        self.random.shuffle(kinds)
        for kind in kinds:
            blocks += [kind(), self.words() + "。"]
        blocks += [f"[^{index}]: {note}" for index, note in enumerate(self.notes, 1)]
        self.text = "\n\n".join(blocks) + "\n"

    def words(self, most=5):
        self.count += 1
        return "".join(self.random.choice(WORDS) for _ in range(self.random.randint(2, most))) + f"{self.count}号"

    def inline(self):
        return self.random.choice([
            lambda: f"**{self.words()}**", lambda: f"*{self.words()}*", lambda: f"~~{self.words()}~~",
            lambda: f"`x{self.count} <= {{a}}`", lambda: f"[{self.words()}](https://a.test/{self.count}?b=1&c=2)",
            lambda: "H<sub>2</sub>O", lambda: "m<sup>2</sup>", lambda: self.random.choice(FIGURES), self.words,
        ])()

    def prose(self):
        return "，".join(self.words() + self.inline() + self.words() for _ in range(3)) + "。"

    def english(self):
        chosen = " ".join(self.random.choice(ENGLISH) for _ in range(9))
        return f"In {chosen}, “quoted” words — and {self.random.choice(FIGURES)} – stand here."

    def heading(self):
        return f"## {self.words()}\n\n### {self.words()}"

    def items(self, depth, mark):
        lines = []
        for index in range(self.random.randint(2, 4)):
            own = mark(index)
            lines.append(f"{own} {self.words()}{self.inline()}")
            if depth < 2 and self.random.random() < 0.5:
                inner = self.random.choice([lambda _: "-", lambda number: f"{number + 1}."])
                lines += [" " * (len(own) + 1) + line for line in self.items(depth + 1, inner)]
        return lines

    def marks(self):
        return "\n".join(self.items(0, lambda _: "-"))

    def numbers(self):
        return "\n".join(self.items(0, lambda index: f"{index + 1}."))

    def tasks(self):
        return "\n".join(f"- [{self.random.choice(' x')}] {self.words()}" for _ in range(3))

    def quote(self):
        return f"> {self.prose()}\n>\n> {self.words()}。"

    def code(self):
        return f"```\n第一行  {self.words()}\n\t缩进 <b>&{self.count}\n\n末行\n```"

    def table(self):
        columns = self.random.randint(2, 5)
        rows = [[self.words(2) for _ in range(columns)] for _ in range(4)]
        # Cells over two columns and over two rows, which do not overlap.
        rows[1][columns - 1] = "<"
        if columns > 2:
            rows[3][0] = "^"
        rows[2][1] = self.random.choice(FIGURES)
        lines = ["| " + " | ".join(row) + " |" for row in rows]
        return "\n".join([lines[0], "|" + " --- |" * columns, *lines[1:]])

    def picture(self):
        return f'![{self.words()}](图.png "{self.words()}")'

    def lines(self):
        return f"{self.words()}\\\n{self.words()}"

    def noted(self):
        self.notes += [f"{self.words()}，有{self.random.choice(FIGURES)}。", f"{self.words()}。\n\n    {self.words()}。"]
        return f"{self.words()}[^{len(self.notes) - 1}]，{self.words()}。[^{len(self.notes)}]"
