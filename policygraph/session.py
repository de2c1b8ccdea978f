"""A graph to ask from Python: `g = policygraph.open()`, then `g.ask("日喀则")`, `g.query("sector_pairs")` and more."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from policygraph.formats import Origin
from policygraph.results import MOST_NODES, Drawing, Result, ResultError

if TYPE_CHECKING:
    from graph.stores.base import Counts, Store


def open(store: str | None = None) -> "Graph":
    """The graph in a store, to be read: the one named, else POLICYGRAPH_STORE's, else ./policygraph.db."""
    from graph.stores import open_store

    return Graph(open_store(store))


class Graph:
    """Questions to one store, each answered by a Result or a Drawing. Reads only; `close()` it, or use `with`."""

    def __init__(self, store: "Store") -> None:
        self.store = store

    def __enter__(self) -> "Graph":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self.store.close()

    def counts(self) -> "Counts":
        """How many nodes and edges of each kind there are."""
        return self.store.counts()

    def ask(self, question: str) -> Result:
        """A question in words, or a name. What is not understood comes back empty, with its reason."""
        from policygraph.asking import ask

        found = ask(self.store, question)
        origin = Origin(question, found.cypher or "", found.parameters or {}, found.query, self.store.url)
        return Result(found.columns, found.rows, origin, found.note, found.suggestions, found.candidates, found.command)

    def query(self, name: str, parameters: Mapping[str, Any] | None = None, **given: Any) -> Result:
        """A named query: g.query("projects_in_region", region="日喀则"). `policygraph query list` shows all."""
        from graph.queries import find_query

        query = find_query(name)
        bound = query.bind({**(parameters or {}), **given})
        table = self.store.query(query.cypher, bound)
        origin = Origin(f"{query.title_zh} · {query.title_en}", query.cypher, bound, name, self.store.url)
        return Result(table.columns, table.rows, origin)

    def cypher(self, statement: str, parameters: Mapping[str, Any] | None = None, **given: Any) -> Result:
        """A statement of one's own, read-only; $name stands for a parameter: g.cypher("… $name …", name="吉隆")."""
        from graph.stores.dialect import check

        check(statement, self.store.engine)
        bound = {**(parameters or {}), **given}
        table = self.store.query(statement, bound)
        return Result(table.columns, table.rows, Origin("Cypher", statement, bound, store=self.store.url))

    def search(self, text: str, document: str | None = None) -> Result:
        """The measures that hold all the words of `text`; a single character is one."""
        from graph.searching import read_search

        return self.query("search_measures", read_search(text).parameters, document=document)

    def links(self, kind: str = "sectors", cell: tuple[str, str] | None = None, **limits: Any) -> Result:
        """What ties sectors, regions or agencies (`policygraph links`); `cell` gives the sentences behind one pair.

        Limits: basis, minimum, weight, within, apart, document.
        """
        from policygraph import cross_links

        if kind not in cross_links.KINDS:
            raise ResultError(f"no links of the kind {kind!r}: choose {', '.join(cross_links.KINDS)}")
        found = cross_links.read_links(self.store, kind, **limits)
        columns, rows = (
            cross_links.pairs(found)
            if cell is None
            else cross_links.cell(found, self.store, *cell, limits.get("within", "measure"))
        )
        title = cross_links.TITLES[kind] + (f": {' — '.join(cell)}" if cell else "")
        return Result(columns, tuple(rows), Origin(title, "", limits, store=self.store.url))

    def draw(self, name: str | None = None, limit: int = MOST_NODES) -> Drawing:
        """All that involves the thing of this name; without a name the whole graph in outline."""
        from policygraph import diagrams
        from policygraph.names import find_entity

        if name is None:
            return Drawing(diagrams.of_everything(self.store).thinned(limit))
        return Drawing(diagrams.of_entity(self.store, find_entity(self.store, name)).thinned(limit))

    def __repr__(self) -> str:
        held = ", ".join(f"{n} {label}" for label, n in self.counts().nodes.items())
        return f"{self.store.url} ({self.store.engine}): {held or 'empty; policygraph build FILE fills it'}"
