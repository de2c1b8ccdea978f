"""Departments that are called so and no more, behind their division: 某县公安部门."""

import re
from collections.abc import Sequence

from extract.agencies.composed_names import function_words
from extract.types import AgencyMention, RegionMention, Span

LONGEST = 16
"""Characters of such a name at most."""
DEPARTMENT = re.compile("部门(?![联间协])")
RULE = "agencies/department-of-place"
LEVELS = frozenset({"province", "prefecture", "county"})


def find_departments_of_places(text: str, regions: Sequence[RegionMention]) -> list[AgencyMention]:
    """某县公安部门: the department of a division that is named; without its name a class (公安部门)."""
    if "部门" not in text:
        return []
    ends = {
        r.span.end: r
        for r in sorted(regions, key=lambda r: len(r.span))
        if r.level in LEVELS and not r.implied and not r.short
    }
    found = []
    for match in DEPARTMENT.finditer(text):
        end = match.start()
        for begin in range(end - 2, max(0, end - LONGEST), -1):
            place = ends.get(begin)
            if place is not None and text[begin:end] in function_words():
                words = text[place.span.start : match.end()]
                canonical = (place.name or place.text) + text[begin : match.end()]
                span = Span(place.span.start, match.end())
                found.append(AgencyMention(span, words, words, canonical, "government", place.code, RULE))
    return found
