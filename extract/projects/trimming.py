"""What stands behind a name and is told of it: duties, parts, steps of its building, how much, how many.

Each function gives where the name ends in front of such words, None where there are none.
"""

import re
from typing import Final

from extract.patterns import last_characters, pattern, word_list
from extract.projects import names
from extract.projects.built_parts import built_parts
from extract.projects.governing import DUTY
from extract.projects.kinds import WAYS
from extract.projects.leads import of_bracket
from extract.projects.openings import SOON
from extract.projects.routes import NUMBERED_ROAD

PAPERS: Final = pattern("sites", "papers")
WITH_FACILITIES: Final = pattern("lists", "with_facilities")
HUB_ROLES: Final = word_list("name_ends", "roles_of_hubs")
AND_ITS: Final = pattern("lists", "and_its")
BRACKET: Final = re.compile(r"[（(][^（）()]*[）)]$")
RELEASE: Final = re.compile(r"(?<=[一-龥])[1-9]\.\d版?$")
"""甲能力提升工程2.0: of which version it is, a part of its name."""
AMOUNT: Final = pattern("name_ends", "amount")
EXTENT: Final = re.compile("(?:公里|千米|[0-9]米|亩|公顷)(?:以上|左右)?$")
EACH: Final = re.compile("[座处]$")
"""Works of water and ways are counted so."""
LONG: Final = word_list("name_ends", "by_length")
PARTS: Final = pattern("name_ends", "parts")
INSIDE: Final = pattern("name_ends", "inside")
PARTS_END: Final = last_characters(PARTS)
AMOUNT_ENDS: Final = last_characters(AMOUNT)
"""Last characters of these: most phrases end otherwise, and are not searched."""
CALLED: Final = pattern("name_ends", "called")
PAPERS_END: Final = frozenset("究研可书计初案图评证价险批查划请议同录算纲件告表复制报审估询核准示标场论整订约作务会式")
"""Last characters of papers and of what is done with them."""
LISTED: Final = re.compile(r"\d(?<=[一-龥”）].)\d*[个座条处家所](?=[一-龥]{2,8}$)")
"""How many there are in a list, in front of what they all are."""
LONG_CLASS: Final = pattern("name_ends", "long_class")
NUMBER_AT_END: Final = re.compile(rf"(?:{NUMBERED_ROAD.pattern})$")
OPENED_UP: Final = word_list("name_ends", "opened_up")
QUARTERS: Final = word_list("name_ends", "opened_quarters")
FACILITIES: Final[tuple[str, ...]] = ("设施", "设施建设")
SETS: Final = re.compile(
    r"(?:\d+|[一两二三四首末]|最后一)[台批](?:套)?(?:[\d.]+(?:万千瓦|兆瓦|千瓦))?(?:发电|风电|水电)?机组$"
)
"""How many sets of a power station are meant."""


def trimmed(text: str, start: int, end: int) -> int | None:
    """In front of what is told of the name that ends there."""
    for trim in TRIMS:
        cut = trim(text, start, end)
        if cut is not None:
            return cut
    return None


def _duty_or_alias(text: str, start: int, end: int) -> int | None:
    """甲工程（乙局负责）, 甲中心（以下简称中心）, 甲水库（新开工）."""
    bracket = BRACKET.search(text, start, end) if text[end - 1] in "）)" else None
    if bracket is None:
        return None
    at = bracket.start()
    told = DUTY.match(bracket.group()) or CALLED.match(bracket.group())
    return at if told is not None or of_bracket(text, at) is not None else None


def _parts(text: str, start: int, end: int) -> int | None:
    parts = PARTS.search(text, max(start + 2, end - 8), end) if text[end - 1] in PARTS_END else None
    return parts.start() if parts else None


def _built_parts(text: str, start: int, end: int) -> int | None:
    built = built_parts(text, max(start + 2, end - 24), end)
    if built is None:
        return None
    at = built.start()
    if text[at - 1] in "底内前初末" and (soon := SOON.search(text, start + 2, at)):
        at = soon.start() - 2 * text.endswith("计划", start + 2, soon.start())  # 甲铁路 | 计划明年底线下工程 | 完成
    aside = BRACKET.search(text, start, at) if text[at - 1] in "）)" else None
    thing = aside.start() if aside else at  # 甲大桥（乙路至丙路段）| 主塔
    return at if names.heads().at_end(text, start, thing) else None


def _inside(text: str, start: int, end: int) -> int | None:
    many = INSIDE.search(text, max(start + 2, end - 16), end) if text[end - 1] in "目设" else None
    if many is None or "、" in text[start : many.start()]:
        return None
    return many.start() if names.heads().at_end(text, start, many.start()) else None


def _sets(text: str, start: int, end: int) -> int | None:
    sets = SETS.search(text, max(start, end - 16), end) if text[end - 1] == "组" else None
    return sets.start() if sets and names.heads().at_end(text, start, sets.start()) else None


def _papers(text: str, start: int, end: int) -> int | None:
    """甲公路工程 | 可行性研究报告评审, 乙水库项目 | 投资协议"""
    if text[end - 1] not in PAPERS_END:
        return None
    papers = PAPERS.search(text, max(start + 2, end - 40), end)
    return papers.start() if papers and names.heads().at_end(text, start, papers.start()) else None


def _of_list(text: str, start: int, end: int) -> int | None:
    """甲公园、乙公园，丙公园3个口袋公园: behind the last of a list its number and its class, called as the last is."""
    count = LISTED.search(text, max(start + 2, end - 12), end)
    named = names.heads().at_end(text, start, count.start()) if count else None
    if count is None or named is None or named[1].role != "facility" or "、" in text[start : count.start()]:
        return None
    return count.start() if text.endswith(named[1].word, count.end(), end) else None


def _long_class(text: str, start: int, end: int) -> int | None:
    """甲公路乙段 | 400公里高等级公路: how long a way is, and of what class."""
    told = LONG_CLASS.search(text, max(start + 2, end - 24), end) if text[end - 1] in "路线道" else None
    named = names.heads().at_end(text, start, told.start()) if told else None
    way = named is not None and (named[1].role == "section" or named[1].kind in WAYS)
    return told.start() if told and way and "、" not in text[start : told.start()] else None


def with_facilities(text: str, start: int, end: int) -> int | None:
    """甲水库 | 及配套设施建设, 乙港区 | 及其集疏运通道: in front of what goes with a thing and has no name."""
    if text.find("及其", max(start + 2, end - 14), end) > 0 and (its := AND_ITS.search(text, start + 2, end)):
        thing = names.heads().at_end(text, start, its.start())
        if thing and thing[1].role == "facility":
            return its.start()
    if not text.endswith(FACILITIES, start, end):
        return None
    added = WITH_FACILITIES.search(text, max(start + 2, end - 16), end)
    return added.start() if added and names.heads().at_end(text, start, added.start()) else None


def _hub(text: str, start: int, end: int) -> int | None:
    """增强甲机场 | 枢纽功能: what an airport, a port or a station is good for, not what it is called."""
    if not text.endswith("枢纽", start + 3, end) or text[end - 3] not in "场港站":
        return None
    return end - 2 if text.startswith(HUB_ROLES, end) and names.heads().at_end(text, start, end - 2) else None


def _quarter(text: str, start: int, end: int) -> int | None:
    """加快甲新区 | 开发, 推进乙片区 | 开发改造: what is done with a quarter; 甲流域综合开发 is a work."""
    opened = next((w for w in OPENED_UP if text.endswith(w, start + 3, end)), None)
    if opened is None:
        return None
    named = names.heads().at_end(text, start, end - len(opened))
    return end - len(opened) if named and named[1].role == "facility" and named[1].word.endswith(QUARTERS) else None


TRIMS: Final = (
    _hub,
    _quarter,
    _duty_or_alias,
    _parts,
    _built_parts,
    _inside,
    _sets,
    _papers,
    _of_list,
    _long_class,
    with_facilities,
)


def measured_end(text: str, start: int, end: int) -> int | None:
    """实施甲沙地综合治理30万亩, 甲廊道90公里, 改造甲线乙至丙段38公里, 甲、乙等水库11座: where a name ends of which so
    much is done, or a list that is counted."""
    amount = AMOUNT.search(text, max(start, end - 16), end) if text[end - 1] in AMOUNT_ENDS else None
    done = names.heads().at_end(text, start, amount.start()) if amount else None
    if amount is None:
        return None
    if done is None:
        return amount.start() if EXTENT.search(amount.group()) and _road(text, start, amount.start()) else None
    at, head = done
    is_open = text.rfind("等", start, amount.start()) > start
    long = (head.role == "section" or head.word.endswith(LONG)) and EXTENT.search(amount.group())
    listed = is_open or (EACH.search(amount.group()) and text.find("、", start, at) > 0)
    told = head.role == "work" or text[at - 1] == "”" or (listed and head.role == "facility") or long
    return amount.start() if told else None


def _road(text: str, start: int, end: int) -> bool:
    """改造省道101线 | 25公里, 建成甲大道、乙路 | 12公里: roads that their numbers or formulas name."""
    last = max(start, text.rfind("、", start, end) + 1)
    return NUMBER_AT_END.search(text, last, end) is not None or names.named_work(text[last:end])
