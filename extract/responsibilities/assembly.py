"""Responsibilities across blocks: a line 责任单位：… or an item's last bracket speaks for paragraphs before it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extract.positions import located
from extract.records import changed
from extract.responsibilities.assignments import Assignment, assignment_spans, outermost, read_assignment
from extract.responsibilities.brackets import find_brackets, is_assignment
from extract.responsibilities.measure_groups import NUMBERED, is_heading, measures_between, without_heading
from extract.types import Block, BlockFacts, Measure, Responsibility


def assign(blocks: Sequence[Block], facts: Sequence[BlockFacts]) -> list[Responsibility]:
    """All responsibilities of a document, with positions in its source text, in reading order, none twice.

    Args:
        blocks: the document's blocks in reading order.
        facts: what the components found in each of them.
    """
    rows: list[Responsibility] = []
    item = _Item()
    for block, found in zip(blocks, facts, strict=True):
        line = is_line(block.text)
        if not line and (block.role != "body" or block.path != item.path or NUMBERED.match(block.text)):
            item = _Item(block.path)
        if not line and block.role != "body":
            continue
        rows.extend(located(r, block) for r in found.responsibilities)
        spans = assignment_spans(block.text, found.agencies)
        if line and item.spoken:
            # A further line of the same assignment: 牵头单位：甲, then 配合单位：乙.
            item.waiting, item.spoken = item.spoken, []
        if line and not item.waiting:
            item.waiting = item.heading
        if spans and item.waiting:
            for given in read_assignment(block.text, spans[0], outermost(found.agencies)):
                if item.led and given.rule == LABEL and given.role == "lead" and not LEADS.search(block.text):
                    given = changed(given, role="support")
                rows.extend(_rows(given, block, item.waiting))
        if line:
            item.led = item.led or LEADS.search(block.text) is not None
            item.waiting, item.spoken = [], item.waiting
        else:
            since = spans[-1].end if spans else 0
            left = measures_between(found.measures, since, len(block.text))
            if not spans and without_heading(block, found.measures) != list(found.measures):
                left = left[1:]
            heading = not spans and not item.waiting and len(left) == 1 and is_heading(block, left[0])
            if heading:
                item.heading = [(block, left[0])]
                continue
            item.waiting = [*([] if spans else item.waiting), *((block, measure) for measure in left)]
            item.spoken, item.led = [], False
    return _once(rows)


LABEL = "responsibilities/label"
LEADS = re.compile("牵头|主办|主责")


def is_line(text: str) -> bool:
    """A paragraph of its own that only assigns: 责任单位：市科技局; （省民政厅牵头）. Some look like titles."""
    bare = text.strip(" 　。；;")
    return is_assignment(text) or (bare[:1] in "（(" and [s.of(bare) for s in find_brackets(bare)] == [bare])


@dataclass(slots=True)
class _Item:
    """The item that is being read."""

    path: tuple[str, ...] | None = None
    waiting: list[tuple[Block, Measure]] = field(default_factory=list)
    """Measures that no assignment has spoken for, with their block."""
    spoken: list[tuple[Block, Measure]] = field(default_factory=list)
    """Those that the line just read spoke for."""
    heading: list[tuple[Block, Measure]] = field(default_factory=list)
    """The item's title, where it is a paragraph and reads like a measure; for items that say nothing else."""
    led: bool = False
    """A line 牵头单位 has been read for them."""


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
