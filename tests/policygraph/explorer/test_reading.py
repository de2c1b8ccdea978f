"""A text in pieces that know what they name."""

from hypothesis import given
from hypothesis import strategies as st

from policygraph.explorer.profile import cut as cut_sentence
from policygraph.explorer.reading import Mark, cut, joined


@st.composite
def marked_text(draw: st.DrawFn) -> tuple[str, int, list[Mark]]:
    text = draw(st.text("亚东机场、a。", max_size=40))
    offset = draw(st.integers(0, 1000))
    places = st.integers(offset - 5, offset + len(text) + 5)
    marks = [
        Mark("Region", min(a, b), max(a, b), str(n))
        for n, (a, b) in enumerate(draw(st.lists(st.tuples(places, places), max_size=6)))
        if a != b
    ]
    return text, offset, marks


@given(marked_text())
def test_pieces_join_to_the_text_and_each_character_has_its_marks(given: tuple[str, int, list[Mark]]) -> None:
    text, offset, marks = given
    pieces = cut(text, offset, marks)
    assert "".join(p.text for p in pieces) == text
    place = offset
    for piece in pieces:
        for _ in piece.text:
            assert set(piece.marks) == {m for m in marks if m.start <= place < m.end}
            place += 1


def test_nested_and_crossing_marks() -> None:
    project, region = Mark("Project", 12, 19, "墨脱机场", "/p"), Mark("Region", 12, 14, "墨脱", "/r")
    crossing = Mark("Project", 15, 21, "亚东机场", "/q")
    pieces = cut("推进墨脱、亚东、那曲机场", 10, [region, project, crossing])
    assert [(p.text, [m.name for m in p.marks]) for p in pieces] == [
        ("推进", []),
        ("墨脱", ["墨脱机场", "墨脱"]),
        ("、", ["墨脱机场"]),
        ("亚东、那", ["墨脱机场", "亚东机场"]),
        ("曲机", ["亚东机场"]),
        ("场", []),
    ]
    assert [p.link.url if p.link else "" for p in pieces] == ["", "/r", "/p", "/q", "/q", ""]


def test_line_breaks_of_the_layout_vanish() -> None:
    assert joined("推进交\r\n通") == "推进交通"
    assert joined("open\n source") == "open source"


def test_the_measure_and_the_words_in_its_sentence() -> None:
    assert cut_sentence("推进亚东机场前期,实施改扩建", "推进亚东机场前期", ["亚东"]) == [
        ("推进", "measure"),
        ("亚东", "mark"),
        ("机场前期", "measure"),
        (",实施改扩建", ""),
    ]


def test_words_of_a_carried_measure_stand_before_it() -> None:
    pieces = cut_sentence("青川发展物流,提升通关", "提升通关", ["青川"])
    assert pieces == [("青川", "mark"), ("发展物流,", ""), ("提升通关", "measure")]


@given(st.text(max_size=30), st.text(max_size=8), st.lists(st.text(max_size=4), max_size=3))
def test_a_sentence_in_pieces_is_the_sentence(sentence: str, measure: str, words: list[str]) -> None:
    assert "".join(text for text, _ in cut_sentence(sentence, measure, words)) == sentence
