"""Counts of measures by two things at once: sector and sector, sector and region; and the measures behind a cell."""

from dataclasses import dataclass
from typing import Any

from policygraph.explorer.state import Explorer

STEPS = 6
"""Shades of a heat map, besides none."""
LEVELS = ("province", "prefecture", "county", "township", "area", "feature")

SECTORS = """
MATCH (m:Measure)-[c:CONCERNS]->(s:Sector) WHERE $basis = 'any' OR c.basis = $basis
RETURN s.id AS id, s.name AS name, s.name_en AS name_en, count(DISTINCT m) AS measures ORDER BY measures DESC, id
"""
PAIRS = """
MATCH (a:Sector)<-[c:CONCERNS]-(m:Measure)-[k:CONCERNS]->(b:Sector)
WHERE a.key < b.key AND ($basis = 'any' OR (c.basis = $basis AND k.basis = $basis))
RETURN a.id AS a, b.id AS b, count(DISTINCT m) AS measures
"""
# A region's measures are also those of its divisions.
PLACES = """
MATCH (part:Region)-[:PART_OF*0..6]->(r:Region) WHERE r.level = $level
MATCH (s:Sector)<-[c:CONCERNS]-(m:Measure)-[:MENTIONS|APPLIES_TO]->(part)
WHERE $basis = 'any' OR c.basis = $basis
RETURN s.id AS a, r.id AS b, r.name AS name, r.code AS code, count(DISTINCT m) AS measures
"""
COUNTED = """
MATCH (m:Measure)-[:MENTIONS|APPLIES_TO]->(part:Region)-[:PART_OF*0..6]->(r:Region)
RETURN r.level AS level, count(DISTINCT r) AS regions
"""
SHOWN = """
RETURN DISTINCT m.id AS id, m.text AS text, m.sentence AS sentence, m.outline AS outline, m.document AS document,
       d.name AS title, m.start AS start, m.`end` AS `end`, m.tense AS tense, m.deadline AS deadline
ORDER BY title, start LIMIT 300
"""
OF_PAIR = """
MATCH (a:Sector)<-[c:CONCERNS]-(m:Measure)-[k:CONCERNS]->(b:Sector)
WHERE a.id = $a AND b.id = $b AND ($basis = 'any' OR (c.basis = $basis AND k.basis = $basis))
MATCH (d:Document) WHERE d.id = m.document
"""
OF_SECTOR = """
MATCH (a:Sector)<-[c:CONCERNS]-(m:Measure)
WHERE a.id = $a AND $b = $a AND ($basis = 'any' OR c.basis = $basis)
MATCH (d:Document) WHERE d.id = m.document
"""
OF_PLACE = """
MATCH (part:Region)-[:PART_OF*0..6]->(r:Region) WHERE r.id = $b
MATCH (a:Sector)<-[c:CONCERNS]-(m:Measure)-[:MENTIONS|APPLIES_TO]->(part)
WHERE a.id = $a AND ($basis = 'any' OR c.basis = $basis)
MATCH (d:Document) WHERE d.id = m.document
"""


@dataclass(frozen=True, slots=True)
class Cell:
    number: int
    shade: int
    """0 for none, else 1 to STEPS."""


@dataclass(frozen=True, slots=True)
class Matrix:
    rows: list[dict[str, Any]]
    columns: list[dict[str, Any]]
    cells: dict[tuple[str, str], Cell]

    def at(self, row: str, column: str) -> Cell:
        return self.cells.get((row, column), Cell(0, 0))


def shaded(
    numbers: dict[tuple[str, str], int], but: frozenset[tuple[str, str]] = frozenset()
) -> dict[tuple[str, str], Cell]:
    """Shades by the square root of the number, so that small ones are told apart; `but` has none."""
    most = max((n for place, n in numbers.items() if place not in but), default=1)
    return {
        place: Cell(n, 0 if place in but or not n else max(1, round(STEPS * (n / most) ** 0.5)))
        for place, n in numbers.items()
    }


def by_sectors(explorer: Explorer, basis: str) -> Matrix:
    """Which sectors the same measure concerns; on the diagonal all measures of the sector."""
    sectors = explorer.ask(SECTORS, basis=basis)
    numbers: dict[tuple[str, str], int] = {}
    for row in explorer.ask(PAIRS, basis=basis):
        numbers[row["a"], row["b"]] = numbers[row["b"], row["a"]] = row["measures"]
    own = frozenset((s["id"], s["id"]) for s in sectors)
    numbers.update({(s["id"], s["id"]): s["measures"] for s in sectors})
    return Matrix(sectors, sectors, shaded(numbers, own))


def by_places(explorer: Explorer, basis: str, level: str) -> Matrix:
    """Which sectors' measures name which regions of a level, or a division of them."""
    rows = explorer.table(PLACES, {"basis": basis, "level": level}, 20_000).records()
    regions = {r["b"]: {"id": r["b"], "name": r["name"], "name_en": r["name"], "code": r["code"]} for r in rows}
    numbers = {(r["b"], r["a"]): int(r["measures"]) for r in rows}
    named = {r["a"] for r in rows}
    sectors = [s for s in explorer.ask(SECTORS, basis=basis) if s["id"] in named]
    order = sorted(regions.values(), key=lambda r: (r["code"] or "", r["id"]))
    return Matrix(order, sectors, shaded(numbers))


def level_of(explorer: Explorer, asked: str | None) -> tuple[str, dict[str, int]]:
    """The level to show, and how many regions of each have measures: the highest with several, unless one is asked."""
    counted = {r["level"]: r["regions"] for r in explorer.ask(COUNTED) if r["level"] in LEVELS}
    levels = {level: counted[level] for level in LEVELS if level in counted}
    if asked in LEVELS:
        return str(asked), levels
    several = [level for level in ("prefecture", "province", "county") if levels.get(level, 0) > 2]
    return next(iter(several), "prefecture"), levels


def measures_of(explorer: Explorer, a: str, b: str, basis: str) -> list[dict[str, Any]]:
    """The measures that a cell counts."""
    found = OF_SECTOR if a == b else OF_PAIR if b.startswith("sector:") else OF_PLACE
    return explorer.ask(found + SHOWN, a=a, b=b, basis=basis)
