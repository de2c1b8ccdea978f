"""Prepositions in the middle of a clause: in front of them a name ends."""

import re
from typing import Final

from extract.guarded import Guarded
from extract.patterns import pattern, word_list
from extract.projects.heads import in_dictionary
from extract.projects.scene import Scene, Verb

PASSED: Final = pattern("sites", "passed")
PREPOSITIONS: Final = frozenset("在于由将把被以向从")
BY_OR_TO: Final = frozenset("按自对")
"""Prepositions behind some names only: by what or from where a thing is built, to whom something is done."""
INTENDED: Final = frozenset("拟将已应须")
"""Behind these 对 is the preposition of what something is to be done to (局拟 | 对甲项目 | 批复)."""
DIRECTIONS: Final = frozenset("东西南北正反纵横双单内外面方导")
"""Behind these 向 is no preposition (东向通道)."""
BY_WHOM: Final = pattern("phrases", "by_whom")
BEING: Final = word_list("phrases", "being")
FROM: Final = Guarded(re.compile("自[^，。；、]{1,14}?[至到起]"))


def may_stand(scene: Scene, q: int) -> bool:
    """May a preposition that ends a name stand there?"""
    return scene.text[q] in PREPOSITIONS or scene.text[q] in BY_OR_TO or scene.text.startswith("通过", q)


def passed(scene: Scene, q: int, end: int) -> Verb | None:
    """甲水库 | 通过省级评审, 乙公路 | 通过交工验收: the verb with what is passed, whoever examines it."""
    found = PASSED.match(scene.text, q, end) if scene.text.startswith("通过", q) else None
    return Verb(q, found.end(), f"通过{found[1]}") if found else None


def tells_how(scene: Scene, q: int) -> bool:
    """甲公路工程 | 按一级公路标准设计, 甲线 | 自乙至丙: behind a thing, by what it is built or where it runs."""
    if scene.preposition(q) == "按":
        return scene.edge(q)
    return FROM.match(scene.text, q) is not None and not scene.in_word(q)


def parts_clause(scene: Scene, q: int) -> bool:
    """甲水库 | 被列入…, 甲市 | 在京设立…, 甲市 | 对乙产业园…: a preposition that is a word of its own."""
    if scene.text[q] in "在于" and q + 1 in scene.openings and scene.free(q):
        return True  # 在 | 库车市: 在库 (in store) is a word too
    if not _is_preposition(scene, q) or not scene.free(q):
        return False
    if scene.text[q] == "由" and BY_WHOM.match(scene.text, q):
        return True  # 甲水厂 | 由 | 县水利局负责: the segmenter makes one word of 由县
    return scene.edge(q + 1) or (scene.text[q] == "在" and not in_dictionary(scene.text[q : q + 2]))


def _is_preposition(scene: Scene, q: int) -> bool:
    char, before = scene.text[q], scene.text[q - 1]
    if char == "对":
        return q in scene.nouns or before in INTENDED
    if char == "向":
        return before not in DIRECTIONS
    return char in PREPOSITIONS and not scene.text.startswith(BEING, q)
