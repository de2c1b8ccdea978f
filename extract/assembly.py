"""From what each block says to what the document says: positions in the source, responsibilities across blocks."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from extract.responsibility_assembly import assign
from extract.types import Block, BlockFacts, DocumentMeta, Extraction, Outline, SourceText, located

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
            located(row, block)
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


def _place(row: object) -> tuple[int, int]:
    span = getattr(row, "span")
    return (span.start, span.end)


__all__ = ["Block", "assemble"]
