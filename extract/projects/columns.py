"""What the columns of a table hold: does it list projects, and in which column stand their names, stages, places?"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import takewhile
from typing import Final

from extract.outline.cells import NUMBER, flat, up_to_number
from extract.patterns import pattern
from extract.projects.heads import Head, heads
from extract.projects.kinds import street
from extract.projects.trimming import BRACKET
from extract.types import Table

STAGES: Final[tuple[str, ...]] = ("start", "ongoing", "completion", "preparatory", "planned", "study")
LIST: Final = "project_lists"
WORDS: Final = re.compile(r"[一-龥]")
LEAST_NAME: Final = 4
"""Characters."""


@dataclass(frozen=True, slots=True)
class Columns:
    name: int
    place: int | None = None
    built: bool = False
    """The table tells how its projects are built, so that each of its rows is one."""
    glued: bool = False
    """The stage stands behind the name, without a gap."""
    width: int = 0
    """So many cells has a row; in a longer one a gap parts the name."""
    ahead: int = 0
    """So many of them, the number last, are left out of a row that begins with its number (one 类别 for many rows)."""

    spent: bool = False
    """It is a line alone, whose bracket tells what is spent on it."""

    def numbered(self) -> "Columns":
        """Those of a row that begins with its number."""
        place = None if self.place is None or self.place < self.ahead else self.place - self.ahead
        return replace(self, name=self.name - self.ahead, place=place, width=self.width - self.ahead, ahead=0)


def head_of(words: str) -> tuple[int, Head] | None:
    """The head that a name ends with, a bracket behind it aside."""
    bracket = BRACKET.search(words)
    return heads().at_end(words, 0, bracket.start() if bracket and bracket.start() else len(words))


def ends_a_name(words: str) -> bool:
    """Does a head stand at the end, or is the whole the name of a street, or of a road between two?"""
    return head_of(words) is not None or street(words)


def stage_said(cell: str) -> str | None:
    """How far a project is, if that is all that a cell says."""
    bare = flat(cell).strip("（）()。")
    if not 2 <= len(bare) <= 14:
        return None
    return next((stage for stage in STAGES if pattern(LIST, stage).fullmatch(bare)), None)


def lists_projects(*titles: str) -> bool:
    """Does one of these titles, headings or leads say that projects are listed?"""
    return any(map(_lists, titles))


def titles_list(line: str) -> bool:
    """Is a line among others the title of those below it, and no name?"""
    bare = flat(line)
    return any(pattern(LIST, form).search(bare) for form in ("title", "class", "lead"))


@lru_cache(maxsize=1024)
def _lists(title: str) -> bool:
    bare = flat(title)
    if pattern(LIST, "no_works").search(bare):
        return False
    return any(pattern(LIST, form).search(bare) for form in ("title", "heading", "lead", "class"))


@lru_cache(maxsize=32)
def columns(table: Table, said: bool) -> Columns | None:
    """The columns of a table of projects, None for another table. `said`: a title above it says that it is one."""
    header = _header(table)
    if header is not None:
        return _by_header(table, header, said)
    return _by_cells(table, said)


def _header(table: Table) -> tuple[str, ...] | None:
    """The names of the columns: the first row, the line above it, or lines above it, one a column."""
    first = tuple(map(flat, table.rows[0]))
    if table.header or sum(_is_header(cell) for cell in first) * 2 >= len(first):
        return first
    stacked = tuple(reversed(list(takewhile(_is_header, map(flat, reversed(table.above))))))
    if len(stacked) > 1:
        return stacked[stacked[0] in NUMBER :]
    for line in reversed(table.above):
        parted = () if "|" in line or "｜" in line else tuple(line.split())  # bars part columns by themselves
        if len(parted) > 2 and sum(map(_is_header, parted)) * 2 >= len(parted):
            return parted[parted[0] in NUMBER :]
        words = tuple(_header_words(flat(line)))
        if len(words) > 1:
            return words[words[0] in NUMBER :]
    return None


def _is_header(cell: str) -> bool:
    return any(
        pattern(LIST, f"{key}_column").fullmatch(cell) for key in ("name", "stage", "place", "building", "other")
    )


def _header_words(line: str) -> Iterator[str]:
    """序号项目名称建设地点: a line that is nothing but names of columns, its gaps lost."""
    at = 0
    found: list[str] = []
    while at < len(line) <= 80:
        ends = [end for end in range(at + 1, min(len(line), at + 16) + 1) if _is_header(line[at:end])]
        if not ends:
            return
        found.append(line[at : ends[-1]])
        at = ends[-1]
    yield from found


def _by_header(table: Table, header: tuple[str, ...], said: bool) -> Columns | None:
    def first(key: str, besides: int = -1) -> int | None:
        whole = pattern(LIST, f"{key}_column").fullmatch
        return next((i for i, cell in enumerate(header) if i != besides and whole(cell)), None)

    name = first("name")
    if name is None or pattern(LIST, "no_works").search(header[name]):
        return None
    place = first("place", name)
    building = sum(
        i != name and pattern(LIST, "building_column").fullmatch(cell) is not None for i, cell in enumerate(header)
    )
    built = building > 0
    glued = _glued(table, name)
    staged = glued or _staged(table, name)
    # 项目 beside 建设内容 or beside 工期 and 总投资: columns that only a table of what is built has.
    sure = (
        building > 1
        or any(map(pattern(LIST, "content_column").search, header))
        or pattern(LIST, "sure_name_column").search(header[name]) is not None
    )
    if not (built or staged or said):
        return None
    if not sure and not (built and (said or place is not None or staged)) and not (said and staged):
        return None
    return Columns(name, place, built or staged, glued, len(header) - glued, up_to_number(header))


def _by_cells(table: Table, said: bool) -> Columns | None:
    """Of a table without header: the first column of names, else of words, if the stage stands in another or a title
    says so."""
    usual = Counter(map(len, table.rows)).most_common(1)[0][0]
    worded = [i for i in range(usual) if _share(table, partial(_holds, _worded, i)) >= 0.8]
    named = (i for i in worded if _share(table, partial(_holds, ends_a_name, i)) >= 0.5)
    name = next(named, worded[0] if worded else None)
    if name is None:
        return None
    glued = _glued(table, name)
    staged = glued or _staged(table, name)
    return Columns(name, None, staged, glued, usual) if staged or said else None


def _holds(says: Callable[[str], object], i: int, row: tuple[str, ...]) -> bool:
    """Has the row a cell at `i` of which that is true?"""
    return len(row) > i and bool(says(row[i]))


def _worded(cell: str) -> bool:
    """Are there words enough for a name?"""
    return len(cell) >= LEAST_NAME and WORDS.search(cell) is not None


def _staged(table: Table, name: int) -> bool:
    """Do most of its rows say how far their project is, in a cell or in a bracket behind the name?"""

    def told(row: tuple[str, ...]) -> bool:
        bracket = BRACKET.search(row[name]) if len(row) > name else None
        cells = [*row[:name], *row[name + 1 :], *([bracket.group()] if bracket else [])]
        return any(map(stage_said, cells))

    return _share(table, told) >= 0.5


def _glued(table: Table, name: int) -> bool:
    return _share(table, partial(_holds, glued_stage, name)) >= 0.5


def glued_stage(cell: str) -> tuple[int, str] | None:
    """甲中心二期在建: where the words begin at a cell's end that say how far the project is, and which stage."""
    words = pattern(LIST, "glued").search(cell)
    stage = stage_said(words.group()) if words and words.start() > 3 else None
    return (words.start(), stage) if words and stage else None


def _share(table: Table, holds: Callable[[tuple[str, ...]], object]) -> float:
    """How many of the rows, the header aside."""
    rows = table.rows[table.header :]
    return sum(bool(holds(row)) for row in rows) / len(rows) if len(rows) > 1 else 0.0
