"""`policygraph cypher`: a statement of the user's own."""

import json
from typing import Annotated, Any

import typer

from policygraph.cli.console import say
from policygraph.cli.options import FormatOption, Output, Store, assignments
from policygraph.cli.output import check_place, emit_table
from policygraph.formats import Origin

Statement = Annotated[
    str, typer.Argument(metavar="CYPHER", help="The statement, in quotes; $name stands for a parameter.")
]
Parameters = Annotated[
    list[str] | None,
    typer.Option(
        "--param", "-p", metavar="KEY=VALUE", help="A parameter; JSON values keep their type, other words are text."
    ),
]
Write = Annotated[bool, typer.Option("--write", help="Let the statement change the graph.")]
Limit = Annotated[int | None, typer.Option("--limit", min=1, help="At most so many rows.")]
Timeout = Annotated[
    float | None, typer.Option("--timeout", min=0.001, metavar="SECONDS", help="Give up after this time.")
]


def cypher(
    statement: Statement,
    param: Parameters = None,
    format: FormatOption = "table",
    output: Output = None,
    write: Write = False,
    limit: Limit = None,
    timeout: Timeout = None,
    store: Store = None,
) -> None:
    """Run Cypher on the graph, read-only unless --write.

    On the embedded engine, statements that it would compute otherwise than Neo4j are refused with the rewriting shown.
    """
    given = {key: value_of(text) for key, text in assignments(param or []).items()}
    if output is not None:
        check_place(output)
    from graph.stores import open_store
    from graph.stores.dialect import check

    with open_store(store, write=write) as opened:
        check(statement, opened.engine)
        if write:
            table = opened.execute(statement, given)
        else:
            table = opened.query(statement, given, timeout=timeout, limit=limit)
    origin = Origin("Cypher", statement, given, store=opened.url)
    emit_table(table.columns, table.rows, format, output, origin)
    if table.truncated:
        say(f"stopped after {limit} rows (--limit)")


def value_of(text: str) -> Any:
    """The value where the text is JSON (540200 is a number, "540200" in quotes a text), else the text itself."""
    try:
        return json.loads(text)
    except ValueError:
        return text
