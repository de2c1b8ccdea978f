"""Pairs of projects in a store that may be one: listed for a person to decide, never merged by themselves.

for pair in doubtful_pairs(store): ...
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, Any

import yaml

from extract.gazetteers import gazetteer
from extract.projects.merging import EDITION, key_of
from extract.types import Place, Span
from graph.resources import data

if TYPE_CHECKING:
    from graph.stores.base import Store

PROJECTS = (
    "MATCH (p:Project) RETURN p.id AS id, p.name AS name, p.kind AS kind, p.scope AS scope, p.aliases AS aliases "
    "ORDER BY id"
)
PLACES = (
    "MATCH (p:Project)-[:{type}]->(r:Region) RETURN DISTINCT p.id AS id, r.name AS name, r.code AS code, "
    "r.level AS level ORDER BY id, code, name"
)
PARTS = "MATCH (p:Project)-[:PART_OF]->(w:Project) RETURN DISTINCT p.id AS part, w.id AS whole"
SAID = (
    "MATCH (p:Project)-[s:STAGE_IN]->(d:Document) WHERE p.id IN $ids "
    "RETURN p.id AS id, d.name AS document, s.stage AS stage, s.quote AS quote ORDER BY id, document, s.start"
)


@dataclass(frozen=True, slots=True)
class Project:
    """A project as the store holds it."""

    id: str
    name: str
    kind: str
    scope: str
    aliases: tuple[str, ...]
    places: tuple[Place, ...]
    """Where it lies or leads to; their spans say nothing here."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two projects that may be one; the one with the smaller id first."""

    one: Project
    other: Project
    why: str

    @property
    def ids(self) -> tuple[str, str]:
        return self.one.id, self.other.id


@dataclass(frozen=True, slots=True)
class Look:
    """`data/duplicates.yml`."""

    shortest: int
    front: int
    series: int
    owner: int
    product: int
    telling: frozenset[str]
    parts: re.Pattern[str]


@cache
def look() -> Look:
    raw: dict[str, Any] = yaml.safe_load(data("duplicates.yml").read_text("utf-8"))
    telling, parts = frozenset(raw.pop("telling")), re.compile(raw.pop("parts"))
    return Look(telling=telling, parts=parts, **raw)


def projects_of(store: "Store") -> list[Project]:
    """All projects of the store, by id."""
    places: dict[str, list[Place]] = defaultdict(list)
    for type in ("LOCATED_IN", "CONNECTS"):
        for row in store.query(PLACES.format(type=type)):
            places[row["id"]].append(Place(row["name"], row["code"], row["level"], Span(0, 1)))
    return [
        Project(
            row["id"], row["name"], row["kind"] or "", row["scope"] or "", tuple(row["aliases"] or ()),
            tuple(places.get(row["id"], ())),
        )
        for row in store.query(PROJECTS)
    ]  # fmt: skip


def doubtful_pairs(store: "Store") -> list[Pair]:
    """The pairs that may be one project, likeliest first; none that the text itself tells apart."""
    found = projects_of(store)
    wholes = {frozenset((row["part"], row["whole"])) for row in store.query(PARTS)}
    pairs: dict[tuple[str, str], Pair] = {}
    for one, other, why in _alike(found):
        first, second = sorted((one, other), key=lambda p: p.id)
        pair = Pair(first, second, why)
        if first.id == second.id or pair.ids in pairs or frozenset(pair.ids) in wholes or _apart(first, second):
            continue
        pairs[pair.ids] = pair
    return list(pairs.values())


def said_of(store: "Store", projects: Iterable[str]) -> dict[str, list[dict[str, Any]]]:
    """What documents say of the projects: id → rows of document, stage, quote."""
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in store.query(SAID, {"ids": sorted(set(projects))}):
        rows[row["id"]].append({name: row[name] for name in ("document", "stage", "quote")})
    return rows


def _alike(projects: list[Project]) -> Iterator[tuple[Project, Project, str]]:
    """Pairs that some rule finds alike, rule by rule."""
    keys = {p.id: key_of(p.name, p.places) for p in projects}
    yield from _same_name(projects, keys)
    yield from _by_alias(projects, keys)
    yield from _one_character(projects, keys)
    yield from _contained(projects, keys)


def _same_name(projects: list[Project], keys: dict[str, str]) -> Iterator[tuple[Project, Project, str]]:
    for group in _groups((keys[p.id], p) for p in projects):
        for one, other in combinations(group[: look().series], 2):
            yield one, other, "the same name, but for 省 市 县 区, brackets, an edition or a work's last word"


def _edition(name: str) -> str:
    """第二届 (the second), 2025年; two editions of one event are two."""
    match = EDITION.match(unicodedata.normalize("NFKC", name))
    return match.group() if match else ""


def _by_alias(projects: list[Project], keys: dict[str, str]) -> Iterator[tuple[Project, Project, str]]:
    named: dict[str, list[Project]] = defaultdict(list)
    for project in projects:
        named[keys[project.id]].append(project)
    for project in projects:
        for alias in project.aliases:
            for other in named.get(key_of(alias, project.places), ())[: look().series]:
                yield project, other, f"a document calls {project.name} {alias} too"


def _one_character(projects: list[Project], keys: dict[str, str]) -> Iterator[tuple[Project, Project, str]]:
    """Names of one kind that differ in one character: put together by what is left when any one is taken out."""
    rows = (
        ((p.kind, key[:at] + key[at + 1 :]), p)
        for p in projects
        if len(key := keys[p.id]) >= look().shortest
        for at in range(len(key))
    )
    whole = (((p.kind, keys[p.id]), p) for p in projects if len(keys[p.id]) >= look().shortest)
    for group in _groups((*rows, *whole)):
        if len(group) <= look().series:
            for one, other in combinations(group, 2):
                front, differing = _difference(keys[one.id], keys[other.id])
                if front >= look().front and not look().telling.intersection(differing):
                    yield one, other, "of one kind, one character differs"


def _difference(one: str, other: str) -> tuple[int, str]:
    """How much two strings have in common in front, and the characters before what they have in common behind."""
    front = 0
    while front < min(len(one), len(other)) and one[front] == other[front]:
        front += 1
    back = 0
    while back < min(len(one), len(other)) - front and one[-1 - back] == other[-1 - back]:
        back += 1
    return front, one[front : len(one) - back] + other[front : len(other) - back]


def _contained(projects: list[Project], keys: dict[str, str]) -> Iterator[tuple[Project, Project, str]]:
    """The shorter name with words put in is the longer: the same owner in front, the same product behind."""
    known = look()
    ends = (
        ((p.kind, key[: known.owner], key[-known.product :]), p)
        for p in projects
        if len(key := keys[p.id]) > known.owner
    )
    for group in _groups(ends):
        if len(group) > known.series:
            continue
        for one, other in combinations(sorted(group, key=lambda p: (len(keys[p.id]), p.id)), 2):
            added = _added(keys[one.id], keys[other.id])
            if added and not known.parts.search(added) and not known.telling.intersection(added):
                yield one, other, f"of one kind, owner and product; the longer name adds {added}"


def _added(short: str, long: str) -> str:
    """What the longer has beyond the shorter, "" where the shorter is not in it in this order."""
    at, added = 0, ""
    for char in long:
        if at < len(short) and short[at] == char:
            at += 1
        else:
            added += char
    return added if at == len(short) else ""


def _groups(rows: Iterable[tuple[Any, Project]]) -> Iterator[list[Project]]:
    """Projects that share a key, two or more."""
    groups: dict[Any, dict[str, Project]] = defaultdict(dict)
    for key, project in rows:
        groups[key][project.id] = project
    yield from (list(group.values()) for group in groups.values() if len(group) > 1)


def _apart(one: Project, other: Project) -> bool:
    """Do editions or places tell them apart? Both have places, none of the one in, around or one of the other's."""
    if len({_edition(one.name), _edition(other.name)} - {""}) > 1:
        return True
    if not one.places or not other.places:
        return False
    return not any(_touch(a, b) for a in one.places for b in other.places)


def _touch(one: Place, other: Place) -> bool:
    if not one.code or not other.code:
        return not one.code and not other.code and one.name == other.name
    return gazetteer().within(one.code, other.code) or gazetteer().within(other.code, one.code)
