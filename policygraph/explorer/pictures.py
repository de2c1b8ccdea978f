"""A diagram as data for the page's own script: positions computed here, the same look as `policygraph draw`."""

from typing import Any

from graph.diagram import SCREEN, Diagram, DrawnEdge, DrawnNode, Quotation, label_font, positions, roomy_labels
from graph.drawing import edge_widths, first_to_last, has_label, look, node_sizes, shortened
from graph.schema import schema
from policygraph.diagrams import DRAWN
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


def picture(diagram: Diagram, language: str, width: int = SCREEN) -> dict[str, Any]:
    """Nodes with places and sizes, edges; labels large enough to be read in a frame of so many pixels."""
    places, sizes = positions(diagram), node_sizes(diagram)
    font = round(label_font(len(diagram.nodes)) * max(1.0, SCREEN / width) ** 0.85)
    labels = {n.id: shortened(n.name) for n in diagram.nodes.values()}
    chosen = [i for i in first_to_last(diagram) if has_label(diagram, i)]
    roomy = roomy_labels(places, labels, sizes, chosen, font)
    nodes = [
        {
            **node(n, language),
            "x": places[n.id][0],
            "y": places[n.id][1],
            "size": sizes[n.id],
            "font": font * (1.3 if n.id == diagram.center else 1.0 if n.id in roomy else 0.45),
        }
        for n in diagram.nodes.values()
    ]
    widths = edge_widths(diagram)
    edges = [edge(e, language, widths[k]) for k, e in diagram.edges.items()]
    return {"center": diagram.center, "nodes": nodes, "edges": edges, "font": font}


def node(drawn: DrawnNode, language: str) -> dict[str, Any]:
    style = look(drawn.type)
    known = schema().nodes.get(drawn.type)
    return {
        "id": drawn.id,
        "type": drawn.type,
        "title": (known.title_zh if language == "zh" else known.title_en) if known else drawn.type,
        "name": drawn.name,
        "label": shortened(drawn.name),
        "color": style["color"],
        "shape": style["shape"],
        "size": style["size"],
        "notes": list(drawn.notes),
        "quotes": quotes(drawn.quotations),
        "page": drawn.type in schema().nodes and ":" in drawn.id,
    }


def edge(drawn: DrawnEdge, language: str, width: float) -> dict[str, Any]:
    known = schema().edges.get(drawn.type)
    return {
        "from": drawn.source,
        "to": drawn.target,
        "type": drawn.type,
        "title": (known.title_zh if language == "zh" else known.title_en) if known else drawn.type,
        "dashed": drawn.dashed,
        "arrow": known is not None,
        "width": width,
        "notes": list(drawn.notes),
        "quotes": quotes(drawn.quotations),
        "evidence": drawn.sentences,
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
