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


def test_what_makes_them_is_called_before_the_first_text_is_read() -> None:
    ahead.reading(("建设柳河水库",))
    made: list[Automaton] = []

    def make() -> Automaton:
        if not made:
            made.append(Automaton(("柳河",), longest=True, together=True))
        return made[0]

    with patch.object(automata, "_TOGETHER", automata._Together()):
        assert automata.in_one_pass(make) is make
        first = Automaton(("水库",), longest=True, together=True)
        assert first.in_block("建设柳河水库") == [(0, 4, 6)]
        assert len(made) == 1
        read = automata._TOGETHER._automaton
        assert make().in_block("建设柳河水库") == [(0, 2, 4)]
        assert automata._TOGETHER._automaton is read


def test_a_text_outside_the_batch_is_read_too() -> None:
    ahead.reading(("建设柳河水库",))
    with patch.object(automata, "_TOGETHER", automata._Together()):
        one = Automaton(("水库",), longest=True, together=True)
        assert one.in_block("水库") == [(0, 0, 2)]
        assert one.in_block("建设柳河水库") == [(0, 4, 6)]
        assert one.in_block("柳河") == []


def test_without_words_nothing_is_found() -> None:
    assert Automaton((), longest=False).in_block("建设柳河水库") == []
