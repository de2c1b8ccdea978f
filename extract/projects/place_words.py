"""Places that are called like things: 甲湾、乙港口、丙岛等海上风电场 lists wind farms only, one of them at 乙港口."""

from typing import Final

from extract.changes import changed
from extract.patterns import word_list
from extract.projects.behind import LINES
from extract.projects.list_ends import Shared
from extract.projects.pieces import Piece
from extract.projects.routes import ROUTE

WORDS: Final = frozenset(word_list("lists", "place_words"))
GOALS: Final = frozenset({"机场", "港口航道", "枢纽", "园区/开放平台", "口岸", "文旅"})
"""Kinds of what roads and railways lead to."""
ENERGY: Final = frozenset({"电源", "水电站", "抽水蓄能"})
"""Kinds of what stands at places of any name, and is called by none of these words."""


def as_places(pieces: list[Piece], behind: Shared | None) -> list[Piece]:
    """The members of a list that power stations close, those without head that only have the name of a place; all must
    not have a head (甲水库、乙水库等水电站)."""
    if behind is not None and behind.head.kind in LINES and behind.head.role == "facility":
        return [_end_of_way(piece) for piece in pieces]
    if behind is None or behind.head.kind not in ENERGY or behind.head.role != "facility":
        return pieces
    return [_bare(piece) for piece in pieces] if any(p.head is None for p in pieces) else pieces


def _end_of_way(piece: Piece) -> Piece:
    """甲至乙、丙至丁机场等高速公路: what a route leads to is no thing that is built."""
    head = piece.head
    if head is None or head.kind not in GOALS or head.role != "facility" or ROUTE.search(piece.name) is None:
        return piece
    return changed(piece, head=None, head_start=None)


def _bare(piece: Piece) -> Piece:
    if piece.head is None or piece.head.word not in WORDS or piece.head_start == piece.start:
        return piece
    return changed(piece, head=None, head_start=None)
