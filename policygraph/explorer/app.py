"""The application: guard, pages, static files, errors as pages."""

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from policygraph.explorer.faults import add_handlers
from policygraph.explorer.guard import LOOPBACK, Guard
from policygraph.explorer.pages import PAGES
from policygraph.explorer.state import ROWS, SECONDS, Explorer

if TYPE_CHECKING:
    from graph.stores.base import Store

HERE = Path(__file__).resolve().parent


def create_app(
    store: "Store",
    *,
    hosts: Collection[str] | None = LOOPBACK,
    token: str | None = None,
    seconds: float = SECONDS,
    rows: int = ROWS,
) -> FastAPI:
    """The explorer of an open store, which stays the caller's to close."""
    app = FastAPI(title="policygraph", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.explorer = Explorer(store, seconds, rows)
    app.add_middleware(Guard, hosts=hosts, token=token)
    for page in PAGES:
        app.include_router(page.router)
    app.mount("/static", StaticFiles(directory=HERE / "static"), name="static")
    add_handlers(app)
    return app
