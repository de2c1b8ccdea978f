"""A diagram as data for the page's own script: positions computed here, the same look as `policygraph draw`."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from graph.choosing import Offer
from graph.diagram import ASPECT, SCREEN, Diagram, DrawnEdge, DrawnNode, Quotation, label_font, positions, roomy_labels
from graph.drawing import edge_widths, first_to_last, has_label, look, node_sizes, shortened
from graph.schema import schema
from policygraph.diagrams import DRAWN
from policygraph.explorer.rendering import words
from policygraph.explorer.state import Explorer

QUOTATIONS = 6
"""Quotations that a node or an edge carries."""
MOST_NEIGHBOURS = 40

NEIGHBOURS = """
MATCH (n:{label})-[r]-(x) WHERE n.id = $id AND type(r) IN $drawn
OPTIONAL MATCH (d:Document) WHERE d.id = r.document
RETURN labels(x)[0] AS type, x.id AS id, coalesce(x.name, x.title, x.text) AS name, type(r) AS relation,
       startNode(r).id = $id AS out, r.quote AS quote, d.name AS document
ORDER BY relation, id, document, quote LIMIT 400
"""


def picture(diagram: Diagram, language: str, width: float = SCREEN, height: float = SCREEN / ASPECT) -> dict[str, Any]:
    """Nodes with places and sizes, edges; as broad as the frame, and labels to be read in it.

    What holds for all nodes or edges of a type stands once, and what is empty not at all: 2,000 nodes are many.
    """
    places, sizes, widths = positions(diagram, width / height), node_sizes(diagram), edge_widths(diagram)
    font = label_font(len(diagram.nodes), width, height)
    labels = {n.id: shortened(n.name) for n in diagram.nodes.values()}
    chosen = [i for i in first_to_last(diagram) if has_label(diagram, i)]
    roomy = roomy_labels(places, labels, sizes, chosen, font)
    nodes = [
        {
            "id": n.id,
            "type": n.type,
            "name": n.name,
            "label": labels[n.id],
            "notes": list(n.notes),
            "quotes": quotes(n.quotations),
            "x": places[n.id][0],
            "y": places[n.id][1],
            "size": sizes[n.id],
            "font": round(font * (1.3 if n.id == diagram.center else 1.0 if n.id in roomy else 0.45)),
        }
        for n in diagram.nodes.values()
    ]
    edges = [
        {
            "from": e.source,
            "to": e.target,
            "type": e.type,
            "dashed": e.dashed,
            "width": widths[key],
            "notes": list(e.notes),
            "quotes": quotes(e.quotations),
        }
        for key, e in diagram.edges.items()
    ]
    return {
        "center": diagram.center,
        "font": font,
        "types": {type: node_look(type, language) for type in sorted({n.type for n in diagram.nodes.values()})},
        "relations": {type: edge_look(type, language) for type in sorted({e.type for e in diagram.edges.values()})},
        "nodes": [full(n) for n in nodes],
        "edges": [full(e) for e in edges],
    }


def with_names(diagram: Diagram, names: Mapping[str, str]) -> Diagram:
    """The diagram with other names for some nodes."""
    nodes = {i: replace(n, name=names.get(i, n.name)) for i, n in diagram.nodes.items()}
    return replace(diagram, nodes=nodes)


def full(item: dict[str, Any]) -> dict[str, Any]:
    """The item without what is empty."""
    return {k: v for k, v in item.items() if v or type(v) is int}


def written(picture: dict[str, Any]) -> bytes:
    return json.dumps(picture, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def node_look(type: str, language: str) -> dict[str, Any]:
    style = look(type)
    return {
        "title": titled(type, language),
        "color": style["color"],
        "shape": style["shape"],
        "page": type in schema().nodes,
    }


def edge_look(type: str, language: str) -> dict[str, Any]:
    """Only relations of the schema have a direction; what a query counts between two has none."""
    return {"title": titled(type, language), "arrow": type in schema().edges}


def titled(type: str, language: str) -> str:
    """What people call a type of node or edge; one that the schema does not know is called 查询 query, in both."""
    known = schema().nodes.get(type) or schema().edges.get(type)
    if known is not None:
        return known.title_zh if language == "zh" else known.title_en
    chinese, _, english = type.partition(" ")
    return chinese if language == "zh" or not english else english


def offered(there: Offer, language: str) -> dict[str, list[list[Any]]]:
    """What can be chosen: name in the address, title, number, and the type whose mark it bears."""
    level = words()
    return {
        "types": [[name, titled(name, language), n] for name, n in there.types.items()],
        "relations": [[name, titled(name, language), n] for name, n in there.relations.items()],
        "levels": [
            [name, level[f"level.{name}"][language] if f"level.{name}" in level else name, n]
            for name, n in there.levels.items()
        ],
    }


def quotes(given: tuple[Quotation, ...]) -> list[list[str]]:
    return [[q.quote, " · ".join(p for p in (q.document, q.outline) if p)] for q in given[:QUOTATIONS]]


def neighbours(explorer: Explorer, id: str, type: str) -> Diagram:
    """A node with what is tied to it at one step."""
    diagram = Diagram(id, center=id)
    named = explorer.ask(f"MATCH (n:{type}) WHERE n.id = $id RETURN coalesce(n.name, n.title, n.text) AS name", id=id)
    if not named:
        return diagram
    diagram.add_node(DrawnNode(id, type, named[0]["name"] or id))
    for row in explorer.ask(NEIGHBOURS.format(label=type), id=id, drawn=list(DRAWN)):
        if row["id"] not in diagram.nodes and len(diagram.nodes) > MOST_NEIGHBOURS:
            continue
        quoted = (Quotation(row["quote"], row["document"] or ""),) if row["quote"] else ()
        diagram.add_node(DrawnNode(row["id"], row["type"], row["name"] or row["id"]))
        source, target = (id, row["id"]) if row["out"] else (row["id"], id)
        diagram.add_edge(DrawnEdge(source, target, row["relation"], quoted))
    return diagram
