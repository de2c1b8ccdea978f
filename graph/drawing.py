"""A diagram as one HTML file that needs no network: pyvis and the vis-network script that its wheel carries, tamed.

Physics is off and every position given; names, quotations and headings are text wherever they are shown, never markup;
pyvis's links to foreign hosts are taken out, and a content policy forbids the page to ask for anything.
"""

import html
import json
import re
from functools import cache
from typing import Any

from graph.choosing import offer
from graph.diagram import Diagram, DrawnEdge, DrawnNode, Quotation, cells, label_font, positions, roomy_labels
from graph.errors import PolicyGraphError
from graph.resources import data
from graph.schema import schema

MOST_QUOTATIONS = 12
"""Quotations that one node or edge carries into the page."""
FEW_NODES = 40
MANY_EDGES, WIDEST = 500, 7.0
LABEL_WIDTH = 32
"""Half-width columns of a name that its label shows, 16 Chinese characters; hovering shows all."""
POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:"
FOREIGN = re.compile(r"<link\s[^>]*?href=\"https?:[^>]*>|<script\s[^>]*?src=\"https?:[^>]*>\s*</script>", re.DOTALL)
"""The tags with which pyvis asks foreign hosts, in whatever cdn mode."""
FACE = "Noto Sans CJK SC, Microsoft YaHei, PingFang SC, Hiragino Sans GB, sans-serif"
OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "tooltipDelay": 80, "hideEdgesOnDrag": True, "multiselect": True},
    "nodes": {
        "borderWidth": 1.5,
        "font": {"face": FACE, "color": "#1b1b1b", "strokeWidth": 5, "strokeColor": "#ffffff"},
        # A label whose letters would be smaller than this on the screen waits until one zooms in.
        "scaling": {"label": {"enabled": False, "drawThreshold": 10}},
    },
    "edges": {
        "color": {"color": "#b9c0c8", "highlight": "#333333", "hover": "#555555"},
        "width": 1.4,
        "smooth": False,
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.5}},
    },
}


class DrawingError(PolicyGraphError):
    """The page that pyvis made is not what this module can tame: its version is another."""


def draw(diagram: Diagram) -> str:
    """The diagram as a whole HTML page, to be written as UTF-8."""
    from pyvis.network import Network

    network = Network(height="100%", width="100%", directed=True, cdn_resources="in_line")
    network.set_options(json.dumps(OPTIONS))
    places, sizes, font = positions(diagram), node_sizes(diagram), label_font(len(diagram.nodes))
    labels = {n.id: shortened(n.name) for n in diagram.nodes.values()}
    roomy = roomy_labels(places, labels, sizes, [i for i in first_to_last(diagram) if has_label(diagram, i)], font)
    for node in diagram.nodes.values():
        center = node.id == diagram.center
        style = look(node.type)
        # pyvis hands a hover text with "href" in it to innerHTML, so it gets none: our own script shows `hover`.
        network.add_node(
            node.id,
            label=labels[node.id],
            shape=style["shape"],
            color=colours(style["color"]),
            size=sizes[node.id],
            font={"size": font * (1.4 if center else 1.0 if node.id in roomy else 0.45)},
            x=places[node.id][0],
            y=places[node.id][1],
            kind=node.type,
            level=node.level,
            hover=node_hover(node),
        )
    widths = edge_widths(diagram)
    for key, edge in diagram.edges.items():
        network.add_edge(
            edge.source,
            edge.target,
            dashes=edge.dashed,
            width=widths[key],
            kind=edge.type,
            sentences=edge.sentences,
            # only relations of the schema have a direction; what a query counts between two has none
            arrowStrikethrough=False,
            arrows={"to": {"enabled": edge.type in schema().edges}},
            hover=edge_hover(edge, diagram),
        )
    return tamed(network.generate_html(), diagram)


def node_sizes(diagram: Diagram) -> dict[str, float]:
    """Radius of each node's mark: by type, growing with its edges; the centre stands out."""
    degrees = diagram.degrees()
    grown = {n.id: look(n.type)["size"] + min(14, 2.2 * degrees[n.id] ** 0.5) for n in diagram.nodes.values()}
    return {i: round(size + (14 if i == diagram.center else 0), 1) for i, size in grown.items()}


def edge_widths(diagram: Diagram) -> dict[tuple[str, str, str], float]:
    """Width of each edge: by its sentences, against the best supported; thin where there are many edges."""
    thin = 1.4 if len(diagram.edges) < MANY_EDGES else 0.8
    most = max((e.sentences for e in diagram.edges.values()), default=1)
    grown = min(WIDEST, 1.4 * most**0.5) - thin
    return {k: round(thin + grown * (e.sentences - 1) / max(1, most - 1), 1) for k, e in diagram.edges.items()}


def first_to_last(diagram: Diagram) -> list[str]:
    """Whose label matters most: the centre, then by number of edges, then by type."""
    degrees = diagram.degrees()
    return sorted(
        diagram.nodes, key=lambda i: (i != diagram.center, -degrees[i], look(diagram.nodes[i].type)["rank"], i)
    )


def has_label(diagram: Diagram, id: str) -> bool:
    """Whole sentences (measures, units) are named in the overview of small diagrams only."""
    return len(diagram.nodes) <= FEW_NODES or look(diagram.nodes[id].type)["rank"] <= 6


def colours(fill: str) -> dict[str, Any]:
    """A mark's colours at rest, under the pointer and chosen."""
    marked = {"background": fill, "border": "#000000"}
    return {"background": fill, "border": "#ffffff", "highlight": marked, "hover": marked}


@cache
def palette() -> dict[str, Any]:
    """data/palette.yml."""
    import yaml

    loaded: dict[str, Any] = yaml.safe_load(data("palette.yml").read_text("utf-8"))
    return loaded


def look(type: str) -> dict[str, Any]:
    """Colour, shape, rank and size of a type."""
    found: dict[str, Any] = palette()["types"].get(type, palette()["other"])
    return found


def shortened(name: str) -> str:
    line = " ".join(name.split())
    if cells(line) <= LABEL_WIDTH:
        return line
    kept = next(n for n in range(len(line)) if cells(line[: n + 1]) > LABEL_WIDTH - 2)
    return line[:kept] + "…"


def type_title(type: str) -> str:
    """项目 Project: a type of node or edge in both languages."""
    types = schema()
    known = types.nodes.get(type) or types.edges.get(type)
    return f"{known.title_zh} {known.title_en}" if known else type


def node_hover(node: DrawnNode) -> dict[str, Any]:
    """What hovering and clicking show of a node, as plain strings for our script's textContent."""
    return {"title": node.name, "notes": [type_title(node.type), *node.notes], "quotes": quotes(node.quotations)}


def edge_hover(edge: DrawnEdge, diagram: Diagram) -> dict[str, Any]:
    """What hovering and clicking show of an edge."""
    ends = f"{diagram.nodes[edge.source].name} → {diagram.nodes[edge.target].name}"
    return {"title": ends, "notes": [type_title(edge.type), *edge.notes], "quotes": quotes(edge.quotations)}


def quotes(quotations: tuple[Quotation, ...]) -> list[list[str]]:
    shown = [[q.quote, " · ".join(p for p in (q.document, q.outline) if p)] for q in quotations[:MOST_QUOTATIONS]]
    if len(quotations) > MOST_QUOTATIONS:
        shown.append(["", f"… {len(quotations) - MOST_QUOTATIONS} more"])
    return shown


def tamed(page: str, diagram: Diagram) -> str:
    """pyvis's page with nothing foreign in it, a doctype, a title, our legend, and our script in place of its tooltips.

    Raises DrawingError where the page is not the one that this code knows.
    """
    head, found, body = page.partition("<body>")
    if not found or "mynetwork" not in body or "</body>" not in body:
        raise DrawingError("pyvis made a page of another shape: install the version of requirements.lock")
    head = re.sub(r"<center>\s*<h1>\s*</h1>\s*</center>|<!--.*?-->", "", FOREIGN.sub("", head), flags=re.DOTALL)
    head = re.sub(r"^\s*<html>\s*<head>\s*<meta charset=\"utf-8\">", "", head)
    title = html.escape(diagram.title)
    head = (
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>{head.replace('</head>', '')}"
        f"<style>{resource('diagram.css')}</style>\n</head>\n"
    )
    head_line = f"<header><h1>{title}</h1>{legend(diagram)}{filters(diagram)}</header>"
    frame = f'{head_line}\n<aside id="panel" hidden></aside>\n'
    end = body.rindex("</body>")
    return f"{head}<body>\n{frame}{body[:end]}<script>{resource('diagram.js')}</script>\n</body>\n</html>\n"


def resource(name: str) -> str:
    return data("diagram", name).read_text("utf-8")


def legend(diagram: Diagram) -> str:
    """A button for each type that is drawn, with its mark and number; pressing it hides and shows the type."""
    counts: dict[str, int] = {}
    for node in diagram.nodes.values():
        counts[node.type] = counts.get(node.type, 0) + 1
    marks = []
    for type in sorted(counts, key=lambda t: (look(t)["rank"], t)):
        attributes = f'type="button" data-kind="{html.escape(type)}" aria-pressed="true"'
        words = f"{html.escape(type_title(type))} <b>{counts[type]}</b>"
        marks.append(f"<button {attributes}>{mark(look(type))}{words}</button>")
    return f'<nav class="legend" aria-label="图例 legend">{"".join(marks)}</nav>'


def filters(diagram: Diagram) -> str:
    """What else can be chosen, where there is a choice: relations, levels of regions, the least number of sentences."""
    there = offer(diagram)
    lists = []
    for key, title, counts in (("kind", "关系 relations", there.relations), ("level", "级别 levels", there.levels)):
        if len(counts) > 1:
            boxes = "".join(
                f'<label><input type="checkbox" checked data-{key}="{html.escape(name)}"> '
                f"{html.escape(type_title(name))} <b>{n}</b></label>"
                for name, n in counts.items()
            )
            lists.append(f"<details><summary>{title}</summary><fieldset>{boxes}</fieldset></details>")
    most = max((e.sentences for e in diagram.edges.values()), default=1)
    if most > 1:
        field = f'<input type="number" id="least" min="1" max="{most}" value="1">'
        lists.append(f"<label>至少句数 sentences ≥ {field}</label>")
    return f'<div class="filters">{"".join(lists)}</div>' if lists else ""


MARKS = {
    "dot": '<circle cx="8" cy="8" r="6"/>',
    "square": '<rect x="2" y="2" width="12" height="12"/>',
    "diamond": '<path d="M8 1 15 8 8 15 1 8Z"/>',
    "triangle": '<path d="M8 2 15 14H1Z"/>',
    "triangleDown": '<path d="M1 2H15L8 14Z"/>',
    "hexagon": '<path d="M4 2h8l4 6-4 6H4L0 8Z"/>',
    "star": '<path d="M8 0l2 6h6l-5 4 2 6-5-4-5 4 2-6-5-4h6Z"/>',
}
"""vis-network's shapes as small pictures for the legend."""


def mark(style: dict[str, Any]) -> str:
    return f'<svg viewBox="0 0 16 16" aria-hidden="true" fill="{style["color"]}">{MARKS[style["shape"]]}</svg>'
