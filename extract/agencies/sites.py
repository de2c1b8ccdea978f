"""The place where a plant stands, in front of its firm's name: 甲县|乙省某某有限公司. It is no part of the name.

A firm is registered with one division in front of its name. Where a larger one follows a smaller, the larger opens it.
In front of a short name a division in full is the plant's place (甲县|华某化工), a short form the firm's (上海瑞某).
"""

from collections.abc import Mapping
from functools import cache
from typing import Final

from extract.agencies.head_words import head_words
from extract.character_slots import may_hold, slots
from extract.gazetteers import gazetteer
from extract.types import RegionMention

DIVISIONS: Final[tuple[str, ...]] = ("县", "市", "区", "旗")
SITE_ENDS: Final[tuple[str, ...]] = ("县", "旗", "区")
SITES: Final = frozenset({"province", "prefecture", "county"})
LARGER: Final = {"county": ("prefecture", "province"), "prefecture": ("province",)}


def behind_site(start: int, at: int, places: Mapping[int, RegionMention]) -> int:
    """Where the firm's name begins: its places begin at `start`, its last word at `at`; places by their starts."""
    site = places.get(start)
    while site is not None and (home := places.get(site.span.end)) is not None and home.span.end < at:
        if site.text.endswith(DIVISIONS) and home.level in LARGER.get(site.level, ()):
            return home.span.start
        site = home
    return start


def is_site(home: RegionMention | None) -> bool:
    """A division's name in full, in front of a firm's short name."""
    return home is not None and home.level in SITES and (home.text == home.name or home.text.endswith(SITE_ENDS))


@cache
def _owners_begin() -> bytes:
    return slots({owner[0] for owner in head_words().before_place})


def home_end(text: str, start: int, places: Mapping[int, RegionMention]) -> int:
    """Behind the firm's home or its group's short name that opens the name; the name's start if none does."""
    home = places.get(start)
    if home is not None:
        return home.span.end
    owners = head_words().before_place
    if start < len(text) and may_hold(_owners_begin(), text, start) and text.startswith(owners, start):
        return start + len(next(owner for owner in owners if text.startswith(owner, start)))
    for length in (3, 2):
        named = gazetteer().named(text[start : start + length])
        if any(division.level in ("province", "prefecture") for division in named):
            return start + length
    return start
