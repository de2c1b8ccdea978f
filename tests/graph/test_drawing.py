"""Diagrams: settled, wholly offline, names as text, labels where there is room."""

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.diagram import Diagram, DrawnEdge, DrawnNode, Quotation, cells, label_font, positions, roomy_labels
from graph.drawing import DrawingError, draw, look, node_sizes, palette, shortened, tamed
from graph.schema import schema

NASTY = "</script><script>alert(1)</script><img src=x onerror=alert(2)> href='javascript:alert(3)' {{7*7}} \u2028"


def made(count: int, name: str = "项目") -> Diagram:
    """A centre, and things tied to it and in a chain."""
    diagram = Diagram("青川市", center="c")
    diagram.add_node(DrawnNode("c", "Region", "青川市"))
    for i in range(count - 1):
        diagram.add_node(
            DrawnNode(f"p{i}", "Project", f"{name}{i}", (), (Quotation("建成石桥口岸", "规划", "第一章"),))
        )
        diagram.add_edge(DrawnEdge(f"p{i}", "c", "LOCATED_IN"))
        if i % 3:
            diagram.add_edge(DrawnEdge(f"p{i}", f"p{i - 1}", "PART_OF", dashed=True))
    return diagram


def data_of(page: str, name: str) -> list[dict[str, Any]]:
    """The nodes or edges that the page hands to vis-network."""
    found = re.search(rf"{name} = new vis\.DataSet\((\[.*?\])\);", page)
    assert found
    rows: list[dict[str, Any]] = json.loads(found[1])
    return rows


def test_the_page_is_whole_and_asks_for_nothing() -> None:
    page = draw(made(5))
    assert page.startswith('<!DOCTYPE html>\n<html lang="zh-CN">')
    assert page.count("<title>青川市</title>") == page.count("</html>") == page.count("</body>") == 1
    outside_scripts = re.sub(r"<script[^>]*>.*?</script>|<style[^>]*>.*?</style>", "", page, flags=re.DOTALL)
    assert not re.search(r"(src|href)\s*=", outside_scripts)
    assert "default-src 'none'" in page
    assert "bootstrap@" not in page
    assert '"physics": {"enabled": false}' in page
    assert "vis.Network" in page
    assert len(page) > 500_000, "vis-network itself is in the page"


def test_a_hostile_name_stays_text() -> None:
    plain = draw(made(4))
    diagram = made(4)
    diagram.title = NASTY
    diagram.add_node(DrawnNode("x" + NASTY, NASTY, NASTY, (NASTY,), (Quotation(NASTY, NASTY, NASTY),), NASTY))
    diagram.add_node(DrawnNode("y", "Region", "y", level="county"))
    diagram.add_edge(DrawnEdge("x" + NASTY, "c", NASTY, (Quotation(NASTY),), sentences=2, notes=(NASTY,)))
    page = draw(diagram)
    assert page.count("</script>") == plain.count("</script>")
    assert not re.search(r"<img|<script>alert", page)
    assert "popup.innerHTML" not in page, "pyvis shows a hover text with href in it as markup"
    assert NASTY in [n["hover"]["title"] for n in data_of(page, "nodes")]


def test_every_node_has_its_place_and_evidence() -> None:
    page = draw(made(6))
    nodes = data_of(page, "nodes")
    assert all(isinstance(n["x"], int) and isinstance(n["y"], int) for n in nodes)
    assert nodes[1]["hover"]["quotes"] == [["建成石桥口岸", "规划 · 第一章"]]
    assert [e["dashes"] for e in data_of(page, "edges")].count(True) == 3


def test_the_same_diagram_gives_the_same_page() -> None:
    assert draw(made(30)) == draw(made(30))


@pytest.mark.parametrize("count", [0, 1, 2, 3, 300])
def test_nodes_stand_apart(count: int) -> None:
    diagram = made(count) if count else Diagram("nothing")
    places = positions(diagram)
    assert len(set(places.values())) == len(places) == count
    assert draw(diagram)


def test_labels_of_300_nodes_cover_neither_each_other_nor_the_centre() -> None:
    diagram = made(300, "青川边境经济合作区")
    places, sizes, font = positions(diagram), node_sizes(diagram), label_font(300)
    labels = {i: n.name for i, n in diagram.nodes.items()}
    order = list(diagram.nodes)
    chosen = roomy_labels(places, labels, sizes, order, font)
    assert "c" in chosen
    assert 15 < len(chosen) < 300

    def box(i: str) -> tuple[float, float, float, float]:
        half, top = font * (cells(labels[i]) + 1) / 4, places[i][1] + sizes[i] + 2
        return places[i][0] - half, top, places[i][0] + half, top + font * 1.25

    boxes = [box(i) for i in sorted(chosen)]
    for at, a in enumerate(boxes):
        for b in boxes[at + 1 :]:
            assert not (a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3])


def test_parallel_edges_become_one_with_all_quotations() -> None:
    diagram = made(2)
    diagram.add_edge(DrawnEdge("p0", "c", "LOCATED_IN", (Quotation("甲"),), dashed=True))
    diagram.add_edge(DrawnEdge("p0", "c", "LOCATED_IN", (Quotation("乙"),)))
    edge = diagram.edges["p0", "c", "LOCATED_IN"]
    assert ([q.quote for q in edge.quotations], edge.dashed) == (["甲", "乙"], False)


def test_thinning_keeps_the_centre_and_the_best_tied() -> None:
    diagram = made(50)
    diagram.add_node(DrawnNode("stray", "Agency", "省交通运输厅"))
    thin = diagram.thinned(10)
    assert len(thin.nodes) == 10
    assert "c" in thin.nodes
    assert "stray" not in thin.nodes
    assert all({e.source, e.target} <= set(thin.nodes) for e in thin.edges.values())


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("石桥\n机场", "石桥 机场"),
        ("青" * 16, "青" * 16),
        ("青" * 17, "青" * 15 + "…"),
        ("x" * 32, "x" * 32),
        ("Business climate and private firms", "Business climate and private f…"),
    ],
)
def test_a_label_is_no_broader_than_sixteen_characters(name: str, label: str) -> None:
    assert shortened(name) == label


def test_every_type_of_the_schema_has_its_own_look() -> None:
    types = palette()["types"]
    assert set(types) == set(schema().nodes)
    assert len({t["color"] for t in types.values()}) == len(types)
    assert len({t["rank"] for t in types.values()}) == len(types)
    assert look("nothing of ours") == palette()["other"]


def test_another_pyvis_is_refused() -> None:
    with pytest.raises(DrawingError, match=r"requirements\.lock"):
        tamed("<html>something else</html>", made(2))


@settings(max_examples=10, deadline=None)
@given(st.text(max_size=40))
def test_no_name_breaks_the_page(name: str) -> None:
    diagram = made(2)
    diagram.add_node(DrawnNode("n", "Project", name, (), (Quotation(name),)))
    page = draw(diagram)
    assert data_of(page, "nodes")[-1]["hover"]["title"] == name
    page.encode("utf-8", "surrogatepass")
