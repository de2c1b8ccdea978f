"""A batch's texts are read together, and each as if it were alone."""

from collections.abc import Callable

from extract import ahead
from extract.ahead import Ahead
from extract.automata import Automaton
from extract.pipeline import build_nlp

TEXTS = ("建设柳河水库。", "昌隆机场二期开工。", "推进柳河水电站、松河水电站建设。")


def counted() -> tuple[list[str], Callable[[str], int]]:
    asked: list[str] = []

    def read(text: str) -> int:
        asked.append(text)
        return len(text)

    return asked, read


def test_the_first_text_that_is_asked_for_has_the_batch_read() -> None:
    asked, read = counted()
    lengths = Ahead(read)
    ahead.reading(TEXTS)
    assert lengths.of(TEXTS[1]) == len(TEXTS[1])
    assert sorted(asked) == sorted(TEXTS)
    assert [lengths.of(text) for text in TEXTS] == [len(text) for text in TEXTS]
    assert len(asked) == len(TEXTS)


def test_a_text_of_no_batch_is_read_alone() -> None:
    asked, read = counted()
    lengths = Ahead(read)
    ahead.reading(TEXTS)
    assert lengths.of("甲") == 1
    assert asked == ["甲"]


def test_an_automaton_finds_the_same_in_a_batch_and_alone() -> None:
    words = Automaton(("水库", "水电站", "电站", "机场"), longest=False)
    alone = [words.find(text) for text in TEXTS]
    ahead.reading(TEXTS)
    assert [words.in_block(text) for text in TEXTS] == alone
    assert alone[2] == [(1, 4, 7), (2, 5, 7), (1, 10, 13), (2, 11, 13)]


def test_of_words_that_overlap_the_longest() -> None:
    assert Automaton(("电站", "水电站", "水电站建设"), longest=True).find(TEXTS[2]) == [(1, 4, 7), (2, 10, 15)]


def test_a_pipe_of_docs_finds_what_each_doc_alone_holds() -> None:
    nlp = build_nlp()
    alone = [[p.name for p in nlp(text)._.facts.projects] for text in TEXTS]
    assert [[p.name for p in doc._.facts.projects] for doc in nlp.pipe(TEXTS)] == alone
    assert alone[2] == ["柳河水电站", "松河水电站"]
