"""A diagram as one SVG picture: no script, font or address in it, so that it shows in a notebook, a mail, a page.

It stands as in the HTML page of `drawing.py`; hovering shows a name and its first sentence.
"""

import html
from xml.sax.saxutils import quoteattr

from graph.diagram import SCREEN, Diagram, DrawnNode, label_font, positions, roomy_labels
from graph.drawing import FACE, MARKS, edge_widths, first_to_last, has_label, look, node_sizes, shortened, type_title

MARGIN = 60


def picture(diagram: Diagram) -> str:
    """The picture as text; the same diagram gives the same."""
    places, sizes, font = positions(diagram), node_sizes(diagram), label_font(len(diagram.nodes))
    labels = {n.id: shortened(n.name) for n in diagram.nodes.values()}
    order = first_to_last(diagram)
    shown = roomy_labels(places, labels, sizes, [i for i in order if has_label(diagram, i)], font)
    xs, ys = [x for x, _ in places.values()] or [0], [y for _, y in places.values()] or [0]
    left, top = min(xs) - MARGIN - 4 * font, min(ys) - MARGIN
    width, height = max(xs) - left + MARGIN + 4 * font, max(ys) - top + MARGIN
    legend = legend_of(diagram, left, top, font)
    box = f"{left} {round(top - 2.4 * font)} {width} {round(height + 2.4 * font)}"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" role="img" '
        f'aria-label={quoteattr(clean(diagram.title))} style="width:100%;max-width:{SCREEN}px;background:#fff" '
        f'font-family={quoteattr(FACE)} font-size="{font}">',
        f"<title>{text(diagram.title)}</title>",
        *legend,
    ]
    widths = edge_widths(diagram)
    for key, edge in diagram.edges.items():
        (x1, y1), (x2, y2) = places[edge.source], places[edge.target]
        dashes = ' stroke-dasharray="6 5"' if edge.dashed else ""
        words = [q.quote for q in edge.quotations[:1] if q.quote]
        ends = f"{diagram.nodes[edge.source].name} → {diagram.nodes[edge.target].name}"
        hover = f"<title>{text(chr(10).join([ends, type_title(edge.type), *words]))}</title>"
        line = f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="#b9c0c8" stroke-width="{widths[key]}"{dashes}>'
        parts.append(f"{line}{hover}</line>")
    names = []  # above all marks
    for id in reversed(order):
        node = diagram.nodes[id]
        x, y = places[id]
        parts.append(mark(node, x, y, sizes[id]))
        if id in shown or id == diagram.center:
            bold = ' font-weight="bold"' if id == diagram.center else ""
            names.append(
                f'<text x="{x}" y="{round(y + sizes[id] + font)}" text-anchor="middle" fill="#1b1b1b" stroke="#fff" '
                f'stroke-width="4" paint-order="stroke"{bold}>{text(labels[id])}</text>'
            )
    return "".join([*parts, *names, "</svg>"])


def mark(node: DrawnNode, x: float, y: float, size: float) -> str:
    """The node's shape, of the legend's 16 units, as large as its radius says."""
    style = look(node.type)
    scale = round(size / 7, 2)
    hover = "\n".join([node.name, type_title(node.type), *node.notes, *(q.quote for q in node.quotations[:1])])
    return (
        f'<g transform="translate({x} {y}) scale({scale}) translate(-8 -8)" fill="{style["color"]}" stroke="#fff" '
        f'stroke-width="1"><title>{text(hover)}</title>{MARKS[style["shape"]]}</g>'
    )


def legend_of(diagram: Diagram, left: float, top: float, font: int) -> list[str]:
    """A line above the picture: each type with its mark and number."""
    counts: dict[str, int] = {}
    for node in diagram.nodes.values():
        counts[node.type] = counts.get(node.type, 0) + 1
    parts, x, y = [], left + font, top - font
    for type in sorted(counts, key=lambda t: (look(t)["rank"], t)):
        style, words = look(type), f"{type_title(type)} {counts[type]}"
        scale = round(font / 16, 2)
        parts.append(
            f'<g transform="translate({round(x)} {round(y - font)}) scale({scale})" fill="{style["color"]}">'
            f'{MARKS[style["shape"]]}</g><text x="{round(x + 1.4 * font)}" y="{round(y)}">{text(words)}</text>'
        )
        x += font * (3 + sum(1.0 if ord(c) > 0x2E7F else 0.56 for c in words))
    return parts


def text(words: str) -> str:
    return html.escape(clean(words))


def clean(words: str) -> str:
    """Without the characters that XML cannot hold."""
    return "".join(c for c in words if c in "\t\n" or (ord(c) >= 32 and not 0xD800 <= ord(c) <= 0xDFFF))
