"""What firms make, as it stands in the names of their works without a head: 恒泽光伏组件, 鸿远年产5万吨磷酸铁."""

import re
from functools import lru_cache
from typing import Final

import rjieba

from extract.guarded import Guarded
from extract.patterns import pattern, word_list
from extract.projects.heads import Head, heads, in_dictionary
from extract.projects.kinds import kind_of
from extract.projects.names import coined, proper_first
from extract.projects.routes import ROUTE
from extract.words import vocabulary

GOODS: Final = word_list("lists", "goods")
"""Last characters of what is made of a stuff (高纯晶硅, 绿氢)."""
CAPACITY: Final = pattern("lists", "capacity")
FORMULAS: Final = word_list("lists", "formulas")
STUFFS: Final = pattern("lists", "stuffs")
SURE_ENDS: Final[tuple[str, ...]] = (*GOODS, *FORMULAS)
NAMES: Final[tuple[str, ...]] = ("ns", "nt")
"""First letters of the tags of places and bodies."""
PROPER: Final[tuple[str, ...]] = (*NAMES, "nr")
"""And of persons."""
INDUSTRIES: Final = frozenset({"产业", "电源"})
PROCESSING: Final = word_list("lists", "processing")
PRODUCED: Final = pattern("lists", "produced")
BEGUN: Final = re.compile("[产工](?:(?<=投产|达产|满产|量产|试产|开工|竣工|完工)|(?<=试生产))")
"""Ends of what is told of goods that a list names."""
BUILT_NOW: Final = Guarded(pattern("lists", "built_now"))
"""What is told behind a list of works that are being built."""
GOING_ON: Final = re.compile("[快紧在设成展料火](?<=[一-龥](?:加快|加紧|抓紧|正在|建设|建成|进展|投料|点火))")
"""What opens the predicate of works that are being built."""
SPENT: Final = re.compile(r"投资(?:约|近|超|超过|达)?\d[\d.]*[多余]?[万亿]元的")
YEARLY: Final = re.compile(r"年产\d[\d.]*[十百千万亿]*[吨台套辆片只米]")
DIVISION: Final = re.compile("[一-龥]{2,4}?[县市州旗镇乡](?=.)")
"""A division that no list of places holds, or that several are called like."""
SHORT: Final = 4
"""So few characters behind a place may be the name of a smaller one."""
LONGEST_SUM: Final = 20
LONG_NAME: Final = 4
"""So many characters has a firm's name, with its home or the phase of its plant, in front of a bare size."""
BODIES: Final = pattern("lists", "bodies_and_trades")


@lru_cache(maxsize=4096)
def firm_goods(words: str, lead: int = 0) -> bool:
    """Does a name as firms coin theirs open these words, and do they end in goods? Behind the place that they begin
    with (`lead` characters of it) goods alone are enough (甲县光伏组件), not other nouns (甲县文化)."""
    if not lead and (division := DIVISION.match(words)) is not None:
        lead = division.end()
    own = words[lead:]
    if lead and STUFFS.match(own):
        return True  # 甲县 | 铜箔
    if ("至" in words and ROUTE.search(words)) or holds_thing(own):
        return False  # 甲至乙隆 leads to a place, whatever its last character makes
    if len(own) < (2 if lead else 4) or BODIES.search(own):
        return False
    if (made := CAPACITY.search(own)) is not None:
        return len(own) - made.end() >= 2 and (lead > 0 or made.start() >= 2)
    if len(own) >= 4 and coined(own) and _ends_in_goods(own):
        return True
    # A place, or a word that others use too, in front: what is made must be told from other nouns.
    if len(own) < SHORT and not ends_in_word(own):
        return False  # 甲县黑石、乙县青坪水库: a place that no list holds
    named = lead > 0 or (len(own) >= 4 and proper_first(own))
    return named and (own.endswith(SURE_ENDS) or kind_of(own, Head("")) in INDUSTRIES)


def ends_in_word(words: str) -> bool:
    """Does a word of two characters or more end here that the dictionary or the vocabulary holds?"""
    word, tag = rjieba.tag(words)[-1]
    return len(word) > 1 and tag[:2] not in PROPER and (word in vocabulary() or in_dictionary(word))


def holds_thing(words: str) -> bool:
    """甲加工园进度: does a thing end inside these words?"""
    inside = heads().within(words, 0, len(words))
    return any(b - a > 1 and b < len(words) and h.role == "facility" and h.needs == "name" for a, b, h in inside)


def _ends_in_goods(words: str) -> bool:
    """A common noun, a way of making it or a formula, or a character that says the stuff."""
    if words.endswith(PROCESSING):
        return True
    word, tag = rjieba.tag(words)[-1]
    if word.isascii():
        return word in FORMULAS
    noun = len(word) > 1 and tag[0] in "njlbzx" and tag[:2] not in NAMES
    return (noun and (word in vocabulary() or in_dictionary(word))) or word[-1] in GOODS


def ends_of_goods(text: str) -> list[int]:
    """Where in front of the verb for it a list ends of what is produced (甲光伏组件、乙锂电池 | 投产), and where a name
    begins of what is spent on (总投资5亿元的 | 甲光伏组件)."""
    several = "、" in text
    ends = [m.end() - 2 for m in BEGUN.finditer(text)] if several or CAPACITY.search(text) else []
    if several:
        ends += [m.end() - 2 for m in GOING_ON.finditer(text) if BUILT_NOW.match(text, m.end() - 2)]
    if "元的" in text:
        ends += [m.end() + 2 for m in SPENT.finditer(text)]
    return ends + [m.end() for m in YEARLY.finditer(text)] if "年产" in text else ends


def yearly(words: str) -> bool:
    """恒泽公司年产5万吨磷酸铁, 云岭凌宇二期20万吨电解铝: does a firm's name stand in front of what it makes a year?"""
    made = YEARLY.search(words)
    if made is None and (made := CAPACITY.search(words)) is not None and made.start() < LONG_NAME:
        return False
    return made is not None and made.start() > 2 and proper_first(words) and firm_goods(words)


def spent_on(text: str, start: int) -> bool:
    """Is it told in front how much is spent on what begins there?"""
    return text.startswith("元的", start - 2) and SPENT.search(text, max(0, start - LONGEST_SUM), start) is not None


def listed_goods(text: str, start: int, end: int) -> bool:
    """Do the first and the last of a list name what firms make, or the one thing on which money is spent?"""
    first, last = text.find("、", start, end), text.rfind("、", start, end)
    if first < 0:
        return yearly(text[start:end]) or (spent_on(text, start) and firm_goods(text[start:end]))
    return firm_goods(text[start:first]) and firm_goods(text[last + 1 : end])
