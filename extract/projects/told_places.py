"""Brackets in or behind a name that only tell where a thing lies, who answers for it (甲轴承生产项目（高新区）), when,
or how large it is (甲灌区（大型）改造)."""

import re
from collections.abc import Sequence
from typing import Final

from extract.changes import changed
from extract.patterns import pattern
from extract.projects.coordination import Member
from extract.projects.places import place_of, regions_between, sure
from extract.types import Place, RegionMention, Span

TOLD: Final = pattern("lists", "told_places")
SIZE: Final = pattern("lists", "size_in_bracket")
SIZED: Final[tuple[str, ...]] = ("型）", "型)")
YEARS: Final = re.compile(r"[（(]20\d\d年?(?:[—–~～至-]{1,2}20\d\d年?)?[）)]")
"""A bracket that only says from when to when (2023—2025年)."""
OPEN: Final[tuple[str, ...]] = ("（", "(")
SHUT: Final = frozenset("）)")


def without_told_place(text: str, member: Member, regions: Sequence[RegionMention]) -> tuple[Member, tuple[Place, ...]]:
    """The member without that bracket, which is none of its name, and the places that stand in it."""
    if SIZED[0] in member.name or SIZED[1] in member.name:
        member = changed(member, name=SIZE.sub("", member.name))
    last = member.shared or member.own
    if text[last.end - 1] not in SHUT or member.name[-1] not in SHUT:
        return member, ()
    at = max(text.rfind(mark, last.start + 2, last.end) for mark in OPEN)
    if at < 0 or len(member.name) - (last.end - at) < 3:
        return member, ()
    if TOLD.fullmatch(text, at, last.end) is None and YEARS.fullmatch(text, at, last.end) is None:
        return member, ()
    name, rest = member.name[: at - last.end], Span(last.start, at)
    bare = changed(member, name=name, shared=rest) if member.shared else changed(member, name=name, own=rest)
    return bare, places_told(text, at, regions)


def places_told(text: str, at: int, regions: Sequence[RegionMention]) -> tuple[Place, ...]:
    """The places of such a bracket, if one opens at a position."""
    told = TOLD.match(text, at)
    return tuple(map(place_of, sure(regions_between(regions, at, told.end())))) if told else ()
