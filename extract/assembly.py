"""From what each block says to what the document says: positions in the source, responsibilities across blocks."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

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
    Span,
    Target,
)

Row = TypeVar("Row")


def assemble(
    source: SourceText,
    meta: DocumentMeta,
    outline: Outline,
    facts: Sequence[BlockFacts],
    warnings: tuple[str, ...] = (),
) -> Extraction:
    """Join the blocks' facts, in reading order, into the document's."""

    def everywhere(rows: Callable[[BlockFacts], list[Row]]) -> tuple[Row, ...]:
        return tuple(
            as_written(located(row, block), source.text)
            for block, found in zip(outline.blocks, facts, strict=True)
            for row in sorted(rows(found), key=_place)
        )

    return Extraction(
        source=source,
        meta=meta,
        outline=outline,
        regions=everywhere(lambda f: f.regions),
        agencies=everywhere(lambda f: f.agencies),
        projects=everywhere(lambda f: f.projects),
        measures=everywhere(lambda f: f.measures),
        targets=everywhere(lambda f: f.targets),
        responsibilities=tuple(assign(outline.blocks, facts)),
        citations=everywhere(lambda f: f.citations),
        warnings=warnings,
    )


def as_written(row: Row, text: str) -> Row:
    """The record with the raw words of its place, where its block had look-alike characters made plain."""
    if isinstance(row, RegionMention | AgencyMention | Target):
        words = row.span.of(text)
        if words != row.text:
            return replace(row, text=words)
    return row


def _place(row: Any) -> tuple[int, int]:
    span: Span = row.span
    return (span.start, span.end)
