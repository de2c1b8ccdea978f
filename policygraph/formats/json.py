"""JSON: a list of row objects, Chinese as it is."""

import json
from typing import Any

from policygraph.formats import Columns, Rows


def dumps(value: Any) -> str:
    """Any answer of the command line as JSON text, ending with a line break."""
    return json.dumps(value, ensure_ascii=False, indent=1, default=str, allow_nan=False) + "\n"


def records(columns: Columns, rows: Rows) -> list[dict[str, Any]]:
    """Each row as an object with the columns as keys."""
    return [dict(zip(columns, row, strict=True)) for row in rows]


def render(columns: Columns, rows: Rows) -> str:
    return dumps(records(columns, rows))
