"""Documents of one line, sentences without an end, millions of characters: a result, in linear time."""

import time
from pathlib import Path

import pytest

from extract.coverage import coverage
from extract.pipeline import extract
from extract.types import Extraction

SENTENCE = "推进昭通机场前期工作，支持曲靖市、玉溪市等发展商贸，到2030年新改建农村公路约500公里，完善“云岭”行动"
SHAPES = {
    "one line": (SENTENCE + "。"),
    "no full stop": (SENTENCE + "，"),
    "sentences of 10,000": (SENTENCE + "，") * (10_000 // len(SENTENCE)) + "。\n",
    "no mark at all": "推进昭通机场前期工作支持曲靖市发展商贸",
    "one character": "建",
    "numbers": "5万",
    "a list": "甲乙、",
    "lists with 等": "甲、乙等",
    "marks never closed": "“云（岭《",
    "short lines": "建设机场\n",
    "spaces": "建 设 ",
    "brackets of duties": "推进工作。（省财政厅牵头）",
    "Latin": "policy graph ",
    "a list joined with 和": "云岭水库和",
}
FRAMED = {
    "digits in a list": ("建设云岭电站、桃源电站", "1", "x等电站。"),
    "digits behind a thing": ("建设云岭电站", "1", "x个机组，桃源"),
    "numerals": ("新建云岭路", "一百", "x条道路。"),
    "speech never closed": ("乡长说“", "推进道路建设，", "。"),
    "works behind 的": ("建设云岭水库、桃源水库的", "规划改造", "甲。"),
}
"""What a phrase begins and ends with, so that its many characters are read as one of its words."""


def of_length(shape: str, characters: int) -> str:
    before, piece, behind = FRAMED.get(shape) or ("", SHAPES[shape], "")
    return before + piece * max(1, characters // len(piece)) + behind


def seconds(text: str) -> tuple[float, Extraction]:
    """CPU time of this process, so that other work on the machine counts little."""
    begun = time.process_time()
    found = extract(text, jurisdiction="云南省")
    coverage(found)
    return time.process_time() - begun, found


@pytest.mark.parametrize("shape", ["one line", "sentences of 10,000", "no mark at all"])
def test_sentences_of_ten_thousand_characters_give_facts_at_their_places(shape: str) -> None:
    text = of_length(shape, 12_000)
    found = extract(text, jurisdiction="云南省")
    airports = [p for p in found.projects if p.name == "昭通机场"]
    assert len(airports) >= 0.9 * text.count("昭通机场")
    assert all(p.span.of(text) == "昭通机场" for p in airports)
    assert all(m.span.of(text) == m.text for m in found.measures)
    counts = coverage(found).characters
    assert counts.total == len(text) == counts.in_facts + counts.without + counts.layout


@pytest.mark.nightly
@pytest.mark.parametrize("shape", [*SHAPES, *FRAMED])
def test_time_grows_linearly(shape: str) -> None:
    """Eight times the text takes at most sixteen times the time: quadratic work would take sixty-four."""
    extract(SENTENCE, jurisdiction="云南省")  # the lists are loaded
    short = min(seconds(of_length(shape, 40_000))[0] for _ in range(2))
    long = seconds(of_length(shape, 320_000))[0]
    assert long <= 16 * max(short, 0.05), f"{short:.2f} s, then {long:.2f} s"


@pytest.mark.nightly
@pytest.mark.parametrize("joined", [False, True], ids=["as it is", "one line"])
def test_five_million_characters(joined: bool) -> None:
    """The sample page again and again."""
    page = (Path(__file__).parents[2] / "data" / "samples" / "15-fyp-xizang-page6.txt").read_text("utf-8-sig")
    page = "".join(page.split()) if joined else page
    text = page * (5_000_000 // len(page) + 1)
    once, _ = seconds(page * 20)
    taken, found = seconds(text)
    assert taken <= 2 * once * len(text) / (20 * len(page)) + 5
    assert len(found.measures) > 200_000
    assert found.measures[-1].span.end > len(text) - len(page)
