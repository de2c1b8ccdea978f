"""Named organisations and bodies with a function: what `doc._.facts.agencies` holds."""

from spacy.language import Language
from spacy.tokens import Doc

from extract.context import show_spans
from extract.departments import find_bodies
from extract.firm_lists import find_firm_lists
from extract.named_bodies import find_named
from extract.shared_heads import share_heads
from extract.types import AgencyMention

LABEL = "AGENCY"


def longest(mentions: list[AgencyMention]) -> list[AgencyMention]:
    """Of mentions that overlap the longer; in order."""
    kept: list[AgencyMention] = []
    for mention in sorted(mentions, key=lambda m: (m.span.start, -m.span.end)):
        while kept and kept[-1].span.overlaps(mention.span) and len(kept[-1].span) < len(mention.span):
            kept.pop()
        if not kept or not kept[-1].span.overlaps(mention.span):
            kept.append(mention)
    return kept


@Language.factory("policygraph_agencies")
def make_agencies(nlp: Language, name: str) -> "Agencies":
    return Agencies()


class Agencies:
    """Append the block's agencies to its facts. Regions are read, where a component before found them."""

    def __call__(self, doc: Doc) -> Doc:
        facts, text = doc._.facts, doc._.block.text
        jurisdiction = doc._.context.meta.jurisdiction
        known = find_bodies(text, facts.regions, jurisdiction)
        named = find_named(text, facts.regions, known, jurisdiction)
        sure = longest([*known, *named])
        mentions = share_heads(text, longest([*sure, *find_firm_lists(text, sure)]), facts.regions)
        facts.agencies.extend(mentions)
        show_spans(doc, "agencies", [(m.span, LABEL) for m in facts.agencies])
        return doc
