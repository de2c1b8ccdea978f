"""Formulas are found as if each were tried, and a formula's needed characters stand in whatever it matches."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extract.formulas import Formulas, alternatives, needed
from extract.patterns import pattern as pattern_of
from extract.projects.kind_lexicon import KINDS
from extract.projects.refusals import UNNAMED
from graph.resources import read_yaml

SHIPPED = [formula for formulas in read_yaml("lexicons", "kinds.yml")["patterns"].values() for formula in formulas]
CHARACTERS = "".join(sorted(set("".join(SHIPPED)) - set("\\[](){}?:|^$*+.<!=,"))) + "甲乙丙丁"
WHOLE = pattern_of("identity", "unnamed")
TEXTS = st.text(alphabet=CHARACTERS, max_size=12)


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        ("[一-龥]{2}电站", "电"),
        ("(?:大街|大道)工?", "大"),
        ("路(?:东|西)?延", "路"),
        ("(?<=甲)[东西]路?", "东西"),
        ("(?:甲乙|丙)+", "甲丙"),
        ("[a-c]x?", "abc"),
    ],
)
def test_the_fewest_characters_without_which_nothing_matches(pattern: str, needs: str) -> None:
    assert needed(pattern) == frozenset(needs)


@pytest.mark.parametrize("pattern", ["甲?", "[一-龥]+", "甲|[一-龥]", "\\d", "[^甲]", ".", "(?=甲)", "(?:甲|)"])
def test_none_where_a_pattern_needs_no_few(pattern: str) -> None:
    assert needed(pattern) is None


def test_a_pattern_that_needs_nothing_is_always_tried() -> None:
    formulas = Formulas(["甲", "\\d$", "乙"])
    assert [formulas.search(text) for text in ("乙3", "乙", "3甲", "丙", "")] == [1, 2, 0, None, None]
    assert formulas.fullmatch("7") and not formulas.fullmatch("乙7")


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        ("甲|乙", ["甲", "乙"]),
        ("甲(?:乙|丙)丁|戊$", ["甲(?:乙|丙)丁", "戊$"]),
        ("[甲|（(]乙|丙", ["[甲|（(]乙", "丙"]),
        (r"甲\|乙|丙\[|丁", [r"甲\|乙", r"丙\[", "丁"]),
        ("甲", ["甲"]),
        ("甲|", ["甲", ""]),
    ],
)
def test_alternatives_are_those_outside_brackets_and_classes(pattern: str, parts: list[str]) -> None:
    assert alternatives(pattern) == parts


@given(st.text(alphabet="未没有开工项目就该领域的甲乙“、”1年度", max_size=14))
@example("就该项目")
@example("甲领域项目")
def test_alternatives_match_where_the_whole_does(text: str) -> None:
    assert UNNAMED.match(text) is (WHOLE.match(text) is not None)


@given(TEXTS)
@example("甲路工程")
@example("引甲济乙")
@example("甲湖综合治理")
@example("甲江工程")
def test_the_first_that_matches_as_if_each_were_tried(text: str) -> None:
    tried = (number for number, formula in enumerate(SHIPPED) if re.search(formula, text))
    assert KINDS.formulas.search(text) == next(tried, None)
    assert KINDS.formulas.fullmatch(text) is any(re.fullmatch(formula, text) for formula in SHIPPED)


@pytest.mark.parametrize("formula", SHIPPED)
def test_what_ships_needs_few(formula: str) -> None:
    assert needed(formula)


@given(st.data())
def test_whatever_matches_holds_a_character_that_is_needed(drawn: st.DataObject) -> None:
    formula = drawn.draw(st.sampled_from(SHIPPED))
    letters = sorted(set(formula) - set("\\[](){}?:|^$*+.<!=,"))
    text = drawn.draw(st.text(alphabet=st.sampled_from(letters), max_size=30))
    for match in re.finditer(formula, text):
        assert not (needed(formula) or frozenset()).isdisjoint(match.group())
