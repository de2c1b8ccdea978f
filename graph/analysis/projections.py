"""Projections of the graph: things tied by what they share, graded by how close it is."""

from dataclasses import dataclass, field
from itertools import combinations

from graph.analysis.association import expected, log_likelihood, npmi
from graph.analysis.material import Material, Thing

CLOSENESS = ("measure", "project", "item", "section")
"""What two things share, closest first: a measure, a project, a box's item (or an article), a section."""

Memberships = dict[str, set[str]]
"""Thing → the contexts of one kind in which it stands."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two things and what ties them. Association is measured among the contexts of the closest kind."""

    a: Thing
    b: Thing
    shared: dict[str, tuple[str, ...]]
    """Kind of context → ids of the shared ones, in the order of the text, each counted where it is closest: a project
    that a shared measure names, an item or section in which one stands, and a shared item's section are left out."""
    weight: float
    """Shared measures, each counted 1 / (n - 1), n being the things that it names: a list of ten ties no two closely.

    Source: M. Newman, "Scientific collaboration networks. II", Physical Review E 64, 2001 (weighted ties).
    """
    expected: float
    g2: float
    npmi: float | None

    @property
    def closeness(self) -> str:
        return next(kind for kind in CLOSENESS if self.shared[kind])

    @property
    def count(self) -> int:
        """Shared contexts of the closest kind."""
        return len(self.shared[self.closeness])


@dataclass(slots=True)
class Projection:
    rows: list[Thing]
    columns: list[Thing]
    """The same as `rows` where things of one type are tied to each other."""
    links: list[Link]
    """Closest first, then by association."""
    basis: str = "words"
    members: dict[str, Memberships] = field(default_factory=dict)
    """Kind of context → thing → contexts."""
    totals: dict[str, int] = field(default_factory=dict)
    """Kind of context → how many there are in all."""

    @property
    def symmetric(self) -> bool:
        return self.rows is self.columns

    def measures(self, thing: str) -> int:
        return len(self.members["measure"].get(thing, ()))

    def between(self, a: str, b: str) -> Link | None:
        """The link of the two, in either order."""
        return next((link for link in self.links if {link.a.id, link.b.id} == {a, b}), None)


def project(material: Material, rows: str, columns: str, basis: str = "words") -> Projection:
    """Things of type `rows` tied to things of type `columns` (Sector, Region, Agency).

    `basis` says what ties a measure to a thing: its own words, titles above it, or any. All measures of the material
    are the universe of the association. A region and a division that holds it make no link: every county would be
    tied to its province.
    """
    types = (rows,) if rows == columns else (rows, columns)
    members = {kind: _members(material, types, basis, kind) for kind in CLOSENESS}
    totals = {
        "measure": len(material.measures),
        "project": len(_projects(material)),
        "item": len({m.item for m in material.measures.values() if m.item}),
        "section": len({m.section for m in material.measures.values() if m.section}),
    }
    shared: dict[tuple[str, str], dict[str, list[str]]] = {}
    for kind in CLOSENESS:
        for context, things in sorted(_turned(members[kind]).items()):
            for pair in _pairs(material, sorted(things), rows, columns):
                shared.setdefault(pair, {k: [] for k in CLOSENESS})[kind].append(context)
    closest = _Closest(material, members)
    links = []
    for pair, contexts in shared.items():
        own = closest(contexts)
        links.append(_link(material, pair, own, closest.weight(own["measure"]), members, totals))
    links.sort(key=lambda k: (CLOSENESS.index(k.closeness), -k.g2, -k.count, k.a.id, k.b.id))
    sides = [_things(material, members, type) for type in types]
    return Projection(sides[0], sides[-1], links, basis, members, totals)


def _members(material: Material, types: tuple[str, ...], basis: str, kind: str) -> Memberships:
    found: Memberships = {}
    projects = _projects(material) if kind == "project" else {}
    mentioned = _turned(projects)
    for type in types:
        if kind == "project" and type == "Region":  # where the project lies, not whatever its sentence names beside it
            for project, regions in material.places.items():
                for region in regions:
                    found.setdefault(region, set()).add(project)
            continue
        for thing, measures in material.by_thing(type, basis).items():
            contexts = set()
            for id in measures:
                stand = material.measures[id]
                match kind:
                    case "measure":
                        contexts.add(id)
                    case "project":
                        contexts.update(mentioned.get(id, ()))
                    case "item" if stand.item:
                        contexts.add(stand.item)
                    case "section" if stand.section:
                        contexts.add(stand.section)
            if contexts:
                found[thing] = contexts
    return found


def _projects(material: Material) -> Memberships:
    """Project → the measures that name it; projects known by their places alone are there too."""
    return {project: set() for project in material.places} | material.by_thing("Project", "words")


def _turned(members: Memberships) -> dict[str, set[str]]:
    turned: dict[str, set[str]] = {}
    for one, others in members.items():
        for other in others:
            turned.setdefault(other, set()).add(one)
    return turned


def _pairs(material: Material, things: list[str], rows: str, columns: str) -> list[tuple[str, str]]:
    if rows != columns:
        type = {t: material.things[t].type for t in things}
        return [(a, b) for a in things for b in things if type[a] == rows and type[b] == columns]
    pairs = list(combinations(things, 2))
    if rows == "Region":
        above = {t: material.above(t) for t in things}
        pairs = [(a, b) for a, b in pairs if a not in above[b] and b not in above[a]]
    return pairs


class _Closest:
    """Takes away the contexts in which closer ones stand, and puts the rest in the order of the text."""

    def __init__(self, material: Material, members: dict[str, Memberships]) -> None:
        self.measures = material.measures
        self.rank = {id: i for i, id in enumerate(material.measures)}
        self.projects = _turned(material.by_thing("Project", "words"))
        self.named = {id: len(things) for id, things in _turned(members["measure"]).items()}
        self.section = {m.item: m.section for m in material.measures.values() if m.item and m.section}

    def __call__(self, contexts: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
        measures = sorted(contexts["measure"], key=self.rank.__getitem__)
        stands = [self.measures[id] for id in measures]
        named = {project for id in measures for project in self.projects.get(id, ())}
        items = {m.item for m in stands}
        sections = {m.section for m in stands} | {self.section.get(item) for item in contexts["item"]}
        return {
            "measure": tuple(measures),
            "project": tuple(p for p in contexts["project"] if p not in named),
            "item": tuple(i for i in contexts["item"] if i not in items),
            "section": tuple(s for s in contexts["section"] if s not in sections),
        }

    def weight(self, measures: tuple[str, ...]) -> float:
        return sum(1 / (self.named[id] - 1) for id in measures)


def _link(
    material: Material,
    pair: tuple[str, str],
    shared: dict[str, tuple[str, ...]],
    weight: float,
    members: dict[str, Memberships],
    totals: dict[str, int],
) -> Link:
    kind = next(k for k in CLOSENESS if shared[k])
    a, b = pair
    table = (len(shared[kind]), len(members[kind][a]), len(members[kind][b]), totals[kind])
    ends = (material.things[a], material.things[b])
    return Link(*ends, shared, weight, expected(*table[1:]), log_likelihood(*table), npmi(*table))


def _things(material: Material, members: dict[str, Memberships], type: str) -> list[Thing]:
    """The things of a type that stand anywhere, those with most measures first."""
    found = {t for kind in CLOSENESS for t in members[kind] if material.things[t].type == type}
    things = [material.things[t] for t in found]
    return sorted(things, key=lambda t: (-len(members["measure"].get(t.id, ())), t.id))
