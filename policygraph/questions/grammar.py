"""The grammar of questions as declared in `data/questions/grammar.yml`, with the words of the extraction's lexicons."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from graph.resources import data
from policygraph.questions.text import key

SLOTS = ("level", "role", "basis", "stage", "kind", "sector", "audience")
"""Slots whose words are declared: value → its words."""
NAMES = ("region", "project", "agency", "sector", "document")
"""Slots that names of the graph fill; `entity` is any of them."""
NOTHING, BEYOND = "nothing", "beyond"

Meanings = dict[str, dict[str, Any]]
"""Key of a word → what it may mean: concept or slot → value."""


@dataclass(frozen=True, slots=True)
class Intent:
    """What a user may want, and the query that gives it."""

    query: str
    needs: tuple[tuple[str, ...], ...]
    """Any of these must be found whole."""
    may: frozenset[str]
    give: dict[str, Any]
    """Parameter → slot."""
    free: dict[str, bool]
    """Parameter that takes words of the question as they stand → whether it must be filled."""
    spare: float
    examples: dict[str, str]
    """Language → a question of this intent, with slots in braces."""


@dataclass(frozen=True, slots=True)
class Grammar:
    words: Meanings
    weights: dict[str, float]
    intents: tuple[Intent, ...]
    bare: str
    suggestions: tuple[str, ...]
    home: frozenset[str]
    """Keys of words for the documents' own jurisdiction."""
    labels: dict[str, dict[str, str]] = field(default_factory=dict)
    """Slot → value → its first English word."""


def load(*place: str) -> Any:
    """A YAML file of data/ by the fast loader: the whole command has a second."""
    import yaml

    return yaml.load(data(*place).read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


@cache
def grammar() -> Grammar:
    declared = load("questions", "grammar.yml")
    words: Meanings = defaultdict(dict)
    for line in declared["nothing"]:
        for word in line.split():
            words[key(word)][NOTHING] = True
    counted = declared["counted"]
    for word in (f"{before}{unit}" for before in counted["before"] for unit in counted["words"]):
        words[key(word)][NOTHING] = True
    for line in declared["beyond"]:
        for word in line.split():
            words[key(word)][BEYOND] = True
    for concept, listed in declared["words"].items():
        for word in listed.split("|"):
            words[key(word)][concept] = True
    labels: dict[str, dict[str, str]] = defaultdict(dict)
    for slot, value, word in (*_declared(declared), *_lexicons()):
        words[key(word)].setdefault(slot, value)
        if word.isascii():
            labels[slot].setdefault(value, word)
    for slot, value, word in _declared(declared):
        if slot == "stage":
            for variant in _staged(word):
                words[key(variant)].setdefault(slot, value)
    words.pop("", None)
    return Grammar(
        dict(words),
        {NOTHING: 0.0, BEYOND: 9.0} | declared["weight"],
        tuple(_intent(block) for block in declared["intents"]),
        declared["bare"],
        tuple(declared["suggestions"]),
        frozenset(map(key, declared["home"].split("|"))),
        dict(labels),
    )


def _intent(block: dict[str, Any]) -> Intent:
    needs = tuple(tuple(pattern.split()) for pattern in block["needs"])
    return Intent(
        block["query"],
        needs,
        frozenset(block["may"])
        | {need for pattern in needs for need in pattern if need not in (*SLOTS, *NAMES, "entity", "section")},
        block.get("give", {}),
        {name: how.endswith("!") for name, how in block.get("free", {}).items()},
        block.get("spare", 1.5),
        block["as"],
    )


def _declared(declared: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """(slot, value, word) of the grammar's own lists."""
    for slot in SLOTS:
        for value, listed in declared[slot].items():
            for word in listed.split("|"):
                yield slot, value, word


def _lexicons() -> Iterator[tuple[str, str, str]]:
    """(slot, value, word) of the lists that the extraction reads: kinds, classes of people, stages."""
    for kind, entry in load("lexicons", "kinds.yml")["kinds"].items():
        for word in (kind, *kind.split("/"), entry["en"], *entry["words"]):
            if len(word) > 1:
                yield "kind", kind, word
    classes = load("lexicons", "audience.yml")
    for audience, listed in (classes["people"] | classes["firms"]).items():
        for word in (audience, *listed):
            yield "audience", audience, word
    stages = load("lexicons", "stages.yml")
    for stage in ("preparatory", "planned", "start", "completion"):  # the words of the others govern much else too
        for word in (*stages[stage].get("verbs", ()), *stages[stage].get("tails", ())):
            if len(word) > 1:
                yield "stage", stage, word
    for stage in stages:
        yield "stage", stage, stage


def _staged(word: str) -> tuple[str, ...]:
    """The word with its noun: 前期 → 前期阶段, preparatory → preparatory stage."""
    return (f"{word} stage", f"{word} phase") if word.isascii() else (f"{word}阶段", f"{word}状态", f"{word}期")
