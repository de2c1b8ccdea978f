"""Sectors of each measure: by its own words, and by the heading that it stands under (ontology, section 7)."""
# (:Measure)-[:CONCERNS {basis: heading|words}]->(:Sector)

from spacy.language import Language
from spacy.tokens import Doc

from extract.context import DocumentContext, block_of, context_of, facts_of, show_spans
from extract.records import changed
from extract.sectors.headings import HeadingSectors, Stretch, Subject, heading_sectors
from extract.sectors.taxonomy import measure_words
from extract.types import Block, Measure, SectorBasis, Span
from extract.word_lists import Naming, Words

MEMORY = "sectors"


def words_of(context: DocumentContext) -> Words:
    """The taxonomy's words and the user's own."""
    own = context.lexicon.sectors if context.lexicon else {}
    return measure_words(tuple(sorted(own.items())))


def headings_of(context: DocumentContext) -> HeadingSectors:
    """The document's headings, looked through once."""
    found = context.memory.get(MEMORY)
    if not isinstance(found, HeadingSectors):
        found = context.memory[MEMORY] = heading_sectors(context.outline, words_of(context))
    return found


def named_in(measure: Measure, namings: list[Naming], at: int) -> tuple[list[SectorBasis], int]:
    """What the measure's own words name, each sector once at its first words; and where to go on."""
    found: dict[str, SectorBasis] = {}
    start, end = measure.span.start, measure.span.end
    while at < len(namings) and namings[at].start < start:
        at += 1
    while at < len(namings) and (naming := namings[at]).end <= end:
        for sector in naming.meanings:
            if sector not in found:
                found[sector] = SectorBasis(sector, "words", Span(naming.start, naming.end))
        at += 1
    return list(found.values()), at


def by_heading(subject: Subject | None) -> list[SectorBasis]:
    """The heading's sectors."""
    return [SectorBasis(sector, "heading", subject.span) for sector in subject.sectors] if subject else []


def by_neighbour(block: Block, words: list[SectorBasis]) -> list[SectorBasis]:
    """A measure that names nothing goes on with what its neighbour names; the neighbour's words are the basis."""
    return [SectorBasis(b.sector, "heading", block.source(b.span)) for b in words if b.span]


def with_sectors(
    block: Block, measures: list[Measure], namings: list[Naming], stretches: list[Stretch]
) -> list[Measure]:
    """The measures with their bases, in the same order."""
    own: list[list[SectorBasis]] = []
    at = 0
    for measure in measures:
        words, at = named_in(measure, namings, at)
        own.append(words)
    done: list[Measure] = []
    place, before = 0, -1
    subject = stretches[0].subject
    heading = by_heading(subject)
    for i, (measure, words) in enumerate(zip(measures, own, strict=True)):
        while place + 1 < len(stretches) and stretches[place + 1].start <= measure.span.start:
            place, before = place + 1, -1
            subject = stretches[place].subject
            heading = by_heading(subject)
        mixed = subject is not None and subject.mixed
        # A mixed heading gives way to the measure's own words.
        basis = words if words and mixed else words + heading
        if not words and (mixed or not basis):
            same = before >= 0 and measures[before].sentence == measure.sentence
            if before >= 0 and (same or not basis):
                basis = by_neighbour(block, own[before])
            elif not basis:
                after = next((w for w in own[i + 1 : i + 6] if w), [])
                basis = by_neighbour(block, after)
        if words:
            before = i
        done.append(changed(measure, basis=tuple(_once(basis))) if basis else measure)
    return done


def _once(basis: list[SectorBasis]) -> list[SectorBasis]:
    """Both bases of a sector stay, each once."""
    if len(basis) < 2:
        return basis
    return list({(b.sector, b.by): b for b in reversed(basis)}.values())[::-1]


def find_sectors(doc: Doc) -> Doc:
    """Fill `Measure.basis` of the block's measures."""
    facts = facts_of(doc)
    measures = facts.measures
    if not measures:
        return doc
    block = block_of(doc)
    context = context_of(doc)
    headings = headings_of(context)
    namings = headings.namings(block)
    facts.measures = with_sectors(block, measures, namings, headings.stretches(block, namings))
    show_spans(doc, "sectors", ((Span(n.start, n.end), sector) for n in namings for sector in n.meanings))
    return doc


@Language.factory("policygraph_sectors")
class Sectors:
    """spaCy component: adds sectors to the measures that stand in `doc._.facts`."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        return find_sectors(doc)
