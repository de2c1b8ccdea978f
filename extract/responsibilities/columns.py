"""Who is responsible by the columns of a table: 重点任务 | 牵头单位 | 配合单位 | 完成时限."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from typing import Final

from extract.outline.cells import BAR, cells_of, flat, up_to_number
from extract.patterns import pattern
from extract.responsibilities.assignments import (
    LEAD,
    NAMES_ONLY,
    OWNER,
    SUPPORT,
    Assignment,
    joined_at,
    mentions_inside,
    only_names,
    outermost,
    read_assignment,
)
from extract.types import AgencyMention, BlockFacts, Span, Table

LONGEST_HEAD: Final = 12
COLUMN: Final = "responsibilities/column"
OWNERS: Final = "owner"
"""The role of a column 责任单位 beside none that says who leads."""


@dataclass(frozen=True, slots=True)
class DutyColumns:
    """Columns are counted from the right, since a row's number is no cell of it."""

    roles: tuple[tuple[int, str], ...]
    widths: frozenset[int]
    """So many cells has a row whose columns are sure."""
    stacked: bool
    """Each name of a column, and each cell, is a line of its own; so may be each body of a cell."""


@lru_cache(maxsize=32)
def duty_columns(table: Table) -> DutyColumns | None:
    """The columns that say who answers for a row's task; None for a table without any."""
    for stacked, head in ((False, table.rows[0]), (True, _stacked(table)), *((False, head) for head in _barred(table))):
        found = [(len(head) - i, role) for i, cell in enumerate(head) if (role := _role(cell))]
        if found:
            led = any(role == LEAD for _, role in found)
            roles = tuple((i, SUPPORT if led and role == OWNERS else role) for i, role in found)
            return DutyColumns(roles, frozenset((len(head), len(head) - up_to_number(head))), stacked)
    return None


def _barred(table: Table) -> Iterator[tuple[str, ...]]:
    """Lines above the table that are parted by bars as its rows are, the nearest first."""
    for line in reversed(table.above):
        if BAR.search(line):
            yield tuple(cell.strip() for cell in BAR.split(line.strip("|｜ ")))


def _stacked(table: Table) -> tuple[str, ...]:
    """The names of the columns where each stands on a line of its own above the table, behind 序号."""
    lines = tuple(reversed(list(takewhile(lambda line: len(line) <= LONGEST_HEAD, reversed(table.above)))))
    return lines[up_to_number(lines) or len(lines) :]


def _role(cell: str) -> str | None:
    bare = flat(cell)
    if not 2 <= len(bare) <= LONGEST_HEAD * 2:
        return None
    for role in (LEAD, SUPPORT, OWNERS):
        if pattern("responsibility_words", f"{role}_column").fullmatch(bare):
            return role
    return None


def duty_cells(text: str, table: Table, agencies: Sequence[AgencyMention]) -> list[tuple[Span, str]]:
    """The cells of a row (the lines of its text) whose columns say who answers for it, each with its column's role."""
    columns = duty_columns(table)
    if columns is None:
        return []
    cells = cells_of(text)
    if columns.stacked and len(columns.roles) == 1 and (lines := _lines_of_names(text, cells[1:], agencies)):
        return [(lines, columns.roles[0][1])]
    if len(cells) not in columns.widths:
        return []
    found = ((cells[len(cells) - right], role) for right, role in columns.roles if right <= len(cells))
    return [(cell, role) for cell, role in found if cell is not None]


def _lines_of_names(text: str, cells: Sequence[Span | None], agencies: Sequence[AgencyMention]) -> Span | None:
    """One cell of which each body has a line of its own; None where other lines stand between."""
    bodies = outermost(agencies)
    named = [
        i
        for i, cell in enumerate(cells)
        if cell and (inside := mentions_inside(cell, bodies)) and only_names(text, cell, inside)
    ]
    if not named or named[-1] - named[0] + 1 != len(named):
        return None
    first, last = cells[named[0]], cells[named[-1]]
    return Span(first.start, last.end) if first and last else None


def read_row(text: str, table: Table, found: BlockFacts) -> list[Assignment]:
    """The roles that the cells of a row give; they are the lines of its text."""
    if not (found.agencies and found.measures):
        return []
    bodies = outermost(found.agencies)
    cells = duty_cells(text, table, bodies)
    return [given for cell, role in cells for given in _read_cell(text, cell, bodies, role)]


def _read_cell(text: str, cell: Span, bodies: list[AgencyMention], role: str) -> list[Assignment]:
    """What the cell's own words say of roles (牵头：甲局), else its column's."""
    said = read_assignment(text, cell, bodies)
    if any(given.rule != NAMES_ONLY for given in said):
        return said
    names = [a for a in bodies if cell.covers(a.span)]
    joined = joined_at(text, cell.start, cell.end, names) if names else None
    rule = OWNER if role == OWNERS else COLUMN
    role = LEAD if role == OWNERS else role
    return [Assignment(a, SUPPORT if joined is not None and a.span.start >= joined else role, rule) for a in names]
