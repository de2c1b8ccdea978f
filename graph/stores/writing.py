"""What the engines do alike: each gives its own transaction and query, the statements are the same."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Self

from graph.model import GraphData
from graph.schema import schema
from graph.stores import statements
from graph.stores.base import Counts, Table, count_all


class StatementStore(ABC):
    """The half of a `graph.stores.base.Store` that rests on `graph.stores.statements`; suits every engine that runs
    Cypher in transactions."""

    url: str
    engine: str
    version: str

    def __init__(self) -> None:
        self._schema = schema()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @abstractmethod
    def close(self) -> None: ...

    @abstractmethod
    def _transaction(self, work: Callable[[statements.Run], Any]) -> Any:
        """Do the work as a whole or not at all; refuses where the store is open for reading only."""

    @abstractmethod
    def query(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        timeout: float | None = None,
        limit: int | None = None,
    ) -> Table: ...

    @abstractmethod
    def execute(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> Table: ...

    def write(self, data: GraphData) -> None:
        self._schema.validate(data)
        self._transaction(lambda run: statements.write_graph(run, self._schema, data))

    def replace_document(self, document_id: str, data: GraphData, remove: Sequence[str] = ()) -> None:
        self._schema.validate(data)
        self._transaction(lambda run: statements.replace_document(run, self._schema, document_id, data, remove))

    def remove_document(self, document_id: str) -> None:
        self._transaction(lambda run: statements.remove_documents(run, self._schema, [document_id]))

    def counts(self) -> Counts:
        return count_all(self, self._schema)
