"""Responsibilities across blocks: a line 责任单位：… or an item's last bracket speaks for paragraphs before it."""

from collections.abc import Iterator, Sequence

from extract.assignments import Assignment, assignment_spans, read_assignment
from extract.measure_groups import NUMBERED, measures_between, without_heading
from extract.types import Block, BlockFacts, Measure, Responsibility, located


def assign(blocks: Sequence[Block], facts: Sequence[BlockFacts]) -> list[Responsibility]:
    """All responsibilities of a document, with positions in its source text, in reading order, none twice.

    Args:
        blocks: the document's blocks in reading order.
        facts: what the components found in each of them.
    """
    rows: list[Responsibility] = []
    # Measures of the item so far that no assignment has spoken for, with their block.
    waiting: list[tuple[Block, Measure]] = []
    path: tuple[str, ...] | None = None
    for block, found in zip(blocks, facts, strict=True):
        if block.role != "body" or block.path != path or NUMBERED.match(block.text):
            waiting, path = [], block.path
        if block.role != "body":
            continue
        rows.extend(located(r, block) for r in found.responsibilities)
        spans = assignment_spans(block.text, found.agencies)
        if spans and waiting:
            for given in read_assignment(block.text, spans[0], found.agencies):
                rows.extend(_rows(given, block, waiting))
        if spans:
            waiting = []
        since = spans[-1].end if spans else 0
        left = without_heading(block.text, measures_between(found.measures, since, len(block.text)), since == 0)
        waiting.extend((block, measure) for measure in left)
    return _once(rows)


def _rows(given: Assignment, block: Block, measures: Sequence[tuple[Block, Measure]]) -> Iterator[Responsibility]:
    span = block.source(given.agency.span)
    for home, measure in measures:
        start = home.offsets[measure.span.start]
        yield Responsibility(given.agency.name, given.agency.canonical, given.role, span, start, given.rule)


def _once(rows: Sequence[Responsibility]) -> list[Responsibility]:
    """The first of rows that say the same; a body that leads a measure does not support it as well."""
    kept: dict[tuple[str, int], Responsibility] = {}
    for row in sorted(rows, key=lambda r: (r.measure, r.span, r.role)):
        there = kept.get((row.canonical, row.measure))
        if there is None or (there.role != "lead" and row.role == "lead"):
            kept[row.canonical, row.measure] = row
    return sorted(kept.values(), key=lambda r: (r.measure, r.span, r.role))
