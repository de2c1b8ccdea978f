"""Lists of projects in a document: which rows of tables, and which lines with a name only, are members of one."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extract.context import DocumentContext
from extract.projects.columns import Columns, columns, ends_a_name, head_of, lists_projects, titles_list
from extract.projects.rows import named
from extract.types import Block, Outline, Span, Unit

MEMORY: Final = "policygraph_lists"
LONGEST: Final = 81
LINES: Final[tuple[str, ...]] = ("heading", "paragraph", "item")
ONE_LINE: Final = re.compile(r"[^，,。；;！!？?：:\n]{4,80}(?:[（(][^（）()。\n]{2,60}[）)])?[；;。]?")
"""Nothing but a name can stand on it."""
COUNTED: Final = r"[（(]共?\d+[个项][）)]"
PLACE: Final = re.compile(f"[一-龥]{{1,9}}[市县区州盟旗省](?P<count>{COUNTED})?")
"""A division alone on its line, or a zone with the number of those below it."""
LINE: Final = Columns(0)
TOLD: Final = Columns(0, built=True, spent=True)
"""One of a list whose brackets tell what is spent on them."""
SPENT: Final = re.compile(
    r"[（(][^（）()]*(?:总投资|投资|\d[万亿]元)[^（）()]*[）)][；;。]?$|(?:总?投资|[ \u3000])[\d.]+[万亿]元[；;。]?$"
)
LEAST: Final = 2
"""Lines: one alone is no list."""


def listed(block: Block, context: DocumentContext) -> tuple[Columns, tuple[str, ...]] | None:
    """Where the row's cells stand, with the titles over it, if the block is a member of a list of projects."""
    if block.table is not None:
        titles = (*block.table.above, context.outline.title or "", *block.path)
        found = columns(block.table, lists_projects(*titles))
        if found and found.ahead and context.outline.units[block.unit].number:
            found = found.numbered()
        return (found, titles) if found and found.name >= 0 else None
    if MEMORY not in context.memory:
        context.memory[MEMORY] = dict(_lines(context.outline))
    line: tuple[Columns, tuple[str, ...]] | None = context.memory[MEMORY].get(block.unit)
    return line


def _lines(outline: Outline) -> Iterator[tuple[int, tuple[Columns, tuple[str, ...]]]]:
    """Unit, what it holds and titles of each line that is a name in a list of such lines."""
    run: list[Block] = []
    before, last = "", ""
    """The words in front of the run, and those of the block before."""
    for i, block in enumerate(outline.blocks):
        if _is_place(block.text):
            continue  # 甲市, over the names of what lies there
        name = _may_name(outline, i)
        if run and name and _beside(outline, run[-1], block):
            run.append(block)
        else:
            yield from _members(outline, before, run)
            before, run = last, [block] if name else []
        last = block.text
    yield from _members(outline, before, run)


def _is_place(line: str) -> bool:
    """甲市, 甲新区（3个）; but 甲示范区 is a name of the list."""
    place = PLACE.fullmatch(line)
    return place is not None and (place["count"] is not None or head_of(line) is None)


def _may_name(outline: Outline, i: int) -> bool:
    """Is it one short line that is all the text of its unit?"""
    block, unit = outline.blocks[i], outline.units[outline.blocks[i].unit]
    if block.table is not None or unit.dropped or len(block.text) > LONGEST or unit.kind not in LINES:
        return False
    alone = i + 1 == len(outline.blocks) or outline.blocks[i + 1].unit != block.unit
    return alone and ONE_LINE.fullmatch(block.text) is not None


def _beside(outline: Outline, one: Block, other: Block) -> bool:
    """Are two lines members of one list? A line without number may look like the title of the next."""
    a, b = outline.units[one.unit], outline.units[other.unit]
    return (a.number is None) == (b.number is None) and (
        _over(outline, a) == _over(outline, b) or (a.number is None and b.parent == a.index)
    )


def _over(outline: Outline, unit: Unit) -> int | None:
    """The unit that a line belongs to, places over it aside."""
    parent = unit.parent
    while parent is not None and _is_place(outline.units[parent].title or ""):
        parent = outline.units[parent].parent
    return parent


def _members(
    outline: Outline, before: str, run: Sequence[Block]
) -> Iterator[tuple[int, tuple[Columns, tuple[str, ...]]]]:
    if run and titles_list(run[0].text):
        before, run = run[0].text, run[1:]
    titles = (outline.title or "", *(run[0].path if run else ()), before)
    if len(run) < LEAST or not lists_projects(*titles):
        return
    names = [named(block.text, Span(0, len(block.text)), False) for block in run]
    ended = [n is not None and ends_a_name(n.span.of(b.text)) for n, b in zip(names, run, strict=True)]
    spent = [SPENT.search(b.text) is not None for b in run]
    whole = sum(spent) * 5 >= len(run) * 3
    if whole or sum(ended) * 5 >= len(run) * 3:
        for block in run:
            yield block.unit, (TOLD if whole else LINE, titles)
