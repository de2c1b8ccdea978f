"""Cross-links on small material made by hand; the expected numbers are worked out beside each test."""

from collections.abc import Iterable
from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st
from link_material import material

from graph.analysis import (
    Material,
    Projection,
    Stand,
    Thing,
    Tie,
    bridges,
    communities,
    log_likelihood,
    named_by_one_word,
    npmi,
    outline_neighbours,
    project,
    proofs,
    read_material,
)
from graph.stores import Store


def shared(projection: Projection, a: str, b: str) -> dict[str, tuple[str, ...]]:
    link = projection.between(a, b)
    return {kind: found for kind, found in link.shared.items() if found} if link else {}


class TestAssociation:
    def test_g2_by_hand(self) -> None:
        # 2 of 8 contexts hold both, each thing stands in 4: as chance would have it
        assert log_likelihood(2, 4, 4, 8) == 0
        # both always together in half of all: O = 4, 0, 0, 4 and E = 2 in each cell, so G² = 2 (4 ln 2 + 4 ln 2)
        assert log_likelihood(4, 4, 4, 8) == pytest.approx(16 * log(2))
        # never together: O = 0, 4, 4, 0, so the same with a minus
        assert log_likelihood(0, 4, 4, 8) == pytest.approx(-16 * log(2))
        # O = 3, 1, 1, 5; E = 1.6, 2.4, 2.4, 3.6
        by_hand = 2 * (3 * log(3 / 1.6) + 2 * log(1 / 2.4) + 5 * log(5 / 3.6))
        assert log_likelihood(3, 4, 4, 10) == pytest.approx(by_hand)

    def test_npmi_by_hand(self) -> None:
        assert npmi(4, 4, 4, 8) == pytest.approx(1)  # only together
        assert npmi(4, 8, 4, 8) == pytest.approx(0)  # one stands everywhere: nothing learnt
        assert npmi(3, 4, 4, 10) == pytest.approx(log(0.3 / 0.16) / -log(0.3))
        assert npmi(8, 8, 8, 8) == 1
        assert npmi(2, 2, 2, 8) is None  # too few to say

    @pytest.mark.parametrize("table", [(5, 4, 4, 8), (0, 5, 4, 8), (-1, 4, 4, 8), (1, 1, 9, 8)])
    def test_no_such_table(self, table: tuple[int, int, int, int]) -> None:
        with pytest.raises(ValueError, match="no such table"):
            log_likelihood(*table)

    @given(st.lists(st.integers(0, 200), min_size=4, max_size=4))
    def test_sign_tells_more_or_less_than_chance(self, cells: list[int]) -> None:
        both, only_a, only_b, _ = cells
        g2 = log_likelihood(both, both + only_a, both + only_b, sum(cells))
        excess = both * sum(cells) - (both + only_a) * (both + only_b)
        assert (g2 > -1e-9) if excess >= 0 else (g2 < 1e-9)
        assert g2 == pytest.approx(log_likelihood(both, both + only_b, both + only_a, sum(cells)), abs=1e-9)


class TestProjection:
    def test_sectors_by_shared_measures(self) -> None:
        # a and b share m1 and m2 of four measures, each has three; a and c share m3
        made = material({"m1": "ab", "m2": "ab", "m3": "ac", "m4": "b"})
        found = project(made, "Sector", "Sector")
        assert [(k.a.id, k.b.id, k.closeness, k.count) for k in found.links] == [
            ("a", "c", "measure", 1),
            ("a", "b", "measure", 2),
        ]
        together = found.between("b", "a")
        assert together is not None
        assert together.expected == pytest.approx(3 * 3 / 4)
        assert together.g2 == pytest.approx(log_likelihood(2, 3, 3, 4))
        assert together.g2 < 0  # 2 together where chance gives 2.25
        assert [t.id for t in found.rows] == ["a", "b", "c"]

    def test_each_context_counts_where_it_is_closest(self) -> None:
        # m1 names both; m2 and m3 share the project 1, m4 and m5 the item, m6 and m7 the section
        made = material(
            {"m1": "xy", "m2": "a1", "m3": "b1", "m4": "c", "m5": "d", "m6": "e", "m7": "f"},
            m4=("i1", "s1"),
            m5=("i1", "s1"),
            m6=(None, "s2"),
            m7=("i2", "s2"),
        )
        found = project(made, "Sector", "Sector")
        assert shared(found, "x", "y") == {"measure": ("m1",)}
        assert shared(found, "a", "b") == {"project": ("1",)}
        assert shared(found, "c", "d") == {"item": ("i1",)}
        assert shared(found, "e", "f") == {"section": ("s2",)}
        assert [k.closeness for k in found.links] == ["measure", "project", "item", "section"]
        assert found.totals == {"measure": 7, "project": 1, "item": 2, "section": 2}

    def test_what_a_shared_measure_covers_is_not_counted_again(self) -> None:
        # m1 names a, b and the project 1 in i1 of s1: of project, item and section only those of m2 and m3 are further
        made = material(
            {"m1": "ab1", "m2": "a2", "m3": "b2", "m4": "a"},
            m1=("i1", "s1"),
            m2=("i1", "s1"),
            m3=(None, "s2"),
            m4=(None, "s2"),
        )
        found = project(made, "Sector", "Sector")
        assert shared(found, "a", "b") == {"measure": ("m1",), "project": ("2",), "section": ("s2",)}

    def test_a_long_list_weighs_little(self) -> None:
        # m1 names two, m2 names four: 1 + 1/3; m3 names one alone
        found = project(material({"m1": "ab", "m2": "abcd", "m3": "a"}), "Sector", "Sector")
        assert {(k.a.id + k.b.id): round(k.weight, 3) for k in found.links} == {
            "ab": 1.333,
            **dict.fromkeys(("ac", "ad", "bc", "bd", "cd"), 0.333),
        }

    def test_titles_count_only_when_asked(self) -> None:
        made = material({"m1": "a", "m2": "b"})
        made.ties.append(Tie("b", "m1", "heading", "b", 0, 1))
        assert project(made, "Sector", "Sector").links == []
        assert project(made, "Sector", "Sector", "heading").links == []
        assert shared(project(made, "Sector", "Sector", "any"), "a", "b") == {"measure": ("m1",)}

    def test_regions_by_projects_and_without_their_own_parents(self) -> None:
        # the road 1 connects A and B; C lies in A, and m1 names both; m2 names the road only
        made = material({"m1": "AC", "m2": "1", "m3": "B"})
        made.places = {"1": {"A", "B"}}
        made.parents = {"C": "A", "A": "P"}
        found = project(made, "Region", "Region")
        assert [(k.a.id, k.b.id, k.closeness) for k in found.links] == [("A", "B", "project")]
        assert found.links[0].g2 == 0  # one project of one: no surprise

    def test_sectors_and_regions(self) -> None:
        # a with A twice of three measures; a's project lies in B
        made = material({"m1": "aA", "m2": "aA", "m3": "a1", "m4": "bB"})
        made.places = {"1": {"B"}}
        found = project(made, "Sector", "Region")
        assert not found.symmetric
        assert [(k.a.id, k.b.id, k.closeness, k.count) for k in found.links] == [
            ("b", "B", "measure", 1),
            ("a", "A", "measure", 2),
            ("a", "B", "project", 1),
        ]
        assert found.links[0].g2 == pytest.approx(log_likelihood(1, 1, 1, 4))
        assert found.links[1].g2 == pytest.approx(log_likelihood(2, 3, 2, 4))


class TestNetworks:
    def test_a_bridge_between_two_sectors(self) -> None:
        # a - A - b is a path of three: A lies on the one shortest path between the one pair of others
        found = bridges(material({"m1": "aA", "m2": "bA"}))
        assert [(b.thing.id, b.betweenness, b.sectors, b.measures) for b in found] == [
            ("A", 1.0, ("a", "b"), ("m1", "m2"))
        ]

    def test_two_bridges_share_the_way(self) -> None:
        # the square a - A - b - B: of the three pairs of others one (a, b) runs half through A: 0.5 / 3
        found = bridges(material({"m1": "abA", "m2": "abB"}))
        assert [(b.thing.id, b.betweenness) for b in found] == [
            ("A", pytest.approx(1 / 6)),
            ("B", pytest.approx(1 / 6)),
        ]

    def test_a_thing_of_one_sector_bridges_nothing(self) -> None:
        assert bridges(material({"m1": "aA", "m2": "aA"})) == []

    def test_two_groups_that_one_measure_ties(self) -> None:
        made = material({"m1": "abc", "m2": "abc", "m3": "def", "m4": "def", "m5": "cd", "m6": "g"})
        found = [[t.id for t in group] for group in communities(project(made, "Sector", "Sector"))]
        assert [sorted(group) for group in found] == [["a", "b", "c"], ["d", "e", "f"]]

    def test_nothing_to_group(self) -> None:
        assert communities(project(Material(), "Sector", "Sector")) == []
        assert bridges(Material()) == []


class TestOutline:
    def test_neighbours_share_a_chapter_or_follow(self) -> None:
        made = Material()
        for id, order, sectors in (("m1", 1, "ab"), ("m2", 5, "c"), ("m3", 9, "d"), ("m4", None, "e")):
            made.measures[id] = Stand(id, id, id, "文件", chapter_order=order)
            for name in sectors:
                made.things[name] = Thing(name, "Sector", name)
                made.ties.append(Tie(name, id, "heading", name, 0, 1))
        found = {"".join(sorted(pair)) for pair in outline_neighbours(made)}
        assert found == {"ab", "ac", "bc", "cd"}


class TestEvidence:
    def test_measures_behind_a_link(self) -> None:
        made = material({"m1": "ab", "m2": "a1", "m3": "b1", "m4": "x"}, m1=(None, "s"), m4=(None, "s"))
        found = project(made, "Sector", "Sector")
        link = found.between("a", "b")
        assert link is not None
        assert [p.stand.id for p in proofs(made, found, link)] == ["m1"]
        wider = proofs(made, found, link, "section")
        assert [(p.stand.id, p.closeness, p.context, bool(p.a), bool(p.b)) for p in wider] == [
            ("m1", "measure", "m1", True, True),
            ("m2", "project", "1", True, False),
            ("m3", "project", "1", False, True),
        ]

    def test_one_word_that_names_both(self) -> None:
        made = material({"m1": "ab"})
        found = project(made, "Sector", "Sector")
        assert not named_by_one_word(proofs(made, found, found.links[0])[0])
        made = Material(things=made.things, measures=made.measures)
        made.ties = [Tie("a", "m1", "words", "水生态", 0, 3), Tie("b", "m1", "words", "生态", 1, 3)]
        found = project(made, "Sector", "Sector")
        assert named_by_one_word(proofs(made, found, found.links[0])[0])


@pytest.fixture(scope="module")
def read(sample_store: Store) -> Material:
    return read_material(sample_store)


def names(things: Iterable[Thing]) -> list[str]:
    return [t.name for t in things]


class TestSample:
    """The made-up plan and scheme of sample_graph.py, on both engines."""

    def test_sectors(self, read: Material) -> None:
        found = project(read, "Sector", "Sector")
        tied = {(k.a.name, k.b.name): k.count for k in found.links if k.closeness == "measure"}
        assert tied == {
            ("农牧业与乡村", "信息通信与数字经济"): 2,
            ("农牧业与乡村", "商贸与消费"): 1,
            ("农牧业与乡村", "物流邮政"): 1,
            ("商贸与消费", "物流邮政"): 1,
            ("物流邮政", "对外开放与口岸"): 1,
        }
        digital = found.between("sector:agriculture", "sector:digital")
        assert digital is not None
        assert digital.g2 == pytest.approx(log_likelihood(2, 3, 2, 17))

    def test_regions(self, read: Material) -> None:
        found = project(read, "Region", "Region")
        close = [(k.a.name, k.b.name, k.count) for k in found.links if k.closeness == "measure"]
        assert close == [("青川市", "东湖市", 2)]

    def test_agencies(self, read: Material) -> None:
        (link,) = project(read, "Agency", "Agency").links
        assert (link.a.name, link.b.name, link.count) == ("云岭省交通运输厅", "青川市人民政府", 3)

    def test_bridges(self, read: Material) -> None:
        assert "青川市" in names(b.thing for b in bridges(read))

    def test_one_document(self, sample_store: Store) -> None:
        alone = read_material(sample_store, "东湖市交通行动方案")
        assert {m.document for m in alone.measures.values()} == {"东湖市交通行动方案"}
        assert len(alone.measures) == 6
