"""spaCy's `ner` on characters for names of projects: a small network without pretrained vectors.

Used by `bench/learned.py`.
"""

import random
from collections.abc import Mapping, Sequence
from typing import Any

import spacy
from spacy import util
from spacy.language import Language
from spacy.training import Example, offsets_to_biluo_tags

from extract.projects.names import normal
from extract.tokens import CharacterTokenizer
from extract.types import ProjectMention, Span

BATCH, DROPOUT = 16, 0.2
LAYERS = {"width": 64, "depth": 3, "embed_size": 3000, "window_size": 2, "maxout_pieces": 3}
NETWORK = {"@architectures": "spacy.HashEmbedCNN.v2", "subword_features": False, "pretrained_vectors": None, **LAYERS}
Annotated = tuple[str, Mapping[str, Any]]
"""A text and its annotation."""


def train(documents: Sequence[Annotated], epochs: int, seed: int) -> Language:
    """It learns the names that stand in the text as such; members whose head stands elsewhere are not to be seen."""
    util.fix_random_seed(seed)  # type: ignore[attr-defined]
    nlp = spacy.blank("zh")
    nlp.tokenizer = CharacterTokenizer(nlp.vocab)
    nlp.add_pipe("ner", config={"model": {"tok2vec": NETWORK}})
    examples = [_example(nlp, *row) for text, gold in documents for row in _lines(text, gold)]
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(epochs):
        random.shuffle(examples)
        for start in range(0, len(examples), BATCH):
            nlp.update(examples[start : start + BATCH], sgd=optimizer, drop=DROPOUT)
    return nlp


def tagged(nlp: Language, text: str) -> list[ProjectMention]:
    return [
        ProjectMention(Span(at + name.start_char, at + name.end_char), name.text, "", "ongoing", "learned")
        for at, line, _ in _lines(text, {"projects": []})
        for name in nlp(line).ents
    ]


def _example(nlp: Language, at: int, line: str, names: Sequence[tuple[int, int]]) -> Example:
    doc = nlp.make_doc(line)
    spans = [doc.char_span(start, end, "PROJECT", alignment_mode="expand") for start, end in names]
    apart = util.filter_spans([span for span in spans if span])
    tags = offsets_to_biluo_tags(doc, [(s.start_char, s.end_char, s.label_) for s in apart])
    return Example.from_dict(doc, {"entities": tags})


def _lines(text: str, gold: Mapping[str, Any]) -> list[tuple[int, str, list[tuple[int, int]]]]:
    """(where it begins, line, names in it) of each line that is not empty."""
    spans = [(start, end, normal(x["name"])) for x in gold["projects"] for start, end in x.get("spans") or []]
    names = [(start, end) for start, end, name in spans if normal(text[start:end]) == name]
    result, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            here = [(s - at, e - at) for s, e in names if at <= s and e <= at + len(line)]
            result.append((at, line, here))
        at += len(line) + 1
    return result
