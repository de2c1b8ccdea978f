"""Targets and deadlines of an entity on a line of years, to scale; what names no year takes its document's period.

Places along the line are percentages, so that the picture fits any width without a script or a style of its own.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from graph.resources import data
from policygraph.explorer.profile import Profile
from policygraph.explorer.state import Explorer

DOCUMENTS = """
MATCH (d:Document) WHERE d.id IN $ids
RETURN d.id AS id, d.name AS name, d.period_from AS start, d.period_to AS `end`, d.date AS date ORDER BY id
"""
HIGHEST = 8
"""Points above one year; the list holds all."""
STEP = 15
"""Pixels from one point up to the next."""
EDGE = 5.0
"""Per cent kept free at either end."""
APART = 11.0
"""Per cent between two years that are written: as much as four digits take on a phone."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A target or a measure with a deadline."""

    type: str
    """Target or Measure."""
    text: str
    note: str
    """What the target is about, or nothing."""
    deadline: str
    binding: str
    document: str
    title: str
    start: int
    end: int
    year: int | None
    said: bool
    """The text gives the year; else it is the last of the document's period."""


@dataclass(frozen=True, slots=True)
class Point:
    entry: Entry
    x: float
    """Per cent."""
    up: int
    """Pixels above the line."""


@dataclass(frozen=True, slots=True)
class Year:
    year: int
    x: float
    written: bool
    more: int
    """Entries that are not drawn, for want of room."""


@dataclass(frozen=True, slots=True)
class Band:
    """The period of documents, under the line."""

    start: int
    end: int
    x: float
    width: float
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    entries: list[Entry]
    points: list[Point]
    years: list[Year]
    bands: list[Band]
    height: int
    """Pixels above the line."""

    def of(self, year: int | None, said: bool) -> list[Entry]:
        return [e for e in self.entries if (e.year, e.said) == (year, said)]

    def groups(self) -> list[tuple[int | None, bool, list[Entry]]]:
        """(year, said, entries), earliest first, those without a year last."""
        keys = dict.fromkeys((e.year, e.said) for e in self.entries)
        ordered = sorted(keys, key=lambda k: (k[0] is None, k[0] or 0, not k[1]))
        return [(year, said, self.of(year, said)) for year, said in ordered]


def read_timeline(explorer: Explorer, profile: Profile) -> Timeline:
    """The targets and the measures with deadlines on the page of an entity."""
    late = [m for m in profile.measures if m.deadline]
    ids = sorted({*(m.document for m in late), *(t["document"] for t in profile.targets)})
    documents = {row["id"]: row for row in explorer.ask(DOCUMENTS, ids=ids)} if ids else {}
    entries = [target_of(row, documents.get(row["document"], {})) for row in profile.targets]
    for m in late:
        row = documents.get(m.document, {})
        year = year_of(m.deadline, issued(row))
        entries.append(
            Entry("Measure", m.sentence, "", m.deadline, "", m.document, m.title, m.start, m.end, year, True)
        )
    return lay_out(entries, list(documents.values()))


def target_of(row: dict[str, Any], document: dict[str, Any]) -> Entry:
    said = year_of(row["deadline"] or "", issued(document))
    return Entry(
        "Target",
        row["text"],
        " ".join(part for part in (row["scope"], row["what"]) if part),
        row["deadline"] or "",
        row["binding"] or "",
        row["document"],
        document.get("name") or "",
        row["start"],
        row["end"],
        said or document.get("end"),
        said is not None,
    )


@cache
def rules() -> dict[str, dict[str, Any]]:
    """`data/deadlines.yml`."""
    import yaml

    loaded: dict[str, dict[str, Any]] = yaml.safe_load(data("deadlines.yml").read_text("utf-8"))
    return loaded


def year_of(deadline: str, issued: int | None) -> int | None:
    """The year in which a deadline ends; None where its words do not tell."""
    known = rules()
    if years := re.findall(known["years"]["pattern"], deadline):
        return int(years[-1])
    if plan := re.search(known["plan"]["pattern"], deadline):
        return int(known["plan"]["start"]) + 5 * ordinal(plan[1]) + 4
    for words, year in known["words"].items():
        if words != "why" and words in deadline:
            return int(year)
    for words, years_on in known["after"].items():
        if words != "why" and words in deadline and issued:
            return issued + int(years_on)
    return None


def ordinal(number: str) -> int:
    """十五 → 15, 七 → 7."""
    digits = "零一二三四五六七八九"
    return 10 + digits.index(number[1:] or "零") if number.startswith("十") else digits.index(number)


def issued(document: dict[str, Any]) -> int | None:
    """The year of a document's date."""
    found = re.match(r"(?:19|20)\d\d", document.get("date") or "")
    return int(found[0]) if found else None


def lay_out(entries: Sequence[Entry], documents: Iterable[dict[str, Any]] = ()) -> Timeline:
    """Places on the line for what has a year."""
    dated = sorted({e.year for e in entries if e.year is not None})
    ordered = sorted(entries, key=lambda e: (e.type != "Target", e.title, e.start))
    if not dated:
        return Timeline(ordered, [], [], [], 0)
    periods: dict[tuple[int, int], list[str]] = {}
    for row in documents:
        if row["start"] and row["end"] and row["start"] <= row["end"]:
            periods.setdefault((row["start"], row["end"]), []).append(row["name"] or "")
    ends = [*dated, *(year for period in periods for year in period)]
    first, last = min(ends), max(ends)
    if first == last:
        first, last = first - 1, last + 1

    def x(year: int) -> float:
        return round(EDGE + (100 - 2 * EDGE) * (year - first) / (last - first), 2)

    points, years = [], []
    for year in dated:
        here = [e for e in ordered if e.year == year]
        points += [Point(e, x(year), STEP * number + 12) for number, e in enumerate(here[:HIGHEST])]
        years.append((year, max(0, len(here) - HIGHEST)))
    more = dict(years)
    written = spread([*dated, first, last], x)
    marks = [Year(y, x(y), y in written, more.get(y, 0)) for y in sorted({*dated, first, last})]
    bands = [Band(a, b, x(a), round(x(b) - x(a), 2), tuple(t)) for (a, b), t in sorted(periods.items())]
    highest = max((p.up for p in points), default=0) + (STEP if any(more.values()) else 0)
    return Timeline(ordered, points, marks, bands, highest + 10)


def spread(years: Iterable[int], x: Callable[[int], float]) -> set[int]:
    """The years that can be written beside each other; the first come first."""
    kept: list[int] = []
    for year in years:
        if all(abs(x(year) - x(other)) >= APART for other in kept):
            kept.append(year)
    return set(kept)
