"""Named projects: lists made whole by coordination, in the phrases that verbs govern."""

from collections.abc import Callable, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from extract.context import block_of, context_of, facts_of, show_spans
from extract.projects import names as project_names
from extract.projects import naming
from extract.projects.governing import Phrase, phrases
from extract.projects.later_parts import one_before
from extract.projects.lists import listed
from extract.projects.placing import placed
from extract.projects.quotation import clauses, paired, wide
from extract.projects.references import with_references
from extract.projects.rows import read_row
from extract.projects.targets import with_projects
from extract.projects.wholes import with_whole
from extract.types import ProjectMention, RegionMention, Span


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
    last: ProjectMention | None = None
    for phrase in phrases(text, project_names.heads(), places, [a.span for a in facts.agencies]):
        found = naming.read(text, phrase, regions, places, title, last)
        last = one_before(text, phrase, [mention for mention, _ in found], last)
        for mention, name_end in placed(text, found, phrase, regions, facts.measures):
            for row in with_whole(text, mention):
                governed[len(facts.projects)] = (phrase, name_end)
                facts.projects.append(row)
    facts.projects[:] = with_references(text, facts.projects, regions)
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
