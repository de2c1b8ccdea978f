"""What of a diagram is shown, and what is said of a name that it does not have."""

import pytest

from graph.choosing import Choice, ChoiceError, chosen, offer, read_choice
from graph.diagram import Diagram, DrawnEdge, DrawnNode, Quotation


def made() -> Diagram:
    """A prefecture with two counties, a project in one of them by two sentences, an agency through a measure."""
    diagram = Diagram("青川市", center="c")
    for id, level in (("c", "prefecture"), ("x", "county"), ("y", "county")):
        diagram.add_node(DrawnNode(id, "Region", id, level=level))
    diagram.add_node(DrawnNode("p", "Project", "石桥机场"))
    diagram.add_node(DrawnNode("m", "Measure", "推进石桥机场"))
    diagram.add_node(DrawnNode("a", "Agency", "省交通运输厅"))
    diagram.add_edge(DrawnEdge("x", "c", "PART_OF"))
    diagram.add_edge(DrawnEdge("y", "c", "PART_OF"))
    diagram.add_edge(DrawnEdge("p", "x", "LOCATED_IN", (Quotation("甲"),)))
    diagram.add_edge(DrawnEdge("p", "x", "LOCATED_IN", (Quotation("乙"),)))
    diagram.add_edge(DrawnEdge("m", "c", "MENTIONS"))
    diagram.add_edge(DrawnEdge("a", "m", "RESPONSIBLE_FOR"))
    diagram.spare = {"a": DrawnEdge("a", "c", "RESPONSIBLE_FOR", dashed=True)}
    return diagram


def shown(**given: object) -> tuple[set[str], set[tuple[str, str, str]]]:
    whole = made()
    found = chosen(whole, read_choice(offer(whole), **given))  # type: ignore[arg-type]
    return set(found.nodes), set(found.edges)


def test_what_there_is() -> None:
    there = offer(made())
    assert there.types == {"Region": 3, "Agency": 1, "Measure": 1, "Project": 1}
    assert there.relations == {"PART_OF": 2, "LOCATED_IN": 1, "MENTIONS": 1, "RESPONSIBLE_FOR": 1}
    assert list(there.levels.items()) == [("prefecture", 1), ("county", 2)]


def test_nothing_chosen_is_everything() -> None:
    whole = made()
    assert chosen(whole, read_choice(offer(whole), "", " , ", None)) is whole


def test_types() -> None:
    nodes, edges = shown(types="project,地区")
    assert nodes == {"c", "x", "y", "p"}
    assert {e[2] for e in edges} == {"PART_OF", "LOCATED_IN"}


def test_what_stood_behind_a_type_that_is_left_out_is_tied_to_the_centre() -> None:
    assert shown(types="Agency") == ({"c", "a"}, {("a", "c", "RESPONSIBLE_FOR")})


def test_relations_leave_nothing_untied() -> None:
    assert shown(relations="位于") == ({"c", "x", "p"}, {("p", "x", "LOCATED_IN")})


def test_levels_choose_among_regions_alone() -> None:
    assert shown(levels="prefecture")[0] == {"c", "p", "m", "a"}
    assert shown(levels="county、prefecture")[0] == set(made().nodes)


def test_sentences_are_counted() -> None:
    assert shown(least=2) == ({"c", "x", "p"}, {("p", "x", "LOCATED_IN")})
    assert shown(least=3) == ({"c"}, set())


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"types": "Project,Projekt"}, r"unknown type 'Projekt': this diagram has Region \(3\), Agency \(1\)"),
        ({"relations": "NEAR"}, r"unknown relation 'NEAR': this diagram has PART_OF \(2\)"),
        ({"levels": "街道"}, r"unknown level '街道': this diagram has prefecture \(1\), county \(2\)"),
    ],
)
def test_an_unknown_name_is_refused_with_what_there_is(given: dict[str, str], told: str) -> None:
    with pytest.raises(ChoiceError, match=told):
        read_choice(offer(made()), **given)  # type: ignore[arg-type]


def test_a_known_type_that_is_not_there_is_no_mistake() -> None:
    assert shown(types="Target")[0] == {"c"}


def test_words_for_what_the_schema_does_not_know() -> None:
    diagram = Diagram("查询")
    for id in "ab":
        diagram.add_node(DrawnNode(id, "项 item", id))
    diagram.add_edge(DrawnEdge("a", "b", "同一行 same row"))
    for said in ("同一行", "same row", "同一行 same row"):
        assert read_choice(offer(diagram), relations=said) == Choice(relations=frozenset(("同一行 same row",)))
