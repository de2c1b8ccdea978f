"""What a clause opens with in front of its verbs: openers, adverbs, words of time."""

import re
from typing import Final

from extract.guarded import Guarded
from extract.patterns import pattern
from extract.projects.heads import WORKS
from extract.projects.plan_years import WHEN
from extract.projects.scene import Scene

TIME: Final = Guarded(
    re.compile(
        r"第[一二三四五六七八九十\d]+[篇章节条]\s|专栏\s?[\d一二三四五六七八九十]+[\s：:]+"
        r"|(?:到|至|截至|自|从)?(?:20\d\d|19\d\d|\d{1,2})(?:年(?:度(?!假)|[前底末初内以来]*)|月底?前?|日)+(?:至\d+[年月日])?"
        r"|[一二三四五六七八九十]+[是要](?!求)"
        rf"|{pattern('phrases', 'according').pattern}"
        r"|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.、．]"
        rf"|{WHEN}"
    )
)
"""When it is, or with which number or source a clause opens."""
SOON: Final = pattern("phrases", "soon")
TIME_HEADS: Final = frozenset("专第到至截自从一二三四五六七八九十（(“报方规纲意通会批议办文")
"""Words of time begin so, or with a digit."""
ITEM_MARKS: Final = "—–－-•●○■□◆◇★☆▲△▼▽※▪▶►➢✓✔√✦❖→⇒>*#⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑· \u3000\t"
"""Marks and spaces that open an item of a list that is told line by line (——建设甲水库; ● 甲机场)."""
SHORT_PLACES: Final = frozenset("京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云藏陕甘青宁新港澳台济杭甬深穗蓉汉厦")
"""在京 (in Beijing) and its like stand in front of a verb as adverbs do."""


def past_time(scene: Scene, i: int, end: int) -> int:
    time = TIME.match(scene.text, i, end)
    return time.end() if time and time.group()[-1] in "年度月日底末初" else i


def skip(scene: Scene, i: int, end: int) -> int:
    """Past openers, adverbs, time words, spaces, marks of items."""
    while i < end:
        char = scene.text[i]
        if char in ITEM_MARKS:
            i += 1
        elif (char in TIME_HEADS or char.isdecimal()) and (time := TIME.match(scene.text, i, end)):
            i = time.end()
        elif char == "指" and scene.text[i - 1 : i] in ("", "：", ":") and not scene.begins_longer(i, 1):
            # “双百行动”：指…: what a glossary explains.
            i += 1
        elif char == "在" and scene.text[i + 1 : i + 2] in SHORT_PLACES and i + 2 in scene.at and scene.edge(i + 2):
            i += 2  # 在京建设…
        elif i in scene.at and i not in scene.inside and (word := scene.word(i, "adverb", "opener")):
            if scene.text.startswith(WORKS, i + len(word)):
                break  # 重点项目甲: it tells of what rank they are
            # The longest word at this place decides: 加快推进 is a verb, 加快 an adverb.
            verb = scene.word(i, "verb", "hard")
            if verb and len(verb) > len(word):
                break
            if verb == word and _is_last_verb(scene, i + len(word), end):
                break
            i += len(word)
        else:
            break
    return i


def _is_last_verb(scene: Scene, i: int, end: int) -> bool:
    """A word that is adverb and verb (加快) is the verb unless another verb follows it."""
    return not scene.word(i, "verb", "adverb", "middle")
