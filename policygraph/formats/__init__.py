"""Results as text or as a file. One format a module: a new one has `render(columns, rows)` and a line in FORMATS."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any, cast

FORMATS = {
    "table": "policygraph.formats.table",
    "json": "policygraph.formats.json",
    "csv": "policygraph.formats.csv",
    "markdown": "policygraph.formats.markdown",
}
"""Name on the command line → module, imported when it is asked for."""
FILES = {"xlsx": "policygraph.formats.xlsx"}
"""Formats that are files and no text: modules with `render(columns, rows, origin) -> bytes`."""

Columns = Sequence[str]
Rows = Sequence[Sequence[Any]]


def render(name: str, columns: Columns, rows: Rows) -> str:
    """The rows in format `name` (a key of FORMATS), ending with a line break."""
    return cast(str, import_module(FORMATS[name]).render(columns, rows))


@dataclass(frozen=True, slots=True)
class Origin:
    """Where rows come from: what was asked of which store."""

    title: str
    """The question, or the query's title."""
    cypher: str
    parameters: Mapping[str, Any] = field(default_factory=dict)
    query: str | None = None
    """Name of the named query."""
    store: str | None = None


def render_file(name: str, columns: Columns, rows: Rows, origin: Origin) -> bytes:
    """The rows as a file in format `name` (a key of FILES)."""
    return cast(bytes, import_module(FILES[name]).render(columns, rows, origin))


def plain(value: Any) -> str:
    """A value as people read it in a cell: nothing for null, lists joined, maps as JSON."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value
    if isinstance(value, (list, tuple)) and all(not isinstance(v, (dict, list, tuple)) for v in value):
        return "、".join(plain(v) for v in value)
    if isinstance(value, (dict, list, tuple)):
        import json

        return json.dumps(value, ensure_ascii=False, default=str)
    return str(value)
