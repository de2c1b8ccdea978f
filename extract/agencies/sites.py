"""The place where a plant stands, in front of its firm's full name: 甲县|乙省某某有限公司. It is no part of the name.

A firm is registered with one division in front of its name. Where a larger one follows a smaller, the larger opens it.
"""

from collections.abc import Mapping

from extract.types import RegionMention

DIVISIONS = ("县", "市", "区", "旗")
LARGER = {"county": ("prefecture", "province"), "prefecture": ("province",)}


def behind_site(start: int, at: int, places: Mapping[int, RegionMention]) -> int:
    """Where the firm's name begins: its places begin at `start`, its last word at `at`; places by their starts."""
    site = places.get(start)
    while site is not None and (home := places.get(site.span.end)) is not None and home.span.end < at:
        if site.text.endswith(DIVISIONS) and home.level in LARGER.get(site.level, ()):
            return home.span.start
        site = home
    return start
