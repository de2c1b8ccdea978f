"""Measures: the clauses that say what will be done, was done, or holds (ontology, section 2)."""

from spacy.tokens import Doc

from extract.clauses import cells
from extract.clauses.doers import doer_ends
from extract.clauses.measures import measure_spans, only_names_item
from extract.clauses.tense import Period, SentenceTense, deadline_of
from extract.context import block_of, context_of, facts_of, show_spans
from extract.responsibilities.assignments import assignment_spans
from extract.responsibilities.brackets import find_brackets
from extract.responsibilities.columns import duty_cells
from extract.responsibilities.measure_groups import titles_item
from extract.responsibilities.running import duty_stretches
from extract.types import Measure

MEMORY = "measures"


def find_measures(doc: Doc) -> Doc:
    """Append the block's measures to its facts; title blocks yield none."""
    block, context = block_of(doc), context_of(doc)
    period: Period = context.memory.setdefault(MEMORY, Period.of(context.meta))
    if block.role == "title":
        period.heading(block.text)
        return doc
    text = block.text
    facts = facts_of(doc)
    mentions = [r.span for r in facts.regions] + [a.span for a in facts.agencies if not a.person]
    facts.duties = assignment_spans(text, facts.agencies)
    duties = facts.duties or find_brackets(text)
    who = [cell for cell, _ in duty_cells(text, block.table, facts.agencies)] if block.table is not None else []
    said: SentenceTense | None = None
    facts.duty_stretches = duty_stretches(text, facts.agencies, facts.duties)
    for span, sentence, opening in measure_spans(text, doer_ends(text, mentions), duties, facts.duty_stretches):
        led = bool(facts.measures) and facts.measures[-1].sentence == sentence.span
        if block.table is not None and not led and not cells.is_measure(text, span, sentence, opening):
            continue  # a name, a figure, a body, and no later clause of a task
        if any(cell.covers(span) for cell in who):
            continue  # 招商工作部
        words = span.of(text)
        if span == sentence.span and titles_item(block, words) and only_names_item(words, opening):
            continue
        if said is None or said.sentence != sentence.span:
            said = SentenceTense(sentence.span, period)
        facts.measures.append(
            Measure(
                span=span,
                text=words,
                sentence=sentence.span,
                action=opening.verb.of(text) if opening.verb else None,
                tense=said.of(words, opening),
                deadline=deadline_of(words),
                unit=block.unit,
                path=block.path,
            )
        )
    show_spans(doc, "measures", ((m.span, m.tense) for m in facts.measures))
    return doc
