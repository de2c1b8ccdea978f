"""Responsibilities across blocks: a line 责任单位：… or an item's last bracket speaks for paragraphs before it.

A title's bracket and the lines right below it speak for what stands under it, a table's columns for its rows.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from extract.patterns import pattern
from extract.positions import located
from extract.responsibilities.assignments import (
    Assignment,
    Given,
    outermost,
    read_assignment,
)
from extract.responsibilities.columns import read_row
from extract.responsibilities.conventions import first_leads, says_first_leads
from extract.responsibilities.lines import DutyLines
from extract.responsibilities.measure_groups import NUMBERED, is_heading, measures_between, without_heading
from extract.responsibilities.titles import Scope, Scopes
from extract.types import Block, BlockFacts, Measure, Responsibility, Table

_SCHEDULE: Final = pattern("responsibility_words", "schedule")
Homed = tuple[Block, Measure]
"""A measure with the block that it stands in."""


def assign(blocks: Sequence[Block], facts: Sequence[BlockFacts]) -> list[Responsibility]:
    """All responsibilities of a document, with positions in its source text, in reading order, none twice.

    Args:
        blocks: the document's blocks in reading order.
        facts: what the components found in each of them.
    """
    reading = _Reading()
    for block, found in zip(blocks, facts, strict=True):
        if block.table is None and reading.lines.take(block, found):
            continue
        reading.read_lines(block)
        if block.table is not None:
            reading.read_row(block, block.table, found)
        elif block.role == "body":
            reading.read_body(block, found)
        else:
            reading.read_title(block, found)
    reading.read_lines(None)
    rows = [*reading.rows, *reading.from_above()]
    return _once(list(first_leads(rows)) if any(says_first_leads(block.text) for block in blocks) else rows)


@dataclass(slots=True)
class _Item:
    """The item that is being read."""

    path: tuple[str, ...] | None = None
    waiting: list[Homed] = field(default_factory=list)
    """Measures that no assignment has spoken for."""
    heading: list[Homed] = field(default_factory=list)
    """The item's title, where it is a paragraph and reads like a measure; for items that say nothing else."""
    given: Given = field(default_factory=list)
    """What the bracket of its run-in heading gives to what has no other."""
    spoken: bool = False
    """Something has been assigned in it."""


@dataclass(slots=True)
class _Group:
    """Items 1. 2. 3. below one title, as long as nobody answers for any of them: one line may speak for all."""

    parent: tuple[str, ...] = ()
    measures: list[Homed] = field(default_factory=list)
    open: bool = False


@dataclass(slots=True)
class _Reading:
    rows: list[Responsibility] = field(default_factory=list)
    item: _Item = field(default_factory=_Item)
    scopes: Scopes = field(default_factory=Scopes)
    title: Scope | None = None
    """Of the title that was just read: nothing but lines has come since."""
    group: _Group = field(default_factory=_Group)
    lines: DutyLines = field(default_factory=DutyLines)
    """Neighbouring lines that only assign: 牵头单位：甲, then 配合单位：乙."""
    told: list[tuple[Homed, list[Given]]] = field(default_factory=list)
    """All measures, with what titles above them give."""

    def read_lines(self, after: Block | None) -> None:
        """What the lines since the last block say; `after` is the block that follows them."""
        given = self.lines.read()
        if not given:
            return
        item = self.item
        measures = item.waiting or ([] if item.spoken else item.heading)
        if measures and self.group.open and _leaves(after, self.group.parent):
            measures = [*self.group.measures, *measures]
        if measures:
            self._give(given, measures)
            if measures is item.heading and item.path:
                # （一）推进节水。 · 牵头单位：甲局 · 1.… : for what stands below the title as well
                self.scopes.open.append(Scope(item.path[:-1], given, item.path))
        elif self.title is not None:
            self.title.given += given
        item.waiting, item.spoken, self.group.open = [], True, False

    def read_title(self, block: Block, found: BlockFacts) -> None:
        self.item = _Item()
        self.scopes.move(block.path)
        self.title = self.scopes.enter(block, found.agencies)

    def read_row(self, block: Block, table: Table, found: BlockFacts) -> None:
        self.item, self.title, self.group = _Item(), None, _Group()
        self.rows.extend(located(r, block) for r in found.responsibilities)
        self._give([(block, one) for one in read_row(block.text, table, found)], _homed(block, found.measures))

    def read_body(self, block: Block, found: BlockFacts) -> None:
        self.scopes.move(block.path)
        self.title = None
        if block.path != self.item.path or NUMBERED.match(block.text):
            self._next_item(block.path)
        item = self.item
        self.rows.extend(located(r, block) for r in found.responsibilities)
        spans = found.duties
        since = spans[-1].end if spans else 0
        left = measures_between(found.measures, since, len(block.text))
        bare = without_heading(block, found.measures)
        headed = len(bare) < len(found.measures)
        if spans and bare and spans[0].end <= bare[0].span.start and (headed or not (item.waiting or item.spoken)):
            # （三）推进节水（市水利局牵头）。扩建甲系统。 （三）节水行动。由市水利局牵头。扩建甲系统。
            bodies = outermost(found.agencies)
            item.given += [(block, one) for one in read_assignment(block.text, spans[0], bodies)]
        label = [(block, one) for one in self.scopes.run_in(block.text, found.agencies)]
        self.told += [(home, [label, item.given, *self.scopes.given()]) for home in _homed(block, found.measures)]
        if headed and not spans:
            left = left[1:]
        if not spans and not item.waiting and len(left) == 1 and is_heading(block, left[0]):
            item.heading = _homed(block, left)
            return
        if item.spoken and not spans and _SCHEDULE.match(block.text):
            return
        item.waiting = [*([] if spans else item.waiting), *_homed(block, left)]
        if found.responsibilities:
            item.spoken, self.group.open = True, False

    def _next_item(self, path: tuple[str, ...]) -> None:
        """A new item opens; those before it below the same title wait with it, if nobody answers for any."""
        old, group = self.item, self.group
        if len(path) > 1 and group.parent == path[:-1]:
            group.open = group.open and not old.spoken
            group.measures += old.waiting or old.heading
        else:
            self.group = _Group(path[:-1], [], len(path) > 1)
        self.item = _Item(path)

    def _give(self, given: Given, measures: Sequence[Homed]) -> None:
        for block, one in given:
            self.rows.extend(_rows(one, block, measures))

    def from_above(self) -> Iterator[Responsibility]:
        """What titles give to measures that have nobody of their own."""
        taken = {row.measure for row in self.rows}
        for (home, measure), above in self.told:
            if home.offsets[measure.span.start] in taken:
                continue
            for block, one in next((given for given in above if given), ()):
                yield from _rows(one, block, [(home, measure)])


def _homed(block: Block, measures: Sequence[Measure]) -> list[Homed]:
    return [(block, measure) for measure in measures]


def _leaves(block: Block | None, parent: tuple[str, ...]) -> bool:
    """Does the block stand outside the title whose path this is?"""
    return block is None or block.path[: len(parent)] != parent


def _rows(given: Assignment, block: Block, measures: Sequence[Homed]) -> Iterator[Responsibility]:
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
