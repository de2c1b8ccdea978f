"""Trades in firms' names (某某|化工), plants' sizes, and whether a trade is the firm's or begins what is made."""

import re
from collections.abc import Container
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from extract.automata import Automaton, in_one_pass
from graph.resources import read_yaml

CLOSED: Final = re.compile(r"$|[，。；、）)\n]|[0-9A-Za-z０-９]")
BY: Final = re.compile("由(?P<name>[一-鿿]{2,8}?)(?=(?P<act>ACTS)(?:[0-9设建的兴，]|总))")


@dataclass(frozen=True, slots=True)
class Shape:
    """`data/lexicons/firm_fronts.yml`, ready for use."""

    automaton: Automaton
    trades: frozenset[str]
    narrow: frozenset[str]
    """Those that hardly ever name an industry behind an unknown word."""
    products: frozenset[str]
    """Broad trades that are what is made, where another word of a product follows."""
    firmly: frozenset[str]
    """Broad trades that say "a firm" behind a coined word, whatever follows."""
    pair: re.Pattern[str]
    """Two countries' short names that open a joint venture's name: 中韩|石化."""
    materials: frozenset[str]
    not_brands: frozenset[str]
    behind_known: frozenset[str]
    """Trades that extend a known firm's short name."""
    class_behind: tuple[str, ...]
    plants: tuple[str, ...]
    broad_ends: re.Pattern[str]
    """What may follow a trade that is a noun too (科技, 电子) where it is the firm's and not the product's."""
    capacity: re.Pattern[str]
    size: re.Pattern[str]
    """A plant's size with the words in front of it: 年产20万吨."""
    sizes: tuple[str, ...]
    """Words in front of a capacity: 年产."""
    product: re.Pattern[str]
    """Behind a capacity: a product, and no end or work (脐橙20万吨|分选)."""
    bases: tuple[str, ...]
    """Behind a trade: what a place is a base of (某地石化|基地)."""
    works: re.Pattern[str]
    by: re.Pattern[str]


@in_one_pass
@cache
def shape() -> Shape:
    loaded: dict[str, Any] = read_yaml("lexicons", "firm_fronts.yml")
    trades = sorted({*loaded["trades"], *loaded["broad"]})
    ends = {word for key in ("firm_behind", "parts", "qualities", "size_words") for word in loaded[key]}
    units = "|".join(sorted(map(re.escape, loaded["capacity"]), key=len, reverse=True))
    return Shape(
        automaton=Automaton(trades, longest=True, together=True),
        trades=frozenset(trades),
        narrow=frozenset(loaded["trades"]),
        products=frozenset(loaded["products"]),
        firmly=frozenset(loaded["firmly"]),
        pair=re.compile(loaded["pairs"]),
        materials=frozenset(loaded["not_in_brand"]),
        not_brands=frozenset(loaded["not_brands"]),
        behind_known=frozenset((*loaded["trades"], *loaded["extensions"])),
        class_behind=tuple(loaded["class_behind"]),
        plants=tuple(loaded["plants"]),
        broad_ends=re.compile("|".join(sorted(ends, key=len, reverse=True))),
        capacity=re.compile(rf"[0-9](?<![0-9.].)[0-9.]*[万亿]?(?:{units})"),
        size=re.compile(rf"(?:{'|'.join(loaded['size_words'])})?[0-9][0-9.]*[万亿]?(?:{units})(?:/[年日])?"),
        sizes=tuple(loaded["size_words"]),
        product=re.compile(rf"(?!{'|'.join(loaded['worked'])})[一-鿿A-Z]"),
        bases=tuple(loaded["bases"]),
        works=re.compile(rf"[^，。；！？]{{0,80}}?等[^，。；、]{{0,4}}(?:{'|'.join(loaded['works'])})"),
        by=re.compile(BY.pattern.replace("ACTS", "|".join(loaded["acts"]))),
    )


def is_the_firms(text: str, at: int, end: int, places: Container[int]) -> bool | None:
    """Whether the trade at `at` ends a firm's name and does not begin what is made (某某汽车|零部件); None: either.

    One that hardly ever names an industry does; one that is a noun too does where its size, place, a mark, a part of
    the work or a quality of the product follows; neither where a class or an industry is meant (某地石化|一体化).
    """
    known = shape()
    if text.startswith(known.class_behind, end) or text.startswith(known.plants, at):
        return False
    trade = text[at:end]
    if trade in known.narrow or end in places or CLOSED.match(text, end) or known.broad_ends.match(text, end):
        return True
    return False if trade in known.products else None


def trade_end(text: str, at: int, last: int, places: Container[int], known: bool = False) -> int | None:
    """Where the trade ends that belongs to the name of the firm whose brand ends at `at` (某某|科技|镍盐).

    `at` itself where no trade stands there or what is made does; None where it might be either. `known`: behind a known
    firm's short name other words are trades (甲网|云商).
    """
    words = shape()
    trades = words.behind_known if known else words.trades
    for length in (4, 3, 2):
        trade, end = text[at : at + length], at + length
        if trade in words.trades and trade not in trades:
            return at  # 甲油|新材料, not 甲油新材|料
        if end <= last and trade in trades:
            the_firms = is_the_firms(text, at, end, places)
            if the_firms is None and (end == last or (trade in words.firmly and not known)):
                return end
            return None if the_firms is None else end if the_firms else at
    return at


def is_sized(text: str, at: int, last: int) -> bool:
    """A plant's size and then its product stand at `at`: 某某|550兆瓦|硅片, but 碳酸锂|3万吨 and 脐橙|20万吨|分选."""
    size = shape().size.match(text, at, last)
    return size is not None and size.end() < last and shape().product.match(text, size.end()) is not None
