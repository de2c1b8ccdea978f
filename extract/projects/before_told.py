"""What stands behind the last name of a phrase and is told of it: an edition, when, what will be done, its site."""

import re
from typing import Final

from extract.patterns import pattern, word_list
from extract.projects import names
from extract.projects.denials import before_denial
from extract.projects.governing import Phrase
from extract.projects.openings import SOON
from extract.projects.pieces import THINGS
from extract.projects.plan_years import AT_END

OF_BUILDING: Final = pattern("lists", "of_building")
SCHEMES: Final[tuple[str, ...]] = (*word_list("name_ends", "schemes"), "”")
VERSION: Final = re.compile(r"(?<=”)(?:\d(?:\.\d)?|升级)版$")
WILL: Final = pattern("name_ends", "will")
CAPACITY: Final = re.compile(r"(?<=[期目地站])\d+(?:\.\d+)?(?:万千瓦时?|兆瓦时?|吉瓦时?|千瓦|万吨|[MG]Wh?)$")
"""How much of it is told of (甲风电项目一期10万千瓦 | 并网)."""
CAPACITY_ENDS: Final = frozenset("瓦时吨Wh")
PLANS: Final = {
    **dict.fromkeys(word_list("verbs", "studies"), pattern("name_ends", "plan_of")),
    "预留": pattern("name_ends", "kept_for"),
}
"""Verbs whose object is the plan of a thing, or the room for it, with what they say of it."""


def before_told(text: str, start: int, phrase: Phrase) -> int:
    """In front of an edition (“甲工程”2.0版), of when it is done (甲铁路“十四五”末 | 开工), of 计划 (will), of what a
    thing is between dashes."""
    end = phrase.end
    if text[end - 1] == "版" and (version := VERSION.search(text, max(start, end - 8), end)):
        end = version.start()
    if years := AT_END.search(text, start + 2, end):
        end = years.start()
    if (denied := before_denial(text, start, phrase)) is not None:
        return denied
    if text.endswith("——", start, end):
        end = text.find("——", start, end)  # 甲桥——首座…桥—— | 通车
    if meant(text, phrase):
        return end - 2
    if phrase.verb in PLANS and (cut := _before_plan(text, start, end, phrase.verb)) is not None:
        return cut
    if phrase.before or phrase.preposition:
        return end
    capacity = CAPACITY.search(text, max(start + 3, end - 16), end) if text[end - 1] in CAPACITY_ENDS else None
    return capacity.start() if capacity else _before_site(text, start, end)


def _before_plan(text: str, start: int, end: int, verb: str) -> int | None:
    """研究甲至乙铁路 | 建设方案, 预留丙铁路 | 通道: the plan of a thing that is studied, the room kept for it."""
    found = PLANS[verb].search(text, max(start + 2, end - 14), end)
    thing = names.heads().at_end(text, start, found.start()) if found else None
    if found and thing and thing[1].role in THINGS:
        return found.start()
    scheme = text.rfind("方案", found.start(), end) if found else -1
    work = names.heads().at_end(text, start, scheme) if scheme > 0 else None
    return scheme if work and work[1].role == "work" and work[0] > start else None  # 论证甲医院原址改造 | 方案


def _before_site(text: str, start: int, end: int) -> int:
    """In front of what a report tells of the site of a work that is the subject of its clause (甲工程 | 总工期过半)."""
    for told in ("figures", "cleared", "counted", "rooms"):
        found = pattern("sites", told).search(text, start + 3, end)
        if found and names.heads().at_end(text, start, found.start()):
            return found.start()
    return end


def meant(text: str, phrase: Phrase) -> bool:
    """甲县计划 | 年内建成乙, 投资规模计划 | 完成5亿元, 甲线计划 | 5月开工, 甲基地计划 | 在乙建设: in front of a verb
    with an object, of one that only works take, or behind a thing of where or when, it says what will be done."""
    end = phrase.end
    if not text.endswith("计划", phrase.start + 2, end) or text.endswith(SCHEMES, phrase.start, end - 2):
        return False
    thing = names.heads().at_end(text, phrase.start, end - 2)
    if thing and thing[1].role in THINGS and WILL.match(text, end):
        return True
    if not phrase.after:
        return False
    verb = phrase.after[-1]
    if phrase.after[0].start > end and SOON.fullmatch(text, end, phrase.after[0].start) is None:
        return False
    behind = text[verb.end : verb.end + 1]
    return behind not in "，。；、！：\n" or OF_BUILDING.search(phrase.after[0].word) is not None
