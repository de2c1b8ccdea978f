"""`policygraph search`: the measures that hold given words."""

from typing import Annotated

import typer

from policygraph.cli.console import say
from policygraph.cli.options import FormatOption, Output, Store
from policygraph.cli.output import check_place, emit_table
from policygraph.formats import Origin

Text = Annotated[list[str], typer.Argument(metavar="TEXT", help="One word or more, a single character too.")]
Document = Annotated[str | None, typer.Option("--document", metavar="NAME", help="Only what this document says.")]
Limit = Annotated[int | None, typer.Option("--limit", min=1, help="At most so many measures.")]
SHOWN = ("measure", "document", "outline")
"""Columns of the table for people; the other formats have all."""


def search(
    text: Text,
    document: Document = None,
    limit: Limit = None,
    format: FormatOption = "table",
    output: Output = None,
    store: Store = None,
) -> None:
    """Measures whose text holds all the words: policygraph search 跨境 物流"""
    from graph.queries import find_query
    from graph.searching import read_search
    from graph.stores import open_store

    wanted = read_search(" ".join(text))
    if output is not None:
        check_place(output)
    query = find_query("search_measures")
    with open_store(store) as opened:
        table = opened.query(query.cypher, query.bind({**wanted.parameters, "document": document}), limit=limit)
    if format == "table":
        at = [table.columns.index(name) for name in SHOWN]
        emit_table(SHOWN, [[row[i] for i in at] for row in table.rows], format, output)
    else:
        parameters = {**wanted.parameters, "document": document}
        origin = Origin(" ".join(text), query.cypher, parameters, query.name, opened.url)
        emit_table(table.columns, table.rows, format, output, origin)
    if not table.rows:
        where = f" in {document}" if document else ""
        more = " together; try fewer words" if len(wanted.words) > 1 else ""
        say(f"no measure{where} holds {' and '.join(wanted.words)}{more}")
    if table.truncated:
        say(f"stopped after {limit} measures (--limit)")
