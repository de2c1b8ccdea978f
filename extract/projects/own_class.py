"""What names without a head are to become says what they are: 甲湾、乙部落创建国家5A级景区."""

import re
from collections.abc import Sequence
from typing import Final

from extract.changes import changed
from extract.patterns import pattern
from extract.projects import names
from extract.projects.coordination import Member, read_list
from extract.projects.governing import Phrase
from extract.projects.governors import governors
from extract.projects.heads import Head
from extract.projects.pieces import NAMED
from extract.projects.places import regions_between, spans_between
from extract.types import RegionMention, Span

GOVERNORS: Final = governors()
MANY: Final = pattern("classes", "many")
BECOMING: Final = frozenset({"创建", "争创", "创成"})
GRADED: Final = re.compile("(?:国家)?(?:[2-5]A+|A{2,5})级(?:旅游)?景区")
"""A grade that a sight is given, by which none is called."""


def of_own_class(
    text: str, phrase: Phrase, start: int, regions: Sequence[RegionMention], places: Sequence[Span]
) -> list[Member]:
    """The members of a list without heads that are to be made what its verb says."""
    if not phrase.after or phrase.after[-1].word not in BECOMING or phrase.relative:
        return []
    begin = phrase.after[-1].end
    stop = next((i for i in range(begin, min(len(text), begin + 20)) if text[i] in "，。；、,;"), len(text))
    found = names.heads().at_end(text, begin, stop)
    if found is None or found[1].role != "facility" or not found[1].kind:
        return []
    inside = regions_between(regions, start, phrase.end)
    spots = spans_between(places, start, phrase.end)
    result: list[Member] = []
    for member in read_list(text, start, phrase.end, names.heads(), spots):
        core = names.core_type(text, member.own.start, member.own.end, inside)
        whole = any(p == member.own for p in spots) or member.name.endswith(GOVERNORS.subjects)
        plural = MANY.match(text, member.own.start, member.own.end)
        if member.head is None and core in NAMED and not whole and len(member.own) <= 14 and not plural:
            result.append(_become(text, changed(member, core=core), begin, Span(found[0], stop), found[1]))
    return result


def _become(text: str, member: Member, begin: int, span: Span, head: Head) -> Member:
    """By its own name where only a grade is told (甲湾), else with what it will be (甲湾旅游度假区)."""
    if GRADED.fullmatch(text, begin, span.end):
        return changed(member, head=Head("", head.kind, "facility", "name"))
    return changed(member, name=member.name + head.word, head=head, shared=span)
