"""The lexicons of what stands around a name: `stages.yml` and `governors.yml`, read once."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from extract.automata import Automaton
from graph.resources import read_yaml


@dataclass(frozen=True, slots=True)
class Governors:
    classes: dict[str, frozenset[str]]
    automaton: Automaton
    tails: frozenset[str]
    aspects: frozenset[str]
    sizes: frozenset[str]
    indefinite: frozenset[str]
    pointing: tuple[str, ...]
    sorts: frozenset[str]
    classes_of_bodies: frozenset[str]
    nouns: tuple[str, ...]
    object_verbs: frozenset[str]
    subjects: tuple[str, ...]
    acts: frozenset[str]
    undertake: frozenset[str]
    waypoints: frozenset[str]
    predicative: frozenset[str]
    finite: frozenset[str]
    invent: frozenset[str]
    restart: frozenset[str]
    manner: frozenset[str]
    closing: frozenset[str]


@cache
def stages() -> dict[str, dict[str, list[str]]]:
    loaded: dict[str, dict[str, list[str]]] = read_yaml("lexicons", "stages.yml")
    return loaded


@cache
def governors() -> Governors:
    lists: dict[str, list[str]] = read_yaml("lexicons", "governors.yml")
    classes: dict[str, set[str]] = {}
    for name, stage in stages().items():
        for word in (*stage["verbs"], *stage.get("behind", ())):
            classes.setdefault(word, set()).add("verb")
            if name in ("start", "completion") and len(word) >= 4:
                # 开始建设, 主体建成: long enough that no name contains them.
                classes[word].add("hard")
    for key, mark in (
        ("adverbs", "adverb"),
        ("openers", "opener"),
        ("prepositions", "preposition"),
        ("verbs", "verb"),
        ("hard", "hard"),
        ("middle", "middle"),
        ("firm", "firm"),
        ("chained", "chained"),
        ("closing", "closing"),
        ("paired", "paired"),
        ("never", "verb"),
        ("never", "never"),
        ("forbid", "verb"),
        ("forbid", "never"),
        ("forbid", "forbid"),
    ):
        for word in lists[key]:
            classes.setdefault(word, set()).add(mark)
    words = tuple(classes)
    return Governors(
        {w: frozenset(c) for w, c in classes.items()},
        Automaton(words, longest=False, together=True),
        _single(frozenset(lists["tails"]) | {t for s in stages().values() for t in s.get("tails", [])}),
        frozenset(lists["aspects"]),
        frozenset(lists["sizes"]),
        frozenset(lists["indefinite"]),
        tuple(lists["pointing"]),
        frozenset(lists["sorts"]),
        frozenset(lists["classes"]),
        tuple(lists["nouns"]),
        frozenset(lists["object_verbs"]),
        tuple(lists["subjects"]),
        frozenset(lists["acts"]),
        frozenset(word for word in words if word.endswith(tuple(lists["undertake"]))),
        frozenset(lists["waypoints"]),
        frozenset(lists["predicative"]),
        frozenset(lists["finite"]),
        frozenset(lists["invent"]),
        frozenset(lists["restart"]),
        frozenset(lists["manner"]),
        frozenset(lists["closing"]),
    )


def _single(tails: frozenset[str]) -> frozenset[str]:
    """Without 项目建设 and the like: of two tails the second is cut alone, since 项目 (a project) may be the head."""
    return frozenset(tail for tail in tails if not (tail.startswith("项目") and tail[2:] in tails))


@cache
def indefinite_words() -> tuple[str, ...]:
    """The indefinite words of more than one character."""
    return tuple(word for word in governors().indefinite if len(word) > 1)


@cache
def indefinite_heads() -> frozenset[str]:
    """First characters of the indefinite words: most names begin otherwise."""
    return frozenset(word[0] for word in governors().indefinite)


@cache
def leading() -> tuple[str, ...]:
    """What stands in front of a name and is no part of it: prepositions of more than one character, pointing words."""
    prepositions = read_yaml("lexicons", "governors.yml")["prepositions"]
    return (*(word for word in prepositions if len(word) > 1), *governors().pointing)


@cache
def parting() -> frozenset[str]:
    """The words that may end a phrase; most verbs only open one."""
    g = governors()
    parts = {"hard", "firm", "middle", "closing", "paired"}
    return g.predicative | {word for word, marks in g.classes.items() if marks & parts}


@cache
def staged() -> frozenset[str]:
    """Verbs that say something of a project, a stage or not (a title that it won)."""
    return frozenset(verb for stage in stages().values() for verb in (*stage["verbs"], *stage.get("behind", ())))


UNSTAGED: Final = frozenset({"later", "unstaged"})
"""Sections of the lexicon that are no stages."""


@cache
def _stages_of_verbs() -> dict[str, tuple[str, bool]]:
    return {
        verb: (stage, key == "behind")
        for stage, words in stages().items()
        if stage not in UNSTAGED
        for key in ("verbs", "behind")
        for verb in words.get(key, ())
    }


def stage_of(verb: str, behind: bool = False) -> str | None:
    """The stage that a verb gives to its object, or where it stands `behind` a name to that."""
    stage, only_behind = _stages_of_verbs().get(verb, (None, False))
    return stage if behind or not only_behind else None
