"""What later clauses say of a project without its name: 该工程位于甲县, 线路起自乙市 are told of the one before."""

import re
from collections.abc import Sequence
from typing import Final

from extract.patterns import pattern
from extract.projects.courses import behind
from extract.projects.places import ROUTES, widened
from extract.projects.stated import standing
from extract.types import ProjectMention, RegionMention

TELLS: Final = pattern("stated_places", "tells")
REFERS: Final = pattern("stated_places", "refers")
SENTENCE: Final = "。！!？?\n"


def with_references(
    text: str, projects: list[ProjectMention], regions: Sequence[RegionMention]
) -> list[ProjectMention]:
    """The projects of a block with the places that later clauses say of the one that stands before them alone."""
    if not projects or TELLS.search(text) is None:
        return projects
    found = list(projects)
    for clause in REFERS.finditer(text):
        i = _told_of(text, clause, found)
        if i is None:
            continue
        course = behind(text, clause.end(), regions) if found[i].kind in ROUTES else None
        located, connects = course or (standing(text, clause.end(), regions), ())
        found[i] = widened(found[i], located, connects)
    return found


def _told_of(text: str, clause: re.Match[str], projects: Sequence[ProjectMention]) -> int | None:
    """The one project that its sentence names in front of a clause, or with a word for it (该工程) the one before."""
    begin = _sentence(text, clause.start())
    told = clause.group() or text.startswith("建设地", clause.end())  # 甲水库。建设地点：乙县
    for start in (begin, _sentence(text, begin - 1)) if told else (begin,):
        named = [i for i, p in enumerate(projects) if start <= p.span.start and p.span.end <= clause.start()]
        named = [i for i in named if not projects[i].optional]
        if named:
            return named[-1] if len({projects[i].name for i in named}) == 1 else None
    return None


def _sentence(text: str, at: int) -> int:
    """Where the sentence begins in which a position lies."""
    return max(text.rfind(mark, 0, max(0, at)) for mark in SENTENCE) + 1
