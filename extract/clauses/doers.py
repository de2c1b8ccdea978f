"""Regions and agencies as the doers of a clause: lists of them, and whether a verb behind them is their doing."""

import re
from collections.abc import Iterable

from extract.clauses.words import lexicon
from extract.types import Span

JOINS = re.compile(r"以及|[、和与及]")
CLOSES = re.compile(
    r"等?(?:地（市）|地市|盟市|市州|州市|区县|县区|县市|市县|省份|省区|地区"
    r"|[两三四五六七八九十\d]+(?:市|县|地|州|省|区)|地|市|县|区|州|省|盟|旗)?(?:要|将|应|应当|需|须)?"
)
"""What may stand between a list of them and its verb: 等市, 等5县, 要."""
ENDS = re.compile("[，,。；;]")


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
    words = lexicon()
    if verb not in words.nouns:
        return True
    after = place + len(verb)
    stop = ENDS.search(text, after)
    end = stop.start() if stop else len(text)
    return words.action.at(text, after, end) not in words.nouns and not words.predicates.search(text, after, end)
