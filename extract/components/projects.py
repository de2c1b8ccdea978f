"""Named projects: lists made whole by coordination, in the phrases that verbs govern."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from extract.context import block_of, context_of, facts_of, show_spans
from extract.projects import names as project_names
from extract.projects import naming
from extract.projects.governing import Phrase, phrases
from extract.projects.lists import listed
from extract.projects.places import in_front_of_colon
from extract.projects.quotation import clauses, paired, wide
from extract.projects.rows import read_row
from extract.projects.stated import settled, stated, with_course
from extract.projects.targets import with_projects
from extract.projects.wholes import with_whole
from extract.records import changed
from extract.types import Measure, ProjectMention, RegionMention, Span


@Language.factory("policygraph_projects")
def make_projects(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    return find_projects


def find_projects(doc: Doc) -> Doc:
    """Append the projects of the Doc to `doc._.facts.projects`; their stage is the stages component's, which finds in
    `doc.user_data["policygraph_phrases"]` what governs which."""
    block, facts = block_of(doc), facts_of(doc)
    marked = clauses(paired(block.text))
    text = wide(marked)
    regions = sorted((r for r in facts.regions if not r.implied), key=lambda r: (r.span.start, -r.span.end))
    places = outermost(regions)
    if (member := listed(block, context_of(doc))) is not None:
        facts.projects += read_row(wide(paired(block.text)), *member, regions, [a.span for a in facts.agencies])
        if facts.projects or block.table is not None:
            show_spans(doc, "projects", [(p.span, p.kind) for p in facts.projects])
            return doc
    title = block.role == "title"
    governed: dict[int, tuple[Phrase, int]] = doc.user_data.setdefault("policygraph_phrases", {})
    for phrase in phrases(text, project_names.heads(), places, [a.span for a in facts.agencies]):
        for mention, name_end in naming.read(text, phrase, regions, places, title):
            told = with_course(text, mention, name_end, regions)
            for row in with_whole(text, placed(text, told, name_end, phrase, regions, facts.measures)):
                governed[len(facts.projects)] = (phrase, name_end)
                facts.projects.append(row)
    facts.targets[:] = with_projects(marked, facts.targets, facts.projects)
    show_spans(doc, "projects", [(p.span, p.kind) for p in facts.projects])
    return doc


def outermost(regions: Sequence[RegionMention]) -> list[Span]:
    """Spans of places that lie in no other and are no short form inside a compound, in order."""
    spans: list[Span] = []
    for region in regions:
        if not region.short and (not spans or region.span.start >= spans[-1].end):
            spans.append(region.span)
    return spans


def placed(
    text: str,
    mention: ProjectMention,
    name_end: int,
    phrase: Phrase,
    regions: Sequence[RegionMention],
    measures: Sequence[Measure],
) -> ProjectMention:
    """With the places that its clause states, where its name says no division: the clause's subject (甲市建设…), where
    it came to be (落户甲市), the region in front of a colon (甲市：…), or that of the subject which its measure
    continues."""
    if (
        mention.optional not in (None, "facility")
        or mention.connects
        or any(p.level not in ("country", "area") for p in mention.located_in)
    ):
        return mention
    start = mention.span.start
    said = stated(text, phrase, regions) or settled(text, start, name_end, regions)
    said = said or in_front_of_colon(text, start, regions)
    if not said:
        i = bisect_right(measures, mention.span.start, key=lambda m: m.span.start) - 1
        carried = measures[i].applies_to if i >= 0 and mention.span.start < measures[i].span.end else ()
        said = tuple(place for place in carried if place.code)
    there = {(p.name, p.code) for p in mention.located_in}
    return changed(mention, located_in=(*mention.located_in, *(p for p in said if (p.name, p.code) not in there)))
