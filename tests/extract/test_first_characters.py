"""A pattern behind a class of its first characters matches the same."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.first_characters import ahead_taken_off, compiled
from graph.resources import data, read_yaml

ROW = "(?:最[大长]|\\d+个|(?<!第)一批|[东西]延|重要$)"


@pytest.mark.parametrize(
    "pattern", ["甲|乙", "[甲乙]丙", "甲?", "(?:甲|)乙?", ".甲", "[^甲]乙", "[一-龥]{2}路|甲", "(甲)丙"]
)
def test_left_as_it_is_where_the_class_would_spare_nothing(pattern: str) -> None:
    assert compiled(pattern).pattern == pattern


@pytest.mark.parametrize(
    ("pattern", "ahead"),
    [
        (ROW, r"(?=[最\d一东西重])"),
        ("(?:约|近)?[0-9]+年", "(?=[约近0-9])"),
        ("(?<![A-Z])G\\d|国道", "(?=[G国])"),
        ("^是|^(?:本|这)法", "(?=[是本这])"),
        ("(?P<a>甲+?)乙|(?:丙)*丁", "(?=[甲丙丁])"),
    ],
)
def test_the_class(pattern: str, ahead: str) -> None:
    built = compiled(pattern).pattern
    assert built == f"{ahead}(?:{pattern})"
    assert ahead_taken_off(built) == f"(?:{pattern})"


@pytest.mark.parametrize(("text", "found"), [("]x", True), ("^y", True), ("-z", True), ("bx", False), ("\\x", False)])
def test_marks_of_classes_are_escaped(text: str, found: bool) -> None:
    assert (compiled("(?:])+x|\\^y|-z").search(text) is not None) is found


def test_groups_keep_their_names_and_numbers() -> None:
    match = compiled("(?:约|近)?(?P<n>\\d+)(个|座)").search("新建近20座")
    assert match is not None
    assert (match["n"], match[2], match.span()) == ("20", "座", (2, 6))


def _lexicon_patterns() -> list[str]:
    found = []
    for path in sorted(data("lexicons").glob("*.yml")):
        entries = read_yaml("lexicons", path.name)
        for entry in entries.values() if isinstance(entries, dict) else ():
            if isinstance(entry, dict) and isinstance(entry.get("pattern"), str):
                found.append("".join(entry["pattern"].split()))
    return found


PATTERNS = [p for p in _lexicon_patterns() if compiled(p).pattern != p]


def test_most_long_patterns_of_the_lexicons_get_a_class() -> None:
    assert len(PATTERNS) > 60


@given(st.data())
def test_every_lexicon_pattern_matches_the_same(drawn: st.DataObject) -> None:
    pattern = drawn.draw(st.sampled_from(PATTERNS))
    letters = sorted({c for c in pattern if c not in "()[]{}|?*+\\^$"} | set("甲乙0123一二的，。"))
    text = drawn.draw(st.text(alphabet=st.sampled_from(letters), max_size=60))
    plain, quick = re.compile(pattern), compiled(pattern)
    assert [m.span() for m in plain.finditer(text)] == [m.span() for m in quick.finditer(text)]
    assert [m.groups() for m in plain.finditer(text)] == [m.groups() for m in quick.finditer(text)]
    for at in range(0, len(text), 7):
        for one, other in ((plain.match, quick.match), (plain.fullmatch, quick.fullmatch)):
            a, b = one(text, at, at + 12), other(text, at, at + 12)
            assert (a and a.span()) == (b and b.span())
