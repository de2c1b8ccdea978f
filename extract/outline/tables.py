"""Rows of tables: lines whose cells are parted by bars or tabs, and lines that are numbered one after the other."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile
from typing import Final

from extract.outline.bar_rows import rows_joined
from extract.outline.cells import BAR
from extract.outline.characters import plain
from extract.outline.headings import Heading, heading_of, levels, value_of
from extract.outline.lines import Cells, Line
from extract.texts import Table

RULE: Final = re.compile(r"[|｜\s:：+—-]*-{2,}[|｜\s:：+—-]*")
"""| --- | --- |: the line under a Markdown table's header."""
NUMBER: Final = re.compile(r"\d{1,4}[.、．]?|序\s*号?|(?:任务|项目|工作)?编\s*号")
"""The cell of a row's number, or the header above it."""
NUMBER_HEADS: Final[tuple[str, ...]] = ("序号", "| 序号", "|序号", "编号", "任务编号", "项目编号")
"""What a table's head begins with."""
COUNT: Final = re.compile(r"(?P<number>[1-9]\d{0,2})(?P<gap>[ \u3000\xa0]*)(?=[^\d\s.．、,，:：;；)）%％/~～—–-])")
"""A line that opens with its number in a list, with or without a gap behind it."""
WORDS: Final = re.compile(r"[ \u3000\xa0]*[^\s.．、,，:：;；)）%％/~～—–0-]")
"""Behind a number that its list expects: words, which may open with a number of their own (2 5G基站, 25G基站)."""
QUANTITY: Final = re.compile("[个項项亿万千百家条座次岁年月日米元公平吨户人只台套大批类期号级+]")
"""Right behind a number: so much of something, or a thing's own number (5个中心, 3号楼)."""
GAP: Final = re.compile(r"[ \u3000\xa0]+")
SECTION: Final = re.compile(r"[一二三四五六七八九十]{1,3}|[（(][一二三四五六七八九十]{1,3}[)）]")
ENDS: Final = frozenset("。；;！？，,")
"""Last characters of running text, which no title has."""
LEAST_ROWS: Final = 3
APART: Final = 3
"""So many lines that are no rows (titles of sections) may stand between two numbered ones."""
LEFT_OUT: Final = 20
"""So many numbers may be left out of a list that is cut short."""
LONGEST: Final = 40
"""No longer is such a line."""
MOST_CELLS: Final = 12
LONGEST_CELL: Final = 150
"""Where each cell has a line of its own."""
ABOVE: Final = 2
"""So many lines above a table may say what it holds."""


@dataclass(slots=True)
class _Run:
    """Neighbouring lines of one table, titles of its sections among them, with their cells where they are parted."""

    above: tuple[str, ...]
    lines: list[Line] = field(default_factory=list)
    cells: list[Cells | None] = field(default_factory=list)

    def add(self, line: Line, cells: Cells | None) -> None:
        self.lines.append(line)
        self.cells.append(cells)

    def without(self, last: int) -> "_Run":
        """Without so many lines at its end."""
        end = len(self.lines) - last
        return _Run(self.above, self.lines[:end], self.cells[:end])


def with_tables(source: str, lines: list[Line]) -> list[Line]:
    """The lines, rows of tables parted into cells, each row one line; titles of their sections become headings."""
    lines = _paired(source, _stacked(source, rows_joined(source, lines)))
    for run in _barred(source, lines):
        _settle(source, run)
    for run in _counted([line for line in lines if not line.tabular]):
        _settle(source, run)
    return lines


def _above(lines: Sequence[Line], at: int, most: int = ABOVE) -> tuple[str, ...]:
    return tuple(line.text for line in lines[max(0, at - most) : at])


def _barred(source: str, lines: list[Line]) -> Iterator[_Run]:
    """Neighbouring lines with bars or tabs, if most of them have words in two cells or more."""
    run: _Run | None = None
    head: tuple[str, ...] = ()  # 序号 | 名称: titles of sections may part it from its rows
    for i, line in enumerate([*lines, None]):
        if line is not None and _has_bars(line.text):
            run = run or _Run((*_above(lines, i), *head))
            head = (line.text,) if line.text.startswith(NUMBER_HEADS) else head
            run.add(line, _by_bars(source, line))
        elif run is not None:
            full = sum(cells is not None and cells.filled + (cells.number is not None) > 1 for cells in run.cells)
            if full > 1 and full * 2 > len(run.lines):
                yield run
            run = None


def _has_bars(text: str) -> bool:
    """A single tab may only set a number or a label apart from its text (一、→总体要求)."""
    if not BAR.search(text):
        return False
    return text.count("\t") != 1 or "|" in text or "｜" in text or not (text[-1] in ENDS or heading_of(text))


def _by_bars(source: str, line: Line) -> Cells:
    bars = [line.first + m.start() for m in BAR.finditer(line.text)]
    spans = [_stripped(source, a + 1, b) for a, b in pairwise([line.first - 1, *bars, line.end])]
    if bars[0] == line.first:
        spans, bars = spans[1:], bars[1:]
    if bars and bars[-1] == line.end - 1:
        spans, bars = spans[:-1], bars[:-1]
    first = source[slice(*spans[0])]
    if len(spans) > 1 and NUMBER.fullmatch(first):
        return Cells(spans[1:], bars[1:], first, not first[0].isdigit())
    return Cells(spans, bars)


def _stripped(source: str, start: int, end: int) -> tuple[int, int]:
    while start < end and source[start].isspace():
        start += 1
    while start < end and source[end - 1].isspace():
        end -= 1
    return start, end


def _stacked(source: str, lines: list[Line]) -> list[Line]:
    """The lines, where rows have their number on a line of its own and a line for each cell, such rows made one."""
    bare = [i for i, line in enumerate(lines) if len(line.text) <= 3 and line.text.isdigit() and line.text[0] != "0"]
    head = lines[max(0, bare[0] - MOST_CELLS) : bare[0]] if bare else []
    least = LEAST_ROWS - any(line.text in ("序号", "编号") for line in head)
    if len(bare) < least:
        return lines
    result: list[Line] = []
    done = 0
    for chain in _chains(lines, bare, least):
        usual = Counter(b - a for a, b in pairwise(chain)).most_common(1)[0][0]
        run = _Run(_above(lines, chain[0], MOST_CELLS))
        result += lines[done : chain[0]]
        for at, after in pairwise([*chain, chain[-1] + usual]):
            row = list(takewhile(lambda x: (h := heading_of(x.text)) is None or h.rank > 60, lines[at + 1 : after]))
            spans = [(line.first, line.end) for line in row]
            one = Line(lines[at].start, spans[0][0], spans[-1][1], plain(source[spans[0][0] : spans[-1][1]]))
            run.add(one, Cells(spans, [end for _, end in spans[:-1]], lines[at].text))
            result += [one, *lines[at + 1 + len(row) : after]]
            done = max(at + 1, min(after, len(lines)))
        _settle(source, run)
    return result + lines[done:]


def _paired(source: str, lines: list[Line]) -> list[Line]:
    """The lines, where again and again what is told of a thing stands in a line below it (甲中心：, 已建成。), such two
    lines made one row."""
    result: list[Line] = []
    at = 0
    while at < len(lines):
        end = at
        while end + 1 < len(lines) and _names(lines[end]) and _tells(lines[end + 1]):
            end += 2
        if end - at < 2 * LEAST_ROWS:
            result += lines[at : max(end, at + 1)]
            at = max(end, at + 1)
            continue
        run = _Run(_above(lines, at))
        for name, told in zip(lines[at:end:2], lines[at + 1 : end : 2], strict=True):
            one = Line(name.start, name.first, told.end, plain(source[name.first : told.end]))
            run.add(one, Cells([(name.first, name.end - 1), (told.first, told.end)], [name.end - 1]))
        _settle(source, run)
        result += run.lines
        at = end
    return result


def _names(line: Line) -> bool:
    return line.text[-1] in ":：" and 5 <= len(line.text) <= LONGEST and not line.tabular


def _tells(line: Line) -> bool:
    return line.text[-1] == "。" and len(line.text) <= LONGEST // 2


def _chains(lines: list[Line], bare: list[int], least: int) -> Iterator[list[int]]:
    """Bare numbers that rise by one, a few short lines behind each, the first of them words."""
    numbers = {i: int(lines[i].text) for i in bare if i + 1 < len(lines) and not lines[i + 1].text.isdigit()}
    done = -1
    for first in numbers:
        if first <= done:
            continue
        chain = [first]
        while True:
            last = chain[-1]
            near = range(last + 2, min(last + 2 + MOST_CELLS, len(lines)))
            after = next((i for i in near if numbers.get(i) == numbers[last] + 1), None)
            if after is None or any(len(line.text) > LONGEST_CELL for line in lines[last + 1 : after]):
                break
            chain.append(after)
        if len(chain) >= least:
            yield chain
            done = chain[-1]


def _counted(lines: list[Line]) -> Iterator[_Run]:
    """Lines numbered one after the other, few others between them."""
    # 09 甲, 10 乙: items of a box.
    zeros = any(line.text[0] == "0" for line in lines)
    run: _Run | None = None
    last = rows = waiting = 0
    for i, line in enumerate(lines):
        number = _next(line.text, last, rows >= LEAST_ROWS) if run else None
        if run and number is not None:
            run.add(line, _by_number(line, number))
            last, rows, waiting = number, rows + 1, 0
            continue
        first = COUNT.match(line.text) if line.text[0].isdigit() else None
        if run and first is None and waiting < APART and len(line.text) <= LONGEST and line.text[-1] not in ENDS:
            run.add(line, None)
            waiting += 1
            continue
        if run and rows >= LEAST_ROWS:
            yield run.without(waiting)
        run = None
        if first and (len(first["number"]) == 1 or not zeros) and not _counts(first, line.text):
            run, last, rows, waiting = _Run(_above(lines, i)), int(first["number"]), 1, 0
            run.add(line, _by_number(line, last))
    if run and rows >= LEAST_ROWS:
        yield run.without(waiting)


def _next(text: str, last: int, sure: bool) -> int | None:
    """The number that a line opens with, if it follows the last one. In a list that is `sure` some may be left out."""
    if text.startswith(str(last + 1)) and WORDS.match(text, len(str(last + 1))):
        return last + 1
    found = COUNT.match(text) if sure and text[0].isdigit() else None
    if found is None or not last < int(found["number"]) <= last + LEFT_OUT or _counts(found, text):
        return None
    return int(found["number"])


def _counts(number: re.Match[str], text: str) -> bool:
    """5个中心: so much of something, no number of a row."""
    return not number["gap"] and QUANTITY.match(text, number.end()) is not None


def _by_number(line: Line, number: int) -> Cells:
    """The words behind a line's number, cut at their gaps."""
    text, at = line.text, len(str(number))
    while GAP.match(text, at):
        at += 1
    spans, bars = [], []
    for gap in GAP.finditer(text, at):
        spans.append((line.first + at, line.first + gap.start()))
        bars.append(line.first + gap.start())
        at = gap.end()
    spans.append((line.first + at, line.end))
    return Cells(spans, bars, str(number))


def _settle(source: str, run: _Run) -> None:
    """Give the rows their table, the titles of sections their heading."""
    rows: list[Cells] = []
    numbered = sum(cells is not None and cells.number is not None for cells in run.cells) * 2 > len(run.cells)
    for line, cells in zip(run.lines, run.cells, strict=True):
        line.tabular = True
        if RULE.fullmatch(line.text):
            line.furniture = "markup"
            if rows:
                rows[-1].header = True
        elif cells is None or not _is_row(source, cells):
            _title(source, line, cells)
        else:
            if numbered and cells.number is None and len(cells.spans) > 1 and cells.empty(0):
                cells.spans, cells.bars = cells.spans[1:], cells.bars[1:]
            line.cells = cells
            rows.append(cells)
    if rows and any(NUMBER.fullmatch(words) and not words[0].isdigit() for words in rows[0].texts(source)):
        rows[0].header = True
    table = Table(tuple(row.texts(source) for row in rows), bool(rows and rows[0].header), run.above)
    for row in rows:
        row.table = table


def _is_row(source: str, cells: Cells) -> bool:
    """Not what spans the table: its title, the title of a section, a sum."""
    first = next((source[a:b] for a, b in cells.spans if a < b), "")
    least = 1 if cells.number is not None else 3 if SECTION.fullmatch(first) else 2
    return cells.filled >= least


def _title(source: str, line: Line, cells: Cells | None) -> None:
    """一 | 科技类: the heading of a section. The empty cells behind a line's words are none of it."""
    filled = [(a, b) for a, b in cells.spans if a < b] if cells else []
    if filled:
        line.end = filled[-1][1]
        line.text = line.text[: line.end - line.first]
    section = SECTION.match(line.text)
    gap = GAP.match(line.text, section.end()) if section else None
    body = filled[1][0] - line.first if len(filled) > 1 else gap.end() if gap else None
    if section is None or body is None:
        line.heading = heading_of(line.text)
        return
    rank = 60 if section.group()[0] in "（(" else 50
    level = next(level for level in levels() if level.kind == "heading" and level.rank == rank)
    line.heading = Heading(level, section.group(), value_of(section.group()), body)
