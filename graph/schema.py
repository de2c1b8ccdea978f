"""`data/schema.yml` as types: what a graph may hold, checked before anything is written, and the DDL of both engines.

Labels, relationship types and property names in generated Cypher come from here alone, never from data.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from graph.errors import InvalidGraphError, SchemaError
from graph.model import Edge, GraphData, Node
from graph.resources import data

TYPES = ("string", "integer", "float", "boolean", "strings")
LONGEST = 2000
"""Characters of an id or of an indexed property: Neo4j's indexes hold some 8,000 bytes a key."""
_LARGEST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class NodeType:
    label: str
    title_zh: str
    title_en: str
    caption: str
    """The property that names a node in drawings."""
    properties: Mapping[str, str]
    """Property → type, `id` among them."""
    index: tuple[str, ...]
    fulltext: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EdgeType:
    type: str
    title_zh: str
    title_en: str
    ends: tuple[tuple[str, str], ...]
    evidence: frozenset[str]
    """Labels of sources from which the edge must quote its words."""
    properties: Mapping[str, str]
    """Its own properties; those of the evidence stand in `GraphSchema.evidence`."""


@dataclass(frozen=True, slots=True)
class GraphSchema:
    version: int
    nodes: Mapping[str, NodeType]
    edges: Mapping[str, EdgeType]
    evidence: Mapping[str, str]

    def of_document(self) -> Iterator[NodeType]:
        """Types whose nodes belong to one document (Unit, Measure, Target): they carry its id as `document`."""
        return (n for n in self.nodes.values() if "document" in n.properties)

    def validate(self, graph: GraphData) -> None:
        """Raises InvalidGraphError, which names each thing that is wrong. Both engines would store some of these."""
        faults = [f for node in graph.nodes.values() for f in self._node_faults(node)]
        faults += [f for edge in graph.edges.values() for f in self._edge_faults(edge)]
        if faults:
            raise InvalidGraphError(tuple(faults))

    def _node_faults(self, node: Node) -> Iterator[str]:
        at = f"{node.label} {node.id!r}"
        kind = self.nodes.get(node.label)
        if kind is None:
            yield f"{at}: no such label (known: {', '.join(self.nodes)})"
            return
        if not isinstance(node.id, str) or not node.id:
            yield f"{at}: its id must be a text that is not empty"
        if "id" in node.properties:
            yield f"{at}: the id stands in Node.id, not among the properties"
        yield from _property_faults(at, node.properties, kind.properties)
        for name in ("id", *kind.index):
            value = node.id if name == "id" else node.properties.get(name)
            if isinstance(value, str) and len(value) > LONGEST:
                yield f"{at:.80}: {name} is {len(value)} characters long; indexes hold {LONGEST}"

    def _edge_faults(self, edge: Edge) -> Iterator[str]:
        at = f"{edge.type} from {edge.source[1]!r} to {edge.target[1]!r}"
        kind = self.edges.get(edge.type)
        if kind is None:
            yield f"{at}: no such relationship (known: {', '.join(self.edges)})"
            return
        if (edge.source[0], edge.target[0]) not in kind.ends:
            yield f"{at}: cannot lead from {edge.source[0]} to {edge.target[0]}"
        if not edge.source[1] or not edge.target[1]:
            yield f"{at}: an end has no id"
        yield from _property_faults(at, edge.properties, kind.properties)
        yield from self._evidence_faults(at, edge, edge.source[0] in kind.evidence)

    def _evidence_faults(self, at: str, edge: Edge, wanted: bool) -> Iterator[str]:
        found = edge.evidence
        if found is None:
            if wanted:
                yield f"{at}: it quotes no evidence"
            return
        if not wanted:
            yield f"{at}: evidence is not kept on it"
            return
        values = {name: getattr(found, name) for name in self.evidence}
        for name, value in values.items():
            if value is None or value == "":
                yield f"{at}: its evidence lacks {name}"
        yield from _property_faults(f"{at}, evidence", values, self.evidence)
        if isinstance(found.start, int) and isinstance(found.end, int) and not 0 <= found.start < found.end:
            yield f"{at}: its evidence [{found.start}, {found.end}) is not a span"


def _property_faults(at: str, given: Mapping[str, Any], declared: Mapping[str, str]) -> Iterator[str]:
    for name, value in given.items():
        if name not in declared:
            yield f"{at}: no such property {name!r} (known: {', '.join(declared) or 'none'})"
        elif value is not None and not _fits(value, declared[name]):
            yield f"{at}: {name} must be {_MEANING[declared[name]]}, not {value!r:.60}"


_MEANING = {
    "string": "a text",
    "integer": "a whole number of 64 bits",
    "float": "a finite number",
    "boolean": "true or false",
    "strings": "a flat list of texts",
}


def _fits(value: object, type: str) -> bool:
    match type:
        case "string":
            return isinstance(value, str)
        case "integer":
            return isinstance(value, int) and not isinstance(value, bool) and -_LARGEST <= value <= _LARGEST
        case "float":
            # NaN differs from itself: MERGE would never find it again
            return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < float("inf")
        case "boolean":
            return isinstance(value, bool)
        case _:
            return isinstance(value, list) and all(isinstance(v, str) for v in value)


@cache
def schema() -> GraphSchema:
    """The schema that ships with this program."""
    return read_schema(data("schema.yml"))


def read_schema(path: Path) -> GraphSchema:
    """Raises SchemaError where the file contradicts itself."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times as fast; every command waits for it
    raw: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
    nodes = {label: _node_type(label, block) for label, block in raw["nodes"].items()}
    evidence = {name: _known_type("evidence", name, type) for name, type in raw["evidence"].items()}
    edges = {type: _edge_type(type, block, nodes) for type, block in raw["edges"].items()}
    for name in nodes.keys() & edges.keys():
        # the embedded engine keeps both in one name space
        raise SchemaError(f"schema.yml: {name} is a label and a relationship type: rename one")
    return GraphSchema(int(raw["version"]), nodes, edges, evidence)


def _node_type(label: str, block: dict[str, Any]) -> NodeType:
    properties = {name: _known_type(label, name, type) for name, type in block["properties"].items()}
    index, fulltext = tuple(block.get("index", ())), tuple(block.get("fulltext", ()))
    for name in (block["key"], block["caption"], *index, *fulltext):
        if name not in properties:
            raise SchemaError(f"schema.yml: {label} has no property {name}")
    if block["key"] != "id":
        raise SchemaError(f"schema.yml: the key of {label} must be id")
    if set(index) & set(fulltext):
        raise SchemaError(f"schema.yml: {label}: the embedded engine holds one index a property, not two")
    title = block["title"]
    return NodeType(label, title["zh"], title["en"], block["caption"], properties, index, fulltext)


def _edge_type(type: str, block: dict[str, Any], nodes: Mapping[str, NodeType]) -> EdgeType:
    ends = tuple((source, target) for source, target in block["ends"])
    for label in {label for pair in ends for label in pair}:
        if label not in nodes:
            raise SchemaError(f"schema.yml: {type} leads to {label}, which is no label")
    evidence = block.get("evidence", False)
    sources = {source for source, _ in ends}
    quoting = (
        {label for label, on in evidence.items() if on}
        if isinstance(evidence, dict)
        else sources
        if evidence
        else set()
    )
    if quoting - sources:
        raise SchemaError(f"schema.yml: {type} never starts at {', '.join(sorted(quoting - sources))}")
    properties = {name: _known_type(type, name, kind) for name, kind in block.get("properties", {}).items()}
    return EdgeType(type, block["title"]["zh"], block["title"]["en"], ends, frozenset(quoting), properties)


def _known_type(of: str, name: str, type: str) -> str:
    if type not in TYPES:
        raise SchemaError(f"schema.yml: {of}.{name} has the type {type}; known: {', '.join(TYPES)}")
    return type


def neo4j_ddl(schema: GraphSchema) -> Iterator[str]:
    """Constraints first, then indexes; each may run again. Community holds no NOT NULL and no node keys.

    None on relationships: the planner would take one on `document` for MERGE between two known nodes, and look through
    all edges of the document for each (measured: 40 seconds for 2,000 edges instead of one).
    """
    for node in schema.nodes.values():
        yield f"CREATE CONSTRAINT {_index(node.label, 'id')} IF NOT EXISTS FOR (n:{node.label}) REQUIRE n.id IS UNIQUE"
    for node in schema.nodes.values():
        for name in node.index:
            yield f"CREATE INDEX {_index(node.label, name)} IF NOT EXISTS FOR (n:{node.label}) ON (n.{name})"
        for name in node.fulltext:
            yield (
                f"CREATE FULLTEXT INDEX {_index(node.label, name)} IF NOT EXISTS FOR (n:{node.label}) "
                f"ON EACH [n.{name}] "
                "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}"
            )


_ARCADE = {"string": "STRING", "integer": "LONG", "float": "DOUBLE", "boolean": "BOOLEAN", "strings": "LIST OF STRING"}


def arcade_ddl(schema: GraphSchema) -> Iterator[str]:
    """SQL of the embedded engine: types, properties, indexes, named as Neo4j's; each may run again."""
    for node in schema.nodes.values():
        yield f"CREATE VERTEX TYPE {node.label} IF NOT EXISTS"
        for name, type in node.properties.items():
            yield f"CREATE PROPERTY {node.label}.`{name}` IF NOT EXISTS {_ARCADE[type]}"
        yield f"CREATE INDEX {_index(node.label, 'id')} IF NOT EXISTS ON {node.label} (id) UNIQUE"
        for name in node.index:
            yield f"CREATE INDEX {_index(node.label, name)} IF NOT EXISTS ON {node.label} (`{name}`) NOTUNIQUE"
        for name in node.fulltext:
            yield (
                f"CREATE INDEX {_index(node.label, name)} IF NOT EXISTS ON {node.label} (`{name}`) FULL_TEXT "
                'METADATA {"analyzer":"org.apache.lucene.analysis.cjk.CJKAnalyzer"}'
            )
    for edge in schema.edges.values():
        yield f"CREATE EDGE TYPE {edge.type} IF NOT EXISTS"
        for name, type in {**edge.properties, **(schema.evidence if edge.evidence else {})}.items():
            yield f"CREATE PROPERTY {edge.type}.`{name}` IF NOT EXISTS {_ARCADE[type]}"


def _index(of: str, name: str) -> str:
    return f"{of.lower()}_{name}"
