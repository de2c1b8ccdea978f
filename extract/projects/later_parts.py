"""Parts that a clause names by their number alone go on with the project in front of it: 甲水厂一期建成，二期开工;
甲机场改扩建完成，第三跑道开工; 甲电厂5号机组投产，6号机组在建."""

import re
from collections.abc import Sequence
from typing import Final

from extract.changes import changed
from extract.patterns import pattern, word_list
from extract.projects.coordination import Member
from extract.projects.governing import Phrase
from extract.types import ProjectMention, Span

AIRPORT: Final = pattern("wholes", "airport")
DIVIDED: Final = word_list("wholes", "divided")
ENDED: Final = frozenset("。！？!?\n")
PART: Final = pattern("wholes", "part")
PHASE: Final = pattern("wholes", "phase")
SERVED: Final = pattern("wholes", "part_of_airport")
WORKS: Final = re.compile("(?:工程|项目)$")
UNDERTAKINGS: Final = frozenset({"计划/行动", "论坛/活动"})
"""Kinds whose phases are those of plans and meetings."""


def one_before(
    text: str, phrase: Phrase, found: Sequence[ProjectMention], last: ProjectMention | None
) -> ProjectMention | None:
    """The one project that a phrase names, for those that later clauses tell by their number; that of the phrase
    before where it names none, or only where a part of it runs (一期工程 | 从甲大桥至乙立交)."""
    named = [mention for mention in found if not mention.optional]
    if not named or (phrase.subject is not None and PART.fullmatch(phrase.subject.of(text))):
        return last
    return named[0] if len(named) == 1 else None


def made_whole(text: str, members: list[Member], last: ProjectMention | None) -> list[Member]:
    """The members, those that are nothing but numbered parts with the name of the whole in front."""
    if last is None or not members or PART.fullmatch(members[0].name) is None:
        return members
    start = members[0].own.start
    if text.endswith(DIVIDED, 0, start):
        return members
    if last.kind in UNDERTAKINGS or not ENDED.isdisjoint(text[last.span.end : start]):
        return members
    return [_part(text, member, last) if PART.fullmatch(member.name) else member for member in members]


def _part(text: str, member: Member, last: ProjectMention) -> Member:
    whole = last.part_of or PHASE.sub("", last.name)
    if SERVED.search(member.name):
        airport = AIRPORT.match(whole)
        if airport is None:
            return member
        whole = airport.group()
    elif member.head is not None and member.head.kind and member.head.kind != last.kind:
        return member
    if len(whole) < 3 or member.name in last.name:
        return member
    if WORKS.search(member.name):
        whole = WORKS.sub("", whole)
    start = last.span.start
    front = Span(start, start + len(whole)) if text.startswith(whole, start) else None
    return changed(member, name=whole + member.name, front=front, core="proper")
