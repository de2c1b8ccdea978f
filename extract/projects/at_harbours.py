"""What a clause builds in the harbour that it is about bears the harbour's name (甲港区新建航道二期、东作业区泊位)."""

import re
from typing import Final

from extract.changes import changed
from extract.projects import names
from extract.projects.conjuncts import PHASE
from extract.projects.coordination import Member
from extract.projects.governing import Phrase

HARBOURS: Final[tuple[str, ...]] = ("港区", "作业区")
QUARTER: Final = re.compile("[东西南北中]{1,2}(?:作业)?区")
"""Called by the side of its harbour on which it lies."""
SORT: Final = 2
"""No more characters in front of a class say only of what sort it is (进港 | 航道二期)."""
LONGEST: Final = 10


def of_harbour(text: str, phrase: Phrase, members: list[Member]) -> list[Member]:
    """The members that have no more than a class or a side of the harbour, with its name in front."""
    harbour = phrase.subject
    if harbour is None or not phrase.before or not text.endswith(HARBOURS, harbour.start, harbour.end):
        return members
    if len(harbour) > LONGEST or text.find("、", harbour.start, harbour.end) > 0:
        return members
    of, result, led = harbour.of(text), [], -1
    for member in members:
        if member.front.start == led if member.front else _of_harbour(member):
            led = member.front.start if member.front else member.own.start
            core = "proper" if member.core == "common" else member.core
            member = changed(member, name=of + member.name, front=harbour, core=core)
        result.append(member)
    return result


def _of_harbour(member: Member) -> bool:
    head = member.head
    if head is None:
        return False
    if QUARTER.match(member.name):
        return True
    unnamed, kind = member.core in ("common", "number"), head.kind
    if not kind and (head.role == "work" or PHASE.fullmatch(head.word)):
        thing = names.heads().at_end(member.name, 0, len(member.name) - len(head.word))
        kind = thing[1].kind if thing else ""
        unnamed = unnamed or (thing is not None and thing[0] <= SORT)
    return unnamed and kind == "港口航道"
