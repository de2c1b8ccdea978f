"""A document as nodes and quoted edges."""

import pytest

from extract.pipeline import extract
from extract.region_graph import jurisdiction_graph, taxonomy_graph
from extract.to_graph import to_graph
from extract.types import Jurisdiction
from graph.model import GraphData

TEXT = """第一章 完善交通网

开工建设拉萨至江孜铁路,推进亚东、樟木机场前期工作。日喀则推进数字园区建设,提升服务水平。

第二章 建设水网

新建防洪堤约120公里。
"""


@pytest.fixture(scope="module")
def graph() -> GraphData:
    return to_graph(extract(TEXT, jurisdiction="西藏自治区"))


def edges(graph: GraphData, type: str) -> set[tuple[str, str, str]]:
    """(name of the source, name of the target, quote) of every edge of a type."""
    name = {ref: str(n.properties.get("name") or n.properties.get("text")) for ref, n in graph.nodes.items()}
    return {(name[e.source], name[e.target], e.evidence.quote if e.evidence else "") for e in graph.by_type(type)}


def test_projects_of_a_list_are_located_each_by_its_own_words(graph: GraphData) -> None:
    assert {("亚东机场", "亚东县", "亚东"), ("樟木机场", "樟木镇", "樟木")} <= edges(graph, "LOCATED_IN")


def test_a_route_connects_its_ends(graph: GraphData) -> None:
    assert edges(graph, "CONNECTS") == {("拉萨至江孜铁路", "拉萨市", "拉萨"), ("拉萨至江孜铁路", "江孜县", "江孜")}


def test_the_stage_stands_on_the_mention_and_between_project_and_document(graph: GraphData) -> None:
    stages = {(e.properties["stage"], e.evidence.quote) for e in graph.by_type("STAGE_IN") if e.evidence}
    assert ("start", "开工建设拉萨至江孜铁路") in stages
    projects = [e.properties for e in graph.by_type("MENTIONS") if e.target[0] == "Project"]
    mentioned = {(said["stage"], said.get("cue")) for said in projects}
    assert {("start", "开工建设"), ("preparatory", "前期工作")} <= mentioned


def test_the_row_of_a_table_says_the_stage_with_its_own_cell() -> None:
    rows = [
        "| 序号 | 项目名称 | 建设状态 |",
        "| --- | --- | --- |",
        "| 1 | 丰和水厂 | 在建 |",
        "| 2 | 云岭水厂 | 建成 |",
    ]
    table = "\n".join(["重点建设项目清单", "", *rows, ""])
    graph = to_graph(extract(table, jurisdiction="西藏自治区"))
    stages = {(e.properties["stage"], e.evidence.quote) for e in graph.by_type("STAGE_IN") if e.evidence}
    assert {stage for stage, _ in stages} == {"ongoing", "completion"}
    assert all(quote.startswith(("丰和水厂", "云岭水厂")) and quote.endswith(("在建", "建成")) for _, quote in stages)


def test_what_continues_a_subject_applies_to_its_region(graph: GraphData) -> None:
    assert edges(graph, "APPLIES_TO") == {("提升服务水平", "日喀则市", "日喀则")}


def test_a_target_belongs_to_its_measure(graph: GraphData) -> None:
    assert edges(graph, "SETS") == {("新建防洪堤约120公里", "约120公里", "约120公里")}


def test_regions_bring_their_ancestors(graph: GraphData) -> None:
    parts = {(a, b) for a, b, _ in edges(graph, "PART_OF")}
    assert {("樟木镇", "聂拉木县"), ("聂拉木县", "日喀则市"), ("日喀则市", "西藏自治区")} <= parts
    assert ("西藏自治区", "中国") in parts


def test_every_quoted_edge_says_document_place_words_and_rule(graph: GraphData) -> None:
    quoted = [e.evidence for e in graph.edges.values() if e.evidence]
    assert len(quoted) > 20
    assert all(e.document and e.quote and e.rule and 0 <= e.start < e.end for e in quoted)


def test_units_join_to_the_text(graph: GraphData) -> None:
    units = sorted(graph.by_label("Unit"), key=lambda n: int(str(n.properties["order"])))
    assert "".join(str(u.properties["text"]) for u in units) == TEXT


def test_the_same_text_gives_the_same_graph(graph: GraphData) -> None:
    again = to_graph(extract(TEXT, jurisdiction="西藏自治区"))
    assert again.nodes == graph.nodes and again.edges == graph.edges


def test_two_documents_share_regions_and_same_named_projects(graph: GraphData) -> None:
    other = to_graph(extract("加快推进亚东机场建设。", jurisdiction="日喀则市"))
    shared = {ref for ref in graph.nodes if ref in other.nodes}
    assert {label for label, _ in shared} >= {"Region", "Project"}
    assert any(graph.nodes[ref].properties.get("name") == "亚东机场" for ref in shared)


def test_a_jurisdiction_brings_its_divisions_down_to_the_county() -> None:
    divisions = jurisdiction_graph(Jurisdiction("西藏自治区", "540000", "province"))
    levels = [node.properties["level"] for node in divisions.nodes.values()]
    assert (levels.count("prefecture"), levels.count("county"), levels.count("township")) == (7, 74, 0)


def test_the_taxonomy_has_its_24_sectors() -> None:
    assert len(taxonomy_graph().nodes) == 24
