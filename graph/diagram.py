"""A diagram before it is drawn: what is in it, where each thing stands, and which labels have room.

Positions are computed here, seeded, so that the page shows a settled picture at once and the same one every time.
"""

import math
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graph.large_layout import MANY, apart, sampled_spring

SEED = 20260
SCREEN = 1250
"""Width in pixels that the overview is made for; a diagram that is wider is shown smaller."""
FONT = 15
"""Height in pixels of a label that has room, in the overview."""
SPACE = 115
"""Edge of the square that each of many nodes gets, in the diagram's units; few nodes get up to twice that."""
SPREAD = 0.65
"""How evenly nodes share the room: 0 as the springs leave them, 1 all alike."""
ASPECT = 1.6
"""Width to height of the picture: screens are wide."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that support what is drawn, with the place where they stand."""

    quote: str
    document: str = ""
    outline: str = ""


@dataclass(frozen=True, slots=True)
class DrawnNode:
    id: str
    type: str
    """A label of the schema."""
    name: str
    notes: tuple[str, ...] = ()
    """Short facts for hovering: kind, stage, how it is involved."""
    quotations: tuple[Quotation, ...] = ()
    level: str = ""
    """Of a region: country, province, …"""


@dataclass(frozen=True, slots=True)
class DrawnEdge:
    source: str
    target: str
    type: str
    """A relationship type of the schema, or words for what ties the two; the same words for the same kind of tie."""
    quotations: tuple[Quotation, ...] = ()
    dashed: bool = False
    """Not stated of the asked thing itself: inherited or carried."""
    sentences: int = 1
    """Sentences or measures that support it: drawn as width. What rests on an official list counts as one."""
    notes: tuple[str, ...] = ()
    """Short facts for hovering."""


@dataclass(slots=True)
class Diagram:
    title: str
    nodes: dict[str, DrawnNode] = field(default_factory=dict)
    edges: dict[tuple[str, str, str], DrawnEdge] = field(default_factory=dict)
    center: str | None = None
    """Id of the node that the diagram is about."""
    spare: dict[str, DrawnEdge] = field(default_factory=dict)
    """How a node is tied to the centre where no other relation that is drawn ties it to anything."""

    def add_node(self, node: DrawnNode) -> None:
        """Add, or unite notes and quotations with what is there."""
        there = self.nodes.get(node.id)
        if there is None:
            self.nodes[node.id] = node
            return
        notes = tuple(dict.fromkeys(there.notes + node.notes))
        quotations = tuple(dict.fromkeys(there.quotations + node.quotations))
        self.nodes[node.id] = replace(there, notes=notes, quotations=quotations, level=there.level or node.level)

    def add_edge(self, edge: DrawnEdge) -> None:
        """Parallel edges of one type become one with all their quotations; solid if any of them is."""
        key = (edge.source, edge.target, edge.type)
        there = self.edges.get(key)
        self.edges[key] = edge if there is None else united(there, edge)

    def tie_strays(self) -> None:
        """What no relation ties to anything is tied to the centre, if it is known how."""
        degrees = self.degrees()
        for id, edge in self.spare.items():
            if id in self.nodes and self.center in self.nodes and not degrees[id]:
                self.add_edge(edge)

    def degrees(self) -> dict[str, int]:
        """Number of edges at each node."""
        count = dict.fromkeys(self.nodes, 0)
        for edge in self.edges.values():
            count[edge.source] += 1
            count[edge.target] += 1
        return count

    def thinned(self, most: int) -> "Diagram":
        """The diagram with at most so many nodes: the centre and those with most edges, of each type its share.

        What that leaves without an edge goes too: it would only float at the rim.
        """
        if len(self.nodes) <= most:
            return self
        degrees = self.degrees()
        near: dict[str, set[str]] = {i: set() for i in self.nodes}
        for edge in self.edges.values():
            near[edge.source].add(edge.target)
            near[edge.target].add(edge.source)
        by_type: dict[str, list[str]] = {}
        for id in sorted(self.nodes, key=lambda i: (-degrees[i], i)):
            if degrees[id] and id != self.center:
                by_type.setdefault(self.nodes[id].type, []).append(id)
        # the types whose nodes have most edges choose first, so that the others find what they are tied to
        order = sorted(by_type, key=lambda t: (-sum(degrees[i] for i in by_type[t]) / len(by_type[t]), t))
        kept = {self.center} if self.center in self.nodes else set()
        for number, type in enumerate(order):
            left = sum(math.sqrt(len(by_type[t])) for t in order[number:])
            share = round((most - len(kept)) * math.sqrt(len(by_type[type])) / left)
            ranked = sorted(by_type[type], key=lambda i: (-len(near[i] & kept), -degrees[i], i))
            kept.update(ranked[:share])
        nodes = {i: n for i, n in self.nodes.items() if i in kept}
        edges = {k: e for k, e in self.edges.items() if e.source in kept and e.target in kept}
        ends = {i for e in edges.values() for i in (e.source, e.target)}
        nodes = {i: n for i, n in nodes.items() if i in ends or i == self.center}
        return Diagram(self.title, nodes, edges, self.center, self.spare)


def united(one: DrawnEdge, other: DrawnEdge) -> DrawnEdge:
    """Two parallel edges as one."""
    return replace(
        one,
        quotations=tuple(dict.fromkeys(one.quotations + other.quotations)),
        dashed=one.dashed and other.dashed,
        sentences=one.sentences + other.sentences,
        notes=tuple(dict.fromkeys(one.notes + other.notes)),
    )


def space(count: int) -> float:
    """Edge of the square that each of `count` nodes gets: few nodes spread over the screen."""
    return max(SPACE, min(2 * SPACE, SCREEN / math.sqrt(max(count, 1) * ASPECT)))


def label_font(count: int, width: float = SCREEN, height: float = SCREEN / ASPECT) -> int:
    """Size of a label in the diagram's units, so that it has FONT pixels when `count` nodes are seen in the frame."""
    return round(FONT * max(1.0, space(count) * math.sqrt(count / (width * height))))


def positions(diagram: Diagram, aspect: float = ASPECT) -> dict[str, tuple[int, int]]:
    """Where each node stands, in a picture of this width to height. The same diagram gives the same positions."""
    count = len(diagram.nodes)
    if count < 2:
        return dict.fromkeys(diagram.nodes, (0, 0))
    ties = list(dict.fromkeys((e.source, e.target) for e in diagram.edges.values() if e.source != e.target))
    center = diagram.center if diagram.center in diagram.nodes else None
    half = space(count) * math.sqrt(count / aspect) / 2
    if count > MANY:
        laid = sampled_spring(list(diagram.nodes), ties, center, SEED)
        return apart(stretched(laid, half * aspect, half), 0.6 * space(count))
    laid = spring(list(diagram.nodes), ties, center)
    return push_apart(stretched(laid, half * aspect, half), gap=0.6 * space(count))


def spring(names: Sequence[str], ties: Sequence[tuple[str, str]], center: str | None) -> dict[str, tuple[float, float]]:
    """Places where what is tied is near; `center` stays in the middle."""
    import networkx as nx

    whole: nx.Graph[str] = nx.Graph()
    whole.add_nodes_from(names)
    whole.add_edges_from(ties)
    start = dict(nx.circular_layout(whole))
    fixed: list[str] | None = None
    if center is not None:
        start[center] = start[center] * 0
        fixed = [center]
    k = 1.9 / math.sqrt(len(names))
    # method="force" needs numpy alone, below 500 nodes.
    laid = nx.spring_layout(whole, k=k, pos=start, fixed=fixed, iterations=150, seed=SEED, method="force")
    return {n: (float(x), float(y)) for n, (x, y) in laid.items()}


def stretched(laid: Mapping[str, tuple[float, float]], width: float, height: float) -> dict[str, tuple[float, float]]:
    """The places in the picture's units (half its width, half its height), what crowds the middle moved outward."""
    far_x, far_y = reach(x for x, _ in laid.values()), reach(y for _, y in laid.values())
    round_ = {n: (x / far_x, y / far_y) for n, (x, y) in laid.items()}
    far = {n: math.hypot(x, y) for n, (x, y) in round_.items()}
    placed = {}
    for number, name in enumerate(sorted(far, key=lambda n: (far[n], n))):
        even = math.sqrt(number / len(far))  # where it would stand if all had the same room
        grown = (SPREAD * even + (1 - SPREAD) * min(far[name], 1.2)) / far[name] if far[name] else 0.0
        x, y = round_[name]
        placed[name] = (x * grown * width, y * grown * height)
    return {n: placed[n] for n in laid}


def reach(values: Iterable[float]) -> float:
    """How far nearly all of the values lie from the middle."""
    far = sorted(abs(v) for v in values)
    return float(far[int(0.95 * (len(far) - 1))]) or 1.0


def push_apart(places: Mapping[str, tuple[float, float]], gap: float) -> dict[str, tuple[int, int]]:
    """Move nodes that stand closer than `gap` away from each other, a few rounds."""
    import numpy as np

    names = list(places)
    points = np.array([places[n] for n in names], dtype=float)
    for _ in range(60):
        between = points[:, None, :] - points[None, :, :]
        distance = np.hypot(between[..., 0], between[..., 1])
        np.fill_diagonal(distance, np.inf)
        close = distance < gap
        if not close.any():
            break
        # two nodes on one spot part along a direction that their order decides
        order = np.sign(np.arange(len(names))[:, None] - np.arange(len(names))[None, :])
        between[..., 0] = np.where(distance < 1e-6, order, between[..., 0])
        safe = np.maximum(distance, 1.0)
        push = np.where(close, gap - np.minimum(distance, gap), 0.0) / 2 / safe
        points += 0.5 * (between * push[..., None]).sum(axis=1)
    return {n: (round(float(x)), round(float(y))) for n, (x, y) in zip(names, points, strict=True)}


Box = tuple[float, float, float, float]
"""left, top, right, bottom"""


def roomy_labels(
    places: Mapping[str, tuple[int, int]],
    labels: Mapping[str, str],
    sizes: Mapping[str, float],
    order: Sequence[str],
    font: int,
) -> set[str]:
    """The nodes whose labels fit under them and cover neither a label chosen earlier nor a larger node's mark.

    `order` says who chooses first.
    """
    taken = Boxes(12 * font)
    marks = Boxes(12 * font)
    for name in order:
        x, y = places[name]
        marks.add((x - sizes[name], y - sizes[name], x + sizes[name], y + sizes[name]), sizes[name])
    chosen: set[str] = set()
    for name in order:
        x, y = places[name]
        half, top = font * (cells(labels[name]) + 1) / 4, y + sizes[name] + 2
        box = (x - half, top, x + half, top + font * 1.25)
        if not taken.meets(box) and not marks.meets(box, above=sizes[name]):
            chosen.add(name)
            taken.add(box)
    return chosen


class Boxes:
    """Boxes on a grid of squares, so that asking whether a new one meets any is quick."""

    def __init__(self, square: float) -> None:
        self.square = square
        self.held: dict[tuple[int, int], list[tuple[Box, float]]] = {}

    def squares(self, box: Box) -> list[tuple[int, int]]:
        columns = range(math.floor(box[0] / self.square), math.floor(box[2] / self.square) + 1)
        rows = range(math.floor(box[1] / self.square), math.floor(box[3] / self.square) + 1)
        return [(i, j) for i in columns for j in rows]

    def add(self, box: Box, weight: float = 0.0) -> None:
        for square in self.squares(box):
            self.held.setdefault(square, []).append((box, weight))

    def meets(self, box: Box, above: float = -1.0) -> bool:
        """Whether the box shares room with one that weighs more than `above`."""
        return any(
            box[0] < o[2] and o[0] < box[2] and box[1] < o[3] and o[1] < box[3]
            for square in self.squares(box)
            for o, weight in self.held.get(square, ())
            if weight > above
        )


def cells(text: str) -> int:
    """Width of a text in half-width columns: a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
