"""How much is said of each division: measures, projects, or measures of one sector; and shades for the numbers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from policygraph.explorer.matrices import STEPS
from policygraph.explorer.state import Explorer

LEVELS = ("province", "prefecture", "county")
"""What has boundaries."""
BY = ("measures", "projects", "sector")
ROWS = 20_000

# A region's measures and projects are also those of its divisions, as on its page.
MEASURES = """
MATCH (m:Measure)-[:MENTIONS|APPLIES_TO]->(part:Region)-[:PART_OF*0..6]->(r:Region)
WHERE r.level IN $levels
RETURN r.id AS id, r.name AS name, r.level AS level, r.code AS code, count(DISTINCT m) AS number
"""
PROJECTS = """
MATCH (p:Project)-[:LOCATED_IN|CONNECTS]->(part:Region)-[:PART_OF*0..6]->(r:Region)
WHERE r.level IN $levels
RETURN r.id AS id, r.name AS name, r.level AS level, r.code AS code, count(DISTINCT p) AS number
"""
SECTOR = """
MATCH (part:Region)-[:PART_OF*0..6]->(r:Region) WHERE r.level IN $levels
MATCH (s:Sector)<-[c:CONCERNS]-(m:Measure)-[:MENTIONS|APPLIES_TO]->(part)
WHERE s.id = $sector AND ($basis = 'any' OR c.basis = $basis)
RETURN r.id AS id, r.name AS name, r.level AS level, r.code AS code, count(DISTINCT m) AS number
"""


@dataclass(frozen=True, slots=True)
class Counted:
    """A region with its number."""

    id: str
    name: str
    level: str
    code: str
    number: int
    shade: int = 0
    """0 for none, else 1 to STEPS."""

    @property
    def province(self) -> str:
        return self.code[:2] + "0000"


@dataclass(frozen=True, slots=True)
class Class:
    """A shade of the scale and the numbers that have it."""

    shade: int
    low: int
    high: int


def count(explorer: Explorer, by: str, sector: str | None = None, basis: str = "words") -> list[Counted]:
    """Every province, prefecture and county with a number, the largest first."""
    cypher = {"measures": MEASURES, "projects": PROJECTS, "sector": SECTOR}[by]
    given: dict[str, object] = {"levels": list(LEVELS)}
    if by == "sector":
        given |= {"sector": sector, "basis": basis}
    rows = explorer.table(cypher, given, ROWS).records()
    found = [Counted(r["id"], r["name"], r["level"], r["code"], r["number"]) for r in rows if r["code"]]
    return sorted(found, key=lambda c: (-c.number, c.code))


def shade(number: int, most: int) -> int:
    """By the square root, as in the heat maps, so that small numbers are told apart."""
    return max(1, round(STEPS * (number / most) ** 0.5)) if number else 0


def scale(numbers: Iterable[int]) -> list[Class]:
    """The shades that these numbers take, each with the numbers that it stands for, fewest first."""
    most = max(numbers, default=0)
    bounds: dict[int, tuple[int, int]] = {}
    for number in range(1, most + 1):
        step = shade(number, most)
        bounds[step] = (bounds.get(step, (number, number))[0], number)
    return [Class(step, low, high) for step, (low, high) in sorted(bounds.items())]


def at_level(counted: Iterable[Counted], level: str) -> list[Counted]:
    """Those that fill the country at a level: the divisions of the level, and what stands in their place.

    Among prefectures also a municipality (北京市) and a county under its province alone (仙桃市), among counties also a
    prefecture without counties (东莞市), as on any map.
    """
    return [c for c in counted if c.level == level or stands_at(c.code, c.level, level)]


def stands_at(code: str, own: str, level: str) -> bool:
    """Whether a division of another level takes the place of one of this level."""
    from extract.gazetteers import gazetteer

    places = gazetteer()
    division = places.get(code)
    if division is None or level == "province":
        return False
    below = {child.level for child in places.children(code)}
    if own == "county":
        parent = places.get(division.parent or "")
        siblings = {child.level for child in places.children(parent.code)} if parent else set()
        return level == "prefecture" and parent is not None and parent.level == "province" and "prefecture" in siblings
    return (
        not below & {"prefecture", "county"} if level == "county" else own == "province" and "prefecture" not in below
    )


def provinces(counted: Sequence[Counted], level: str) -> list[Counted]:
    """The provinces with divisions of the level that have a number, the largest number first."""
    inside = {c.province for c in at_level(counted, level)}
    return [c for c in counted if c.level == "province" and c.code in inside]


def leading(counted: Sequence[Counted]) -> Counted | None:
    """The province that holds half of what is counted or more; None where the numbers spread over the country."""
    found = sorted((c for c in counted if c.level == "province"), key=lambda c: (-c.number, c.code))
    return found[0] if found and 2 * found[0].number >= sum(c.number for c in found) else None


def level_of(counted: Sequence[Counted], asked: str | None) -> str:
    """The level asked for, else the highest with several divisions to tell apart, in the leading province or in all."""
    if asked in LEVELS:
        return str(asked)
    lead = leading(counted)
    order = LEVELS[1:] if lead else LEVELS
    inside = [c for c in counted if lead is None or c.province == lead.code]
    numbers = {level: sum(c.level == level for c in inside) for level in order}
    return next((level for level in order if numbers[level] > 1), order[0])
