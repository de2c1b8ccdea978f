"""The embedded store's folder: made, opened to read or to write, kept fresh between processes.

Measured: the engine lets a writer in beside readers, who then see a part of the new rows and none of them right. So a
writer leaves a mark while it works, and each reader looks at mark and stamp before and after it reads. Nor are the
engine's own statistics trusted across an opening.
"""

import errno
import json
import os
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from graph.errors import StoreBusyError, StoreError, StoreFullError, StoreMissingError, StoreVersionError
from graph.schema import GraphSchema, arcade_ddl
from graph.stores import arcade
from graph.stores.base import TIMEOUT

STAMP = "policygraph.json"
"""Whose folder it is: versions of schema and engine, and how often it was written."""
WRITER = "policygraph.writer.json"
"""There while a process has the folder open to write."""
PATIENCE = 5.0
"""Seconds that one waits for another process."""

T = TypeVar("T")


class Folder:
    """One database folder in this process, shared by all stores of its path: the engine opens none twice."""

    def __init__(self, path: Path, graph_schema: GraphSchema) -> None:
        self.path = path
        self.url = str(path)
        self.lock = threading.RLock()
        self.database: Any = None
        self.writing = False
        self._schema = graph_schema
        self._seen: int | None = None
        """Time of the stamp under which the database was opened to read."""

    def close(self) -> None:
        with self.lock:
            database, self.database = self.database, None
            if database is not None:
                with arcade.translated(self.url):
                    database.close()

    # reading

    def to_read(self) -> Any:
        """The database as it is now. Waits for a writer, then names it."""
        with self.lock:
            if self.database is not None and not self.fresh():
                self.close()
            if self.database is None:
                self.database = self._patiently(self._open_to_read)
            return self.database

    def fresh(self) -> bool:
        """Whether nobody else has written since the database was opened."""
        return self.writing or (self._seen == self._written() and not (self.path / WRITER).exists())

    def _written(self) -> int | None:
        try:
            return (self.path / STAMP).stat().st_mtime_ns
        except OSError:
            return None

    def _open_to_read(self) -> Any:
        self.check()
        self._seen = self._written()
        try:
            return self._open(read_only=True)
        except arcade.NeedsRecovery:
            # a writer is at work, which this finds out, or one was killed
            database = self._open()
        set_limit(self.url, database, TIMEOUT)
        database.close()
        (self.path / WRITER).unlink(missing_ok=True)
        return self._open(read_only=True)

    def _open(self, **how: Any) -> Any:
        with suppress(OSError):
            # Measured: a reader that was open before a write puts its old counts here as it closes, and whoever opens
            # next counts wrongly by them. Without the file the engine counts anew.
            (self.path / "statistics.json").unlink(missing_ok=True)
        with arcade.translated(self.url):
            return arcade.load().open_database(self.url, **how)

    def check(self) -> None:
        """Raises StoreMissingError, or StoreVersionError where another schema or engine built it."""
        found = self.stamp()
        if not found.get("ready"):
            raise StoreMissingError(
                self.url,
                f"there is no graph at {self.url}: make one with `policygraph build PATH…`, "
                "or name another with --store",
            )
        for name, mine in self._versions().items():
            if found.get(name) != mine:
                raise StoreVersionError(
                    self.url,
                    f"{self.url} was built with {name} {found.get(name)}, this program has {mine}: "
                    "move the folder away and build again",
                )

    def _versions(self) -> dict[str, Any]:
        return {"schema": self._schema.version, "engine": f"arcadedb {arcade.load().ENGINE_VERSION}"}

    # writing

    def open_to_write(self) -> None:
        with self.lock:
            if self.writing:
                raise StoreBusyError(self.url, f"{self.url} is already open to write in this process")
            self.close()
            self._claim()
            database = self._patiently(self._open_or_create)
            try:
                writer = {"pid": os.getpid(), "since": time.strftime("%Y-%m-%d %H:%M:%S")}
                (self.path / WRITER).write_text(json.dumps(writer), encoding="utf-8")
                # no limit while writing: the engine's stops writes too
                set_limit(self.url, database, 0)
                with arcade.translated(self.url):
                    # as one script: the schema is saved once, not a hundred times
                    database.command("sqlscript", ";\n".join(arcade_ddl(self._schema)) + ";").close()
                self._write_stamp(ready=True, **self._versions())
            except BaseException as error:
                database.close()
                (self.path / WRITER).unlink(missing_ok=True)
                if isinstance(error, OSError):
                    raise self._cannot("write", error) from error
                raise
            self.database, self.writing = database, True

    def _claim(self) -> None:
        """See that the folder is ours, or make it so."""
        if self.stamp().get("ready"):
            self.check()
            return
        if (
            not (self.path / STAMP).exists()
            and self.path.exists()
            and not (self.path.is_dir() and not any(self.path.iterdir()))
        ):
            raise StoreError(
                self.url, f"{self.url} is there and is no store of policygraph: name another place with --store"
            )
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            self._write_stamp(ready=False)
        except OSError as error:
            raise self._cannot("make", error) from error

    def _cannot(self, what: str, error: OSError) -> StoreError:
        kind = StoreFullError if error.errno == errno.ENOSPC else StoreError
        return kind(self.url, f"cannot {what} the store {self.url}: {error.strerror or error}")

    def _open_or_create(self) -> Any:
        if (self.path / "schema.json").exists():
            return self._open()
        with arcade.translated(self.url):
            return arcade.load().create_database(self.url)

    def end_writing(self, limit: float) -> None:
        with self.lock:
            if not self.writing:
                return
            try:
                set_limit(self.url, self.database, limit)
            finally:
                self.writing = False
                self.close()
                with suppress(OSError):
                    # a new time: readers open again
                    self._write_stamp(writes=int(self.stamp().get("writes", 0)) + 1)
                (self.path / WRITER).unlink(missing_ok=True)

    # the two files

    def stamp(self) -> dict[str, Any]:
        try:
            found = json.loads((self.path / STAMP).read_text(encoding="utf-8"))
        except (FileNotFoundError, NotADirectoryError):
            return {}
        except (ValueError, OSError) as error:
            raise StoreError(
                self.url, f"{self.path / STAMP} cannot be read ({error}): move the folder away and build again"
            ) from error
        return found if isinstance(found, dict) else {}

    def _write_stamp(self, **values: Any) -> None:
        new = self.path / f"{STAMP}.new"
        new.write_text(json.dumps(self.stamp() | values, indent=2) + "\n", encoding="utf-8")
        new.replace(self.path / STAMP)

    def _patiently(self, open: Callable[[], T]) -> T:
        until = time.monotonic() + PATIENCE
        while True:
            try:
                return open()
            except arcade.Locked as error:
                if time.monotonic() > until:
                    raise StoreBusyError(
                        self.url, f"{self.url} is in use by {self._writer()}: try again when it has ended"
                    ) from error
                time.sleep(0.2)

    def _writer(self) -> str:
        try:
            found = json.loads((self.path / WRITER).read_text(encoding="utf-8"))
            return f"process {found['pid']}, which has written since {found['since']}"
        except (OSError, ValueError, KeyError, TypeError):
            return "another process"


def set_limit(url: str, database: Any, seconds: float) -> None:
    """How long a command may run (0: without limit), and that none reads files or the network; kept in the folder."""
    with arcade.translated(url):
        for setting, value in (
            ("arcadedb.command.timeout", str(round(seconds * 1000))),
            ("arcadedb.opencypher.loadCsv.allowFileUrls", "false"),
            ("arcadedb.opencypher.loadCsv.allowRemoteUrls", "false"),
        ):
            database.command("sql", f"ALTER DATABASE `{setting}` {value}").close()
