"""Carried regions: a measure without a region of its own that continues the subject of its sentence applies to it.

日喀则推进枢纽建设，提升便利化水平: the second measure speaks of 日喀则 (Shigatse) too.
"""
# (:Measure)-[:APPLIES_TO {carried: true}]->(:Region)

from itertools import groupby

from spacy.tokens import Doc

from extract.changes import changed
from extract.clauses.doers import CLOSES, JOINS, doer_ends, does
from extract.clauses.openings import ACTION, LEAD, open_clause
from extract.clauses.sentences import Sentence, clauses, sentences
from extract.clauses.words import ADVERB, MANNER, VERB, lexicon
from extract.context import block_of, facts_of
from extract.types import AgencyMention, Measure, Place, RegionMention, Span

LEXICON = lexicon()


def subjects(text: str, place: int, regions: dict[int, RegionMention], whole: dict[int, int]) -> list[RegionMention]:
    """The regions that stand as a doer at this place: a list of them with a verb, adverb or preposition behind it."""
    found: list[RegionMention] = []
    at = place
    while (region := regions.get(at)) is not None and whole.get(at, 0) <= region.span.end:
        found.append(region)
        at = region.span.end
        join = JOINS.match(text, at)
        if join is None or join.end() not in regions:
            break
        at = join.end()
    if not found:
        return []
    words = LEXICON
    closing = CLOSES.match(text, at)
    for after in sorted({at, closing.end() if closing else at}, reverse=True):
        if after >= len(text):
            continue
        end = min(len(text), after + 8)
        sizes = words.opening.lengths(text, after, end)
        word = text[after : after + max(sizes[VERB], sizes[ADVERB], sizes[MANNER])]
        if word and (after > at or does(text, after, word)):
            return found
    return []


def carry(
    text: str, measures: list[Measure], regions: list[RegionMention], agencies: list[AgencyMention]
) -> list[Measure]:
    """The same measures, those that continue a subject with its regions."""
    own = [r for r in regions if not r.implied and r.nested is None and r.level != "feature"]
    starts = {r.span.start: r for r in sorted(own, key=lambda r: r.span.end)}
    whole = {a.span.start: a.span.end for a in agencies}
    if not starts:
        return measures
    found: list[Measure] = []
    heads = doer_ends(text, (r.span for r in own))
    by_sentence = {s.span: s for s in sentences(text)}
    for span, group in groupby(measures, key=lambda m: m.sentence):
        members = list(group)
        sentence = by_sentence.get(span)
        if len(members) < 2 or sentence is None or not any(span.start <= s < span.end for s in starts):
            found += members
        else:
            found += _carry_in(text, sentence, members, own, starts, heads, whole)
    return found


def _carry_in(
    text: str,
    sentence: Sentence,
    members: list[Measure],
    own: list[RegionMention],
    starts: dict[int, RegionMention],
    heads: dict[int, int],
    whole: dict[int, int],
) -> list[Measure]:
    parts = clauses(sentence)
    held: list[RegionMention] = []
    by_pivot = False
    result: list[Measure] = []
    words = LEXICON
    for measure in members:
        inside = [
            Span(max(p.start, measure.span.start), p.end)
            for p in parts
            if measure.span.start < p.end and p.start < measure.span.end
        ]
        openings = [open_clause(text, p, heads) for p in inside]
        has_own = any(measure.span.covers(r.span) for r in own)
        first = openings[0] if openings else None
        if not has_own and held and first is not None and first.kind in (ACTION, LEAD) and not first.modal:
            pivots = measure.action is not None and measure.action in words.pivot
            if not (by_pivot and pivots):
                places = tuple(Place(r.name, r.code, r.level, r.span) for r in held if r.name is not None)
                result.append(changed(measure, applies_to=places) if places else measure)
                continue
        result.append(measure)
        if has_own or first is None or first.kind not in (ACTION, LEAD):
            held, by_pivot = [], False
        for part, opening in zip(inside, openings, strict=True):
            place = part.start
            while place < part.end and text[place].isspace():
                place += 1
            if doers := subjects(text, place, starts, whole):
                held, by_pivot = doers, False
                continue
            at_pivot = opening.verb if opening.verb and opening.verb.of(text) in words.pivot else None
            if at_pivot and (doers := subjects(text, at_pivot.end, starts, whole)):
                held, by_pivot = doers, True
    return result


def carry_regions(doc: Doc) -> Doc:
    """Fill `Measure.applies_to` of the block's measures; regions and measures have been found before."""
    facts = facts_of(doc)
    if facts.measures and facts.regions:
        facts.measures[:] = carry(block_of(doc).text, facts.measures, facts.regions, facts.agencies)
    return doc
