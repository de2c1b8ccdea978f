"""What bodies are called, and their names in full: 省发展改革委 in a document of 山东省 is 山东省发展和改革委员会.

The lists stand in `data/lexicons/agencies.yml` and `agency_functions.csv`. No spaCy here.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from extract.automata import Automaton, in_one_pass
from extract.gazetteers import gazetteer
from extract.types import Jurisdiction, Span
from graph.resources import data, read_yaml

FULL_HEADS: Final = {"委": "委员会", "办": "办公室"}
"""Heads that texts shorten."""
NATION: Final = "中国"
GOVERNMENTS: Final[tuple[str, ...]] = ("政府", "人民政府")
"""A division's government, behind its name."""


@dataclass(frozen=True, slots=True)
class Body:
    """A name of a body without the place or level in front of it."""

    word: str
    kind: str
    canonical: str
    """In full; `{place}` stands for the full name of its division."""
    alone: bool
    """It may stand without a place: 教育厅, 国务院; 政府 (government) may not."""
    department: bool = False
    """A department of a government, with a function of its own."""
    national: str = ""
    """The national body of this function in full."""
    place: bool = True
    """It takes a place or level word in front."""


@dataclass(frozen=True, slots=True)
class Prefix:
    """What stands in front of a body: a division's name, or a level word."""

    span: Span
    text: str
    level: str
    place: str | None = None
    """The division's full name, where one is meant."""
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A body with its prefix, before coordination."""

    span: Span
    body: Body
    prefix: Prefix | None
    passes: Prefix | None = None
    """The prefix that it can hand on: its own, or one that was handed to it."""


def lexicon() -> dict[str, Any]:
    return _lexicon()


@cache
def _lexicon() -> dict[str, Any]:
    loaded: dict[str, Any] = read_yaml("lexicons", "agencies.yml")
    return loaded


def functions() -> Iterator[dict[str, str]]:
    """Rows of `agency_functions.csv`."""
    with data("lexicons", "agency_functions.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(line for line in file if not line.startswith("#"))


def firms() -> Iterator[dict[str, str]]:
    """Rows of `firms.csv`."""
    with data("lexicons", "firms.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(line for line in file if not line.startswith("#"))


def international() -> Iterator[dict[str, str]]:
    """Rows of `international_bodies.csv`."""
    with data("lexicons", "international_bodies.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(line for line in file if not line.startswith("#"))


def _departments() -> Iterator[Body]:
    for row in functions():
        national = row["national"]
        heads = list(dict.fromkeys(h for cell in (row["provincial"], row["local"]) for h in cell.split("|") if h))
        same = [row["full"], *filter(None, row["short"].split("|"))]
        named = [(word, row["full"]) for word in same] + [(word, word) for word in row["alike"].split("|") if word]
        endings = [(written, head) for head in heads for written in _written(head)]
        for word, full in named:
            for written, head in endings:
                alone = head in ("厅", "局", "委员会") and word + written not in lexicon()["never_bare"]
                yield Body(word + written, "government", "{place}" + full + head, alone, True, national)
            if national and full == row["full"]:
                yield from (
                    Body(name, "government", national, True, False, national, place=False)
                    for name in _of_state(word, national)
                )


def _written(head: str) -> tuple[str, ...]:
    """The head and its short forms (委 of 委员会)."""
    return (head, *(short for short, long in FULL_HEADS.items() if long == head))


def _of_state(word: str, national: str) -> Iterator[str]:
    """What the department of the State Council is called by: the word with its head (工业和信息化部), its full name."""
    yield from (word + head for head in ("总局", "部", "署") if national.endswith(head))
    if national.startswith("国家") and national.endswith(("局", "委员会", "署")):
        yield national


def _bodies() -> Iterator[Body]:
    """The lists' bodies; the first of two with the same word holds."""
    words = lexicon()
    bare = {*words["organs_bare"], *words["party_bare"]}
    for kind, names in words["bodies"].items():
        for name, full in names.items():
            yield Body(name, kind, full or name, True, place=False)
    for kind, names in words["organs"].items():
        for name, full in names.items():
            if full:
                yield Body(name, kind, full, name in bare, kind == "government" and "政府" not in name)
    for office, full in words["party_offices"].items():
        for committee in ("委", "党委"):
            yield Body(committee + office, "party", "中共{place}委" + full, False)
        yield Body("中央" + office, "party", "中央" + full, True, place=False)
        if office in bare:
            yield Body(office, "party", "中共{place}委" + full, True)
    yield from _departments()
    for row in firms():
        yield Body(row["short"], "firm", row["full"] or row["short"], True, place=False)
    for row in international():
        yield Body(row["name"], row["kind"], row["full"] or row["name"], True, place=False)


class Names:
    """All bodies' words as one automaton. Build it once with `names()`."""

    def __init__(self) -> None:
        self.bodies: dict[str, Body] = {}
        self.with_place: dict[str, Body] = {}
        """Bodies whose word also stands alone for another body: 海关 and 青岛海关, 招商局 and 市招商局."""
        for body in _bodies():
            there = self.bodies.setdefault(body.word, body)
            if there.place and not body.place:
                self.bodies[body.word] = body
                self.with_place.setdefault(body.word, there)
            elif body.place and not there.place:
                self.with_place.setdefault(body.word, body)
        self._automaton = Automaton(sorted(self.bodies), longest=True, together=True)

    def find(self, text: str) -> Iterator[tuple[int, int, Body]]:
        """Leftmost longest words of bodies, in order."""
        for index, start, end in self._automaton.in_block(text):
            yield start, end, self.bodies[self._automaton.words[index]]


@in_one_pass
@cache
def names() -> Names:
    return Names()


@cache
def level_words() -> dict[str, str]:
    """省 → province …"""
    return {word: level for level, words in lexicon()["levels"].items() for word in words}


def division_of(jurisdiction: Jurisdiction | None, level: str) -> tuple[str, str] | None:
    """(full name, code) of the document's own division of that level: 省 in a document of 济南市 is 山东省."""
    if jurisdiction is None or jurisdiction.code is None:
        return None
    own = gazetteer().get(jurisdiction.code)
    if own is None:
        return None
    line = (own, *gazetteer().parents(own.code))
    for division in line:
        if division.level == level:
            return division.name, division.code
    # In a municipality (北京市) and in a city at county level, 市 is the city itself.
    if level == "prefecture":
        for division in line:
            if division.name.endswith("市"):
                return division.name, division.code
    return None


def in_full(body: Body, prefix: Prefix | None, jurisdiction: Jurisdiction | None) -> tuple[str, str | None]:
    """The body's canonical name, and the code of its division (中国 for a national body, None where unknown)."""
    if not body.place:
        return body.canonical, NATION if body.kind in ("government", "party") else None
    if prefix is not None and prefix.level == "nation":
        full = prefix.text + body.canonical.replace("{place}", "")
        same = body.national and body.national[-1] == full[-1]
        return body.national if same else full, NATION
    if prefix is None:
        if jurisdiction is None:
            return body.canonical.replace("{place}", ""), None
        if jurisdiction.code is None:
            return body.national or body.canonical.replace("{place}", ""), NATION
        return body.canonical.replace("{place}", jurisdiction.name), jurisdiction.code
    if prefix.place:
        return body.canonical.replace("{place}", prefix.place), prefix.code
    if prefix.code:  # a zone in a division
        return body.canonical.replace("{place}", prefix.text), prefix.code
    own = division_of(jurisdiction, prefix.level)
    if own:
        return body.canonical.replace("{place}", own[0]), own[1]
    return body.canonical.replace("{place}", prefix.text), None
