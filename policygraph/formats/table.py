"""A table for the terminal; Chinese characters count as two columns. Cells are text, never rich markup."""

import io
import shutil
import sys
from typing import Any

from policygraph.formats import Columns, Rows, plain

UNLIMITED = 10_000
"""Width where the output is no terminal: each row stays on one line, for grep."""


def render(columns: Columns, rows: Rows) -> str:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    terminal = sys.stdout is not None and sys.stdout.isatty()
    width = shutil.get_terminal_size().columns if terminal else UNLIMITED
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="bold")
    for index, name in enumerate(columns):
        table.add_column(Text(name), justify="right" if numeric(rows, index) else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(plain(value) if terminal else plain(value).replace("\n", " ")) for value in row))
    sink = io.StringIO()
    Console(file=sink, width=width, force_terminal=False, color_system=None, emoji=False).print(table)
    lines = [line.rstrip() for line in sink.getvalue().splitlines()]
    count = f"{len(rows)} row" if len(rows) == 1 else f"{len(rows)} rows"
    return "\n".join([*lines, f"({count})"]) + "\n"


def numeric(rows: Rows, index: int) -> bool:
    """Whether all values of the column are numbers."""
    values: list[Any] = [row[index] for row in rows if row[index] is not None]
    return bool(values) and all(isinstance(v, (int, float)) and not isinstance(v, bool) for v in values)
