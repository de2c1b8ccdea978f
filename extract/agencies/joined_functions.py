"""Departments of two or three functions that no list has as one: 市|体育|广电|局, 县|自然资源|林业|局."""

import re
from collections.abc import Callable, Sequence
from functools import cache

from extract.agencies.names import FULL_HEADS, Body, Found, Prefix, functions, lexicon
from extract.types import AgencyMention, RegionMention, Span

LONGEST = 16
"""Characters of such a name at most."""
JOINS = ("和", "与", "及")
DEPARTMENT = re.compile("部门(?![联间协])")
RULE = "agencies/department-of-place"
LEVELS = frozenset({"province", "prefecture", "county"})
HEADS = ("委员会", "办公室", "局", "厅", "委", "办")


@cache
def _functions() -> frozenset[str]:
    """All functions in full and short."""
    words = (word for row in functions() for word in (row["full"], *row["short"].split("|"), *row["alike"].split("|")))
    return frozenset(word for word in (*words, *lexicon()["functions_joined"]) if len(word) > 1)


def joined(text: str, one: Found, place_before: Callable[[int], Prefix | None]) -> Found:
    """The department with the functions in front of it and the place in front of those; as it was if none stand there.

    `place_before` says what place or level word ends at a position.
    """
    start, end = one.span.start, one.span.end
    if not start or one.body.place is False or not "一" <= text[start - 1] <= "鿿":
        return one
    head = next((head for head in HEADS if text.endswith(head, start, end)), None)
    if head is None:
        return one
    for begin in range(start - 1, max(0, end - LONGEST), -1):
        if (prefix := place_before(begin)) is None or not _are_functions(text[begin : end - len(head)]):
            continue
        word = text[begin:end]
        canonical = "{place}" + text[begin : end - len(head)] + FULL_HEADS.get(head, head)
        body = Body(word, "government", canonical, True, True)
        return Found(Span(prefix.span.start, end), body, prefix, prefix)
    return one


def _are_functions(words: str) -> bool:
    """Two or more functions and nothing else."""
    known = _functions()
    # Where a function may end, with the number of functions up to there.
    reached = {0: 0}
    for at in range(len(words)):
        if at not in reached:
            continue
        begin = at + 1 if at and words[at] in JOINS else at
        for end in range(begin + 2, len(words) + 1):
            if words[begin:end] in known:
                reached[end] = max(reached.get(end, 0), reached[at] + 1)
    return reached.get(len(words), 0) > 1


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
            if place is not None and text[begin:end] in _functions():
                words = text[place.span.start : match.end()]
                canonical = (place.name or place.text) + text[begin : match.end()]
                span = Span(place.span.start, match.end())
                found.append(AgencyMention(span, words, words, canonical, "government", place.code, RULE))
    return found
