"""Lists that 等 closes: firms under short names (甲乙、丙丁等龙头企业), bodies with a shared head (甲、乙等实验室).

The words behind 等 say what the members are.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any, Final

import rjieba

from extract.agencies.brands import brands
from extract.agencies.head_words import Word, head_words, outside_name
from extract.clauses.doers import JOINS
from extract.types import AgencyMention, RegionMention, Span
from graph.resources import read_yaml


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], frozenset[str], re.Pattern[str]]:
    """等 with a class of firms behind it; 等 with the members' own last word; last words of classes; 等 … firms."""
    loaded: dict[str, Any] = read_yaml("lexicons", "open_lists.yml")

    def either(key: str) -> str:
        return "|".join(loaded[key])

    firms = rf"(?:[一-鿿0-9]{{0,9}}?(?:{either('firm_ranks')})[一-鿿]{{0,4}}?)?(?:{either('firm_classes')})"
    count = r"(?:[0-9一二三四五六七八九十两]+[家所个座]|一批)?"
    return (
        re.compile(rf"等(?={firms}(?!{either('no_firms_behind')}))"),
        re.compile(rf"等{count}(?P<head>{either('shared_heads')})(?!{either('no_head_behind')})"),
        frozenset(loaded["class_nouns"]),
        re.compile(
            rf"(?:等|[2-9两二三四五六七八九十](?<=[一-鿿].)(?=[家户]))[一-鿿0-9]{{0,12}}?"
            rf"(?:{either('firm_classes')})(?!{either('no_firms_behind')})"
            rf"|(?P<great>[两三四五六七八九](?<=[一-鿿].)大)(?:{either('great_firms')})(?!{either('no_firms_behind')})"
        ),
    )


@cache
def _firm_classes() -> tuple[str, ...]:
    """Classes of firms, of which a list of them names one."""
    loaded = read_yaml("lexicons", "open_lists.yml")
    return tuple(dict.fromkeys((*loaded["firm_classes"], *loaded["great_firms"])))


LISTED: Final = re.compile(r"[^，。；：！？“”《》（）()\s]{2,80}$")
COMMON_TAGS: Final = frozenset(
    {"n", "v", "vn", "a", "ad", "an", "b", "d", "l", "i", "t", "s", "f", "m", "q", "vd", "c", "p", "r"}
)
LONGEST: Final = 10
TOGETHER: Final[tuple[str, ...]] = ("联合", "携手")
"""What names hold and what is done with firms: 联合|甲车、乙器等企业."""


def find_firm_lists(text: str, known: Sequence[AgencyMention]) -> list[AgencyMention]:
    """Members of such lists that are not known yet; a list of common words (钢铁、化工等企业) gives none."""
    if not any(word in text for word in _firm_classes()):
        return []
    found: list[AgencyMention] = []
    for match in _patterns()[3].finditer(text):
        great = match["great"] is not None
        ranked = great or _patterns()[0].match(text, match.start()) is not None
        listed = LISTED.search(text, max(0, match.start() - 80), match.start())
        if listed is None or "、" not in listed.group():
            continue
        members = _members(text, listed.start(), match.start(), known)
        if members and _are_names(text, members, known, ranked, great):
            found.extend(
                AgencyMention(m, m.of(text), m.of(text), m.of(text), "firm", None, "agencies/firm-list")
                for m in members
                if not any(a.span.overlaps(m) for a in known)
            )
    return found


def find_shared_heads(
    text: str, regions: Sequence[RegionMention], known: Sequence[AgencyMention]
) -> list[AgencyMention]:
    """Members of a list whose last word stands behind 等: 嵩湖、云岭等实验室 are two laboratories."""
    found: list[AgencyMention] = []
    places = {r.span for r in regions}
    for match in _patterns()[1].finditer(text):
        head = match["head"]
        kind = head_words().heads[next(h for h in head_words().automaton.words if head.endswith(h))][0]
        left = LISTED.search(text, max(0, match.start() - 60), match.start())
        if left is None:
            continue
        members = _members(text, left.start(), match.start(), known, least=1)
        bare = [m for m in members if not m.of(text).endswith(tuple(head_words().heads))]
        if not all(m in places or (len(members) > 1 and _is_name(m.of(text))) for m in bare):
            continue
        for member in bare:
            words = member.of(text)
            if not any(a.span.overlaps(member) for a in known):
                whole = words + head
                found.append(AgencyMention(member, words, whole, whole, kind, None, "agencies/shared-head"))
    return found


def _is_name(words: str) -> bool:
    lexicon = head_words()
    pieces = rjieba.tag(words)
    if lexicon.classes.search(words) or any(piece in lexicon.generic for piece, _ in pieces):
        return False
    return not all(rjieba.has_word(piece) and tag in COMMON_TAGS for piece, tag in pieces)


def _members(text: str, start: int, end: int, known: Sequence[AgencyMention], least: int = 2) -> list[Span]:
    joins = [join for join in JOINS.finditer(text, start, end) if not _inside(join.start(), known)]
    cuts = [start, *(join.end() for join in joins)]
    ends = [*(join.start() for join in joins), end]
    members: list[Span] = []
    for number, (left, right) in enumerate(zip(cuts, ends, strict=True)):
        left = member_start(text, left, right) if number == 0 else left
        if right - left < 2 or right - left > LONGEST:
            return []
        if text[left:right] in head_words().stops:
            # 20个项目和甲集团、乙集团等央企: the list of firms begins behind it.
            members = []
            continue
        members.append(Span(left, right))
    return members if len(members) >= least else []


def _inside(at: int, known: Sequence[AgencyMention]) -> bool:
    return any(a.span.start < at < a.span.end for a in known)


def member_start(text: str, left: int, right: int) -> int:
    """Where the first member begins: behind the last word that stands outside names."""
    at, begin = left, left
    for piece, tag in rjieba.tag(text[left:right]):
        word = Word(at, at + len(piece), piece, tag)
        at = word.end
        outside = outside_name(word) and (len(piece) > 1 or piece in head_words().stops)
        if at < right and (outside or (word.start == begin and piece in TOGETHER)):
            begin = at
    return begin


def _are_names(text: str, members: Sequence[Span], known: Sequence[AgencyMention], ranked: bool, great: bool) -> bool:
    """Half of them are names; without a rank behind 等 (龙头企业) half of them are firms that are known. `great`: so
    many great firms are counted, some of which may be called as stuffs are (焦煤)."""
    if not ranked and 2 * sum(_is_known(text, m, known) for m in members) < len(members):
        return False
    lexicon = head_words()
    names = 0
    for member in members:
        words = member.of(text)
        if _is_known(text, member, known):
            names += 1
            continue
        if great and brands().materials.issuperset(words):
            continue
        if lexicon.classes.search(words) or brands().materials.issuperset(words):
            return False
        pieces = rjieba.tag(words)
        if all(piece in lexicon.generic for piece, _ in pieces) or pieces[-1][0] in _patterns()[2]:
            return False
        common = all(rjieba.has_word(piece) and tag in COMMON_TAGS for piece, tag in pieces)
        names += not common
    return names * 2 >= len(members)


def _is_known(text: str, member: Span, known: Sequence[AgencyMention]) -> bool:
    return member.of(text) in brands().firms or any(a.span == member for a in known)
