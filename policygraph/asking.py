"""A question in words → a named query, its rows, and how to run it oneself.

Fails empty, never wrong: a name that several things bear is handed back with its candidates, a question that is not
understood with three that would be. `policygraph.questions` reads the question; here it is answered.
"""

import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.queries import NamedQuery, find_query
from policygraph.names import Choice, Entity, choices
from policygraph.questions import KnownNames, Reading, read
from policygraph.questions.suggesting import join, suggestions

if TYPE_CHECKING:
    from graph.stores.base import Store

SHOWN = 60
"""Characters of a question that a message repeats."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What `ask` found. One of `query`, `candidates` or `suggestions` is set, or `note` says what is missing."""

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
    title: str | None = None
    """Of the query, in both languages."""
    command: str | None = None
    """The command line that runs the same query again."""
    cypher: str | None = None

    def as_json(self) -> dict[str, Any]:
        """The shape of docs/decisions: question, query, parameters, columns, rows; candidates or suggestions if any."""
        shown: dict[str, Any] = {
            "question": self.question,
            "query": self.query,
            "parameters": self.parameters or {},
            "columns": list(self.columns),
            "rows": [dict(zip(self.columns, row, strict=True)) for row in self.rows],
        }
        if self.command:
            shown |= {"command": self.command, "cypher": self.cypher}
        if self.candidates:
            shown["candidates"] = [c.as_json() for c in self.candidates]
        if self.suggestions:
            shown["suggestions"] = list(self.suggestions)
        if self.note:
            shown["note"] = self.note
        return shown


def ask(store: "Store", question: str) -> Answer:
    """Answer a question from a store. A question that fails gives an Answer that says why."""
    known = KnownNames.of(store)
    if not known.nodes:
        return Answer(question, note=f"the store {store.url} holds no document yet: policygraph build FILE fills it")
    reading = read(question, known)
    if reading.query is not None:
        return answer(store, reading, known)
    if reading.ambiguous:
        names = join(sorted({e.name for e in reading.ambiguous}))
        note = f"{names} may mean {len(reading.ambiguous)} things; ask again with one of their ids"
        return Answer(question, candidates=choices(store, reading.ambiguous), note=note)
    return Answer(question, suggestions=suggestions(reading, known, store), note=not_understood(reading))


def answer(store: "Store", reading: Reading, known: KnownNames) -> Answer:
    """Run what was understood."""
    query = find_query(str(reading.query))
    given = query.bind(reading.parameters)
    table = store.query(query.cypher, given)
    notes = list(reading.notes)
    if not table.rows:
        notes.append(nothing_found(store, query, reading))
    return Answer(
        reading.question,
        query.name,
        given,
        tuple(table.columns),
        tuple(tuple(row) for row in table.rows),
        next(iter(reading.entities.values()), None),
        note="; ".join(notes) or None,
        title=f"{query.title_zh} · {query.title_en}",
        command=command(reading, known),
        cypher=query.cypher,
    )


def command(reading: Reading, known: KnownNames) -> str:
    """policygraph query run … with names where they are as clear as ids."""
    from policygraph.questions.text import name_key

    words = ["policygraph", "query", "run", str(reading.query)]
    for name, value in reading.parameters.items():
        entity = reading.entities.get(name)
        if (
            entity
            and entity.label != "Sector"
            and [e.id for e in known.keys.get(name_key(entity.name), ())] == [entity.id]
        ):
            value = entity.name
        words.append(shlex.quote(f"{name}={value}"))
    return " ".join(words)


def nothing_found(store: "Store", query: NamedQuery, reading: Reading) -> str:
    """What was looked for, and what is near: the same question with one condition less, or with part of the words."""
    named = reading.named()
    asked = ", ".join(f"{name}={value}" for name, value in named.items())
    said = f"nothing in this store answers {query.name}" + (f" with {asked}" if asked else "")
    optional = [p.name for p in query.parameters if not p.required and p.name in reading.parameters]
    for name, value in _fewer(optional, reading):
        given = {**reading.parameters, name: value}
        rows = store.query(query.cypher, query.bind(given)).rows
        if rows:
            changed = f"without {name}={named[name]}" if value is None else f"with {name}={value}"
            return f"{said}; {changed} there {'is 1 row' if len(rows) == 1 else f'are {len(rows)} rows'}"
    return said


def _fewer(optional: list[str], reading: Reading) -> Iterator[tuple[str, Any]]:
    """(parameter, value instead): words shortened from either end, then each condition left out."""
    for name in ("words", "measure", "what", "cited"):
        words = str(reading.parameters.get(name) or "")
        if len(words) >= 4 and name not in reading.entities:
            middle = len(words) // 2
            yield name, words[-middle:].strip()
            yield name, words[:middle].strip()
    for name in optional:
        yield name, None


def not_understood(reading: Reading) -> str:
    """Which words were in the way."""
    question = shorten(reading.question)
    if not reading.unknown:
        return f"{question!r} is neither a name in this store nor a question that ask knows"
    words = join([repr(shorten(word)) for word in reading.unknown[:3]])
    near = f" (is {join(reading.near)} meant?)" if reading.near else ""
    return f"{question!r} is not understood: nothing in this store or in ask's words is called {words}{near}"


def shorten(text: str) -> str:
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
