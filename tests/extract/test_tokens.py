"""Characters as tokens: as spaCy cuts them, white space and all, in linear time."""

import time

import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.lang.zh import ChineseTokenizer
from spacy.tokens import Doc

from extract.tokens import CharacterTokenizer

VOCAB = spacy.blank("zh").vocab
OURS, THEIRS = CharacterTokenizer(VOCAB), ChineseTokenizer(VOCAB)


def read(doc: Doc) -> list[tuple[str, str, int]]:
    return [(token.text, token.whitespace_, token.idx) for token in doc]


@given(st.text("建设ab12，。 \u3000\n\t\r\u00a0\x1c😀", max_size=12))
def test_the_same_tokens_as_spacy(text: str) -> None:
    assert read(OURS(text)) == read(THEIRS(text))
    assert OURS(text).text == text


def test_a_long_text_with_blanks_takes_linear_time() -> None:
    """spaCy copies what is left of the text at each character: minutes for a document of one line."""
    begun = time.process_time()
    assert len(OURS("建 设" * 100_000)) == 200_000
    assert time.process_time() - begun < 5
