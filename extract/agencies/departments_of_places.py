"""Departments behind whom they belong to: 某县公安部门, a zone's committee and its own (甲山管委会|卫健局)."""

import re
from collections.abc import Sequence
from typing import Final

from extract.agencies.composed_names import function_words
from extract.agencies.handing_on import COMMITTEES
from extract.changes import changed
from extract.types import AgencyMention, RegionMention, Span

LONGEST: Final = 16
"""Characters of such a name at most."""
DEPARTMENT: Final = re.compile("部门(?![联间协])")
RULE: Final = "agencies/department-of-place"
LEVELS: Final = frozenset({"province", "prefecture", "county"})


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


def with_departments(mentions: Sequence[AgencyMention]) -> list[AgencyMention]:
    """The mentions; a zone's committee and its department right behind it (甲山管委会|卫健局) are one body."""
    committees = {m.span.end: m for m in mentions if m.text.endswith(COMMITTEES)}
    if not committees:
        return list(mentions)
    whole: list[AgencyMention] = []
    for one in mentions:
        committee = committees.get(one.span.start)
        if committee is None or one.kind != "government":
            whole.append(one)
            continue
        words = committee.text + one.text
        span, canonical = Span(committee.span.start, one.span.end), committee.canonical + one.text
        whole.append(changed(committee, span=span, text=words, name=words, canonical=canonical))
    return whole
