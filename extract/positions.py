"""From a block's positions to the document's: `located`."""

import dataclasses
from collections.abc import Callable, Sequence
from typing import Any, TypeVar, get_args

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
Mover = Callable[[Any, Sequence[int]], Any]
"""Makes a record of one kind again, its positions looked up in a block's offsets."""


def located(record: R, block: Block) -> R:
    """The same record with every span moved from the block's text to the source text.

    A `SectorBasis` by heading keeps its span, which is a source position already; `Responsibility.measure` moves too.
    """
    move = MOVERS.get(type(record))
    if move is None:
        return record
    moved: R = move(record, block.offsets)
    return moved


def _movers() -> dict[type, Mover]:
    """One function for each kind of record that holds positions, written out: every mention of a document passes."""
    movers: dict[type, Mover] = {}
    for kind in KINDS:
        movers[kind] = _mover(kind, movers)
    return movers


def _mover(kind: type, movers: dict[type, Mover]) -> Mover:
    known: dict[str, Any] = {"kind": kind}
    values: list[str] = []
    for field in dataclasses.fields(kind):
        value, inner = f"r.{field.name}", get_args(field.type)
        if Span in (field.type, *inner):
            optional = f"None if {value} is None else " if inner else ""
            values.append(f"{optional}{value}.moved(o)")
        elif inner and inner[0] in movers:
            held = inner[0].__name__
            known[held] = movers[inner[0]]
            values.append(f"{value} and tuple([{held}(part, o) for part in {value}])")
        elif (kind, field.name) == (Responsibility, "measure"):
            values.append(f"o[{value}]")
        else:
            values.append(value)
    unmoved = "r if r.by == 'heading' else " if kind is SectorBasis else ""
    mover: Mover = eval(f"lambda r, o: {unmoved}kind({', '.join(values)})", known)
    return mover


KINDS = (
    Place, SectorBasis, AgencyMention, Citation, Measure, ProjectMention, RegionMention, Responsibility, Target,
)  # fmt: skip
"""The records that hold positions; what others hold stands first."""

MOVERS = _movers()
