"""What a quantity measures, and where: the words around it in its clause."""

import re
from collections.abc import Sequence
from typing import Final

from extract.patterns import pattern
from extract.quantities.finder import Quantity
from extract.types import Span

CLAUSE_MARKS: Final = "，,。；;：:！!？?…"
BEHIND_MARKS: Final = re.compile(r"[，,。；;：:、！!？?…”（）()]")
NEAR: Final = 120
"""No further does the thing stand from its figure."""


def _words(name: str) -> re.Pattern[str]:
    return pattern("measured", name)


def measured(text: str, quantities: Sequence[Quantity], number: int) -> tuple[str | None, str | None]:
    """(what, scope) of one of a text's quantities; None where the words do not say."""
    span = quantities[number].span
    near = max(0, span.start - NEAR)
    start = max(near - 1, *(text.rfind(mark, near, span.start) for mark in CLAUSE_MARKS)) + 1
    earlier = [q for q in quantities[max(0, number - 6) : number] if q.span.start >= start]
    if "分别" in text[start : span.start] and (shared := _share(text, Span(start, span.start), len(earlier))):
        return shared, None
    if earlier:
        start = earlier[-1].span.end
    front = _words("joins").sub("", text[start : span.start].strip())
    scope = None
    if place := _words("place").match(front):
        scope, front = place.group(1).removesuffix("等领域"), front[place.end() :]
    front = _words("heads").sub("", _words("says").sub("", front).strip(" 　的")).strip(" 　的")
    next_start = quantities[number + 1].span.start if number + 1 < len(quantities) else len(text)
    stop = BEHIND_MARKS.search(text, span.end, span.end + NEAR)
    behind = text[span.end : min(next_start, stop.start() if stop else span.end + NEAR)].strip(" 　的和与及")
    if quantities[number].unit == "%" and behind and front and not _words("share").search(front):
        return behind, front  # 具备条件的行政村100%通硬化路
    if not front or _words("bare").match(front):
        return (behind or front) or None, scope
    return front, scope


def _share(text: str, span: Span, number: int) -> str | None:
    """The member that a figure of 甲、乙分别达到1和2 belongs to."""
    things = text[span.start : text.index("分别", span.start)]
    members = [m for m in re.split(r"[、和与]|以及", _words("heads").sub("", things.strip())) if m]
    return members[number] if number < len(members) else None
