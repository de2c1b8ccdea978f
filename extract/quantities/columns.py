"""Figures in the cells of a table whose unit stands in the head of their column (总投资（万元）)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from extract.quantities import numbers
from extract.quantities.units import units
from extract.types import Span, Table

HEAD = re.compile(r"([^（()）]{2,12}(?<![号码期]))[（(](?:单位[:：]?)?(万亿|[百千]?[万亿])?([^（()）]{1,6})[）)]")
FIGURE = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
NUMBER = ("序号", "编号")
SCALES = {"百": 10**2, "千": 10**3, "万": 10**4, "亿": 10**8}


@dataclass(frozen=True, slots=True)
class UnitColumn:
    index: int
    what: str
    """The words in front of the bracket: 总投资."""
    scale: int
    unit: str


@dataclass(frozen=True, slots=True)
class UnitColumns:
    width: int
    ahead: int
    """So many cells, the number last, are left out of a row that begins with its number."""
    columns: tuple[UnitColumn, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    span: Span
    value: Decimal
    column: UnitColumn


@lru_cache(maxsize=32)
def unit_columns(table: Table) -> UnitColumns | None:
    """The columns that a unit heads, None for a table without any."""
    head = ["".join(cell.split()) for cell in table.rows[0]]
    known = units().measures | units().classifiers
    found = []
    for index, cell in enumerate(head):
        said = HEAD.fullmatch(cell)
        if said is not None and said[3] in known:
            scale = 1
            for sign in said[2] or "":
                scale *= SCALES[sign]
            found.append(UnitColumn(index, said[1], scale, said[3]))
    if not found:
        return None
    ahead = next((i + 1 for i, cell in enumerate(head) if cell in NUMBER), 0)
    return UnitColumns(len(head), ahead, tuple(found))


def figures(text: str, table: Table, numbered: bool) -> Iterator[Figure]:
    """The bare figures of a row (its cells are the lines of its text) in columns of a unit. None where its cells are
    not those of the head. `numbered`: it begins with its number, which is no cell."""
    head = unit_columns(table)
    if head is None:
        return
    cells = text.split("\n")
    shift = head.ahead if numbered else 0
    if len(cells) != head.width - shift:
        return
    starts = [0]
    for cell in cells:
        starts.append(starts[-1] + len(cell) + 1)
    for column in head.columns:
        at = column.index - shift
        if at < 0 or FIGURE.fullmatch(cells[at]) is None or (value := numbers.parse(cells[at])) is None:
            continue
        yield Figure(Span(starts[at], starts[at] + len(cells[at])), value * column.scale, column)
