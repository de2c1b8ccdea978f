"""The class of a thing that stands right in front of its name, no part of it (水利枢纽工程甲枢纽, 铁路枢纽乙东站)."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from extract.projects import names
from extract.projects.heads import Head
from extract.types import Span

HUBS: Final[tuple[str, ...]] = ("枢纽", "枢纽工程")
"""Classes of what bears the name of a station or a dam, too."""
ONE: Final = "桥港站"
"""Last characters that say by themselves what a thing is; others do with the one in front (隧道)."""
JOINTS: Final = frozenset("、和与及")
SHORTEST: Final = 5
"""Fewer characters hold no class and name."""
LONGEST_CLASS: Final = 10
SHORTEST_NAME: Final = 2
LONGEST_NAME: Final = 8
REACH: Final = LONGEST_CLASS + LONGEST_NAME + 8
"""So far from where the class begins the name's head ends."""


def behind_class(text: str, start: int, end: int, places: Sequence[Span]) -> int:
    """Where the name begins behind a class in common words, if it has the same head; `start` if it does not."""
    if end - start < SHORTEST or not _two_heads(text, start, min(end, start + REACH)):
        return start
    found = names.heads().within(text, start, min(end, start + REACH))
    if len(found) < 2 or found[0][1] - start > LONGEST_CLASS:
        return start
    (a, b, first), (at, _, second) = found[0], found[1]
    if not SHORTEST_NAME <= at - b <= LONGEST_NAME or not _alike(first, second) or not JOINTS.isdisjoint(text[b:at]):
        return start
    if not text[start : a + 1].isalpha() or not names.common(text[start:a]):
        return start
    if any(p.start < b and p.end > start for p in places):
        return start
    named = any(p.start == b for p in places) or names.proper_first(text[b:at])
    return b if named else start


def _two_heads(text: str, start: int, end: int) -> bool:
    """Do heads end at two places, as where a class stands in front of a name, the first of them where a class may?"""
    ends = names.heads().ends(text)
    first = bisect_right(ends, start)
    return first + 1 < len(ends) and ends[first] <= start + LONGEST_CLASS and ends[first + 1] <= end


def _alike(first: Head, second: Head) -> bool:
    if not first.role == second.role == "facility":
        return False
    length = 1 if first.word[-1] in ONE else 2
    return first.word.endswith(HUBS) or first.word[-length:] == second.word[-length:]
