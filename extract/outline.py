"""A source text's outline: units that tile it exactly, and blocks of plain text for analysis."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from extract.characters import joined
from extract.headings import layout
from extract.rows import CLAUSES, Row, ends_sentence, is_bullet, rows_of, title_like
from extract.types import Block, Outline, SourceText, Span, Unit

LEAF = 95
"""Rank of a title without number that opens no numbered series."""
BOX = 100
"""Ranks inside a box are the plain ones plus this, so that all of it lies below the box."""
FRONT_ROWS = 15


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


def read_outline(source: SourceText) -> Outline:
    """The outline of a text. Any text has one; the units' pieces join to the source text."""
    text = source.text
    rows = rows_of(text)
    if not rows:
        return Outline(
            units=(Unit(0, "furniture", None, None, Span(0, len(text)), None, ()),) if text else (), blocks=()
        )
    front = _front_matter(rows)
    parts = [_part(text, rows, i, i in front) for i in range(len(rows))]
    return _Tree(text, rows, parts, _ranks(rows, parts)).outline()


# ---- front matter -------------------------------------------------------------------------------------------------


@cache
def _front_patterns() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in layout()["front_matter"]))


@cache
def _date_line() -> re.Pattern[str]:
    return re.compile(layout()["date_line"])


def _titled(row: Row) -> bool:
    """It ends as titles of official documents do: 规划, 意见, 通知 …"""
    bare = re.sub(r"[（(][^（()）]*[)）]$", "", row.last).rstrip("》”")
    return bare.endswith(tuple(layout()["title_ends"]))


def _front_matter(rows: list[Row]) -> set[int]:
    """The document's own title and the lines about it, before its text begins."""
    candidates = []
    for i, row in enumerate(rows[:FRONT_ROWS]):
        if row.furniture:
            continue
        if row.heading and not (row.heading.rank == 15 and not row.heading.number):
            break
        bare = row.text.strip()
        if ends_sentence(row.last) or row.length > 90 or (is_bullet(bare) and not _front_patterns().fullmatch(bare)):
            break
        candidates.append(i)
    if not candidates:
        return set()
    first = candidates[0]
    after = rows[first + 1] if first + 1 < len(rows) else None
    sure = _titled(rows[first]) or rows[first].heading is not None
    clear = title_like(rows[first].text) and after is not None and (after.furniture == "source" or after.length >= 40)
    followed = any(_front_patterns().fullmatch(rows[i].text) for i in candidates[1:])
    if not (sure or clear or followed or _front_patterns().fullmatch(rows[first].text)):
        return set()
    kept = {first}
    for i in candidates[1:]:
        if _titled(rows[i]) or _front_patterns().fullmatch(rows[i].text) or (not ends_sentence(rows[i].last) and i < 6):
            if not _opens_text(rows, i):
                kept.add(i)
        else:
            break
    return kept


def _opens_text(rows: list[Row], i: int) -> bool:
    """A plain title straight before running text is the text's, not the document's (前言)."""
    row = rows[i]
    return (
        not _titled(row)
        and not _front_patterns().fullmatch(row.text)
        and i + 1 < len(rows)
        and rows[i + 1].length >= 20
    )


# ---- what a row is ------------------------------------------------------------------------------------------------


def _part(text: str, rows: list[Row], i: int, front: bool) -> Part:
    row = rows[i]
    if row.furniture:
        return Part("furniture", None)
    if front:
        return Part("title", None, title=_from(row, row.heading.body if row.heading else 0))
    if row.heading:
        return _numbered(text, rows, i)
    if _signs(rows, i):
        return Part("signature", None, title=row.pieces)
    if row.alone or _titles_text(rows, i):
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


def _leads_text(rows: list[Row], i: int) -> bool:
    """A short sentence on a line of its own, before a long paragraph: a lead, as 深入推进提振消费专项行动。"""
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
        if row.last[-1] not in CLAUSES and i + 1 < len(rows):
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


# ---- the tree -----------------------------------------------------------------------------------------------------


def _ranks(rows: list[Row], parts: list[Part]) -> list[int | None]:
    """Rank of each row. A title without number that opens a numbered series (its first number follows) stands above it."""
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
            path = (*above, label) if label and part.kind not in ("title", "signature") else above
            unit = Unit(
                i, part.kind, part.number, words, Span(starts[i], starts[i + 1]), parent, path, tuple(row.dropped)
            )
            units.append(unit)
            if title and title[0]:
                blocks.append(Block(title[0], title[1], i, "title", above))
            if part.body:
                body, offsets = joined(self.text, part.body)
                if body:
                    blocks.append(Block(body, offsets, i, "body", path))
            if part.kind == "title" and title and (document is None or _better(document, title[0])):
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


def _label(number: str | None, title: str | None) -> str | None:
    """第三节 完善科技创新制度体系, （九）实施…工程, 01 铁路骨干通道."""
    if not number or not title:
        return number or title
    return f"{number}{'' if number[-1] in '、.)）〕' else ' '}{title}"


def _better(old: str, new: str) -> bool:
    """The fuller of two titles: a notice's attachment keeps the notice's, a bare 政府工作报告 stays."""
    ends = tuple(layout()["title_ends"])
    return not old.endswith(ends) and new.endswith(ends)


def _cleaned(title: str | None) -> str | None:
    """Without the page numbers and signs that stick to a cover's text."""
    if title is None:
        return None
    return re.sub(r"^[^\w“”《〈（(]+|^\d{1,3}\s*(?=[\u4e00-\u9fff]{6})(?![年月])", "", title).lstrip("+#! ") or None


def units_under(outline: Outline, index: int) -> Iterator[Unit]:
    """The unit and all that lie below it, in reading order."""
    inside = {index}
    for unit in outline.units[index:]:
        if unit.index == index or unit.parent in inside:
            inside.add(unit.index)
            yield unit
