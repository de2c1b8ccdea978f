"""How well an extraction agrees with a gold annotation: the figures of the ontology's section 10.

Spans, names and offsets are compared, never records: optional gold items are neither hits nor errors.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from extract.projects.names import normal

Row = Mapping[str, Any]
SCALES = (("万亿", 1e12), ("亿", 1e8), ("万", 1e4))
"""Multipliers in front of a unit: 2125亿元 and 212500000000元 are the same."""


@dataclass(slots=True)
class Figures:
    """Counts of one kind, and what was asked of the hits."""

    hits: int = 0
    wrong: int = 0
    missed: int = 0
    asked: dict[str, tuple[int, int]] = field(default_factory=dict)
    """accuracy → (right, asked)"""
    parts: dict[str, "Figures"] = field(default_factory=dict)

    @property
    def precision(self) -> float:
        return self.hits / (self.hits + self.wrong) if self.hits + self.wrong else float(not self.missed)

    @property
    def recall(self) -> float:
        return self.hits / (self.hits + self.missed) if self.hits + self.missed else float(not self.wrong)

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def accuracy(self, name: str) -> float:
        right, asked = self.asked[name]
        return right / asked if asked else 0.0

    def add(self, other: "Figures") -> None:
        self.hits, self.wrong, self.missed = (
            self.hits + other.hits, self.wrong + other.wrong, self.missed + other.missed,
        )  # fmt: skip
        for name, (right, asked) in other.asked.items():
            old = self.asked.get(name, (0, 0))
            self.asked[name] = (old[0] + right, old[1] + asked)
        for name, part in other.parts.items():
            self.parts.setdefault(name, Figures()).add(part)


@dataclass(slots=True)
class Scored:
    """One document's figures by kind, with what was wrong and what was missed."""

    figures: dict[str, Figures] = field(default_factory=dict)
    wrong: dict[str, list[Row]] = field(default_factory=dict)
    missed: dict[str, list[Row]] = field(default_factory=dict)


def score(gold: Row, found: Row) -> Scored:
    """Compare an annotation with the gold one (both in the annotation format)."""
    result = Scored()
    for kind in ("regions", "agencies"):
        _mentions(result, kind, gold, found)
    _projects(result, gold, found)
    _targets(result, gold, found)
    _measures(result, gold, found)
    return result


def pooled(results: Iterable[Scored]) -> dict[str, Figures]:
    """Micro average: counts are summed."""
    total: dict[str, Figures] = {}
    for result in results:
        for kind, figures in result.figures.items():
            total.setdefault(kind, Figures()).add(figures)
    return total


def _record(result: Scored, kind: str, figures: Figures, wrong: Sequence[Row], missed: Sequence[Row]) -> None:
    result.figures[kind], result.wrong[kind], result.missed[kind] = figures, list(wrong), list(missed)


def _mentions(result: Scored, kind: str, gold: Row, found: Row) -> None:
    wanted = {(x["start"], x["end"]): x for x in gold[kind]}
    got = {(x["start"], x["end"]): x for x in found.get(kind, [])}
    required = {k for k, x in wanted.items() if not x.get("optional")}
    wrong = [y for k, y in got.items() if k not in wanted and y.get("level") != "feature"]
    missed = [wanted[k] for k in wanted if k in required and k not in got]
    pairs = [(wanted[k], got[k]) for k in required & set(got)]
    figures = Figures(len(pairs), len(wrong), len(missed))
    figures.asked["name"] = _asked(pairs, lambda x, y: _says(x, y, "name"))
    coded = [(x, y) for x, y in pairs if x.get("code")]
    if kind == "regions":
        figures.asked["code"] = _asked(coded, lambda x, y: _says(x, y, "code"))
    _record(result, kind, figures, wrong, missed)


def _projects(result: Scored, gold: Row, found: Row) -> None:
    known: dict[str, Row] = {}
    for x in gold["projects"]:
        for name in (x["name"], *x.get("aliases", [])):
            known.setdefault(normal(name), x)
    known |= {normal(x["name"]): x for x in gold["projects"] if not x.get("optional")}
    seen: set[int] = set()
    pairs: list[tuple[Row, Row]] = []
    wrong: dict[str, Row] = {}

    def by_alias(y: Row) -> bool:
        return normal(y["name"]) != normal(known.get(normal(y["name"]), y)["name"])

    for y in sorted(found.get("projects", []), key=by_alias):
        match = known.get(normal(y["name"]))
        if match is None:
            wrong.setdefault(normal(y["name"]), y)
        elif id(match) not in seen:
            seen.add(id(match))
            if not match.get("optional"):
                pairs.append((match, y))
    missed = [x for x in gold["projects"] if not x.get("optional") and id(x) not in seen]
    figures = Figures(len(pairs), len(wrong), len(missed))
    figures.asked["stage"] = _asked(pairs, lambda x, y: _says(x, y, "stage"))
    figures.asked["kind"] = _asked(pairs, lambda x, y: _says(x, y, "kind"))
    figures.parts["place_links"] = _links(gold, pairs)
    figures.parts["evidence"] = Figures()
    for x, y in pairs:
        figures.parts["evidence"].add(_evidence(x.get("spans") or [], y.get("spans") or []))
    _record(result, "projects", figures, list(wrong.values()), missed)


def _links(gold: Row, pairs: list[tuple[Row, Row]]) -> Figures:
    same = {x["name_alt"]: x["name"] for x in gold["regions"] if isinstance(x.get("name_alt"), str)}

    def links(x: Row, suffix: str = "") -> set[tuple[str, str]]:
        return {(t, same.get(n, n)) for t in ("located_in", "connects") for n in x.get(t + suffix) or []}

    trivial = {("located_in", "中国"), ("located_in", gold.get("jurisdiction"))}
    total = Figures()
    for x, y in pairs:
        want, got = links(x), links(y)
        spare = links(x, "_optional") | trivial
        total.add(Figures(len(want & got), len(got - want - spare), len(want - got)))
    return total


def _evidence(gold: Sequence[Sequence[int]], found: Sequence[Sequence[int]]) -> Figures:
    groups: list[list[Sequence[int]]] = []
    for span in sorted(gold, key=lambda span: (span[0], span[1])):
        if groups and span[0] < max(s[1] for s in groups[-1]):
            groups[-1].append(span)
        else:
            groups.append([span])
    hits = sum(any(_alike(x, y) for x in group for y in found) for group in groups)
    return Figures(hits, sum(not any(_alike(x, y) for x in gold) for y in found), len(groups) - hits)


def _alike(x: Sequence[int], y: Sequence[int]) -> bool:
    """The two spans share at least half of their union."""
    return 2 * max(0, min(x[1], y[1]) - max(x[0], y[0])) >= max(x[1], y[1]) - min(x[0], y[0])


def _targets(result: Scored, gold: Row, found: Row) -> None:
    rows: list[Row] = list(found.get("targets", []))
    used: set[int] = set()
    pairs: list[tuple[Row, Row]] = []
    missed: list[Row] = []
    for x in gold["targets"]:
        place = (x["start"], x["end"])
        match = next((i for i, y in enumerate(rows) if i not in used and _alike(place, (y["start"], y["end"]))), None)
        if match is not None:
            used.add(match)
        if not x.get("optional"):
            if match is None:
                missed.append(x)
            else:
                pairs.append((x, rows[match]))
    wrong = [y for i, y in enumerate(rows) if i not in used]
    figures = Figures(len(pairs), len(wrong), len(missed))
    figures.asked["value"] = _asked(pairs, lambda x, y: _value(x) == _value(y))
    _record(result, "targets", figures, wrong, missed)


def _value(x: Row) -> tuple[float | None, float | None, str]:
    unit, scale = re.sub(r"\s", "", x.get("unit") or ""), 1.0
    unit = unit.replace("％", "%")
    for prefix, factor in SCALES:
        if unit.startswith(prefix):
            unit, scale = unit[len(prefix) :], factor
            break

    def number(value: float | None) -> float | None:
        return None if value is None else round(float(value) * scale, 6)

    return number(x.get("low")), number(x.get("high")), unit


def _measures(result: Scored, gold: Row, found: Row) -> None:
    wanted = {x["start"]: x for x in gold["measures"]}
    got = {x["start"]: x for x in found.get("measures", [])}
    required = {s for s, x in wanted.items() if not x.get("optional")}
    hits = required & set(got)
    wrong = [got[s] for s in sorted(set(got) - set(wanted))]
    missed = [wanted[s] for s in sorted(required - set(got))]
    _record(result, "measures", Figures(len(hits), len(wrong), len(missed)), wrong, missed)
    sectors = Figures()
    for s in hits:
        want, may = set(wanted[s]["sectors"]), set(wanted[s].get("sectors_optional", []))
        said = set(got[s].get("sectors", []))
        sectors.add(Figures(len(want & said), len(said - want - may), len(want - said)))
    _record(result, "sectors", sectors, [], [])
    if "responsibilities" in gold:
        optional = set(wanted) - required
        want = {_duty(x) for x in gold["responsibilities"]}
        duties = {
            _duty(x) for x in found.get("responsibilities", []) if x["measure"] not in optional or _duty(x) in want
        }
        figures = Figures(len(want & duties), len(duties - want), len(want - duties))
        rows = [
            [{"name": d[0], "role": d[1], "start": d[2]} for d in sorted(s)] for s in (duties - want, want - duties)
        ]
        _record(result, "responsibilities", figures, rows[0], rows[1])


def _duty(x: Row) -> tuple[str, str, int]:
    return (x["agency"], x.get("role") or "", x["measure"])


def _asked(pairs: list[tuple[Row, Row]], right: Callable[[Row, Row], bool]) -> tuple[int, int]:
    return sum(right(x, y) for x, y in pairs), len(pairs)


def _says(x: Row, y: Row, name: str) -> bool:
    """The output says something, and it is the gold's value or one of the readings that the gold allows."""
    other = x.get(name + "_alt")
    allowed = [x.get(name), *(other if isinstance(other, list) else [other])]
    return y.get(name) is not None and y[name] in allowed
