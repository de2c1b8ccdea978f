"""A name as a user types it → the node of the graph that it means. Never guesses between two that fit."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from graph.errors import PolicyGraphError

if TYPE_CHECKING:
    from graph.stores.base import Store

LEVELS = ("country", "province", "prefecture", "county", "township", "area", "feature")
"""Of divisions with the same bare name the highest is meant (吉隆: the county, not the township)."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A node that a name may mean."""

    id: str
    label: str
    name: str
    level: str | None = None
    exact: bool = False
    """The name is the node's own, not an alias."""


@dataclass(frozen=True, slots=True)
class Choice:
    """An entity among several of the same name, as offered to the user."""

    id: str
    name: str
    parents: tuple[str, ...]
    """Outermost first."""
    measures: int
    """How many measures mention it."""

    def as_json(self) -> dict[str, Any]:
        return {"id": self.id, "name": self.name, "parents": list(self.parents), "measures": self.measures}


class AmbiguousNameError(PolicyGraphError):
    """Several things bear the name; `candidates` are they, and a person must choose."""

    exit_code = 3

    def __init__(self, name: str, candidates: tuple[Choice, ...]) -> None:
        self.name, self.candidates = name, candidates
        offered = ", ".join(f"{' › '.join((*c.parents, c.name))} ({c.id})" for c in candidates)
        super().__init__(f"{name} may mean {offered}: give the id in brackets")


class UnknownNameError(PolicyGraphError):
    """Nothing in the store bears the name; `near` are the names most like it."""

    def __init__(self, name: str, near: tuple[str, ...]) -> None:
        self.name, self.near = name, near
        super().__init__(
            f"nothing in this store is called {name}" + (f"; is {' or '.join(near)} meant?" if near else "")
        )


def find_entity(store: "Store", name: str) -> Entity:
    """The one node that the name means. Raises AmbiguousNameError or UnknownNameError."""
    found = resolve(store, name)
    if not found:
        raise UnknownNameError(name, tuple(nearest(store, name)))
    if len(found) > 1:
        raise AmbiguousNameError(name, choices(store, found))
    return found[0]


# (n) with that name, alias or id; the labels one can ask for
NAMED = """
MATCH (n:{label}) WHERE n.name = $name OR n.id = $name OR $name IN n.aliases
RETURN n.id AS id, n.name AS name{level} ORDER BY id
"""
ASKED_FOR = ("Region", "Project", "Agency", "Sector", "Document")


def resolve(store: "Store", name: str) -> list[Entity]:
    """The nodes that a name means: one where it is clear, several where it is not, none where there is none.

    An id or a node's own name beats an alias; of divisions that share a bare name the highest is meant.
    """
    found: list[Entity] = []
    for label in ASKED_FOR:
        level = ", n.level AS level" if label == "Region" else ""
        named = NAMED.format(label=label, level=level)
        for row in store.query(named, {"name": name}).rows:
            found.append(Entity(row[0], label, row[1], row[2] if level else None, exact=name in (row[0], row[1])))
    by_id = [e for e in found if e.id == name]
    if by_id:
        return by_id[:1]
    return meant(found, name)


def resolve_among(entity: Entity, name: str) -> Entity:
    """The entity, marked exact where `name` is its own and no alias."""
    return replace(entity, exact=name in (entity.id, entity.name))


def meant(found: Sequence[Entity], name: str) -> list[Entity]:
    """Those of several bearers of a name that it means.

    A node's own name beats an alias; among divisions a short form of today's name beats a former one (江孜 is 江孜县,
    not the prefecture that was called so until 1964), then the highest level is meant. A place's short form beats an
    alias of anything else (林芝 is the city, not its college).
    """
    left = [e for e in found if e.exact] or list(found)
    regions = [e for e in left if e.label == "Region" and e.level in LEVELS]
    if regions and not any(e.exact for e in left):
        left = regions
    if regions and len(regions) == len(left):
        today = [e for e in regions if e.name.startswith(name)] or regions
        highest = min(LEVELS.index(str(e.level)) for e in today)
        return [e for e in today if LEVELS.index(str(e.level)) == highest]
    return left


def known_division(name: str) -> Entity | None:
    """A division of the gazetteer that the store does not hold."""
    from extract.gazetteers import gazetteer

    divisions = gazetteer().named(name)
    if not divisions:
        return None
    highest = min(LEVELS.index(d.level) for d in divisions)
    meant = [d for d in divisions if LEVELS.index(d.level) == highest]
    return Entity(f"region:{meant[0].code}", "Region", meant[0].name, meant[0].level) if len(meant) == 1 else None


# Ancestors of a region, nearest first, and the measures that mention an entity.
PARENTS = """
MATCH p = (r:Region {id: $id})-[:PART_OF*1..5]->(a:Region)
RETURN a.name AS name, length(p) AS far ORDER BY far DESC
"""
MEASURES = "MATCH (m:Measure)-[:MENTIONS]->(n:{label} {{id: $id}}) RETURN count(DISTINCT m) AS measures"


def choices(store: "Store", entities: Sequence[Entity]) -> tuple[Choice, ...]:
    """The entities as offered to the user, those that measures mention most first."""
    offered = []
    for entity in entities:
        parents: tuple[str, ...] = ()
        if entity.label == "Region":
            rows = store.query(PARENTS, {"id": entity.id}).rows
            parents = tuple(dict.fromkeys(row[0] for row in rows)) or _parents_outside(entity)
        measures = store.query(MEASURES.format(label=entity.label), {"id": entity.id}).rows[0][0]
        offered.append(Choice(entity.id, entity.name, parents, measures))
    return tuple(sorted(offered, key=lambda c: (-c.measures, c.id)))


def _parents_outside(entity: Entity) -> tuple[str, ...]:
    """Ancestors by the gazetteer, the highest first: for a division that the store does not hold."""
    from extract.gazetteers import gazetteer

    return tuple(d.name for d in reversed(gazetteer().parents(entity.id.removeprefix("region:"))))


NAMES = "MATCH (n:{label}) RETURN n.name AS name"


def nearest(store: "Store", name: str, count: int = 3) -> list[str]:
    """Names in the store that look most like the given one."""
    import difflib

    names: set[str] = set()
    for label in ASKED_FOR:
        names.update(row[0] for row in store.query(NAMES.format(label=label), {}).rows if row[0])
    held = sorted((n for n in names if name in n or n in name), key=lambda n: (abs(len(n) - len(name)), n))
    alike = difflib.get_close_matches(name, sorted(names), n=count, cutoff=0.4)
    return list(dict.fromkeys([*held[:count], *alike]))[:count]
