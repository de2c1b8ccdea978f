"""Whatever goes wrong, as a page (or as JSON for our own scripts) that says what happened and what to do."""

import logging
import re
import time
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from graph.errors import (
    PolicyGraphError,
    QueryError,
    QueryTimeoutError,
    StoreBusyError,
    StoreError,
    StoreMissingError,
    StoreUnavailableError,
)
from graph.queries import UnknownQueryError
from policygraph.explorer.guard import HEADERS
from policygraph.explorer.rendering import render, word
from policygraph.names import AmbiguousNameError, UnknownNameError

STATUS: tuple[tuple[type[PolicyGraphError], int], ...] = (
    (QueryTimeoutError, 504),
    (QueryError, 400),
    (StoreMissingError, 503),
    (StoreBusyError, 503),
    (StoreUnavailableError, 503),
    (StoreError, 503),
    (UnknownNameError, 404),
    (UnknownQueryError, 404),
)
"""The first that fits; any other is the asker's to mend: 400."""
AGAIN = 60.0
"""Seconds until the terminal says the same again."""


def add_handlers(app: FastAPI) -> None:
    app.add_exception_handler(AmbiguousNameError, ambiguous)
    app.add_exception_handler(PolicyGraphError, explained)
    app.add_exception_handler(RequestValidationError, misread)
    app.add_exception_handler(HTTPException, plain)
    app.add_exception_handler(Exception, unexpected)


def page(request: Request, status: int, message: str, **more: Any) -> Response:
    """The fault as a page, or as JSON where a script asked."""
    if request.url.path.startswith("/api/"):
        return JSONResponse({"error": message}, status)
    kind = {503: "gone", 404: "missing", 504: "slow"}.get(status, "fault")
    return render(request, "fault.html", {"kind": kind, "message": message, "near": (), "choices": (), **more}, status)


def ambiguous(request: Request, error: Exception) -> Response:
    assert isinstance(error, AmbiguousNameError)
    words = word(request, "fault.ambiguous").format(name=error.name)
    return page(request, 300, words, choices=error.candidates)


def explained(request: Request, error: Exception) -> Response:
    status = next((s for kind, s in STATUS if isinstance(error, kind)), 400)
    if status == 503:
        tell(request, str(error))
    if isinstance(error, UnknownNameError):
        # whoever follows an old address has an id, not a name
        key = "fault.removed" if re.match(r"[a-z]+:", error.name) else "fault.unknown"
        return page(request, status, word(request, key).format(id=error.name, name=error.name), near=error.near)
    if isinstance(error, StoreBusyError):
        return page(request, status, str(error), kind="busy")
    return page(request, status, str(error))


def tell(request: Request, message: str) -> None:
    """Say in the terminal that the store cannot be read: once a minute, however many pages ask."""
    state, now = request.app.state, time.monotonic()
    words, when = getattr(state, "told", ("", -AGAIN))
    if words != message or now - when >= AGAIN:
        state.told = (message, now)
        logging.getLogger("policygraph.explorer").error(message)


def misread(request: Request, error: Exception) -> Response:
    """A parameter of the address that is not of its type."""
    assert isinstance(error, RequestValidationError)
    told = "; ".join(f"{'.'.join(str(p) for p in e['loc'][1:])}: {e['msg']}" for e in error.errors()[:5])
    return page(request, 400, f"{word(request, 'fault.address')} {told}")


def plain(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    key = "fault.no_page" if error.status_code == 404 and error.detail == "Not Found" else None
    return page(request, error.status_code, word(request, key) if key else str(error.detail))


def unexpected(request: Request, error: Exception) -> Response:
    logging.getLogger("policygraph.explorer").exception("unexpected fault at %s", request.url.path, exc_info=error)
    response = page(request, 500, f"{word(request, 'fault.ours')} {type(error).__name__}")
    response.headers.update(HEADERS)  # this answer does not pass through the guard
    return response
