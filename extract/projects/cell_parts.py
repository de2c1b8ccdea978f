"""The names that one cell of a list of projects holds: 甲医院乙院区；丙大学二期, 甲铁路、乙基地一期."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from extract.projects import names
from extract.projects.columns import ends_a_name, head_of
from extract.projects.places import regions_between
from extract.projects.refusals import ASIDE
from extract.types import RegionMention, Span

SEMICOLON: Final = re.compile("[；;]")
LISTED: Final = re.compile("[、，,；;]")
ENDS: Final = " \u3000；;。、，,.*★☆▲△※#"
"""What stands behind a name in its cell and is none of it."""
SHORTEST: Final = 4
"""Characters of a name in a list of projects."""
PHASE: Final = "期"
"""甲港区煤码头二期、粮食码头三期: a phase is one of its thing, however common its words."""


def parted(text: str, cell: Span, regions: Sequence[RegionMention]) -> list[Span]:
    """甲医院乙院区；丙大学二期: each that ends as a name does; 甲铁路、乙基地一期: each that also begins as one."""
    parts = _parted(SEMICOLON, text, cell)
    if len(parts) > 1 and all(ends_a_name(part.of(text).strip(ENDS)) for part in parts):
        return parts
    parts = _parted(LISTED, text, cell)
    if len(parts) > 1 and all(_whole(text, part, regions) for part in parts) and _alike(text, parts):
        return parts
    return [cell]


def _parted(marks: re.Pattern[str], text: str, cell: Span) -> list[Span]:
    """The cell, cut behind each mark that stands in no bracket."""
    brackets = [m.span() for m in ASIDE.finditer(text, cell.start, cell.end)]
    edges = [
        m.end() for m in marks.finditer(text, cell.start, cell.end) if not any(a < m.start() < b for a, b in brackets)
    ]
    return [Span(a, b) for a, b in pairwise([cell.start, *edges, cell.end]) if a < b]


def _whole(text: str, part: Span, regions: Sequence[RegionMention]) -> bool:
    """Is it a name with words of its own in front of its head?"""
    words = part.of(text).rstrip(ENDS)
    found = head_of(words)
    if found is None or len(words) < SHORTEST or not found[0]:
        return False
    if found[1].word.endswith(PHASE):
        return True
    inside = regions_between(regions, part.start, part.start + found[0])
    return names.core_type(text, part.start, part.start + found[0], inside) != "common"


def _alike(text: str, parts: Sequence[Span]) -> bool:
    """Is what is done about the last (甲路、乙路改造) not done about all?"""
    roles = [found[1].role for part in parts if (found := head_of(part.of(text).rstrip(ENDS)))]
    return roles[-1] != "work" or roles.count("work") == len(roles)
