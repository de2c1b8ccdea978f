"""What two firms make, told once for each: 甲县恒某和凌某各10万吨铸件 are two works of so much."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extract.changes import changed
from extract.patterns import pattern
from extract.projects.coordination import Member
from extract.projects.heads import Head
from extract.types import Span

CAPACITY: Final = pattern("lists", "capacity").pattern
EACH: Final = re.compile(rf"各(?={CAPACITY}[一-龥A-Z])")
JOINTS: Final = frozenset("和与及")
JOINED: Final = re.compile("(?<=[一-龥]{2})[和与及](?=[一-龥]{2})")
PLANT: Final = Head("", "产业", "facility", "name")


def of_each(text: str, members: list[Member]) -> list[Member]:
    """The members, those that share so much of a thing each made whole."""
    if not any(text.find("各", m.own.start, m.own.end) > 0 for m in members):
        return members
    return list(_of_each(text, members))


def _of_each(text: str, members: Sequence[Member]) -> Iterator[Member]:
    for i, member in enumerate(members):
        behind = members[i + 1] if i + 1 < len(members) else None
        if (each := _each(text, member.own)) is not None:
            at, goods = each
            joint = JOINED.search(text, member.own.start, at)
            fronts = (
                [Span(member.own.start, joint.start()), Span(joint.end(), at)]
                if joint
                else [Span(member.own.start, at)]
            )
            yield from (_whole(text, member, front, goods) for front in fronts)
        elif behind is not None and text[behind.own.start - 1] in JOINTS and (each := _each(text, behind.own)):
            yield _whole(text, member, member.own, each[1])
        else:
            yield member


def _each(text: str, own: Span) -> tuple[int, Span] | None:
    """Where 各 stands in a member, and how much of what behind it."""
    found = EACH.search(text, own.start + 2, own.end)
    return (found.start(), Span(found.end(), own.end)) if found else None


def _whole(text: str, member: Member, own: Span, goods: Span) -> Member:
    head = member.head or PLANT
    return changed(member, own=own, name=own.of(text) + goods.of(text), shared=goods, head=head, core="proper")
