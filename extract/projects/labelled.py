"""Names behind the label of a form (项目名称：甲县乙景区提升), which no verb governs and no head need close."""

from collections.abc import Sequence
from typing import Final

from extract.context import DocumentContext
from extract.patterns import pattern
from extract.projects.columns import Columns
from extract.types import Block, Span

MEMORY: Final = "policygraph_labelled"
WORD: Final = "名称"
LABEL: Final = pattern("project_lists", "label")
FORM: Final = pattern("project_lists", "form")
NEAR: Final = 14
"""So many characters may stand in front of the name."""
LINES: Final = 5
"""So many lines of a form are looked at."""
BUILT: Final = Columns(0, built=True)
NAMED: Final = Columns(0)


def labelled(block: Block, context: DocumentContext) -> tuple[Span, Columns] | None:
    """Where the name stands behind its label, and whether other lines of the form say that a thing is built; without
    these the name must end as names of projects do."""
    if block.text.find(WORD, 0, NEAR) < 0 or (label := LABEL.match(block.text)) is None:
        return None
    if MEMORY not in context.memory:
        context.memory[MEMORY] = {b.unit: i for i, b in enumerate(context.outline.blocks)}
    at: int = context.memory[MEMORY].get(block.unit, 0)
    lines: Sequence[Block] = context.outline.blocks[at : at + LINES]
    built = FORM.search(block.text, label.end()) or any(FORM.match(line.text) for line in lines)
    return Span(*label.span("name")), BUILT if built else NAMED


def only(text: str, name: Span) -> str:
    """The text up to where the name ends, blanks in front of it."""
    return " " * name.start + name.of(text)
