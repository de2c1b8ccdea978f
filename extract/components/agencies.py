"""Named organisations and bodies with a function: what `doc._.facts.agencies` holds."""

from spacy.language import Language
from spacy.tokens import Doc

from extract.context import show_spans
from extract.departments import find_bodies
from extract.types import AgencyMention

LABEL = "AGENCY"


@Language.factory("policygraph_agencies")
def make_agencies(nlp: Language, name: str) -> "Agencies":
    return Agencies()


class Agencies:
    """Append the block's agencies to its facts. Regions are read, where a component before found them."""

    def __call__(self, doc: Doc) -> Doc:
        facts, text = doc._.facts, doc._.block.text
        mentions: list[AgencyMention] = find_bodies(text, facts.regions, doc._.context.meta.jurisdiction)
        facts.agencies.extend(sorted(mentions, key=lambda m: (m.span.start, m.span.end)))
        show_spans(doc, "agencies", [(m.span, LABEL) for m in facts.agencies])
        return doc
