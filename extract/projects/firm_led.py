"""Works that are called by a firm and its product only: 凌某甲县工业硅, 某某石化轻烃综合利用, 某某集团二期.

In a list all of whose members are called so, and of which it is told that they are built now (加快建设,
正在安装设备), each is a work. Firms alone (甲股份、乙科技) are none, whatever they hasten.
"""

import re
from functools import cache, lru_cache
from typing import Final

import rjieba

from extract.agencies.brands import LONGEST, brands, is_coined, known_brand
from extract.agencies.names import firms
from extract.agencies.trades import shape
from extract.gazetteers import gazetteer
from extract.projects.goods import BODIES, BUILT_NOW, firm_goods
from extract.projects.names import common
from extract.words import vocabulary

FORMS: Final[tuple[str, ...]] = ("集团", "公司", "股份", "控股", "科技", "能源", "化学", "重科", "医药", "电子", "医疗")
"""What closes the name of a firm, behind its brand or its trade."""
LEVELS: Final[tuple[str, ...]] = ("province", "prefecture", "county")
HEAD: Final = 8
"""Characters in front of the form of a firm's name (金源|公司)."""
PHASE: Final = re.compile("[一二三四五六七八]期")
LONG: Final = 6
"""Characters of a work that no known firm opens."""
LEAST: Final = 2
"""Characters that say what is made."""


@lru_cache(maxsize=4096)
def firm_led(words: str) -> bool:
    """Does a firm's name open these words, its home in front or behind, and do more follow than that name?"""
    at = _division_end(words)
    end = _firm_end(words, at) or _known_end(words, 0)
    if not end:
        return False
    rest = words[end:]
    rest = PHASE.sub("", rest[_division_end(rest) :]) or rest
    return len(rest) >= LEAST and rest not in shape().trades and BODIES.search(words) is None


def _division_end(words: str) -> int:
    """Behind the division that opens the words by its full or short name; 0 if none does."""
    for length in (4, 3, 2):
        if len(words) > length and any(d.level in LEVELS for d in gazetteer().named(words[:length])):
            return length
    return 0


def _firm_end(words: str, at: int) -> int:
    """Where the name of a firm ends that begins at a position: a known or coined brand, its trade or form behind it, or
    any word in front of a form or of a trade that hardly names an industry (金源公司, 某某石化)."""
    if end := _known_end(words, at):
        return end
    for length in range(2, LONGEST + 1):
        brand = words[at : at + length]
        if (behind := _trade_at(words, at + length)) and (brand in brands().words or _is_brand(words, at, length)):
            return behind
    for length in (2, 3):
        if len(words) >= at + length + LEAST and _is_brand(words, at, length) and is_coined(words[at : at + length]):
            return at + length
    form = min((i for f in FORMS[:2] if (i := words.find(f, at + 2, at + HEAD)) > 0), default=0)
    return form + 2 if form else 0


def _known_end(words: str, at: int) -> int:
    """Behind the short name of a known firm, and what extends it (晶某|科技)."""
    known = known_brand(words, at)
    if not known:
        known = next((n for n in (LONGEST, 3, 2) if words[at : at + n] in listed_firms()), 0)
    return (_trade_at(words, at + known) or at + known) if known else 0


def _is_brand(words: str, at: int, length: int) -> bool:
    """No word of the language, nor the beginning of one (新能|源), no material."""
    brand = words[at : at + length]
    if not brands().materials.isdisjoint(brand) or brand in vocabulary():
        return is_coined(brand)
    first = next(iter(rjieba.cut(words[at : at + 2 * LONGEST], False)))
    return len(first) <= length


def _trade_at(words: str, at: int) -> int:
    """Behind the trade or the form that stands at a position, or 0."""
    for length in (4, 3, 2):
        if words[at : at + length] in FORMS or words[at : at + length] in shape().narrow:
            return at + length
    return 0


@cache
def listed_firms() -> frozenset[str]:
    """Short names of the known firms."""
    return frozenset(row["short"] for row in firms() if len(row["short"]) <= LONGEST)


@lru_cache(maxsize=1024)
def works_of_firms(words: str) -> bool:
    """Is it a list of which each member is called by a firm or what it makes, a third at least by firms that are sure?
    Where half are, any long name of its own may be one more."""
    members = words.split("、")
    sure = [firm_led(member) for member in members]
    own = _named if 2 * sum(sure) >= len(members) else firm_goods
    long = all(known or (len(member) >= LONG and own(member)) for member, known in zip(members, sure, strict=True))
    return len(members) > 1 and long and 3 * sum(sure) >= len(members)


def _named(words: str) -> bool:
    return not common(words) and BODIES.search(words) is None


def built_now(text: str, start: int, end: int) -> bool:
    """Is it told behind a list of works of firms that they are being built?"""
    return BUILT_NOW.match(text, end) is not None and works_of_firms(text[start:end])
