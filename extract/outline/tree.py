"""A source text's outline: units that tile it exactly, and blocks of plain text for analysis."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from extract.outline.characters import joined
from extract.outline.front_matter import front_rows, is_titled
from extract.outline.headings import front_matter, layout
from extract.outline.lines import Cells
from extract.outline.parts import Part, part_of
from extract.outline.rows import Row, rows_of
from extract.types import Block, Outline, SourceText, Span, Unit

LONGEST: Final = 20_000
"""A longer paragraph is given in several blocks: spaCy's time grows with the square of a Doc's length."""
BOX: Final = 100
"""Ranks inside a box are the plain ones plus this, so that all of it lies below the box."""


def read_outline(source: SourceText) -> Outline:
    """The outline of a text. Any text has one; the units' pieces join to the source text."""
    text = source.text
    rows = rows_of(text)
    if not rows:
        return Outline(
            units=(Unit(0, "furniture", None, None, Span(0, len(text)), None, ()),) if text else (), blocks=()
        )
    front = front_rows(rows)
    parts = [part_of(text, rows, i, i in front) for i in range(len(rows))]
    return _Tree(text, rows, parts, _ranks(rows, parts)).outline()


def _ranks(rows: list[Row], parts: list[Part]) -> list[int | None]:
    """Rank of each row. A title without number that opens a series (its first number follows) stands above it."""
    ranks: list[int | None] = [p.rank for p in parts]
    following: tuple[int, bool] | None = None
    for i in range(len(rows) - 1, -1, -1):
        part, heading = parts[i], rows[i].heading
        if part.kind == "heading" and heading is None:
            if following and following[1] and following[0] < BOX:
                ranks[i] = following[0] - 5
            following = None
        elif heading is not None and part.rank is not None:
            following = (part.rank, heading.value[-1:] == (1,))
    return ranks


@dataclass(slots=True)
class _Open:
    rank: int
    unit: int
    path: tuple[str, ...]


@dataclass(slots=True)
class _Tree:
    text: str
    rows: list[Row]
    parts: list[Part]
    ranks: list[int | None]
    stack: list[_Open] = field(default_factory=list)
    outer: dict[int, int] = field(default_factory=dict)
    """Last number of each level outside boxes, and inside the box that is open."""
    inner: dict[int, int] | None = None
    boxed_text: bool = False
    indented: bool = False

    def outline(self) -> Outline:
        units: list[Unit] = []
        blocks: list[Block] = []
        starts = [0, *(row.start for row in self.rows[1:]), len(self.text)]
        document: str | None = None
        for i, (row, part) in enumerate(zip(self.rows, self.parts, strict=True)):
            title = joined(self.text, part.title, phrases=True) if part.title else None
            parent, above = self._place(i)
            words = title[0] if title else part.lead
            label = _label(part.number, words)
            path = (*above, label) if label and not part.cells and part.kind not in ("title", "signature") else above
            unit = Unit(
                i, part.kind, part.number, words, Span(starts[i], starts[i + 1]), parent, path, tuple(row.dropped)
            )
            units.append(unit)
            if title and title[0]:
                blocks.append(Block(title[0], title[1], i, "title", above))
            if part.body:
                body, offsets = joined(self.text, part.body)
                blocks.extend(Block(body[a:b], offsets[a:b], i, "body", path) for a, b in _cuts(body))
            if part.cells:
                text, places = _row(self.text, part.cells)
                role = "title" if part.cells.header else "body"
                blocks.append(Block(text, places, i, role, path, part.cells.table))
            if part.kind == "title" and title and _names(row, document, title[0]):
                document = title[0]
            rank = self._rank(i)
            if rank is not None:
                self.stack.append(_Open(rank, i, path))
        return Outline(tuple(units), tuple(blocks), _cleaned(document))

    def _rank(self, i: int) -> int | None:
        rank = self.ranks[i]
        if rank is None or self.inner is None or rank >= BOX:
            return rank
        return rank + BOX + 20

    def _place(self, i: int) -> tuple[int | None, tuple[str, ...]]:
        """Close what ends here; parent and path of this row."""
        row, part, rank = self.rows[i], self.parts[i], self.ranks[i]
        if part.kind in ("furniture", "title"):
            return None, ()
        if part.kind == "box":
            self._close(BOX)
            # A box stands beside the numbered paragraphs of its section, not inside the last of them.
            self._close_leaves()
            self.inner, self.boxed_text = {}, False
        elif self.inner is not None and self._leaves_box(row, part, rank):
            self.inner = None
            self._close(BOX)
        if rank is not None:
            self._count(row, rank)
            self._close(self._rank(i) or rank)
        elif self.inner is not None:
            self.boxed_text, self.indented = True, row.indented
        top = self.stack[-1] if self.stack else None
        return (top.unit, top.path) if top else (None, ())

    def _count(self, row: Row, rank: int) -> None:
        if row.heading and row.heading.value:
            (self.outer if self.inner is None else self.inner)[rank] = row.heading.value[-1]

    def _close(self, rank: int) -> None:
        while self.stack and self.stack[-1].rank >= rank:
            self.stack.pop()

    def _close_leaves(self) -> None:
        while self.stack and 70 <= self.stack[-1].rank < BOX:
            self.stack.pop()

    def _leaves_box(self, row: Row, part: Part, rank: int | None) -> bool:
        if part.kind == "signature":
            return True
        if rank is None:
            return self.boxed_text and row.indented and not self.indented and not self.inner
        if part.kind == "item":
            return False
        if rank < 50:
            return True
        number = row.heading.value[-1] if row.heading and row.heading.value else None
        if number is None:
            return self.boxed_text or bool(self.inner)
        last_in, last_out = (self.inner or {}).get(rank), self.outer.get(rank)
        if last_in is not None and number == last_in + 1:
            return False
        if last_out is not None and number == last_out + 1:
            return True
        return last_in is None and (self.boxed_text or number != 1)


def _cuts(body: str) -> Iterator[tuple[int, int]]:
    """The whole text, or, where it is endless (a document of one line), sentences of it that stay short enough."""
    start = 0
    while len(body) - start > LONGEST:
        window = body[start : start + LONGEST]
        end = max(window.rfind(stop) for stop in "。；！？")
        if end < 0:
            end = max(window.rfind(stop) for stop in "，,、 ")
        stop = start + (end + 1 if end >= 0 else LONGEST)
        yield start, stop
        start = stop
    if start < len(body):
        yield start, len(body)


def _row(source: str, cells: Cells) -> tuple[str, Sequence[int]]:
    """The cells' words, each cell a line of its own."""
    parts = [joined(source, [span] if span[0] < span[1] else []) for span in cells.spans]
    places = list(parts[0][1])
    for bar, (_, more) in zip(cells.bars, parts[1:], strict=True):
        places += [bar, *more]
    return "\n".join(text for text, _ in parts), tuple(places)


def _label(number: str | None, title: str | None) -> str | None:
    """第三节 完善科技创新制度体系, （九）实施…工程, 01 铁路骨干通道."""
    if not number or not title:
        return number or title
    return f"{number}{'' if number[-1] in '、.)）〕' else ' '}{title}"


def _names(row: Row, old: str | None, new: str) -> bool:
    """Is this line the document's title? The first one is, unless a later one ends as titles do."""
    if old is None:
        return is_titled(row) or not front_matter().fullmatch(new)
    ends = tuple(layout()["title_ends"])
    return not old.endswith(ends) and not re.search(r"[)）]$", old) and is_titled(row)


def _cleaned(title: str | None) -> str | None:
    """Without the page numbers and signs that stick to a cover's text."""
    if title is None:
        return None
    return re.sub(r"^[^\w“”《〈（(]+|^\d{1,3}\s*(?=[\u4e00-\u9fff]{6})(?![年月])", "", title).lstrip("+#! ") or None
