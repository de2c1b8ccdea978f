"""The names that a question may hold: those of a store with their aliases, and what the gazetteer knows beside them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from graph.resources import data
from policygraph.names import Entity, meant, resolve_among
from policygraph.questions.text import name_key

if TYPE_CHECKING:
    from graph.stores.base import Store

LABELS = {"Region": "region", "Project": "project", "Agency": "agency", "Sector": "sector", "Document": "document"}
"""Label of a node → the slot that it fills."""
EXTRA = {"Region": ", n.level AS extra", "Sector": ", n.key AS extra"}
READ = "MATCH (n:{label}) RETURN n.id AS id, n.name AS name, n.aliases AS aliases{extra}"
HOME = """
MATCH (d:Document) WHERE d.status = 'read'
RETURN DISTINCT d.jurisdiction AS name, d.jurisdiction_code AS code
"""


@dataclass(frozen=True, slots=True)
class Named:
    """A node and the names that it goes by."""

    entity: Entity
    aliases: tuple[str, ...] = ()
    key: str | None = None
    """A sector's key."""


@dataclass(slots=True)
class KnownNames:
    """Names → nodes."""

    nodes: Sequence[Named]
    home: Entity | None = None
    """The jurisdiction of the documents, where all have the same."""
    keys: dict[str, list[Entity]] = field(init=False)
    """Key of a name or alias → the nodes that bear it."""
    sectors: dict[str, str] = field(init=False)
    """Id of a sector → its key."""
    sector_of: dict[str, Entity] = field(init=False)

    def __post_init__(self) -> None:
        found: dict[str, list[tuple[Entity, str]]] = defaultdict(list)
        for node in self.nodes:
            for name in dict.fromkeys((node.entity.name, node.entity.id, *node.aliases)):
                if name and len(name) > 1:
                    found[name_key(name)].append((node.entity, name))
        for latin, name in romanised():
            if name_key(name) in found and latin not in found:
                found[latin] = list(found[name_key(name)])
        self.keys = {key: _meant(bearers) for key, bearers in found.items()}
        self.sectors = {n.entity.id: n.key for n in self.nodes if n.key}
        self.sector_of = {n.key: n.entity for n in self.nodes if n.key}

    def abbreviated(self, words: str) -> Entity | None:
        """The one project whose name begins and ends as these words do and holds them in their order."""
        projects = (n.entity for n in self.nodes if n.entity.label == "Project")
        found = [p for p in projects if p.name[:2] == words[:2] and p.name[-1] == words[-1] and _holds(p.name, words)]
        return found[0] if len(found) == 1 else None

    @property
    def longest(self) -> int:
        return max(map(len, self.keys), default=0)

    @classmethod
    def of(cls, store: "Store") -> "KnownNames":
        """All names of a store: five short queries."""
        nodes = []
        for label in LABELS:
            for row in store.query(READ.format(label=label, extra=EXTRA.get(label, ""))).rows:
                extra = row[3] if len(row) > 3 else None
                level = extra if label == "Region" else None
                key = extra if label == "Sector" else None
                if row[1]:
                    nodes.append(Named(Entity(row[0], label, row[1], level), tuple(row[2] or ()), key))
        homes = [row for row in store.query(HOME).rows if row[0]]
        home = None
        if len(homes) == 1:
            home = next((n.entity for n in nodes if n.entity.label == "Region" and n.entity.name == homes[0][0]), None)
        return cls(nodes, home)


def _meant(bearers: Sequence[tuple[Entity, str]]) -> list[Entity]:
    """Of each type those that the name means; the question tells which type it asks for."""
    if len(bearers) == 1:
        return [bearers[0][0]]
    types: dict[str, dict[str, Entity]] = defaultdict(dict)
    for entity, name in bearers:
        types[entity.label].setdefault(entity.id, resolve_among(entity, name))
    return [e for entities in types.values() for e in meant(tuple(entities.values()), bearers[0][1])]


def _holds(name: str, words: str) -> bool:
    characters = iter(name)
    return all(c in characters for c in words)


@cache
def romanised() -> tuple[tuple[str, str], ...]:
    """(key of a Latin name, Chinese name): Shigatse and Xigazê are 日喀则市."""
    import csv

    pairs = []
    with data("gazetteers", "romanised.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(line for line in file if not line.startswith("#")):
            pairs += [(name_key(latin), row["name"]) for latin in row["latin"].split("|")]
    return tuple(pairs)


def elsewhere(name: str) -> list[Entity]:
    """The divisions of the gazetteer with this name, down to the county: those of the highest level that bear it.

    Only the list is read: the whole gazetteer takes longer than the rest of the answer.
    """
    bearers = _divisions().get(name, [])
    return [e for e in bearers if e.level == bearers[0].level]


@cache
def _divisions() -> dict[str, list[Entity]]:
    """Name, alias or short form → its bearers, the higher level first."""
    from extract.gazetteers import RANK, rows, split

    found: dict[str, list[Entity]] = defaultdict(list)
    for row in sorted(rows("divisions.csv"), key=lambda row: RANK[row["level"]]):
        entity = Entity(f"region:{row['code']}", "Region", row["name"], row["level"])
        for name in dict.fromkeys((row["name"], *split(row["aliases"]), *split(row["short"]))):
            found[name].append(entity)
    return dict(found)
