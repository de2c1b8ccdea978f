"""Answers as objects: a table that shows itself in Jupyter and becomes a DataFrame or a file, and a diagram likewise.

What is shown needs no network, and names and sentences are text wherever they stand, never markup.
"""

import html
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.errors import PolicyGraphError
from policygraph.formats import FILES, Origin, plain, render, render_file

if TYPE_CHECKING:
    import pandas

    from graph.diagram import Diagram
    from policygraph.names import Choice

SHOWN_ROWS = 50
"""Rows that a notebook shows; to_pandas() and save() have all."""
MOST_NODES = 300
"""Of a diagram; the best tied stay."""
QUIET = ("start", "end", "id")
"""Columns that people do not read."""
EVIDENCE = ("quote", "document", "outline")
"""Columns too long for a terminal's line."""
SUFFIXES = {".csv": "csv", ".json": "json", ".md": "markdown", ".txt": "table", ".xlsx": "xlsx"}
STYLE = (
    "<style>.policygraph td,.policygraph th{text-align:left!important;vertical-align:top;padding:.25em .6em}"
    ".policygraph td{max-width:32em;white-space:pre-wrap}.policygraph caption{text-align:left;padding:.3em 0}</style>"
)


class ResultError(PolicyGraphError):
    """A result cannot become what was asked for."""


@dataclass(frozen=True)
class Result:
    """Rows with what was asked. `for row in result` gives dictionaries, `result[0]` the first one."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    origin: Origin
    note: str | None = None
    """Why there are no rows, or what was assumed."""
    suggestions: tuple[str, ...] = ()
    """Questions that would be understood, where this one was not."""
    candidates: "tuple[Choice, ...]" = ()
    """What an ambiguous name may mean: ask again with an id."""
    command: str | None = None
    """The command line that gives the same."""

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)

    def __getitem__(self, index: int) -> dict[str, Any]:
        return dict(zip(self.columns, self.rows[index], strict=True))

    def to_pandas(self) -> "pandas.DataFrame":
        """All rows. Codes stay text; whole numbers stay whole where values are missing."""
        try:
            import pandas
        except ImportError:
            raise ResultError("a DataFrame needs pandas: pip install 'policygraph[notebook]'") from None
        return pandas.DataFrame([list(row) for row in self.rows], columns=list(self.columns)).convert_dtypes()

    def save(self, path: str | Path) -> Path:
        """Write all rows; the suffix says how: .csv .json .md .txt .xlsx"""
        from policygraph.cli.output import BYTE_ORDER_MARK, write_file

        file = Path(path)
        name = SUFFIXES.get(file.suffix.lower())
        if name is None:
            raise ResultError(
                f"{file.name}: no format is known for {file.suffix or 'it'} (known: {', '.join(SUFFIXES)})"
            )
        if name in FILES:
            write_file(file, render_file(name, self.columns, self.rows, self.origin))
        else:
            write_file(file, (BYTE_ORDER_MARK if name == "csv" else "") + render(name, self.columns, self.rows))
        return file

    def draw(self) -> "Drawing":
        """The rows as a network: what they name, tied as they say."""
        if self.origin.query is None:
            raise ResultError("only the rows of named queries can be drawn: g.query(…), g.ask(…), or g.draw(name)")
        from graph.queries import find_query
        from graph.stores.base import Table
        from policygraph.diagrams import of_query

        return Drawing(of_query(find_query(self.origin.query), Table(self.columns, self.rows)).thinned(MOST_NODES))

    def __repr__(self) -> str:
        said = "".join(f"{line}\n" for line in self.said())
        kept = [i for i, name in enumerate(self.columns) if name not in (*QUIET, *EVIDENCE)]
        kept = kept or list(range(len(self.columns)))
        rows = [[row[i] for i in kept] for row in self.rows]
        return (said + render("table", [self.columns[i] for i in kept], rows)).rstrip("\n") if self.columns else said

    def said(self) -> list[str]:
        """What is to be told beside the rows."""
        lines = [self.note] if self.note else []
        lines += [f"{c.name} ({c.id}): {' › '.join(c.parents)}" for c in self.candidates]
        return lines + [f"try: {question}" for question in self.suggestions]

    def _repr_html_(self) -> str:
        kept = [i for i, name in enumerate(self.columns) if name not in QUIET] or list(range(len(self.columns)))
        more = f", the first {SHOWN_ROWS} shown" if len(self.rows) > SHOWN_ROWS else ""
        rows = "1 row" if len(self.rows) == 1 else f"{len(self.rows)} rows"
        caption = f"<b>{escape(self.origin.title)}</b> ({rows}{more})"
        if self.command:
            caption += f"<br><code>{escape(self.command)}</code>"
        caption += "".join(f"<br>{escape(line)}" for line in self.said())
        head = "".join(f"<th>{escape(self.columns[i])}</th>" for i in kept)
        body = "".join(
            "<tr>" + "".join(f"<td>{escape(plain(row[i]))}</td>" for i in kept) + "</tr>"
            for row in self.rows[:SHOWN_ROWS]
        )
        table = f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody>" if self.columns else ""
        return f'{STYLE}<table class="policygraph"><caption>{caption}</caption>{table}</table>'


@dataclass(frozen=True)
class Drawing:
    """A diagram: an interactive picture in Jupyter, a still one elsewhere, and either as a file."""

    diagram: "Diagram"

    def save(self, path: str | Path) -> Path:
        """Write it; .html is the interactive page, .svg the still picture."""
        from policygraph.cli.output import write_file

        file = Path(path)
        if file.suffix.lower() not in (".html", ".svg"):
            raise ResultError(f"{file.name}: a diagram is written as .html or .svg")
        write_file(file, self._repr_svg_() if file.suffix.lower() == ".svg" else self.page())
        return file

    def page(self) -> str:
        from graph.drawing import draw

        return draw(self.diagram)

    def __repr__(self) -> str:
        return f"{self.diagram.title}: {len(self.diagram.nodes)} nodes, {len(self.diagram.edges)} relations"

    def _repr_svg_(self) -> str:
        from graph.picture import picture

        return picture(self.diagram)

    def _repr_html_(self) -> str:
        """The whole page in a frame of its own, which reaches neither the notebook nor the network."""
        frame = 'sandbox="allow-scripts" style="width:100%;height:640px;border:1px solid #ccc"'
        return f'<iframe title="{escape(self.diagram.title)}" {frame} srcdoc="{escape(self.page())}"></iframe>'


def escape(text: str) -> str:
    return html.escape(text, quote=True)
