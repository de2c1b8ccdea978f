"""Does a figure with its unit state or limit a result? A date, a name, a manner of speaking does not."""

import re
from typing import Final

from extract.guarded import Guarded
from extract.patterns import pattern, word_list
from extract.quantities.units import units

UNITS: Final = units()
SCALED: Final = re.compile(r"[一二两三四五六七八九].*[十百千万亿]|[十百千万亿].*[一二两三四五六七八九]")
FIVE_YEAR: Final = re.compile(r"十[一二三四五六七八九]?五$|^[一二三四五六七八九]五$")
PLAN: Final = re.compile(r"(?:十[一二三四五六七八九]|^[一二三四五六七八九])五$")
"""十四五, 三五: no figure, as 十五 and 二十五 are."""
IN_NAME: Final = Guarded(pattern("measured", "in_name"))
CIRCLE: Final = pattern("measured", "circle")
OF_CLASS: Final = pattern("measured", "of_class")
SAID_OF_YEARS: Final = word_list("measured", "said_of_years")
BOUNDS: Final[tuple[str, ...]] = ("以上", "以下", "以内", "左右", "及以上", "及以下")
TIMES: Final[tuple[str, ...]] = ("年", "天", "周", "月")
CLASSES: Final = 40
"""So many characters hold the classes of a list, and what is of them."""


def counts(
    text: str, match: re.Match[str], unit: str, digits: bool, sign: str, bound_after: str, place: int, end: int
) -> bool:
    """Is it a quantity that states or limits a result, not a date, a name or a manner of speaking?"""
    number, lexicon = match["a"], UNITS
    unit_rest = text[match.end("unit") if match["unit"] and unit else end :][:12]
    if IN_NAME.match(unit_rest) or (unit in lexicon.durations and CIRCLE.match(unit_rest)):
        return False
    if unit in lexicon.classes and OF_CLASS.match(text[end : end + CLASSES]):
        return False
    if unit == "岁":
        return any(word in text[max(0, place - 12) : place] for word in lexicon.ages)
    if unit in TIMES:
        dated = unit == "年" or (unit == "月" and "个" not in (match["unit"] or "个"))
        return not (dated and _is_date(number, digits)) and _is_stretch(text, unit, place, end)
    if _is_place_in_order(text, unit, place) or (
        unit in lexicon.classifiers and unit_rest.startswith(lexicon.left_out)
    ):
        return False
    if not unit:
        return _bare(text, number, digits, bound_after, place, end)
    return digits or _spelled(number, unit, bounded=sign != "=" or bool(match["b"]))


def _is_date(number: str, digits: bool) -> bool:
    """2025年, 05月, 十四五年: which year or month, not how many."""
    if len(number) > 2:
        return True
    return number.startswith("0") if digits else FIVE_YEAR.search(number) is not None


def _is_stretch(text: str, unit: str, place: int, end: int) -> bool:
    """Do the words around it make it a stretch of time (工期3年), not the years of a plan (3年行动)?"""
    if text.startswith(SAID_OF_YEARS, end):
        return False
    lead = text[max(0, place - 6) : place]
    if unit == "天":
        return True
    return not lead.endswith(UNITS.no_stretch) and (lead.endswith(UNITS.stretch) or text.startswith("时间", end))


def _is_place_in_order(text: str, unit: str, place: int) -> bool:
    """上午9点, 省道280线, 前10位: which hour, which road, which rank."""
    if unit == "点":
        return text.endswith(UNITS.clock, 0, place)
    if unit == "线":
        return text.endswith(UNITS.numbered_roads, 0, place)
    return unit in ("位", "名") and text[max(0, place - 2) : place].endswith(("前", "列", "居第"))


def _bare(text: str, number: str, digits: bool, bound_after: str, place: int, end: int) -> bool:
    """A figure without a unit counts if it is large, stated to a fraction, or bounded."""
    if not digits:
        return (SCALED.search(number) is not None or number[0] in "数几") and ("万" in number or "亿" in number)
    if "万" in number or "亿" in number:
        return re.match(r"[A-Za-z]", text[end : end + 1]) is None
    if "." in number and text[max(0, place - 4) : place].endswith(UNITS.states):
        return True
    return bound_after in BOUNDS


def _spelled(number: str, unit: str, bounded: bool) -> bool:
    """三项, 十里, 数百万吨: short numbers in characters are manners of speaking, unless a bound stands there."""
    if PLAN.search(number):
        return False
    if number[0] in "数几" and unit in UNITS.idiomatic:
        return False
    if SCALED.search(number) or number[0] in "数几":
        return True
    if len(number) > 1 and any(c not in "十百千万亿" for c in number):
        return False
    if unit in UNITS.idiomatic:
        return bounded and unit not in ("方", "里")
    if number == "一" and unit not in ("倍", "百分点", "成"):
        return False
    return bounded or unit in UNITS.measures or unit in ("小时", "分钟")
