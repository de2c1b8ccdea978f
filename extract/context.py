"""What a component may know of the document around its block; carried on the spaCy Doc as `doc._.context`."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan

from extract import serialisation
from extract.lexicon import Lexicon
from extract.types import Block, BlockFacts, DocumentMeta, Outline, Span


@dataclass(slots=True)
class DocumentContext:
    meta: DocumentMeta = field(default_factory=DocumentMeta)
    outline: Outline = field(default_factory=lambda: Outline(units=(), blocks=()))
    lexicon: Lexicon | None = None
    """The user's own names; they outrank what is built in."""
    memory: dict[str, Any] = field(default_factory=dict)
    """What a component keeps from earlier blocks of the same document, under its own name."""
    shown: bool = True
    """Whether what is found is mirrored into `doc.spans`; `extract` throws its Docs away and does without."""


def block_of(doc: Doc) -> Block:
    """The Doc's block, as `doc._.block` but four times as fast.

    A Doc made outside this package counts as one paragraph of its own.
    """
    block = doc.user_data.get("policygraph_block")
    if block is None:
        block = Block(doc.text, tuple(range(len(doc.text))), 0, "body")
        doc.user_data["policygraph_block"] = block
    return block


def facts_of(doc: Doc) -> BlockFacts:
    facts = doc.user_data.get("policygraph_facts")
    if facts is None:
        facts = doc.user_data["policygraph_facts"] = BlockFacts()
    return facts


def context_of(doc: Doc) -> DocumentContext:
    context = doc.user_data.get("policygraph_context")
    if context is None:
        context = doc.user_data["policygraph_context"] = DocumentContext()
    return context


def register() -> None:
    """Declare `doc._.block`, `doc._.facts` and `doc._.context`, and let spaCy pack them (idempotent)."""
    serialisation.register(DocumentContext)
    for name, getter in (("block", block_of), ("facts", facts_of), ("context", context_of)):
        Doc.set_extension(name, getter=getter, force=True)


def attach(doc: Doc, block: Block, context: DocumentContext) -> Doc:
    doc.user_data["policygraph_block"] = block
    doc.user_data["policygraph_context"] = context
    return doc


def show_spans(doc: Doc, key: str, spans: Iterable[tuple[Span, str]]) -> None:
    """Mirror what a component found into `doc.spans[key]`, for other spaCy components and displaCy."""
    if not context_of(doc).shown:
        return
    if len(doc) and doc[-1].idx == len(doc) - 1:
        # Each token is one character, so places are token numbers: five times as fast as looking them up.
        doc.spans[key] = [SpacySpan(doc, span.start, span.end, label=label) for span, label in spans]
        return
    found = (doc.char_span(span.start, span.end, label=label) for span, label in spans)
    doc.spans[key] = [span for span in found if span is not None]


register()
