"""A console for a user's own Cypher, read-only, with the schema beside it."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from graph.errors import QueryError
from graph.schema import schema
from graph.stores.dialect import RefusedCypherError, check
from policygraph.explorer.rendering import render
from policygraph.explorer.state import Explorer, explorer
from policygraph.formats import plain

router = APIRouter()
Asked = Annotated[Explorer, Depends(explorer)]
ROWS = 500
EXAMPLE = """MATCH (p:Project)-[:LOCATED_IN]->(r:Region)
RETURN r.name AS region, count(p) AS projects
ORDER BY projects DESC LIMIT 10"""


@router.get("/cypher")
def console(request: Request, asked: Asked, q: str = "", run: str | None = None) -> Response:
    """A statement that comes by a link from elsewhere is shown and waits for the reader to run it."""
    statement = q.strip()
    context: dict[str, Any] = {
        "statement": statement or EXAMPLE,
        "schema": schema(),
        "table": None,
        "cells": (),
        "fault": None,
        "limit": ROWS,
        "seconds": asked.seconds,
        "engine": asked.store.engine,
        "waits": bool(statement) and not own(request),
    }
    if statement and run and own(request):
        try:
            check(statement, asked.store.engine)
            context["table"] = table = asked.table(statement, {}, ROWS)
            context["cells"] = [[(plain(v), "") for v in row] for row in table.rows]
        except (QueryError, RefusedCypherError) as error:
            context["fault"] = str(error)
    return render(request, "cypher.html", context, 400 if context["fault"] else 200)


def own(request: Request) -> bool:
    """Whether the reader asked here, or typed the address."""
    return request.headers.get("sec-fetch-site", "none") in ("none", "same-origin")
