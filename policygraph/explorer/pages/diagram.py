"""Diagrams: the data of a picture, and a page that is nothing but one. What is chosen stands in the address."""

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException, Query, Request
from starlette.responses import Response

from graph.choosing import Offer, chosen, offer, read_choice
from graph.diagram import ASPECT, SCREEN, Diagram
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
HEIGHT = round(SCREEN / ASPECT)
STEP = 50
"""Widths of frames are rounded to so many pixels, so that one picture serves them all."""


@dataclass(frozen=True)
class Subject:
    """What a diagram shows, and what of it: the parameters of its address."""

    entity: str | None = None
    query: str | None = None
    types: str | None = None
    relations: str | None = None
    levels: str | None = None
    least: Annotated[int, Query(ge=1, le=9999)] = 1


Shown = Annotated[Subject, Depends()]


@router.get("/diagram")
def page(request: Request, asked: Asked, subject: Shown) -> Response:
    """The whole graph in outline, an entity's picture, or a query's, as large as the window."""
    title = None
    if subject.query:
        from graph.queries import find_query

        named = find_query(subject.query)
        title = named.title_zh if language(request) == "zh" else named.title_en
    elif subject.entity:
        title = find_entity(asked.store, subject.entity).name
    fitting(request, asked, subject)  # an address that chooses what is not there is said on the page
    return render(request, "diagram.html", {"subject": title, "source": "/api/diagram?" + str(request.query_params)})


@router.get("/api/diagram")
def data(
    request: Request, asked: Asked, subject: Shown, most: int = MOST, width: int = SCREEN, height: int = HEIGHT
) -> Response:
    """What to draw, in a frame of so many pixels. Other parameters of the address are the query's."""
    most = max(2, min(most, LARGEST))
    width, height = (max(300, min(pixels, 3000)) // STEP * STEP for pixels in (width, height))
    spoken = language(request)

    def make() -> bytes:
        there, whole = fitting(request, asked, subject)
        shown = whole.thinned(most)
        left = len(whole.nodes) - len(shown.nodes)
        if spoken == "en":
            shown = pictures.with_names(shown, english(asked))
        return pictures.written(
            {**pictures.picture(shown, spoken, width, height), "offer": pictures.offered(there, spoken), "left": left}
        )

    key = ("picture", subject, given_of(request), most, width, height, spoken)
    return Response(asked.remembered(repr(key), make), media_type="application/json")


def fitting(request: Request, asked: Explorer, subject: Subject) -> tuple[Offer, Diagram]:
    """What there is to choose from, and what was chosen."""
    whole = diagram_of(request, asked, subject.entity, subject.query)
    there = offer(whole)
    return there, chosen(whole, read_choice(there, subject.types, subject.relations, subject.levels, subject.least))


def diagram_of(request: Request, asked: Explorer, entity: str | None, query: str | None) -> Diagram:
    """The whole of it. Each choice of it is made from the same, so it is kept for a while; nobody changes it."""

    def make() -> Diagram:
        if query:  # which may have a parameter that is called entity
            from graph.queries import find_query

            named = find_query(query)
            return diagrams.of_query(named, asked.named(named, given_of(request)))
        if entity:
            return diagrams.of_entity(asked.store, find_entity(asked.store, entity))
        return diagrams.of_everything(asked.store)

    return asked.remembered(repr(("diagram", entity, query, given_of(request) if query else {})), make)


def english(asked: Explorer) -> dict[str, str]:
    """The English names of the things that have one: sectors, by id and by Chinese name."""
    sectors = [e for e in asked.index().entries if e.type == "Sector" and e.detail]
    return {key: e.detail for e in sectors for key in (e.id, f"Sector:{e.name}")}


CHOICES = ("types", "relations", "levels", "least")
OWN = ("query", "most", "width", "height", "run", "view", "format", *CHOICES)
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
    if not found.nodes:
        raise HTTPException(404, word(request, "fault.removed").format(id=id))
    return Response(pictures.written(pictures.picture(found, language(request))), media_type="application/json")
