"""What a firm is to do in its plant, named without the firm: 支持甲公司开展溴素扩能改造."""

from typing import Final

from extract.projects.coordination import Member
from extract.projects.governing import Phrase

FIRMS: Final[tuple[str, ...]] = ("公司", "集团", "股份")
CARRIES: Final = frozenset({"开展", "实施", "推进", "启动", "完成", "组织实施", "加快实施", "抓好"})
MANY: Final = frozenset("等各、和")
"""Characters in front of a class of firms, or between several."""


def done_by_a_firm(text: str, member: Member, phrase: Phrase) -> bool:
    """Is it a work on what one firm makes, called by a name of its own (节能改造 is what all do)?"""
    if phrase.subject is None or member.head is None or member.head.role != "work" or member.core != "proper":
        return False
    if phrase.verb not in CARRIES or phrase.relative:
        return False
    firm = phrase.subject.of(text)
    return firm.endswith(FIRMS) and MANY.isdisjoint(firm)
