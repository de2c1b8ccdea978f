"""Quantities in running text: number, unit and the words that bound it. Names, dates and ordinals are none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from extract.clauses.sentences import phrases
from extract.guarded import Guarded
from extract.marks import paired
from extract.patterns import pattern
from extract.quantities import numbers
from extract.quantities.counting import counts
from extract.quantities.units import NUMERALS, Units, units
from extract.types import Span

UNITS: Final = units()


@dataclass(frozen=True, slots=True)
class Quantity:
    span: Span
    """With the words that bound it: 约5000公里, 20家以上."""
    low: Decimal | None
    high: Decimal | None
    unit: str
    comparator: str
    """= ≥ ≤ ≈ range"""
    number: Span
    """Number and unit alone."""


STARTS: Final = re.compile(rf"[\d{NUMERALS}翻数几](?:(?<![数几])|(?=[十百千万亿]))")
"""One class of characters in front, so that the places are found without trying alternatives at each."""
DOUBLED: Final = Guarded(re.compile(r"翻了?(?:([一两二三四])?番)(以上)?"))
FRACTION: Final = re.compile(
    r"(?:(\d{1,2})/(\d{1,3})(?![\d/])|([一二两三四五六七八九])分之([一二三四五六七八九]))(以上|以内|以下|左右)?"
)
QUOTES: Final = frozenset("“‘「《")
LONGEST_NAME: Final = 16
FIGURES: Final = pattern("measured", "quoted")
MONEY: Final = pattern("measured", "money")
PEOPLE: Final = pattern("measured", "people")
HEADING: Final = frozenset("（(：:")
CLOSING: Final = frozenset(("）", ")", "\n", " ", "\u3000", ""))
NEAR: Final = 16
HELD: Final = Guarded(re.compile(r"[A-Za-z\d.+×#/:：·±]"))


def quantities(text: str) -> Iterator[Quantity]:
    """The quantities of a text, in order, without overlap. Linear time."""
    text = numbers.plain(text)
    if '"' in text:
        text = paired(text)
    names = [p for p in phrases(text) if text[p.start] in QUOTES and _may_name(text, p)]
    at = name = 0
    while match := STARTS.search(text, at):
        place = match.start()
        while name < len(names) and names[name].end <= place:
            name += 1
        if name < len(names) and names[name].start <= place:
            at = names[name].end
            continue
        found, at = _read(text, place)
        if found is not None:
            yield found


def _may_name(text: str, quotation: Span) -> bool:
    """Is it short enough for a name, and does it hold more than figures?"""
    if text[quotation.start] == "《":
        return True
    return len(quotation) <= LONGEST_NAME and FIGURES.fullmatch(text, quotation.start, quotation.end) is None


def _read(text: str, place: int) -> tuple[Quantity | None, int]:
    """The quantity that begins here, and where to go on."""
    if (match := DOUBLED.match(text, place)) is not None:
        times = Decimal(2) ** (numbers.DIGITS[match[1]] if match[1] else 1)
        low, high, sign = (times, None, "≥") if match[2] else (times, times, "=")
        span = Span(place, match.end())
        return Quantity(span, low, high, "倍", sign, span), match.end()
    if text[place] == "翻":
        return None, place + 1
    before = text[place - 1] if place else ""
    divided = text.startswith("分之", place + 1) or text.find("/", place, place + 3) > 0
    if divided and (match := FRACTION.match(text, place)) is not None and not HELD.match(before or "一"):
        return _fraction(text, place, match), match.end()
    lexicon = UNITS
    match = lexicon.pattern.match(text, place)
    if match is None:
        return None, place + 1
    quantity = _judge(text, match)
    if quantity is not None:
        return quantity, quantity.span.end
    # No quantity: go on behind the first number only, its second half may be one (2025年至30个 …).
    return None, max(match.end("a"), place + 1)


def _fraction(text: str, place: int, match: re.Match[str]) -> Quantity | None:
    if match[1]:
        upper, lower = Decimal(match[1]), Decimal(match[2])
    else:
        lower, upper = Decimal(numbers.DIGITS[match[3]]), Decimal(numbers.DIGITS[match[4]])
    if not lower or upper >= lower:
        return None
    start, sign = _bound_before(text, place)
    sign = UNITS.after.get(match[5] or "", sign)
    return _bounded(Span(start, match.end()), Span(place, match.end()), round(upper / lower, 6), None, "", sign)


def _judge(text: str, match: re.Match[str]) -> Quantity | None:
    """The quantity that is matched; None where the words around it say that it counts nothing."""
    lexicon = UNITS
    place, end = match.start(), match.end()
    if _goes_on_from(text, place):
        return None
    first, percent, bound = match["a"], match["part"], match["after"] or ""
    if first[0] in numbers.MYRIADS and not first.strip("万亿") and _heads(text, place, end):
        return None  # 总投资（亿元）, 单位：万元: the unit of figures that stand elsewhere
    unit, unit_end = _unit(match), _end(match, "unit", "more", "b", "a")
    at_least = bound.startswith("以")  # 4所以上: 所 is counted, 所以 is not read
    if not percent and unit and not at_least and _broken(unit, text[unit_end : unit_end + 4], lexicon):
        if first[-1] not in "万亿":
            return None
        # 13亿多人口: 人 is only the head of 人口, the figure stands alone
        unit, bound = "", ""
        end = unit_end = _end(match, "more", "b", "a")
    if not percent and not unit and HELD.match(text, unit_end):
        return None
    rest = text[end : end + 8]
    start, sign = _bound_before(text, place)
    if bound == "内" and unit not in lexicon.durations:
        bound, end = "", match.end() - 1
    if bound in ("余", "多", "有余") and unit in lexicon.durations and rest.startswith(("来", "以来")):
        return None
    sign = lexicon.after.get(bound, sign)
    if sign in ("=", "≈") and any(c in numbers.MORE for c in first + (match["b"] or "") + (match["more"] or "")):
        sign = "≥"
    if match["more"] and not unit and first[-1] not in "万亿":
        return None
    if not percent and not counts(text, match, unit, first[0].isdigit(), sign, bound, place, end):
        return None
    if (values := _values(match)) is None:
        return None
    if not unit:
        unit = _unsaid_unit(text, match, rest, end)
    return _bounded(Span(start, end), Span(place, end), *values, unit, sign)


def _goes_on_from(text: str, place: int) -> bool:
    """Is the number a part of what stands in front: an ordinal, a name with digits, the end of a range?"""
    before = text[place - 1] if place else ""
    if not before:
        return False
    if before in ":：":
        return text[place - 2 : place - 1].isdigit()  # 1：500, not 总投资：5亿元
    dash = before in "-—–－~～" and place > 1 and HELD.match(text[place - 2])
    if before == "/" and place > 1 and text[place].isdigit() and not HELD.match(text[place - 2]):
        return False  # 20万千瓦/40万千瓦时
    return bool(before in "第每届" or HELD.match(before) or dash)


def _heads(text: str, start: int, end: int) -> bool:
    return text[max(0, start - 1) : start] in HEADING and text[end : end + 1] in CLOSING


def _end(match: re.Match[str], *groups: str) -> int:
    """Where the first of the groups that stands there ends."""
    return next(match.end(group) for group in groups if match[group])


def _unit(match: re.Match[str]) -> str:
    """The unit that the words name; 个 in front of another (5个百分点) only counts."""
    if match["part"]:
        return {"百分之": "%", "千分之": "‰", "万分之": "‱"}[match["part"]]
    unit: str = (match["unit"] or "").strip(" 　")
    return unit[1:] if unit.startswith("个") and len(unit) > 1 else unit


def _values(match: re.Match[str]) -> tuple[Decimal, Decimal | None] | None:
    """The figure, or both ends of a range; None where they are no numbers, or the range runs down."""
    low, high = numbers.parse(match["a"]), numbers.parse(match["b"]) if match["b"] else None
    if low is None or (match["b"] and high is None):
        return None
    if high is not None:
        low = _same_scale(match["a"], match["b"], low, high)
        if low >= high:
            return None
    factor = numbers.parse(match["times"]) if match["times"] else None
    return low * factor if factor else low, high


def _unsaid_unit(text: str, match: re.Match[str], rest: str, end: int) -> str:
    """What a bare figure counts, if the words around it are of money (产值达5亿) or of people (1.5亿学生)."""
    if "亿" in match["a"] and MONEY.search(text, max(0, match.start() - 16), min(len(text), end + 8)):
        return "元"
    before = text[max(0, match.start() - NEAR) : match.start()]
    return "人" if rest.startswith(UNITS.people) or PEOPLE.search(before) else ""


def _bounded(span: Span, number: Span, low: Decimal, high: Decimal | None, unit: str, sign: str) -> Quantity:
    if high is not None:
        return Quantity(span, low, high, unit, "range", number)
    if sign == "≥":
        return Quantity(span, low, None, unit, sign, number)
    if sign == "≤":
        return Quantity(span, None, low, unit, sign, number)
    return Quantity(span, low, low, unit, sign, number)


def _same_scale(first: str, second: str, low: Decimal, high: Decimal) -> Decimal:
    """三至五万: 万 belongs to both ends, unless the first has its own or is larger than the second's figure."""
    scale = Decimal(1)
    tail = second.rstrip("余多来")
    while tail and tail[-1] in numbers.MYRIADS:
        scale *= numbers.MYRIADS[tail[-1]]
        tail = tail[:-1]
    if scale > 1 and first[-1] not in "万亿" and low < 10000:
        return low * scale
    return low


def _broken(unit: str, following: str, lexicon: Units) -> bool:
    """Is the unit only the head of a longer word (项目, 5Gb…)?"""
    if not following:
        return False
    if unit[-1].isascii() and unit[-1].isalpha():
        return following[0].isascii() and following[0].isalnum()
    return following[0] in lexicon.not_before.get(unit, "") and not following.startswith(
        lexicon.not_broken.get(unit, ())
    )


def _bound_before(text: str, place: int) -> tuple[int, str]:
    """Where the quantity begins with the bound in front of it, and the bound's sign."""
    lexicon = UNITS
    edge = place
    if edge and text[edge - 1] == "了":
        edge -= 1
    for length in (5, 4, 3, 2, 1):
        word = text[max(0, edge - length) : edge]
        if len(word) == length and word in lexicon.before:
            earlier = text[edge - length - 1 : edge - length]
            if length == 1 and earlier and earlier in _PART_OF_WORD.get(word, ""):
                return place, "="
            if word == "上" and text[place] not in "百千万亿":
                return place, "="
            return edge - length, lexicon.before[word]
    return place, "="


_PART_OF_WORD: Final = {
    "约": "节签合条契公制解预邀大",
    "近": "最附邻临远就亲",
    "超": "赶反",
    "上": "以之线网向跨迈登站",
}
