"""Boundaries on a flat sheet: an equal-area projection around what is shown, then whole steps of a grid.

Two neighbours hold the same points along their common border, and the grid moves a point for both alike, so no gap
opens between them however coarse it is; what falls on one grid point, or on a straight line, is left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from policygraph.boundaries.china import Boundary, boundaries, edge_lines
from policygraph.boundaries.packed import Points

WIDTH, HEIGHT = 2000, 1500
"""The largest sheet, in steps of the grid."""
TINY = 5
"""Steps that an island is long and wide at most to be drawn as a dot."""
NEAR = 12
"""Steps within which a tiny island is not told apart from what is drawn."""
COUNTRY = (105.0, 25.0, 47.0)
"""Middle meridian and standard parallels that maps of the whole country take."""

Steps = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Albers:
    """Albers' conic projection, true to area, so that a large shade is a large place."""

    middle: float
    south: float
    north: float

    def __call__(self, degrees: Points) -> Points:
        south, north = np.radians(self.south), np.radians(self.north)
        n = (np.sin(south) + np.sin(north)) / 2
        c = np.cos(south) ** 2 + 2 * n * np.sin(south)
        radius = np.sqrt(c - 2 * n * np.sin(np.radians(degrees[:, 1]))) / n
        angle = n * np.radians(degrees[:, 0] - self.middle)
        return np.column_stack([radius * np.sin(angle), radius * np.cos(angle)])  # y grows downwards, as on a screen


@dataclass(frozen=True, slots=True)
class Place:
    """A division on the sheet."""

    code: str | None
    name: str
    short: str
    path: str
    """Of an SVG: absolute starts, relative steps."""
    label: tuple[int, int]
    box: tuple[int, int]
    """Width and height of its largest polygon: room for a label."""


@dataclass(frozen=True, slots=True)
class Sheet:
    width: int
    height: int
    places: tuple[Place, ...]
    lines: str
    """Lines of the country's edge, as a path; empty for a province."""
    islands: str
    """Dots for tiny islands, as a path."""


@lru_cache(maxsize=64)
def sheet(level: str, province: str | None) -> Sheet:
    """The divisions of a level in a province (its code), or in the whole country."""
    found = [b for b in boundaries(level) if province in (None, b.province)]
    return project(found, edge_lines() if province is None else ())


def project(found: Sequence[Boundary], lines: Sequence[Points] = ()) -> Sheet:
    """Everything of these boundaries on the smallest sheet of full size that holds it."""
    if not found:
        return Sheet(WIDTH, HEIGHT, (), "", "")
    onto = albers_of(found) if not lines else Albers(*COUNTRY)
    flat = [[[onto(ring) for ring in polygon] for polygon in b.shape] for b in found]
    drawn = [onto(line) for line in lines]
    outer = np.vstack([polygon[0] for shape in flat for polygon in shape] + drawn)
    low, size = outer.min(axis=0), np.ptp(outer, axis=0)
    scale = min((WIDTH - 20) / size[0], (HEIGHT - 20) / size[1])

    def steps(points: Points) -> Steps:
        whole: Steps = np.rint((points - low) * scale + 10).astype(np.int64)
        return whole

    shapes = [[[steps(ring) for ring in polygon] for polygon in shape] for shape in flat]
    labels = steps(onto(np.array([b.label for b in found])))
    places = [placed(b, shape, label) for b, shape, label in zip(found, shapes, labels, strict=True)]
    width, height = (int(side) for side in np.ceil(size * scale) + 20)
    edge = "".join(path(thinned(steps(line)), "") for line in drawn)
    dots = sorted({place for shape in shapes for place in islands([polygon[0] for polygon in shape])})
    return Sheet(width, height, tuple(places), edge, "".join(dot(x, y) for x, y in dots))


def albers_of(found: Sequence[Boundary]) -> Albers:
    """Standard parallels a sixth of the height from either end, as is usual."""
    every = np.vstack([polygon[0] for b in found for polygon in b.shape])
    (west, south), (east, north) = every.min(axis=0), every.max(axis=0)
    sixth = (north - south) / 6
    return Albers(float(west + east) / 2, float(south + sixth), float(north - sixth))


def placed(boundary: Boundary, shape: Sequence[Sequence[Steps]], label: Steps) -> Place:
    largest = max((np.ptp(polygon[0], axis=0) for polygon in shape), key=lambda side: int(side[0] * side[1]))
    rings = [[thinned(ring) for ring in polygon] for polygon in shape]
    drawn = "".join(path(ring) for polygon in rings if not tiny(polygon[0]) for ring in polygon if len(ring) > 3)
    drawn = drawn or dot(int(shape[0][0][0][0]), int(shape[0][0][0][1]))
    return Place(
        boundary.code,
        boundary.name,
        boundary.short,
        drawn,
        (int(label[0]), int(label[1])),
        (int(largest[0]), int(largest[1])),
    )


def islands(outer: Sequence[Steps]) -> list[tuple[int, int]]:
    """Where the tiny islands lie, unless something that is drawn is near; a swarm counts once."""
    small = [ring for ring in outer if tiny(ring)]
    taken = {cell for ring in outer if not tiny(ring) for cell in map(tuple, (ring // NEAR).tolist())}
    found = []
    for x, y in sorted({(int(ring[0][0]), int(ring[0][1])) for ring in small}):
        if not any((x // NEAR + i, y // NEAR + j) in taken for i in (-1, 0, 1) for j in (-1, 0, 1)):
            taken.add((x // NEAR, y // NEAR))
            found.append((x, y))
    return found


def tiny(ring: Steps) -> bool:
    """Too small to be seen with a line around it."""
    return int(np.ptp(ring, axis=0).max()) <= TINY


def dot(x: int, y: int) -> str:
    return f"M{x - 2} {y - 2}h4v4h-4z"


def thinned(line: Steps) -> Steps:
    """Without points that repeat the last one or lie on the straight way to the next."""
    moved = np.any(np.diff(line, axis=0) != 0, axis=1)
    line = line[np.concatenate([[True], moved])]
    if len(line) < 3:
        return line
    step = np.diff(line, axis=0)
    before, after = step[:-1], step[1:]
    bends = before[:, 0] * after[:, 1] != before[:, 1] * after[:, 0]
    returns = np.sum(before * after, axis=1) < 0
    thin: Steps = line[np.concatenate([[True], bends | returns, [True]])]
    return thin


def path(line: Steps, end: str = "z") -> str:
    """M, then the steps; nothing for a single point."""
    if len(line) < 2:
        return ""
    (x, y), steps = line[0], np.diff(line, axis=0)
    return f"M{x} {y}l{' '.join(f'{dx} {dy}' for dx, dy in steps.tolist())}{end}"
