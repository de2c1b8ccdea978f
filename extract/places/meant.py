"""Which of two things a name means here, by the words that touch it: a county or its mountain, an area or a direction.

The words stand in data/lexicons/places.yml.
"""

import csv
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from extract.automata import Automaton, in_one_pass
from extract.places.boundaries import Words
from extract.places.names import Hit
from extract.places.short_forms import short_forms
from extract.types import Span
from graph.resources import data, read_yaml

LEVELS: Final = frozenset("省市县区旗州盟")
GOVERNED: Final = LEVELS | {"镇", "乡"}
"""Last characters of divisions that have organs of their own."""
GROUNDS: Final = frozenset("湖港园区城站镇村")
"""Last characters of what has sides (甲湖西南, 乙港区东部)."""
ROUTES: Final = frozenset("至到—－-")
"""Between a route's ends."""
TOGETHER: Final[tuple[str, ...]] = (
    "联通",
    "连通",
    "联调",
    "联供",
    "联网",
    "互联",
    "互通",
    "贯通",
    "联合",
    "串联",
    "并举",
)
COUNTED_THINGS: Final = re.compile(f"[两三四五六七八九十][大座]?[库厂闸渠坝](?:{'|'.join(TOGETHER)})")
NO_JOINT: Final = "(?![和与])[一-龥]"
LISTED: Final = re.compile(f"(?:{NO_JOINT}){{2,6}}(?:[、和与](?:{NO_JOINT}){{2,4}})+$")
LONGEST_LIST: Final = 40
"""甲、乙、丙三库联通: what is counted is called like places, and is none."""
JOINTS: Final = frozenset("和与及或在于对到至从")
"""Behind them a name begins."""


@cache
def _lists() -> dict[str, Any]:
    loaded: dict[str, Any] = read_yaml("lexicons", "places.yml")
    return loaded


@in_one_pass
@cache
def _closed() -> Automaton:
    """Words in which no place is read, and the names of international bodies (亚太经合组织)."""
    with data("lexicons", "international_bodies.csv").open(encoding="utf-8", newline="") as file:
        bodies = [row["name"] for row in csv.DictReader(line for line in file if not line.startswith("#"))]
    words = [*_lists()["closed"], *bodies]
    return Automaton(words, longest=True, together=True)


def closed_words(text: str) -> Iterator[Span]:
    """Where words stand in which no place is read."""
    for _, start, end in _closed().in_block(text):
        yield Span(start, end)
    if ("、" in text or "和" in text) and any(word in text for word in TOGETHER):
        for counted in COUNTED_THINGS.finditer(text):
            if listed := LISTED.search(text, max(0, counted.start() - LONGEST_LIST), counted.start()):
                yield Span(*listed.span())


def is_meant(hit: Hit, text: str) -> bool:
    """Not a direction that only a noun behind it makes an area: 北方 in 北方地区, not in 北方某公司."""
    behind = _lists()["only_with"].get(hit.entry.name)
    return behind is None or text.startswith(tuple(behind), hit.end)


@cache
def _directions() -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    lists = _lists()["directions"]
    return frozenset(lists["names"]), tuple(lists["sides"]), tuple(lists["country"])


def is_side(hit: Hit, text: str, division_ends: set[int], local: bool = False) -> bool:
    """甲市西北, 黔|西北, 绕城高速西北段: a direction from a place or of a thing, no part of the country; nor is
    东部新城 in the plan of a prefecture or county (`local`)."""
    names, sides, country = _directions()
    if (name := hit.entry.name) not in names:
        return False
    before = text[max(0, hit.start - 1) : hit.start]
    behind_place = hit.start in division_ends or before in short_forms() or before in GROUNDS
    of_a_place = (behind_place or (local and name[0] != "华")) and not text.startswith(country, hit.end)
    return of_a_place or text.startswith(sides, hit.end)


def _behind_a_word(hit: Hit, text: str) -> bool:
    """Does the hit stand right behind a character that it may belong to, none behind which names begin?"""
    before = text[max(0, hit.start - 1) : hit.start]
    return "一" <= before <= "龥" and before not in JOINTS


@cache
def _banks() -> tuple[frozenset[str], re.Pattern[str]]:
    lists = _lists()["banks"]
    return frozenset(lists["names"]), re.compile(lists["behind"])


def is_bank(hit: Hit, text: str) -> bool:
    """甲河 | 南岸, 乙河 | 北延工程, 丙湖 | 南船闸: a side of a water, not the province or city that is called so."""
    names, behind = _banks()
    if hit.entry.name not in names or behind.match(text, hit.end) is None:
        return False
    return _behind_a_word(hit, text)


@cache
def _rivers() -> tuple[frozenset[str], re.Pattern[str]]:
    lists = _lists()["rivers"]
    return frozenset(lists["names"]), re.compile(lists["behind"])


def is_river(hit: Hit, text: str) -> bool:
    """中俄黑龙江大桥: the river, which a bridge crosses, not the province that is called so."""
    names, behind = _rivers()
    return hit.entry.name in names and behind.match(text, hit.end) is not None


@cache
def _classes() -> frozenset[str]:
    return frozenset(_lists()["classes"])


def is_class(hit: Hit, text: str, division_ends: set[int]) -> bool:
    """沣东新城, 高铁新城: a class behind the words that it belongs to, not the district that is called so (新城区)."""
    if hit.entry.name not in _classes() or hit.start in division_ends:
        return False
    return _behind_a_word(hit, text)


@cache
def _organs() -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple(_lists()["organs"]), tuple(_lists()["not_organs"])


def is_before_an_organ(hit: Hit, words: Words) -> bool:
    """A division's full name right before its organ: 湖北省|委, although the dictionary reads 湖北|省委."""
    name, (organs, others) = hit.entry.name, _organs()
    text = words.text
    within = text.startswith("境", hit.end)  # 沅陵县|境内, 康县|境段, although the dictionary reads 康|县境
    if len(name) < (2 if within else 3) or name[-1] not in GOVERNED or not hit.entry.divisions:
        return False
    behind = within or (text.startswith(organs, hit.end) and not text.startswith(others, hit.end))
    return behind and (words.is_edge(hit.start) or text.endswith("中共", 0, hit.start))


def is_place(hit: Hit, text: str, division_ends: set[int], local: bool) -> bool:
    """Does nothing that touches the name say that it is a direction, a side or a class?"""
    if not is_meant(hit, text) or is_class(hit, text, division_ends):
        return False
    return not (is_side(hit, text, division_ends, local) or is_bank(hit, text) or is_river(hit, text))


@cache
def _on_water() -> tuple[str, ...]:
    return tuple(_lists()["on_water"])


def is_works_on_water(hit: Hit, text: str) -> bool:
    """红河州 | 红河防洪堤: does what stands behind go on with a river, mountain or lake?"""
    return text.startswith(_on_water(), hit.end)


@cache
def _lived_in() -> frozenset[str]:
    return frozenset(_lists()["lived_in"])


def is_routes_end(hit: Hit, text: str) -> bool:
    return text[hit.end : hit.end + 1] in ROUTES or (hit.start > 0 and text[hit.start - 1] in ROUTES)


def is_lived_in(hit: Hit, words: Words) -> bool:
    """A county, not the mountain or lake of its name: a route ends there, or what people administer stands behind."""
    if is_routes_end(hit, words.text):
        return True
    facilities = words.after(hit.end)
    return facilities in _lived_in() or facilities in _lists()["facilities"]
