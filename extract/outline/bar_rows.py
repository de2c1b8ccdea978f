"""Rows of tables whose cells stand in lines of their own, as pages give them whose cells hold paragraphs:

|
 1 |
 甲学院新校区 |
 2024 |
|
 2 | …

A line that is only a bar opens a row, a bar closes each of its cells.
"""

from typing import Final

from extract.outline.characters import plain
from extract.outline.lines import Line

BARS: Final = "|｜"
LEAST_ROWS: Final = 3
MOST_PARAGRAPHS: Final = 8
"""So many lines may one cell have."""


def rows_joined(source: str, lines: list[Line]) -> list[Line]:
    """The lines, each such row made one. Linear time."""
    result: list[Line] = []
    at = 0
    while at < len(lines):
        rows, end = [], at
        while end < len(lines) and lines[end].text in BARS and (stop := _row_end(lines, end)) > end + 1:
            rows.append((end, stop))
            end = stop
        if len(rows) < LEAST_ROWS:
            end = max(end, at + 1)
            result += lines[at:end]
        else:
            result += [_joined(source, lines[first], lines[stop - 1]) for first, stop in rows]
        at = end
    return result


def _row_end(lines: list[Line], opening: int) -> int:
    """Behind the last line that closes a cell, before the next row opens."""
    stop = end = opening + 1
    while stop < len(lines) and lines[stop].text not in BARS and stop - end < MOST_PARAGRAPHS:
        stop += 1
        if lines[stop - 1].text[-1] in BARS:
            end = stop
    return end


def _joined(source: str, opening: Line, last: Line) -> Line:
    return Line(opening.start, opening.first, last.end, plain(source[opening.first : last.end]))
