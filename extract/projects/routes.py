"""Routes: the numbers of roads, and the ways that are told by ends and waypoints (甲经乙、丙至丁铁路)."""

import re
from collections.abc import Sequence
from typing import Final

from extract.guarded import Guarded
from extract.projects.conjuncts import Conjunct
from extract.projects.heads import Head
from extract.projects.places import near
from extract.types import Span

ROAD_NUMBER: Final = Guarded(re.compile(r"[GSXC]\d{1,4}(?:线)?"))
ROAD_CLASS: Final = Guarded(re.compile(r"[国省县乡]道(?=[A-Z]?\d)"))
"""In front of a road's number (省道203), and of those that follow it in a list (省道203、204)."""
BARE_NUMBER: Final = re.compile(r"[A-Z]?\d{3}(?:线)?")
"""A number that is one of a road where the road's class stands by it."""
ROUTE: Final = re.compile("[一-龥）)](?:至|[—-]{1,2})[一-龥（(]")
NODE: Final = re.compile("(?:[东西南北]站?|新?站|[一-龥]{0,4}?(?:机场|港|口岸|码头))(?:至|[—-])")
"""What a way begins at, behind the place that it bears the name of (甲 | 东站至乙城际铁路, 甲 | 西至乙联络通道)."""
NODES: Final[tuple[str, ...]] = ("站", "机场", "港", "口岸", "码头")
"""Ends of the words for that at which ways begin and end (甲至乙口岸)."""
BARE_ROAD: Final = re.compile(rf"{BARE_NUMBER.pattern}(?:公路|道路)?")
"""The number with the word for a road behind it."""
RUN_OF_NUMBERS: Final = re.compile(r"\d{3}(?:线)?(?:(?:[、和及与]|以及)\d{3}(?:线)?)*[国省县乡]道")
"""Roads by their numbers, the class behind the last (209、218省道)."""
NUMBERED_ROAD: Final = re.compile(
    rf"{ROAD_NUMBER.pattern}|{ROAD_CLASS.pattern}[A-Z]?\d{{2,3}}(?:线)?|\d{{3}}[国省县乡]道"
)

LINE_OF: Final = "(?:铁路|高铁|高速(?![增发运飞成])|城际|客专|经济带)"
LISTED: Final = "(?:、[一-龥]{2,4})"
TWO_PLACES: Final = Guarded(
    re.compile(
        f"[向从将和如](?![该此本其另新老旧各全])[一-龥](?={LINE_OF}|{LISTED}{{1,12}}{LINE_OF}|{LISTED}{{0,12}}等(?:\\d+条|{LINE_OF}))"
    )
)
"""向莆铁路, 从莞高速: a line is called by two places at least, so that in front of one character the first is a place,
too (向塘, 从化, 将乐, 和田, 如皋), and no preposition."""

BETWEEN: Final = re.compile("[至—-]")
BY_ENDS: Final = re.compile("[^至、—-]{2,10}(?<![路街道桥速])[至—-][^至、—-]{2,}")
"""A route by its ends; behind a road one only tells how far a stretch goes (甲公路至乙高速段)."""


def is_route(words: str, behind: str = "") -> bool:
    """Is that which a section belongs to a route by its name or by its ends (甲至乙铁路丙段)? `behind`: the section."""
    if BETWEEN.match(behind):
        return False
    return BETWEEN.search(words) is None or BY_ENDS.fullmatch(words) is not None


def via(text: str, at: int, places: Sequence[Span]) -> bool:
    """甲 | 经乙至丙: does the way lead through a place from here?"""
    return text[at] == "经" and any(p.start == at + 1 for p in near(places, at, at + 2))


def on_the_way(text: str, left: Conjunct, right: Conjunct, places: Sequence[Span]) -> bool:
    """甲经乙 | 丙至丁铁路: behind the end of a route the waypoints go on up to its other end."""
    words = text[left.start : left.end]
    if "经" not in words or "至" in words or "至" not in text[right.start : right.end]:
        return False
    return via(text, left.start + words.index("经"), places)


WATERS: Final = frozenset("江河溪渠湖")
OF_WATERS: Final = frozenset({"防洪/河道", "生态修复", "文旅"})
"""Kinds of what is made of the banks of waters."""
WATER_STRETCH: Final = re.compile(
    "[一-龥]{1,6}?(?:运河|[江河溪渠])(?:干流|支流)?(?:[上中下]游)?(?=[一-龥]{1,6}段|[东西南北左右]岸)"
)
OWN_WATER: Final = re.compile("[一-龥]{1,6}?(?:运河|[江河溪渠])(?![市县区旗镇乡村街门口])[一-龥]{1,6}段")
"""A stretch in front of which its own river stands, which may be a place too (甲河乙段, but not 清河镇段)."""
OWN_STRETCH: Final = re.compile("[东西南北左右]岸|[一-龥]{1,5}段(?!时|落|位)")


def water_in_front(text: str, first: Span, start: int, end: int, led: bool) -> Span | None:
    """甲河乙段、丙段治理: the river of the first stretch is that of the next, which names none, though a place may
    lead it (`led`)."""
    stretch = OWN_STRETCH.match(text, start, end)
    if stretch is None or not (led or WATERS.isdisjoint(stretch.group())) or OWN_WATER.match(text, start, end):
        return None
    water = WATER_STRETCH.match(text, first.start, first.end)
    return Span(first.start, water.end()) if water else None


def behind_stretch(text: str, name: str, start: int, end: int, head: Head | None) -> int | None:
    """甲河乙段、丙段 | 河道整治: where what is done stands behind the stretch of a river that a conjunct opens with."""
    if head is None or not name.endswith("段") or (head.role != "work" and head.kind not in OF_WATERS):
        return None
    stretch = OWN_STRETCH.match(text, start, end)
    return stretch.end() if stretch and stretch.end() < end else None
