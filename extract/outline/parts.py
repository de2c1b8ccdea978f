"""What a row is: a heading with its title, an item, a lead, a paragraph, a signature, furniture."""

import re
from dataclasses import dataclass, field
from functools import cache
from itertools import takewhile
from typing import Final

from extract.outline.characters import joined
from extract.outline.headings import layout
from extract.outline.lines import Cells
from extract.outline.rows import CLAUSES, Row
from extract.outline.short_lines import ends_sentence, is_bullet, title_like

MOST_DUTIES: Final = 5
"""So many lines say who answers for a task, who looks after it, by when."""
LEAF: Final = 95
"""Rank of a title without number that opens no numbered series."""


@dataclass(frozen=True, slots=True)
class Part:
    """What one row is: its kind, its title and its text as pieces of the source."""

    kind: str
    rank: int | None
    """Of what opens a level; None for paragraphs and furniture."""
    number: str | None = None
    title: list[tuple[int, int]] = field(default_factory=list)
    """Pieces of a title that stands apart from the text."""
    body: list[tuple[int, int]] = field(default_factory=list)
    lead: str | None = None
    """A run-in title: the text's own first sentence."""
    cells: Cells | None = None
    """Of the row of a table, instead of a body."""


@cache
def _date_line() -> re.Pattern[str]:
    return re.compile(layout()["date_line"])


def part_of(text: str, rows: list[Row], i: int, front: bool) -> Part:
    row = rows[i]
    if row.furniture:
        return Part("furniture", None)
    if row.cells:
        return Part("paragraph", None, row.cells.number, cells=row.cells)
    if front:
        return Part("title", None, title=_from(row, row.heading.body if row.heading else 0))
    if row.heading:
        return _numbered(text, rows, i)
    if row.duty:
        return Part("paragraph", None, body=row.pieces)
    if _signs(rows, i):
        return Part("signature", None, title=row.pieces)
    if (row.alone or _titles_text(rows, i)) and not _is_task(rows, i):
        return Part("heading", LEAF, title=row.pieces)
    if _leads_text(rows, i):
        return Part("heading", LEAF, body=row.pieces, lead=row.text.rstrip("。"))
    return Part("paragraph", None, body=row.pieces)


def _from(row: Row, at: int) -> list[tuple[int, int]]:
    """The row's pieces from this place of its first line on."""
    first, end = row.pieces[0]
    rest = row.pieces[1:]
    return [(first + at, end), *rest] if first + at < end else rest


def _signs(rows: list[Row], i: int) -> bool:
    row = rows[i]
    if len(row.pieces) > 1 or len(row.text) > 40:
        return False
    if _date_line().fullmatch(row.text):
        return True
    after = rows[i + 1] if i + 1 < len(rows) else None
    return after is not None and title_like(row.text) and _date_line().fullmatch(after.text) is not None


def _titles_text(rows: list[Row], i: int) -> bool:
    """A title without number that the joiner had no reason to set apart: it ends the text before a numbered heading."""
    row = rows[i]
    after = next((r for r in rows[i + 1 : i + 4] if not r.furniture), None)
    return after is not None and after.heading is not None and len(row.pieces) == 1 and title_like(row.text)


def _is_task(rows: list[Row], i: int) -> bool:
    """A line that lost its stop and below which only stands who answers for it: the task itself, and no title."""
    after = [r for r in rows[i + 1 : i + 1 + MOST_DUTIES + 2] if not r.furniture]
    told = list(takewhile(lambda r: r.duty, after))
    if not told or rows[i].cells:
        return False
    left = after[len(told) :]
    if not left:
        return True
    mine, heading = rows[i].heading, left[0].heading
    if mine is not None:
        return heading is not None and heading.rank <= mine.rank
    return heading is not None or (len(left) > 1 and left[1].duty)


def _leads_text(rows: list[Row], i: int) -> bool:
    """A short sentence on a line of its own, before a long paragraph: a lead, as 深入推进节能降碳行动。"""
    row = rows[i]
    if i + 1 >= len(rows) or len(row.pieces) > 1 or not _lead_like(row.text, whole=True):
        return False
    after = rows[i + 1]
    return not after.furniture and not after.heading and after.length >= 60 and not is_bullet(row.text)


def _lead_like(text: str, *, whole: bool) -> bool:
    """The first sentence is short enough to be a title; with `whole`, there is no second."""
    stop = text.find("。")
    if not 0 < stop <= layout()["lead_length"] or any(c in text[:stop] for c in "；：！？"):
        return False
    return (stop == len(text) - 1) if whole else stop < len(text) - 1


def _numbered(text: str, rows: list[Row], i: int) -> Part:
    row = rows[i]
    heading = row.heading
    assert heading is not None
    level, number = heading.level, heading.number or None
    rest = _from(row, heading.body)
    if level.kind == "item":
        return _item(row, number, heading.rank, heading.body)
    if not rest or level.body == "never":
        return Part(level.kind, heading.rank, number, title=rest)
    if level.body == "always":
        return Part(level.kind, heading.rank, number, body=rest)
    body = row.text[heading.body :]
    if not ends_sentence(row.last) and row.length <= 2 * layout()["title_length"] and "。" not in body:
        if row.last[-1] not in CLAUSES and i + 1 < len(rows) and not _is_task(rows, i):
            return Part(level.kind, heading.rank, number, title=rest)
        return Part(level.kind, heading.rank, number, body=rest)
    if _lead_like(body, whole=False) and len(row.pieces) == 1:
        return Part(level.kind, heading.rank, number, body=rest, lead=body[: body.index("。")])
    if len(row.pieces) > 1:
        start = joined(text, rest)[0]
        if _lead_like(start, whole=False):
            return Part(level.kind, heading.rank, number, body=rest, lead=start[: start.index("。")])
    if _lead_like(body, whole=True) and _goes_deeper(rows, i):
        return Part(level.kind, heading.rank, number, body=rest, lead=body.rstrip("。"))
    return Part(level.kind, heading.rank, number, body=rest)


def _goes_deeper(rows: list[Row], i: int) -> bool:
    """What follows belongs to this heading: text without a number, or a deeper number."""
    mine = rows[i].heading
    after = next((r for r in rows[i + 1 : i + 4] if not r.furniture), None)
    return after is not None and mine is not None and (after.heading is None or after.heading.rank > mine.rank)


def _item(row: Row, number: str | None, rank: int, at: int) -> Part:
    """`01 铁路骨干通道 推进……`: title, space or tab, body; a title alone; or text without a title."""
    line = row.text[at:]
    gap = re.search(r"\s+", line)
    title = line[: gap.start()] if gap else line
    if len(title) > layout()["lead_length"] or any(c in title for c in "。；，,") or ends_sentence(title):
        return Part("item", rank, number, body=_from(row, at))
    if gap is None:
        return Part("item", rank, number, title=_from(row, at))
    first = row.pieces[0][0] + at
    return Part("item", rank, number, title=[(first, first + gap.start())], body=_from(row, at + gap.end()))
