"""How sectors hang together, and where they act: two heat maps whose cells open their measures."""

from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, Request
from starlette.responses import Response

from policygraph.explorer.matrices import SECTORS, by_places, by_sectors, level_of, measures_of
from policygraph.explorer.rendering import language, render, word
from policygraph.explorer.state import Explorer, explorer

router = APIRouter()
Asked = Annotated[Explorer, Depends(explorer)]
BASES = ("words", "any")
TABLES = ("sectors", "regions", "chord")


@router.get("/sectors")
def sectors(
    request: Request,
    asked: Asked,
    table: str = "sectors",
    basis: str = "words",
    level: str | None = None,
    a: str | None = None,
    b: str | None = None,
) -> Response:
    """`a` and `b` are the ids of an opened cell."""
    shown = table if table in TABLES else "sectors"
    counted = basis if basis in BASES else "words"
    chosen, levels = level_of(asked, level) if shown == "regions" else ("", {})
    matrix = by_places(asked, counted, chosen) if shown == "regions" else by_sectors(asked, counted)
    index = asked.index().by_id
    context = {
        "table": shown,
        "basis": counted,
        "level": chosen,
        "levels": levels,
        "matrix": matrix,
        "opened": (a, b) if a and b else None,
        "measures": measures_of(asked, a, b, counted) if a and b else [],
        "names": [index[i].name if i in index else i for i in dict.fromkeys((a, b)) if i],
    }
    return render(request, "sectors.html", context)


@router.get("/sectors/chord.svg")
def chord_picture(request: Request, asked: Asked, basis: str = "words") -> Response:
    """The sectors around a circle, tied by the measures that they share; its names are text."""
    from graph.link_pictures import lay_out
    from graph.link_pictures.chord import chord
    from policygraph.cross_links import read_links

    counted = basis if basis in BASES else "words"
    found = read_links(asked.store, "sectors", basis=counted)
    title = word(request, "sectors.chord")
    english = {s["id"]: s["name_en"] for s in asked.ask(SECTORS, basis=counted)} if language(request) == "en" else None
    drawn = chord(lay_out(found.material, found.projection, found.links), title, english)
    if not drawn:
        raise HTTPException(404, word(request, "sectors.empty"))
    whole = drawn.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    return Response(whole, media_type="image/svg+xml")
