"""A question in words → a named query and its rows. Knows bare names and the forms of `data/asking.yml`.

Fails empty, never wrong: a name that several things bear is handed back with its candidates, an unknown one with the
nearest names, a question in another form with three that would be understood.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from graph import resources
from policygraph.names import Choice, Entity, choices, known_division, nearest, resolve

if TYPE_CHECKING:
    from graph.stores.base import Store


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


def run(store: "Store", question: str, reading: Reading, entity: Entity) -> Answer:
    """The rows of the reading's query about the entity."""
    from graph.queries import find_query

    query = find_query(reading.query)
    required = [p for p in query.parameters if p.required] or list(query.parameters)
    given = query.bind({required[0].name: entity.id})
    table = store.query(query.cypher, given)
    rows = tuple(tuple(row) for row in table.rows)
    note = None if rows else f"nothing in this store answers {reading.query} for {entity.name}"
    return Answer(question, query.name, given, tuple(table.columns), rows, entity, note=note)


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
