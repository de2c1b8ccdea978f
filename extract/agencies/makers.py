"""Short names that mean a firm by where they stand: 大唐 in front of a power plant, 三全 beside another firm.

Two kinds: makers that are known but also words of the language (`brands.yml`), and words that nobody knows, in a list
with firms. Where they stand is told in `data/lexicons/firm_places.yml`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

import rjieba

from extract.agencies.brands import SOME, SURE, brands, is_brand, is_coined, is_common, known_brand
from extract.agencies.head_words import head_words
from extract.agencies.open_lists import member_start
from extract.agencies.sites import home_end
from extract.agencies.trades import shape
from extract.automata import Automaton, in_one_pass
from extract.gazetteers import gazetteer
from extract.patterns import any_word, pattern, word_list
from extract.types import AgencyMention, RegionMention, Span

NEAR: Final = 100
"""Characters between two members of one list at most."""
MANY: Final = 2
"""Firms beside a word that are evidence enough."""
MARKS: Final = frozenset("、，。；：！？（()）“”\n\t 　")
SENTENCE: Final = re.compile("[。；！？\n]")
MARK: Final = re.compile(r"[、，。；：！？（）()“”\s]")
LISTED: Final = re.compile("以及|[、和与及]")
OWNERS: Final = frozenset({"province", "prefecture", "county"})
BRACKETS: Final[tuple[str, ...]] = ("（", "(")
BRACKET_ENDS: Final[tuple[str, ...]] = ("）", ")", "，", "、")
LONGEST: Final = 10
"""Characters of a member at most."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`data/lexicons/firm_places.yml`, ready for use."""

    automaton: Automaton
    led_by: tuple[str, ...]
    begins: tuple[str, ...]
    """Words behind which a name may begin."""
    deeds: tuple[str, ...]
    works: re.Pattern[str]
    closes: re.Pattern[str]
    power_works: re.Pattern[str]
    behind: re.Pattern[str]
    """What may follow a name: a mark, what its firm does."""
    member: re.Pattern[str]
    """A member of a list, up to that."""
    of_places: tuple[str, ...]
    told: re.Pattern[str]


@in_one_pass
@cache
def surroundings() -> Surroundings:
    deeds, led_by = word_list("firm_places", "deeds"), word_list("firm_places", "led_by")
    works, closes = pattern("firm_places", "works"), pattern("firm_places", "closes")
    stops = {word for word in head_words().stops if len(word) > 1}
    verbs = {word for word in stops if rjieba.tag(word)[0][1][0] != "n"}
    behind = rf"{closes.pattern}|{works.pattern}|{any_word({*deeds, *verbs})}"
    return Surroundings(
        automaton=Automaton(sorted(brands().firms), longest=True, together=True),
        led_by=led_by,
        begins=(*led_by, *stops),
        deeds=deeds,
        works=works,
        closes=closes,
        power_works=pattern("firm_places", "power_works"),
        behind=re.compile(behind),
        member=re.compile(rf"[一-鿿]{{2,{LONGEST}}}?(?={behind})"),
        of_places=word_list("firm_places", "of_places"),
        told=pattern("firm_places", "told_firms"),
    )


def firms_beside(text: str, at: int, firms: bytearray) -> int:
    """How many firms stand beside it in its sentence, two at most; `firms` has a mark where each begins."""
    begin, end = max(0, at - NEAR), at + NEAR
    for stop in SENTENCE.finditer(text, begin, at):
        begin = stop.end()
    if behind := SENTENCE.search(text, at, end):
        end = behind.start()
    return min(MANY, firms.count(1, begin, end + 1) - firms.count(1, at, at + 1))


def begin_marks(text: str, firms: Iterable[int]) -> bytearray:
    """A mark where each firm begins."""
    marks = bytearray(len(text))
    for at in firms:
        marks[at] = 1
    return marks


def find_makers(text: str, regions: Sequence[RegionMention], known: Sequence[AgencyMention]) -> list[AgencyMention]:
    """Firms that no list and no last word tells, in no order."""
    makers = surroundings().automaton.in_block(text)
    firms = [a.span for a in known if a.kind == "firm"]
    owned = [*_of_places(text, regions), *_told(text)]
    if not makers and not firms and not owned:
        return []
    places = {r.span.start: r for r in sorted(regions, key=lambda r: len(r.span)) if not r.implied and not r.short}
    begins = begin_marks(text, (span.start for span in firms))
    taken = bytearray(len(text))
    for agency in known:
        taken[agency.span.start : agency.span.end] = b"\x01" * len(agency.span)
    found: list[AgencyMention] = []

    def add(span: Span, rule: str) -> None:
        words = span.of(text)
        firms.append(span)
        begins[span.start] = 1
        taken[span.start : span.end] = b"\x01" * len(span)
        found.append(AgencyMention(span, words, words, words, "firm", None, rule))

    for span in owned:
        if not any(taken[span.start : span.end]):
            add(span, "agencies/maker")
    waiting = []
    for _, start, end in makers:
        if any(taken[start:end]) or not _begins(text, start):
            continue
        if _stands_as_firm(text, Span(start, end), places):
            add(Span(start, end), "agencies/maker")
        elif _works(text, end):
            waiting.append(Span(start, end))
    for span in waiting:
        if firms_beside(text, span.start, begins):
            add(span, "agencies/maker")
    for firm in firms:  # it grows: who stands beside one is one too
        for member in _beside(text, firm):
            if not any(taken[member.start : member.end]) and _is_firm(text, member, begins):
                add(member, "agencies/beside-firm")
    return found


def _of_places(text: str, regions: Sequence[RegionMention]) -> Iterator[Span]:
    """Firms that a division owns, behind its short form: 甲省 | 建工."""
    where = surroundings()
    for place in regions:
        end = place.span.end
        if place.level in OWNERS and not place.implied and text.startswith(where.of_places, end):
            end += 2
            if where.behind.match(text, end):
                yield Span(place.span.start, end)


def _told(text: str) -> Iterator[Span]:
    """Who builds, in the bracket behind a project: coined as brands are, and no place."""
    if "（" not in text and "(" not in text:
        return
    for match in surroundings().told.finditer(text):
        name = match["name"]
        if is_coined(name) and not gazetteer().named(name):
            yield Span(*match.span("name"))


def _begins(text: str, start: int) -> bool:
    return start == 0 or text[start - 1] in MARKS or text.endswith(surroundings().begins, 0, start)


def _works(text: str, end: int) -> bool:
    return surroundings().works.match(text, end) is not None


def _stands_as_firm(text: str, span: Span, places: dict[int, RegionMention]) -> bool:
    """Alone: what firms do follows; or a word of no language with whom or what is built; or a power company's work."""
    words, where = span.of(text), surroundings()
    if text.startswith(where.deeds, span.end):
        return True
    if words in brands().power:
        place = places.get(span.end)
        if where.power_works.match(text, place.span.end if place is not None else span.end):
            return True
    if is_common(words) or gazetteer().named(words):
        return False
    if text[span.start - 1 : span.start] in BRACKETS and text[span.end : span.end + 1] in BRACKET_ENDS:
        return True
    led = text.endswith(where.led_by, 0, span.start)
    return _works(text, span.end) or (led and where.closes.match(text, span.end) is not None)


def _beside(text: str, firm: Span) -> Iterator[Span]:
    """The members of its list right in front of it and right behind it."""
    if join := LISTED.match(text, firm.end):
        if member := surroundings().member.match(text, join.end()):
            yield Span(*member.span())
        stop = join.end() + known_brand(text, join.end())
        if stop > join.end() and rjieba.tag(text[stop : stop + 4] or "。")[0][1].startswith("v"):
            yield Span(join.end(), stop)  # 乙航|开通
    end = firm.start - 2 if text.endswith("以及", 0, firm.start) else firm.start - 1
    if end > 1 and LISTED.match(text, end):
        begin = max(0, end - LONGEST)
        for mark in MARK.finditer(text, begin, end):
            begin = mark.end()
        begin = member_start(text, begin, end)
        if end - begin > 1:
            yield Span(begin, end)


def _is_firm(text: str, member: Span, firms: bytearray) -> bool:
    """Beside a firm: a maker, a brand and its trade; beside two, what is coined as brands are."""
    words = member.of(text)
    if words in brands().firms:
        return True
    home = home_end(text, member.start, {})
    if home >= member.end:
        return False
    for length in (4, 3, 2):
        trade = words[-length:]
        if trade in shape().trades and member.end - length > home:
            return is_brand(text[home : member.end - length], SURE if trade in shape().narrow else SOME)
    return is_coined(words) and firms_beside(text, member.start, firms) == MANY
