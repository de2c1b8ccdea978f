"""Routes: the numbers of roads, and the ways that are told by ends and waypoints (甲经乙、丙至丁铁路)."""

import re
from collections.abc import Sequence

from extract.projects.conjuncts import Conjunct
from extract.projects.places import near
from extract.types import Span

ROAD_NUMBER = re.compile(r"[GSXC]\d{1,4}(?:线)?")


def via(text: str, at: int, places: Sequence[Span]) -> bool:
    """甲 | 经乙至丙: does the way lead through a place from here?"""
    return text[at] == "经" and any(p.start == at + 1 for p in near(places, at, at + 2))


def on_the_way(text: str, left: Conjunct, right: Conjunct, places: Sequence[Span]) -> bool:
    """甲经乙 | 丙至丁铁路: behind the end of a route the waypoints go on up to its other end."""
    words = text[left.start : left.end]
    if "经" not in words or "至" in words or "至" not in text[right.start : right.end]:
        return False
    return via(text, left.start + words.index("经"), places)
