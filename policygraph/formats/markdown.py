"""A Markdown table; what could end a cell or become markup is escaped."""

import re

from policygraph.formats import Columns, Rows, plain

MARKUP = re.compile(r"([\\|`*_<>\[\]])")


def cell(text: str) -> str:
    """Text that shows as itself inside a Markdown table."""
    return MARKUP.sub(r"\\\1", text).replace("\r\n", "\n").replace("\r", "\n").replace("\n", "<br>")


def render(columns: Columns, rows: Rows) -> str:
    lines = [[cell(name) for name in columns], ["---"] * len(columns)]
    lines += [[cell(plain(value)) for value in row] for row in rows]
    return "".join("| " + " | ".join(line) + " |\n" for line in lines)
