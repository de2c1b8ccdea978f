"""Writes small files of the format that `policygraph.boundaries.packed` reads, for made-up countries."""

import struct
from collections.abc import Sequence
from itertools import pairwise

Line = Sequence[tuple[float, float]]
"""Longitude and latitude of each point."""


def run(parts: Sequence[bytes]) -> bytes:
    return struct.pack(f"<{1 + len(parts)}I", len(parts), *map(len, parts)) + b"".join(parts)


def line(points: Line, by_steps: bool = True) -> bytes:
    """By steps of 16 bits where they are small enough and wanted, else point for point."""
    counted = [(round((x + 180) / 2e-6), round((y + 90) / 2e-6)) for x, y in points]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(counted)]
    if by_steps and all(-(2**15) <= d < 2**15 for step in steps for d in step):
        flat = [d for step in steps for d in step]
        return struct.pack(f"<III{len(flat)}h", 1, *counted[0], *flat)
    flat = [n for point in counted for n in point]
    return struct.pack(f"<I{len(flat)}I", 0, *flat)


def polygon(*rings: Line, by_steps: bool = True) -> bytes:
    return struct.pack("<I", 5) + run([line(r, by_steps) for r in rings])


def polygons(*several: Sequence[Line]) -> bytes:
    return struct.pack("<I", 6) + run([run([line(r) for r in rings]) for rings in several])


def lines(*several: Line) -> bytes:
    return struct.pack("<I", 3) + run([line(points) for points in several])


def square(west: float, south: float, size: float = 1.0) -> Line:
    east, north = west + size, south + size
    return [(west, south), (west, north), (east, north), (east, south), (west, south)]
