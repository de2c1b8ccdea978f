"""Institutions and firms that are asked, joined or sent to do something: no works, unless they are built themselves."""

from typing import Final

from extract.patterns import pattern, word_list
from extract.projects.coordination import Member
from extract.projects.governing import Phrase
from extract.projects.subjects import done

BODY_ENDS: Final[tuple[str, ...]] = (*word_list("name_ends", "institutions"), "分院", "厂", "集团", "公司", "银行")
JOINS: Final[tuple[str, ...]] = word_list("verbs", "joins")
HELPS: Final = frozenset(word_list("verbs", "helps"))
WITH: Final[tuple[str, ...]] = ("与", "同")
BODIES_BEHIND: Final = pattern("classes", "bodies_behind")
FIRMS_BEHIND: Final = pattern("classes", "firms_behind")
TOGETHER: Final[tuple[str, ...]] = ("合作", "协作", "对接", "联系", "交流")
BUILT: Final = pattern("phrases", "built_itself")


def enlisted(text: str, member: Member, phrase: Phrase) -> bool:
    """配合甲研究所、乙大学 | 在丙县育种; 甲大学等高校与乙等企业 | 联合攻关; 深化与甲大学战略合作."""
    if member.head is None or member.head.role != "facility" or member.shared is not None:
        return False
    end = member.own.end
    others = text.find("等", end, phrase.end + 1) if member.open_list else -1
    if others >= 0 and not phrase.before and not done(phrase):
        if member.name.endswith(BODY_ENDS) and BODIES_BEHIND.match(text, others):
            return True
        if not member.head.word and FIRMS_BEHIND.match(text, others):
            return True
    if not member.name.endswith(BODY_ENDS):
        return False
    if text.startswith(WITH, phrase.start) and text.endswith(TOGETHER, end, phrase.end):
        return True
    if phrase.after and not phrase.before and phrase.after[0].word in HELPS:
        return True
    # 联合, 配合 and the like are read as adverbs, which are no verbs of the phrase.
    asked = phrase.verb in JOINS or phrase.preposition in JOINS or text.endswith(JOINS, 0, phrase.start)
    return asked and BUILT.match(text, phrase.end) is None and BUILT.search(text, end, phrase.end) is None
