"""Who is responsible by the columns of a table: 重点任务 | 牵头单位 | 配合单位 | 完成时限."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from extract.outline.cells import cells_of, flat, up_to_number
from extract.patterns import pattern
from extract.responsibilities.assignments import (
    LEAD,
    NAMES_ONLY,
    SUPPORT,
    Assignment,
    joined_at,
    outermost,
    read_assignment,
)
from extract.types import AgencyMention, BlockFacts, Span, Table

LONGEST_HEAD = 12
OWNER = "owner"


@dataclass(frozen=True, slots=True)
class DutyColumns:
    """Columns are counted from the right, since a row's number is no cell of it."""

    roles: tuple[tuple[int, str], ...]
    widths: frozenset[int]
    """So many cells has a row whose columns are sure."""


@lru_cache(maxsize=32)
def duty_columns(table: Table) -> DutyColumns | None:
    """The columns that say who answers for a row's task; None for a table without any."""
    for head in (table.rows[0], _stacked(table)):
        found = [(len(head) - i, role) for i, cell in enumerate(head) if (role := _role(cell))]
        if found:
            led = any(role == LEAD for _, role in found)
            roles = tuple((i, (SUPPORT if led else LEAD) if role == OWNER else role) for i, role in found)
            return DutyColumns(roles, frozenset((len(head), len(head) - up_to_number(head))))
    return None


def _stacked(table: Table) -> tuple[str, ...]:
    """The names of the columns where each stands on a line of its own above the table, behind 序号."""
    lines = tuple(reversed(list(takewhile(lambda line: len(line) <= LONGEST_HEAD, reversed(table.above)))))
    return lines[up_to_number(lines) or len(lines) :]


def _role(cell: str) -> str | None:
    bare = flat(cell)
    if not 2 <= len(bare) <= LONGEST_HEAD * 2:
        return None
    for role in (LEAD, SUPPORT, OWNER):
        if pattern("responsibility_words", f"{role}_column").fullmatch(bare):
            return role
    return None


def read_row(text: str, table: Table, found: BlockFacts) -> list[Assignment]:
    """The roles that the cells of a row give; they are the lines of its text."""
    columns = duty_columns(table) if found.agencies and found.measures else None
    if columns is None:
        return []
    cells = cells_of(text)
    if len(cells) not in columns.widths:
        return []
    bodies = outermost(found.agencies)
    given: list[Assignment] = []
    for right, role in columns.roles:
        cell = cells[len(cells) - right] if right <= len(cells) else None
        if cell is not None:
            given += _read_cell(text, cell, bodies, role)
    return given


def _read_cell(text: str, cell: Span, bodies: list[AgencyMention], role: str) -> list[Assignment]:
    """What the cell's own words say of roles (牵头：甲局), else its column's."""
    said = read_assignment(text, cell, bodies)
    if any(given.rule != NAMES_ONLY for given in said):
        return said
    names = [a for a in bodies if cell.covers(a.span)]
    joined = joined_at(text, cell.start, cell.end, names) if names else None
    return [
        Assignment(a, SUPPORT if joined is not None and a.span.start >= joined else role, "responsibilities/column")
        for a in names
    ]
