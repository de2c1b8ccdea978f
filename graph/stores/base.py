"""The store protocol: what the rest of the program may ask of a graph, whichever engine holds it."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from graph.model import GraphData
from graph.schema import GraphSchema

TIMEOUT = 30.0
"""Seconds that a query may run unless told otherwise."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of an answer. Values are text, numbers, booleans, None, lists and maps of these, the same on both engines:
    a node is the map of its properties with its label under "@type", a relationship likewise, dates are ISO text."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    truncated: bool = False
    """True where `limit` cut rows off."""

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)

    def records(self) -> list[dict[str, Any]]:
        return list(self)

    def column(self, name: str) -> list[Any]:
        at = self.columns.index(name)
        return [row[at] for row in self.rows]


@dataclass(frozen=True, slots=True)
class Counts:
    nodes: dict[str, int]
    """Label → number, labels without nodes left out."""
    edges: dict[str, int]

    @property
    def empty(self) -> bool:
        return not self.nodes


@runtime_checkable
class Store(AbstractContextManager["Store", None], Protocol):
    """A graph that one can write and ask. Suits one thread at a time for writing, any number for `query`.

    Each writing call is one transaction: it is there as a whole or not at all, whatever interrupts it.
    """

    url: str
    """As `open_store` takes it again; holds no password."""
    engine: str
    """"embedded" or "neo4j"."""
    version: str
    """Of the engine."""

    def write(self, data: GraphData) -> None:
        """Merge nodes and edges: writing the same twice changes nothing. Raises InvalidGraphError, nothing written."""

    def replace_document(self, document_id: str, data: GraphData, remove: Sequence[str] = ()) -> None:
        """In one transaction: take away what rests on this document (and on the documents `remove`, which go wholly),
        write `data`, and drop agencies, projects and cited documents that are left without evidence."""

    def remove_document(self, document_id: str) -> None:
        """Take a document and all that rests on it away."""

    def query(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        timeout: float | None = None,
        limit: int | None = None,
    ) -> Table:
        """Run one read-only statement; the engine itself refuses writes (ReadOnlyError).

        `timeout` in seconds (QueryTimeoutError); `limit` bounds the rows that are fetched.
        """

    def execute(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> Table:
        """Run one statement that may write, in a transaction of its own."""

    def counts(self) -> Counts:
        """How many nodes and edges of each kind of the schema there are."""

    def close(self) -> None:
        """Idempotent; `with open_store() as store` does it."""


def count_all(store: Store, schema: GraphSchema) -> Counts:
    nodes = {label: store.query(f"MATCH (n:{label}) RETURN count(n) AS n").rows[0][0] for label in schema.nodes}
    edges = {type: store.query(f"MATCH ()-[r:{type}]->() RETURN count(r) AS n").rows[0][0] for type in schema.edges}
    return Counts({k: n for k, n in nodes.items() if n}, {k: n for k, n in edges.items() if n})
