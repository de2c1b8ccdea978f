"""An Excel workbook: the rows, and on a sheet of their own the query and its parameters. Texts stay texts.

A cell that holds text is stored as text, so that a code keeps its digits, a date its form, and `=1+1` computes nothing.
"""

import io
import re
from typing import Any

from graph.errors import PolicyGraphError
from policygraph.formats import Columns, Origin, Rows, plain

LONGEST = 32_767
"""Characters that a cell holds."""
MOST_ROWS = 1_048_575
"""Rows of a sheet, without its heading."""
EXACT = 10**15
"""From here on Excel rounds whole numbers."""
WIDEST = 60
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold."""


class WorkbookError(PolicyGraphError):
    """The rows cannot be a workbook."""


def render(columns: Columns, rows: Rows, origin: Origin) -> bytes:
    """The workbook's bytes. Raises WorkbookError without openpyxl, or where there are more rows than a sheet holds."""
    try:
        from openpyxl import Workbook
    except ImportError:
        raise WorkbookError("an Excel file needs openpyxl: pip install 'policygraph[xlsx]'") from None
    if len(rows) > MOST_ROWS:
        raise WorkbookError(f"{len(rows)} rows are more than Excel's sheet holds ({MOST_ROWS}): use --format csv")
    book = Workbook()
    fill(book.active, "结果 rows", [columns, *rows])
    asked = [("", origin.title), ("query", origin.query), ("store", origin.store), ("rows", len(rows))]
    given = [(f"${name}", value) for name, value in origin.parameters.items()]
    fill(book.create_sheet(), "查询 query", [("查询 query", ""), *asked, *given, ("Cypher", origin.cypher)])
    sink = io.BytesIO()
    book.save(sink)
    return sink.getvalue()


def fill(sheet: Any, title: str, lines: list[Any]) -> None:
    """The lines as rows of the sheet, the first as its heading, which stays in sight."""
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    sheet.title = title
    widths: dict[int, int] = {}
    for number, line in enumerate(lines, 1):
        for at, value in enumerate(line, 1):
            cell = sheet.cell(number, at)
            put(cell, value)
            wide = sum(2 if ord(c) > 0x2E7F else 1 for c in str(cell.value or "")[:WIDEST])
            widths[at] = min(WIDEST, max(widths.get(at, 8), wide + 2))
            cell.alignment = Alignment(vertical="top", wrap_text=wide >= WIDEST)
            if number == 1:
                cell.font = Font(bold=True)
    for at, width in widths.items():
        sheet.column_dimensions[get_column_letter(at)].width = width
    sheet.freeze_panes = "A2"
    if len(lines) > 1:
        sheet.auto_filter.ref = sheet.dimensions


def put(cell: Any, value: Any) -> None:
    """Numbers and truth values as such where Excel keeps them exactly, all else as text."""
    if value is None or value == "":
        return
    if isinstance(value, (int, float)) and abs(value) < (EXACT if isinstance(value, int) else float("inf")):
        cell.value = value
    else:
        text = FORBIDDEN.sub("\ufffd", plain(value))
        cell.value = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
        cell.data_type = "s"
        cell.number_format = "@"
