"""Projects as cards: by stage, by kind or by place."""

from dataclasses import dataclass, field
from typing import Any

from policygraph.explorer.state import Explorer

STAGES = ("study", "preparatory", "planned", "start", "ongoing", "completion", "operation")
GROUPS = ("stage", "kind", "region")
LIMIT = 5000

PROJECTS = """
MATCH (p:Project)-[s:STAGE_IN]->(d:Document)
WHERE ($kind IS NULL OR p.kind = $kind)
  AND ($stage IS NULL OR s.stage = $stage)
  AND ($region IS NULL OR EXISTS {
        MATCH (p)-[:LOCATED_IN|CONNECTS]->(part:Region)-[:PART_OF*0..6]->(e:Region) WHERE e.id = $region
      })
RETURN p.id AS id, p.name AS name, p.kind AS kind, s.stage AS stage, s.quote AS quote, s.start AS start,
       s.`end` AS `end`, d.id AS document, d.name AS title
ORDER BY kind, name, id, title, start
"""
PLACES = """
MATCH (p:Project)-[:LOCATED_IN|CONNECTS]->(r:Region)
RETURN DISTINCT p.id AS project, r.id AS id, r.name AS name, r.code AS code ORDER BY project, code, id
"""
KINDS = "MATCH (p:Project) RETURN p.kind AS kind, count(p) AS projects ORDER BY projects DESC, kind"
# Regions with projects in them or in their divisions.
REGIONS = """
MATCH (p:Project)-[:LOCATED_IN|CONNECTS]->(part:Region)-[:PART_OF*0..6]->(r:Region)
RETURN r.id AS id, r.name AS name, r.level AS level, r.code AS code, count(DISTINCT p) AS projects ORDER BY code, id
"""
INSIDE = """
MATCH (p:Project)-[:LOCATED_IN|CONNECTS]->(part:Region)-[:PART_OF*0..6]->(r:Region) WHERE r.level = 'prefecture'
RETURN DISTINCT p.id AS project, r.id AS id, r.name AS name, r.code AS code ORDER BY project, code
"""


@dataclass(slots=True)
class Card:
    id: str
    name: str
    kind: str
    stage: str
    """The furthest that a document gives it."""
    said: list[dict[str, Any]] = field(default_factory=list)
    places: list[dict[str, Any]] = field(default_factory=list)


@dataclass(slots=True)
class Column:
    key: str
    name: str
    cards: list[Card]


def read_cards(
    explorer: Explorer, *, stage: str | None, kind: str | None, region: str | None, words: str
) -> tuple[list[Card], bool]:
    """The projects that pass the filters; True where there are more than can be shown."""
    table = explorer.table(PROJECTS, {"stage": stage, "kind": kind, "region": region}, LIMIT)
    cards: dict[str, Card] = {}
    for row in table:
        if words and words not in (row["name"] or ""):
            continue
        card = cards.setdefault(row["id"], Card(row["id"], row["name"], row["kind"] or "", row["stage"] or ""))
        card.said.append(row)
        card.stage = max(card.stage, row["stage"] or "", key=rank)
    for row in explorer.table(PLACES, {}, 4 * LIMIT):
        if row["project"] in cards:
            cards[row["project"]].places.append(row)
    return list(cards.values()), table.truncated


def rank(stage: str) -> int:
    return STAGES.index(stage) if stage in STAGES else -1


def columns(explorer: Explorer, cards: list[Card], by: str) -> list[Column]:
    """The cards in columns; those that fit none stand in the last, without a name."""
    held: dict[str, Column] = {}
    if by == "stage":
        held = {stage: Column(stage, stage, []) for stage in STAGES}
    places: dict[str, list[dict[str, Any]]] = {}
    if by == "region":
        for row in explorer.table(INSIDE, {}, 4 * LIMIT):
            places.setdefault(row["project"], []).append(row)
    for card in cards:
        if by == "region":
            keys = [(p["id"], p["name"]) for p in places.get(card.id, [])] or [("", "")]
        else:
            keys = [(card.stage, card.stage)] if by == "stage" else [(card.kind, card.kind)]
        for key, name in keys:
            held.setdefault(key, Column(key, name, [])).cards.append(card)
    found = [c for c in held.values() if c.cards]
    if by == "stage":
        return sorted(found, key=lambda c: (rank(c.key) < 0, rank(c.key)))
    return sorted(found, key=lambda c: (not c.key, -len(c.cards), c.key))
