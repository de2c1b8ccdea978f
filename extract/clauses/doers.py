"""Regions and agencies as the doers of a clause: lists of them, and whether a verb behind them is their doing."""

import re
from collections.abc import Iterable
from typing import Final

from extract.clauses.words import lexicon
from extract.patterns import pattern
from extract.types import Span

LEXICON: Final = lexicon()
JOINS: Final = re.compile(r"以及|[、和与及]")
"""Between the members of a list."""
CLOSES: Final = pattern("clauses", "closes_doers")
ENDS: Final = re.compile("[，,。；;]")


def doer_ends(text: str, mentions: Iterable[Span]) -> dict[int, int]:
    """Where the list that begins with a mention ends, for each mention's start (甲市、乙市和丙县 → its end)."""
    longest: dict[int, int] = {}
    for span in mentions:
        longest[span.start] = max(span.end, longest.get(span.start, 0))
    ends: dict[int, int] = {}
    for start in sorted(longest, reverse=True):
        end = longest[start]
        join = JOINS.match(text, end)
        ends[start] = ends.get(join.end(), end) if join else end
    return ends


def does(text: str, place: int, verb: str) -> bool:
    """Is the verb a doing here (甲市发展旅游业), or does it stand for a thing (甲市发展规划, 甲市发展水平提升)?"""
    words = LEXICON
    if verb not in words.nouns:
        return True
    after = place + len(verb)
    stop = ENDS.search(text, after)
    end = stop.start() if stop else len(text)
    return words.action.at(text, after, end) not in words.nouns and not words.predicates.search(text, after, end)
