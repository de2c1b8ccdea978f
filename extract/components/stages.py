"""Stage of each project mention, from the nearest words that govern it, with those words as evidence."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

import extract.context  # noqa: F401  (declares doc._.facts)
from extract.governing import Phrase
from extract.governors import stages
from extract.predicates import Verb
from extract.types import Span


@cache
def _verb_stages() -> dict[str, str]:
    return {verb: stage for stage, words in stages().items() for verb in words["verbs"]}


@cache
def _tail_stages() -> tuple[tuple[str, str], ...]:
    """Longest first."""
    rows = [(tail, stage) for stage, words in stages().items() for tail in words.get("tails", [])]
    return tuple(sorted(rows, key=lambda row: -len(row[0])))


@cache
def _winners() -> frozenset[str]:
    return frozenset(stages()["study"]["wins"])


def of_chain(chain: tuple[Verb, ...]) -> tuple[str, Verb] | None:
    """The stage that a chain of verbs says: 研究, 争取, 力争 in front win, otherwise the last verb with a stage."""
    known = [(verb, _verb_stages()[verb.word]) for verb in chain if verb.word in _verb_stages()]
    if not known:
        return None
    if known[0][0].word in _winners():
        return "study", known[0][0]
    verb, stage = known[-1]
    return stage, verb


def of_mention(text: str, phrase: Phrase, name_end: int) -> tuple[str, Span | None]:
    """Stage and cue of a name that ends at `name_end` in its phrase: a study in front wins, then the words behind it
    (前期工作, 开工建设), then the verbs in front; no stage word: ongoing."""
    front = of_chain(phrase.before)
    if front and front[0] == "study":
        return "study", Span(front[1].start, front[1].end)
    behind = text[name_end : phrase.end]
    for tail, stage in _tail_stages():
        at = behind.find(tail)
        if at >= 0:
            return stage, Span(name_end + at, name_end + at + len(tail))
        if phrase.relative and text.startswith(tail, phrase.end + 1):
            return stage, Span(phrase.end + 1, phrase.end + 1 + len(tail))
    back = of_chain(phrase.after)
    if back:
        return back[0], Span(back[1].start, back[1].end)
    if front:
        return front[0], Span(front[1].start, front[1].end)
    return "ongoing", None


@Language.factory("policygraph_stages")
def make_stages(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    return stage_projects


def stage_projects(doc: Doc) -> Doc:
    """Give every project of the Doc its stage; `doc.user_data["policygraph_phrases"]` says what governs which."""
    governed: dict[int, tuple[Phrase, int]] = doc.user_data.pop("policygraph_phrases", {})
    for i, project in enumerate(doc._.facts.projects):
        if i in governed:
            stage, cue = of_mention(doc._.block.text, *governed[i])
            doc._.facts.projects[i] = replace(project, stage=stage, cue=cue)
    return doc
