"""The course of a line, told behind its name (起于甲市，经乙县，止于丙县) or in front of it (连接甲与乙的…)."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from extract.patterns import pattern
from extract.projects.places import ROUTES, place_of, regions_between, sure, widened
from extract.types import Place, ProjectMention, RegionMention

ROUTE: Final = pattern("stated_places", "route")
JOINS: Final = pattern("stated_places", "joins")
STATED_PLACES_COURSE: Final = pattern("stated_places", "course")
JOINING: Final = pattern("stated_places", "joining")
CLAUSE: Final = re.compile("[^，,。；;！!\n]+")
STOPS: Final = "。；;！!\n"
STOP: Final = re.compile("[，,。；;！!：:\n]")
SPANNING: Final[tuple[str, ...]] = ("横跨", "地跨", "跨越")
COURSE: Final = 160
"""No further behind its name is the course of a line looked for."""
IN_FRONT: Final = 40
"""No further in front of 的 stands what a line connects."""
REST: Final = 8
"""No more characters say what the places in front of 的 are (两省一市)."""

Course = tuple[tuple[Place, ...], tuple[Place, ...]]
"""(LOCATED_IN, CONNECTS)"""


def with_course(text: str, mention: ProjectMention, name_end: int, regions: Sequence[RegionMention]) -> ProjectMention:
    """A line with the places that the sentence behind its name, or the words in front of it, take it through."""
    if mention.kind not in ROUTES or mention.optional:
        return mention
    located, connects = behind(text, name_end, regions) or in_front(text, mention.span.start, regions) or ((), ())
    return widened(mention, located, connects)


def behind(text: str, at: int, regions: Sequence[RegionMention]) -> Course | None:
    """The course that the words begin to tell at a position; None where they do not."""
    begin = ROUTE.match(text, at) or JOINS.match(text, at)
    if begin is None:
        return None
    end = min([len(text), at + COURSE, *(i for mark in STOPS if (i := text.find(mark, at)) >= 0)])
    found: list[RegionMention] = []
    for clause in CLAUSE.finditer(text, begin.end(), end):
        if clause.start() > begin.end() and not STATED_PLACES_COURSE.match(text, clause.start()):
            continue
        found += _ends(regions, clause.start(), clause.end())
    return _course(found, begin.group())


def in_front(text: str, start: int, regions: Sequence[RegionMention]) -> Course | None:
    """连接甲市与乙市的 | 丙铁路; 横跨甲、乙两省的重点工程——丙大桥."""
    of = start - 1
    if start > 1 and text.startswith("——", start - 2):
        of = text.rfind("的", max(0, start - IN_FRONT), start - 2)
    if of < 0 or text[of] != "的":
        return None
    joins = [*JOINING.finditer(text, max(0, of - IN_FRONT), of)]
    if not joins or STOP.search(text, joins[-1].end(), of):
        return None
    found = _ends(regions, joins[-1].end(), of)
    return _course(found, joins[-1].group()) if found and of - found[-1].span.end <= REST else None


def _ends(regions: Sequence[RegionMention], start: int, end: int) -> list[RegionMention]:
    """The divisions and countries named there: no line ends at a bay or in a part of the country."""
    return [r for r in sure(regions_between(regions, start, end)) if r.code or r.level == "country"]


def _course(found: Sequence[RegionMention], verb: str) -> Course | None:
    """A division in front of an end as its parent is where the line lies, and so is what it spans (横跨甲、乙两省); the
    others are what it connects."""
    if not found:
        return None
    if verb.endswith(SPANNING):
        return tuple(dict.fromkeys(place_of(r) for r in found)), ()
    parents = [a for a, b in pairwise(found) if a.span.end == b.span.start]
    ends = dict.fromkeys(place_of(r) for r in found if r not in parents)
    return tuple(dict.fromkeys(place_of(r) for r in parents)), tuple(ends)
