"""No pattern of the code or of a lexicon takes exponential time on its own words, said again and again."""

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator
from itertools import islice, pairwise

import pytest

import extract
from extract.patterns import pattern
from graph.resources import data, read_yaml

WORD = re.compile("[一-龥A-Za-z]{1,4}")
SYNTAX = re.compile(r"\(\?[P<!=:]+|\\[dswDSWb]")
MARKS = ("1", "一", "1个", "“", "（", "甲、", "1.1", "至", "— ")
ENOUGH = 60
"""So many words of a pattern are tried, and as many neighbours of two."""


def modules() -> Iterator[str]:
    return (module.name for module in pkgutil.walk_packages(extract.__path__, "extract."))


def patterns() -> dict[str, re.Pattern[str]]:
    found: dict[str, re.Pattern[str]] = {}
    for name in modules():
        held = vars(importlib.import_module(name))
        found |= {value.pattern: value for value in held.values() if isinstance(value, re.Pattern)}
    for file in sorted(data("lexicons").glob("*.yml")):
        entries = read_yaml("lexicons", file.name)
        for key, entry in entries.items() if isinstance(entries, dict) else ():
            if isinstance(entry, dict) and isinstance(entry.get("pattern"), str):
                compiled = pattern(file.stem, key)
                found[compiled.pattern] = compiled
    return found


def attacks(source: str) -> list[str]:
    words = list(islice(dict.fromkeys(WORD.findall(SYNTAX.sub("|", source))), ENOUGH))
    return [*words, *(a + b for a, b in pairwise(words)), *MARKS]


def exponential(compiled: re.Pattern[str]) -> str | None:
    """What makes it take more than 50 ms on less than 200 characters; None if nothing does."""
    for word in attacks(compiled.pattern):
        for times in (8, 12, 16, 20, 24):
            begun = time.process_time()
            compiled.search(word * times + "§")
            compiled.fullmatch(word * times + "§")
            if time.process_time() - begun > 0.05:
                return f"{word!r} {times} times"
    return None


def test_no_pattern_takes_exponential_time() -> None:
    slow = {source[:80]: word for source, compiled in patterns().items() if (word := exponential(compiled))}
    assert not slow


@pytest.mark.parametrize("source", ["(?:甲乙|甲|乙)+$", "(?:(?:规划|改造)*(?:改造|建设)+)+"])
def test_the_search_finds_such_patterns(source: str) -> None:
    assert exponential(re.compile(source))
