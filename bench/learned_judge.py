"""What the rules take or turn down as a project's name, with what they know of it; a regression that judges the same.

Used by `bench/learned.py`. Needs numpy alone.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from extract.pipeline import extract
from extract.projects import naming
from extract.projects.coordination import Member
from extract.projects.governing import Phrase
from extract.projects.names import normal
from extract.types import Extraction, ProjectMention

TURNED_DOWN = ("counted", "of_wide_area", "of_fields", "acts", "is_class")
"""Functions of `naming` that turn a member down behind `identified`."""
STEPS, RATE, DECAY = 400, 0.1, 3.0
"""AdaGrad steps over all rows, their rate, and the weight of L2."""


@dataclass(slots=True)
class Candidate:
    mention: ProjectMention
    taken: bool
    """By the rules."""
    right: bool | None
    """Does the annotation name it so? None where it leaves that open."""
    features: list[str]
    score: float = 1.0


def candidates(path: Path, gold: Mapping[str, Any], found: Extraction) -> list[Candidate]:
    """The document's candidates in reading order; `found` is what the rules make of it."""
    reasons: dict[str, list[str]] = {}
    with _open_doors(reasons):
        more = extract(path, jurisdiction=gold.get("jurisdiction"))
    labels: dict[str, bool | None] = {}
    for row in gold["projects"]:
        for name in (row["name"], *row.get("aliases", [])):
            labels.setdefault(normal(name), None if row.get("optional") else True)
    taken = {(m.span, m.name) for m in found.projects}
    mentions = {(m.span, m.name): m for m in (*more.projects, *found.projects)}
    return [
        Candidate(m, key in taken, labels.get(normal(m.name), False), _features(m, found, reasons.get(m.name, [])))
        for key, m in sorted(mentions.items(), key=lambda item: item[0])
    ]


@contextmanager
def _open_doors(reasons: dict[str, list[str]]) -> Iterator[None]:
    """The rules turn no name with a head down; what they know of it is written into `reasons`, by name."""
    kept: dict[str, Callable[..., bool]] = {name: getattr(naming, name) for name in ("identified", *TURNED_DOWN)}

    def identified(member: Member, solid: bool, vague: bool, phrase: Phrase) -> bool:
        sure, head = kept["identified"](member, solid, vague, phrase), member.head
        if head is not None:
            said: dict[str, object] = {"sure": sure, "solid": solid, "vague": vague, "relative": phrase.relative}
            said |= {"listed": member.listed, "shared": member.shared is not None, "open": member.open_list}
            said |= {"head": head.word, "kind": head.kind, "role": head.role, "needs": head.needs}
            said |= {"core": member.core, "core+head": member.core + head.word, "in": phrase.preposition}
            said |= {"before": phrase.before[-1].word if phrase.before else ""}
            said |= {"after": phrase.after[0].word if phrase.after else ""}
            reasons[member.name] = [f"{key}={value}" for key, value in said.items()]
        return head is not None

    def noting(name: str) -> Callable[..., bool]:
        def never(*given: Any) -> bool:
            if kept[name](*given):
                member = next(x for x in given if isinstance(x, Member))
                reasons.setdefault(member.name, []).append(name)
            return False

        return never

    try:
        for name in kept:
            setattr(naming, name, identified if name == "identified" else noting(name))
        yield
    finally:
        for name, function in kept.items():
            setattr(naming, name, function)


def _features(mention: ProjectMention, found: Extraction, reasons: Sequence[str]) -> list[str]:
    text, name, start, end = found.source.text, mention.name, mention.span.start, mention.span.end
    around = [f"<{text[max(0, start - n) : start]}" for n in (1, 2)] + [f">{text[end : end + n]}" for n in (1, 2)]
    shape = [f"length={min(len(name) // 3, 8)}", f"own={min((end - start) // 3, 8)}", f"stage={mention.stage}"]
    shape += [f"genre={found.meta.genre}", f"doubt={mention.optional}", f"cue={mention.cue is not None}"]
    shape += [f"placed={any(mention.span.covers(p.span) for p in mention.located_in)}", f"first={name[:2]}"]
    return [*dict.fromkeys((*reasons, *around, *shape, *(f"~{name[i : i + 2]}" for i in range(len(name) - 1))))]


class Judge:
    """Logistic regression over the features that occur at least twice."""

    def __init__(self, rows: Sequence[Candidate]) -> None:
        counts = Counter(f for row in rows for f in row.features)
        self.place = {f: i + 2 for i, f in enumerate(sorted(f for f, n in counts.items() if n > 1))}
        self.weights = np.zeros(len(self.place) + 2)  # the first fills up rows, the second is the bias
        said = [self._places(row) for row in rows]
        table = np.zeros((len(said), max(map(len, said), default=1)), dtype=np.intp)
        for i, places in enumerate(said):
            table[i, : len(places)] = places
        right = np.array([bool(row.right) for row in rows], dtype=float)
        decay = np.where(np.arange(len(self.weights)) < 2, 0.0, DECAY)
        past = np.full(len(self.weights), 1e-8)
        for _ in range(STEPS):
            off = 1 / (1 + np.exp(-self.weights[table].sum(axis=1))) - right
            slope = np.bincount(table.ravel(), np.repeat(off, table.shape[1]), len(self.weights)) + decay * self.weights
            past = past + slope**2
            self.weights = self.weights - RATE * slope / np.sqrt(past)
            self.weights[0] = 0.0

    def _places(self, row: Candidate) -> list[int]:
        return [1, *(self.place[f] for f in row.features if f in self.place)]

    def __call__(self, row: Candidate) -> float:
        return float(1 / (1 + np.exp(-self.weights[self._places(row)].sum())))
