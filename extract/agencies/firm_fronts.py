"""Firms by their short names in front of a project: 国某化工 in 国某化工60万吨钾肥复合造粒. The shape decides, no list.

A brand (a word that the dictionary does not know or calls a name, without a character for a material or product) with
its trade behind it; or a brand, often with its place in front, right before a plant's capacity; or what stands between
由 ("by") and a verb of investing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import rjieba

from extract.agencies.brands import is_coined
from extract.agencies.head_words import PROPER_TAGS, Word, head_words, outside_name
from extract.automata import Automaton
from extract.types import AgencyMention, RegionMention, Span
from extract.words import vocabulary
from graph.resources import read_yaml

REACH = 12
"""Characters of a name in front of its trade at most."""
MARKS = re.compile(r"[^一-鿿]")
CLOSED = re.compile(r"$|[，。；、）)\n]|[0-9０-９]")
OPENERS = frozenset("、，。；：！\n\t （(和及与")
YEARLY = ("年产", "日产")
BY_AND = frozenset("由和与向对从在将把让")
"""Words of one character that the segmenter may draw to a name that it does not know."""
BY = re.compile("由(?P<name>[一-鿿]{2,8}?)(?=(?P<act>ACTS)(?:[0-9设建的兴，]|总))")


@dataclass(frozen=True, slots=True)
class Shape:
    """`data/lexicons/firm_fronts.yml`, ready for use."""

    automaton: Automaton
    trades: frozenset[str]
    broad: frozenset[str]
    products: frozenset[str]
    """Broad trades that are what is made, where another word of a product follows."""
    firmly: frozenset[str]
    """Broad trades that say "a firm" behind a coined word, whatever follows."""
    pair: re.Pattern[str]
    """Two countries' short names that open a joint venture's name: 中韩|石化."""
    materials: frozenset[str]
    not_brands: frozenset[str]
    class_behind: tuple[str, ...]
    broad_ends: re.Pattern[str]
    """What may follow a trade that is a noun too (科技, 电子) where it is the firm's and not the product's."""
    capacity: re.Pattern[str]
    units: str
    """What plants' sizes are counted in, as a pattern."""
    sizes: tuple[str, ...]
    """Words in front of a capacity: 年产."""
    product: re.Pattern[str]
    """Behind a capacity: a product, and no end or work (脐橙20万吨|分选)."""
    bases: tuple[str, ...]
    """Behind a trade: what a place is a base of (某地石化|基地)."""
    leads: tuple[str, ...]
    """Words in front of a list's first member: 其中."""
    works: re.Pattern[str]
    by: re.Pattern[str]


@cache
def shape() -> Shape:
    loaded: dict[str, Any] = read_yaml("lexicons", "firm_fronts.yml")
    trades = sorted({*loaded["trades"], *loaded["broad"]})
    ends = {word for key in ("firm_behind", "parts", "qualities", "size_words") for word in loaded[key]}
    units = "|".join(sorted(map(re.escape, loaded["capacity"]), key=len, reverse=True))
    return Shape(
        automaton=Automaton(trades, longest=True),
        trades=frozenset(trades),
        broad=frozenset(loaded["broad"]),
        products=frozenset(loaded["products"]),
        firmly=frozenset(loaded["firmly"]),
        pair=re.compile(loaded["pairs"]),
        materials=frozenset(loaded["not_in_brand"]),
        not_brands=frozenset(loaded["not_brands"]),
        class_behind=tuple(loaded["class_behind"]),
        broad_ends=re.compile("|".join(sorted(ends, key=len, reverse=True))),
        capacity=re.compile(rf"[0-9](?<![0-9.].)[0-9.]*[万亿]?(?:{units})"),
        units=units,
        sizes=tuple(loaded["size_words"]),
        product=re.compile(rf"(?:/[年日])?(?!{'|'.join(loaded['worked'])})[一-鿿A-Z]"),
        bases=tuple(loaded["bases"]),
        leads=tuple(loaded["leads"]),
        works=re.compile(rf"[^，。；！？]{{0,80}}?等[^，。；、]{{0,4}}(?:{'|'.join(loaded['works'])})"),
        by=re.compile(BY.pattern.replace("ACTS", "|".join(loaded["acts"]))),
    )


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
        if not any(taken[span.start : span.end]):
            taken[span.start : span.end] = b"\x01" * len(span)
            words = span.of(text)
            found.append(AgencyMention(span, words, words, words, "firm", None, "agencies/firm-front"))
    return found


def _by_trade(text: str, places: dict[int, RegionMention]) -> Iterator[Span]:
    """A brand and its trade: 某某锂业."""
    known = shape()
    homes = {r.span.end: at for at, r in places.items() if r.level in ("county", "township", "feature")}
    for index, at, end in known.automaton.in_block(text):
        trade = known.automaton.words[index]
        if text.startswith(known.class_behind, end):
            continue
        if trade in known.broad and not (
            CLOSED.match(text, end) or known.broad_ends.match(text, end) or (end in places and text[at - 1] not in "的")
        ):
            continue
        work = trade not in known.broad and _is_a_work(text, end)
        start = _start(text, at, places, work, trade not in known.broad)
        if start is None and trade not in known.broad:
            start = _member(text, at, places)
        if start is None and work:
            start = homes.get(at)
        base = start in places and text.startswith(known.bases, end)
        if base and start is not None and not is_coined(text[places[start].span.end : at], beside=True):
            continue  # 某地石化|基地
        if start is not None:
            yield Span(start, end)


def _member(text: str, at: int, places: dict[int, RegionMention]) -> int | None:
    """Where a brand begins that opens a list's member or a sentence, its home in front (中韩某某|石化)."""
    for length in range(2, REACH):
        start = at - length
        if start < 0 or not "一" <= text[start] <= "鿿":
            return None
        if start and text[start - 1] not in OPENERS and not text.endswith(shape().leads, 0, start):
            continue
        home, pair = places.get(start), shape().pair.match(text, start, at)
        begin = home.span.end if home is not None and home.span.end <= at else pair.end() if pair else start
        return start if is_coined(text[begin:at], beside=True) or (pair and begin == at) else None
    return None


def _is_a_work(text: str, end: int) -> bool:
    """A capacity follows, or the list that goes on here is closed as one of works (…、…等重大项目)."""
    if text.startswith(YEARLY, end):
        end += 2
    return shape().capacity.match(text, end) is not None or shape().works.match(text, end) is not None


def _by_capacity(text: str, places: dict[int, RegionMention]) -> Iterator[Span]:
    """A brand right before a plant's capacity: 某地某某20万吨, 凌某550兆瓦|硅片."""
    for match in shape().capacity.finditer(text):
        at = match.start()
        at -= next((len(word) for word in shape().sizes if text.endswith(word, 0, at)), 0)
        if text[at - 1 : at] in "0123456789.":
            continue
        start = _start(text, at, places)
        if start not in places:
            start = _member(text, at, {}) if shape().product.match(text, match.end()) else None
        if start is not None:
            yield Span(start, at)


def _by_act(text: str) -> Iterator[Span]:
    for match in shape().by.finditer(text):
        if _is_brand(match["name"]):
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
    start = begin
    place = begin
    for piece, tag in rjieba.tag(text[begin:at]):
        word = Word(place, place + len(piece), piece, tag)
        place = word.end
        if outside_name(word) and word.end < at:
            start = word.end
    if text[start] in BY_AND and at - start > 2:
        start += 1
    if trade and start > begin and shape().pair.match(text, start - 1, at):
        start -= 1  # 中韩|石化: the segmenter reads 中 as a word of place
    home = places.get(start)
    pair = shape().pair.match(text, start, at) if trade else None
    brand = text[home.span.end if home is not None and home.span.end <= at else pair.end() if pair else start : at]
    return start if _is_brand(brand, work) or (trade and is_coined(brand, beside=True)) else None


def _is_brand(words: str, work: bool = False) -> bool:
    """Two or three characters that are no common word and say nothing of a product."""
    known, lexicon = shape(), head_words()
    if not 2 <= len(words) <= 3 or known.materials & set(words) or words in known.not_brands or words in vocabulary():
        return False
    pieces = rjieba.tag(words)
    if lexicon.classes.search(words):
        return False
    if any(p in lexicon.generic or p in lexicon.stops or p in lexicon.inside for p, _ in pieces):
        return False
    if len(pieces) == 1 and rjieba.has_word(words):
        tag = pieces[0][1]
        return (tag in PROPER_TAGS and tag != "ns") or (work and tag in ("ns", "n"))
    return not any(len(p) > 1 and rjieba.has_word(p) and t not in PROPER_TAGS for p, t in pieces)
