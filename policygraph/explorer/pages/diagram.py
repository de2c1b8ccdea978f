"""Diagrams: the data of a picture, and a page that is nothing but one."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException, Request
from starlette.responses import JSONResponse, Response

from graph.diagram import SCREEN, Diagram
from policygraph import diagrams
from policygraph.explorer import pictures
from policygraph.explorer.rendering import language, render, word
from policygraph.explorer.state import Explorer, explorer
from policygraph.names import find_entity

router = APIRouter()
Asked = Annotated[Explorer, Depends(explorer)]
MOST = 120
"""Nodes of a picture unless told otherwise; the best tied stay."""
LARGEST = 2000


@router.get("/diagram")
def page(request: Request, asked: Asked, entity: str | None = None, query: str | None = None) -> Response:
    """The whole graph in outline, an entity's picture, or a query's, as large as the window."""
    title = None
    if entity:
        title = find_entity(asked.store, entity).name
    elif query:
        from graph.queries import find_query

        named = find_query(query)
        title = named.title_zh if language(request) == "zh" else named.title_en
    return render(request, "diagram.html", {"subject": title, "source": "/api/diagram?" + str(request.query_params)})


@router.get("/api/diagram")
def data(
    request: Request,
    asked: Asked,
    entity: str | None = None,
    query: str | None = None,
    most: int = MOST,
    width: int = SCREEN,
) -> Response:
    """What to draw. Other parameters of the address are the query's."""
    whole = diagram_of(request, asked, entity, query)
    shown = whole.thinned(max(2, min(most, LARGEST)))
    picture = pictures.picture(shown, language(request), max(300, min(width, 3000)))
    return JSONResponse({**picture, "left": len(whole.nodes) - len(shown.nodes)})


def diagram_of(request: Request, asked: Explorer, entity: str | None, query: str | None) -> Diagram:
    if entity:
        return diagrams.of_entity(asked.store, find_entity(asked.store, entity))
    if query:
        from graph.queries import find_query

        named = find_query(query)
        return diagrams.of_query(named, asked.named(named, given_of(request)))
    return diagrams.of_everything(asked.store)


OWN = ("query", "most", "width", "run", "view", "format")
"""Parameters of our addresses; all others are the query's."""


def given_of(request: Request) -> dict[str, Any]:
    """The filled-in fields of a query's form."""
    return {k: v for k, v in request.query_params.items() if k not in OWN and v != ""}


@router.get("/api/neighbours/{type}/{id:path}")
def neighbours(request: Request, asked: Asked, type: str, id: str) -> Response:
    """What is tied to one node: a double click asks for it."""
    from graph.schema import schema

    if type not in schema().nodes:
        raise HTTPException(404, word(request, "fault.no_type").format(type=type))
    found = pictures.neighbours(asked, id, type)
    return JSONResponse(pictures.picture(found, language(request)))
