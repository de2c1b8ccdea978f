"""`policygraph draw`: a network diagram as one HTML file that needs no network."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from policygraph.cli.console import say
from policygraph.cli.failures import UsageError
from policygraph.cli.options import Store, assignments
from policygraph.cli.output import check_place, write_file

if TYPE_CHECKING:
    from graph.diagram import Diagram
    from graph.stores.base import Store as OpenStore

Given = Annotated[list[str] | None, typer.Argument(metavar="[KEY=VALUE]...", help="Parameters of --query.")]
Output = Annotated[Path, typer.Option("--output", "-o", metavar="FILE.html", help="The file to write.")]
EntityOption = Annotated[str | None, typer.Option("--entity", "-e", metavar="NAME", help="Draw all that involves it.")]
QueryOption = Annotated[
    str | None, typer.Option("--query", "-q", metavar="NAME", help="Draw the rows of a named query.")
]
Limit = Annotated[int, typer.Option("--limit", min=2, max=2000, help="At most so many nodes; the best tied stay.")]


def draw(
    output: Output,
    given: Given = None,
    entity: EntityOption = None,
    query: QueryOption = None,
    limit: Limit = 300,
    store: Store = None,
) -> None:
    """Draw an entity, a query's rows, or the whole graph. Hovering shows the sentences; names stay text."""
    if entity is not None and query is not None:
        raise UsageError("give either --entity or --query: a diagram shows one of them")
    if given and query is None:
        raise UsageError(f"{given[0]!r} is a parameter, and only --query takes parameters")
    check_place(output)
    from graph.drawing import draw as page_of
    from graph.stores import open_store

    with open_store(store) as opened:
        whole = diagram_of(opened, entity, query, given or [])
    if not whole.nodes:
        say("nothing to draw: the answer is empty")
    shown = whole.thinned(limit)
    write_file(output, page_of(shown))
    left = len(whole.nodes) - len(shown.nodes)
    more = f" ({left} more are left out: --limit {min(2000, len(whole.nodes))} shows them)" if left else ""
    sys.stdout.write(f"{output}: {len(shown.nodes)} nodes, {len(shown.edges)} relations{more}\n")


def diagram_of(store: "OpenStore", entity: str | None, query: str | None, given: list[str]) -> "Diagram":
    """What the user asked to see."""
    from policygraph import diagrams
    from policygraph.names import find_entity

    if query is not None:
        from graph.queries import find_query

        named = find_query(query)
        return diagrams.of_query(named, store.query(named.cypher, named.bind(assignments(given))))
    if entity is not None:
        return diagrams.of_entity(store, find_entity(store, entity))
    return diagrams.of_everything(store)
