"""Units and the words that bound a quantity: `data/lexicons/units.yml` and the pattern made of it."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from graph.resources import read_yaml


@dataclass(frozen=True, slots=True)
class Units:
    measures: frozenset[str]
    idiomatic: frozenset[str]
    classes: frozenset[str]
    durations: frozenset[str]
    classifiers: frozenset[str]
    not_before: dict[str, str]
    not_broken: dict[str, tuple[str, ...]]
    clock: tuple[str, ...]
    numbered_roads: tuple[str, ...]
    left_out: tuple[str, ...]
    before: dict[str, str]
    """Bound in front → comparator."""
    stretch: tuple[str, ...]
    no_stretch: tuple[str, ...]
    ages: tuple[str, ...]
    people: tuple[str, ...]
    states: tuple[str, ...]
    pattern: re.Pattern[str]
    after: dict[str, str]


@cache
def units() -> Units:
    raw: dict[str, Any] = read_yaml("lexicons", "units.yml")
    classes = frozenset(raw["classes"]["words"].split())
    measures = frozenset(raw["measures"]["words"].split()) | classes
    durations = frozenset(raw["durations"]["words"].split())
    classifiers = frozenset(raw["classifiers"]["words"].split())
    before = {word: sign for sign, words in raw["bounds_before"].items() for word in words.split()}
    after = {word: sign for sign, words in raw["bounds_after"].items() for word in words.split()}

    def any_of(words: frozenset[str] | dict[str, str]) -> str:
        return "|".join(map(re.escape, sorted(words, key=lambda w: (-len(w), w))))

    # 个 stands before another unit only where that is a stretch of time or 百分点 (3个小时, 1.5个百分点).
    after_ge = any_of(durations | {"百分点"})
    unit = rf"(?:个(?:{after_ge})|(?:{any_of((measures | durations | classifiers) - {'月'})}))"
    pattern = re.compile(
        rf"(?P<part>百分之|千分之|万分之)?(?P<a>{DIGITS}|{CHARACTERS})"
        rf"(?:[ 　]?{unit}?(?P<dash>[-—–－~～至到]{{1,2}})(?:百分之)?(?P<b>{DIGITS}|{CHARACTERS}))?"
        rf"(?:[×xX*](?P<times>\d[\d.]*(?:[万亿])?))?(?P<more>[余多来几](?!项目))?"
        rf"(?P<unit>[ 　]?{unit}(?:/[百千万亿]{{0,2}}(?:{unit}|日))?)?(?P<after>{any_of(after)})?"
    )
    return Units(
        measures=measures,
        idiomatic=frozenset(raw["only_with_digits"]["words"].split()),
        classes=classes,
        durations=durations,
        classifiers=classifiers,
        not_before={unit: marks.replace(" ", "") for unit, marks in raw["not_before"].items()},
        not_broken={unit: tuple(words.split()) for unit, words in raw["not_broken"].items()},
        clock=tuple(raw["clock"]["words"].split()),
        numbered_roads=tuple(raw["numbered_roads"]["words"].split()),
        left_out=tuple(raw["nouns_left_out"]["words"].split()),
        before=before,
        stretch=tuple(raw["durations_after"]["words"].split()),
        no_stretch=tuple(raw["durations_after"]["not_after"].split()),
        ages=tuple(raw["ages"]["words"].split()),
        people=tuple(raw["people"]["words"].split()),
        states=tuple(raw["states"]["words"].split()),
        pattern=pattern,
        after=after,
    )


NUMERALS: Final = "零〇○一二两三四五六七八九十百千万亿"
DIGITS: Final = (
    r"\d+(?:,\d{3}(?!\d))*(?:\.\d+)?(?:[余多来](?=[百千万亿]))?(?:(?!千[瓦克米])[百千](?:[余多来](?=[万亿]))?)?[万亿]*"
    r"(?:(?<=[万亿])\d+[百千]?[余多]?万?)?"
)
"""12.5, 1,234, 20多万, 1亿3千多万; 35千瓦 are 35 kilowatts, not 35,000 watts."""
CHARACTERS: Final = rf"[数几]?[{NUMERALS}]+(?:点[零〇○一二三四五六七八九]+)?(?:[余多来](?=[万亿]))?[万亿]*"
"""三十余万, 四十七点三万亿, 百万."""
