"""A question in words → a named query and its rows. Knows bare names and the forms of `data/asking.yml`.

Fails empty, never wrong: a name that several things bear is handed back with its candidates, an unknown one with the
nearest names, a question in another form with three that would be understood.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from graph import resources

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


@dataclass(frozen=True, slots=True)
class Answer:
    """What `ask` found. One of `query`, `candidates` or `suggestions` is set."""

    question: str
    query: str | None = None
    parameters: dict[str, Any] | None = None
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Any, ...], ...] = ()
    entity: Entity | None = None
    candidates: tuple[Choice, ...] = ()
    suggestions: tuple[str, ...] = ()
    note: str | None = None
    """Why there are no rows, or what was assumed."""

    def as_json(self) -> dict[str, Any]:
        """The shape of docs/decisions: question, query, parameters, columns, rows; candidates or suggestions if any."""
        shown: dict[str, Any] = {
            "question": self.question,
            "query": self.query,
            "parameters": self.parameters or {},
            "columns": list(self.columns),
            "rows": [dict(zip(self.columns, row, strict=True)) for row in self.rows],
        }
        if self.candidates:
            shown["candidates"] = [c.as_json() for c in self.candidates]
        if self.suggestions:
            shown["suggestions"] = list(self.suggestions)
        if self.note:
            shown["note"] = self.note
        return shown


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a question."""

    query: str
    name: str
    bare: bool
    """The question is nothing but a name."""


def ask(store: "Store", question: str) -> Answer:
    """Answer a question from a store. A question that fails gives an Answer that says why."""
    unknown: Reading | None = None
    for reading in readings(question):
        found = resolve(store, reading.name)
        if len(found) == 1:
            return run(store, question, reading, found[0])
        if found:
            note = f"{reading.name} may mean {len(found)} things; ask again with one of their ids"
            return Answer(question, candidates=choices(store, found), note=note)
        division = known_division(reading.name)
        if division is not None:
            note = f"{division.name} is a division, but nothing in this store involves it"
            return replace(run(store, question, reading, division), note=note)
        if unknown is None or not reading.bare:
            unknown = unknown or reading
    return not_understood(store, question, unknown)


@cache
def forms() -> tuple[tuple[str, re.Pattern[str], bool], ...]:
    """(query, pattern, bare) in the order of data/asking.yml."""
    compiled = []
    for block in settings()["forms"]:
        for form in block["forms"]:
            pattern = re.escape(squeeze(form)).replace(re.escape("{entity}"), "(?P<entity>.+)")
            compiled.append((block["query"], re.compile(pattern, re.IGNORECASE), form == "{entity}"))
    return tuple(compiled)


@cache
def settings() -> dict[str, Any]:
    import yaml

    loaded: dict[str, Any] = yaml.load(
        resources.data("asking.yml").read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    )
    return loaded


def squeeze(text: str) -> str:
    """The question without what does not carry meaning: full-width forms, double spaces, closing marks."""
    plain = unicodedata.normalize("NFKC", text).strip()
    plain = re.sub(r"\s+", " ", plain).rstrip("?!。.,;、 ")
    return plain.strip("“”\"'《》「」 ")


def readings(question: str) -> Iterator[Reading]:
    """Each form that fits, in the order of the file."""
    text = squeeze(question)
    for query, pattern, bare in forms():
        match = pattern.fullmatch(text)
        if match:
            yield Reading(query, squeeze(match["entity"]), bare)


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
    if any(e.exact for e in found):
        found = [e for e in found if e.exact]
    regions = [e for e in found if e.label == "Region" and e.level in LEVELS]
    if regions and len(regions) == len(found):
        highest = min(LEVELS.index(str(e.level)) for e in regions)
        return [e for e in regions if LEVELS.index(str(e.level)) == highest]
    return found


def known_division(name: str) -> Entity | None:
    """A division of the gazetteer that the store does not hold."""
    from extract.gazetteers import gazetteer

    divisions = gazetteer().named(name)
    if not divisions:
        return None
    highest = min(LEVELS.index(d.level) for d in divisions)
    meant = [d for d in divisions if LEVELS.index(d.level) == highest]
    return Entity(f"region:{meant[0].code}", "Region", meant[0].name, meant[0].level) if len(meant) == 1 else None


def run(store: "Store", question: str, reading: Reading, entity: Entity) -> Answer:
    """The rows of the reading's query about the entity."""
    from graph.queries import load_queries

    query = load_queries()[reading.query]
    required = [p for p in query.parameters if p.required] or list(query.parameters)
    given = query.bind({required[0].name: entity.id})
    table = store.query(query.cypher, given)
    rows = tuple(tuple(row) for row in table.rows)
    note = None if rows else f"nothing in this store answers {reading.query} for {entity.name}"
    return Answer(question, query.name, given, tuple(table.columns), rows, entity, note=note)


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
            parents = tuple(dict.fromkeys(row[0] for row in store.query(PARENTS, {"id": entity.id}).rows))
        measures = store.query(MEASURES.format(label=entity.label), {"id": entity.id}).rows[0][0]
        offered.append(Choice(entity.id, entity.name, parents, measures))
    return tuple(sorted(offered, key=lambda c: (-c.measures, c.id)))


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


# The regions that most measures mention: names that surely have an answer.
FREQUENT = """
MATCH (m:Measure)-[:MENTIONS]->(r:Region) WHERE r.level IN ['prefecture', 'county']
RETURN r.name AS name, count(DISTINCT m) AS measures ORDER BY measures DESC, name LIMIT 1
"""


def not_understood(store: "Store", question: str, reading: Reading | None) -> Answer:
    """Three questions that would be understood: about the nearest names, else about what the store holds most of."""
    name = reading.name if reading else squeeze(question)
    near = nearest(store, name) if name else []
    if near:
        return Answer(question, suggestions=tuple(near), note=f"nothing in this store is called {name}")
    rows = store.query(FREQUENT, {}).rows
    example = rows[0][0] if rows else "日喀则市"
    suggestions = tuple(s.replace("{entity}", example) for s in settings()["suggestions"])
    return Answer(
        question,
        suggestions=suggestions,
        note=f"{question!r} is neither a name in this store nor a form of question that ask knows",
    )
