"""Heads that say what is done to what (城市更新): a verb in front governs them."""

import re
from functools import lru_cache
from typing import Final

from extract.patterns import word_list
from extract.projects.governors import governors
from extract.projects.heads import BETTERS, LAND, Head
from extract.projects.scene import Scene

GOVERNORS: Final = governors()
CHANGES: Final = frozenset(word_list("verbs", "changes"))
UNDERTAKING: Final = word_list("name_ends", "undertakings")

SO_MANY: Final = re.compile(r"\d+[个项](?:重[点大])?(?:项目|工程)")
"""The number of those that a list tells, behind the last of them."""
BEHIND_WORK: Final[tuple[str, ...]] = ("前期", "（", "(")
SIZED: Final = re.compile(r"[（(][^（）()]*\d[^（）()]*[）)](?:[、，,和及与]|$)")
"""A bracket that tells how large a member of a list is."""
SOON_AFTER: Final = re.compile(r"\d{1,2}月(?:底|中旬)?前?(?:建成|投|完|竣|通|开)|年[内底]前?(?:建成|投|完|竣|通|开)")
"""A date in front of a verb, behind a work."""
DONE: Final = re.compile("(?:完成|建设|前期工作|前期)(?:$|[，。；、！])|以及")
"""At a clause's end what is told of a work, or that it is built (甲段改建 | 建设)."""
ELSEWHERE: Final[tuple[str, ...]] = ("异地", "异址", "迁址", "原址", "整体")
"""In front of a verb of building these make one work with it."""


@lru_cache(maxsize=4096)
def is_object(head: Head) -> bool:
    """Does the head say what is done to what (城市更新)? A verb in front governs it; before others (推进 | 行动, 提升 |
    改造工程) it is a part of the name."""
    land = head.kind == LAND and head.role == "work"
    word = head.word.removesuffix("工程") if land else head.word  # 实施 | 天然林保护修复工程
    if head.role not in ("programme", "work") or len(word) < 4 or word.endswith(UNDERTAKING):
        return False
    return head.word[:2] not in GOVERNORS.classes and head.word[:2] not in CHANGES


def of_firm(text: str, start: int, q: int, end: int) -> bool:
    """包括甲中心、乙公司 | 新建丙生产线等项目: does the verb at `q` stand behind a firm in a list of projects, each
    with its owner? There it is a part of the name."""
    firm = text.endswith(("公司", "集团"), start, q) and "、" in text[start:q]
    return firm and text.find("等", q, end) > 0


def is_work(scene: Scene, start: int, q: int) -> bool:
    """开工建设甲至乙、丙丁扩建2个高速公路项目, 甲医院异地 | 新建: behind a name in a list 扩建 is its work."""
    word = scene.at[q][0] if scene.at[q] else ""
    if word in BETTERS and (bettered := scene.heads.at_end(scene.text, start, q + len(word))) is not None:
        return bettered[1].role == "work" and _told_of(scene, start, q, q + len(word))  # 甲景区提升 | 开工
    head = scene.heads.by_word.get(word)
    if head is None or head.role != "work" or q in scene.nouns:
        return False
    if SO_MANY.match(scene.text, q + len(head.word)) and scene.text.find("、", start, q) > 0:
        return True  # 甲厂技改、乙电厂机组 | 扩建3个项目未开工
    if q - start > 4 and SOON_AFTER.match(scene.text, q + len(head.word)):
        return True  # 500千伏甲变电站 | 扩建9月底前投运
    if _told_of(scene, start, q, q + len(head.word)):
        return True
    joint = max(scene.text.rfind(mark, max(start, q - 8), q) for mark in "、及")
    return start < joint < q - 1 or (q - start > 4 and scene.text.startswith(ELSEWHERE, q - 2))


def _told_of(scene: Scene, start: int, q: int, after: int) -> bool:
    """甲机场二期 | 扩建纳入规划, 乙水厂 | 改建有序推进: does a predicate follow a work on a thing?"""
    words = scene.at.get(after)
    if not words or not scene.edge(after):
        return False
    told = scene.word(after, "hard") is not None or not GOVERNORS.predicative.isdisjoint(words)
    told = told or DONE.match(scene.text, after) is not None
    thing = scene.heads.at_end(scene.text, start, q) if told else None
    return thing is not None and thing[1].role in ("facility", "section", "work") and thing[0] > start


def is_work_before(scene: Scene, after: int, end: int) -> bool | None:
    """甲机场扩建 | 前期工作, 甲水厂扩建 | （3万吨/日）、乙水厂: does a work end in front of such words?"""
    if not scene.text.startswith(BEHIND_WORK, after):
        return None
    work = scene.heads.at_end(scene.text, after - 2, after)
    if work is None:
        return None
    told = scene.text[after] == "前" or SIZED.match(scene.text, after, end) is not None
    return told and work[1].role == "work"
