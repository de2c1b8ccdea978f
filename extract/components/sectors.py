"""Sectors of each measure: by its own words, and by the heading that it stands under (ontology, section 7)."""
# (:Measure)-[:CONCERNS {basis: heading|words}]->(:Sector)

from spacy.tokens import Doc

from extract.context import DocumentContext, block_of, context_of, facts_of, show_spans
from extract.sectors.bases import with_sectors
from extract.sectors.headings import HeadingSectors, heading_sectors
from extract.sectors.taxonomy import measure_words
from extract.types import Span
from extract.word_lists import Words

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
