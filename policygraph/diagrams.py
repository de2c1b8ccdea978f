"""What a diagram shows: an entity with all that involves it, the rows of a query, or the whole graph in outline."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.diagram import Diagram, DrawnEdge, DrawnNode, Quotation, united
from graph.schema import schema

if TYPE_CHECKING:
    from graph.queries import NamedQuery
    from graph.stores.base import Store, Table
    from policygraph.names import Entity

# Evidence edges among what is drawn, with the title of the document that they quote.
AMONG = """
MATCH (a:{source})-[r:{type}]->(b:{target}) WHERE a.id IN $ids AND b.id IN $ids
OPTIONAL MATCH (d:Document) WHERE d.id = {document}
RETURN a.id AS source, b.id AS target, {quote} AS quote, d.name AS document ORDER BY source, target, quote
"""
# (:Measure)-[:CONCERNS]->(:Sector)
SECTORS = """
MATCH (m:Measure)-[:CONCERNS]->(s:Sector) WHERE m.id IN $ids
RETURN DISTINCT s.id AS id, s.name AS name ORDER BY id
"""
# The regions between those drawn and their ancestors, nearest first.
ABOVE = """
MATCH path = (r:Region)-[:PART_OF*1..6]->(top:Region)
WHERE r.id IN $ids AND CASE WHEN $top IS NULL THEN top.level = 'province' ELSE top.id = $top END
UNWIND nodes(path) AS n
RETURN DISTINCT n.id AS id, n.name AS name ORDER BY id
"""
LEVELS = "MATCH (r:Region) WHERE r.id IN $ids RETURN r.id AS id, r.name AS name, r.level AS level ORDER BY id"
DRAWN = ("MENTIONS", "APPLIES_TO", "CONCERNS", "RESPONSIBLE_FOR", "LOCATED_IN", "CONNECTS", "PART_OF", "SETS", "ABOUT")
"""Relations that a diagram shows; the outline's own (HAS_PART, CONTAINS) would only draw the table of contents."""


def of_entity(store: "Store", entity: "Entity") -> Diagram:
    """The entity in the middle, everything that involves it, and the relations among all of them."""
    from graph.queries import find_query

    query = find_query("everything_involving")
    table = store.query(query.cypher, query.bind({"entity": entity.id}))
    diagram = Diagram(entity.name, center=entity.id)
    diagram.add_node(DrawnNode(entity.id, entity.label, entity.name))
    for row in table:
        notes = tuple(n for n in (how(row), row["stage"]) if n)
        diagram.add_node(DrawnNode(row["id"], row["type"], row["name"], notes, quotations(row)))
    for row in store.query(SECTORS, {"ids": list(diagram.nodes)}):
        diagram.add_node(DrawnNode(row["id"], "Sector", row["name"]))
    add_regions_between(store, diagram, top=entity.id)
    add_levels(store, diagram)
    for edge in among(store, diagram.nodes.values()):
        diagram.add_edge(edge)
    diagram.spare = spare(entity.id, table)
    diagram.tie_strays()
    return diagram


def add_regions_between(store: "Store", diagram: Diagram, top: str | None) -> None:
    """The divisions between those drawn and `top` (their provinces where it is None), so that nothing floats."""
    regions = [n.id for n in diagram.nodes.values() if n.type == "Region"]
    for row in store.query(ABOVE, {"ids": regions, "top": top}):
        diagram.add_node(DrawnNode(row["id"], "Region", row["name"]))


def how(row: dict[str, Any]) -> str:
    """How a finding is involved, where it is not named itself."""
    if row["how"] == "inherited":
        return f"经 through {row['through']}"
    return f"承前 carried on from “{row['through']}”" if row["how"] == "carried" else ""


def quotations(row: dict[str, Any]) -> tuple[Quotation, ...]:
    """The row's words and their place, none where it quotes nothing."""
    if not row.get("quote"):
        return ()
    return (Quotation(row["quote"], row.get("document") or "", row.get("outline") or ""),)


def among(store: "Store", nodes: Iterable[DrawnNode]) -> Iterable[DrawnEdge]:
    """The relations between these nodes, asked for by type and ends so that indexes serve."""
    by_type: dict[str, list[str]] = {}
    for node in nodes:
        by_type.setdefault(node.type, []).append(node.id)
    for type in DRAWN:
        kind = schema().edges[type]
        for source, target in kind.ends:
            if source not in by_type or target not in by_type:
                continue
            quoted = source in kind.evidence
            cypher = AMONG.format(
                source=source,
                type=type,
                target=target,
                document="r.document" if quoted else "null",
                quote="r.quote" if quoted else "null",
            )
            for row in store.query(cypher, {"ids": by_type[source] + by_type[target]}):
                yield DrawnEdge(row["source"], row["target"], type, quotations(row))


def spare(center: str, table: "Table") -> dict[str, DrawnEdge]:
    """For each finding the row's own tie to the centre, for where none of the drawn relations ties it to anything."""
    found: dict[str, DrawnEdge] = {}
    for row in table:
        if row["id"] != center:
            edge = DrawnEdge(row["id"], center, row["relation"] or "", quotations(row), row["how"] != "direct")
            there = found.get(row["id"])
            found[row["id"]] = edge if there is None or there.type != edge.type else united(there, edge)
    return found


def add_levels(store: "Store", diagram: Diagram) -> None:
    """Tell each region's level, so that a reader can choose by it."""
    ids = [n.id for n in diagram.nodes.values() if n.type == "Region"]
    for row in store.query(LEVELS, {"ids": ids}):
        diagram.add_node(DrawnNode(row["id"], "Region", row["name"], level=row["level"] or ""))


def of_query(query: "NamedQuery", table: "Table") -> Diagram:
    """A query's rows: each column that names things of the graph gives nodes, the first of a row tied to the others."""
    diagram = Diagram(f"{query.title_zh} {query.title_en}")
    named = [(index, c) for index, name in enumerate(table.columns) if (c := column(name)) is not None]
    hub = len(named) < 2
    if hub:
        diagram.center = f"query:{query.name}"
        diagram.add_node(DrawnNode(diagram.center, "查询 query", query.title_zh))
    for values in table.rows:
        row = dict(zip(table.columns, values, strict=True))
        ends = [n for index, c in named for n in things(c, values[index], row)] or things(Column(None), values[0], row)
        notes = tuple(f"{k}: {v}" for k, v in row.items() if isinstance(v, (int, float)) and k not in ("start", "end"))
        for node in ends:
            diagram.add_node(DrawnNode(node.id, node.type, node.name, () if not hub else notes, quotations(row)))
        first = DrawnNode(str(diagram.center), "", "") if hub else ends[0]
        for node in ends if hub else ends[1:]:
            if node.id != first.id:
                edge = DrawnEdge(first.id, node.id, SAME_ROW, quotations(row), sentences=sentences(row), notes=notes)
                diagram.add_edge(edge)
    return diagram


SAME_ROW, SAME_MEASURES = "同一行 same row", "同一举措 same measures"
"""What ties two things where it is no relation of the schema."""


def sentences(row: dict[str, Any]) -> int:
    """The row's count of measures; a row that counts none is one sentence."""
    counted = row.get("measures")
    return counted if isinstance(counted, int) else 1


@dataclass(frozen=True, slots=True)
class Column:
    """A column whose values name nodes; `label` None: the row's own `type` says what they are."""

    label: str | None


def column(name: str) -> Column | None:
    """What a column names, by its name: region, sector_a, projects, name; None for facts such as stage or quote."""
    if name in ("name", "title"):
        return Column(None)
    if name == "connects":
        return Column("Region")
    stem = re.sub(r"^with_|(_[a-z0-9]|_name|[0-9]+)$", "", name)
    for label in schema().nodes:
        if stem in (label.lower(), f"{label.lower()}s", plural(label.lower())) and label not in ("Document", "Unit"):
            return Column(label)
    return None


def plural(noun: str) -> str:
    return noun.removesuffix("y") + "ies"


def things(column: Column, value: Any, row: dict[str, Any]) -> list[DrawnNode]:
    """The nodes that a cell names; a list names several."""
    names: Sequence[Any] = value if isinstance(value, (list, tuple)) else [value]
    aspect = row.get("aspect")  # rows of several kinds: the id is that of their evidence
    id = row.get("id") if column.label is None and aspect is None else None
    type = column.label or row.get("type") or aspect or label_of(str(id or ""))
    return [DrawnNode(str(id or f"{type}:{name}"), type, name) for name in names if isinstance(name, str) and name]


def label_of(id: str) -> str:
    """The label that an id tells (project:1f2e…), else a plain word."""
    kind = id.partition(":")[0]
    return {"country": "Region", "area": "Region", "feature": "Region"}.get(kind) or next(
        (label for label in schema().nodes if label.lower() == kind), "项 item"
    )


# Which regions which sectors' measures name, and what lies where.
REGION_SECTORS = """
MATCH (r:Region)<-[:MENTIONS]-(m:Measure)-[:CONCERNS]->(s:Sector)
RETURN r.id AS region, r.name AS region_name, s.id AS sector, s.name AS sector_name, count(DISTINCT m) AS measures
ORDER BY measures DESC, region, sector
"""
PLACED = """
MATCH (p:Project)-[x:LOCATED_IN|CONNECTS]->(r:Region)
OPTIONAL MATCH (d:Document) WHERE d.id = x.document
RETURN p.id AS project, p.name AS project_name, r.id AS region, r.name AS region_name, type(x) AS type,
       x.quote AS quote, d.name AS document
ORDER BY project, region, type
"""


DOCUMENTS = "MATCH (d:Document) WHERE d.status = 'read' RETURN d.name AS name ORDER BY name"


def of_everything(store: "Store") -> Diagram:
    """The whole graph in outline: projects in their regions, and which sectors name which regions."""
    documents = store.query(DOCUMENTS, {}).column("name")
    diagram = Diagram(documents[0] if len(documents) == 1 else f"{len(documents)} 份文件 documents")
    for row in store.query(REGION_SECTORS, {}):
        diagram.add_node(DrawnNode(row["region"], "Region", row["region_name"]))
        diagram.add_node(DrawnNode(row["sector"], "Sector", row["sector_name"]))
        diagram.add_edge(DrawnEdge(row["sector"], row["region"], SAME_MEASURES, sentences=row["measures"]))
    for row in store.query(PLACED, {}):
        diagram.add_node(DrawnNode(row["region"], "Region", row["region_name"]))
        diagram.add_node(DrawnNode(row["project"], "Project", row["project_name"], (), quotations(row)))
        diagram.add_edge(DrawnEdge(row["project"], row["region"], row["type"], quotations(row)))
    add_regions_between(store, diagram, top=None)
    add_levels(store, diagram)
    for edge in among(store, [n for n in diagram.nodes.values() if n.type == "Region"]):
        diagram.add_edge(edge)
    return diagram
