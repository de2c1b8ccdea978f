"""Figures in the cells of a table whose unit stands in the head of their column (总投资（万元）)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from extract.outline.cells import cells_of, flat, up_to_number
from extract.quantities import numbers
from extract.quantities.units import units
from extract.types import Span, Table

HEAD: Final = re.compile(
    r"([^（()）]{2,12}(?<![号码期]))[（(](?:单位[:：]?)?(万亿|[百千]?[万亿])?([^（()）]{1,6})[）)]"
)
FIGURE: Final = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
SCALES: Final = {"百": 10**2, "千": 10**3, "万": 10**4, "亿": 10**8}


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
    head = [flat(cell) for cell in table.rows[0]]
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
    return UnitColumns(len(head), up_to_number(head), tuple(found))


def figures(text: str, table: Table, numbered: bool) -> Iterator[Figure]:
    """The bare figures of a row (its cells are the lines of its text) in columns of a unit. None where its cells are
    not those of the head. `numbered`: it begins with its number, which is no cell."""
    head = unit_columns(table)
    if head is None:
        return
    cells = cells_of(text)
    shift = head.ahead if numbered else 0
    if len(cells) != head.width - shift:
        return
    for column in head.columns:
        at = column.index - shift
        cell = cells[at] if at >= 0 else None
        if cell is None or FIGURE.fullmatch(text, cell.start, cell.end) is None:
            continue
        value = numbers.parse(cell.of(text))
        if value is not None:
            yield Figure(cell, value * column.scale, column)
