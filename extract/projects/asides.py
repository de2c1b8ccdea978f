"""Phrases that tell something beside the project that their clause is about: what it holds, who founds it together."""

from typing import Final

from extract.guarded import Guarded
from extract.patterns import pattern, word_list
from extract.projects.governing import Phrase

CONTENT_TOLD: Final = Guarded(pattern("phrases", "content_told"))
IN_ONE: Final = Guarded(pattern("phrases", "in_one"))
UNITED: Final = len("于一体的")
"""So much of what a thing unites may stand behind its phrase, which ends at the preposition."""
MEETINGS: Final = frozenset(word_list("verbs", "meetings"))
PARTNERS: Final = frozenset(word_list("verbs", "partners"))
PARTIES: Final = pattern("phrases", "parties")
ONLY_PARTNERS: Final = pattern("phrases", "only_partners")
WITH: Final = frozenset({"与", "同", "和"})
JOINTLY: Final[tuple[str, ...]] = ("合作", "共建", "联合", "携手", "合力")
TOGETHER: Final[tuple[str, ...]] = ("合作", "联合", "重组", "联动")


def tells_of_others(text: str, phrase: Phrase) -> bool:
    """建设内容为“一馆两中心”; 集甲厂、乙中心于一体的 | 丙园; 甲县与乙大学 | 签约共建丁: parts of a project and those
    who found it are no projects beside it."""
    if CONTENT_TOLD.match(text, phrase.start, phrase.end) or IN_ONE.match(text, phrase.start, phrase.end + UNITED):
        return True
    if text.endswith(TOGETHER, phrase.start, phrase.end) and ONLY_PARTNERS.search(text[phrase.start : phrase.end]):
        return True  # 甲港集团与乙港集团、丙港口 | 合作
    verb = phrase.after[0].word if phrase.after else ""
    if phrase.preposition in WITH and verb.startswith(JOINTLY):
        return True  # 与甲大学 | 合作建设乙
    if phrase.preposition in ("在", "于") and verb in MEETINGS:
        return True  # 在甲中心 | 举行: where people meet
    return verb in PARTNERS and PARTIES.search(text, phrase.start, phrase.end) is not None
