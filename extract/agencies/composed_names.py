"""Bodies whose names are composed: fields of work, what is done about them, and a head (县|公路|事务|中心).

One grammar for departments of several functions (市|体育|广电|局), offices (县|重点|办), centres and the firms of a
county (县|城投|公司); its words stand in `data/lexicons/body_grammar.yml` and `agency_functions.csv`.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from extract.agencies.names import FULL_HEADS, Body, Found, Prefix, functions
from extract.agencies.prefixes import needs_name
from extract.patterns import any_word, pattern, word_list
from extract.types import Span

LONGEST: Final = 20
"""Characters of such a name at most, its head left aside."""
JOINS: Final = "和与及、"
MEMBER_BEFORE: Final = re.compile(r"(?:^|[\s、，；：:（(。|]|[和与及由])\Z")
"""What stands in front of the first word of a list's member."""
MEMBER_BEHIND: Final = re.compile(
    r"\Z|[\s、，；。（()）|]|[和与及]|牵头|配合|负责|会同|等|按职责|要|应|将|办理|参与|协助|组织"
)
DIVISION_ENDS: Final = tuple("省市县区州盟旗城园")
STAFF: Final = "办"
WITHOUT_PLACE: Final = frozenset({"局", "分局", STAFF})
"""Heads of what a list may name without a place (经济发展局、规划建设局), a staff only where one before hands it on."""


@dataclass(frozen=True, slots=True)
class Grammar:
    heads: re.Pattern[str]
    departments: frozenset[str]
    facilities: frozenset[str]
    done: tuple[str, ...]
    """Ends of the words in front of a facility's head that make it a body: what is done, or such a field."""
    fields: frozenset[str]
    """Functions and fields by their words of two characters and more."""
    widths: tuple[int, ...]
    offices: frozenset[str]
    """What staffs are called by, alone in front of 办."""
    firm_heads: frozenset[str]
    firms: frozenset[str]
    short_firms: frozenset[str]
    """Last characters with which a firm is named without 公司."""
    operators: frozenset[str]
    """省移动: short names of firms that are common words too."""
    singles: frozenset[str]
    tails: tuple[str, ...]


def function_words() -> frozenset[str]:
    return grammar().fields


@cache
def grammar() -> Grammar:
    def words(name: str) -> tuple[str, ...]:
        return word_list("body_grammar", name)

    rows = (word for row in functions() for word in (row["full"], *row["short"].split("|"), *row["alike"].split("|")))
    fields = frozenset(word for word in (*rows, *words("fields")) if len(word) > 1)
    firm_heads = words("firms")
    return Grammar(
        heads=re.compile(
            any_word((*words("heads"), *words("offices"), *firm_heads, *words("short_firms"), *words("operators")))
        ),
        departments=frozenset(words("heads")),
        facilities=frozenset(words("facilities")),
        done=(*words("done"), *words("centres")),
        fields=fields,
        widths=tuple(sorted({len(word) for word in fields})),
        offices=frozenset(words("short_of_offices")),
        firm_heads=frozenset(firm_heads),
        firms=frozenset(words("local_firms")),
        short_firms=frozenset(words("short_firms")),
        operators=frozenset(words("operators")),
        singles=frozenset(words("singles")),
        tails=tuple(sorted(words("tails"), key=len)),
    )


def composed(text: str, place_before: Callable[[int], Prefix | None]) -> Iterator[Found]:
    """Bodies by the grammar, in order, each with the place, level or zone before it; bare ones as a list's members."""
    for match in grammar().heads.finditer(text):
        at, end = match.span()
        if at < 2 or not "一" <= text[at - 1] <= "鿿":
            continue
        one = _firm(text, at, end, place_before) or _body(text, at, end, place_before)
        if one is not None:
            yield one


def _firm(text: str, at: int, end: int, place_before: Callable[[int], Prefix | None]) -> Found | None:
    known, head = grammar(), text[at:end]
    if head in known.operators and (one := _operator(text, at, end, place_before)) is not None:
        return one
    if head in known.short_firms:  # 县城投: a member of a list, no part of a word
        stops: tuple[int, ...] = (end,) if _closes_member(text, end) else ()
    else:  # 城投|发展公司, 发展|公司
        stops = (at, end - 2) if head in known.firm_heads else ()
    for stop in stops:
        for begin in range(stop - 2, max(0, stop - 8), -1):
            prefix = place_before(begin) if text[begin:stop] in known.firms else None
            if prefix is not None and prefix.level != "nation" and not needs_name(prefix):
                return _found(text, begin, end, prefix, "firm")
    return None


def _closes_member(text: str, end: int) -> bool:
    """Does a firm's short name that ends here end its member of a list, and the list not stay open?"""
    return MEMBER_BEHIND.match(text, end) is not None and text[end : end + 1] != "等"


def _operator(text: str, at: int, end: int, place_before: Callable[[int], Prefix | None]) -> Found | None:
    """省移动、省联通: one beside another, each a whole member of a list (no 甲市与乙市联通)."""
    if not _closes_member(text, end):
        return None
    prefix = place_before(at)
    if prefix is None or prefix.level == "nation":
        return None
    start = prefix.span.start
    if text.endswith("与", 0, start) or not MEMBER_BEFORE.search(text, max(0, start - 1), start):
        return None
    around = text[max(0, start - LONGEST) : at] + text[end : end + LONGEST]
    beside = any(word in around for word in grammar().operators if word != text[at:end])
    return _found(text, at, end, prefix, "firm") if beside else None


def _body(text: str, at: int, end: int, place_before: Callable[[int], Prefix | None]) -> Found | None:
    known, head = grammar(), text[at:end]
    if head in known.firm_heads or head in known.short_firms or head in known.operators:
        return None
    office = head in ("办", "办公室")
    starts = _starts(text, at, head in known.departments)
    if office:
        starts += [(at - w, False) for w in range(1, 7) if text[at - w : at] in known.offices]
    for begin, _ in sorted(starts, reverse=True):
        prefix = place_before(begin)
        if prefix is not None and prefix.level != "nation" and (head in known.departments or not needs_name(prefix)):
            if head in known.facilities and not _is_institution(text, prefix, at, end):
                return None
            return _found(text, begin, end, prefix, "government")
    if head not in WITHOUT_PLACE or not MEMBER_BEHIND.match(text, end):
        return None
    for begin, sure in sorted(starts):
        if (sure or head in ("分局", STAFF)) and MEMBER_BEFORE.search(text, max(0, begin - 1), begin):
            return _found(text, begin, end, None, "government")
    return None


def _found(text: str, begin: int, end: int, prefix: Prefix | None, kind: str) -> Found:
    word = text[begin:end]
    full = next((word.removesuffix(s) + long for s, long in FULL_HEADS.items() if word.endswith(s)), word)
    kind = "public" if word.endswith("中心") else kind
    body = Body(word, kind, "{place}" + full, prefix is None, kind == "government")
    return Found(Span(prefix.span.start if prefix else begin, end), body, prefix, prefix)


def _is_institution(text: str, prefix: Prefix, at: int, end: int) -> bool:
    """A centre that does something for its division, where no words of building stand around it, which mean the house
    (新建|县便民服务中心, 县便民服务中心|项目)."""
    start = prefix.span.start
    return (
        (not text.startswith("中心", at) or text.endswith(grammar().done, start, at))
        and prefix.text.endswith(DIVISION_ENDS)
        and pattern("body_grammar", "works").match(text, end) is None
        and pattern("body_grammar", "built").search(text, max(0, start - 4), start) is None
    )


def _starts(text: str, at: int, department: bool) -> list[tuple[int, bool]]:
    """Where the words in front of a head may begin that name fields of work; whether they are sure to name a body
    without a place in front: by two of them, or one and what is done about it."""
    known = grammar()
    least = max(0, at - LONGEST)
    # Where a field may begin, with how much is said from there on (a field counts 2, a single character or a tail 1).
    reached: dict[int, int] = {at: 0}
    if text.endswith(known.tails, least, at):
        reached |= {at - len(tail): 1 for tail in known.tails if text.endswith(tail, least, at)}
    starts: dict[int, int] = {}
    for end in range(at, least, -1):
        said = reached.get(end)
        if said is None:
            continue
        steps = [width for width in known.widths if end - width >= least and text[end - width : end] in known.fields]
        for begin, more in [*((end - width, 2) for width in steps), *_single(text, end, department)]:
            starts[begin] = max(starts.get(begin, 0), said + more)
            reached[begin] = max(reached.get(begin, 0), said + more)
            if begin > least and text[begin - 1] in JOINS[:3]:
                reached[begin - 1] = max(reached.get(begin - 1, 0), said + more)
    return [(begin, said > 2) for begin, said in starts.items() if said > 1]


def _single(text: str, end: int, department: bool) -> list[tuple[int, int]]:
    if department and end and text[end - 1] in grammar().singles:
        return [(end - 1, 1)]
    return []
