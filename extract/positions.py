"""From a block's positions to the document's: `located`."""

import dataclasses
from typing import Any, TypeVar

from extract.types import (
    AgencyMention,
    Block,
    Citation,
    Measure,
    Place,
    ProjectMention,
    RegionMention,
    Responsibility,
    SectorBasis,
    Span,
    Target,
)

R = TypeVar("R")


def located(record: R, block: Block) -> R:
    """The same record with every span moved from the block's text to the source text.

    A `SectorBasis` by heading keeps its span, which is a source position already; `Responsibility.measure` moves too.
    """

    moved: R = _moved(record, block)
    return moved


def _moved(value: Any, block: Block) -> Any:
    kind = type(value)
    if kind is Span:
        return block.source(value)
    if kind is tuple:
        return tuple([_moved(v, block) for v in value]) if value else value
    names = _FIELDS.get(kind)
    if names is None or (kind is SectorBasis and value.by == "heading"):
        return value
    changed = {name: _moved(getattr(value, name), block) for name in names}
    if kind is Responsibility:
        changed["measure"] = block.offsets[value.measure]
    return kind(**changed)


_FIELDS: dict[type, tuple[str, ...]] = {
    kind: tuple(f.name for f in dataclasses.fields(kind))
    for kind in (
        AgencyMention, Citation, Measure, Place, ProjectMention, RegionMention, Responsibility, SectorBasis, Target,
    )
}  # fmt: skip
"""The records that hold positions; looked up once, since every mention of a document passes here."""
