"""Rows of parts at a phrase's end: searched in two ways, with what the whole pattern finds."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extract.projects.built_parts import BUILT_PARTS, OTHERS, ROUNDED_OFF, built_parts

TEXTS = st.lists(
    st.sampled_from(
        ["甲", "水库", "和", "、", "等", "路基", "主塔", "桩基", "收尾", "辅助", "工程", "施工", "首座", "隧道", "左线"]
    ),
    max_size=7,
).map("".join)


@pytest.mark.parametrize(
    ("text", "parts"),
    [("甲公路路基", "路基"), ("甲水库导流洞、大坝等工程", "导流洞、大坝等工程"), ("甲桥桩基收尾", "桩基收尾")],
)
def test_a_row_of_parts(text: str, parts: str) -> None:
    found = built_parts(text, 2, len(text))
    assert found is not None and found.group().endswith(parts)


def test_the_quick_pattern_lacks_one_alternative() -> None:
    assert ROUNDED_OFF.pattern in BUILT_PARTS.pattern
    assert ROUNDED_OFF.pattern not in OTHERS.pattern


@given(TEXTS, st.integers(0, 8))
@example("甲桥桩基收尾", 0)
@example("", 0)
def test_it_finds_what_the_whole_pattern_finds(text: str, start: int) -> None:
    found, expected = built_parts(text, start, len(text)), BUILT_PARTS.search(text, start, len(text))
    assert (found and found.span()) == (expected and expected.span())
