"""The document reader: the text with its outline, and what it names marked in it."""

import re
from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, Request
from starlette.responses import RedirectResponse, Response

from policygraph.explorer.left import KINDS, read_left
from policygraph.explorer.reading import CITED_BY, DOCUMENT, MARKED, SHOWN, read_document
from policygraph.explorer.rendering import render, url_of, word
from policygraph.explorer.state import Explorer, explorer

router = APIRouter()
Asked = Annotated[Explorer, Depends(explorer)]


@router.get("/document/{id:path}")
def document(
    request: Request,
    asked: Asked,
    id: str,
    at: str | None = None,
    page: int = 1,
    show: str | None = None,
    nothing: bool = False,
) -> Response:
    """`at=START-END` opens the page with these words and marks them; `nothing` shows what did not become facts."""
    found = asked.ask(DOCUMENT, id=id)
    if not found:
        raise HTTPException(404, word(request, "fault.no_document").format(id=id))
    node = found[0]["d"]
    if node["id"] != id:
        return RedirectResponse(url_of(node["id"], "Document"), 303)
    shown = [t for t in MARKED if t in show.split(",")] if show is not None else list(SHOWN)
    place = span(request, at)
    left = read_left(asked, node) if nothing and node.get("status") != "cited" else None
    reading = read_document(asked, node, place, page, shown, left.marks() if left else ())
    context = {
        "reading": reading,
        "shown": shown,
        "marked": MARKED,
        "nothing": nothing,
        "left": left,
        "kinds": KINDS,
        "cited_by": asked.ask(CITED_BY, id=id),
    }
    response = render(request, "document.html", context)
    if left is not None and left.coming:
        response.headers["Refresh"] = "3"
    return response


def span(request: Request, at: str | None) -> tuple[int, int] | None:
    if not at:
        return None
    match = re.fullmatch(r"(\d{1,9})-(\d{1,9})", at)
    if match is None or int(match[1]) >= int(match[2]):
        raise HTTPException(400, word(request, "fault.place").format(at=at[:40]))
    return int(match[1]), int(match[2])
