"""What all pages share: the store, the limits, the index of names."""

import threading
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from starlette.requests import Request

from policygraph.explorer.suggesting import Index, read_index

if TYPE_CHECKING:
    from graph.queries import NamedQuery
    from graph.stores.base import Store, Table

SECONDS = 20.0
"""How long one question to the store may take."""
ROWS = 2000
"""How many rows one question may give."""
FRESH = 3.0
"""Seconds for which the index of names is trusted without a look at the documents."""

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
    _looked: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock)

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
            if self._index is None or time.monotonic() - self._looked > FRESH:
                mark = self.store.query(MARK, {}, timeout=self.seconds).rows
                if self._index is None or mark != self._mark:
                    self._index = read_index(self.store)
                    self._mark = mark
                self._looked = time.monotonic()
            return self._index


def explorer(request: Request) -> Explorer:
    """The state that the application was made with; a FastAPI dependency."""
    found: Explorer = request.app.state.explorer
    return found
