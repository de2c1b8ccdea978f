"""What `data/lexicons/kinds.yml` holds, made ready: words and formulas that say of what kind a project is."""

import re
from dataclasses import dataclass
from typing import Final

from extract.automata import Automaton
from extract.formulas import Formulas
from graph.resources import read_yaml


@dataclass(frozen=True, slots=True)
class Turn:
    """What certain words make of a head's kind."""

    means: str
    words: re.Pattern[str]
    heads: tuple[str, ...]
    sentence: bool


@dataclass(frozen=True, slots=True)
class Kinds:
    automaton: Automaton
    kinds: tuple[str, ...]
    things: frozenset[int]
    """Numbers of the words that say what is built, wherever they stand."""
    otherwise: dict[str, str]
    route_number: str
    routes: re.Pattern[str]
    route_kinds: dict[str, str]
    formulas: Formulas
    of_formula: tuple[str, ...]
    """The kind that each formula tells."""
    street: re.Pattern[str]
    street_ends: frozenset[str]
    """Characters that the formula of a street names: it ends with one of them."""
    no_street: re.Pattern[str]
    line: re.Pattern[str]
    no_line: re.Pattern[str]
    turned: dict[str, tuple[Turn, ...]]
    campaigns: re.Pattern[str]
    """Ends of works (工程) that are undertakings, whatever they are about."""
    results: tuple[tuple[re.Pattern[str], str], ...]
    """Verbs that say what came to be (开诊, a hospital)."""


def _kinds() -> Kinds:
    lists = read_yaml("lexicons", "kinds.yml")
    words: dict[str, tuple[str, bool]] = {}
    for kind, entry in lists["kinds"].items():
        words |= dict.fromkeys(entry["words"], (kind, kind in lists["physical"]))
        words |= dict.fromkeys(entry.get("things", ()), (kind, True))
    automaton = Automaton(words, longest=True)
    formulas = [(p, kind) for kind, ps in lists["patterns"].items() for p in ps]
    turned = {
        kind: tuple(
            Turn(t["means"], re.compile("|".join(t["words"])), tuple(t.get("heads", ())), t.get("sentence", False))
            for t in turns
        )
        for kind, turns in lists["turned"].items()
    }
    routes = {word: kind for kind, words in lists["routes"].items() for word in words}
    return Kinds(
        automaton,
        tuple(kind for kind, _ in words.values()),
        frozenset(i for i, (_, thing) in enumerate(words.values()) if thing),
        lists["otherwise"],
        lists["route_number"],
        re.compile("|".join(sorted(routes, key=lambda word: -len(word)))),
        routes,
        Formulas(formula for formula, _ in formulas),
        tuple(kind for _, kind in formulas),
        re.compile(lists["streets"]["formula"]),
        frozenset(lists["streets"]["formula"]),
        re.compile(f"(?:{''.join(lists['streets']['none'].split())})[东西南北中]?$"),
        re.compile(lists["lines"]["formula"]),
        re.compile(lists["lines"]["none"]),
        turned,
        re.compile("".join(lists["campaigns"].split())),
        tuple((re.compile("|".join(words)), kind) for kind, words in lists["results"].items()),
    )


KINDS: Final = _kinds()
