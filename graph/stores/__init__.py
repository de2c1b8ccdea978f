"""`open_store`: the registry of stores. A new store is one module and one line here."""

import os
from collections.abc import Callable
from pathlib import Path

from graph.errors import StoreError
from graph.stores.base import Counts, Store, Table

__all__ = ["DEFAULT", "Counts", "Store", "Table", "open_store", "store_url"]

DEFAULT = "policygraph.db"
"""The embedded folder in the current directory, where nothing else is named."""


def _embedded(url: str, write: bool) -> Store:
    from graph.stores.embedded import EmbeddedStore

    return EmbeddedStore(url.removeprefix("embedded:"), write=write)


def _neo4j(url: str, write: bool) -> Store:
    from graph.stores.neo4j import Neo4jStore

    return Neo4jStore(url, write=write)


STORES: dict[str, Callable[[str, bool], Store]] = {
    "embedded": _embedded,
    **dict.fromkeys(("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"), _neo4j),
}
"""Scheme of the URL → how to open it."""


def store_url(url: str | None = None) -> str:
    """The store that is meant: the one given, else POLICYGRAPH_STORE, else the folder ./policygraph.db."""
    return url or os.environ.get("POLICYGRAPH_STORE") or DEFAULT


def open_store(url: str | None = None, *, write: bool = False) -> Store:
    """Open a store: a folder (`path`, `embedded:path`) or a server (`bolt://`, `neo4j://`, `neo4j+s://` …).

    Without `write` nothing can be changed, and a folder must be there. Raises StoreError and its kinds.
    """
    where = store_url(url)
    scheme, colon, _ = where.partition(":")
    if "://" in where or scheme == "embedded":
        opener = STORES.get(scheme)
        if opener is None:
            raise StoreError(
                where, f"no store is known for {scheme}:// (known: {', '.join(STORES)}, or a folder's path)"
            )
        return opener(where, write)
    if colon and len(scheme) > 1 and not Path(where).parent.exists():
        raise StoreError(where, f"{where} is neither a folder's path nor an address such as neo4j://localhost:7687")
    return _embedded(where, write)
