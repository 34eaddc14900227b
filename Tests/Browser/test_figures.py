"""What a page prints for an indicator is what the data say of it.

That no number is without a source is proven by NumberProofTests, in Swift, for every page of all sites in both themes.
"""

import decimal
import json
import re

import pytest

from page_text import PageText, ids

# Digits, and words for ten and more; smaller words count what the sentence itself lists: 两处, 三种.
NUMBER = re.compile(
    r"[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?"
    r"|百分之|千分之|(?:[一二三四五六七八九两几][十百千万亿]|十)[一二三四五六七八九十百千万亿零]*[余多]?[个项所人份种门家名支次部套件类年倍处条本篇位座元平]"
    r"|[一二三四五六七八九两几数][十百千万亿]*[余多][个项所人份种门家名支次部套件类年倍处条本篇位座元]"
)
# What the examples below must be found as; a pattern that finds nothing would prove nothing.
EXAMPLES = ["98.6", "17,525", "１２", "百分之九十", "三千余人", "三十多所", "20", "三余人", "十二个"]


@pytest.fixture(scope="module")
def figures(site):
    """The numbers that a page may print for each indicator."""
    data = json.loads((site / "data/indicators.json").read_text(encoding="utf-8"), parse_float=decimal.Decimal)
    return {indicator["id"]: printed(indicator) for indicator in data["indicators"]}


def printed(indicator):
    """Values, targets, completion, the differences of values, and years; English counts tens of thousands otherwise."""
    values, others = [], set()
    for row in indicator["observations"]:
        values += [decimal.Decimal(row["value"])] if isinstance(row["value"], (int, decimal.Decimal)) else []
        for key in ("target", "completion"):
            if isinstance(row[key], (int, decimal.Decimal)):
                others.add(decimal.Decimal(row[key]))
        others |= {decimal.Decimal(year) for year in row["period"].split("-")}
    scaled = {scale * value for value in values for scale in (decimal.Decimal("0.01"), 10000)}
    return set(values) | others | {abs(a - b) for a in values for b in values} | (
        scaled if indicator["unit"].startswith("万") else set()
    )


def number(text):
    text = text.translate(str.maketrans("０１２３４５６７８９．", "0123456789.", ",，"))
    return decimal.Decimal(text) if re.fullmatch(r"[0-9.]+", text) else None


def test_the_pattern_finds_numbers_in_digits_and_in_words():
    assert [text for text in EXAMPLES if not NUMBER.search(text)] == []


def test_a_bound_number_is_one_that_the_data_gives_for_its_indicator(pages, figures):
    wrong, count = [], 0
    for page in pages:
        for text, stack in PageText(page.read_text(encoding="utf-8")).pieces:
            named = ids(stack)
            # Scales and labels of a chart stand beside its figures.
            if not named or any(attributes.get("class") == "soft" for _, attributes in stack):
                continue
            assert set(named) <= set(figures), (page.name, named)
            allowed = set().union(*(figures[name] for name in named))
            if any(attributes.get("class") in ("formula", "calculation") for _, attributes in stack) or "×" in text:
                allowed = allowed | {decimal.Decimal(100)}
            labels = any(tag in ("figcaption", "caption") or tag == "th" for tag, _ in stack)
            for found in NUMBER.finditer(text):
                value = number(found.group())
                count += 1
                if value is not None and value not in allowed and not labels:
                    wrong.append((page.name, named[:3], text.strip()))
    assert count > 2000
    assert wrong == []
