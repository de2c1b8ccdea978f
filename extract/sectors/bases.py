"""The sectors of measures, by their own words, their heading or their neighbour's words (ontology, section 7)."""

from extract.changes import changed
from extract.sectors.headings import Stretch, Subject
from extract.types import Block, Measure, SectorBasis, Span
from extract.word_lists import Naming


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
