"""What is said in general: what a law wants done, what papers are about, sorts of carriers, firsts and positions."""

import re
from typing import Final

from extract.patterns import pattern, word_list
from extract.projects import names
from extract.projects.behind import INSTITUTIONS
from extract.projects.coordination import Member
from extract.projects.governing import Phrase
from extract.projects.heads import Head
from extract.types import Span

DUTIES: Final = frozenset({"应当", "不得"})
"""Verbs of a rule."""
PRODUCING: Final = re.compile("生产(?:经营|运营|运行|建设)?(?:等?情况)?$")
CORNER: Final = pattern("classes", "corner")
STREETS: Final = frozenset("路街道侧角口处字")
FIRMS_BEHIND: Final = pattern("classes", "firms_behind")
BODIES_BEHIND: Final = pattern("classes", "bodies_behind")
ENLISTS: Final = word_list("verbs", "enlists")
FIRMS: Final[tuple[str, ...]] = ("集团", "公司", "银行")
TRADES: Final[tuple[str, ...]] = ("业", "集团", "公司", "厂", "股份")
"""Last characters of firms' names."""
TOGETHER: Final = "组团"
"""A group of quarters, or doing something as a group."""
THROUGHPUT: Final = "吞吐量"
"""What is told of ports and airports that run."""
LONGEST: Final = 6
STATE: Final = "国家"
WRITES: Final = frozenset(word_list("verbs", "writes"))
PAPERS: Final = pattern("classes", "papers_behind")
CARRIERS: Final = pattern("classes", "carriers_behind")
CHAINS: Final = pattern("classes", "chains_behind")
EVERY_SORT: Final = pattern("classes", "every_sort_behind")
FIRST: Final = pattern("classes", "first_of")
POSITION: Final = pattern("classes", "position")
USES: Final = pattern("classes", "uses_behind")
SURVEY: Final = "普查"
LEVEL: Final = pattern("identity", "level")
TREATED: Final[tuple[str, ...]] = ("治理", "整治", "修复", "保护")
JURISDICTION: Final = "行政区域内"
CLASS: Final = 8
"""No longer is a bare class behind the word for the first of it."""
UNNAMED: Final = frozenset({"common", "proper"})
"""Cores that no place, number or quotation makes sure."""


def in_general(text: str, member: Member, head: Head, phrase: Phrase) -> bool:
    """Is it a class of deeds or things that a rule, a paper, a list of sorts or a ranking speaks of?"""
    if head.word == SURVEY and member.core in UNNAMED and not LEVEL.match(member.name):
        return True  # 开展石窟普查: which one it is, is told by its number or by who carries it out
    if by_law(text, member.own, head, phrase) or first_of(member.name) or _position(member, head):
        return True
    if head.role == "work" and text.startswith("成果", member.own.end) and phrase.verb.startswith("巩固"):
        return True  # 巩固甲湖治理成果
    if head.word == TOGETHER and member.listed and phrase.after and phrase.after[0].start == phrase.end:
        return True  # 支持甲市、乙市组团 | 建设丙中心
    if not phrase.before and THROUGHPUT in text[member.own.end : phrase.end + LONGEST]:
        return True  # 甲机场、乙机场旅客吞吐量突破…
    if member.name[-1] in STREETS and at_corner(text, member):
        return True
    if not head.word and _producing(text, member, phrase):
        return True
    others = text.find("等", member.own.end, phrase.end + 1) if member.open_list else -1
    if others < 0:
        return False
    if phrase.verb in WRITES and PAPERS.match(text, others):
        return True  # 出台甲湖修复等管理办法
    own = text[member.own.start : member.own.end]
    if (head.word.endswith(TRADES) or own.endswith(FIRMS)) and FIRMS_BEHIND.match(text, others):
        return True  # 培育甲铝业、乙集团等链主企业
    if CHAINS.match(text, others):
        return True  # 甲集团碳钢、不锈钢等产业链建设项目
    if head.role != "facility":
        return False
    if head.kind in INSTITUTIONS and phrase.verb.endswith(ENLISTS) and BODIES_BEHIND.match(text, others):
        return True  # 发挥甲大学、乙研究院等科研院所作用
    if member.core in UNNAMED and EVERY_SORT.match(text, others):
        return True  # 打造甲类园、乙类园等各类载体
    if member.core == "common" and CARRIERS.match(text, others):
        return True
    return USES.match(text, others) is not None and head.word in USED_FOR


def by_law(text: str, own: Span, head: Head, phrase: Phrase) -> bool:
    """省人民政府应当组织开展甲湖综合治理, 国家加强甲流域生态修复: what a law wants done is done by many works."""
    if JURISDICTION in text[max(0, own.start - len(JURISDICTION)) : own.end]:
        return True
    if not phrase.before or not (head.role == "work" or head.word.endswith(TREATED)):
        return False
    if any(verb.word in DUTIES for verb in phrase.before):
        return True
    first = phrase.before[0].start
    return text.endswith(STATE, 0, first) and (first == len(STATE) or not text[first - len(STATE) - 1].isalpha())


def first_of(name: str) -> bool:
    """甲县首个体育馆: which of its class it is, and not its name."""
    if "首" not in name and "第一" not in name:
        return False
    first = FIRST.search(name, 1)
    rest = name[first.end() :] if first else ""
    if not 0 < len(rest) <= CLASS:
        return False
    thing = names.heads().at_end(rest, 0, len(rest))
    return names.common(rest) or (thing is not None and (thing[0] == 0 or names.common(rest[: thing[0]])))


def _position(member: Member, head: Head) -> bool:
    """甲市区域性商贸中心: what a place is to rank as."""
    return head.role == "facility" and member.core != "quotation" and POSITION.search(member.name) is not None


def at_corner(text: str, member: Member) -> bool:
    """甲路与乙街十字东北角, 丙路南北侧: a spot in town, told by the street that it lies on."""
    if member.shared is not None:
        return False
    corner = CORNER.search(member.name)
    if corner is not None and corner.end() == len(member.name):
        return True
    return member.name[-1] in "路街道" and CORNER.match(text, member.own.end) is not None


def _producing(text: str, member: Member, phrase: Phrase) -> bool:
    """调研甲电梯、乙公司生产运营情况: firms at work."""
    return member.name.endswith("公司生产") or PRODUCING.search(text, member.own.end, phrase.end) is not None


USED_FOR: Final = frozenset(word_list("name_ends", "uses"))
"""What a thing is good for (甲水库防洪、发电等综合效益)."""
