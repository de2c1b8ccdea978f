"""Names by small places that no list holds: waters that are stored, ports, the sides of a town, and works on these."""

import re
from typing import Final

from extract.patterns import pattern, word_list
from extract.projects import names
from extract.projects.candidates import Candidate
from extract.projects.coordination import Member
from extract.projects.cores import of_issuer
from extract.projects.governors import governors, stage_of
from extract.projects.heads import NATURAL, Head
from extract.projects.subjects import done

GOVERNORS: Final = governors()
PORTS: Final = frozenset({"港口航道", "机场"})
"""What a hub is named by (果园港国家物流枢纽)."""
SITUATIONS: Final = frozenset(word_list("identity", "situations"))
CUSTOMARY: Final = frozenset(word_list("identity", "customary"))
BUILT: Final = frozenset({"start", "completion"})
TOWN_HAS: Final = pattern("identity", "town_has_one")
AT_A_BODY: Final = pattern("identity", "at_a_body")
OF_A_TOWN: Final = frozenset({"园区/开放平台", "物流", "文旅", "学校", "医院", "供水", "其他"})
"""Kinds of what a town has one of on a side."""
WATERED: Final = frozenset({"灌区", *NATURAL})
OVER_RIVERS: Final[tuple[str, ...]] = ("长江大桥", "黄河大桥")
"""Bridges that the small place on the bank gives its name (新生圩长江大桥)."""
CARRIED: Final = frozenset({"公铁", "公路", "铁路", "双层", "跨越", "城际", "高铁", "高速"})
"""What such a bridge carries is no name."""
WATER: Final = re.compile("(?<!运)[江河溪湖]$")
REGULATES: Final = frozenset(word_list("verbs", "regulates"))
ORDINAL: Final = re.compile("^第[一二三四五六七八九十]{1,2}")
LONGEST: Final = 4
"""So many characters has the name of a small place."""


def at_a_port(c: Candidate) -> bool | None:
    """果园港国家物流枢纽: a hub named by a port."""
    if not c.facility or len(c.body) > 8 or not c.acted_on:
        return None
    inner = names.heads().at_end(c.body, 0, len(c.body))
    return True if inner and 1 < inner[0] <= 4 and inner[1].kind in PORTS else None


def by_its_situation(c: Candidate) -> bool | None:
    """建设城北水厂, 滨河公园改造: what lies there is one of its town; who acts (滨河新区培育) is no work."""
    told = c.head.role == "work" and bool(c.phrase.after)  # 人民公园改造 | 纳入计划
    if c.weak or c.vague or not (told or c.phrase.before or done(c.phrase)):
        return None
    return situated(c.thing if c.head.role == "work" else c.name) or None


def one_of_every_town(c: Candidate) -> bool | None:
    """建成全民健身中心, 看守所迁建, 大剧院封顶: of what every town has one that is built, begun or finished."""
    if c.weak or c.vague or c.member.shared is not None or c.member.open_list:
        return None
    if c.head.role == "work":
        return (c.acted_on and in_every_town(c.thing)) or None
    told = c.phrase.after[-1].word if c.phrase.after and not c.phrase.before else c.verb
    return (stage_of(told) in BUILT and len(c.name) > 2 and in_every_town(c.name)) or None


def in_every_town(name: str) -> bool:
    """Is it a thing of which a town has one, called as it is everywhere (看守所)?"""
    return TOWN_HAS.fullmatch(name) is not None


def of_a_town(name: str) -> bool:
    """Has a town one of it, called by where it lies or as it is everywhere?"""
    return situated(name) or in_every_town(name)


def situated(name: str) -> bool:
    """Is it a thing of a town, called by where it lies and its number, or as such things are everywhere (人民公园)?"""
    if name in CUSTOMARY or AT_A_BODY.fullmatch(name):
        return True
    thing = names.heads().by_word.get(ORDINAL.sub("", name[2:])) if name[:2] in SITUATIONS else None
    return thing is not None and thing.role == "facility" and thing.kind in OF_A_TOWN and thing.needs == "name"


def stretch_of_water(c: Candidate) -> bool | None:
    """甲河城区段: a stretch of a river by the quarter that it passes is water, no work; nor is what a text parts a
    work into (入湖口段以净化为主), with which nothing is done."""
    if c.head.role != "section":
        return None
    alone = c.unmarked or c.member.core == "place"
    if c.head.word == "段" and alone and len(c.body) < LONGEST and c.member.front is None and not c.acted_on:
        return False
    if c.body.startswith(("入", "出")) and c.member.front is None and len(c.body) <= LONGEST:
        return False  # 入甲湖段
    if c.verb in REGULATES and not c.weak:
        return None  # 治理甲河城区段
    return False if c.head.word.endswith("区段") and WATER.search(c.body) else None


def one_of_a_town(text: str, member: Member, head: Head) -> bool:
    """城北水厂, 市图书馆, 三中: does its name say that the town has one, whatever classes stand beside it?"""
    if names.SCHOOL.fullmatch(member.name):
        return "全会" not in text[member.own.end : member.own.end + 12]  # 十九届二中、三中全会
    return of_a_town(member.name) or of_issuer(member.name, head) > 0


def by_a_small_place(c: Candidate) -> bool | None:
    """同心水库, 同心水库灌区节水改造: what is named by small places, and works on it, if its words are of no sort."""
    if c.weak or not c.acted_on:
        return None
    if c.facility:
        natural = c.head.kind in NATURAL and len(c.body) <= LONGEST
        crossing = c.head.word.endswith(OVER_RIVERS) and len(c.body) < LONGEST and c.body[:2] not in CARRIED
        return _of_no_sort(c.body) if (natural or crossing) and len(c.body) > 1 else None
    place = _place_of_work(c.thing) if c.head.role == "work" else ""
    return True if len(place) > 1 and _of_no_sort(place) else None


def on_a_sort(thing: str) -> bool:
    """病险水库除险加固工程: are the works done on all of a sort?"""
    place = _place_of_work(thing)
    return bool(place) and not _of_no_sort(place)


def _place_of_work(thing: str) -> str:
    """The place that names what a work is done on, in front of its heads (同心 | 水库 | 灌区); empty if none does."""
    at = len(thing)
    while (found := names.heads().at_end(thing, 0, at)) is not None and found[1].kind in WATERED:
        at = found[0]
        if at <= LONGEST:
            return thing[:at]
    return ""


def _of_no_sort(words: str) -> bool:
    if words[-1] in "化性型级":
        return False  # 专业化水库: of what sort it is
    return GOVERNORS.sorts.isdisjoint((words, words[:2], words[-2:]))
