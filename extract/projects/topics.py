"""The topic of a sentence (铁路方面, of railways) says of what kind the projects of its lists are."""

import re
from typing import Final

from extract.changes import changed
from extract.projects import names
from extract.projects.apart import SHORT
from extract.projects.behind import LINES
from extract.projects.coordination import Member
from extract.projects.governing import Phrase
from extract.projects.heads import Head
from extract.projects.pieces import NAMED
from extract.projects.routes import ROUTE
from extract.types import Span

TOPIC: Final = re.compile("(?:建设)?(?:方面|上(?=[，,]))")
RING: Final = re.compile("[东西南北内外中一二三四五六][绕环]$")
"""A way round a town (甲东三绕)."""
REACH: Final = 160
"""No further in front of a name stands the topic of its sentence."""


def of_topic(text: str, phrase: Phrase, members: list[Member]) -> list[Member]:
    """铁路方面，开工甲至乙、丙丁等2个项目: what are only called projects are of the kind that the topic says."""
    if text.find("项目", phrase.start, phrase.end) < 0 or not any(_only_project(member) for member in members):
        return members
    topic = _topic(text, phrase.start)
    if topic is None:
        return members
    span, head = topic
    return [
        changed(member, name=member.own.of(text) + head.word, head=head, shared=span)
        if _only_project(member) and _is_line(member.own.of(text))
        else member
        for member in members
    ]


def _only_project(member: Member) -> bool:
    """Does the list say no more of it than that it is a project?"""
    named = member.head is not None and member.head.word == "项目" and member.shared is not None
    return named and member.core in NAMED and len(member.name) == len(member.own) + 2


def _is_line(own: str) -> bool:
    """Are these words a route by its ends, a ring or a short name, as lines have?"""
    return len(own) <= SHORT or ROUTE.search(own) is not None or RING.search(own) is not None


def _topic(text: str, start: int) -> tuple[Span, Head] | None:
    """The line that the topic of the sentence names, the nearest in front of `start`."""
    begin = max(text.rfind("。", max(0, start - REACH), start), text.rfind("；", max(0, start - REACH), start)) + 1
    said = [m.start() for m in TOPIC.finditer(text, max(begin, start - REACH), start)]
    found = names.heads().at_end(text, begin, said[-1]) if said else None
    if found is None or found[1].kind not in LINES or found[1].role != "facility":
        return None
    opens = found[0] == begin or not text[found[0] - 1].isalnum()
    return (Span(found[0], said[-1]), found[1]) if opens else None
