"""What is told of a name that is the subject of its clause: that it is begun, finished, in use, well on its way."""

import re

from extract.patterns import pattern, word_list
from extract.projects.governing import Phrase
from extract.projects.governors import governors, stage_of

ONCE = frozenset(word_list("verbs", "once"))
WELL_ON = frozenset(word_list("verbs", "well_on"))
SEVERAL = re.compile(
    rf"^(?:{pattern('identity', 'of_sorts').pattern}|一大?批|一系列|若干|部分|国家级|省级|多"
    r"|高(?!原)|新(?!一代|能源|材料|媒体)|重大|重点|重要|\d)"
    r"|[和与及或]|[类型]$|领域|每年|优质|\d[所家个座条处]"
)
"""What is done with these is told of many things (社区养老院建成投用)."""


def done(phrase: Phrase) -> bool:
    """Is it told of the phrase, as the clause's subject, that it is begun, finished, in use or well on its way?"""
    if not phrase.after or phrase.before:
        return False
    verb = phrase.after[-1].word
    stage = stage_of(verb, behind=True)
    if verb in WELL_ON or stage in ("start", "completion"):
        return True
    return verb in governors().closing if stage is None else stage == "operation" and verb in ONCE
