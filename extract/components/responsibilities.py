"""Who is responsible for which measure, as far as one block says it; `responsibilities.assembly` joins the blocks."""

from bisect import bisect_right

from spacy.tokens import Doc

from extract.context import block_of, facts_of, show_spans
from extract.responsibilities.assignments import Assignment, assignment_spans, outermost, read_assignment
from extract.responsibilities.measure_groups import measures_between, measures_in_scope, without_heading
from extract.responsibilities.running import read_running, read_stretch
from extract.types import Measure, Responsibility


def find_responsibilities(doc: Doc) -> Doc:
    """Append the block's responsibilities to its facts; agencies and measures have been found before.

    A bracket speaks for every measure since the bracket before it or the block's start.
    """
    facts, text = facts_of(doc), block_of(doc).text
    if not facts.agencies:
        return doc
    spans = assignment_spans(text, facts.agencies)
    bodies = outermost(facts.agencies)
    since, spoken_of = 0, without_heading(block_of(doc), facts.measures)
    for span in spans:
        measures = measures_between(facts.measures, since, span.start)
        if since == 0 and len(measures) > 1:
            measures = measures_between(spoken_of, since, span.start)
        since = span.end
        for given in read_assignment(text, span, bodies):
            for measure in measures:
                facts.responsibilities.append(_responsibility(given, measure))
    for stretch in facts.duty_stretches:
        spoken_for = measures_in_scope(facts.measures, stretch.scope)
        for given in read_stretch(text, stretch.span, bodies):
            facts.responsibilities += [_responsibility(given, measure) for measure in spoken_for]
    for given in read_running(text, facts.agencies, sorted([*spans, *(s.span for s in facts.duty_stretches)])):
        at = _measure_of(facts.measures, given.agency.span.start)
        if at is not None:
            facts.responsibilities.append(_responsibility(given, at))
    show_spans(doc, "responsibilities", ((r.span, r.role.upper()) for r in facts.responsibilities))
    return doc


def _responsibility(given: Assignment, measure: Measure) -> Responsibility:
    agency = given.agency
    return Responsibility(agency.name, agency.canonical, given.role, agency.span, measure.span.start, given.rule)


def _measure_of(measures: list[Measure], at: int) -> Measure | None:
    """The measure that the words stand in, else the last one before them."""
    number = bisect_right(measures, at, key=lambda m: m.span.start)
    return measures[number - 1] if number else None
