"""The writes, once for both engines: Cypher built from the schema's own names, all data as parameters.

`Run` executes one statement inside the caller's open transaction and returns its rows; whoever calls these functions
opens the transaction and takes it back on any exception, so that each of them happens as a whole or not at all.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from graph.errors import InvalidGraphError
from graph.model import Edge, GraphData
from graph.schema import GraphSchema, NodeType

Run = Callable[[str, Mapping[str, Any]], list[dict[str, Any]]]

BATCH = 2000
"""Rows a statement: far under the 16 MB at which a call was measured to hang, whatever a unit's text weighs."""

LASTING = frozenset({"Region", "Sector"})
"""Gazetteer and taxonomy: they stay when no document speaks of them any more."""


def write_graph(run: Run, schema: GraphSchema, data: GraphData) -> None:
    for label, rows in _node_rows(data).items():
        statement = merge_nodes(schema.nodes[label])
        for batch in _batches(rows):
            run(statement, {"rows": batch})
    for (type, source, target, quoting), edges in _edges_by_kind(data).items():
        statement = merge_edges(type, source, target, quoting)
        for batch in _batches(_edge_row(edge) for edge in edges):
            written = run(statement, {"rows": batch})[0]["written"]
            if written != len(batch):
                raise InvalidGraphError(_missing_ends(run, type, source, target, batch))


def replace_document(
    run: Run, schema: GraphSchema, document_id: str, data: GraphData, remove: Sequence[str] = ()
) -> None:
    remove_documents(run, schema, [document_id, *remove], keep=data)
    write_graph(run, schema, data)


def remove_documents(run: Run, schema: GraphSchema, documents: Sequence[str], keep: GraphData | None = None) -> None:
    """Take away what rests on these documents. Nodes of `keep` stay, bare, to be written anew: decisions lead there."""
    given = {"documents": list(documents)}
    for node in schema.of_document():
        run(f"MATCH (n:{node.label}) WHERE n.document IN $documents DETACH DELETE n", given)
    for edge in schema.with_evidence():
        run(f"MATCH ()-[r:{edge.type}]->() WHERE r.document IN $documents DELETE r", given)
    kept = set(keep.nodes) if keep else set()
    gone = [id for id in documents if ("Document", id) not in kept]
    run("MATCH (n:Document) WHERE n.id IN $gone DETACH DELETE n", {"gone": gone})
    run(_reset("Document"), {"ids": [id for id in documents if ("Document", id) in kept]})
    for node in _dependent(schema):
        bare = [row["id"] for row in run(without_evidence(node.label), {})]
        for batch in _batches(id for id in bare if (node.label, id) in kept):
            run(_reset(node.label), {"ids": batch})
        for batch in _batches(id for id in bare if (node.label, id) not in kept):
            run(f"UNWIND $ids AS id MATCH (n:{node.label} {{id: id}}) DETACH DELETE n", {"ids": batch})


def _dependent(schema: GraphSchema) -> Iterator[NodeType]:
    """Types whose nodes live by the evidence of documents: Agency, Project, and a Document that is only cited."""
    return (n for n in schema.nodes.values() if n.label not in LASTING and "document" not in n.properties)


def without_evidence(label: str) -> str:
    read = "n.status <> 'read' AND " if label == "Document" else ""
    quoted = "EXISTS { MATCH (n)-[r]-() WHERE r.document IS NOT NULL }"
    return f"MATCH (n:{label}) WHERE {read}NOT {quoted} RETURN n.id AS id"


def _reset(label: str) -> str:
    return f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) SET n = {{id: id}}"


def merge_nodes(node: NodeType) -> str:
    """Lists are united with what is there; of other properties the last writer's value holds."""
    lists = [name for name, type in node.properties.items() if type == "strings"]
    united = "".join(
        f" SET n.`{name}` = CASE WHEN row.lists.`{name}` IS NULL THEN n.`{name}` ELSE coalesce(n.`{name}`, []) + "
        f"[x IN row.lists.`{name}` WHERE NOT x IN coalesce(n.`{name}`, [])] END"
        for name in lists
    )
    return f"UNWIND $rows AS row MERGE (n:{node.label} {{id: row.id}}) SET n += row.values{united}"


def merge_edges(type: str, source: str, target: str, quoting: bool) -> str:
    # (a)-[r {document, start, end, quote, rule, …}]->(b): one edge for each piece of evidence
    key = " {document: row.document, start: row.start, `end`: row.`end`}" if quoting else ""
    return (
        f"UNWIND $rows AS row MATCH (a:{source} {{id: row.source}}) MATCH (b:{target} {{id: row.target}}) "
        f"MERGE (a)-[r:{type}{key}]->(b) SET r += row.values RETURN count(r) AS written"
    )


def _node_rows(data: GraphData) -> dict[str, list[dict[str, Any]]]:
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for node in data.nodes.values():
        given = {name: value for name, value in node.properties.items() if value is not None}
        lists = {name: value for name, value in given.items() if isinstance(value, list)}
        values = {name: value for name, value in given.items() if not isinstance(value, list)}
        rows[node.label].append({"id": node.id, "values": values, "lists": lists})
    return rows


def _edges_by_kind(data: GraphData) -> dict[tuple[str, str, str, bool], list[Edge]]:
    kinds: dict[tuple[str, str, str, bool], list[Edge]] = defaultdict(list)
    for edge in data.edges.values():
        kinds[edge.type, edge.source[0], edge.target[0], edge.evidence is not None].append(edge)
    return kinds


def _edge_row(edge: Edge) -> dict[str, Any]:
    row: dict[str, Any] = {"source": edge.source[1], "target": edge.target[1]}
    values = {name: value for name, value in edge.properties.items() if value is not None}
    if edge.evidence:
        found = edge.evidence
        row |= {"document": found.document, "start": found.start, "end": found.end}
        values |= {"quote": found.quote, "rule": found.rule}
    return row | {"values": values}


def _missing_ends(run: Run, type: str, source: str, target: str, batch: list[dict[str, Any]]) -> tuple[str, ...]:
    faults = []
    for label, end in ((source, "source"), (target, "target")):
        ids = sorted({row[end] for row in batch})
        there = run(f"MATCH (n:{label}) WHERE n.id IN $ids RETURN n.id AS id", {"ids": ids})
        missing = sorted(set(ids) - {row["id"] for row in there})
        faults += [f"{type}: its {end} {label} {id!r} is not in the graph" for id in missing]
    return tuple(faults)


def _batches(rows: Iterable[Any]) -> Iterator[list[Any]]:
    left = iter(rows)
    while batch := list(islice(left, BATCH)):
        yield batch
