"""Lists of bodies, people, ranks and posts: what stands in them without a verb is no project (定点医疗机构名单)."""

from functools import lru_cache
from typing import Final

from extract.context import DocumentContext
from extract.patterns import pattern
from extract.projects.columns import lists_projects
from extract.projects.governing import Phrase
from extract.types import Block

LIST: Final = "project_lists"
WORKS: Final[tuple[str, ...]] = ("项目", "工程")


def in_roster(block: Block, context: DocumentContext) -> bool:
    """Does a title over the block, or the header of its table, say that it is a row of a roster?"""
    if block.table is not None:
        if any(_is_column(cell) for row in (block.table.rows[0], block.table.above) for cell in row):
            return True
        if any(map(_is_title, block.table.above)):
            return True
    return any(map(_is_title, (context.outline.title or "", *block.path[-2:])))


def told(phrase: Phrase) -> bool:
    """Does a verb govern the phrase or follow it?"""
    return bool(phrase.before or phrase.after)


@lru_cache(maxsize=1024)
def _is_title(title: str) -> bool:
    if len(title) > 40 or any(word in title for word in WORKS) or lists_projects(title):
        return False
    return pattern(LIST, "roster").search(title) is not None


@lru_cache(maxsize=1024)
def _is_column(cell: str) -> bool:
    return len(cell) < 12 and pattern(LIST, "roster_column").fullmatch(cell) is not None
