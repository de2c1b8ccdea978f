"""A member's own name: what stands in front of it or counts it cut off, and what it is that has no head."""

import re
from collections.abc import Sequence
from typing import Final

from extract.changes import changed
from extract.guarded import Guarded
from extract.patterns import pattern, word_list
from extract.projects import names
from extract.projects.candidates import acted_on
from extract.projects.coordination import Member
from extract.projects.governing import Phrase
from extract.projects.governors import governors
from extract.projects.heads import Head
from extract.projects.list_ends import COUNTS_LIST
from extract.projects.name_ends import METRO, ROUTE_LINE
from extract.projects.routes import ROAD_NUMBER
from extract.types import Span

GOVERNORS: Final = governors()
SIZE: Final = re.compile("(?<=[一-龥]{2})(?:特?大型|中型|小型|大中型)$")
"""How large it is, in front of the head (甲|大型|灌区)."""
SIZED: Final = re.compile("[和与及、的]$")
GROUPED: Final = re.compile(rf"([一-龥]{{2,8}}?|“[^”]+”)(?<!第){COUNTS_LIST}(?=[一-龥])")
BUILT_OBJECT: Final = re.compile("[一-龥]{2,8}(?:城市|高地|强[省市县]|[示试先引]{1}[范验行领]区)(?=[，。；、])")
"""Behind a quotation and 建设: what is built, or who builds, is another thing (“甲+乙”建设试点城市)."""
LINE_BY_S: Final = re.compile(r"S[0-9]{1,2}线")
RAIL: Final = pattern("name_ends", "rail_beside")
ROAD: Final = pattern("name_ends", "road_beside")
FOUNDING: Final = pattern("phrases", "founding")
HOSTS: Final = word_list("verbs", "hosts")
RANK_AHEAD: Final = pattern("name_starts", "ahead_of_quotation")
SUMMED: Final = re.compile(
    "“(?!一[一-龥]一|一国两制)(?=[^”]*[一二两三四五六七八九十百千万][^”]*[一二两三四五六七八九十百千万])[^”]{4,6}”"
)
"""A formula of two numbers (“八清一改”), which sums up an undertaking."""
CARRIES: Final[tuple[str, ...]] = ("开展", "实施", "推进", "铺开")
HUNDREDS: Final = re.compile("“(?=[^”]*[百千万][^百千万”、]+[百千万])[^”、]{4,10}”")
"""A formula of hundreds or more (“百企帮百村”)."""
PROGRAMME_OF_MANY: Final = Guarded(re.compile("“[^”]{2,12}(?:工程|行动|计划)”(?=项目$)"))
BUILT: Final = re.compile("(?:“[^”]*”)*建设")
"""What follows a quotation, or those beside it, that names an undertaking."""
DOES: Final = re.compile("(?:[、和及]?“[^”]*”)*(?:平台|系统)?(?:服务)?功能(?![区定])")
"""What a service does, behind it and those beside it."""
APP: Final = re.compile("“[^”一二三四五六七八九十两、]{2,6}”$")
IMPROVES: Final = frozenset(word_list("verbs", "improves"))
GROUNDED: Final = re.compile("[一-龥]{1,6}[路街河湖江山岛桥湾]“[^”]{3,8}”")
"""A quotation behind the ground that it lies on (二环路“银杏长廊”)."""
CLAUSE_ENDS: Final[tuple[str, ...]] = ("", "，", "。", "；", "、", "！")
"""Behind a whole object, or a verb without one, stands one of these."""
BUILDS: Final[tuple[str, ...]] = ("打造", "建设", "建成")
QUARTER: Final = re.compile("“[^”一二三四五六七八九十两]{2,8}[岛城谷港园湾坊]”")
"""A quotation that ends as quarters do that are built as one, and counts none (“三区三城”)."""


def quoted(text: str, member: Member, phrase: Phrase, places: Sequence[Span]) -> Member:
    """The member by its own name; a quotation by itself names an undertaking if its last words are a head
    (“春风行动”) or 建设 follows."""
    member = _without_class(_without_front(text, member))
    if member.head is not None:
        return member
    words = member.name
    if words.endswith("”") and "“" in words and words.count("“") == 1:
        return _of_quotation(text, member, phrase, places)
    if ROUTE_LINE.search(words) or (acted_on(phrase) and names.line(words)):
        return changed(member, head=Head("线", "", "section", "name"))
    if METRO.fullmatch(words):
        return changed(member, head=Head("", "轨道交通", "facility", "name"), core="number")
    if words[0] == "S" and _rail_beside(text, member):
        return changed(member, head=Head("", "轨道交通", "facility", "name"), core="number")
    if ROAD_NUMBER.fullmatch(words) or names.ROUTE_NUMBER.fullmatch(words):
        return changed(member, head=Head("", "公路", "facility", "name"), core="number")
    if names.named_work(words) and (acted_on(phrase) or not (names.street(words) or names.line(words))):
        # 甲路 with which nothing is done only tells where something lies.
        return changed(member, head=Head("", "供水", "facility", "name"), core="proper")
    return member


def _rail_beside(text: str, member: Member) -> bool:
    """甲市S11线、S13线: is a number that roads have too one of urban rail, which alone is spoken of?"""
    around = text[max(0, member.own.start - 40) : member.own.end + 20]
    return LINE_BY_S.fullmatch(member.name) is not None and RAIL.search(around) is not None and not ROAD.search(around)


def _without_front(text: str, member: Member) -> Member:
    """Without the verb, the founder or the rank in front of a quotation."""
    if "“" not in member.name:
        return member
    led = re.match(r"([一-龥]{2,4})(?=“)", member.name)
    if led and "verb" in GOVERNORS.classes.get(led.group(1), ()):
        member = _from(member, led.end())
    founded = FOUNDING.search(member.name) if not member.listed else None
    if founded and text.startswith("“", member.own.start + founded.end(), member.own.end):
        # 甲乙双方创办“丙节”: who does it, and the verb, stand in front of the name.
        member = _from(member, founded.end())
    front = RANK_AHEAD.match(member.name)
    return _from(member, front.end()) if front else member


def _from(member: Member, length: int) -> Member:
    """Without its first characters, if others of its own are left."""
    start = member.own.start + length
    if start >= member.own.end:
        return member
    return changed(member, name=member.name[length:], own=Span(start, member.own.end))


def _without_class(member: Member) -> Member:
    """Without the class, the size or the number that is told of it."""
    if programme := PROGRAMME_OF_MANY.match(member.name):
        # 33个“甲工程”项目: the quotation names the programme that they are of.
        own = Span(member.own.start, member.own.start + programme.end())
        member = changed(member, name=programme.group(), own=own)
    if member.head is None or member.shared is not None:
        return member
    if member.head.role == "facility":
        body = member.name.removesuffix(member.head.word)
        size = SIZE.search(body)
        if size and body != member.name and not SIZED.search(body[: size.start()]):
            member = changed(member, name=body[: size.start()] + member.head.word)
    if not member.listed or (grouped := GROUPED.match(member.name)) is None:
        return member
    return changed(member, name=grouped.group(1) + member.name[grouped.end() :])


def _of_quotation(text: str, member: Member, phrase: Phrase, places: Sequence[Span]) -> Member:
    """The member with the head that the words around its quotation say; as it is where they say none."""
    head = _said_around(text, member, phrase, places)
    return changed(member, head=head, core="quotation") if head else member


def _said_around(text: str, member: Member, phrase: Phrase, places: Sequence[Span]) -> Head | None:
    words, verb, end = member.name, phrase.verb, member.own.end
    if verb.endswith(BUILDS) and QUARTER.fullmatch(words):
        # 打造“甲岛”: a quarter by its own name.
        return Head("", "园区/开放平台", "facility", "name")
    if words[0] == "“" and verb.endswith(HOSTS) and text[end : end + 1] in CLAUSE_ENDS:
        # 办好“甲会”: what is held is an event.
        return Head("", "论坛/活动", "programme", "words")
    grounded = GROUNDED.fullmatch(words) is not None
    placed = grounded or any(p.start == member.own.start for p in places)
    if placed and verb in BUILDS:
        return Head("", "文旅" if grounded else "", "facility", "name")
    carried_on = bool(phrase.after) and phrase.after[-1].word.endswith(CARRIES)
    if carried_on and text[phrase.after[-1].end : phrase.after[-1].end + 1] not in CLAUSE_ENDS:
        carried_on = False  # “一岛一策”推进…: what is done with it stands behind the verb
    summed = carried_on and not verb and SUMMED.fullmatch(words)
    pushed = carried_on or verb.endswith(CARRIES)
    if summed or (pushed and HUNDREDS.fullmatch(words)):
        # “八清一改”扎实开展, 推进“百企帮百村”: an undertaking by a formula of numbers.
        return Head("", "", "programme", "words")
    built = BUILT.match(text, end) if verb else None
    if built and not BUILT_OBJECT.match(text, built.end()):
        return Head("", "", "programme", "words")
    if verb in IMPROVES and APP.match(words) and DOES.match(text, end):
        # 升级“甲通”“乙办”功能: what has functions is a service by its own name.
        return Head("", "通信/算力", "facility", "name")
    if phrase.after and not verb and names.named_work(words[1:-1]):
        return Head("", "", "facility", "name")
    return None
