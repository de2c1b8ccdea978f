"""Where the first name of a phrase begins: behind prepositions, ranks, counts, dates."""

import re
from collections.abc import Sequence
from typing import Final

from extract.guarded import Guarded
from extract.patterns import last_characters, pattern, word_list
from extract.projects.apposed import behind_class
from extract.projects.conjuncts import COUNT
from extract.projects.deeds import tagged
from extract.projects.governing import Phrase
from extract.projects.governors import governors, indefinite_heads, leading
from extract.projects.heads import heads, in_dictionary
from extract.projects.names import proper_first
from extract.projects.openings import TIME
from extract.projects.plan_years import PERIOD
from extract.projects.routes import TWO_PLACES
from extract.projects.stages import PIVOTS
from extract.types import Span

INDEFINITE_HEADS: Final = indefinite_heads()
LEADING: Final = leading()
TITLE: Final = pattern("lists", "title")
GOVERNORS: Final = governors()
SO_MANY: Final = Guarded(pattern("name_starts", "people"))
ABOUT: Final = Guarded(pattern("name_starts", "about"))
LONG: Final = Guarded(pattern("name_starts", "length"))
DAY: Final = Guarded(re.compile(r"(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日(?:[上下]午)?"))
NUMBERING: Final = re.compile(
    r"\d{1,2}[.．](?!\d)|[①-⑳⑴-⒛]|[\[【〔](?:[一-龥]{2,6}|\d{1,3})[\]】〕]|[A-Za-z][.．)）](?=[一-龥“])"
)
"""Numbers and labels of items in running text (①甲桥, 【规划建设】乙站)."""
NONE: Final[frozenset[str]] = frozenset()
APPOSED: Final = pattern("name_starts", "apposed")
APPOSED_ENDS: Final = last_characters(APPOSED)
"""Last characters of phrases that may open with a class in front of a name."""
DEVELOPED: Final = pattern("name_starts", "developed")
VISITORS: Final = pattern("name_starts", "visitors")
OURSELVES: Final = pattern("name_starts", "ourselves")
RANK: Final = Guarded(pattern("name_starts", "rank"))
CALLED: Final = pattern("name_starts", "called")
CLASS: Final = pattern("name_starts", "bare_class")
PROUD: Final = pattern("name_starts", "proud")
WORDS: Final = re.compile("各族|各民族|本[科硕土]|等[离级]")
"""Common words that begin as indefinite ones do: all peoples, undergraduate, plasma."""
HOLDS: Final = Guarded(pattern("name_starts", "holds"))
COUNTED_BEHIND: Final = 16
"""So far behind a list may end the count and the class that close it."""
NEAR: Final = 12
"""So many characters tell where the first word of a phrase ends."""
FIELD: Final = pattern("name_starts", "field")
PREPARING: Final = pattern("name_starts", "preparing")
OF_THESE: Final = Guarded(pattern("name_starts", "of_these"))
INCLUDING: Final = Guarded(pattern("name_starts", "including"))
CONTAINING: Final = pattern("name_starts", "containing")
WHOLE: Final = word_list("name_starts", "whole")
LABEL: Final = re.compile(r"[^“”]{0,8}“[一二两三四五六七八九十多\d][^“”]{0,6}”(?:分别)?(?:即|为|是指|是|指)")
"""A spatial plan's label for what lies there (“两横”为甲铁路、乙铁路; “一核”即丙新区)."""
JOINTS: Final = frozenset(" \u3000\t|｜】]〕、了在于由对与向以为把将从及和等给或如另暨")
"""Marks and prepositions in front of a name."""
BELOW: Final[tuple[str, ...]] = ("以下", "如下")
DONE_BEFORE: Final = re.compile("[^，。；]{1,8}后")
"""What 继 (after) in front of a name goes with: 继甲水库建成后; 继善大道 is called so."""
DIVISION: Final = frozenset("省市县区旗州盟乡镇")
LISTING: Final = frozenset("、和与及或")
TOWARD_NAME: Final = re.compile(
    "向[山阳家塘荣化湖](?:[一-龥]?(?:地区|片区|镇|乡|村|水库|湖|河|坝|矿)|[一-龥]{0,2}(?:治理|修复|整治))"
)
"""向阳, 向荣 and their like: places whose names begin as the preposition does."""
LONGEST_MANNER: Final = 10
"""So many characters may tell, in front of a verb, how something is built."""
BY_MODE: Final = pattern("phrases", "by_mode")
LONGEST_MODE: Final = 14
BUILDS: Final = frozenset(word_list("verbs", "builds"))
PRAISE: Final = Guarded(pattern("name_starts", "praise"))


def _behind_dash(text: str, start: int, end: int, places: Sequence[Span]) -> int:
    """首个…工程——甲直流工程, 首座…桥——乙桥——: what stands behind the dash is the name, unless it tells of the one in
    front (甲桥——首座…桥——) or stands inside a member of a list. 甲——乙铁路 is a route."""
    aside = text.endswith("——", start, end)
    stop = end - 2 if aside else end
    dash = text.rfind("——", start, stop)
    if (
        dash < 1
        or "、" in text[start:dash]
        or any(p.end == dash for p in places)
        or (aside and PROUD.search(text, dash, stop))
    ):
        return start
    return dash + 2


def opened(text: str, phrase: Phrase, places: Sequence[Span] = ()) -> tuple[int, bool]:
    """Past prepositions, spaces and indefinite words in front of the first name; was there one (一批)?"""
    g = GOVERNORS
    start, end, vague, moved = _set_aside(text, phrase, places), phrase.end, False, True
    while moved and start < end:
        moved = False
        ranked = text.find("工程", start, end) > 0 or text.find("项目", start, end) > 0
        if ranked and (title := TITLE.match(text, start, end)) and title.end() < end - 2:
            start, moved = title.end(), True
            continue
        if text[start] in "我本该" and (ours := OURSELVES.match(text, start, end)):
            start, moved = ours.end(), True
            continue
        after = text[start] == "继" and DONE_BEFORE.match(text, end) is not None
        if after or (text[start] in JOINTS and not text.startswith(BELOW, start)):
            if _opens_word(text, start, end, places):
                break
            start, moved = start + 1, True
            continue
        for length in range(min(5, end - start), 0, -1) if text[start] in INDEFINITE_HEADS else ():
            if text[start : start + length] in g.indefinite and not WORDS.match(text, start):
                start, vague, moved = start + length, True, True
                break
        if text.startswith(LEADING, start):
            word = next(w for w in LEADING if text.startswith(w, start))
            if start + len(word) < end:
                start, moved = start + len(word), True
                continue
        if (praise := PRAISE.match(text, start, end)) and _names_one(text, praise.end(), end, places):
            start, moved = praise.end(), True
        quote = text.find("“", start, min(end, start + 5))
        if quote > start and not g.classes.get(text[start:quote], NONE).isdisjoint(("verb", "chained")):
            start, moved = quote, True
        if when := DAY.match(text, start, end) or PERIOD.match(text, start, end):
            start, moved = when.end(), True
            continue
        time = TIME.match(text, start, end) if start > phrase.start else None
        if time and time.group()[-1] in "年度":
            start, moved = time.end(), True
            continue
        if people := SO_MANY.match(text, start, end):
            start, moved = people.end(), True
            continue
        if about := ABOUT.match(text, start, end):
            start, vague, moved = about.end(), True, True
        if long := LONG.match(text, start, end):
            start, moved = long.end(), True
            continue
        # 这两条铁路: pointed at and counted
        count = COUNT.match(text, start + (text[start] in "这那"), end)
        if count and not text[count.end() : count.end() + 1].isdigit():
            start, vague, moved = count.end(), True, True
    return behind_deed(text, start, end, places), vague


def behind_deed(text: str, start: int, end: int, places: Sequence[Span]) -> int:
    """勘察 | 甲县乙水库, 夜以继日建设 | 丙县丁公路: where a name begins behind a verb in front of a division by its
    full name; none has one there."""
    for place in places:
        if not start < place.start < min(end, start + LONGEST_MANNER):
            continue
        if not DIVISION.isdisjoint(text[place.end - 1 : place.end + 1]):
            words = text[start : place.start]
            word, tag = tagged(words)[-1]
            alone = word == words and len(word) == 2 and tag[0] == "v" and in_dictionary(word)
            return place.start if alone or (word in BUILDS and LISTING.isdisjoint(words)) else start
    return start


def _names_one(text: str, start: int, end: int, places: Sequence[Span]) -> bool:
    """高品质 | 甲艺术公园: does a place or a proper name stand here (世界级石墨产业基地 names goods)?"""
    if any(p.start == start for p in places):
        return True
    comma = text.find("、", start, end)
    stop = comma if comma > 0 else end
    thing = heads().at_end(text, start, stop)
    return thing is not None and thing[1].kind != "产业" and proper_first(text[start : thing[0]])


def _set_aside(text: str, phrase: Phrase, places: Sequence[Span]) -> int:
    """Where the first name may begin, behind what is left aside, what holds it, its number, label, class and rank."""
    start, end = phrase.start, phrase.end
    if text.startswith("除", start) and text.endswith("外", start, end) and end - start > 4:
        # 除甲二期建设外: what is left aside is named all the same.
        start += 1
    if text.startswith("现将", start):
        start += 2  # 现将 | 甲水库初步设计公示如下: formal words of a notice
    start = _behind_dash(text, start, end, places)
    if phrase.before and (including := INCLUDING.match(text, start, end)):
        start = including.end()  # 建成了 | 包括 | 甲、乙等
    if phrase.before and text.find("式", start, min(end, start + LONGEST_MODE)) > 0:
        by = BY_MODE.match(text, start, end)
        start = by.end() if by else start
    if not phrase.before and text[start] == "含" and CONTAINING.match(text, start, end + COUNTED_BEHIND):
        start += 1
    holds = HOLDS.match(text, start, end)
    if holds and (others := text.find("等", holds.end(), end)) > 0:
        # 涵盖甲、乙等数据平台: what it holds is no name.
        start = others + 1
    if not "一" <= text[start : start + 1] <= "龥" and (number := NUMBERING.match(text, start, end)):
        start = number.end()
    quoted = text.find("“", start, end) >= 0
    if quoted and (label := LABEL.match(text, start, end)):
        start = label.end()
    if field := FIELD.match(text, start, end) or PREPARING.match(text, start, end):
        start = field.end()
    if of_these := OF_THESE.match(text, start, end):
        start = of_these.end()
    if text.find("发展", start, end) > 0 and (phrase.verb in PIVOTS or not phrase.before):
        developed = DEVELOPED.match(text, start, end)
        if developed and (developed["division"] or any(p.start == start for p in places)):
            start = developed.end()
    if (visitors := VISITORS.match(text, start, end)) and not phrase.before:
        start = visitors.end()
    if quoted and (called := CALLED.match(text, start, end)):
        start = called.end()
    if text[end - 1] in APPOSED_ENDS and (apposed := APPOSED.match(text, start, end)):
        start = apposed.end()
    elif rank := RANK.match(text, start, end):
        start = rank.end()
    elif (thing := CLASS.match(text, start, end)) and any(p.start == thing.end() for p in places):
        start = thing.end()
    return behind_class(text, start, end, places)


def _opens_word(text: str, start: int, end: int, places: Sequence[Span]) -> bool:
    """将军山水库, 向家坝灌区, 和平路: is what looks like a joint or a preposition the first character of the name?"""
    if text[start] == "向" and TOWARD_NAME.match(text, start):
        return True
    if any(p.start == start for p in places) or text.startswith(WHOLE, start) or TWO_PLACES.match(text, start, end):
        return True
    if any(p.start == start + 1 for p in places):
        return False
    word, tag = tagged(text[start : min(end, start + NEAR)])[0]
    return len(word) > 1 and tag[0] == "n" and in_dictionary(word)
