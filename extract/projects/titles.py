"""Titles of items that name undertakings: there the verbs and adverbs in front are part of the name."""

import re
from typing import Final

from extract.projects.chains import LONGEST_NAME
from extract.projects.governors import governors
from extract.projects.openings import ITEM_MARKS, skip
from extract.projects.scene import Scene

GOVERNORS: Final = governors()
NUMBER: Final = re.compile(r"[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.、．]")
NAMING: Final = frozenset({"服务", "保障", "服务保障"})
"""Beside the verbs that open the object of 实施 these open the name of an undertaking."""
GOVERNING: Final = frozenset({"推进", "加快", "深化"})
"""Of those these govern undertakings too (推进甲行动)."""


def title_start(scene: Scene, start: int, end: int) -> int | None:
    """Where a line begins that is nothing but the name of an undertaking (服务保障体系建设行动), if it opens with words
    that govern elsewhere."""
    if start or scene.text[end:] not in ("", "。", "\n"):
        return None
    number = NUMBER.match(scene.text)
    begin = number.end() if number else len(scene.text) - len(scene.text.lstrip(ITEM_MARKS))
    if begin not in scene.at or end - begin > LONGEST_NAME:
        return None
    head = scene.heads.at_end(scene.text, begin, end)
    if head is None or head[1].kind != "计划/行动" or head[1].role != "programme":
        return None
    after = skip(scene, begin, end)
    verb = scene.word(after, "verb", "hard", "middle", "firm") if after in scene.at else None
    naming = verb in NAMING or (verb in GOVERNORS.object_verbs and verb not in GOVERNING)
    return begin if naming or (verb is None and after > begin) else None
