#!/usr/bin/env python3
"""Makes PinyinTable+Readings.swift and PinyinTable+Phrases.swift, which say how Chinese words are read in pinyin without tones.

    pip download --no-deps pypinyin==0.55.0 && unzip pypinyin-*.whl
    apt-get download unicode-data && dpkg -x unicode-data_*.deb .
    python3 make-tables.py usr/share/unicode/Unihan_Readings.txt.bz2 pypinyin/phrases_dict.json

Sources and licences:
  Unihan_Readings.txt, Unicode 15.0 (Debian unicode-data): kMandarin and kTGHZ2013, the readings of the
    national table of 8,105 common characters. Unicode License v3.
  phrases_dict.json, pypinyin 0.55.0, from phrase-pinyin-data. MIT License,
    Copyright (c) 2016 mozillazg, 闲耘 <hotoo.cn@gmail.com>.
  own-phrases.txt beside this script: words of colleges and their reports, checked by hand.
"""

import bz2
import json
import pathlib
import sys
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
# In compounds these are read so; Unihan puts the particle first.
FIRST = {"地": "di", "长": "chang", "调": "tiao", "朝": "chao"}
# Readings that live on in single words of the phrase table only; offering them elsewhere is noise.
RARE = {
    "行": ["heng"], "参": ["cen"], "单": ["chan"], "校": ["jiao"], "色": ["shai"], "家": ["jie", "gu"],
    "车": ["ju"], "大": ["dai"], "不": ["fou"], "合": ["ge"], "和": ["huo", "hu"], "识": ["zhi"],
    "拾": ["she"], "石": ["dan"], "南": ["na"], "万": ["mo"], "术": ["zhu"], "谷": ["yu"], "亡": ["wu"],
    "叶": ["xie"], "女": ["ru"], "信": ["shen"], "食": ["si", "yi"], "说": ["yue"], "会": ["kuai"],
    "期": ["ji"], "区": ["ou"], "北": ["bo"], "体": ["ben"], "伯": ["bai", "ba"],
    "度": ["duo"], "率": ["shuai"],
}


def plain(text):
    letters = unicodedata.normalize("NFD", text.lower()).replace("u\u0308", "v")
    return "".join(letter for letter in letters if "a" <= letter <= "z")


def readings_of(path):
    fields = {}
    for line in bz2.open(path, "rt", encoding="utf-8"):
        if line.startswith("U+"):
            code, key, value = line.rstrip("\n").split("\t")
            if key in ("kMandarin", "kTGHZ2013"):
                fields.setdefault(chr(int(code[2:], 16)), {})[key] = value
    readings = {}
    for character, values in fields.items():
        common = "kTGHZ2013" in values
        if not common and not ("\u3400" <= character <= "\u9fff" or character == "〇"):
            continue
        found = [FIRST[character]] if character in FIRST else []
        found += [plain(value) for value in values.get("kMandarin", "").split()[:1]]
        for part in values.get("kTGHZ2013", "").split():
            found += [plain(value) for value in part.split(":")[1].split(",")]
        found = [one for one in dict.fromkeys(found) if one and one not in RARE.get(character, [])]
        if found:
            readings[character] = found
    readings.setdefault("〇", ["ling"])
    return readings


def phrases_of(path, readings):
    known = {}
    for phrase, syllables in json.loads(pathlib.Path(path).read_text(encoding="utf-8")).items():
        known[phrase] = [plain(syllable[0]) for syllable in syllables]
    known = {phrase: found for phrase, found in known.items() if len(phrase) == len(found) and 2 <= len(phrase) <= 4}
    own = set()
    for line in (HERE / "own-phrases.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            phrase, *syllables = line.split()
            assert len(phrase) == len(syllables), line
            known[phrase] = syllables
            own.add(phrase)
    known = {phrase: found for phrase, found in known.items() if all(c in readings and s for c, s in zip(phrase, found))}
    unusual = {
        phrase for phrase, found in known.items()
        if any(readings[character][0] != syllable for character, syllable in zip(phrase, found))
    }
    # 增长 is usual, and yet it must stand against 长期 in 增长期: where a character has several common
    # readings, its usual words of two characters are kept as well.
    usual = {
        phrase for phrase in known
        if len(phrase) == 2 and any(len(readings[character]) > 1 for character in phrase)
    }
    return {phrase: known[phrase] for phrase in sorted(unusual | usual | own)}


def write(name, member, about, lines):
    head = (
        "// swift-format-ignore-file\n// Made by make-tables.py, which names the sources and their licences. "
        "A literal, since an array of the\n// bytes takes the compiler minutes.\n\nextension PinyinTable {\n"
    )
    text = f'{head}  /// {about}\n  static let {member} = #"""\n' + "\n".join(lines) + '\n"""#\n}\n'
    (HERE / name).write_text(text, encoding="utf-8")
    print(name, len(lines), "lines", (HERE / name).stat().st_size, "bytes")


def main(unihan, phrases):
    readings = readings_of(unihan)
    syllables = sorted({one for found in readings.values() for one in found})
    lines = []
    for syllable in syllables:
        first = "".join(sorted(c for c, found in readings.items() if found[0] == syllable))
        other = "".join(sorted(c for c, found in readings.items() if syllable in found[1:]))
        lines.append(f"{syllable} {first} {other}".rstrip())
    about = "A syllable, the characters first read so, and those also read so, a line."
    write("PinyinTable+Readings.swift", "readingLines", about, lines)
    found = phrases_of(phrases, readings)
    about = "A word and a syllable for each of its characters, a line."
    lines = [f"{phrase} {' '.join(found[phrase])}" for phrase in found]
    write("PinyinTable+Phrases.swift", "phraseLines", about, lines)


if __name__ == "__main__":
    main(*sys.argv[1:])
