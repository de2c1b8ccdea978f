"""What of a diagram is shown: types of nodes, relations, levels of regions, and how many sentences support an edge."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from graph.diagram import Diagram
from graph.errors import PolicyGraphError
from graph.schema import schema

LEVELS = ("country", "province", "prefecture", "county", "township", "area", "feature")


class ChoiceError(PolicyGraphError):
    """A choice that names nothing of this diagram."""

    def __init__(self, what: str, name: str, there: Mapping[str, int]) -> None:
        self.what, self.name, self.there = what, name, there
        held = ", ".join(f"{n} ({count})" for n, count in there.items())
        super().__init__(f"unknown {what} {name!r}: " + (f"this diagram has {held}" if held else "there are none here"))


@dataclass(frozen=True, slots=True)
class Choice:
    """None chooses all."""

    types: frozenset[str] | None = None
    relations: frozenset[str] | None = None
    levels: frozenset[str] | None = None
    """Of regions; other nodes have none and stay."""
    least: int = 1
    """Sentences that support an edge."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What a diagram has to choose from, with how many there are of each."""

    types: dict[str, int]
    relations: dict[str, int]
    levels: dict[str, int]


def offer(diagram: Diagram) -> Offer:
    """The most frequent first; levels from the largest division to the smallest."""
    levels = Counter(n.level for n in diagram.nodes.values() if n.level)
    return Offer(
        frequent(Counter(n.type for n in diagram.nodes.values())),
        frequent(Counter(e.type for e in diagram.edges.values())),
        {level: levels[level] for level in (*LEVELS, *sorted(set(levels) - set(LEVELS))) if levels[level]},
    )


def frequent(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda c: (-c[1], c[0])))


def read_choice(
    there: Offer, types: str | None = None, relations: str | None = None, levels: str | None = None, least: int = 1
) -> Choice:
    """The choice that lists of names mean: labels of the schema or their titles (Project, 项目), separated by commas.

    Raises ChoiceError for a name that neither the schema nor the diagram knows.
    """
    kinds = schema()
    return Choice(
        named("type", types, there.types, {t.label: (t.title_zh, t.title_en) for t in kinds.nodes.values()}),
        named("relation", relations, there.relations, {t.type: (t.title_zh, t.title_en) for t in kinds.edges.values()}),
        named("level", levels, there.levels, dict.fromkeys(LEVELS, ())),
        least,
    )


def named(
    what: str, given: str | None, there: Mapping[str, int], known: Mapping[str, tuple[str, ...]]
) -> frozenset[str] | None:
    """The names of a list, None where nothing is given."""
    words = [w.strip() for w in re.split("[,，、;；]", given or "") if w.strip()]
    if not words:
        return None
    meant = {said.casefold(): name for name, titles in known.items() for said in (*titles, name)}
    for name in there:
        meant.update((part.casefold(), name) for part in (*name.split(" ", 1), name) if name not in known)
    for word in words:
        if word.casefold() not in meant:
            raise ChoiceError(what, word, there)
    return frozenset(meant[w.casefold()] for w in words)


def chosen(diagram: Diagram, choice: Choice) -> Diagram:
    """The diagram with what was chosen alone; the centre stays.

    A node that loses its relations goes, unless only types or levels were chosen: then it is tied to the centre, or
    stands alone.
    """
    if choice == Choice():
        return diagram
    nodes = {
        i: n
        for i, n in diagram.nodes.items()
        if i == diagram.center
        or (
            (choice.types is None or n.type in choice.types)
            and (choice.levels is None or n.type != "Region" or n.level in choice.levels)
        )
    }
    shown = Diagram(
        diagram.title,
        nodes,
        {
            k: e
            for k, e in diagram.edges.items()
            if e.source in nodes and e.target in nodes and fits(choice, e.type, e.sentences)
        },
        diagram.center,
        {i: e for i, e in diagram.spare.items() if i in nodes and fits(choice, e.type, e.sentences)},
    )
    shown.tie_strays()
    if choice.relations is not None or choice.least > 1:
        tied = {i for e in shown.edges.values() for i in (e.source, e.target)}
        shown.nodes = {i: n for i, n in nodes.items() if i in tied or i == diagram.center}
    return shown


def fits(choice: Choice, type: str, sentences: int) -> bool:
    return sentences >= choice.least and (choice.relations is None or type in choice.relations)
