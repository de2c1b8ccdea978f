"""What a page shows, as a file to keep or to mail."""

import codecs
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Depends, HTTPException, Request
from starlette.responses import Response

from graph.queries import NamedQuery
from policygraph.explorer.pages.diagram import Shown, diagram_of, fitting, given_of
from policygraph.explorer.rendering import word
from policygraph.explorer.state import Explorer, explorer
from policygraph.formats import FILES, Origin, render, render_file
from policygraph.names import find_entity

router = APIRouter()
MAILED = 300
"""Nodes of a diagram to mail."""
MOST_ROWS = 100_000
"""Rows of a download."""
Asked = Annotated[Explorer, Depends(explorer)]
KINDS = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "html": "text/html; charset=utf-8",
}


@router.get("/download/entity")
def entity(request: Request, asked: Asked, id: str, format: str = "csv") -> Response:
    """All that involves an entity: the rows, or the diagram as one page that needs no network."""
    from graph.queries import find_query

    known(request, format)
    found = find_entity(asked.store, id)
    if format == "html":
        return drawing(request, asked, found.id, None, found.name)
    query = find_query("everything_involving")
    return rows_of(asked, query, {"entity": found.id}, found.name, format)


@router.get("/download/query")
def query(request: Request, asked: Asked, query: str, format: str = "csv") -> Response:
    from graph.queries import find_query

    known(request, format)
    named = find_query(query)
    if format == "html":
        return drawing(request, asked, None, query, query)
    return rows_of(asked, named, given_of(request), query, format)


@router.get("/download/diagram")
def diagram(request: Request, asked: Asked, subject: Shown) -> Response:
    """The picture with what was chosen, as one page that needs no network."""
    from graph.drawing import draw

    whole = fitting(request, asked, subject)[1]
    return file(whole.title, "html", draw(whole.thinned(MAILED)).encode("utf-8", "surrogatepass"))


def rows_of(asked: Explorer, query: NamedQuery, given: dict[str, Any], name: str, format: str) -> Response:
    """A query's rows in the format; a workbook also tells what was asked."""
    table = asked.table(query.cypher, query.bind(given), MOST_ROWS)
    if format in FILES:
        asked_for = Origin(query.title_zh, query.cypher, query.bind(given), query.name, asked.store.url)
        return file(name, format, render_file(format, table.columns, table.rows, asked_for))
    return file(name, format, render(format, table.columns, table.rows).encode())


def known(request: Request, format: str) -> None:
    if format not in KINDS:
        raise HTTPException(400, word(request, "fault.format").format(format=format, known=", ".join(KINDS)))


def drawing(request: Request, asked: Explorer, entity: str | None, query: str | None, name: str) -> Response:
    from graph.drawing import draw

    return file(name, "html", draw(diagram_of(request, asked, entity, query).thinned(MAILED)).encode())


def file(name: str, format: str, content: bytes) -> Response:
    """An attachment, never shown in place: the page's own policy does not hold for what a file contains."""
    mark = codecs.BOM_UTF8 if format == "csv" else b""  # so that spreadsheets read UTF-8
    safe = "".join(c if c.isalnum() or c in "-_" else "_" for c in name)[:80]
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(safe)}.{format}"}
    return Response(mark + content, media_type=KINDS[format], headers=headers)
