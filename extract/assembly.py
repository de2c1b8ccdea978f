"""From what each block says to what the document says: positions in the source, responsibilities across blocks."""

from collections.abc import Sequence
from operator import attrgetter
from typing import Any, TypeVar

from extract.changes import changed
from extract.positions import located
from extract.responsibilities.assembly import assign
from extract.types import (
    AgencyMention,
    BlockFacts,
    DocumentMeta,
    Extraction,
    Outline,
    RegionMention,
    SourceText,
    Target,
)

Row = TypeVar("Row")
KINDS = ("regions", "agencies", "projects", "measures", "targets", "citations")
"""What each block says by itself."""
_PLACE = attrgetter("span.start", "span.end")


def assemble(
    source: SourceText,
    meta: DocumentMeta,
    outline: Outline,
    facts: Sequence[BlockFacts],
    warnings: tuple[str, ...] = (),
) -> Extraction:
    """Join the blocks' facts, in reading order, into the document's."""

    rows: dict[str, list[Any]] = {kind: [] for kind in KINDS}
    for block, found in zip(outline.blocks, facts, strict=True):
        plain = block.text and source.text.startswith(block.text, block.offsets[0])
        for kind, into in rows.items():
            if there := getattr(found, kind):
                moved = [located(row, block) for row in sorted(there, key=_PLACE)]
                into += moved if plain else [as_written(row, source.text) for row in moved]
    return Extraction(
        source=source,
        meta=meta,
        outline=outline,
        responsibilities=tuple(assign(outline.blocks, facts)),
        warnings=warnings,
        **{kind: tuple(found) for kind, found in rows.items()},
    )


def as_written(row: Row, text: str) -> Row:
    """The record with the raw words of its place, where its block had look-alike characters made plain."""
    if isinstance(row, RegionMention | AgencyMention | Target):
        words = row.span.of(text)
        if words != row.text:
            return changed(row, text=words)
    return row
