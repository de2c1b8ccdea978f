"""Spans cannot be wrong, and records move from block to source whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.positions import located
from extract.types import Block, Measure, Place, Responsibility, SectorBasis, Span

BLOCK = Block("建机场", (10, 11, 15), 0, "body")
"""Two characters of layout stand between 机 and 场 in the source."""


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 2), (-1, 2)])
def test_an_empty_or_negative_span_cannot_be_made(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_a_span_past_the_text_gives_no_words() -> None:
    with pytest.raises(ValueError, match="past the text's end"):
        Span(1, 9).of("短")


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 20)), min_size=2, max_size=2))
def test_overlap_is_shared_characters(pairs: list[tuple[int, int]]) -> None:
    one, other = (Span(start, start + length) for start, length in pairs)
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert one.overlaps(other) == bool(shared)
    assert one.covers(other) == (len(shared) == len(other))


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 3)), max_size=9))
def test_spans_compare_and_hash_as_their_ends_do(pairs: list[tuple[int, int]]) -> None:
    ends = [(start, start + length) for start, length in pairs]
    spans = [Span(*pair) for pair in ends]
    assert [(s.start, s.end) for s in sorted(spans)] == sorted(ends)
    assert len(set(spans)) == len(set(ends))
    assert [[a == b for b in spans] for a in spans] == [[a == b for b in ends] for a in ends]
    assert all(span != pair for span, pair in zip(spans, ends, strict=True))


def test_a_span_in_the_source_holds_the_layout_inside_it() -> None:
    assert BLOCK.source(Span(1, 3)) == Span(11, 16)


def test_every_position_of_a_record_moves() -> None:
    place = Place("日喀则市", "540200", "prefecture", Span(0, 1))
    words, heading = SectorBasis("transport", "words", Span(1, 3)), SectorBasis("water", "heading", Span(2, 4))
    measure = Measure(Span(0, 3), "建机场", Span(0, 3), basis=(words, heading), applies_to=(place,))
    moved = located(measure, BLOCK)
    assert (moved.span, moved.sentence) == (Span(10, 16), Span(10, 16))
    assert moved.applies_to[0].span == Span(10, 11)
    assert [b.span for b in moved.basis] == [Span(11, 16), Span(2, 4)]  # a heading's words lie in the source already


def test_a_responsibility_names_its_measure_by_the_place_in_the_source() -> None:
    duty = located(Responsibility("省水利厅", "省水利厅", "lead", Span(0, 2), 2, "test"), BLOCK)
    assert (duty.span, duty.measure) == (Span(10, 12), 15)
