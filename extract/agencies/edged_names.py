"""Bodies that no list and no grammar knows, by their edges: 由|市美丽办|牵头, 市治水办、市铁腕办, 滨江大道建设指挥部.

A level word, zone or division opens the item, a body's last word closes it, both at edges that leave no other reading.
The words stand in `data/lexicons/edged_names.yml`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from extract.agencies.bracket_names import bracket_words
from extract.agencies.branches import division_ends
from extract.agencies.composed_names import DIVISION_ENDS
from extract.agencies.head_words import is_class
from extract.agencies.names import FULL_HEADS, Body, Prefix, in_full, level_words, names
from extract.agencies.prefixes import may_be_front, needs_name, place_before
from extract.patterns import any_word, pattern, word_list
from extract.types import AgencyMention, Jurisdiction, RegionMention, Span

LONGEST: Final = 26
"""Characters of such a name at most."""
RUN: Final = re.compile(r"[一-鿿“”]*\Z")
LEFT: Final = re.compile(r"(?:^|[\s、，,；;：:（(。|])\Z")
FRONTS: Final = 9
"""Characters of a level word, zone or division in front at most."""
RULE: Final = "agencies/edged"
LEVEL_CHARACTERS: Final = frozenset("省市州盟县区旗")
LONGEST_INNER: Final = 16
BARE: Final = frozenset({"局", "办", "办公室", "部", "专班"})
"""Heads of departments that a sentence of duties may name without a level."""
SMALL: Final = frozenset(("街道办事处", "街道办", "镇政府", "镇人民政府", "乡政府", "乡人民政府", "苏木政府"))
HEADQUARTERS: Final = "指挥部"


@dataclass(frozen=True, slots=True)
class Item:
    start: int
    end: int
    head: str
    prefix: Prefix | None
    sure: bool
    """No words of building need be feared: a department, office or staff, or a duty follows."""


@cache
def _heads() -> tuple[re.Pattern[str], frozenset[str]]:
    heads, institutions = word_list("edged_names", "heads"), word_list("edged_names", "institutions")
    return re.compile(any_word((*heads, *institutions))), frozenset(institutions)


def _words(name: str) -> re.Pattern[str]:
    return pattern("edged_names", name)


def find_edged(
    text: str, regions: Sequence[RegionMention], known: Sequence[AgencyMention], jurisdiction: Jurisdiction | None
) -> list[AgencyMention]:
    """Bodies that begin and end at edges, where no known one stands already; institutions beside others or at work."""
    heads, institutions = _heads()
    ends = division_ends(regions)
    taken = {a.span.end: a.span.start for a in known}
    opens = {a.span.start: a.span.end for a in known}
    items: list[Item] = []
    for match in heads.finditer(text):
        duty = _words("duty").match(text, match.end()) is not None
        closed = duty or _words("mark").match(text, match.end())
        if not closed and (match.group() in institutions or not _words("acts").match(text, match.end())):
            continue
        item = _item(text, *match.span(), ends, jurisdiction)
        if item is None or taken.get(item.end, item.end) <= item.start or _is_of_several(text, item, opens, taken):
            continue
        if item.head not in institutions:
            items.append(item)
        elif item.start not in opens:
            items.append(Item(item.start, item.end, item.head, item.prefix, duty))
    return [_mention(text, item, jurisdiction) for item in _settled(text, items, known)]


def _is_of_several(text: str, item: Item, opens: dict[int, int], ends: dict[int, int]) -> bool:
    """Do known bodies stand in it, so that it is a clause (市重点处|抓紧对接|市财政局)?

    Some may open it, one right behind the other (市委|市政府督查局), and one without a level may be its end.
    """
    at = item.start
    while at < item.end and at in opens:
        at = opens[at]
    if any(at <= start and end < item.end for start, end in opens.items()):
        return True
    last = ends.get(item.end, at)
    return last > at and text[last] in LEVEL_CHARACTERS


def _settled(text: str, items: list[Item], known: Sequence[AgencyMention]) -> list[Item]:
    """The sure items, and those beside a body that stands for sure, from one to the next."""
    beside = {at for a in known for at in (a.span.start, a.span.end)}
    beside |= {at for item in items if item.sure for at in (item.start, item.end)}
    kept: dict[int, Item] = {item.start: item for item in items if item.sure}
    for item in (*items, *reversed(items)):
        if item.start not in kept and _is_listed_with(text, item, beside):
            kept[item.start] = item
            beside |= {item.start, item.end}
    return list(kept.values())


def _item(
    text: str, at: int, end: int, ends: dict[int, RegionMention], jurisdiction: Jurisdiction | None
) -> Item | None:
    """The body whose last word this is: its front found at the left edge of its run of characters."""
    run = RUN.search(text, max(0, end - LONGEST), at)
    start = run.start() if run else at
    links = list(_words("links").finditer(text, start, at))
    if links:
        start = links[-1].end()
    elif not LEFT.search(text, max(0, start - 1), start):
        return None
    head = text[at:end]
    if head in SMALL:
        return _of_small_place(text, start, at, end)
    if text[start] == "由" and start + 1 < at and not links:
        start += 1
    words = text[start:at]
    if len(words) < 2 or _words("no_names").search(words) or _words("not_before_head").search(text, start, end):
        return None
    if head == HEADQUARTERS and _words("named_works").match(text[start:at]):
        return Item(start, end, head, None, True)
    fronts = range(min(start + FRONTS, at - 1), start, -1) if may_be_front(text, start, FRONTS, ends) else ()
    for begin in fronts:
        prefix = place_before(text, begin, ends, jurisdiction)
        if prefix is None or prefix.span.start != start or prefix.level == "nation" or needs_name(prefix):
            continue
        if not prefix.text.endswith(DIVISION_ENDS):
            return None
        inner = text[begin:at]
        if prefix.text in level_words() and _words("not_behind_level").match(inner):
            return None
        known = (
            is_class(inner)
            or _words("bare_classes").fullmatch(inner)
            or len(inner) > LONGEST_INNER
            or inner + head in names().bodies
        )
        return None if known else Item(start, end, head, prefix, True)
    return _bare(text, start, at, end)


def _of_small_place(text: str, start: int, at: int, end: int) -> Item | None:
    """The office of a quarter, the government of a town: 金明池|街道办事处, 青柳|镇政府; without a name a class."""
    start += text[start] == "由"
    if not 2 <= at - start <= 6 or bracket_words().classes.search(text, start, at):
        return None
    if _words("anyones").search(text[start:at]):
        return None
    return Item(start, end, text[at:end], None, True)


def _bare(text: str, start: int, at: int, end: int) -> Item | None:
    """A department without a level that takes a task: 招商工作部|牵头."""
    if not 2 <= at - start <= 8 or text[at:end] not in BARE or not _words("bare_duty").match(text, end):
        return None
    if bracket_words().classes.search(text, start, end) or _words("bare_classes").search(text[start:at]):
        return None
    return Item(start, end, text[at:end], None, True)


def _is_listed_with(text: str, item: Item, beside: set[int]) -> bool:
    """A known body stands on the other side of a 、 or a break."""
    return (item.end + 1 in beside and text[item.end] in "、\n") or (
        item.start - 1 in beside and text[item.start - 1] in "、\n"
    )


def _mention(text: str, item: Item, jurisdiction: Jurisdiction | None) -> AgencyMention:
    words = text[item.start : item.end]
    front = item.prefix.span.end if item.prefix else item.start
    word = text[front : item.end]
    full = next((word.removesuffix(s) + long for s, long in FULL_HEADS.items() if word.endswith(s)), word)
    kind = "firm" if word.endswith(("公司", "集团")) else "public" if item.head in _heads()[1] else "government"
    canonical, code = in_full(Body(word, kind, "{place}" + full, False), item.prefix, jurisdiction)
    return AgencyMention(Span(item.start, item.end), words, words, canonical, kind, code, RULE)
