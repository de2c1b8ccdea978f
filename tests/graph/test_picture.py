"""The still picture of a diagram: well-formed, whatever things are called, and it asks for nothing."""

import re
import xml.etree.ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.diagram import Diagram, DrawnEdge, DrawnNode, Quotation
from graph.picture import picture

SVG = "{http://www.w3.org/2000/svg}"
names = st.text(max_size=20)


def diagram(first: str = "青川市", second: str = "石桥机场", quote: str = "推进石桥机场前期工作") -> Diagram:
    made = Diagram("青川市", center="a")
    made.add_node(DrawnNode("a", "Region", first))
    made.add_node(DrawnNode("b", "Project", second, ("preparatory",), (Quotation(quote),)))
    made.add_edge(DrawnEdge("b", "a", "LOCATED_IN", (Quotation(quote),), dashed=True, sentences=4))
    return made


def test_nodes_edges_labels_and_a_legend() -> None:
    root = ET.fromstring(picture(diagram()))
    line = root.find(f"{SVG}line")
    assert line is not None
    assert (line.get("stroke-dasharray"), line.get("stroke-width")) == ("6 5", "2.8")
    shown = {t.text for t in root.iter(f"{SVG}text")}
    assert {"青川市", "石桥机场", "地区 Region 1", "项目 Project 1"} <= shown
    hovers = [t.text or "" for t in root.iter(f"{SVG}title")]
    assert any("推进石桥机场前期工作" in h and "preparatory" in h for h in hovers)


def test_the_same_diagram_gives_the_same_picture() -> None:
    assert picture(diagram()) == picture(diagram())


def test_nothing_to_draw_is_a_picture_too() -> None:
    assert ET.fromstring(picture(Diagram("空"))).tag == f"{SVG}svg"


@settings(max_examples=30, deadline=None)
@given(names, names, names)
def test_names_are_text_and_nothing_is_asked_for(first: str, second: str, quote: str) -> None:
    drawn = picture(diagram(first, second, quote))
    ET.fromstring(drawn)
    tags = set(re.findall(r"<([a-zA-Z]+)", drawn))
    assert tags <= {"svg", "title", "g", "line", "text", "circle", "rect", "path"}
    assert not re.search(r"(href|src|url\()[^>]*(https?:|//)", re.sub(r">[^<]*<", "><", drawn))
