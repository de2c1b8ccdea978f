"""A sheet keeps areas in proportion, neighbours together, and every place on it."""

import math
import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from packing import square

from policygraph.boundaries.china import Boundary
from policygraph.boundaries.packed import Points
from policygraph.boundaries.projecting import HEIGHT, WIDTH, Albers, path, project, thinned

STEPS = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), min_size=1, max_size=20)


def boundary(name: str, *rings: Points) -> Boundary:
    return Boundary(
        name, name, name, "990000", [[ring] for ring in rings], (float(rings[0][0][0]), float(rings[0][0][1]))
    )


def dense(west: float, south: float, size: float, points: int = 50) -> Points:
    """A square with points along its sides, as boundaries have."""
    corners = np.array(square(west, south, size))
    sides = [np.linspace(a, b, points, endpoint=False) for a, b in pairwise(corners)]
    return np.vstack([*sides, corners[:1]])


def drawn(way: str) -> list[list[tuple[int, int]]]:
    """The points of an SVG path."""
    found = []
    for part in re.findall(r"M[^M]*", way):
        start, _, rest = part[1:].rstrip("z").partition("l")
        numbers = [int(n) for n in re.findall(r"-?\d+", rest)]
        points = [(int(start.split()[0]), int(start.split()[1]))]
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            points.append((points[-1][0] + dx, points[-1][1] + dy))
        found.append(points)
    return found


def length(line: Sequence[Sequence[int]]) -> float:
    return sum(math.dist(a, b) for a, b in pairwise(line))


def area(points: list[tuple[int, int]]) -> float:
    x, y = np.array(points, float).T
    return abs(float(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1)))) / 2


def test_equal_areas_stay_equal() -> None:
    """A degree of longitude is shorter in the north; the projection knows."""
    found = [boundary("south", dense(90, 28, 2)), boundary("north", dense(90, 40, 2))]
    south, north = (area(drawn(p.path)[0]) for p in project(found).places)
    real = np.sin(np.radians(30)) - np.sin(np.radians(28)), np.sin(np.radians(42)) - np.sin(np.radians(40))
    assert abs(south / north - real[0] / real[1]) < 0.01


def test_north_is_up_and_east_is_right() -> None:
    onto = Albers(90, 28, 34)
    west, east, north = onto(np.array([(88.0, 30.0), (92.0, 30.0), (90.0, 33.0)]))
    assert west[0] < east[0]
    assert north[1] < west[1]


@settings(deadline=None)  # a busy machine
@given(st.lists(st.floats(-0.2, 0.2), min_size=3, max_size=30))
def test_neighbours_keep_their_common_border(bends: list[float]) -> None:
    border = [(91 + bend, 30 + (number + 1) / (len(bends) + 1)) for number, bend in enumerate(bends)]
    border = [(91.0, 30.0), *border, (91.0, 31.0)]
    left = np.array([(90.0, 30.0), *border, (90.0, 31.0), (90.0, 30.0)])
    right = np.array([(92.0, 31.0), *border[::-1], (92.0, 30.0), (92.0, 31.0)])
    places = project([boundary("left", left), boundary("right", right)]).places
    ours, theirs = (set(drawn(p.path)[0]) for p in places)
    corners = {drawn(p.path)[0][0] for p in places}
    assert len(ours & theirs - corners) >= 2
    xs = [x for x, _ in ours & theirs]
    assert all(point in theirs for point in ours if min(xs) < point[0] <= max(xs) and point not in corners)


@given(STEPS)
def test_thinning_takes_out_only_what_changes_nothing(points: list[tuple[int, int]]) -> None:
    line = np.array(points, np.int64)
    kept = thinned(line).tolist()
    assert kept[0] == list(points[0])
    assert kept[-1] == list(points[-1])
    assert all(a != b for a, b in pairwise(kept))
    assert {tuple(p) for p in kept} <= set(points)
    assert length(kept) == pytest.approx(length(points))


def test_a_sheet_holds_everything_within_its_size() -> None:
    wide, high = (
        project([boundary("a", dense(80, 30, 1), dense(100, 30, 1))]),
        project([boundary("b", dense(90, 20, 1), dense(90, 45, 1))]),
    )
    assert wide.width == WIDTH
    assert high.height == HEIGHT
    for sheet in (wide, high):
        for ring in drawn(sheet.places[0].path):
            assert all(0 <= x <= sheet.width and 0 <= y <= sheet.height for x, y in ring)


def test_an_island_smaller_than_a_step_is_a_dot() -> None:
    found = project([boundary("land", dense(90, 30, 10)), boundary("island", dense(95, 45, 0.0001))])
    assert re.fullmatch(r"M\d+ \d+h4v4h-4z", found.islands)
    assert found.places[1].path == found.islands, "it can be clicked"


def test_islets_before_a_coast_are_left_out_and_a_swarm_is_one() -> None:
    land = [dense(90, 30, 10, 200), dense(100.01, 35, 0.0001)]
    swarm = [dense(110 + n / 1000, 35, 0.0001) for n in range(9)]
    found = project([boundary("land", *land, *swarm)])
    assert found.islands.count("h4v4h-4z") == 1
    assert "h4v4h-4z" not in found.places[0].path


def test_nothing_makes_an_empty_sheet() -> None:
    assert project([]).places == ()
    assert path(np.array([[3, 4]])) == ""
