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
from graph.schema import EdgeType, GraphSchema, NodeType

Run = Callable[[str, Mapping[str, Any]], list[dict[str, Any]]]

BATCH = 2000
"""Rows a statement: far under the 16 MB at which a call was measured to hang, whatever a unit's text weighs."""

LASTING = frozenset({"Region", "Sector"})
"""Gazetteer and taxonomy: they stay when no document speaks of them any more."""


def write_graph(run: Run, schema: GraphSchema, data: GraphData) -> None:
    for label, rows in _node_rows(schema, data).items():
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
    """Take away what rests on these documents, except what `keep` says again: that is written over in its place.

    Deleting all to write most of it anew would be simpler, and was measured: in the embedded engine it takes quadratic
    time, as each deletion looks through the index entries and the edges that a document's nodes share.
    """
    if not run("MATCH (d:Document) WHERE d.id IN $documents RETURN d.id AS id", {"documents": documents}):
        return
    kept = keep or GraphData()
    for node in schema.of_document():
        held = run(f"MATCH (n:{node.label}) WHERE n.document IN $documents RETURN n.id AS id", {"documents": documents})
        _delete_nodes(run, node.label, (row["id"] for row in held if (node.label, row["id"]) not in kept.nodes))
    for edge in schema.edges.values():
        _delete_edges(run, schema, edge, documents, {k for k, e in kept.edges.items() if e.type == edge.type})
    _delete_nodes(run, "Document", (id for id in documents if ("Document", id) not in kept.nodes))
    for node in _dependent(schema):
        alone = [row["id"] for row in run(resting_alone(node.label), {"documents": documents})]
        _delete_nodes(run, node.label, (id for id in alone if (node.label, id) not in kept.nodes))
        for batch in _batches(id for id in alone if (node.label, id) in kept.nodes):
            # nobody else speaks of it, so it is said afresh; it stays, as a person's decisions may lead to it
            run(f"UNWIND $ids AS id MATCH (n:{node.label} {{id: id}}) SET n = {{id: id}}", {"ids": batch})


def _delete_nodes(run: Run, label: str, ids: Iterable[str]) -> None:
    for batch in _batches(ids):
        run(f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) DETACH DELETE n", {"ids": batch})


def _delete_edges(
    run: Run,
    schema: GraphSchema,
    edge: EdgeType,
    documents: Sequence[str],
    kept: set[tuple[str, str, str, str, int, int]],
) -> None:
    """Edges of one type that rest on the documents, by their evidence or as the outline's own, and are not kept."""
    own = {node.label for node in schema.of_document()}
    if edge.evidence:
        rests = "r.document IN $documents"
    elif any(target in own for _, target in edge.ends):
        rests = "b.document IN $documents"
    else:
        return
    held = run(
        f"MATCH (a)-[r:{edge.type}]->(b) WHERE {rests} RETURN labels(a)[0] AS source_label, a.id AS source, "
        "labels(b)[0] AS target_label, b.id AS target, coalesce(r.document, '') AS document, "
        "coalesce(r.start, -1) AS start, coalesce(r.`end`, -1) AS `end`",
        {"documents": documents},
    )
    gone: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for row in held:
        key = (edge.type, row["source"], row["target"], row["document"], row["start"], row["end"])
        ends = (row["source_label"], row["target_label"])
        if key not in kept and ends in edge.ends:
            gone[ends].append(row)
    for (source, target), rows in gone.items():
        same = "r.document = row.document AND r.start = row.start AND r.`end` = row.`end`"
        statement = (
            f"UNWIND $rows AS row "
            f"MATCH (a:{source} {{id: row.source}})-[r:{edge.type}]->(b:{target} {{id: row.target}}) "
            f"{f'WHERE {same} ' if source in edge.evidence else ''}DELETE r"
        )
        for batch in _batches(rows):
            run(statement, {"rows": batch})


def _dependent(schema: GraphSchema) -> Iterator[NodeType]:
    """Types whose nodes live by the evidence of documents: Agency, Project, and a Document that is only cited."""
    return (n for n in schema.nodes.values() if n.label not in LASTING and "document" not in n.properties)


def resting_alone(label: str) -> str:
    """Nodes for which no other document gives evidence."""
    read = "n.status <> 'read' AND " if label == "Document" else ""
    others = "MATCH (n)-[r]-() WHERE r.document IS NOT NULL AND NOT r.document IN $documents"
    return f"MATCH (n:{label}) WHERE {read}NOT EXISTS {{ {others} }} RETURN n.id AS id"


def _of_one_document(node: NodeType) -> bool:
    return node.label == "Document" or "document" in node.properties


def merge_nodes(node: NodeType) -> str:
    """A node of one document is what that document says. Of a shared one lists are united with what is there, and of
    other properties the last writer's value holds."""
    merge = f"UNWIND $rows AS row MERGE (n:{node.label} {{id: row.id}})"
    if _of_one_document(node):
        return f"{merge} SET n = row.all"
    lists = [name for name, type in node.properties.items() if type == "strings"]
    united = "".join(
        f" SET n.`{name}` = CASE WHEN row.lists.`{name}` IS NULL THEN n.`{name}` ELSE coalesce(n.`{name}`, []) + "
        f"[x IN row.lists.`{name}` WHERE NOT x IN coalesce(n.`{name}`, [])] END"
        for name in lists
    )
    return f"{merge} SET n += row.values{united}"


def merge_edges(type: str, source: str, target: str, quoting: bool) -> str:
    # (a)-[r {document, start, end, quote, rule, …}]->(b): one edge for each piece of evidence
    key = " {document: row.document, start: row.start, `end`: row.`end`}" if quoting else ""
    return (
        f"UNWIND $rows AS row MATCH (a:{source} {{id: row.source}}) MATCH (b:{target} {{id: row.target}}) "
        f"MERGE (a)-[r:{type}{key}]->(b) SET r = row.all RETURN count(r) AS written"
    )


def _node_rows(schema: GraphSchema, data: GraphData) -> dict[str, list[dict[str, Any]]]:
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for node in data.nodes.values():
        given = {name: value for name, value in node.properties.items() if value is not None}
        if _of_one_document(schema.nodes[node.label]):
            rows[node.label].append({"id": node.id, "all": {"id": node.id, **given}})
            continue
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
    given = {name: value for name, value in edge.properties.items() if value is not None}
    ends: dict[str, Any] = {"source": edge.source[1], "target": edge.target[1]}
    if edge.evidence is None:
        return {**ends, "all": given}
    found = edge.evidence
    key = {"document": found.document, "start": found.start, "end": found.end}
    return {**ends, **key, "all": {**given, **key, "quote": found.quote, "rule": found.rule}}


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
