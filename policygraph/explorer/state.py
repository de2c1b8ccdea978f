"""What all pages share: the store, the limits, the index of names."""

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from starlette.requests import Request

from graph.errors import PolicyGraphError
from policygraph.explorer.suggesting import Index, read_index

if TYPE_CHECKING:
    from graph.queries import NamedQuery
    from graph.stores.base import Store, Table

SECONDS = 30.0
"""How long one question to the store may take: as long as the embedded engine's one limit, which it cannot change."""
ROWS = 2000
"""How many rows one question may give."""
FRESH = 3.0
"""Seconds for which the index of names is trusted without a look at the documents."""

KEPT, MOST_KEPT = 120.0, 24
"""Seconds for which a diagram may serve again, and how many are kept."""

T = TypeVar("T")

# What the index was made from: another document or another extractor gives another mark.
MARK = "MATCH (d:Document) RETURN d.id AS id, d.extractor AS extractor, d.status AS status ORDER BY id"


@dataclass(slots=True)
class Explorer:
    """One open store, asked with limits. Safe for any number of threads."""

    store: "Store"
    seconds: float = SECONDS
    rows: int = ROWS
    _index: Index | None = None
    _mark: object = None
    _seen: object = None
    _looked: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _kept: dict[str, tuple[object, float, Any]] = field(default_factory=dict)

    def table(self, cypher: str, parameters: dict[str, Any], limit: int | None = None) -> "Table":
        return self.store.query(cypher, parameters, timeout=self.seconds, limit=limit or self.rows)

    def ask(self, cypher: str, **parameters: Any) -> list[dict[str, Any]]:
        """Rows as maps, at most `rows` of them."""
        return self.table(cypher, parameters).records()

    def named(self, query: "NamedQuery", given: dict[str, Any]) -> "Table":
        """A query of the pack."""
        return self.table(query.cypher, query.bind(given))

    def index(self) -> Index:
        """The names of the store, read again when its documents are others."""
        with self._lock:
            mark = self._documents()
            if self._index is None or mark != self._mark:
                self._index = read_index(self.store)
                self._mark = mark
            return self._index

    def warm(self) -> None:
        """Read the names before anyone asks; a store that cannot be read is said to the first who does."""
        with suppress(PolicyGraphError):
            self.index()

    def remembered(self, key: str, make: Callable[[], T]) -> T:
        """What `make` gives: made once, as long as the documents stay the same, and anew after a while."""
        with self._lock:
            mark = self._documents()
            kept = self._kept.get(key)
        if kept is not None and kept[0] == mark and time.monotonic() - kept[1] < KEPT:
            value: T = kept[2]
            return value
        made = make()
        with self._lock:
            self._kept.pop(key, None)
            self._kept[key] = (mark, time.monotonic(), made)
            while len(self._kept) > MOST_KEPT:
                del self._kept[next(iter(self._kept))]
        return made

    def _documents(self) -> object:
        """What the store's documents are now, or were a moment ago. The caller holds the lock."""
        if self._seen is None or time.monotonic() - self._looked > FRESH:
            self._seen = self.store.query(MARK, {}, timeout=self.seconds).rows
            self._looked = time.monotonic()
        return self._seen


def explorer(request: Request) -> Explorer:
    """The state that the application was made with; a FastAPI dependency."""
    found: Explorer = request.app.state.explorer
    return found
