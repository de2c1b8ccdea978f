"""The chord picture: things around a circle, ribbons as broad as what they share. SVG of our own, names as text."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from html import escape
from math import cos, pi, sin

from graph.analysis import Link, Thing
from graph.link_pictures.colours import mixed, of_groups, of_type
from graph.link_pictures.heatmap import told
from graph.link_pictures.layout import Layout

RADIUS, BAND, GAP = 288.0, 14.0, 0.008
"""Inner radius, breadth of the ring, the gap between two arcs as a share of the circle."""
NAMES, LETTER = RADIUS + BAND + 12, 15.5
"""Where names begin, and how broad a Chinese letter is."""
NEUTRAL = "#a9b1ba"
STANDS_OUT = 3.84
"""G² from which a ribbon has a colour."""


@dataclass(frozen=True, slots=True)
class Arc:
    thing: Thing
    start: float
    end: float
    """Angles from the top, clockwise."""
    colour: str
    name: str = ""
    """What is written at it."""

    @property
    def reach(self) -> float:
        """How far out its name ends; a Latin letter is about half as broad as a Chinese one."""
        return NAMES + LETTER * (sum(1.0 if letter > "ÿ" else 0.52 for letter in self.name) + 0.5)


def chord(layout: Layout, title: str, names: Mapping[str, str] | None = None) -> str:
    """Ribbons of what stands together more than chance explains are coloured and above the grey others.

    `names`: id of a thing → how it is called in the reader's language, where that is not its own name.
    """
    things = list(dict.fromkeys((*layout.rows, *layout.columns)))
    links = layout.shown
    if not links:
        return ""
    arcs, ends = around(layout, things, links)
    arcs = {i: replace(arc, name=(names or {}).get(i) or arc.thing.name) for i, arc in arcs.items()}
    number = {t.id: i for i, t in enumerate(things)}
    ribbons = []
    for link in links:
        a, b = number[link.a.id], number[link.b.id]
        marked = link.g2 > STANDS_OUT
        fill = _fill(layout, link, arcs) if marked else NEUTRAL
        path = _ribbon(ends[link.a.id, link.b.id], ends[link.b.id, link.a.id])
        kind = f"r t{a} t{b}" + (" marked" if marked else "")
        told_ = escape(told(link))
        ribbons.append(
            f'<a class="{kind}" href="#{layout.anchor(link)}" aria-label="{told_}"><path d="{path}" fill="{fill}">'
            f"<title>{told_}</title></path></a>"
        )
    ring = "".join(_arc(arc, number[arc.thing.id], layout) for arc in arcs.values())
    rules = "".join(
        f"svg:has(#arc{i}:hover) .r:not(.t{i}){{opacity:.04}}svg:has(#arc{i}:hover) .t{i}{{opacity:1}}"
        for i in number.values()
    )
    frame = _frame(list(arcs.values()))
    return (
        f'<svg class="chord" viewBox="{frame}" role="group" aria-label="{escape(title)}"><style>{rules}</style>\n'
        f"{''.join(ribbons)}\n{ring}</svg>"
    )


def _frame(arcs: list[Arc]) -> str:
    """The view box that holds the ring and every name."""
    across = down = NAMES + LETTER
    for arc in arcs:
        middle = (arc.start + arc.end) / 2
        across = max(across, abs(sin(middle)) * arc.reach + LETTER)
        down = max(down, abs(cos(middle)) * arc.reach + LETTER)
    return f"{-across:.0f} {-down:.0f} {2 * across:.0f} {2 * down:.0f}"


def around(
    layout: Layout, things: list[Thing], links: list[Link]
) -> tuple[dict[str, Arc], dict[tuple[str, str], tuple[float, float]]]:
    """Each thing's arc, as long as its links are many, and in it the piece of each link, nearest partners outermost."""
    weights: dict[tuple[str, str], int] = {}
    for link in links:
        weights[link.a.id, link.b.id] = weights[link.b.id, link.a.id] = link.count
    size = {t.id: sum(n for (a, _), n in weights.items() if a == t.id) for t in things}
    gap = min(GAP, 0.4 / max(1, len(things)))
    scale = 2 * pi * (1 - gap * len(things)) / max(1, sum(size.values()))
    angle = 0.0
    arcs, ends = {}, {}
    for at, thing in enumerate(things):
        start = angle
        # backwards around the circle, so that ribbons to neighbours do not cross the others
        for step in range(1, len(things)):
            other = things[at - step]
            if (thing.id, other.id) in weights:
                breadth = weights[thing.id, other.id] * scale
                ends[thing.id, other.id] = (angle, angle + breadth)
                angle += breadth
        arcs[thing.id] = Arc(thing, start, angle, _colour(layout, thing))
        angle += gap * 2 * pi
    return arcs, ends


def _colour(layout: Layout, thing: Thing) -> str:
    """By type where two types are tied, else by community."""
    if not layout.projection.symmetric:
        return of_type(thing.type)
    colours = of_groups()
    group = layout.groups.get(thing.id, len(colours))
    return colours[group] if group < len(colours) else NEUTRAL


def _fill(layout: Layout, link: Link, arcs: dict[str, Arc]) -> str:
    """The colour of the end that shares less with others: what is special about the tie."""
    smaller = min((arcs[link.a.id], arcs[link.b.id]), key=lambda arc: (arc.end - arc.start, arc.thing.id))
    return mixed(smaller.colour, 0.86)


def _point(angle: float, radius: float = RADIUS) -> str:
    return f"{radius * sin(angle):.1f} {-radius * cos(angle):.1f}"


def _ribbon(one: tuple[float, float], other: tuple[float, float]) -> str:
    (a, b), (c, d) = one, other
    return (
        f"M{_point(a)}A{RADIUS} {RADIUS} 0 {int(b - a > pi)} 1 {_point(b)}Q0 0 {_point(c)}"
        f"A{RADIUS} {RADIUS} 0 {int(d - c > pi)} 1 {_point(d)}Q0 0 {_point(a)}Z"
    )


def _arc(arc: Arc, number: int, layout: Layout) -> str:
    inner, outer = RADIUS + 3, RADIUS + 3 + BAND
    large = int(arc.end - arc.start > pi)
    path = (
        f"M{_point(arc.start, outer)}A{outer} {outer} 0 {large} 1 {_point(arc.end, outer)}"
        f"L{_point(arc.end, inner)}A{inner} {inner} 0 {large} 0 {_point(arc.start, inner)}Z"
    )
    middle = (arc.start + arc.end) / 2
    turned = middle * 180 / pi - 90
    left = middle % (2 * pi) > pi
    place = f"rotate({turned:.2f}) translate({NAMES:.0f} 0)" + (" rotate(180)" if left else "")
    anchor = "end" if left else "start"
    name = escape(arc.name)
    measures = layout.projection.measures(arc.thing.id)
    return (
        f'<g id="arc{number}" class="arc"><title>{name}: {measures} 举措 measures</title>'
        f'<path d="{path}" fill="{arc.colour}"/>'
        f'<text transform="{place}" text-anchor="{anchor}" dominant-baseline="central">{name}</text></g>'
    )
