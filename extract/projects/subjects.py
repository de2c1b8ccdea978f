"""What is told of a name that is the subject of its clause: that it is begun, finished, in use, well on its way."""

import re
from typing import Final

from extract.patterns import pattern, word_list
from extract.projects.governing import Phrase
from extract.projects.governors import governors, stage_of

GOVERNORS: Final = governors()
ONCE: Final = frozenset(word_list("verbs", "once"))
GOING_ON: Final = frozenset(word_list("verbs", "going_on"))
GETTING_ON: Final = frozenset(word_list("verbs", "getting_on"))
NEW_HOUSE: Final = pattern("verbs", "new_house")
WELL_ON: Final = frozenset(word_list("verbs", "well_on"))
SEVERAL: Final = re.compile(
    f"^(?:{pattern('identity', 'of_sorts').pattern}|{pattern('identity', 'several').pattern})"
    f"|{pattern('identity', 'several_inside').pattern}"
)
"""What is told of a thing that these describe is told of many (社区养老院建成投用)."""


def done(phrase: Phrase) -> bool:
    """Is it told of the phrase, as the clause's subject, that it is begun, finished, in use or well on its way?"""
    if not phrase.after or phrase.before:
        return False
    verb = phrase.after[-1].word
    if len(phrase.after) > 1 and phrase.after[0].word in GOING_ON and phrase.after[0].start == phrase.end:
        return True  # 甲水厂 | 建设 | 取得重大进展
    stage = stage_of(verb, behind=True)
    if verb in WELL_ON or any(stage_of(v.word, behind=True) in ("start", "completion") for v in phrase.after):
        return True
    return verb in GOVERNORS.closing if stage is None else stage == "operation" and verb in ONCE


def under_way(phrase: Phrase, name: str) -> bool:
    """市体育馆 | 获批, 县医院新院区 | 进入收尾阶段: is it told of an issuer's own that it is built? Of a new house
    whatever is told, of others what no body does."""
    if not phrase.after or phrase.before:
        return False
    return phrase.after[-1].word in GETTING_ON or NEW_HOUSE.search(name) is not None
