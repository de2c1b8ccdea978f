"""The default store: ArcadeDB in this process, a folder on disk, no server. Suits one machine, one writer at a time."""

import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from graph.errors import QueryTimeoutError, ReadOnlyError, StoreError
from graph.stores import arcade, statements
from graph.stores.base import TIMEOUT, Table
from graph.stores.folder import Folder
from graph.stores.writing import StatementStore

_FOLDERS: dict[Path, Folder] = {}
_FOLDERS_LOCK = threading.Lock()


class EmbeddedStore(StatementStore):
    """See `graph.stores.base.Store`. `limit`, in seconds, is kept in the folder and bounds every query: this engine
    knows one limit a folder, so the `timeout` of a single query is heeded only where its rows are read."""

    engine = "embedded"

    def __init__(self, path: str | Path, *, write: bool = False, limit: float = TIMEOUT) -> None:
        super().__init__()
        where = Path(path).expanduser().absolute()
        self.url = str(where)
        self._limit = limit
        self._write = write
        self._closed = False
        with _FOLDERS_LOCK:
            self._folder = _FOLDERS.setdefault(where.resolve(), Folder(where, self._schema))
        if write:
            self._folder.open_to_write()
        else:
            self._folder.to_read()
        self.version = str(arcade.load().ENGINE_VERSION)

    def close(self) -> None:
        if not self._closed and self._write:
            self._folder.end_writing(self._limit)
        self._closed = True

    def execute(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> Table:
        rows = self._transaction(lambda run: run(cypher, parameters or {}))
        return _table(rows, tuple(rows[0]) if rows else ())

    def _transaction(self, work: Callable[[statements.Run], Any]) -> Any:
        if not self._write or self._closed:
            raise ReadOnlyError(self.url, "the store is open for reading only")
        database = self._folder.database

        def run(cypher: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
            rows: list[dict[str, Any]] = database.command("opencypher", cypher, dict(parameters)).to_list()
            return rows

        with self._folder.lock, arcade.translated(self.url), database.transaction():
            return work(run)

    def query(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        timeout: float | None = None,
        limit: int | None = None,
    ) -> Table:
        until = time.monotonic() + (self._limit if timeout is None else timeout)
        while True:
            if self._closed:
                raise StoreError(self.url, f"{self.url} was closed")
            try:
                table = self._read(cypher, dict(parameters or {}), until, timeout, limit)
            except arcade.Closed:
                # another thread found the folder written to and opens it afresh
                continue
            if self._folder.fresh():
                return table

    def _read(
        self, cypher: str, given: dict[str, Any], until: float, timeout: float | None, limit: int | None
    ) -> Table:
        rows: list[dict[str, Any]] = []
        database = self._folder.to_read()
        with arcade.translated(self.url), database.query("opencypher", cypher, given) as found:
            for row in found:
                if time.monotonic() > until:
                    raise QueryTimeoutError(self.url, self._limit if timeout is None else timeout)
                rows.append(row.to_dict())
                if limit is not None and len(rows) > limit:
                    break
            columns = tuple(rows[0]) if rows else arcade.columns(database, cypher, given)
        return _table(rows, columns, limit)


def _table(rows: list[dict[str, Any]], columns: tuple[str, ...], limit: int | None = None) -> Table:
    kept = rows[:limit] if limit is not None else rows
    return Table(columns, tuple(tuple(arcade.plain(v) for v in row.values()) for row in kept), len(kept) < len(rows))
