"""Harbours by small places: in a list with one of them 港 at the end of other names is no part of a place's."""

from collections.abc import Callable
from typing import Final

from extract.changes import changed
from extract.projects.heads import Heads
from extract.projects.pieces import Piece

PORT: Final = "港"
LEAST: Final = 3
"""Characters of such a name."""


def with_harbours(text: str, pieces: list[Piece], heads: Heads, whole_place: Callable[[int, int], bool]) -> list[Piece]:
    """The conjuncts, those with the head that end in it beside a harbour (甲沙港、乙县丙口港); 张家港 is a city."""
    ports = [p for p in pieces if p.head is not None and p.head.word == PORT]
    if not ports:
        return pieces
    if len(ports) == 1 and len(pieces) > 2 and _works_elsewhere(pieces[-1]):
        # 甲山、乙港、丙塘重点区域治理: places that are worked on, one of which is called so
        return [changed(p, head=None, head_start=None) if p is ports[0] else p for p in pieces]
    return [_harbour(text, p, heads) if _ends_so(text, p) and not whole_place(p.start, p.end) else p for p in pieces]


def _works_elsewhere(last: Piece) -> bool:
    return last.head is not None and last.head.role == "work" and PORT not in last.name


def _ends_so(text: str, piece: Piece) -> bool:
    return piece.head is None and text[piece.end - 1] == PORT and piece.end - piece.start >= LEAST


def _harbour(text: str, piece: Piece, heads: Heads) -> Piece:
    return changed(piece, head=heads.by_word.get(PORT), head_start=piece.end - 1)
