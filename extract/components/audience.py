"""Audience: the classes of people and firms that a measure is for, by its words (ontology, section 2)."""

from functools import cache

from spacy.tokens import Doc

from extract.automata import in_one_pass
from extract.changes import changed
from extract.context import block_of, facts_of, show_spans
from extract.types import Measure, Span
from extract.word_lists import Naming, Words, built
from graph.resources import read_yaml


@in_one_pass
@cache
def audience_words() -> Words:
    lists = read_yaml("lexicons", "audience.yml")
    meanings: dict[str, tuple[str, ...]] = {
        word: (name,) for group in ("people", "firms") for name, words in lists[group].items() for word in words
    }
    return built(meanings | dict.fromkeys(lists["none"], ()), together=True)


def with_audience(measures: list[Measure], namings: list[Naming]) -> list[Measure]:
    """The measures with the classes that they name, in the order of the text, each once."""
    done: list[Measure] = []
    at = 0
    for measure in sorted(measures, key=lambda m: m.span):
        while at < len(namings) and namings[at].start < measure.span.start:
            at += 1
        found: dict[str, None] = {}
        while at < len(namings) and namings[at].end <= measure.span.end:
            found.update(dict.fromkeys(namings[at].meanings))
            at += 1
        done.append(changed(measure, audience=tuple(found)) if found else measure)
    return done


def find_audience(doc: Doc) -> Doc:
    """Fill `Measure.audience` of the block's measures."""
    facts = facts_of(doc)
    if facts.measures:
        namings = audience_words().named(block_of(doc).text)
        facts.measures = with_audience(facts.measures, namings)
        show_spans(doc, "audience", ((Span(n.start, n.end), n.meanings[0]) for n in namings))
    return doc
