"""Named projects: lists made whole by coordination, in the phrases that verbs govern."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from spacy.tokens import Doc

from extract.agencies.project_fronts import find_project_fronts
from extract.context import block_of, context_of, facts_of, show_spans
from extract.marks import paired
from extract.projects import names as project_names
from extract.projects import naming
from extract.projects.announced import announced
from extract.projects.governing import Phrase, phrases
from extract.projects.labelled import labelled, only
from extract.projects.later_parts import one_before
from extract.projects.lists import LINE, listed
from extract.projects.placing import placed
from extract.projects.quotation import clauses, wide
from extract.projects.references import with_references
from extract.projects.rosters import in_roster, told
from extract.projects.rows import read_row
from extract.projects.targets import with_projects
from extract.projects.wholes import with_whole
from extract.types import BlockFacts, ProjectMention, RegionMention, Span


@dataclass(slots=True)
class Reading:
    """A block between two steps."""

    doc: Doc
    facts: BlockFacts
    marked: str
    text: str
    """The block's text as it is read for names (`extract.projects.quotation`)."""
    regions: list[RegionMention]
    places: list[Span]
    phrases: list[Phrase] = field(default_factory=list)
    named: list[list[tuple[ProjectMention, int]]] = field(default_factory=list)
    """What each phrase names, with the position behind its name."""
    roster: bool = False
    """Its block lists bodies or people, so that only what a verb tells of is named."""


class Projects:
    """Append the projects of a Doc to `doc._.facts.projects`; their stage is the stages component's, which finds in
    `doc.user_data["policygraph_phrases"]` what governs which."""

    def __call__(self, doc: Doc) -> Doc:
        return find_projects(doc)

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 256) -> Iterator[Doc]:
        rest = iter(stream)
        while docs := list(islice(rest, batch_size)):
            read(docs)
            yield from docs


def find_projects(doc: Doc) -> Doc:
    read((doc,))
    return doc


def read(docs: Sequence[Doc]) -> None:
    """Step by step for many Docs: what a step needs stays in the processor's cache."""
    readings = [reading for doc in docs if (reading := opened(doc)) is not None]
    for reading in readings:
        agencies = [a.span for a in reading.facts.agencies]
        reading.phrases = phrases(reading.text, project_names.heads(), reading.places, agencies)
    for reading in readings:
        name(reading)
    for reading in readings:
        gather(reading)


def opened(doc: Doc) -> Reading | None:
    """The Doc made ready for reading; None if it is a row of a list, which is read at once."""
    block, facts = block_of(doc), facts_of(doc)
    marked = clauses(paired(block.text))
    regions = sorted((r for r in facts.regions if not r.implied), key=lambda r: (r.span.start, -r.span.end))
    if (member := listed(block, context_of(doc))) is not None:
        facts.projects += read_row(wide(paired(block.text)), *member, regions, [a.span for a in facts.agencies])
        if facts.projects or block.table is not None:
            name_firms(doc, facts, block.text)
            show_spans(doc, "projects", [(p.span, p.kind) for p in facts.projects])
            return None
    roster = in_roster(block, context_of(doc))
    return Reading(doc, facts, marked, wide(marked), regions, outermost(regions), roster=roster)


def name(reading: Reading) -> None:
    """What the phrases name; a part that is told by its number alone is one of the project in front (二期, phase 2)."""
    title = block_of(reading.doc).role == "title"
    last: ProjectMention | None = None
    for phrase in reading.phrases:
        if reading.roster and not told(phrase):
            reading.named.append([])
            continue
        found = naming.read(reading.text, phrase, reading.regions, reading.places, title, last)
        last = one_before(reading.text, phrase, [mention for mention, _ in found], last)
        reading.named.append(found)


def gather(reading: Reading) -> None:
    """What the phrases name, with its places, the wholes it is a part of, and what later sentences call it."""
    doc, facts, text, regions = reading.doc, reading.facts, reading.text, reading.regions
    governed: dict[int, tuple[Phrase, int]] = doc.user_data.setdefault("policygraph_phrases", {})
    for phrase, found in zip(reading.phrases, reading.named, strict=True):
        for mention, name_end in placed(text, found, phrase, regions, facts.measures):
            for row in with_whole(text, mention):
                governed[len(facts.projects)] = (phrase, name_end)
                facts.projects.append(row)
    facts.projects[:] = with_references(text, facts.projects, regions)
    if (end := announced(block_of(doc), context_of(doc))) and not any(p.span.start < end for p in facts.projects):
        # 3.企业家培养项目。每年…: a member of a list of undertakings, which no verb governs
        facts.projects += read_row(text[:end], LINE, (), regions, [a.span for a in facts.agencies])
    form = labelled(block_of(doc), context_of(doc))
    if form is not None and not any(p.span.overlaps(form[0]) for p in facts.projects):
        facts.projects += read_row(only(text, form[0]), form[1], (), regions, [a.span for a in facts.agencies])
    name_firms(doc, facts, text)
    facts.targets[:] = with_projects(reading.marked, facts.targets, facts.projects)
    show_spans(doc, "projects", [(p.span, p.kind) for p in facts.projects])


def name_firms(doc: Doc, facts: BlockFacts, text: str) -> None:
    """Add the firms that names of projects open with to the block's agencies."""
    if found := find_project_fronts(text, facts.projects, facts.regions, facts.agencies):
        apart = [a for a in facts.agencies if not any(a.span.overlaps(firm.span) for firm in found)]
        facts.agencies[:] = sorted([*apart, *found], key=lambda a: a.span.start)
        show_spans(doc, "agencies", ((a.span, "AGENCY") for a in facts.agencies))


def outermost(regions: Sequence[RegionMention]) -> list[Span]:
    """Spans of places that lie in no other and are no short form inside a compound, in order."""
    spans: list[Span] = []
    for region in regions:
        if not region.short and (not spans or region.span.start >= spans[-1].end):
            spans.append(region.span)
    return spans
