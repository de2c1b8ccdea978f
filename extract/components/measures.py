"""Measures: the clauses that say what will be done, was done, or holds (ontology, section 2)."""

import re

from spacy.language import Language
from spacy.tokens import Doc

from extract import clauses
from extract.clauses import ACTION, FIGURE, LEAD, OTHER, RESULT, SUBJECT, Opening
from extract.context import show_spans
from extract.responsibility_brackets import find_brackets, is_assignment
from extract.sentences import Sentence, sentences
from extract.sentences import clauses as parts_of
from extract.tense import Period, deadline_of, tense_of
from extract.types import Measure, Span

NUMBERING = re.compile(
    r"(?:[\s　]*(?:[（(](?:[一二三四五六七八九十百]{1,4}|\d{1,3})[)）]|第[一二三四五六七八九十百零〇\d]{1,5}条[\s　]+"
    r"|[一二三四五六七八九十]{1,3}、|\d{1,3}(?:\.\d{1,3}){0,3}[.．﹒、](?!\d)|\d{1,3}(?:\.\d{1,3}){1,3}[\s　]+|\d{2}[\s　]+"
    r"|[①-⑳]|[—\-─–●•·○◆■▪※]+))+[\s　]*"
)
LABEL = re.compile(r"[^，,：:“”《》（）。；]{2,16}[:：][\s　]*")
WORDS = re.compile(r"[一-鿿]")


def measure_spans(text: str, figures_split: bool = True) -> list[tuple[Span, Sentence, Opening]]:
    """The measures of one block, each with its sentence and how its first doing opens; they never overlap."""
    found: list[tuple[Span, Sentence, Opening]] = []
    brackets = find_brackets(text)
    for sentence in sentences(text):
        span = sentence.span
        inner = [b for b in brackets if span.start <= b.start and b.end <= span.end]
        if is_assignment(span.of(text)) or (inner and inner[0].start == span.start):
            continue
        start = _start_of(text, span)
        end = span.end
        while inner and not text[inner[-1].end : end].strip():
            end = inner.pop().start
        if end <= start or len(WORDS.findall(text[start : start + 12])) < 2:
            continue
        begins = _beginnings(text, sentence, start, end, figures_split)
        for i, (place, opening) in enumerate(begins):
            stop = begins[i + 1][0] if i + 1 < len(begins) else end
            stop = _trim(text, place, stop)
            found.append((Span(place, stop), sentence, opening))
    return found


def _trim(text: str, start: int, stop: int) -> int:
    while stop > start + 1 and (text[stop - 1].isspace() or text[stop - 1] in "，,"):
        stop -= 1
    return stop


def _start_of(text: str, span: Span) -> int:
    """Behind the numbering and a label with its colon (科技创新平台：)."""
    start = span.start
    if match := NUMBERING.match(text, start, span.end):
        start = match.end()
    if (match := LABEL.match(text, start, span.end)) and match.end() < span.end:
        label = Span(start, match.end())
        if clauses.open_clause(text, label).kind not in (ACTION, LEAD):
            start = match.end()
    return start


def _beginnings(text: str, sentence: Sentence, start: int, end: int, figures_split: bool) -> list[tuple[int, Opening]]:
    """Where the sentence's measures begin."""
    parts = [Span(max(p.start, start), min(p.end, end)) for p in parts_of(sentence) if p.end > start and p.start < end]
    begins: list[tuple[int, Opening]] = []
    lead: int | None = None  # where a run of leading clauses begins that waits for its doing
    stated = False  # some doing or statement has been seen in this sentence
    unfinished = False
    past = False
    for number, part in enumerate(parts):
        opening = clauses.open_clause(text, part)
        place = part.start
        while place < part.end and text[place].isspace():
            place += 1
        if number == 0:
            begins.append((place, opening))
            lead = place if opening.kind == LEAD else None
            stated = opening.kind != LEAD
            unfinished = opening.unfinished
            past = opening.kind in (SUBJECT, FIGURE, OTHER) and not opening.modal
            continue
        if opening.kind == LEAD or (opening.leads_on and (lead is not None or not stated)):
            if lead is None and not unfinished:
                lead = place
            continue
        opens = (
            opening.kind == ACTION
            or (opening.kind == SUBJECT and (opening.modal or past))
            or (opening.kind == FIGURE and figures_split)
        )
        if not stated or unfinished:
            # The doing that the leading clauses of the sentence's opening wait for.
            if opens or opening.kind == RESULT:
                begins[-1] = (begins[-1][0], opening)
                stated, unfinished, lead = True, opening.unfinished, None
            continue
        if opens:
            begins.append((place if lead is None else lead, opening))
            unfinished = opening.unfinished
        lead = None
    return begins


@Language.factory("policygraph_measures")
class Measures:
    """Appends `Measure` records to `doc._.facts.measures`; title blocks yield none."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        block, context = doc._.block, doc._.context
        period: Period = context.memory.setdefault(self.name, Period.of(context.meta))
        if block.role == "title":
            period.heading(block.text)
            return doc
        text = block.text
        for span, sentence, opening in measure_spans(text):
            words = span.of(text)
            doc._.facts.measures.append(
                Measure(
                    span=span,
                    text=words,
                    sentence=sentence.span,
                    action=opening.verb.of(text) if opening.verb else None,
                    tense=tense_of(words, opening, period),
                    deadline=deadline_of(words),
                    unit=block.unit,
                    path=block.path,
                )
            )
        show_spans(doc, "measures", [(m.span, m.tense) for m in doc._.facts.measures])
        return doc
