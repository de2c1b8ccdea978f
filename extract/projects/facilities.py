"""The facility that a work is done on, or the route that a section belongs to."""

import re
from typing import Final

from extract.guarded import Guarded
from extract.patterns import pattern, word_list
from extract.projects import names
from extract.projects.conjuncts import PHASE
from extract.projects.coordination import Member
from extract.projects.heads import own_words
from extract.projects.pieces import THINGS
from extract.projects.routes import NUMBERED_ROAD, is_route

LINKS: Final = pattern("lists", "links")
PHASED: Final = re.compile(rf"(.{{3,}}?){PHASE.pattern}(?:工程|项目)?$")
BUILT: Final = frozenset(word_list("kind_sets", "built"))
NUMBERED: Final = Guarded(
    re.compile(
        rf"(?:{NUMBERED_ROAD.pattern})\s?(?:[国省县乡]道|(?:[一-龥]{{2,3}})?(?:高速公路|高速|公路)|[一-龥]{{2}}线(?!路))?"
    )
)
"""A road's number, with its name where that stands behind (G60沪昆高速 | 醴陵至娄底段)."""
SPENT: Final = pattern("identity", "spent")
OF_AIRPORT: Final = pattern("wholes", "works_on_airport")
EXTENDS: Final = frozenset(word_list("verbs", "extends"))
ROUTE: Final = pattern("wholes", "route")
STRETCH: Final = pattern("wholes", "stretch")
SCHEME: Final = pattern("wholes", "scheme")
MANY: Final = pattern("wholes", "many")
PART: Final = pattern("wholes", "part_of_dam")
LEVELS: Final = word_list("lists", "levels")
QUALIFIED: Final = 2
"""No more characters in front of a class only say of what sort it is."""


def facility(member: Member, kind: str) -> tuple[str, str]:
    """The facility that a work is done on, or the route that a section belongs to, with its kind; ("", "") if none."""
    head, name = member.head, member.name
    if head is None:
        return "", ""
    phase = PHASED.match(name)
    if phase and (done := names.heads().at_end(name, 0, phase.end(1))) and done[1].role == "work":
        phase = None if done[1].word in EXTENDS else phase  # 甲核电扩建一期
    if phase and not re.search(r"[（(]$", phase.group(1)):
        alone = phase.group(1) in names.METRO or SCHEME.search(phase.group(1)) is not None
        return ("", "") if alone or _class(member, phase.group(1)) else (phase.group(1), kind)
    if head.role == "section":
        route = ROUTE.match(name[: -len(head.word)])
        if route and 3 < len(route.group()) < len(name) - 1 and is_route(route.group(), name[route.end() :]):
            return route.group(), names.kind_of(route.group(), None)
    number = NUMBERED.match(name)
    if number and len(name) > number.end() and name[number.end()] not in "与和、":  # but 甲国道与乙省道立交
        return number.group().strip(), "公路"
    if head.role not in ("work", "section") or not name.endswith(head.word):
        return "", ""
    body = name[: -own_words(head)].removeprefix("新一轮")
    if (part := PART.search(body)) and names.heads().at_end(body, 0, part.start()):
        body = body[: part.start()]  # 甲水库 | 大坝加固
    if LINKS.search(name) or "及周" in name:
        return "", ""  # 甲河与乙河航道连通工程, 甲石窟及周围遗址保护工程
    if head.role == "section":
        return "", ""
    if STRETCH.search(body) or MANY.search(body) or "、" in body.partition("（")[0]:
        return "", ""
    if "机场" in body and (airport := OF_AIRPORT.match(body)) is not None:
        return airport.group(1), "机场"
    found = names.heads().at_end(body, 0, len(body))
    if (
        found
        and found[0] > 0
        and SPENT.search(body, 0, found[0]) is None
        and found[1].role in THINGS
        and found[1].kind in BUILT | {""}
        and not re.search(r"至", body)
        and (found[1].role != "section" or names.ROUTE_WORDS.search(body))
    ):
        return body, names.kind_of(body, found[1])
    return "", ""


def _class(member: Member, words: str) -> bool:
    """深水航道 | 二期: what has no name of its own is none without its phase."""
    if member.core != "common" or words.startswith(LEVELS):
        return False
    thing = names.heads().at_end(words, 0, len(words))
    if thing is not None and thing[1].role == "work":
        thing = names.heads().at_end(words, 0, thing[0])  # 集装箱码头 | 改造 | 二期
    return thing is not None and thing[0] <= QUALIFIED and thing[1].role == "facility" and thing[1].needs == "name"
