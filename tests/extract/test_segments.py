"""The dictionary's reading of a text, and the model's guesses at unknown words where it leaves characters over."""

import pytest
import rjieba
from hypothesis import example, given
from hypothesis import strategies as st

from extract import segments

CHARACTERS = "建设项目工程推进新能源高速公路至水库于在甲乙丙里雾霾滇昶喆一二三G318kV70%.+-#&_ （）“”、：,"
SENTENCES = st.lists(st.text(alphabet=CHARACTERS, max_size=20), min_size=1, max_size=4)


def cut_alone(text: str) -> set[int]:
    return {0, *(stop for _, _, stop in rjieba.tokenize(text))}


@pytest.mark.parametrize(
    "text", ["", "推进昶喆路建设", "G318线改造", "投资3.5亿元，占70%", "a", "云计算C++平台", "䷀䷁卦", "𠮷野家"]
)
def test_guesses_are_those_of_the_whole_text(text: str) -> None:
    assert segments.edges_with_guesses(text, 0, len(text)) == cut_alone(text)


@given(SENTENCES)
@example(["推进昶喆", "路建设", "G318kV"])
@example(["", "70%.", "3.5"])
def test_a_sentence_is_cut_as_by_itself(sentences: list[str]) -> None:
    text, start = "。".join(sentences), 0
    for sentence in sentences:
        edges = segments.edges_with_guesses(text, start, start + len(sentence))
        assert edges == {start + edge for edge in cut_alone(sentence)}
        start += len(sentence) + 1


def test_a_stretch_that_begins_inside_a_word_is_cut_by_itself() -> None:
    text = "推进高速公路建设"
    assert segments.edges_with_guesses(text, 3, len(text)) == {3 + edge for edge in cut_alone(text[3:])}
