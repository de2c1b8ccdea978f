"""A guarded pattern matches where the pattern itself does; what a pattern may begin with is read from it."""

import importlib
import pkgutil
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import extract.projects
from extract.first_characters import first_characters
from extract.guarded import Guarded

SHIPPED = {
    guarded.pattern: guarded
    for module in pkgutil.iter_modules(extract.projects.__path__)
    for guarded in vars(importlib.import_module(f"extract.projects.{module.name}")).values()
    if isinstance(guarded, Guarded)
}


@pytest.mark.parametrize(
    ("pattern", "firsts"),
    [
        ("(?:约|近)?[百千]", "约近百千"),
        ("甲*乙", "甲乙"),
        ("^(?:甲|乙丙)", "甲乙"),
        ("(?<=丁)甲|乙", "甲乙"),
        ("(?!甲乙)甲", "甲"),
        ("(?=[甲乙])(?:甲|乙丙)", "甲乙"),
        ("[a-c]+", "abc"),
    ],
)
def test_what_a_pattern_may_begin_with(pattern: str, firsts: str) -> None:
    assert first_characters(pattern) == frozenset(firsts)


@pytest.mark.parametrize("pattern", ["", "甲?", "甲*", "[^甲]", ".甲", "[一-龥]{2}", "甲|[一-龥]", "$", "甲|"])
def test_none_where_it_may_begin_with_nearly_anything_or_be_empty(pattern: str) -> None:
    assert first_characters(pattern) is None


def test_digits_of_all_scripts_are_digits() -> None:
    assert {"7", "７", "٣"} <= (first_characters(r"\d亩") or frozenset())
    assert Guarded(re.compile(r"\d亩")).match("𝟕亩") is not None


def test_flags_turn_the_guard_off() -> None:
    assert Guarded(re.compile("g7", re.IGNORECASE)).match("G7") is not None


@pytest.mark.parametrize("start", [-1, 0, 1, 2, 3, 9])
def test_places_outside_the_text_are_as_for_patterns(start: int) -> None:
    for pattern in ("甲", "甲?", "乙"):
        expression = re.compile(pattern)
        found, expected = Guarded(expression).match("甲乙", start), expression.match("甲乙", start)
        assert (found and found.span()) == (expected and expected.span())


@given(st.sampled_from(sorted(SHIPPED)), st.data())
def test_those_that_ship_match_as_their_patterns_do(pattern: str, drawn: st.DataObject) -> None:
    guarded = SHIPPED[pattern]
    letters = [*sorted(set(pattern) - set("\\[](){}?:|^$*+.<!=,")), "5", " ", "𝟕"]
    text = drawn.draw(st.text(alphabet=st.sampled_from(letters), max_size=12))
    start = drawn.draw(st.integers(0, len(text) + 1))
    end = drawn.draw(st.integers(0, len(text) + 1))
    for ask in ("match", "fullmatch", "search"):
        found, expected = getattr(guarded, ask)(text, start, end), getattr(guarded.expression, ask)(text, start, end)
        assert (found and found.span()) == (expected and expected.span())
