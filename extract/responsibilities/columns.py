"""Who is responsible by the columns of a table: 重点任务 | 牵头单位 | 配合单位 | 完成时限."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

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

BLANKS = re.compile(r"\s+")
NUMBER = ("序号", "编号")
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
            ahead = next((i + 1 for i, cell in enumerate(head) if cell in NUMBER), 0)
            return DutyColumns(roles, frozenset((len(head), len(head) - ahead)))
    return None


def _stacked(table: Table) -> tuple[str, ...]:
    """The names of the columns where each stands on a line of its own above the table, behind 序号."""
    lines = tuple(reversed(list(takewhile(lambda line: len(line) <= LONGEST_HEAD, reversed(table.above)))))
    start = next((i + 1 for i, line in enumerate(lines) if line in NUMBER), len(lines))
    return lines[start:]


def _role(cell: str) -> str | None:
    bare = BLANKS.sub("", cell)
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
    cells = text.split("\n")
    if len(cells) not in columns.widths:
        return []
    bodies = outermost(found.agencies)
    given: list[Assignment] = []
    starts = [0]
    for cell in cells:
        starts.append(starts[-1] + len(cell) + 1)
    for right, role in columns.roles:
        i = len(cells) - right
        if i >= 0 and cells[i]:
            given += _read_cell(text, Span(starts[i], starts[i] + len(cells[i])), bodies, role)
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
