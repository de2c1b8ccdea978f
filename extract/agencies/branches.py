"""Parts of bodies behind their names: ministries' offices, branches in places, academies' institutes, firms' units."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from extract.agencies.head_words import head_words
from extract.agencies.names import Body, Found, lexicon
from extract.agencies.trades import trade_end
from extract.changes import changed
from extract.types import AgencyMention, RegionMention, Span

DIVISIONS: Final = frozenset({"province", "prefecture", "county", "township"})
BANK_BRANCH: Final = re.compile("(?!总行|各|所属|有关)[一-鿿]{2,6}?(?:支行|分行)")
"""A bank's branch behind the short name of its place, which no gazetteer need know (某银行|甲城|支行)."""


@dataclass(frozen=True, slots=True)
class BranchWords:
    """How `data/lexicons/agencies.yml` names parts of a body, ready for use."""

    branch: re.Pattern[str]
    """A national body's branch behind a place: 金融监管总局山东监管局."""
    compass: frozenset[str]
    institute: re.Pattern[str]
    unit: re.Pattern[str]
    """A firm's bureau behind its short name: 中铁|五局."""
    department: re.Pattern[str]
    """A department's own unit behind its name: 市公安局|交警支队."""
    tail: re.Pattern[str]
    """What may follow a firm's short name: 延长石油|集团."""
    not_behind: str
    """Characters of other nouns behind which no body begins."""


@cache
def branch_words() -> BranchWords:
    words = lexicon()
    bureaus = "|".join(words["bureaus"])
    return BranchWords(
        branch=re.compile("|".join(words["branches"])),
        compass=frozenset(words["branch_areas"]),
        institute=re.compile(words["institute"]),
        unit=re.compile(rf"[0-9〇一二三四五六七八九十]{{1,3}}(?:{bureaus})(?:集团)?(?!产业|行业|一体化)"),
        department=re.compile(words["department_units"]),
        tail=re.compile("|".join(words["firm_tails"])),
        not_behind=words["not_behind"],
    )


def division_ends(regions: Sequence[RegionMention]) -> dict[int, RegionMention]:
    """The longest division that ends at each place where one does."""
    divisions = [r for r in regions if r.level in DIVISIONS and not r.implied and not r.short]
    return {r.span.end: r for r in sorted(divisions, key=lambda r: len(r.span))}


def is_brief(body: Body) -> bool:
    """A short name that may be read out of two words: 包钢 (a firm) in 承包|钢材."""
    return not body.place and body.kind in ("firm", "association") and (len(body.word) <= 3 or body.word.isascii())


def _unit(text: str, one: Found, regions: Sequence[RegionMention]) -> int | None:
    """Where a firm's unit, or its trade behind its short name, ends: 中国水电|五局, 协鑫|光伏."""
    end = one.span.end
    if unit := branch_words().unit.match(text, end):
        return unit.end()
    if not is_brief(one.body):
        return None
    at = trade_end(text, end, len(text), {r.span.start for r in regions}, known=True)
    return None if at == end else at


def with_branch(text: str, one: Found, regions: Sequence[RegionMention]) -> Found:
    """金融监管总局 + 山东 + 监管局: a national body's branch in a place is one body."""
    end = one.span.end
    if one.body.word[-1] in "部委局厅署会" and text.startswith(("办公厅", "办公室"), end) and one.body.kind != "firm":
        office = text[end : end + 3]
        body = changed(one.body, word=one.body.word + office, canonical=one.body.canonical + office, national="")
        return changed(one, span=Span(one.span.start, end + 3), body=body)
    if (
        one.body.kind == "government"
        and one.body.word[-1] in "局委厅"
        and (own := branch_words().department.match(text, end))
    ):
        word = own.group()
        body = changed(one.body, word=one.body.word + word, canonical=one.body.canonical + word, national="")
        return changed(one, span=Span(one.span.start, own.end()), body=body)
    if one.body.kind == "firm" and (tail := branch_words().tail.match(text, end)):
        body = changed(one.body, word=one.body.word + tail.group())
        return changed(one, span=Span(one.span.start, tail.end()), body=body)
    if one.body.kind == "firm" and (unit := _unit(text, one, regions)):
        words = one.body.word + text[end:unit]
        body = changed(one.body, word=words, canonical=words)
        return changed(one, span=Span(one.span.start, unit), body=body)
    if one.body.word in lexicon()["with_institutes"] and (institute := branch_words().institute.match(text, end)):
        words = one.body.word + institute.group()
        body = changed(one.body, word=words, canonical=one.body.canonical + institute.group())
        return changed(one, span=Span(one.span.start, institute.end()), body=body)
    if one.body.place or one.body.kind not in ("government", "firm"):
        return one
    branches = branch_words().branch
    for region in regions:
        if region.span.start == end and (region.level in DIVISIONS or region.text in branch_words().compass):
            branch = branches.match(text, region.span.end) or branches.match(text, region.span.end + 1)
            if branch and branch.start() - region.span.end <= (1 if text[region.span.end] in "省市区" else 0):
                stop = branch.end()
                more = branches.match(text, stop)
                stop = more.end() if more else stop
                words = text[end:stop]
                body = Body(one.body.word + words, one.body.kind, one.body.canonical + words, True, place=False)
                return Found(Span(one.span.start, stop), body, None)
    if one.body.word.endswith("银行") and (bank := BANK_BRANCH.match(text, end)):
        words = one.body.word + bank.group()
        return changed(one, span=Span(one.span.start, bank.end()), body=changed(one.body, word=words, canonical=words))
    return one


def with_seats(text: str, mentions: Sequence[AgencyMention], regions: Sequence[RegionMention]) -> list[AgencyMention]:
    """The mentions, with the branch behind a place that follows a body's name: 某院|青岛|分所."""
    places = {r.span.start: r.span.end for r in sorted(regions, key=lambda r: len(r.span))}
    result = []
    for mention in mentions:
        seat = places.get(mention.span.end)
        branch = head_words().branch.match(text, seat) if seat else None
        if branch is not None:
            whole = Span(mention.span.start, branch.end())
            behind = text[mention.span.end : whole.end]
            mention = changed(
                mention,
                span=whole,
                text=whole.of(text),
                name=mention.name + behind,
                canonical=mention.canonical + behind,
            )
        result.append(mention)
    return result
