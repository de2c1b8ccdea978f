"""Lists that close with so many more of the same: 甲、乙及36座小型水库除险加固, where what is counted says what 甲 and
乙 are and what is done on them."""

from collections.abc import Sequence
from typing import Final

from extract.projects.conjuncts import COUNT
from extract.projects.heads import NATURAL, Heads
from extract.projects.pieces import Piece

WATERS: Final = NATURAL | {"防洪/河道", "灌区"}
"""Kinds of works that lists call by bare names."""
BARE: Final = frozenset({"place", "proper"})
LONGEST: Final = 4
"""No more characters has the bare name of a small place."""


def counted_last(text: str, pieces: Sequence[Piece], heads: Heads) -> int | None:
    """Where the words begin, behind the number, that tell what bare members in front of it are."""
    last = pieces[-1]
    if last.head is None or last.head_start is None or len(pieces) < 2:
        return None
    count = COUNT.match(text, last.start, last.head_start)
    if count is None or not any(p.head is None and p.core in BARE and p.end - p.start <= LONGEST for p in pieces):
        return None
    thing = last.head if last.head.role == "facility" else None
    if thing is None and last.head.role == "work":
        found = heads.at_end(text, count.end(), last.head_start)
        thing = found[1] if found else None
    return count.end() if thing is not None and thing.kind in WATERS else None
