"""What a page shows, as a file to keep or to mail."""

from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Depends, HTTPException, Request
from starlette.responses import Response

from policygraph.explorer.pages.diagram import MOST, diagram_of, given_of
from policygraph.explorer.rendering import word
from policygraph.explorer.state import Explorer, explorer
from policygraph.formats import render
from policygraph.names import find_entity

router = APIRouter()
Asked = Annotated[Explorer, Depends(explorer)]
KINDS = {"csv": "text/csv; charset=utf-8", "json": "application/json", "html": "text/html; charset=utf-8"}


@router.get("/download/entity")
def entity(request: Request, asked: Asked, id: str, format: str = "csv") -> Response:
    """All that involves an entity: the rows, or the diagram as one page that needs no network."""
    from graph.queries import find_query

    known(request, format)
    found = find_entity(asked.store, id)
    if format == "html":
        return drawing(request, asked, found.id, None, found.name)
    table = asked.named(find_query("everything_involving"), {"entity": found.id})
    return file(found.name, format, render(format, table.columns, table.rows))


@router.get("/download/query")
def query(request: Request, asked: Asked, query: str, format: str = "csv") -> Response:
    from graph.queries import find_query

    known(request, format)
    named = find_query(query)
    if format == "html":
        return drawing(request, asked, None, query, query)
    table = asked.named(named, given_of(request))
    return file(query, format, render(format, table.columns, table.rows))


def known(request: Request, format: str) -> None:
    if format not in KINDS:
        raise HTTPException(400, word(request, "fault.format").format(format=format, known=", ".join(KINDS)))


def drawing(request: Request, asked: Explorer, entity: str | None, query: str | None, name: str) -> Response:
    from graph.drawing import draw

    return file(name, "html", draw(diagram_of(request, asked, entity, query).thinned(2 * MOST)))


def file(name: str, format: str, text: Any) -> Response:
    """An attachment, never shown in place: the page's own policy does not hold for what a file contains."""
    mark = "﻿" if format == "csv" else ""  # so that spreadsheets read UTF-8
    safe = "".join(c if c.isalnum() or c in "-_" else "_" for c in name)[:80]
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(safe)}.{format}"}
    return Response((mark + text).encode(), media_type=KINDS[format], headers=headers)
