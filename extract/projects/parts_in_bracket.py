"""What a work is made of, told in a bracket behind it: 甲旅游公路工程（乙至丙旅游公路、丁至戊旅游公路）.

Brackets tell many things (lengths, money, duties, where, of what sort); a list in one names works only if each of its
members is a thing with a head and a name of its own.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extract.projects import names
from extract.projects.conjuncts import COUNT
from extract.projects.coordination import Member, read_list
from extract.projects.governing import DUTY, Phrase
from extract.projects.governors import governors
from extract.projects.pieces import NAMED
from extract.projects.places import regions_between
from extract.types import RegionMention, Span

GOVERNORS: Final = governors()
LIST: Final = re.compile("[（(]([^（）()]{4,}、[^（）()]{4,})[）)]")
FEWEST: Final = 4
"""So many characters has the name of a part at least."""


def parts_in_brackets(
    text: str, phrase: Phrase, places: Sequence[Span], regions: Sequence[RegionMention]
) -> Iterator[tuple[list[Member], Span]]:
    """The members of each list in a bracket behind a work of the phrase, with the words of the list."""
    if text.find("（", phrase.start, phrase.end) < 0 and text.find("(", phrase.start, phrase.end) < 0:
        return
    heads = names.heads()
    for bracket in LIST.finditer(text, phrase.start, phrase.end):
        start, end = bracket.span(1)
        if DUTY.match(bracket.group()) or heads.at_end(text, phrase.start, bracket.start()) is None:
            continue
        inside = regions_between(regions, start, end)

        def typer(a: int, b: int, inside: Sequence[RegionMention] = inside) -> str:
            return names.core_type(text, a, b, inside)

        members = read_list(text, start, end, heads, places, typer, GOVERNORS.sizes, GOVERNORS.tails)
        if len(members) > 1 and all(is_part(member) for member in members):
            yield members, Span(start, end)


def is_part(member: Member) -> bool:
    """Is it a thing with a head and a name of its own, and no stretch of the whole (甲段) nor so many of a class?"""
    head = member.head
    if head is None or head.role not in ("facility", "work") or member.shared is not None:
        return False
    return member.core in NAMED and len(member.name) >= FEWEST and COUNT.match(member.name) is None
