"""Conjuncts: where a list is cut. Connectors inside brackets, quotations, places and words do not cut."""

import re
from collections.abc import Sequence
from typing import Final

from extract.guarded import Guarded
from extract.patterns import last_characters, word_list
from extract.projects.heads import Heads, in_dictionary, words_of
from extract.records import record
from extract.types import Span

OPEN: Final = "（(“‘《「【〔"
CLOSE: Final = "）)”’》」】〕"
CONNECTORS: Final = "、和及与暨"
PHASES: Final = "一二三四五六"
MARKS: Final = re.compile(
    f"[{re.escape(OPEN + CLOSE + CONNECTORS)}{PHASES}](?:(?<![{PHASES}])|(?<![第十百].)(?=[{PHASES}]期))"
)
"""What parts conjuncts, and a phase in front of another (甲水库一 | 二期)."""
PHASE: Final = Guarded(re.compile(f"[{PHASES}]期"))
EXTENDED: Final = re.compile("[东西南北]延伸?")
"""A street or a line is led on in one direction."""
EXTENSION: Final = "[东西南北]?延[伸长]线|[东西南北][延接]线"
CONTINUES: Final = Guarded(re.compile(rf"{PHASE.pattern}|(?:{EXTENSION}|{EXTENDED.pattern})$"))
"""A conjunct that only goes on with what the one before it names: 甲水库一期、二期, 8号线及延伸线."""
COUNT: Final = Guarded(
    re.compile(
        r"(?:\d+(?:\.\d+)?[千万]?|[一二三四五六七八九十百两]+)(?:余|多)?"
        r"(?:条|个|座|项|处|家(?!渠市|[子屯店铺](?!公司|企业))|所|类|种|宗|件|只(?=[一-龥]{0,6}项目))(?:以上)?"
    )
)
"""So many of a class; 五家渠市 and 八家子镇 are places."""

MEASURE: Final = re.compile(
    r"(?:(?:约|近|超)?(?<!\d)\d+(?:\.\d+)?[十百千万亿]*(?:亩|公顷|(?:平方)?(?:公里|千米)|株|个|座|处|条|项)(?:以上|左右)?)+$"
)
MEASURES: Final = last_characters(MEASURE)
"""Last characters of how much of a thing is done."""
WHOLE: Final = word_list("name_starts", "whole")
RANKS: Final = "省市县乡村区州盟旗镇"
FIELDS: Final[tuple[str, ...]] = ("科学", "工程", "信息", "材料")
DISCIPLINE: Final = re.compile("(?:工程|技术|应用|科学)(?![一-龥]{0,2}(?:项目|改造))")
"""Behind 与 these go on with the name of a discipline."""
SURROUNDED: Final = re.compile("(?:周边|周围|附近)(?:地区|区域)")
AROUND: Final[tuple[str, ...]] = ("周边", "周围", "附属建筑", "附近")
LEVELS: Final = re.compile("[一两三四五]级")
"""How many ranks a row of them has (省、市、县 | 三级)."""
SIDES: Final = "东西南北中前后上下"
"""Behind a street's name these make another's of it (人民北路)."""


@record
class Conjunct:
    start: int
    end: int
    after: str = ""
    """The connector behind it."""


def conjuncts(
    text: str, start: int, end: int, places: Sequence[Span] = (), heads: Heads | None = None
) -> list[Conjunct]:
    """Split at connectors outside brackets, quotations, places and words. 和 及 与 count only as words of their own."""
    pieces: list[Conjunct] = []
    depth, at = 0, start
    first = MARKS.search(text, start, end)
    if first is None:
        return [Conjunct(start, end)] if start < end else []
    inside = {i for place in places for i in range(place.start, place.end)}
    edges = _beside_places(text, places)
    singles: set[int] | None = None
    for mark in MARKS.finditer(text, first.start(), end):
        i, char = mark.start(), mark.group()
        if char in PHASES:
            if not depth and at < i:
                pieces.append(Conjunct(at, i + 1, "、"))
                at = i + 1
        elif char in OPEN:
            depth += 1
        elif char in CLOSE:
            depth = max(0, depth - 1)
            # Two quotations side by side are a list without a connector: “甲”“乙”行动.
            if char == "”" and not depth and text[i + 1 : i + 2] == "“" and i + 1 < end:
                pieces.append(Conjunct(at, i + 1, "、"))
                at = i + 1
        elif depth or char not in CONNECTORS or i in inside:
            continue
        elif char == "、" or (char == "暨" and heads is not None and _event(text, at, i, heads)):
            if not _ranks(text, i):
                if at < i:
                    pieces.append(Conjunct(at, i, "、"))
                at = i + 1
        elif char != "暨":
            if singles is None:
                singles = _single_words(text, start, end)
            # 国和一号, 协和…院: one character that begins the list is no member but a part of the name.
            member = i - at > 1 or bool(pieces) or text[at] in RANKS
            joint = member and (i in singles or i in edges or _joins(text, at, i, end, heads)) and _goes_on(text, i)
            if joint and not (char == "及" and text.startswith(AROUND, i + 1) and _done_around(text, i, end, heads)):
                stop = i - 1 if char == "及" and i > at and text[i - 1] == "以" else i
                if at < stop:
                    pieces.append(Conjunct(at, stop, text[stop : i + 1]))
                at = i + 1
    if at < end:
        pieces.append(Conjunct(at, end))
    return pieces


def _beside_places(text: str, places: Sequence[Span]) -> set[int]:
    """Right behind and right in front of places, where 和 joins; behind one it may open a name (甲县 | 和平水库), in
    front of one end a word (参与 | 甲市…工程; 以及 is a joint itself)."""
    fronts = (place.start - 1 for place in places if place.start > 1)
    fronts = (i for i in fronts if text[i] in CONNECTORS)
    opens = {i for i in fronts if text[i - 1] == "以" or not in_dictionary(text[i - 1 : i + 1])}
    behind = (place.end for place in places)
    return opens | {i for i in behind if not _opens_name(text, i)}


def _opens_name(text: str, i: int) -> bool:
    return text[i : i + 1] in CONNECTORS and (in_dictionary(text[i : i + 2]) or text.startswith(WHOLE, i))


def _joins(text: str, at: int, i: int, end: int, heads: Heads | None) -> bool:
    """Behind a quotation, a bracket, a line by its number or a head, in front of a phase or of so many of a class it
    joins, whatever the segmenter makes of it."""
    if (text[i - 1] == "线" and text[i - 2].isdigit()) or COUNT.match(text, i + 1, end):
        return True
    if text[i - 1] in "”）)" or (text[i] == "及" and CONTINUES.match(text, i + 1, end) is not None):
        return True
    return heads is not None and heads.at_end(text, at, i) is not None


def _goes_on(text: str, i: int) -> bool:
    """Does another member follow, and no word that begins with the connector (和美乡村, 和|燕路)?"""
    if text[i + 1 : i + 2] in ("、", "", "”") or text.startswith("和美乡村", i):
        return False
    if text[i] == "与" and text.startswith(FIELDS, i - 2) and DISCIPLINE.match(text, i + 1):
        return False  # 冶金科学与工程, 海洋科学与技术: one discipline
    # A street's name has two characters or more; 公路 and 铁路 are words, 北路 is that of a street told in front.
    street = text[i + 2 : i + 3] in ("路", "街") and text[i + 1] not in SIDES
    return not street or in_dictionary(text[i + 1 : i + 3])


def _done_around(text: str, i: int, end: int, heads: Heads | None) -> bool:
    """甲石窟及周边环境整治工程: what lies around a thing has no name of its own, the work is on both."""
    comma = text.find("、", i, end)
    if comma > 0 and SURROUNDED.fullmatch(text, i + 1, comma):
        return True  # 甲及周边地区、乙矿山治理
    stop = comma if comma > 0 else end
    found = heads.at_end(text, i + 1, stop) if heads is not None else None
    return found is not None and found[1].role in ("work", "programme")


def _event(text: str, start: int, end: int, heads: Heads) -> bool:
    """Does an event end here, or the title of works, which 暨 joins to another?"""
    found = heads.at_end(text, start, end)
    return found is not None and (found[1].kind == "论坛/活动" or found[1].word.endswith("项目"))


def _ranks(text: str, comma: int) -> bool:
    """省、市、县、乡四级…: ranks of government are one word."""
    before, after = text[comma - 1 : comma], text[comma + 1 : comma + 2]
    if before not in RANKS or after not in RANKS or not before or not after:
        return False
    lone_before = comma < 2 or text[comma - 2] in "、，。的建成完善" or not text[comma - 2].isalpha()
    lone_after = text[comma + 2 : comma + 3] in ("、", "级") or LEVELS.match(text, comma + 2) is not None
    return lone_after or lone_before


def _single_words(text: str, start: int, end: int) -> set[int]:
    """Where 和 及 与 (or 以及) is a word of its own, as the segmenter cuts, or begins a word that only its model made
    (和文德, where a name follows)."""
    found: set[int] = set()
    for word, a, b in words_of(text[start:end]):
        if word in ("和", "及", "与", "以及"):
            found.add(start + b - 1)
        elif word[0] in "和及与" and not in_dictionary(word):
            found.add(start + a)
    return found


def closing(text: str, start: int, end: int) -> int:
    """Start of the bracket that ends at `end`, or `end`."""
    depth = 0
    for i in range(end - 1, start - 1, -1):
        depth += (text[i] in "）)") - (text[i] in "（(")
        if not depth:
            return i
    return end


def measured(text: str, start: int, end: int) -> int:
    """Where a member ends in front of how much of it is done (甲林场造林 | 5万亩), or `end`."""
    measure = MEASURE.search(text, max(start + 2, end - 48), end) if text[end - 1] in MEASURES else None
    return measure.start() if measure else end
