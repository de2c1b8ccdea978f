"""What a project's name says: how it is compared, whether it identifies anything, its places."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import rjieba

from extract.guarded import Guarded
from extract.patterns import pattern
from extract.projects.heads import heads as heads
from extract.projects.heads import in_dictionary
from extract.projects.kinds import ROUTE_NUMBER as ROUTE_NUMBER
from extract.projects.kinds import kind_of as kind_of
from extract.projects.kinds import line as line
from extract.projects.kinds import named_work as named_work
from extract.projects.kinds import street as street
from extract.projects.places import FEW, regions_between
from extract.projects.places import links as links
from extract.projects.plan_years import PLAN_YEARS
from extract.projects.routes import RUN_OF_NUMBERS, TWO_PLACES
from extract.types import RegionMention
from extract.words import vocabulary

QUOTES: Final = re.compile(r'[“”‘’"\'《》「」\s]')
DASHES: Final = re.compile(r"[-–—―─~～]+")
TRAILING: Final = re.compile(r"(工程|项目|建设)$")
QUANTITY: Final = pattern("identity", "quantity")
EDITION: Final = pattern("identity", "edition")
ORDINAL: Final = re.compile(
    "(?:[新老东西南北中]{1,2}[区城]|城[东西南北中]|开发区|高新区|经开区|园区)?第[一二三四五六七八九十]+(?:人民|实验)?|(?:轨道交通|地铁)[0-9]+"
)
"""What numbers a thing by itself, or in its part of the town: 第二水厂, 新区第三水厂, 地铁3线."""
SCHOOL: Final = Guarded(re.compile("[一二三四五六七八九十]{1,2}[中小幼](?!全会)"))
"""A school by its number, in short (一中, 二小), in front of what is built for it."""
LINE_BY_LETTER: Final = pattern("identity", "line_by_letter")
LINE_NUMBER: Final = re.compile(r"[\d一二三四五六七八九十]$")
"""The last figure of a line of urban rail, in front of 号线."""
NUMBERED_AVENUE: Final = Guarded(re.compile("[新老东西南北经纬][一二三四五六七八九十]{1,3}大道"))
"""An avenue by its number in its part of the town (新三大道)."""
AFFIXES: Final = frozenset(
    "、的和与及“”（）()年型级大小新老高低省市县区乡村镇多全总特性化类式业品网站园厂馆院校站线路段期一二三四五六七八九十两各中上下内外前后东西南北等+-－—·"
)
RING: Final = Guarded(re.compile("[二三四五六七内中外]环[线路]"))
"""Ring roads are numbered from the middle outwards."""
SIDE_OF_RING: Final = re.compile("[东西南北]{1,2}[一二三四五六七内中外]环")
"""The side of a ring road (东三环), without a word for road."""
METRO: Final = frozenset({"地铁", "轨道交通", "城市轨道交通", "有轨电车"})
OF_PHASE: Final = re.compile("第?[一二三四五六七八]期")
HALVES: Final = re.compile("[一-龥][（(][一-龥]{1,3}[）)][一-龥][（(][一-龥]{1,3}[）)]")
"""Short names of two places, their other halves in brackets (兰(州)张(掖))."""
BY_MILES: Final = pattern("identity", "by_miles")
OF_TWO_COUNTRIES: Final = pattern("identity", "of_two_countries")
ROUTE_WORDS: Final = pattern("identity", "route_words")
TOWN_PART: Final = pattern("identity", "town_part")


def normal(name: str) -> str:
    """As names are compared: half width, one kind of dash, no quotes or spaces, no 工程/项目/建设 at the end."""
    name = DASHES.sub("-", QUOTES.sub("", unicodedata.normalize("NFKC", name)))
    while len(name) > 2 and TRAILING.search(name):
        name = name[:-2]
    return name


@lru_cache(maxsize=65536)
def common(words: str) -> bool:
    """Are these words all of the common vocabulary (so that they name nothing)?

    A name is a noun that plans of many places do not use, or single characters in a row, which is what the segmenter
    leaves of names that it does not know.
    """
    if words in vocabulary():
        return True  # though the segmenter cuts it (廊|架)
    shape = ""
    for word, tag in rjieba.tag(words):
        if word in vocabulary() or not "一" <= word[0] <= "龥":
            shape += "-"
        elif len(word) > 1:
            if len(word) > 2 and word[-1] in "型性":
                shape += "-"  # 研究型: of what sort a thing is
                continue
            if tag[0] in "njix" or not in_dictionary(word):
                return False
            shape += "-"
        elif word in AFFIXES:
            shape += "-"
        elif tag in ("j", "g", "nr", "zg"):
            return False
        else:
            shape += "x"
    return "xx" not in shape


def core_type(text: str, start: int, end: int, regions: Sequence[RegionMention]) -> str:
    """place number quotation proper common: what identifies these words."""
    words = text[start:end]
    if "“" in words:
        words = PLAN_YEARS.sub("", words)
        if "“" in words:
            return "quotation"
    if not words:
        return "common"
    if words == "首都":
        return "place"  # 首都博物馆: the one capital's
    if ROUTE_NUMBER.search(words) or QUANTITY.search(words) or LINE_BY_LETTER.search(words):
        return "number"
    if words.isdigit() and RUN_OF_NUMBERS.match(text, start):
        return "number"
    for region in regions if len(regions) < FEW else regions_between(regions, start, end):
        if start <= region.span.start and region.span.end <= end:
            return "place"
    school = SCHOOL.match(text, start)
    if EDITION.search(words) or ORDINAL.fullmatch(words) or (school and school.end() == end):
        return "number"
    if named_work(words) or (len(words) == 2 and TWO_PLACES.match(text, start)):
        return "proper"
    if ("(" in words or "（" in words) and HALVES.search(words):
        return "proper"
    if NUMBERED_AVENUE.match(text, start) and text.startswith("大道", end):
        return "number"
    if (text.startswith("号线", end) and LINE_NUMBER.search(words)) or RING.match(text, end - 1):
        return "number"
    if words in METRO and OF_PHASE.match(text, end):
        return "number"  # 地铁 | 五期: the town has one
    if proper_first(words):
        return "proper"
    part = TOWN_PART.match(words)
    return "proper" if part and proper_first(words[part.end() :]) else "common"


@lru_cache(maxsize=65536)
def proper_first(words: str) -> bool:
    """Do these words open with a proper name? One further in (城市雨污分流) is what the dictionary does not hold."""
    if BY_MILES.match(words) or OF_TWO_COUNTRIES.match(words):
        return True
    if common(words):
        return False
    cut = rjieba.cut(words)
    return not common("".join(cut[:2])) and (len(cut) == 1 or not (len(cut[0]) > 1 and common(cut[0])))


def coined(words: str) -> bool:
    """Does a word stand at the front that the dictionary holds as a name or not at all, as firms coin theirs (锦泽)?"""
    front = rjieba.tag(words)[:2]
    if len(front) > 1 and all(len(w) == 1 and w not in AFFIXES for w, _ in front):
        return True
    named = [(w, tag) for w, tag in front if len(w) == 2 and w not in vocabulary()]
    return any(tag[:2] in ("nz", "nr", "nt") or not in_dictionary(w) for w, tag in named)
