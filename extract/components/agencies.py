"""Named organisations and bodies with a function: what `doc._.facts.agencies` holds."""

import re

import rjieba
from spacy.tokens import Doc

from extract.agencies.bracket_names import find_bracket_names
from extract.agencies.branches import with_seats
from extract.agencies.departments import find_bodies
from extract.agencies.departments_of_places import find_departments_of_places, with_departments
from extract.agencies.edged_names import find_edged
from extract.agencies.firm_fronts import find_firm_fronts
from extract.agencies.makers import find_makers
from extract.agencies.named_bodies import find_named
from extract.agencies.numbered_schools import find_numbered_schools
from extract.agencies.open_lists import find_firm_lists, find_shared_heads
from extract.agencies.shared_heads import find_counted, share_heads
from extract.changes import changed
from extract.context import block_of, context_of, facts_of, show_spans
from extract.patterns import pattern
from extract.types import AgencyMention, Span

LABEL = "AGENCY"
BEFORE_SUBJECT = re.compile(r"(?:^|[，。；：！？\s、和及与])$")
MODAL = pattern("agencies", "subject_before")


def longest(mentions: list[AgencyMention]) -> list[AgencyMention]:
    """Of mentions that overlap the longer; in order."""
    kept: list[AgencyMention] = []
    for mention in sorted(mentions, key=lambda m: (m.span.start, -m.span.end)):
        while kept and kept[-1].span.overlaps(mention.span) and len(kept[-1].span) < len(mention.span):
            kept.pop()
        if not kept or not kept[-1].span.overlaps(mention.span):
            kept.append(mention)
    return kept


def is_subject(text: str, span: Span) -> bool:
    """The agency opens its clause and a verb follows: 省财政厅将安排…"""
    if not BEFORE_SUBJECT.search(text, max(0, span.start - 1), span.start) or span.end >= len(text):
        return False
    if MODAL.match(text, span.end):
        return True
    first = rjieba.tag(text[span.end : span.end + 6])[0][1]
    return bool(first.startswith("v") and first != "vn")


def find_agencies(doc: Doc) -> Doc:
    """Append the block's agencies to its facts. Regions are read, where a component before found them."""
    facts, text = facts_of(doc), block_of(doc).text
    jurisdiction = context_of(doc).meta.jurisdiction
    known = find_bodies(text, facts.regions, jurisdiction)
    named = find_named(text, facts.regions, known, jurisdiction)
    sure = longest([*known, *named, *find_counted(text, facts.regions)])
    sure += find_makers(text, facts.regions, sure)
    guessed = [
        *find_firm_lists(text, sure),
        *find_shared_heads(text, facts.regions, sure),
        *find_edged(text, facts.regions, sure, jurisdiction),
        *find_bracket_names(text, facts.regions, sure, block_of(doc).table),
        *find_firm_fronts(text, facts.regions, sure),
    ]
    guessed += find_departments_of_places(text, facts.regions)
    guessed += find_numbered_schools(text, facts.regions)
    bodies = longest(with_departments(with_seats(text, [*sure, *guessed], facts.regions)))
    mentions = share_heads(text, bodies, facts.regions)
    mentions = [changed(m, subject=is_subject(text, m.span)) for m in mentions]
    facts.agencies.extend(mentions)
    show_spans(doc, "agencies", ((m.span, LABEL) for m in facts.agencies))
    return doc
