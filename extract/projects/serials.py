"""Things of one owner by their numbers: 甲港7号、8号泊位, 乙电厂3号机组和4号机组, 丙园A区、B区."""

import re
from collections.abc import Sequence
from typing import Final

from extract.guarded import Guarded
from extract.projects.pieces import Piece
from extract.types import Span

NUMBER: Final = Guarded(
    re.compile(
        r"(?:(?<![\dA-Za-z])\d{1,2}|[一二三四五六七八九]|(?<![A-Za-z])[A-Z])(?:号(?!线)|#|[区座栋幢])|(?<![A-Za-z])[B-FH-RT-WYZ]\d{1,2}(?!\d|线)"
    )
)
"""With a letter in front that no road bears (B23泊位)."""
LAST_NUMBER: Final = re.compile(rf"(?:{NUMBER.pattern}|(?<![\dA-Za-z])\d{{1,2}})$")


def numbered(text: str, piece: Piece, full: Piece) -> bool:
    """甲码头四期3#、4#泊位: does the one end, and the other open, with the number of a thing?"""
    number = NUMBER.match(text, full.start, full.end)
    return number is not None and LAST_NUMBER.search(text, piece.start, piece.end) is not None


def serial(text: str, pieces: Sequence[Piece], i: int) -> Span | None:
    """What stands in front of the first number of a run, where the conjunct `i` opens with a later number of it."""
    while i and NUMBER.match(text, pieces[i].start, pieces[i].end):
        i -= 1
        before = pieces[i]
        number = LAST_NUMBER.search(text, before.start, before.head_start or before.end)
        if number is None:
            return None
        if number.start() > before.start:
            return Span(before.start, number.start())
    return None
