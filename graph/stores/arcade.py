"""ArcadeDB as this program uses it: loading, its errors as ours, its values as a Table's."""

import os
import platform
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from graph.errors import (
    QueryError,
    QuerySyntaxError,
    QueryTimeoutError,
    ReadOnlyError,
    StoreError,
    StoreFullError,
    StoreUnavailableError,
)

MEMORY = "-Xmx512m"


class Locked(StoreError):
    """Another process has the folder open to write."""


class NeedsRecovery(StoreError):
    """The folder was not closed, or is open to write elsewhere: the engine says the same of both."""


class Closed(StoreError):
    """The database was closed under a running query, to be opened afresh."""


def load() -> Any:
    """The engine. Its memory is bounded and its log kept off the console, unless the environment says otherwise."""
    arguments = os.environ.get("ARCADEDB_NATIVE_ISOLATE_ARGS", "")
    if not re.search(r"-Xmx|-XX:Max", arguments):
        # the only way that the native build heeds; read once, when it starts
        os.environ["ARCADEDB_NATIVE_ISOLATE_ARGS"] = f"{arguments} {MEMORY}".strip()
    os.environ.setdefault("ARCADEDB_LOG_CONSOLE", "0")
    try:
        import arcadedb
    except ImportError as error:
        if sys.platform == "darwin" and platform.machine() == "x86_64":
            message = (
                "the embedded engine has no build for Macs with Intel processors: use a Neo4j server "
                "(`policygraph neo4j start`) and give the address that it prints with --store"
            )
        else:
            message = f"the embedded engine does not load ({error}): install policygraph again, or use a Neo4j server"
        raise StoreUnavailableError("embedded", message) from error
    return arcadedb


@contextmanager
def translated(url: str) -> Iterator[None]:
    """The engine has one class of error and tells its causes as names of Java classes."""
    arcadedb = load()
    try:
        yield
    except arcadedb.ArcadeDBError as error:
        raise _ours(url, error) from error


_PLACE = re.compile(
    r"(?:Syntax error at |(?P<before>[^\n:]*) at )"
    r"line (?P<line>\d+)(?:, column |:)(?P<column>\d+)(?: - (?P<after>[^\n]*))?"
)


def _ours(url: str, error: Exception) -> StoreError:
    chain: list[tuple[str, str]] = [
        (name.rpartition(".")[2], text or "") for name, text in getattr(error, "java_chain", None) or []
    ]
    names = {name for name, _ in chain}
    # the last cause that says something
    detail = next((text for _, text in reversed(chain) if text and text != "null"), str(error))
    told = f"{error} {' '.join(text for _, text in chain)}"
    if "No space left on device" in told or "not enough space" in told:
        return StoreFullError(
            url, f"no space is left where {url} lies: free some and run the same command again; nothing half is stored"
        )
    if "locked by another process" in told or "already in use" in told:
        return Locked(url, f"{url} is open in another process")
    if "needs recovery" in told:
        return NeedsRecovery(url, f"{url} was not closed properly")
    if "DatabaseIsClosedException" in names or "Database is closed" in told:
        return Closed(url, f"{url} was closed")
    if names & {"QueryNotIdempotentException", "DatabaseIsReadOnlyException"}:
        return ReadOnlyError(url)
    if "OutOfMemoryError" in names:
        return QueryError(url, "it needs more memory than the engine may take; narrow it or add a LIMIT")
    if (found := re.search(r"command\.timeout of (\d+)ms", told)) is not None:
        return QueryTimeoutError(url, int(found[1]) / 1000)
    if (found := _PLACE.search(told)) is not None and "CommandParsingException" in names:
        line, column = int(found["line"]), int(found["column"]) + 1  # it counts columns from 0
        text = (found["before"] or found["after"]).partition(" (caused by ")[0].strip()
        return QuerySyntaxError(url, f"line {line}, column {column}: {text}", line, column)
    if "CommandParsingException" in names:
        return QuerySyntaxError(url, detail)
    return QueryError(url, detail)


def plain(value: Any) -> Any:
    """The value without the engine's own marks: a node keeps its properties and its label as "@type"."""
    if isinstance(value, dict):
        return {name: plain(inner) for name, inner in value.items() if name not in ("@rid", "@cat", "@in", "@out")}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    if hasattr(value, "isoformat"):
        return value.isoformat()
    return value


_PROJECTION = re.compile(r"\+ FINAL PROJECTION \[(.*)\]")


def columns(database: Any, cypher: str, parameters: Mapping[str, Any]) -> tuple[str, ...]:
    """Names of the columns of a statement without rows: the engine tells them only in its plan."""
    plan = database.query("opencypher", f"EXPLAIN {cypher}", dict(parameters)).to_list()
    found = _PROJECTION.findall(str(plan[0].get("executionPlanAsString", ""))) if plan else []
    return tuple(found[-1].split(", ")) if found else ()
