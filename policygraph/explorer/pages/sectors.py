"""How sectors hang together, and where they act: two heat maps whose cells open their measures."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from policygraph.explorer.matrices import by_places, by_sectors, level_of, measures_of
from policygraph.explorer.rendering import render
from policygraph.explorer.state import Explorer, explorer

router = APIRouter()
Asked = Annotated[Explorer, Depends(explorer)]
BASES = ("words", "any")


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
    shown = "regions" if table == "regions" else "sectors"
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
