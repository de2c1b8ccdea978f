"""Undertakings that run-in titles name below a lead that announces them (实施如下重点项目： | 3.甲培养项目。每年…)."""

from collections.abc import Iterator
from typing import Final

from extract.context import DocumentContext
from extract.patterns import pattern
from extract.types import Block, Outline

MEMORY: Final = "policygraph_announced"
LEAD: Final = pattern("project_lists", "announces")
NAME: Final = pattern("project_lists", "announced")


def announced(block: Block, context: DocumentContext) -> int:
    """Where the run-in title of the block ends, if it is one of a list of undertakings; else 0."""
    if MEMORY not in context.memory:
        context.memory[MEMORY] = dict(_titles(context.outline))
    end: int = context.memory[MEMORY].get(block.unit, 0)
    return end if block.role == "body" else 0


def _titles(outline: Outline) -> Iterator[tuple[int, int]]:
    """Unit and length of each such title."""
    over: Block | None = None
    for block in outline.blocks:
        unit = outline.units[block.unit]
        if over is not None and unit.number is not None and _below(outline, over.unit, block.unit):
            title = NAME.match(block.text)
            if title is not None:
                yield block.unit, title.end("name")
        elif LEAD.search(block.text):
            over = block
            continue
        elif over is not None and not _below(outline, over.unit, block.unit):
            over = None


def _below(outline: Outline, lead: int, unit: int) -> bool:
    """Does the unit stand under the lead, or beside it where the lead has no number?"""
    over, own = outline.units[lead], outline.units[unit]
    return own.parent == lead or (over.number is None and own.parent == over.parent)
