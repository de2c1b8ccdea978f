"""One project, however often a document names it: mentions grouped by what their names have in common.

Two names are one project if they differ only in 省 市 县 区 behind a place, in brackets, dashes, quotation marks, an
edition (2025·, 第二届) or 工程 项目 建设 at the end; or if the later one is shorter and keeps owner and product
(甲集团年产40万件羊绒衫加工项目, 甲集团羊绒衫项目). Nothing else is merged here: doubtful pairs are for a person.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from extract.gazetteers import gazetteer
from extract.patterns import any_word
from extract.projects.names import normal
from extract.types import Place, ProjectMention
from graph.resources import read_yaml

BUILDING: Final = frozenset({"study", "preparatory", "planned", "start", "ongoing", "completion"})
EDITION: Final = re.compile(r"^(?:20\d\d(?:年度?)?[·•]?|第[一二三四五六七八九十百\d]+[届次轮]|首届|新一轮)")
BRACKETS: Final = re.compile(r"[()（）]")
RANK: Final = re.compile(r"(?<=[一-龥]{2})(?:省|市|县|区|自治区|自治州|地区)(?=[一-龥]{2})")
NATIONAL: Final = re.compile(r"(?<=[一-龥]{2})(?:国家级|国家|全国)(?=[一-龥]{3})")
"""The nation's rank inside a name, which a later mention leaves out (甲市国家高新区)."""
ASIDE: Final = re.compile(r"\([^()]*\)")
QUANTITY: Final = re.compile(r"年产|\d+(?:\.\d+)?[万亿]?[吨件台套辆头只米千瓦]*")
ENDS: Final = re.compile("([一-龥]{2,6})[-至]([一-龥]{2,6}?)(高速|高铁|铁路|城际|公路)")
KEPT: Final = 3
"""So many characters of the owner must open the shorter name."""


@dataclass(frozen=True, slots=True)
class ProjectGroup:
    """A project of one document, with all its mentions in reading order."""

    name: str
    """The name of its first whole mention."""
    kind: str
    stage: str
    located_in: tuple[Place, ...]
    connects: tuple[Place, ...]
    part_of: str | None
    """Name of the group that it is part of."""
    aliases: tuple[str, ...]
    mentions: tuple[ProjectMention, ...]
    optional: str | None
    """Why it is doubtful as a project of its own; None if one mention is sure."""


def key_of(name: str, places: Sequence[Place] = ()) -> str:
    """What names of one project have in common."""
    plain = unicodedata.normalize("NFKC", name)
    plain = EDITION.sub("", normal(plain)) or plain
    plain = NATIONAL.sub("", BRACKETS.sub("", plain))
    if match := _short_forms().search(plain):
        plain = _short_forms().sub(lambda m: _forms()[m.group()], plain)
        if match.group().startswith("自") and len(plain) > 6:
            plain = plain.removeprefix("中国")  # 中国（甲省）自由贸易试验区
    for place in sorted({p.name for p in places}, key=len, reverse=True):
        stem = RANK.sub("", place + "其他")[:-2]
        if place in plain and len(stem) > 1:
            plain = plain.replace(place, stem, 1)
    return plain


@cache
def _forms() -> dict[str, str]:
    forms: dict[str, str] = read_yaml("lexicons", "class_short_forms.yml")
    return forms


@cache
def _short_forms() -> re.Pattern[str]:
    return re.compile(any_word(_forms()))


def merge_projects(mentions: Sequence[ProjectMention]) -> list[ProjectGroup]:
    """Group the mentions of one document, in reading order of their first ones."""
    groups: dict[str, list[ProjectMention]] = {}
    for mention in mentions:
        groups.setdefault(key_of(mention.name, (*mention.located_in, *mention.connects)), []).append(mention)
    _join_without_parent(groups)
    _join_shorter(groups)
    _join_initials(groups)
    names = {key: _name(found) for key, found in groups.items()}
    wholes = {normal(m.name): names[key] for key, found in groups.items() for m in found}
    return [_group(names[key], found, wholes) for key, found in groups.items()]


def _join_without_parent(groups: dict[str, list[ProjectMention]]) -> None:
    """甲市乙县丙水库 and 乙县丙水库: a name that leaves out the place which the next one lies in."""
    for key in list(groups):
        rest = _without_first(key, groups[key][0], parent=True) if key in groups else ""
        if rest and rest in groups and rest != key:
            _join(groups, key, rest)


def _join_shorter(groups: dict[str, list[ProjectMention]]) -> None:
    """A later, shorter name of an industrial project that keeps owner and product joins the longer one, if one fits;
    it may leave out the place in front of the owner."""
    industrial = [key for key, found in groups.items() if found[0].kind == "产业" and not found[0].optional]
    opened: dict[str, list[tuple[str, str]]] = {}
    for key in industrial:
        for said in {key, _without_first(key, groups[key][0]) or key}:
            opened.setdefault(said[:KEPT], []).append((key, said))
    for i, key in enumerate(industrial):
        fitting = {k for k, said in opened.get(key[:KEPT], ()) if k in groups and k != key and _shortens(key, said)}
        earlier = [k for k in fitting if industrial.index(k) < i]
        if len(earlier) == 1:
            _join(groups, earlier[0], key)


def _join_initials(groups: dict[str, list[ProjectMention]]) -> None:
    """甲川—乙康高速公路 and 甲乙高速: a line called by the first characters of its ends, if one line alone has them."""
    called: dict[str, list[str]] = {}
    for key, found in groups.items():
        ends = ENDS.fullmatch(key) or ENDS.fullmatch(
            key_of(ASIDE.sub("", unicodedata.normalize("NFKC", found[0].name)))
        )
        if ends:
            called.setdefault(ends[1][0] + ends[2][0] + ends[3], []).append(key)
    for short, whole in called.items():
        if short in groups and len(whole) == 1 and short != whole[0]:
            _join(groups, short, whole[0])


def _join(groups: dict[str, list[ProjectMention]], one: str, other: str) -> None:
    """Both under the key of the one that is said first."""
    first, second = sorted((one, other), key=lambda k: groups[k][0].span)
    groups[first] = sorted((*groups[first], *groups.pop(second)), key=lambda m: m.span)


def _without_first(key: str, mention: ProjectMention, parent: bool = False) -> str:
    """A name without the place that opens it, if enough is left; with `parent`: only if the next place lies in it."""
    places = sorted((*mention.located_in, *mention.connects), key=lambda p: p.span)
    if not places or places[0].span.start != mention.span.start or not places[0].code:
        return ""
    if parent and (
        len(places) < 2
        or places[1].span.start != places[0].span.end
        or not places[1].code
        or not gazetteer().within(places[1].code, places[0].code)
    ):
        return ""
    length = len(RANK.sub("", places[0].name + "其他")) - 2
    said = next((n for n in (len(places[0].name), length) if key.startswith(places[0].name[:n])), 0)
    return key[said:] if said and len(key) - said > KEPT else ""


def _shortens(short: str, long: str) -> bool:
    """Is the longer name the shorter one with words put in, none of them at its front?"""
    if not KEPT < len(short) < len(long):
        return False
    rest = iter(long)
    return all(char in rest for char in short) and QUANTITY.sub("", long)[:KEPT] == short[:KEPT]


def _name(found: Sequence[ProjectMention]) -> str:
    """The first sure mention's name, of names alike the longest."""
    sure = [m for m in found if not m.optional] or list(found)
    return sure[0].name


def _group(name: str, found: Sequence[ProjectMention], wholes: dict[str, str]) -> ProjectGroup:
    sure = [m for m in found if not m.optional]
    part_of = next((m.part_of for m in found if m.part_of), None)
    whole = wholes.get(normal(part_of), part_of) if part_of else None
    connects = _places(m.connects for m in found)
    ends = {(p.name, p.code) for p in connects if not p.short}
    said = [*(m.name for m in found), *(alias for m in found for alias in m.aliases)]
    return ProjectGroup(
        name=name,
        kind=(sure or list(found))[0].kind,
        stage=_stage(sure or found),
        located_in=_places(_lying(m, ends) for m in found),
        connects=connects,
        part_of=whole if whole != name else None,
        aliases=tuple(a for a in dict.fromkeys(said) if a != name),
        mentions=_distinct(found),
        optional=None if sure else found[0].optional,
    )


def _lying(mention: ProjectMention, ends: set[tuple[str, str | None]]) -> tuple[Place, ...]:
    """Where a mention is: what is an end of the line is so only where the name says it (甲至乙公路甲连接线), not where
    its course tells the parent of a town."""
    if not ends:
        return mention.located_in
    named = mention.span
    return tuple(
        p for p in mention.located_in if (p.name, p.code) not in ends or named.start <= p.span.start < named.end
    )


def _stage(found: Sequence[ProjectMention]) -> str:
    """The first mention governed by a building word decides, words of operation only where none is; else ongoing."""
    governed = [m.stage for m in found if m.cue is not None]
    return next((s for s in governed if s in BUILDING), governed[0] if governed else found[0].stage)


def _places(rows: Iterable[tuple[Place, ...]]) -> tuple[Place, ...]:
    """Each place once, as first said; one that is said in full is not short."""
    seen: dict[tuple[str, str | None], Place] = {}
    for row in rows:
        for place in row:
            there = seen.get((place.name, place.code))
            if there is None or (there.short and not place.short):
                seen[place.name, place.code] = place
    return tuple(seen.values())


def _distinct(found: Sequence[ProjectMention]) -> tuple[ProjectMention, ...]:
    """One mention a span; a sure one before an optional one."""
    best: dict[tuple[int, int], ProjectMention] = {}
    for mention in found:
        place = (mention.span.start, mention.span.end)
        if place not in best or (best[place].optional and not mention.optional):
            best[place] = mention
    return tuple(sorted(best.values(), key=lambda m: m.span))
