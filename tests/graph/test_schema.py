"""The schema file, what it allows, and the DDL that comes from it."""

from pathlib import Path

import pytest
from sample_graph import sample

from graph.errors import InvalidGraphError, SchemaError
from graph.model import Edge, Evidence, GraphData, Node
from graph.schema import arcade_ddl, neo4j_ddl, read_schema, schema

WORDS = Evidence("document:1", 0, 2, "石桥", "test")
MEASURE, REGION, DOCUMENT = ("Measure", "m1"), ("Region", "r1"), ("Document", "d1")


def test_the_sample_is_valid() -> None:
    for data in sample():
        schema().validate(data)


def test_labels_and_types_carry_titles_in_both_languages() -> None:
    for thing in [*schema().nodes.values(), *schema().edges.values()]:
        assert thing.title_zh
        assert thing.title_en


def test_types_with_a_document_are_those_that_belong_to_one() -> None:
    assert {n.label for n in schema().of_document()} == {"Unit", "Measure", "Target"}


@pytest.mark.parametrize(
    ("node", "fault"),
    [
        (Node("City", "c1"), "no such label"),
        (Node("Region", ""), "its id must be"),
        (Node("Region", None), "its id must be"),  # type: ignore[arg-type]
        (Node("Region", "r1", {"id": "r1"}), "the id stands in Node.id"),
        (Node("Region", "r1", {"mayor": "x"}), "no such property 'mayor'"),
        (Node("Region", "r1", {"name": 1}), "name must be a text"),
        (Node("Region", "r1", {"name": ["甲"]}), "name must be a text"),
        (Node("Region", "r1", {"name": "甲" * 2001}), "name is 2001 characters long"),
        (Node("Region", "r1", {"aliases": "甲"}), "aliases must be a flat list of texts"),
        (Node("Region", "r1", {"aliases": ["甲", 1]}), "aliases must be a flat list of texts"),  # type: ignore[list-item]
        (Node("Region", "r1", {"aliases": ["甲", None]}), "aliases must be a flat list of texts"),  # type: ignore[list-item]
        (Node("Region", "r1", {"aliases": [["甲"]]}), "aliases must be a flat list of texts"),  # type: ignore[list-item]
        (Node("Measure", "m1", {"start": "0"}), "start must be a whole number"),
        (Node("Measure", "m1", {"start": True}), "start must be a whole number"),
        (Node("Measure", "m1", {"start": 2**63}), "start must be a whole number"),
        (Node("Measure", "m1", {"start": 1.0}), "start must be a whole number"),
        (Node("Target", "t1", {"low": "1"}), "low must be a finite number"),
        (Node("Target", "t1", {"low": float("nan")}), "low must be a finite number"),
        (Node("Target", "t1", {"high": float("inf")}), "high must be a finite number"),
    ],
)
def test_a_node_that_does_not_fit_is_named(node: Node, fault: str) -> None:
    data = GraphData()
    data.add_node(node)
    with pytest.raises(InvalidGraphError, match=fault) as caught:
        schema().validate(data)
    assert node.label in str(caught.value)
    assert repr(node.id) in str(caught.value)


@pytest.mark.parametrize(
    ("edge", "fault"),
    [
        (Edge("LIKES", MEASURE, REGION), "no such relationship"),
        (Edge("MENTIONS", REGION, MEASURE, WORDS), "cannot lead from Region to Measure"),
        (Edge("MENTIONS", ("Measure", ""), REGION, WORDS), "an end has no id"),
        (Edge("MENTIONS", MEASURE, REGION), "quotes no evidence"),
        (Edge("CONTAINS", ("Unit", "u1"), MEASURE, WORDS), "evidence is not kept"),
        (Edge("PART_OF", REGION, ("Region", "r2"), WORDS), "evidence is not kept"),
        (Edge("PART_OF", ("Project", "p1"), ("Project", "p2")), "quotes no evidence"),
        (Edge("MENTIONS", MEASURE, REGION, Evidence("", 0, 2, "石桥", "test")), "lacks document"),
        (Edge("MENTIONS", MEASURE, REGION, Evidence("d1", 0, 2, "", "test")), "lacks quote"),
        (Edge("MENTIONS", MEASURE, REGION, Evidence("d1", 0, 2, "石桥", "")), "lacks rule"),
        (Edge("MENTIONS", MEASURE, REGION, Evidence("d1", None, 2, "石桥", "test")), "lacks start"),  # type: ignore[arg-type]
        (Edge("MENTIONS", MEASURE, REGION, Evidence("d1", 2, 2, "石桥", "test")), "not a span"),
        (Edge("MENTIONS", MEASURE, REGION, Evidence("d1", -1, 2, "石桥", "test")), "not a span"),
        (Edge("MENTIONS", MEASURE, REGION, WORDS, {"mood": "good"}), "no such property 'mood'"),
        (Edge("MENTIONS", MEASURE, REGION, WORDS, {"short": "yes"}), "short must be true or false"),
    ],
)
def test_an_edge_that_does_not_fit_is_named(edge: Edge, fault: str) -> None:
    data = GraphData()
    data.edges[edge.key] = edge
    with pytest.raises(InvalidGraphError, match=fault) as caught:
        schema().validate(data)
    assert edge.type in str(caught.value)


def test_all_faults_are_kept_and_five_are_shown() -> None:
    data = GraphData()
    for i in range(9):
        data.add_node(Node("Region", f"r{i}", {"mayor": "x"}))
    with pytest.raises(InvalidGraphError, match="and 4 more") as caught:
        schema().validate(data)
    assert len(caught.value.faults) == 9


GOOD = """
version: 1
nodes:
  A: {title: {zh: 甲, en: A}, key: id, caption: name, properties: {id: string, name: string}, index: [name]}
evidence: {document: string, start: integer, end: integer, quote: string, rule: string}
edges:
  R: {title: {zh: 乙, en: R}, ends: [[A, A]], evidence: true}
"""


@pytest.mark.parametrize(
    ("was", "becomes", "fault"),
    [
        ("  R: {", "  A: {", "A is a label and a relationship type"),
        ("name: string}", "name: text}", "has the type text"),
        ("index: [name]", "index: [size]", "no property size"),
        ("caption: name", "caption: title", "no property title"),
        ("[[A, A]]", "[[A, B]]", "leads to B"),
        ("evidence: true", "evidence: {B: true}", "never starts at B"),
        ("index: [name]", "index: [name], fulltext: [name]", "one index a property"),
        ("key: id", "key: name", "must be id"),
    ],
)
def test_a_schema_that_contradicts_itself_is_refused(tmp_path: Path, was: str, becomes: str, fault: str) -> None:
    path = tmp_path / "schema.yml"
    path.write_text(GOOD, encoding="utf-8")
    assert read_schema(path).edges["R"].evidence == {"A"}
    path.write_text(GOOD.replace(was, becomes), encoding="utf-8")
    with pytest.raises(SchemaError, match=fault):
        read_schema(path)


def test_every_label_has_its_constraint_before_any_index() -> None:
    statements = list(neo4j_ddl(schema()))
    constraints = [s for s in statements if s.startswith("CREATE CONSTRAINT")]
    assert len(constraints) == len(schema().nodes)
    assert statements[: len(constraints)] == constraints
    assert any("FULLTEXT" in s and "measure_text" in s for s in statements)


def test_both_engines_index_the_same_properties() -> None:
    def indexes(statements: list[str]) -> set[str]:
        words = (s.split() for s in statements)
        return {w[w.index("IF") - 1] for w in words if {"INDEX", "CONSTRAINT"} & set(w[:3])}

    assert indexes(list(neo4j_ddl(schema()))) == indexes(list(arcade_ddl(schema())))
