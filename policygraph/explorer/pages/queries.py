"""The pack of named queries: a form made from each file's parameters, the rows as a table or a diagram."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from graph.queries import NamedQuery, ParameterError, find_query, load_queries
from policygraph.explorer.pages.diagram import given_of
from policygraph.explorer.rendering import place_url, render, url_of
from policygraph.explorer.state import Explorer, explorer
from policygraph.formats import plain

router = APIRouter()
Asked = Annotated[Explorer, Depends(explorer)]
ROWS = 500
TITLES = "MATCH (d:Document) RETURN d.id AS id, d.name AS name"


@router.get("/queries")
def pack(request: Request) -> Response:
    subjects: dict[str, list[NamedQuery]] = {}
    for query in load_queries().values():
        subjects.setdefault(query.subject, []).append(query)
    return render(request, "queries.html", {"subjects": subjects})


@router.get("/queries/{name}")
def query(request: Request, asked: Asked, name: str, run: str | None = None, view: str = "table") -> Response:
    named = find_query(name)
    given = given_of(request)
    context: dict[str, Any] = {
        "query": named,
        "given": request.query_params,
        "table": None,
        "cells": (),
        "columns": (),
        "fault": None,
        "view": view if view in ("table", "diagram") else "table",
    }
    ready = not any(p.required for p in named.parameters)
    if run or given or ready:
        try:
            table = asked.table(named.cypher, named.bind(given), ROWS)
            context["table"] = table
            context["columns"] = [c for c in table.columns if c not in QUIET]
            context["cells"] = cells(table.columns, table.rows, titles(asked))
        except ParameterError as error:
            context["fault"] = str(error)
    return render(request, "query.html", context, 400 if context["fault"] else 200)


QUIET = ("start", "end", "id")
"""Columns that only lead somewhere; the download holds them."""


def titles(asked: Explorer) -> dict[str, str]:
    """Title of a document → its id, where only one bears it."""
    found: dict[str, list[str]] = {}
    for row in asked.ask(TITLES):
        found.setdefault(row["name"], []).append(row["id"])
    return {name: ids[0] for name, ids in found.items() if len(ids) == 1}


def cells(
    columns: tuple[str, ...], rows: tuple[tuple[Any, ...], ...], documents: dict[str, str]
) -> list[list[tuple[str, str]]]:
    """(text, address) for each cell: the first column leads to the thing of `id`, a quote to its words."""
    shown = []
    for values in rows:
        row = dict(zip(columns, values, strict=True))
        document = documents.get(row.get("document") or "")
        line = []
        for number, (column, value) in enumerate(row.items()):
            if column in QUIET:
                continue
            url = ""
            if column == "quote" and document:
                url = place_url(document, row.get("start"), row.get("end"))
            elif column == "document" and document:
                url = place_url(document, None, None)
            elif column == "name" or (number == 0 and "name" not in row and column not in ("how", "stage", "aspect")):
                url = address(row.get("id"))
            line.append((plain(value), url))
        shown.append(line)
    return shown


def address(id: Any) -> str:
    """The page of an id of the graph, nothing for what is none."""
    if not isinstance(id, str) or ":" not in id:
        return ""
    if id.startswith("document:"):
        own = id.count(":") == 1 or id.startswith("document:cited:")
        return url_of(id, "Document" if own else "Measure")
    return url_of(id, "")
