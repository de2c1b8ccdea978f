"""Targets: the quantities that state or limit a result, with what is measured, where and by when (ontology, 6)."""

import re
from bisect import bisect_right

from spacy.tokens import Doc

from extract.context import block_of, context_of, facts_of, show_spans
from extract.quantities.columns import figures
from extract.quantities.finder import quantities
from extract.quantities.measured import measured
from extract.types import Block, Measure, Target

RULE = "targets/quantity"
CELLS = "targets/cell"
BINDING = re.compile(r"约束性|预期性")


def read_targets(text: str, measures: list[Measure]) -> list[Target]:
    """The targets of one block; `measures` in order, for deadline and bounds of the clause."""
    starts = [m.span.start for m in measures]
    found = []
    sentence_deadline: tuple[int, str] | None = None
    rows = list(quantities(text))
    for number, quantity in enumerate(rows):
        i = bisect_right(starts, quantity.span.start) - 1
        measure = measures[i] if i >= 0 and quantity.span.start < measures[i].sentence.end else None
        deadline = measure.deadline if measure else None
        if measure and deadline:
            sentence_deadline = (measure.sentence.start, deadline)
        elif measure and sentence_deadline and sentence_deadline[0] == measure.sentence.start:
            deadline = sentence_deadline[1]
        sentence = text[measure.sentence.start : measure.sentence.end] if measure else ""
        binding = BINDING.search(sentence)
        what, scope = measured(text, rows, number)
        found.append(
            Target(
                span=quantity.span,
                text=quantity.span.of(text),
                low=None if quantity.low is None else float(quantity.low),
                high=None if quantity.high is None else float(quantity.high),
                unit=quantity.unit,
                comparator=quantity.comparator,
                what=what,
                scope=scope,
                rule=RULE,
                deadline=deadline,
                binding=binding.group() if binding else None,
            )
        )
    return found


def read_cells(block: Block, numbered: bool) -> list[Target]:
    """Those of a row's cells that are bare figures, in columns with a unit in their head."""
    if block.table is None:
        return []
    return [
        Target(
            span=figure.span,
            text=figure.span.of(block.text),
            low=float(figure.value),
            high=float(figure.value),
            unit=figure.column.unit,
            comparator="=",
            what=figure.column.what,
            scope=None,
            rule=CELLS,
        )
        for figure in figures(block.text, block.table, numbered)
    ]


def find_targets(doc: Doc) -> Doc:
    """Append the block's targets to its facts; what a heading tells counts (一、续建项目（126个）)."""
    block, facts = block_of(doc), facts_of(doc)
    found = read_targets(block.text, facts.measures)
    if block.table is not None:
        numbered = context_of(doc).outline.units[block.unit].number is not None
        cells = [cell for cell in read_cells(block, numbered) if not any(cell.span.overlaps(t.span) for t in found)]
        found = sorted([*found, *cells], key=lambda t: t.span)
    facts.targets.extend(found)
    show_spans(doc, "targets", ((t.span, t.unit or "number") for t in facts.targets))
    return doc
