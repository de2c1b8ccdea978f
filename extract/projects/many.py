"""甲县停车场, 乙市污水管网: behind a place's bare name the class of what it has many of is no one thing."""

import re
from collections.abc import Sequence
from typing import Final

from extract.patterns import pattern, word_list
from extract.projects.coordination import Member
from extract.projects.governing import Phrase
from extract.projects.governors import stage_of
from extract.projects.heads import WORKS
from extract.projects.pieces import NAMED
from extract.types import Span

OF_ALL_THERE: Final = pattern("classes", "of_all_there")
WITH_FACILITIES: Final = pattern("classes", "with_facilities")
CLASSES_OF_VILLAGES: Final = pattern("classes", "of_villages")
TRADES_BEHIND: Final = pattern("lists", "trades_behind")
MANY: Final = word_list("name_ends", "many_of_a_place")
OF_VILLAGES: Final = word_list("name_ends", "many_in_the_country")
DIVISION: Final = re.compile("[一-龥]{1,5}(?:县|市|州|盟|旗|(?<![新园景校发小城片厂矿库林灌社])区)")
"""A county or city, be it in the gazetteer or not."""
TRADES: Final = frozenset({"公路", "铁路", "轨道交通", "电源", "抽水蓄能", "电网", "港口航道", "物流"})
"""Kinds whose class is a trade too."""
GROWS: Final = re.compile("发展(?=[，。；]|$)")
SMALL: Final[tuple[str, ...]] = ("镇", "乡", "村", "街道", "社区")
"""Of small places that have one of a thing (甲镇幼儿园)."""
CALLED: Final[tuple[str, ...]] = (*WORKS, "建设项目", "建设工程", "新建项目", "新建工程")
ONCE: Final = frozenset({"start", "completion"})
"""Stages that one thing comes to, however it is called (开工建设甲县停车场)."""


def of_many(text: str, member: Member, members: Sequence[Member], phrase: Phrase, places: Sequence[Span]) -> bool:
    """Is the name no more than a place and what it has many of, or what stands around tells of them all?"""
    head = member.head
    if member.core not in ("place", "proper") or head is None or head.role == "programme":
        return False
    end = (member.shared or member.own).end
    last = members[-1].own.end
    if text.startswith("等", last) and (head.kind in TRADES or head.kind == "产业"):
        known = head.word and not _is_place(text, member.name.removesuffix(head.word), places)
        if not known and TRADES_BEHIND.match(text, last, phrase.end):
            return True  # 甲石墨、乙煤电等产业发展
    bare = _is_place(text, member.name.removesuffix(head.word), places)
    if bare and head.kind in TRADES and len(head.word) > 1 and GROWS.match(text, end):
        return True  # 带动甲县抽水蓄能发展
    if bare and head.role == "facility":
        if OF_ALL_THERE.match(text, end):
            return True
        beside = any(other.front is not None for other in members)
        if beside and WITH_FACILITIES.match(text, max(end, members[-1].own.end)):
            return True
    return _many(text, member, places) and not _one(text, member, members, phrase, places)


def _is_place(text: str, words: str, places: Sequence[Span]) -> bool:
    if words.endswith(SMALL):
        return False
    return DIVISION.fullmatch(words) is not None or any(place.of(text) == words for place in places)


def _many(text: str, member: Member, places: Sequence[Span]) -> bool:
    """Nothing but a place and a class of which it has many, or its villages have."""
    name = member.name
    if name.endswith(MANY):
        fronts = [name.removesuffix(word) for word in MANY if name.endswith(word)]
        if any(_is_place(text, front, places) for front in fronts):
            return True
    if not name.endswith(OF_VILLAGES):
        return False
    for front in [name.removesuffix(word) for word in OF_VILLAGES if name.endswith(word)]:
        villages = CLASSES_OF_VILLAGES.search(front)
        if villages and _is_place(text, front[: villages.start()], places):
            return True
    return False


def _one(text: str, member: Member, members: Sequence[Member], phrase: Phrase, places: Sequence[Span]) -> bool:
    """Is it called a project, is it begun or finished, or does it stand beside things with names of their own?"""
    end = (member.shared or member.own).end
    if text[end : end + 1].isdecimal():
        return False  # 建成甲县污水管网300公里
    if text.startswith(CALLED, end):
        return True
    verbs = (*phrase.before[-1:], *phrase.after)
    spent = any(text.startswith("投资", at) for verb in verbs for at in (verb.end - 2, verb.end))
    if not spent and any(stage_of(verb.word) in ONCE for verb in verbs):
        return True
    if len(members) < 2:
        return False
    last = (members[-1].shared or members[-1].own).end
    if any(text.find(word, last, max(phrase.end, last + 8)) > 0 for word in WORKS):
        return True  # 推进甲县停车场、乙等项目
    return member.front is None and any(
        other.core in NAMED and other.front is None and not _many(text, other, places)
        for other in members
        if other is not member
    )
