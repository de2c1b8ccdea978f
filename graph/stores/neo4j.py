"""A Neo4j server through its official driver. Suits several users, Neo4j Browser, and graphs of any size."""

import os
import re
import socket
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from graph.errors import (
    QueryError,
    QuerySyntaxError,
    QueryTimeoutError,
    ReadOnlyError,
    StoreError,
    StoreFullError,
    StoreUnavailableError,
)
from graph.schema import neo4j_ddl
from graph.stores import statements
from graph.stores.base import TIMEOUT, Table
from graph.stores.writing import StatementStore

STARTING = 30.0
"""Seconds to wait for a server of this machine that is just starting: its port opens before it answers."""
ABSENT = 3.0
"""Seconds to wait where nothing listens at all."""
PATIENCE = 1.0
"""Seconds after which a question is not asked once more when the server was lost: the driver waits 1, 2, 4 between."""


class Neo4jStore(StatementStore):
    """See `graph.stores.base.Store`. The database is the server's default one, or the path of the URL."""

    engine = "neo4j"

    def __init__(self, url: str, *, write: bool = False) -> None:
        import neo4j

        super().__init__()
        self.url, given = _without_credentials(url)
        parts = urlsplit(self.url)
        self._database = parts.path.strip("/") or None
        self._write = write
        self._prepared = False
        self._address = urlunsplit(parts._replace(path="", query="", fragment=""))
        user, password = given or _credentials(self._address)
        with _translated(self.url):
            self._driver = neo4j.GraphDatabase.driver(
                self._address,
                auth=(user, password) if password is not None else None,
                notifications_min_severity="OFF",
                connection_timeout=5,
                # who reads waits before the screen; a build may wait for a lock
                max_transaction_retry_time=30 if write else PATIENCE,
                user_agent="policygraph",
            )
        try:
            self._wait()
            self.version = self._server_version()
        except BaseException:
            self._driver.close()
            raise

    def _wait(self) -> None:
        """Until the server answers. A wrong password is said at once, a server that is starting is waited for."""
        begun = time.monotonic()
        while True:
            try:
                with _translated(self.url), self._session("READ") as session:
                    session.run("RETURN 1").consume()  # not managed: the driver would try again for 30 seconds
                return
            except _Starting as error:
                patience = STARTING if _listens(self._address) else ABSENT
                if time.monotonic() - begun > patience:
                    raise StoreUnavailableError(self.url, str(error)) from error
                time.sleep(0.3)

    def _server_version(self) -> str:
        found = self.query("CALL dbms.components() YIELD name, versions RETURN versions[0] AS version")
        return str(found.rows[0][0]) if found.rows else "unknown"

    def close(self) -> None:
        self._driver.close()

    def execute(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> Table:
        import neo4j

        self._may_write()
        with _translated(self.url), self._session(neo4j.WRITE_ACCESS) as session:
            table: Table = session.execute_write(lambda tx: _table(tx.run(cypher, dict(parameters or {})), None))
            return table

    def _transaction(self, work: Callable[[statements.Run], None]) -> None:
        """In one managed transaction: the driver tries again what fails for a moment, and takes back what fails."""
        import neo4j

        self._may_write()
        self._prepare()

        def unit(tx: Any) -> None:
            work(lambda cypher, parameters: [row.data() for row in tx.run(cypher, dict(parameters))])

        with _translated(self.url), self._session(neo4j.WRITE_ACCESS) as session:
            # without limit, whatever the server's own is: a large document takes its time
            session.execute_write(neo4j.unit_of_work(timeout=0)(unit))

    def _may_write(self) -> None:
        if not self._write:
            raise ReadOnlyError(self.url, "the store is open for reading only")

    def _prepare(self) -> None:
        """Constraints and indexes, before the first node: MERGE is slow and not unique without."""
        if self._prepared:
            return
        with _translated(self.url):
            for statement in neo4j_ddl(self._schema):
                self._driver.execute_query(statement, database_=self._database)
            self._driver.execute_query("CALL db.awaitIndexes(60)", database_=self._database)
        self._prepared = True

    def _session(self, access: str) -> Any:
        return self._driver.session(database=self._database, default_access_mode=access)

    def query(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        timeout: float | None = None,
        limit: int | None = None,
    ) -> Table:
        import neo4j

        seconds = TIMEOUT if timeout is None else timeout
        begun = time.monotonic()

        @neo4j.unit_of_work(timeout=seconds)
        def unit(tx: Any) -> Table:
            return _table(tx.run(cypher, dict(parameters or {})), limit)

        with _translated(self.url, begun, seconds), self._session(neo4j.READ_ACCESS) as session:
            table: Table = session.execute_read(unit)
            return table


def _table(result: Any, limit: int | None) -> Table:
    columns = tuple(result.keys())
    rows = []
    for record in result:
        rows.append(tuple(_plain(value) for value in record.values()))
        if limit is not None and len(rows) > limit:
            break
    kept = rows[:limit] if limit is not None else rows
    return Table(columns, tuple(kept), len(kept) < len(rows))


def _plain(value: Any) -> Any:
    """As the embedded store gives it: nodes and relationships as maps, paths as lists of steps, dates as text."""
    import neo4j.graph

    match value:
        case neo4j.graph.Node():
            return {"@type": min(value.labels, default=""), **{k: _plain(v) for k, v in value.items()}}
        case neo4j.graph.Relationship():
            return {"@type": value.type, **{k: _plain(v) for k, v in value.items()}}
        case neo4j.graph.Path():
            steps: list[Any] = [value.nodes[0]]
            for relationship, node in zip(value.relationships, value.nodes[1:], strict=True):
                steps += [relationship, node]
            return [_plain(step) for step in steps]
        case dict():
            return {k: _plain(v) for k, v in value.items()}
        case list():
            return [_plain(v) for v in value]
        case _ if hasattr(value, "iso_format"):
            return value.iso_format()
        case _:
            return value


def _without_credentials(url: str) -> tuple[str, tuple[str, str] | None]:
    """A URL with user and password in it works, but is never kept nor printed."""
    parts = urlsplit(url)
    if "@" not in parts.netloc:
        return url, None
    host = parts.netloc.rpartition("@")[2]
    given = (parts.username or "neo4j", parts.password) if parts.password else None
    return urlunsplit(parts._replace(netloc=host)), given


def _credentials(address: str) -> tuple[str, str | None]:
    """From NEO4J_USER or NEO4J_USERNAME and NEO4J_PASSWORD, else of the server that `policygraph neo4j start` runs."""
    user = os.environ.get("NEO4J_USER") or os.environ.get("NEO4J_USERNAME") or "neo4j"
    if password := os.environ.get("NEO4J_PASSWORD"):
        return user, password
    from graph.server import credentials_for

    return credentials_for(address) or (user, None)


class _Starting(StoreUnavailableError):
    """Nothing answers yet."""


def _listens(address: str) -> bool:
    parts = urlsplit(address)
    try:
        with socket.create_connection((parts.hostname or "localhost", parts.port or 7687), timeout=2):
            return True
    except OSError:
        return False


@contextmanager
def _translated(url: str, begun: float = 0.0, seconds: float = 0.0) -> Iterator[None]:
    from neo4j import exceptions

    try:
        yield
    except exceptions.AuthError as error:
        raise StoreUnavailableError(
            url,
            f"{url} refuses the user or the password: set NEO4J_USER and NEO4J_PASSWORD "
            "(a server of `policygraph neo4j start` needs neither)",
        ) from error
    except exceptions.ConfigurationError as error:
        raise StoreError(
            url, f"{url} is no address of a Neo4j server ({error}): it looks like neo4j://localhost:7687"
        ) from error
    except exceptions.ServiceUnavailable as error:
        raise _Starting(
            url,
            f"no Neo4j server answers at {url}: check host and port, and that it runs (`policygraph neo4j status`, "
            "`policygraph neo4j start`)",
        ) from error
    except exceptions.Neo4jError as error:
        raise _ours(url, error, begun, seconds) from error
    except exceptions.DriverError as error:
        raise QueryError(url, str(error)) from error


_PLACE = re.compile(r"\(line (\d+), column (\d+)")


def _ours(url: str, error: Any, begun: float, seconds: float) -> StoreError:
    code, message = error.code or "", (error.message or str(error)).strip()
    first = message.splitlines()[0] if message else code
    if code.endswith("AccessMode"):
        return ReadOnlyError(url)
    if "TransactionTimedOut" in code or (
        code.endswith("Terminated") and seconds and time.monotonic() - begun >= seconds
    ):
        return QueryTimeoutError(url, seconds)
    if code.endswith("SyntaxError"):
        place = _PLACE.search(message)
        text = _PLACE.split(first)[0].strip()
        line, column = (int(place[1]), int(place[2])) if place else (None, None)
        return QuerySyntaxError(url, f"line {line}, column {column}: {text}" if place else text, line, column)
    if "No space left on device" in message or ("DatabaseUnavailable" in code and "space" in message):
        return StoreFullError(
            url, f"no space is left where {url} keeps its data: free some and run the same command again"
        )
    if "OutOfMemory" in code or "MemoryPoolOutOfMemory" in code:
        return QueryError(url, "it needs more memory than the server may take; narrow it or add a LIMIT")
    if "DatabaseNotFound" in code:
        return StoreUnavailableError(
            url, f"{url}: the server has no such database; leave the path out for its default one"
        )
    if "AuthenticationRateLimit" in code:
        return StoreUnavailableError(
            url, f"{url} has seen too many wrong passwords and waits: try again in a few seconds"
        )
    return QueryError(url, first)
