"""From a block's positions to the document's: `located`."""

import dataclasses
from collections.abc import Callable
from operator import attrgetter
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
Shape = tuple[Callable[[Any], tuple[Any, ...]], tuple[int, ...], Callable[..., Any]]
"""How to read all fields of a kind of record, which of them hold positions, how to make another one of them."""


def located(record: R, block: Block) -> R:
    """The same record with every span moved from the block's text to the source text.

    A `SectorBasis` by heading keeps its span, which is a source position already; `Responsibility.measure` moves too.
    """

    shape = _SHAPES.get(type(record))
    if shape is None or (isinstance(record, SectorBasis) and record.by == "heading"):
        return record
    read, places, make = shape
    values = list(read(record))
    offsets = block.offsets
    for place in places:
        value = values[place]
        if type(value) is Span:
            values[place] = Span(offsets[value.start], offsets[value.end - 1] + 1)
        elif value:
            values[place] = tuple([located(part, block) for part in value])
    if isinstance(record, Responsibility):
        values[_MEASURE] = offsets[record.measure]
    moved: R = make(*values)
    return moved


def _shape(kind: type) -> Shape:
    fields = dataclasses.fields(kind)
    held = tuple(
        i for i, f in enumerate(fields) if any(name in str(f.type) for name in ("Span", "Place", "SectorBasis"))
    )
    return attrgetter(*(f.name for f in fields)), held, kind


_SHAPES: dict[type, Shape] = {
    kind: _shape(kind)
    for kind in (
        AgencyMention, Citation, Measure, Place, ProjectMention, RegionMention, Responsibility, SectorBasis, Target,
    )
}  # fmt: skip
"""The records that hold positions; looked at once, since every mention of a document passes here."""
_MEASURE = next(i for i, f in enumerate(dataclasses.fields(Responsibility)) if f.name == "measure")
