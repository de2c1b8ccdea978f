"""Lists in brackets behind the places where their members lie: 甲县（乙水厂、丙中学）、丁市（戊水库）."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extract.projects import names
from extract.projects.conjuncts import COUNT
from extract.projects.coordination import Member, read_list
from extract.projects.governing import Phrase
from extract.projects.governors import governors
from extract.projects.pieces import NAMED
from extract.projects.places import place_of, regions_between
from extract.records import record
from extract.types import Place, RegionMention, Span

GOVERNORS: Final = governors()
LEVELS: Final = frozenset({"prefecture", "county", "township"})
JOINTS: Final = frozenset("、和与及；;")
REST: Final = re.compile("(?:等(?:地|县|区|市|州|县区|县市区|市县|市州)?)?(?:建设|项目|工程)*")
"""What may stand behind the last bracket."""


@record
class Dealt:
    """The members of one place."""

    members: list[Member]
    place: Place
    of: Span
    after: int
    """Behind the bracket."""


def dealt_in_brackets(
    text: str, phrase: Phrase, places: Sequence[Span], regions: Sequence[RegionMention]
) -> list[Dealt]:
    """What lies in each place, if the phrase is nothing but such lists, and what they hold are things or works with
    heads of their own, most of them with names."""
    if text.find("（", phrase.start, phrase.end) < 0 and text.find("(", phrase.start, phrase.end) < 0:
        return []
    found: list[Dealt] = []
    for region, start, end in _brackets(text, phrase, regions):
        inside = regions_between(regions, start, end)

        def typer(a: int, b: int, inside: Sequence[RegionMention] = inside) -> str:
            return names.core_type(text, a, b, inside)

        g = GOVERNORS
        members = read_list(text, start, end, names.heads(), places, typer, g.sizes, g.tails)
        named = sum(m.core in NAMED for m in members)
        if 2 * named < len(members) or any(m.head is None or COUNT.match(m.name) for m in members):
            return []
        found.append(Dealt(members, place_of(region), Span(start, end), end + 1))
    whole = bool(found) and REST.fullmatch(text, found[-1].after, phrase.end) is not None
    return found if whole and sum(len(d.members) for d in found) > 1 else []


def _brackets(text: str, phrase: Phrase, regions: Sequence[RegionMention]) -> Iterator[tuple[RegionMention, int, int]]:
    """Each place with the words in the bracket behind it, from the phrase's start on."""
    at = phrase.start
    while at < phrase.end:
        region = next((r for r in regions_between(regions, at, at + 1) if r.code and r.level in LEVELS), None)
        if region is None or text[region.span.end : region.span.end + 1] not in ("（", "("):
            return
        start = region.span.end + 1
        end = min((i for i in (text.find("）", start), text.find(")", start)) if i > 0), default=-1)
        if not start < end < phrase.end:
            return
        yield region, start, end
        at = end + 1
        if at < phrase.end and text[at] not in JOINTS:
            return
        at += 1
