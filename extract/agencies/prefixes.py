"""What stands in front of a body: a division's name, a level word (省), or a zone with departments (新区)."""

import re
from functools import cache
from typing import Final

import rjieba

from extract.agencies.head_words import Word, head_words, outside_name
from extract.agencies.names import Prefix, level_words, lexicon
from extract.gazetteers import gazetteer
from extract.types import Jurisdiction, RegionMention, Span

ZONE: Final = "zone"
LONGEST_OWN: Final = 8
"""Characters of a zone's own name at most: 江北|新区, 先进制造业|开发区."""
RUN: Final = re.compile(rf"[一-鿿]{{0,{LONGEST_OWN + 2}}}\Z")
CLASS_ENDS: Final = "级类个"
"""Last characters of what sorts zones and names none: 省级|开发区."""
JOINS: Final = frozenset("和与及由在对向为请将把从据经")
"""Words of one character that the segmenter may draw to a name which it does not know."""


@cache
def _zones() -> tuple[tuple[str, ...], frozenset[str]]:
    """Words for zones, the longest first, and their last characters."""
    words = sorted(lexicon()["zones"], key=len, reverse=True)
    return tuple(words), frozenset(word[-1] for word in words)


def is_bare_zone(words: str) -> bool:
    """A zone's word without a name: 高新区."""
    return words in _zones()[0]


def needs_name(zone: Prefix) -> bool:
    """新城, 园区: of which a city has many; only a department's own document calls it so (园区规建委)."""
    return zone.level == ZONE and zone.text in lexicon()["zones_with_name"]


def may_be_front(text: str, start: int, length: int, ends: dict[int, RegionMention]) -> bool:
    """Can a level word, a zone or a division begin at `start`? A cheap question before `place_before` is asked."""
    stretch = text[start : start + length]
    if stretch[:1] in level_words() or stretch.startswith(tuple(level_words())):
        return True
    return not _zones()[1].isdisjoint(stretch) or any(start + n in ends for n in range(1, length + 1))


def place_before(
    text: str, at: int, ends: dict[int, RegionMention], jurisdiction: Jurisdiction | None = None
) -> Prefix | None:
    """The division's name, zone or level word that ends at `at`; stacked names (青岛市崂山区) are one prefix."""
    region = ends.get(at)
    if region is not None:
        begin = region.span.start
        while (outer := ends.get(begin)) is not None and outer.span.start < begin:
            begin = outer.span.start
        return Prefix(Span(begin, at), text[begin:at], region.level, region.name or region.text, region.code)
    zone = zone_before(text, at, ends, jurisdiction)
    if zone is not None:
        return zone
    for length in (3, 2, 1):
        word = text[at - length : at] if at >= length else ""
        if word in level_words():
            if at > length and text[at - length - 1] in lexicon()["level_not_behind"].get(word, ""):
                return None
            return _named_before(text, at, length, ends, jurisdiction) or Prefix(
                Span(at - length, at), word, level_words()[word]
            )
    return None


def zone_before(text: str, at: int, ends: dict[int, RegionMention], jurisdiction: Jurisdiction | None) -> Prefix | None:
    """The zone that ends at `at`, with its own name or its city in front: 高新区, 江北|新区, 某市|经开区."""
    words, last = _zones()
    if not at or text[at - 1] not in last or not text.endswith(words, 0, at):
        return None
    begin = at - len(next(word for word in words if text.endswith(word, 0, at)))
    place = ends.get(begin) or ends.get(begin - 1)
    if place is not None and (place.span.end == begin or text[begin - 1] in "市县区"):
        start = place.span.start
        return Prefix(Span(start, at), text[start:at], ZONE, None, place.code)
    start = _own_name(text, begin)
    if start == begin:
        level = next((w for w in level_words() if text.endswith(w, 0, begin)), "")
        start -= len(level) if level != "国家" else 0
        if start and (text[start - 1] in lexicon()["not_before_zone"]):
            return None
    return Prefix(Span(start, at), text[start:at], ZONE, None, jurisdiction.code if jurisdiction else None)


def _own_name(text: str, end: int) -> int:
    """Where the name in front of a zone's word begins; `end` where there is none."""
    match = RUN.search(text, max(0, end - LONGEST_OWN - 2), end)
    begin = match.start() if match else end
    start = place = begin
    for piece, tag in rjieba.tag(text[begin:end]):
        word = Word(place, place + len(piece), piece, tag)
        place = word.end
        if (outside_name(word, True) and not _may_be_named(word)) or piece in lexicon()["class_before"]:
            start = word.end
        elif start == word.start and len(piece) > 1 and piece[0] in JOINS and not rjieba.has_word(piece):
            start = word.start + 1
    while start < end and text[start] in JOINS:
        start += 1
    name = text[start:end]
    if (
        not 2 <= len(name) <= LONGEST_OWN
        or name[-1] in CLASS_ENDS
        or name in level_words()
        or name in head_words().generic
    ):
        return end
    return start


def _may_be_named(word: Word) -> bool:
    """A part of the compass (南部|新区), a character of a coined name (山海|天|度假区)."""
    if len(word.text) > 1:
        return word.tag == "f"
    return word.tag not in ("p", "c", "u", "uj", "ul", "r") and word.text not in JOINS


def _named_before(
    text: str, at: int, length: int, ends: dict[int, RegionMention], jurisdiction: Jurisdiction | None
) -> Prefix | None:
    """A division's name that ends with the level word, though another word seemed to begin in it (宝山区委)."""
    short = ends.get(at - length)
    if short is not None:
        begin = short.span.start
        return Prefix(Span(begin, at), text[begin:at], short.level, short.name or text[begin:at], short.code)
    for begin in range(max(0, at - 12), at - length - 1):
        words = text[begin:at]
        meant = [d for d in gazetteer().named(words) if d.level != "township"]
        own = jurisdiction.code if jurisdiction else None
        near = [d for d in meant if own and gazetteer().within(d.code, own[:2] + "0000")]
        if len(near) == 1 or (not own and len(meant) == 1):
            division = (near or meant)[0]
            return Prefix(Span(begin, at), words, division.level, division.name, division.code)
    return None
