"""Diagrams of many nodes: drawn without scipy, none on another, tied ones near each other, quickly."""

import random
import time

import pytest

from graph.diagram import Diagram, DrawnEdge, DrawnNode, positions
from graph.large_layout import MANY, apart


def large(count: int, groups: int = 20) -> Diagram:
    """Groups of nodes tied within themselves, and each by one edge to the middle."""
    chance = random.Random(7)
    diagram = Diagram("many", center="n0")
    for i in range(count):
        diagram.add_node(DrawnNode(f"n{i}", "Project", f"项目{i}"))
    for i in range(1, count):
        group = i % groups
        diagram.add_edge(DrawnEdge(f"n{i}", f"n{group or groups}" if i > groups else "n0", "PART_OF"))
        if i > 3 * groups:
            diagram.add_edge(DrawnEdge(f"n{i}", f"n{i - groups * chance.randint(1, 2)}", "PART_OF"))
    return diagram


@pytest.mark.parametrize("count", [MANY + 1, 500, 2000])
def test_many_nodes_stand_apart_around_the_middle(count: int) -> None:
    diagram = large(count)
    started = time.process_time()
    places = positions(diagram)
    assert time.process_time() - started < 6  # 1.4 s measured; all pairs would take a minute
    assert places["n0"] == (0, 0)
    assert len(set(places.values())) == count
    assert positions(diagram) == places


def test_what_is_tied_stands_near() -> None:
    diagram = large(800)
    places = positions(diagram)

    def far(a: str, b: str) -> float:
        return ((places[a][0] - places[b][0]) ** 2 + (places[a][1] - places[b][1]) ** 2) ** 0.5

    chance = random.Random(1)
    names = list(places)
    tied = sum(far(e.source, e.target) for e in diagram.edges.values()) / len(diagram.edges)
    any_two = sum(far(*chance.sample(names, 2)) for _ in range(2000)) / 2000
    assert tied < 0.6 * any_two


def test_nodes_without_ties_are_drawn_too() -> None:
    diagram = Diagram("loose")
    for i in range(MANY + 50):
        diagram.add_node(DrawnNode(f"n{i}", "Project", str(i)))
    assert len(set(positions(diagram).values())) == MANY + 50


def test_all_on_one_spot_come_apart() -> None:
    found = apart({str(i): (0.0, 0.0) for i in range(200)}, 10)
    assert found["0"] == (0, 0)
    assert len(set(found.values())) == 200
    assert max(max(abs(x), abs(y)) for x, y in found.values()) <= 80
