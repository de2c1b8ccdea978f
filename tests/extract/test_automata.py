"""Automata that read blocks together find what each finds alone."""

from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from extract import ahead, automata
from extract.automata import Automaton

WORDS = st.lists(st.text("甲乙丙", min_size=1, max_size=4), min_size=1, max_size=6, unique=True)
TEXTS = st.lists(st.text("甲乙丙丁", max_size=12), min_size=1, max_size=4)


@given(WORDS, WORDS, TEXTS)
def test_together_and_alone(first: list[str], second: list[str], texts: list[str]) -> None:
    alone = [Automaton(words, longest) for words in (first, second) for longest in (True, False)]
    ahead.reading(texts)
    with patch.object(automata, "_TOGETHER", automata._Together()):
        together = [Automaton(a.words, a.longest, together=True) for a in alone]
        found = [[a.in_block(text) for text in texts] for a in together]
    assert found == [[a.find(text) for text in texts] for a in alone]


def test_one_that_joins_later_reads_what_was_read_before() -> None:
    ahead.reading(("建设柳河水库",))
    with patch.object(automata, "_TOGETHER", automata._Together()):
        assert Automaton(("水库",), longest=True, together=True).in_block("建设柳河水库") == [(0, 4, 6)]
        assert Automaton(("河水", "水库"), longest=True, together=True).in_block("建设柳河水库") == [(0, 3, 5)]


def test_without_words_nothing_is_found() -> None:
    assert Automaton((), longest=False).in_block("建设柳河水库") == []
