"""`policygraph query list | show | run | favourites`: the pack of named queries."""

import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from policygraph.cli.options import FormatOption, Output, Store, TextOrJson, assignments
from policygraph.cli.output import check_place, emit, emit_table, write_file
from policygraph.formats import Origin

if TYPE_CHECKING:
    from graph.queries import NamedQuery

app = typer.Typer(
    help="The pack of named queries: one question a file of Cypher.", no_args_is_help=True, rich_markup_mode=None
)
Name = Annotated[str, typer.Argument(metavar="NAME", help="A query's name, as `query list` shows it.")]
Given = Annotated[list[str] | None, typer.Argument(metavar="[KEY=VALUE]...", help="Its parameters.")]


@app.command("list")
def list_(format: FormatOption = "table", output: Output = None) -> None:
    """Name, title and parameters of every query."""
    from graph.queries import load_queries
    from policygraph.formats.json import dumps

    queries = sorted(load_queries().values(), key=lambda q: (q.subject, q.name))
    if format == "json":
        emit(dumps([described(q) for q in queries]), output)
        return
    rows = [(q.name, q.title_zh, q.title_en, " ".join(usage(p) for p in q.parameters)) for q in queries]
    emit_table(("name", "标题", "title", "parameters"), rows, format, output)


@app.command("show")
def show(name: Name, format: TextOrJson = "text") -> None:
    """A query's question, parameters and Cypher."""
    from graph.queries import find_query
    from policygraph.formats.json import dumps

    query = find_query(name)
    if format == "json":
        emit(dumps({**described(query), "cypher": query.cypher}), None)
    else:
        sys.stdout.write(query.path.read_text("utf-8"))


@app.command("run")
def run(
    name: Name, given: Given = None, format: FormatOption = "table", output: Output = None, store: Store = None
) -> None:
    """Run a query: policygraph query run projects_in_region region=日喀则"""
    from graph.queries import find_query
    from graph.stores import open_store

    query = find_query(name)
    parameters = query.bind(assignments(given or []))
    if output is not None:
        check_place(output)
    with open_store(store) as opened:
        table = opened.query(query.cypher, parameters)
    origin = Origin(f"{query.title_zh} · {query.title_en}", query.cypher, parameters, query.name, opened.url)
    emit_table(table.columns, table.rows, format, output, origin)


@app.command("favourites")
def favourites(output: Output = None) -> None:
    """The pack for Neo4j Browser: drop FILE.zip on its page, and each query is a favourite of its own.

    FILE.cypher holds all queries as one text, for the editor or cypher-shell.
    """
    from graph.favourites import as_archive, as_text
    from graph.queries import load_queries

    queries = load_queries().values()
    if output is not None and output.suffix.lower() == ".zip":
        write_file(output, as_archive(queries))
    else:
        emit(as_text(queries), output)


def described(query: "NamedQuery") -> dict[str, Any]:
    """A query as programs read it."""
    parameters = []
    for p in query.parameters:
        shown = {"name": p.name, "type": p.type, "required": p.required, "default": p.default, "description": p.meaning}
        parameters.append(shown)
    return {
        "name": query.name,
        "subject": query.subject,
        "title": f"{query.title_zh} · {query.title_en}",
        "description": query.description,
        "parameters": parameters,
    }


def usage(parameter: Any) -> str:
    """region= where it must be given, [stage=…] with its default where not."""
    if parameter.required:
        return f"{parameter.name}=…"
    default = "" if parameter.default is None else parameter.default
    return f"[{parameter.name}={default}]"
