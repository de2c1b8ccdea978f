"""Regions: divisions, named areas, features and countries that a block names, each linked or left open.

The finder is `extract.places.finder`; this component keeps one for each document and writes what it finds into
`doc._.facts.regions` and `doc.spans["regions"]`.
"""

from spacy.tokens import Doc

from extract.context import DocumentContext, block_of, context_of, facts_of, show_spans
from extract.places.finder import PlaceFinder

MEMORY = "regions"


def finder_of(context: DocumentContext) -> PlaceFinder:
    """The document's own finder: it remembers what names meant earlier."""
    finder: PlaceFinder | None = context.memory.get(MEMORY)
    if finder is None:
        finder = context.memory[MEMORY] = PlaceFinder(context.meta.jurisdiction, context.lexicon)
    return finder


def find_regions(doc: Doc) -> Doc:
    """Append the block's regions to its facts."""
    found = finder_of(context_of(doc)).find(block_of(doc).text)
    facts_of(doc).regions.extend(found)
    show_spans(doc, "regions", ((mention.span, mention.level) for mention in found))
    return doc
