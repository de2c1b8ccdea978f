"""Brackets in or behind a name that only tell where a thing lies, who answers for it (甲轴承生产项目（高新区）), when,
or how large it is (甲灌区（大型）改造)."""

import re
from collections.abc import Sequence
from typing import Final

from extract.changes import changed
from extract.patterns import pattern
from extract.projects.coordination import Member
from extract.projects.pieces import BODIES
from extract.projects.places import place_of, regions_between, sure
from extract.types import Place, RegionMention, Span

TOLD: Final = pattern("lists", "told_places")
SIZE: Final = pattern("lists", "size_in_bracket")
SIZED: Final[tuple[str, ...]] = ("型）", "型)")
YEARS: Final = re.compile(r"[（(]20\d\d年?(?:[—–~～至-]{1,2}20\d\d年?)?[）)]")
"""A bracket that only says from when to when (2023—2025年)."""
OPEN: Final[tuple[str, ...]] = ("（", "(")
SHUT: Final = frozenset("）)")
LONGEST: Final = 12
"""No longer is the place that such a bracket begins with."""
BEHIND_PLACE: Final = frozenset("）)，,；;")
"""甲医院（乙区）, 丙中学（丁区，36班）: what stands behind it."""


def without_told_place(text: str, member: Member, regions: Sequence[RegionMention]) -> tuple[Member, tuple[Place, ...]]:
    """The member without that bracket, which is none of its name, and the places that stand in it."""
    if SIZED[0] in member.name or SIZED[1] in member.name:
        member = changed(member, name=SIZE.sub("", member.name))
    last = member.shared or member.own
    if text[last.end - 1] not in SHUT or member.name[-1] not in SHUT:
        return _without_place_inside(text, member, regions)
    at = max(text.rfind(mark, last.start + 2, last.end) for mark in OPEN)
    if at < 0 or len(member.name) - (last.end - at) < 3:
        return member, ()
    if TOLD.fullmatch(text, at, last.end) is None and YEARS.fullmatch(text, at, last.end) is None:
        return member, ()
    name, rest = member.name[: at - last.end], Span(last.start, at)
    bare = changed(member, name=name, shared=rest) if member.shared else changed(member, name=name, own=rest)
    return bare, places_told(text, at, regions)


def _without_place_inside(
    text: str, member: Member, regions: Sequence[RegionMention]
) -> tuple[Member, tuple[Place, ...]]:
    """市同德（甲区）医院: where it lies, told in front of the head of its list; of 甲（乙）物流枢纽 it is the name."""
    head = member.head
    if head is None or member.shared is not None or head.kind not in BODIES:
        return member, ()
    before = member.name.removesuffix(head.word)
    at = max(before.rfind(mark) for mark in OPEN)
    if at < 2 or before[-1] not in SHUT or not text.startswith(before, member.own.start):
        return member, ()
    opens, shuts = member.own.start + at, member.own.start + len(before)
    inside = sure(regions_between(regions, member.own.start, shuts))
    if any(r.span.end == opens for r in inside):
        return member, ()
    told = [r for r in inside if r.span.start == opens + 1 and r.span.end == shuts - 1]
    if not told:
        return member, ()
    return changed(member, name=before[:at] + head.word), tuple(map(place_of, told))


def places_told(text: str, at: int, regions: Sequence[RegionMention]) -> tuple[Place, ...]:
    """The places of such a bracket, if one opens at a position."""
    told = TOLD.match(text, at)
    if told is not None:
        return tuple(map(place_of, sure(regions_between(regions, at, told.end()))))
    first = sure(regions_between(regions, at, at + LONGEST))[:1]
    opens = first and first[0].span.start == at + 1 and text[first[0].span.end : first[0].span.end + 1] in BEHIND_PLACE
    return tuple(map(place_of, first)) if opens else ()
