"""Lines to rows: a row is one heading or one paragraph, however many lines the layout broke it into."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from extract.outline.headings import Heading, front_matter, heading_of, is_duty_line, item_level, layout
from extract.outline.line_cuts import segments
from extract.outline.lines import (
    Cells,
    Line,
    fills_in,
    mark_furniture,
    read_lines,
    without_continuations,
    wrap_width,
)
from extract.outline.short_lines import (
    NAME_LINE,
    ends_sentence,
    ends_with_duty,
    field_ends,
    is_bullet,
    lists_on,
    title_like,
    titles_group,
)
from extract.outline.tables import with_tables
from extract.types import Span

CLAUSES: Final = "，,、"
LONGEST_TOPIC: Final = 8
"""So many characters has a word on a line of its own, between items of a list."""
INSIDE: Final[tuple[str, ...]] = ("page", "head", "column", "continued", "caption")
"""Furniture that can stand inside a sentence that the layout broke."""


@dataclass(slots=True)
class Row:
    start: int
    """In the source; the row's piece ends where the next one starts."""
    pieces: list[tuple[int, int]]
    """Its text in the source, line by line."""
    text: str
    """Plain text of the first line."""
    heading: Heading | None = None
    furniture: str | None = None
    dropped: list[Span] = field(default_factory=list)
    last: str = ""
    """Last line's plain text."""
    indented: bool = False
    clauses: bool = False
    """A comma stands in it."""
    alone: bool = False
    """A short line without a sentence's end, that the layout sets apart: a title without number."""
    cells: Cells | None = None
    """Of the row of a table."""
    duty: bool = False
    """It only says who answers for a task, or by when."""

    @property
    def length(self) -> int:
        return sum(end - start for start, end in self.pieces)


@dataclass(frozen=True, slots=True)
class Page:
    """How this document is laid out."""

    wrap: float | None
    """Width of a line where lines are broken by the layout."""
    indents: bool
    """Its paragraphs are indented."""
    clause_titles: bool
    """It has titles without number that hold a comma."""


@cache
def _class_line() -> re.Pattern[str]:
    return re.compile(layout()["class_line"])


def page_of(lines: list[Line]) -> Page:
    """Look over the whole document once."""
    text = [x for x in lines if not x.furniture]
    long = [x for x in text if len(x.text) >= 40]
    indents = sum(x.indented for x in long) * 10 >= len(long) * 7 and len(long) > 2
    wrap = wrap_width(text)
    standing = 0
    for before, line, after in zip(text, text[1:], text[2:], strict=False):
        standing += (
            ends_sentence(before.text)
            and title_like(line.text)
            and not heading_of(line.text)
            and any(c in line.text for c in CLAUSES)
            and len(after.text) >= 40
        )
    return Page(wrap, indents, wrap is None and standing >= 3)


def rows_of(source: str) -> list[Row]:
    """All rows of the text, furniture among them, in order."""
    lines = with_tables(source, list(without_continuations(read_lines(source))))
    running = [line for line in lines if not line.tabular]
    mark_furniture(running, wrap_width(running) is not None)
    page = page_of(running)
    return list(_Joiner(page).rows(segments(lines)))


@dataclass(slots=True)
class _Joiner:
    page: Page
    in_box: bool = False
    front: bool = True
    """No running text yet: lines may be the document's front matter."""
    counts: dict[int, tuple[int, ...]] = field(default_factory=dict)
    """Last number of each level, to tell a numbered paragraph from a broken sentence that begins with a number."""
    listing: bool = False
    """The row before is a short line of its own, or ends with the colon that a list of such lines follows."""

    def rows(self, segments: list[Line]) -> Iterator[Row]:
        """Join what the layout broke; furniture inside a broken sentence is dropped from it, elsewhere it is a row."""
        nexts = _next_text(segments)
        row: Row | None = None
        before: Row | None = None
        held: list[Line] = []
        for line, after in zip(segments, nexts, strict=True):
            if line.furniture:
                if row is not None and line.furniture not in INSIDE:
                    yield row
                    for late in held:
                        yield Row(late.start, [(late.first, late.end)], late.text, furniture=late.furniture)
                    row, held = None, []
                if row is None:
                    yield Row(line.start, [(line.first, line.end)], line.text, furniture=line.furniture)
                else:
                    held.append(line)
                continue
            # The names of bodies do not go on with a number: behind them it opens an item, whatever was counted.
            heading = self._heading(line, broken=row is not None and not row.duty)
            if row is not None:
                if heading is None and not self._opens(row, line, after):
                    row.dropped.append(Span(row.pieces[-1][1], line.first))
                    row.pieces.append((line.first, line.end))
                    row.last = line.text
                    row.clauses |= "，" in line.text or "," in line.text
                    held = []
                    if self._complete(row, line, after):
                        yield row
                        row = None
                    continue
                yield row
                row = None
                for late in held:
                    yield Row(late.start, [(late.first, late.end)], late.text, furniture=late.furniture)
                held = []
            self.listing = before is not None and (before.alone or before.last[-1] in "：:")
            row = Row(line.start, [(line.first, line.end)], line.text, heading, last=line.text, indented=line.indented)
            before = row
            row.cells = line.cells
            row.duty = heading is None and is_duty_line(line.text)
            row.clauses = "，" in line.text or "," in line.text
            if self._complete(row, line, after):
                yield row
                row = None
        if row is not None:
            yield row
            for late in held:
                yield Row(late.start, [(late.first, late.end)], late.text, furniture=late.furniture)

    def _heading(self, line: Line, broken: bool) -> Heading | None:
        heading = line.heading if line.tabular else heading_of(line.text, in_box=self.in_box)
        if heading is None:
            return None
        if broken and heading.level.weak and not line.tabular and not self._continues(heading):
            return None
        if heading.level.kind == "box":
            self.in_box = True
        elif heading.rank < 60:
            self.in_box = False
        self.counts[heading.rank] = heading.value
        return heading

    def _continues(self, heading: Heading) -> bool:
        last = self.counts.get(heading.rank, ())
        value = heading.value
        return not value or value[-1] == 1 or (last[:-1] == value[:-1] and bool(last) and value[-1] == last[-1] + 1)

    def _opens(self, row: Row, line: Line, after: Line | None) -> bool:
        """A new paragraph, though the row before it ends like a broken sentence."""
        if line.tabular or self._between_bullets(row, line, after):
            return True
        if line.text[0] in "，。、；：）》”":
            return False
        if fills_in(line.text):
            return True
        return is_bullet(line.text) or (self.page.indents and line.indented and not row.last.endswith(tuple(CLAUSES)))

    def _between_bullets(self, row: Row, line: Line, after: Line | None) -> bool:
        """●建成甲铁路 | 航道 | ●推进…: a word on a line of its own between items is what those below it are about."""
        if after is None or self.page.wrap is not None or len(line.text) > LONGEST_TOPIC:
            return False
        return is_bullet(row.text) and is_bullet(after.text) and title_like(line.text) and line.text.isalpha()

    def _complete(self, row: Row, line: Line, after: Line | None) -> bool:
        """Nothing of the row stands on the next line. Marks `row.alone` for a title without number."""
        if line.tabular:
            row.alone = line.cells is None and not row.heading
            return True
        if after is None:
            return True
        if row.heading and row.heading.level.body == "never":
            return not self._wraps_title(line, after)
        ended = ends_sentence(line.text) or (row.heading is None and ends_with_duty(line.text))
        if self.front and not ended and not row.heading and front_matter().fullmatch(line.text):
            return True
        self.front = self.front and not ended and not row.heading
        if self.page.wrap is not None:
            return self._complete_wrapped(row, line, ended)
        if ended or field_ends(row.text, line, after):
            return True
        if row.heading and len(row.pieces) == 1:
            rest = row.text[row.heading.body :]
            if not rest or ends_with_duty(rest):
                return True
            if row.heading.level is item_level():
                return self._titles_item(rest, after)
            return title_like(rest) or (len(rest) <= 80 and not any(c in "。；，," for c in rest))
        if not row.heading and len(row.pieces) == 1 and title_like(row.text):
            row.alone = self._stands_alone(row, line, after)
            return row.alone
        single = not row.heading and len(row.pieces) == 1
        row.alone = single and (NAME_LINE.fullmatch(row.text) is not None or titles_group(row.text, after))
        return row.alone

    def _titles_item(self, rest: str, after: Line) -> bool:
        """An item of a box with its title on a line of its own, before running text."""
        title = title_like(rest) and len(rest) <= layout()["lead_length"] and not set(rest) & {*CLAUSES, " "}
        return title and (ends_sentence(after.text) or len(after.text) >= 40)

    def _stands_alone(self, row: Row, line: Line, after: Line) -> bool:
        if self.page.indents and after.indented:
            return True
        if any(c in row.text for c in CLAUSES):
            return self.page.clause_titles or (self.listing and lists_on(row.text, after))
        return (
            len(after.text) >= 25
            or _class_line().fullmatch(row.text) is not None
            or heading_of(after.text) is not None
            or (title_like(after.text) and not after.indented)
            or (is_bullet(after.text) and len(row.text) <= LONGEST_TOPIC and row.text.isalpha())
        )

    def _complete_wrapped(self, row: Row, line: Line, ended: bool) -> bool:
        width = self.page.wrap or 0.0
        if ended:
            return not (line.text[-1] == "。" and line.width >= width - 1)
        if line.text[-1] in layout()["openings"] or line.width >= width - 4:
            return False
        # Text that only lost its full stop runs over several lines and has clauses; a title without number seldom has.
        running = len(row.pieces) > 1 and row.clauses
        row.alone = not (row.heading or row.duty) and row.length <= 60 and not running
        return True

    def _wraps_title(self, line: Line, after: Line) -> bool:
        """A title that fills its line goes on in a short one."""
        width = self.page.wrap
        if width is None or line.width < width - 1:
            return False
        return after.width < width - 4 and not ends_sentence(after.text) and heading_of(after.text) is None


def _next_text(segments: list[Line]) -> list[Line | None]:
    """For each line the next one that is no furniture."""
    nexts: list[Line | None] = [None] * len(segments)
    after: Line | None = None
    for i in range(len(segments) - 1, -1, -1):
        nexts[i] = after
        if not segments[i].furniture:
            after = segments[i]
    return nexts
