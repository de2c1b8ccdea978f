"""The property graph in memory: what `extract` hands over and what stores write. No engine is known here."""

from collections.abc import Iterable
from dataclasses import dataclass, field

Value = str | int | float | bool | list[str] | None
"""What a property may hold; None means absent. No nested lists, no maps: neither engine agrees on them."""


@dataclass(frozen=True, slots=True)
class Node:
    label: str
    id: str
    properties: dict[str, Value] = field(default_factory=dict, compare=False)
    """Without `id`."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of a document that support an edge."""

    document: str
    """Id of the Document node."""
    start: int
    end: int
    quote: str
    """The words as shown to people: joined text, without layout's line breaks."""
    rule: str
    """Component or list that made the edge."""


@dataclass(frozen=True, slots=True)
class Edge:
    # (source)-[:type {evidence…, properties…}]->(target)
    type: str
    source: tuple[str, str]
    """(label, id)"""
    target: tuple[str, str]
    evidence: Evidence | None = None
    properties: dict[str, Value] = field(default_factory=dict, compare=False)

    @property
    def key(self) -> tuple[str, str, str, str, int, int]:
        """What makes it one edge: type, ends, document, start, end (decisions: evidence edges)."""
        e = self.evidence
        return (
            self.type,
            self.source[1],
            self.target[1],
            e.document if e else "",
            e.start if e else -1,
            e.end if e else -1,
        )


@dataclass(slots=True)
class GraphData:
    """Nodes and edges of one document, or of the gazetteer; merging twice the same changes nothing."""

    nodes: dict[tuple[str, str], Node] = field(default_factory=dict)
    edges: dict[tuple[str, str, str, str, int, int], Edge] = field(default_factory=dict)

    def add_node(self, node: Node) -> None:
        """Add, or merge into what is there: lists are united, other properties keep their first value."""
        there = self.nodes.get((node.label, node.id))
        if there is None:
            self.nodes[node.label, node.id] = node
            return
        merged = dict(there.properties)
        for name, value in node.properties.items():
            old = merged.get(name)
            if isinstance(old, list) and isinstance(value, list):
                merged[name] = old + [v for v in value if v not in old]
            elif old is None:
                merged[name] = value
        self.nodes[node.label, node.id] = Node(node.label, node.id, merged)

    def add_edge(self, edge: Edge) -> None:
        self.edges.setdefault(edge.key, edge)

    def by_label(self, label: str) -> Iterable[Node]:
        return (n for n in self.nodes.values() if n.label == label)

    def by_type(self, type: str) -> Iterable[Edge]:
        return (e for e in self.edges.values() if e.type == type)
