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
    from collections.abc import Mapping

    from graph.diagram import Diagram
    from graph.stores.base import Store as OpenStore

Given = Annotated[list[str] | None, typer.Argument(metavar="[KEY=VALUE]...", help="Parameters of --query.")]
Output = Annotated[Path, typer.Option("--output", "-o", metavar="FILE.html", help="The file to write.")]
EntityOption = Annotated[str | None, typer.Option("--entity", "-e", metavar="NAME", help="Draw all that involves it.")]
QueryOption = Annotated[
    str | None, typer.Option("--query", "-q", metavar="NAME", help="Draw the rows of a named query.")
]
Types = Annotated[
    str | None,
    typer.Option(
        "--types", metavar="A,B", help="Only nodes of these types: Project,Region or 项目,地区. Default: all."
    ),
]
Relations = Annotated[
    str | None,
    typer.Option("--relations", metavar="A,B", help="Only these relations: LOCATED_IN,CONNECTS. Default: all."),
]
Levels = Annotated[
    str | None,
    typer.Option("--levels", metavar="A,B", help="Only regions of these levels: prefecture,county. Default: all."),
]
Least = Annotated[
    int,
    typer.Option(
        "--least-evidence", min=1, metavar="N", help="Only relations that at least so many sentences support."
    ),
]
Limit = Annotated[int, typer.Option("--limit", min=2, max=2000, help="At most so many nodes; the best tied stay.")]


def draw(
    output: Output,
    given: Given = None,
    entity: EntityOption = None,
    query: QueryOption = None,
    types: Types = None,
    relations: Relations = None,
    levels: Levels = None,
    least_evidence: Least = 1,
    limit: Limit = 300,
    store: Store = None,
) -> None:
    """Draw an entity, a query's rows, or the whole graph. Hovering shows the sentences; names stay text.

    A name that the diagram does not have is refused with the list of those that it has. The page has a legend with the
    same choices; what is left out here is not in it.
    """
    if entity is not None and query is not None:
        raise UsageError("give either --entity or --query: a diagram shows one of them")
    if given and query is None:
        raise UsageError(f"{given[0]!r} is a parameter, and only --query takes parameters")
    check_place(output)
    from graph.choosing import chosen, offer, read_choice
    from graph.drawing import draw as page_of
    from graph.stores import open_store

    with open_store(store) as opened:
        whole = diagram_of(opened, entity, query, given or [])
    there = offer(whole)
    fitting = chosen(whole, read_choice(there, types, relations, levels, least_evidence))
    if not whole.nodes:
        say("nothing to draw: the answer is empty")
    elif not fitting.nodes:
        say(f"nothing to draw: no part of the diagram fits; its types: {listed(there.types)}")
    shown = fitting.thinned(limit)
    write_file(output, page_of(shown))
    left = len(fitting.nodes) - len(shown.nodes)
    more = f" ({left} more are left out: --limit {min(2000, len(fitting.nodes))} shows them)" if left else ""
    sys.stdout.write(f"{output}: {len(shown.nodes)} nodes, {len(shown.edges)} relations{more}\n")


def listed(counts: "Mapping[str, int]") -> str:
    return ", ".join(f"{name} ({n})" for name, n in counts.items())


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
