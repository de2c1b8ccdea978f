"""What the analysis rests on, read from a store by queries of the pack: measures, what they tie, where things are."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from graph.queries import find_query

if TYPE_CHECKING:
    from graph.stores.base import Store


@dataclass(frozen=True, slots=True)
class Thing:
    """A sector, region, agency or project."""

    id: str
    type: str
    name: str
    key: str | None = None
    """Of a sector: transport, water …"""


@dataclass(frozen=True, slots=True)
class Stand:
    """A measure with its sentence and where it stands."""

    id: str
    text: str
    sentence: str
    document: str
    """Name of the document."""
    outline: str | None = None
    start: int = 0
    end: int = 0
    """Of the sentence."""
    item: str | None = None
    section: str | None = None
    chapter: str | None = None
    chapter_order: int | None = None


@dataclass(frozen=True, slots=True)
class Tie:
    """A measure concerns, mentions, applies to or is assigned to a thing."""

    thing: str
    measure: str
    basis: str
    """words or heading."""
    words: str
    """The words that say so."""
    start: int
    end: int


@dataclass
class Material:
    """Complete once it is read: `words_for` looks at the ties once."""

    things: dict[str, Thing] = field(default_factory=dict)
    measures: dict[str, Stand] = field(default_factory=dict)
    """In the order of documents and of their text."""
    ties: list[Tie] = field(default_factory=list)
    places: dict[str, set[str]] = field(default_factory=dict)
    """Project → regions in which it lies or that it connects."""
    parents: dict[str, str] = field(default_factory=dict)
    """Region → the division right above."""

    def by_thing(self, type: str, basis: str = "words") -> dict[str, set[str]]:
        """Thing of that type → its measures."""
        found: dict[str, set[str]] = {}
        for tie in self.ties:
            if self.things[tie.thing].type == type and basis in ("any", tie.basis):
                found.setdefault(tie.thing, set()).add(tie.measure)
        return found

    def words_for(self, thing: str, measure: str) -> tuple[Tie, ...]:
        """The ties between the two, those by the measure's own words first."""
        return self._between.get((thing, measure), ())

    @cached_property
    def _between(self) -> dict[tuple[str, str], tuple[Tie, ...]]:
        found: dict[tuple[str, str], list[Tie]] = {}
        for tie in self.ties:
            found.setdefault((tie.thing, tie.measure), []).append(tie)
        return {
            pair: tuple(sorted(ties, key=lambda t: (t.basis != "words", t.start, t.end)))
            for pair, ties in found.items()
        }

    def above(self, region: str) -> set[str]:
        """The divisions of which the region is a part."""
        found: set[str] = set()
        while region in self.parents and self.parents[region] not in found:
            region = self.parents[region]
            found.add(region)
        return found


def read_material(store: "Store", document: str | None = None) -> Material:
    """Everything the analysis needs, in five questions; `document` (id or name) narrows it."""
    material = Material()
    asked = {"document": document}
    for row in _rows(store, "measures_in_outline", asked):
        stand = Stand(
            row["id"],
            row["measure"],
            row["quote"],
            row["document"],
            row["outline"],
            row["start"],
            row["end"],
            row["item"],
            row["section"],
            row["chapter"],
            row["chapter_order"],
        )
        material.measures[stand.id] = stand
    for row in _rows(store, "sectors_of_measures", asked):
        _tie(material, Thing(row["id"], "Sector", row["sector"], row["key"]), row)
    for row in _rows(store, "entities_of_measures", asked):
        _tie(material, Thing(row["id"], row["type"], row["name"]), row)
    for row in _rows(store, "places_of_projects", asked):
        material.things.setdefault(row["id"], Thing(row["id"], "Project", row["project"]))
        material.things.setdefault(row["region_id"], Thing(row["region_id"], "Region", row["region"]))
        material.places.setdefault(row["id"], set()).add(row["region_id"])
    for row in _rows(store, "parents_of_regions", {}):
        material.parents[row["id"]] = row["part_of_id"]
    return material


def _rows(store: "Store", name: str, given: dict[str, Any]) -> Iterable[dict[str, Any]]:
    query = find_query(name)
    return store.query(query.cypher, query.bind(given))


def _tie(material: Material, thing: Thing, row: dict[str, Any]) -> None:
    material.things.setdefault(thing.id, thing)
    tie = Tie(thing.id, row["measure_id"], row["basis"], row["quote"], row["start"], row["end"])
    material.ties.append(tie)
