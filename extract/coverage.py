"""How much of a text became facts, and what did not: counted from what no component claimed.

    coverage(extract("plan.txt"))

Two sums hold for every text: characters that a fact covers, text without facts and layout make the whole source; and
sentences with a measure, with mentions only and silent ones make all sentences of the running text.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from extract.clauses.sentences import sentences
from extract.leftovers import numbers, open_lists, quotations
from extract.quotes import Quoter
from extract.types import Block, Candidate, Extraction, Span

AROUND = 12
"""Characters shown on each side of a find."""
KINDS = ("sentence", "no measure", "quantity", "quotation", "list", "place")


@dataclass(frozen=True, slots=True)
class Characters:
    """Code points of the source; the last three make the first."""

    total: int
    in_facts: int
    """Text that a measure or a mention covers."""
    without: int
    """Text that none covers: silent sentences, titles, marks between measures."""
    layout: int
    """Line breaks, page furniture, the numbers of headings."""


@dataclass(frozen=True, slots=True)
class Sentences:
    """Sentences of running text (titles are none)."""

    with_measures: int
    mentions_only: int
    silent: int

    @property
    def total(self) -> int:
        return self.with_measures + self.mentions_only + self.silent


@dataclass(frozen=True, slots=True)
class Leftover:
    """Something that a reader sees in the text and that did not become a fact."""

    kind: str
    """One of `KINDS`."""
    span: Span
    """In the source."""
    line: int
    """Of the source, from 1."""
    text: str
    """As shown to people, without layout's breaks."""
    context: str
    """The words around it; for a sentence the title that it stands under."""
    why: str
    candidates: tuple[Candidate, ...] = ()
    """Of a place: the divisions that it may mean, in order."""


@dataclass(frozen=True, slots=True)
class Coverage:
    characters: Characters
    sentences: Sentences
    left: tuple[Leftover, ...]
    """In reading order."""


def coverage(extraction: Extraction) -> Coverage:
    """The report on one document. Linear time."""
    claims = _Claims(extraction)
    lines = [at for at, char in enumerate(extraction.source.text) if char == "\n"]
    left: list[Leftover] = []
    for block in extraction.outline.blocks:
        for kind, span, context, why in (*_sentences_left(block, claims), *_names_left(block, claims)):
            source = block.source(span)
            line = bisect_right(lines, source.start) + 1
            left.append(Leftover(kind, source, line, span.of(block.text), context, why))
    left += _places_left(extraction, lines)
    left.sort(key=lambda row: (row.span, KINDS.index(row.kind)))
    return Coverage(_characters(extraction, claims), _counted(extraction, claims), tuple(left))


def count_sentences(extraction: Extraction) -> Sentences:
    """The counts alone, for the closing words of a build."""
    return _counted(extraction, _Claims(extraction))


class _Claims:
    """Which characters of the source the facts cover. What is found but not linked gives no fact."""

    def __init__(self, extraction: Extraction) -> None:
        size = len(extraction.source.text)
        self.measured, self.named, self.any = bytearray(size), bytearray(size), bytearray(size)
        self.answered = bytearray(size)
        """The words of bodies that lead or support a measure."""
        for measure in extraction.measures:
            self._mark(self.measured, measure.span)
        for span in _named(extraction):
            self._mark(self.named, span)
        for duty in extraction.responsibilities:
            self._mark(self.answered, duty.span)

    def _mark(self, what: bytearray, span: Span) -> None:
        what[span.start : span.end] = b"\x01" * len(span)
        self.any[span.start : span.end] = b"\x01" * len(span)


def _named(extraction: Extraction) -> Iterator[Span]:
    """The words of all facts but the measures themselves."""
    yield from (m.span for m in extraction.regions if m.name is not None and m.nested is None)
    for rows in (extraction.agencies, extraction.targets, extraction.responsibilities, extraction.citations):
        yield from (row.span for row in rows)
    for project in extraction.projects:
        yield from (span for span in (project.span, project.head, project.cue) if span)
    for measure in extraction.measures:
        yield from (basis.span for basis in measure.basis if basis.by == "words" and basis.span)


def _holds(marks: bytearray, span: Span) -> bool:
    return marks.find(1, span.start, span.end) >= 0


def _characters(extraction: Extraction, claims: _Claims) -> Characters:
    text = sum(len(block.text) for block in extraction.outline.blocks)
    covered = 0
    for block in extraction.outline.blocks:
        if isinstance(block.offsets, range):
            covered += claims.any.count(1, block.offsets.start, block.offsets.stop)
        else:
            covered += sum(claims.any[at] for at in block.offsets)
    total = len(extraction.source.text)
    return Characters(total, covered, text - covered, total - text)


def _by_yield(block: Block, claims: _Claims) -> Iterator[tuple[str, Span]]:
    """("measure" | "no measure" | "sentence", its words in the block) for each sentence of running text."""
    if block.role != "body":
        return
    for sentence in sentences(block.text):
        source = block.source(sentence.span)
        if _holds(claims.measured, source):
            yield "measure", sentence.span
        else:
            yield "no measure" if _holds(claims.named, source) else "sentence", sentence.span


def _counted(extraction: Extraction, claims: _Claims) -> Sentences:
    counts = {"measure": 0, "no measure": 0, "sentence": 0}
    for block in extraction.outline.blocks:
        for what, _ in _by_yield(block, claims):
            counts[what] += 1
    return Sentences(counts["measure"], counts["no measure"], counts["sentence"])


Row = tuple[str, Span, str, str]
"""kind, words in the block, context, why"""


def _sentences_left(block: Block, claims: _Claims) -> Iterator[Row]:
    title = block.path[-1] if block.path else ""
    for what, span in _by_yield(block, claims):
        # a line that only says who leads (责任单位：省财政厅) has given what it holds
        if what != "measure" and not _holds(claims.answered, block.source(span)):
            why = "it names things but states no measure" if what == "no measure" else "no component found anything"
            yield what, span, title, why


def _names_left(block: Block, claims: _Claims) -> Iterator[Row]:
    text = block.text
    if block.role == "body":
        for span in numbers(text):
            if not _holds(claims.named, block.source(span)):
                yield "quantity", span, _around(text, span), "no target, and part of no name"
    for span in quotations(text):
        if not all(_at(claims, block, span)):
            yield "quotation", span, _around(text, span), "no project, body, place or document of this name"
    for span, members in open_lists(text):
        known = [_at(claims, block, member)[-1] for member in members]
        if not all(known):
            yield "list", span, _around(text, span), f"{sum(known)} of {len(members)} members became facts"


def _at(claims: _Claims, block: Block, span: Span) -> list[int]:
    return [claims.named[block.offsets[at]] for at in range(span.start, span.end)]


def _around(text: str, span: Span) -> str:
    start, end = max(0, span.start - AROUND), span.end + AROUND
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"


def _places_left(extraction: Extraction, lines: list[int]) -> Iterator[Leftover]:
    quoter = Quoter(extraction.outline)
    for place in extraction.regions:
        if place.name is not None:
            continue
        span, offered = place.span, place.candidates
        around = Span(max(0, span.start - AROUND), min(span.end + AROUND, len(extraction.source.text)))
        why = f"one of {len(offered)} divisions, by level and code" if offered else "no list holds a place of this name"
        line, words = bisect_right(lines, span.start) + 1, quoter.quote(span)
        yield Leftover("place", span, line, words, quoter.quote(around), why, offered)
