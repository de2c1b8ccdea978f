"""Named projects: lists made whole by coordination, in the phrases that verbs govern."""

from collections.abc import Callable, Sequence

from spacy.language import Language
from spacy.tokens import Doc

import extract.context
from extract import naming, project_names
from extract.governing import Phrase, phrases
from extract.types import RegionMention, Span


@Language.factory("policygraph_projects")
def make_projects(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    return find_projects


def find_projects(doc: Doc) -> Doc:
    """Append the projects of the Doc to `doc._.facts.projects`; their stage is the stages component's, which finds in
    `doc.user_data["policygraph_phrases"]` what governs which."""
    text, facts = doc._.block.text, doc._.facts
    regions = sorted((r for r in facts.regions if not r.implied), key=lambda r: (r.span.start, -r.span.end))
    places = outermost(regions)
    title = doc._.block.role == "title"
    governed: dict[int, tuple[Phrase, int]] = doc.user_data.setdefault("policygraph_phrases", {})
    for phrase in phrases(text, project_names.heads(), places, [a.span for a in facts.agencies]):
        for mention, name_end in naming.read(text, phrase, regions, places, title):
            governed[len(facts.projects)] = (phrase, name_end)
            facts.projects.append(mention)
    extract.context.show_spans(doc, "projects", [(p.span, p.kind) for p in facts.projects])
    return doc


def outermost(regions: Sequence[RegionMention]) -> list[Span]:
    """Spans of places that lie in no other and are no short form inside a compound, in order."""
    spans: list[Span] = []
    for region in regions:
        if not region.short and (not spans or region.span.start >= spans[-1].end):
            spans.append(region.span)
    return spans
