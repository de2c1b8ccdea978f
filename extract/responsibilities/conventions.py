"""What a document says of how its lists of bodies are to be read: 责任单位列第一位者为牵头单位，下同."""

from collections.abc import Iterator, Sequence
from typing import Final

from extract.changes import changed
from extract.patterns import pattern
from extract.responsibilities.assignments import LEAD, NAMES_ONLY, OWNER, SUPPORT
from extract.types import Responsibility

_FIRST: Final = pattern("responsibility_words", "first_leads")


def says_first_leads(text: str) -> bool:
    """Does it say that the body named first leads and the others support?"""
    return ("第一" in text or "首" in text) and _FIRST.search(text) is not None


def first_leads(rows: Sequence[Responsibility]) -> Iterator[Responsibility]:
    """The rows so read, where nothing else said who leads."""
    seen: set[int] = set()
    for row in sorted(rows, key=lambda row: (row.measure, row.span)):
        if row.rule in (OWNER, NAMES_ONLY) and row.role == LEAD:
            if row.measure in seen:
                row = changed(row, role=SUPPORT)
            seen.add(row.measure)
        yield row
