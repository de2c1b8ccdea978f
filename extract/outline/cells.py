"""The cells of a table's rows and of its head, for all that reads columns: projects, responsibilities, figures."""

import re
from collections.abc import Sequence
from typing import Final

from extract.types import Span

BAR: Final = re.compile(r"[|｜\t]")
"""Between the cells of a line."""
BLANKS: Final = re.compile(r"\s+")
NUMBER: Final = frozenset(("序号", "编号", "任务编号", "项目编号", "工作编号"))
"""Heads of the column that numbers the rows."""


def flat(cell: str) -> str:
    """Without the gaps that set letters apart for looks (项  目  名  称)."""
    return BLANKS.sub("", cell)


def cells_of(text: str) -> list[Span | None]:
    """The cells of a row, which are the lines of its text; None for an empty one."""
    cells: list[Span | None] = []
    at = 0
    for cell in text.split("\n"):
        cells.append(Span(at, at + len(cell)) if cell else None)
        at += len(cell) + 1
    return cells


def up_to_number(head: Sequence[str]) -> int:
    """So many cells of the head, 序号 (the running number) the last of them: they are left out of a row that begins
    with its number, since one cell in front of it stands for many rows. 0 where the rows have no number."""
    return next((i + 1 for i, cell in enumerate(head) if flat(cell) in NUMBER), 0)
