"""Firms by their short names in front of a project: 国某化工 in 国某化工60万吨钾肥复合造粒. The shape decides, no list.

A brand (a word that the dictionary does not know or calls a name, without a character for a material or product) with
its trade behind it; or a brand, often with its place in front, right before a plant's capacity; or what stands between
由 ("by") and a verb of investing.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

import rjieba

from extract.agencies.brands import SURE, brands, is_brand, is_coined
from extract.agencies.head_words import Word, outside_name
from extract.agencies.sites import home_end, is_site
from extract.agencies.trades import is_sized, is_the_firms, shape
from extract.types import AgencyMention, RegionMention, Span
from extract.words import vocabulary

BRIEF: Final = 3
"""Characters of most brands at most: longer ones may be two words of plans (做大做强)."""
REACH: Final = 12
"""Characters of a name in front of its trade at most."""
MARKS: Final = re.compile(r"[^一-鿿]")
EACH: Final = "各"
AND: Final[tuple[str, ...]] = ("和", "与", "及")
PHASE: Final = re.compile("[一二三四五六]期")
BY_AND: Final = frozenset("由和与向对从在将把让")
"""Words of one character that the segmenter may draw to a name that it does not know."""


def find_firm_fronts(
    text: str, regions: Sequence[RegionMention], known: Sequence[AgencyMention]
) -> list[AgencyMention]:
    """Firms that no other rule found, in no order; of two readings of one place the longer."""
    places = {r.span.start: r for r in sorted(regions, key=lambda r: len(r.span)) if not r.implied and not r.short}
    taken = bytearray(len(text))
    for agency in known:
        taken[agency.span.start : agency.span.end] = b"\x01" * len(agency.span)
    found: list[AgencyMention] = []
    for span in (*_by_trade(text, places), *_by_capacity(text, places), *_by_act(text)):
        while (home := places.get(span.start)) and _is_its_site(text, home, span):
            span = Span(home.span.end, span.end)
        if not any(taken[span.start : span.end]):
            taken[span.start : span.end] = b"\x01" * len(span)
            words = span.of(text)
            found.append(AgencyMention(span, words, words, words, "firm", None, "agencies/firm-front"))
    return found


def _is_its_site(text: str, home: RegionMention, name: Span) -> bool:
    """The plant's place in front of its firm's name: a division in full, or a county's short form and a brand."""
    rest = text[home.span.end : name.end]
    if is_site(home) and len(rest) > BRIEF:
        return True
    if home.level != "county" or len(rest) < 2:
        return False
    trade = next((n for n in (4, 3, 2) if rest[-n:] in shape().trades), 0)
    return is_coined(rest[: len(rest) - trade], beside=True)


def _by_trade(text: str, places: dict[int, RegionMention]) -> Iterator[Span]:
    """A brand and its trade: 某某锂业."""
    known = shape()
    homes = {r.span.end: at for at, r in places.items() if r.level in ("county", "township", "feature")}
    for index, at, end in known.automaton.in_block(text):
        if not is_the_firms(text, at, end, places):
            continue
        narrow = known.automaton.words[index] in known.narrow
        work = narrow and _is_a_work(text, end)
        start = _start(text, at, places, work, narrow)
        if start is None and work:
            start = homes.get(at)
        base = start in places and text.startswith(known.bases, end)
        if base and start is not None and not is_coined(text[places[start].span.end : at], beside=True):
            continue  # 某地石化|基地
        if start is not None:
            yield Span(start, end)


def _is_a_work(text: str, end: int) -> bool:
    """A plant's size follows, or the list that goes on here is closed as one of works (…、…等重大项目)."""
    return shape().size.match(text, end) is not None or shape().works.match(text, end) is not None


def _by_capacity(text: str, places: dict[int, RegionMention]) -> Iterator[Span]:
    """A brand right before a plant's capacity: 某地某某20万吨, 凌某550兆瓦|硅片."""
    for match in shape().capacity.finditer(text):
        at = match.start()
        at -= next((len(word) for word in shape().sizes if text.endswith(word, 0, at)), 0)
        if text[at - 1 : at] in "0123456789.":
            continue
        size = at
        each = text[at - 1 : at] == EACH
        at -= 1 if each else 2 if PHASE.match(text, at - 2, at) else 0
        start = _start(text, at, places)
        if start is None:
            continue
        if start in places or (is_sized(text, size, len(text)) and is_coined(text[start:at], beside=True)):
            yield Span(start, at)
            if each and text[start - 1 : start] in AND and (other := _start(text, start - 1, places)) is not None:
                yield Span(other, start - 1)  # 某某和某某|各|5万吨


def _by_act(text: str) -> Iterator[Span]:
    for match in shape().by.finditer(text):
        if is_brand(match["name"], SURE):
            yield Span(*match.span("name"))


def _start(text: str, at: int, places: dict[int, RegionMention], work: bool = False, trade: bool = False) -> int | None:
    """Where the name begins whose brand ends at `at`: at a mark or behind a verb, the firm's place taken in.

    `trade`: a trade that hardly names an industry stands behind it.
    `work`: a work is meant for sure, so that the brand may be a noun, or a place's name that no list of ours has.
    """
    begin = max(0, at - REACH)
    for mark in MARKS.finditer(text, begin, at):
        begin = mark.end()
    if at - begin < 2 or (begin and text[begin - 1].isdigit()):
        return None  # 60吉瓦时|锂电: a unit stands behind a number
    start = place = begin
    home = home_end(text, begin, places)
    if at - home <= BRIEF and is_coined(text[home:at], beside=True):
        return begin  # all of it, whatever the segmenter makes of it: 中天|控股
    for piece, tag in rjieba.tag(text[begin:at]):
        word = Word(place, place + len(piece), piece, tag)
        place = word.end
        if home <= word.start and word.end < at and outside_name(word):
            start = word.end
    if text[start] in BY_AND and at - start > 2:
        start += 1
    if trade and start > begin and shape().pair.match(text, start - 1, at):
        start -= 1  # 中韩|石化: the segmenter reads 中 as a word of place
    pair = shape().pair.match(text, start, at) if trade else None
    home = start
    while home < (behind := home_end(text, home, places)) <= at:
        home = behind
    brand = text[pair.end() if pair else home : at]
    if not brand and text[start:at] in brands().words:
        brand = text[start:at]  # 光明|乳业
    return start if is_brand(brand, SURE) or (work and _is_noun(brand)) else None


def _is_noun(words: str) -> bool:
    """A noun of the dictionary or a place that no list of ours has, and no word of plans: 某县|石化 among works."""
    if (
        not 2 <= len(words) <= 3
        or words in vocabulary()
        or shape().materials & set(words)
        or not rjieba.has_word(words)
    ):
        return False
    return rjieba.tag(words)[0][1] in ("ns", "n")
