"""Positions of many nodes, in numpy alone and in time that grows with nodes and edges, not with pairs of nodes.

networkx's spring layout asks for scipy from 500 nodes on, and compares all pairs. Here each round compares a node with
a random sample of the others (Gove, "A random sampling O(n) force-calculation algorithm for graph layouts", 2019).
"""

import math
from collections import deque
from collections.abc import Mapping, Sequence
from typing import Any

MANY = 450
"""Nodes from which this layout is used."""
ROUNDS, SAMPLE = 100, 20
GOLDEN = math.pi * (3 - math.sqrt(5))


def sampled_spring(
    names: Sequence[str], edges: Sequence[tuple[str, str]], center: str | None, seed: int
) -> dict[str, tuple[float, float]]:
    """Places around (0, 0), about 1 across; the same graph gives the same places. `center` stays in the middle."""
    import numpy as np

    number = {name: i for i, name in enumerate(names)}
    source = np.array([number[a] for a, _ in edges], dtype=np.intp)
    target = np.array([number[b] for _, b in edges], dtype=np.intp)
    count = len(names)
    x, y = (np.array(axis, dtype=np.float32) for axis in zip(*_spiral(names, edges, center), strict=True))
    random = np.random.default_rng(seed)
    ideal = np.float32(1.3 / math.sqrt(count))
    fixed = number.get(center) if center is not None else None
    for step in range(ROUNDS):
        others = random.integers(0, count, (SAMPLE, count), dtype=np.int32)
        dx, dy = x - x[others], y - y[others]
        near = ideal**2 * np.float32(count / SAMPLE) / np.maximum(dx * dx + dy * dy, np.float32(1e-8))
        moved_x, moved_y = (dx * near).sum(axis=0), (dy * near).sum(axis=0)
        ex, ey = x[source] - x[target], y[source] - y[target]
        pull = np.hypot(ex, ey) / ideal
        for moved, along in ((moved_x, ex * pull), (moved_y, ey * pull)):
            moved -= np.bincount(source, along, count).astype(np.float32)
            moved += np.bincount(target, along, count).astype(np.float32)
        length = np.maximum(np.hypot(moved_x, moved_y), np.float32(1e-9))
        # each round may move a node less far
        short = np.minimum(length, np.float32(0.12 * (1 - step / ROUNDS) + 0.001)) / length
        x, y = x + moved_x * short, y + moved_y * short
        x, y = (x - x.mean(), y - y.mean()) if fixed is None else (x - x[fixed], y - y[fixed])
    return {name: (float(a), float(b)) for name, a, b in zip(names, x, y, strict=True)}


def _spiral(names: Sequence[str], edges: Sequence[tuple[str, str]], center: str | None) -> list[tuple[float, float]]:
    """A start: the centre, its neighbours, theirs and so on, along a spiral."""
    near: dict[str, list[str]] = {name: [] for name in names}
    for a, b in edges:
        near[a].append(b)
        near[b].append(a)
    order: dict[str, int] = {}
    roots = sorted(names, key=lambda n: (n != center, -len(near[n]), n))
    for root in roots:
        waiting = deque([root])
        while waiting:
            name = waiting.popleft()
            if name not in order:
                order[name] = len(order)
                waiting.extend(near[name])
    return [
        (r * math.cos(turn), r * math.sin(turn))
        for r, turn in ((math.sqrt(order[n] / len(names)), order[n] * GOLDEN) for n in names)
    ]


def apart(places: Mapping[str, tuple[float, float]], gap: float) -> dict[str, tuple[int, int]]:
    """Each node at the nearest free crossing of a grid, so that none covers another; the first keep their places."""
    taken: set[tuple[int, int]] = set()
    found: dict[str, tuple[int, int]] = {}
    rings: dict[int, list[tuple[int, int]]] = {}
    for name, (x, y) in places.items():
        column, row = round(x / gap), round(y / gap)
        ring = 0
        while True:
            free = [(column + i, row + j) for i, j in _ring(ring, rings) if (column + i, row + j) not in taken]
            if free:
                break
            ring += 1
        at = min(free, key=lambda c: ((c[0] * gap - x) ** 2 + (c[1] * gap - y) ** 2, c))
        taken.add(at)
        found[name] = (round(at[0] * gap), round(at[1] * gap))
    return found


def _ring(far: int, known: dict[int, list[tuple[int, int]]]) -> list[tuple[int, int]]:
    """The crossings at so many steps from the middle."""
    if far not in known:
        span: Any = range(-far, far + 1)
        known[far] = [(i, j) for i in span for j in span if max(abs(i), abs(j)) == far]
    return known[far]
