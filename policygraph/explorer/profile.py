"""All that the store says of one region, project, agency or sector, put together for its page."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from policygraph.explorer.state import Explorer

# What a thing's measures are tied to it by, and the thing with its parts.
TIES = {
    "Region": ("MENTIONS|APPLIES_TO", "-[:PART_OF*0..6]->"),
    "Project": ("MENTIONS", "-[:PART_OF*0..3]->"),
    "Agency": ("MENTIONS|RESPONSIBLE_FOR", None),
    "Sector": ("CONCERNS", None),
}
# The exact words of each tie.
WORDS = """
MATCH (part:{label}){parts}(e:{label}) WHERE e.id IN $same
MATCH (m:Measure)-[r:{relations}]-(part) WHERE m.id IN $ids
RETURN DISTINCT m.id AS id, r.start AS start, r.quote AS quote ORDER BY id, start
"""
WORDS_ALONE = """
MATCH (m:Measure)-[r:{relations}]-(e:{label}) WHERE e.id IN $same AND m.id IN $ids
RETURN DISTINCT m.id AS id, r.start AS start, r.quote AS quote ORDER BY id, start
"""
MEASURES = """
MATCH (m:Measure) WHERE m.id IN $ids
RETURN m.id AS id, m.text AS text, m.document AS document, m.start AS start, m.`end` AS `end`,
       m.sentence AS sentence, m.outline AS outline, m.tense AS tense, m.deadline AS deadline
"""
SECTORS = """
MATCH (m:Measure)-[c:CONCERNS]->(s:Sector) WHERE m.id IN $ids AND ($basis = 'any' OR c.basis = $basis)
RETURN DISTINCT m.id AS measure, s.id AS id, s.name AS name, s.name_en AS name_en ORDER BY id
"""
# Regions, agencies and projects that the same measures name.
RELATED = """
MATCH (m:Measure)-[:{relations}]-(x:{label}) WHERE m.id IN $ids AND NOT x.id IN $same
RETURN x.id AS id, x.name AS name, count(DISTINCT m) AS measures ORDER BY measures DESC, id LIMIT 60
"""
RELATIONS = {"Region": "MENTIONS|APPLIES_TO", "Agency": "MENTIONS|RESPONSIBLE_FOR", "Project": "MENTIONS"}
TARGETS = """
MATCH (m:Measure)-[:SETS]->(t:Target) WHERE m.id IN $ids
RETURN DISTINCT t.id AS id, t.text AS text, t.what AS what, t.scope AS scope, t.deadline AS deadline,
       t.binding AS binding, t.document AS document, t.start AS start, t.`end` AS `end`, m.id AS measure ORDER BY id
"""
STAGES = """
MATCH (p:Project)-[s:STAGE_IN]->(d:Document) WHERE p.id IN $ids
RETURN p.id AS id, s.stage AS stage, s.quote AS quote, s.start AS start, s.`end` AS `end`,
       d.id AS document, d.name AS title ORDER BY id, title, start
"""
KINDS = "MATCH (p:Project) WHERE p.id IN $ids RETURN p.id AS id, p.kind AS kind"
# What a project is tied to itself, with the words that say so.
PLACES = """
MATCH (p:Project)-[r:LOCATED_IN|CONNECTS|PART_OF]->(x:Region|Project) WHERE p.id IN $same AND NOT x.id IN $same
RETURN type(r) AS relation, labels(x)[0] AS type, x.id AS id, x.name AS name,
       r.quote AS quote, r.document AS document, r.start AS start, r.`end` AS `end` ORDER BY relation, start, id
"""
# What a person decided to be the same project.
SAME = """
MATCH (p:Project)-[:SAME_AS*1..4]-(x:Project) WHERE p.id = $id AND x.id <> $id
RETURN DISTINCT x.id AS id, x.name AS name ORDER BY name, id
"""
PARTS = """
MATCH (x:{label})-[:PART_OF]->(e:{label}) WHERE e.id IN $same
RETURN DISTINCT x.id AS id, x.name AS name ORDER BY id LIMIT 200
"""
ABOVE = """
MATCH path = (r:{label})-[:PART_OF*1..6]->(a:{label}) WHERE r.id IN $same
RETURN a.id AS id, a.name AS name, max(length(path)) AS far ORDER BY far DESC
"""
SEEN = "MATCH (n:{label}) WHERE n.id = $id RETURN n"


@dataclass(slots=True)
class MeasureOf:
    """A measure with the tie that makes it the entity's."""

    id: str
    how: str
    through: str
    pieces: list[tuple[str, str]]
    """The sentence cut up: (text, "" | "measure" | "mark"): what is the measure, and which words name the entity."""
    sentence: str
    document: str
    title: str
    outline: str
    start: int
    end: int
    tense: str
    deadline: str
    sectors: list[dict[str, Any]] = field(default_factory=list)


@dataclass(slots=True)
class ProjectOf:
    id: str
    name: str
    kind: str
    how: str
    through: str
    stages: list[dict[str, Any]] = field(default_factory=list)
    quotes: list[dict[str, Any]] = field(default_factory=list)


@dataclass(slots=True)
class Profile:
    id: str
    type: str
    name: str
    properties: dict[str, Any]
    above: list[dict[str, Any]]
    parts: list[dict[str, Any]]
    same: list[dict[str, Any]]
    """Projects that a stored decision calls this one: the page speaks of all of them."""
    measures: list[MeasureOf]
    groups: list[tuple[dict[str, Any] | None, list[MeasureOf]]]
    """Measures by sector, the largest first, then those of none. One of several sectors stands under each."""
    projects: list[ProjectOf]
    related: dict[str, list[dict[str, Any]]]
    targets: list[dict[str, Any]]
    stages: list[dict[str, Any]]
    places: list[dict[str, Any]]
    titles: list[dict[str, Any]]
    """Headings that name it."""
    truncated: bool

    def number(self, how: str) -> int:
        return sum(m.how == how for m in self.measures)


def read_profile(explorer: Explorer, id: str, type: str, name: str, basis: str = "words") -> Profile:
    """Everything on the page of an entity."""
    from graph.queries import find_query

    table = explorer.named(find_query("everything_involving"), {"entity": id})
    rows = table.records()
    seen = explorer.ask(SEEN.format(label=type), id=id)
    properties: dict[str, Any] = seen[0]["n"] if seen else {}
    twins = explorer.ask(SAME, id=id) if type == "Project" else []
    same = [id, *(twin["id"] for twin in twins)]
    measures = read_measures(explorer, same, type, [r for r in rows if r["type"] == "Measure"], basis)
    ids = [m.id for m in measures]
    parted = type in ("Region", "Project", "Sector")
    above = explorer.ask(ABOVE.format(label=type), same=same) if parted else []
    return Profile(
        id=id,
        type=type,
        name=name,
        properties=properties,
        above=list({r["id"]: r for r in above}.values()),
        parts=explorer.ask(PARTS.format(label=type), same=same) if parted else [],
        same=twins,
        measures=measures,
        groups=by_sector(measures),
        projects=read_projects(explorer, [r for r in rows if r["type"] == "Project" and r["id"] not in same]),
        related={
            label: explorer.ask(RELATED.format(label=label, relations=relations), ids=ids, same=same)
            for label, relations in RELATIONS.items()
        },
        targets=explorer.ask(TARGETS, ids=ids),
        stages=explorer.ask(STAGES, ids=same) if type == "Project" else [],
        places=explorer.ask(PLACES, same=same) if type == "Project" else [],
        titles=[r for r in rows if r["type"] == "Unit"],
        truncated=table.truncated,
    )


def read_measures(
    explorer: Explorer, same: list[str], type: str, rows: Iterable[dict[str, Any]], basis: str
) -> list[MeasureOf]:
    """The measures of these rows, each once by its closest tie, in the order of the text."""
    closest: dict[str, dict[str, Any]] = {}
    for row in rows:
        closest.setdefault(row["id"], row)
    ids = list(closest)
    relations, parts = TIES[type]
    cypher = WORDS if parts else WORDS_ALONE
    words: dict[str, list[str]] = {}
    for row in explorer.ask(cypher.format(label=type, parts=parts, relations=relations), same=same, ids=ids):
        words.setdefault(row["id"], []).append(row["quote"])
    sectors: dict[str, list[dict[str, Any]]] = {}
    for row in explorer.ask(SECTORS, ids=ids, basis=basis):
        sectors.setdefault(row["measure"], []).append(row)
    found = []
    for row in explorer.ask(MEASURES, ids=ids):
        tie = closest[row["id"]]
        found.append(
            MeasureOf(
                row["id"],
                tie["how"],
                tie["through"] or "",
                cut(row["sentence"] or row["text"], row["text"], words.get(row["id"], [])),
                row["sentence"] or row["text"],
                row["document"],
                tie["document"],
                row["outline"] or "",
                row["start"],
                row["end"],
                row["tense"] or "",
                row["deadline"] or "",
                sectors.get(row["id"], []),
            )
        )
    return sorted(found, key=lambda m: (m.title, m.document, m.start, m.id))


def cut(sentence: str, measure: str, words: Iterable[str]) -> list[tuple[str, str]]:
    """The sentence in pieces: the words that name the entity, the rest of the measure, the rest."""
    looks = [""] * len(sentence)
    at = sentence.find(measure)
    start, end = (at, at + len(measure)) if at >= 0 else (0, len(sentence))
    looks[start:end] = ["measure"] * (end - start)
    for word in set(words):
        # a word of the measure's own; elsewhere in the sentence only where the measure does not hold it (carried on)
        inside = [m.start() for m in re.finditer(re.escape(word), sentence)] if word else []
        own = [i for i in inside if start <= i < end] or inside
        for i in own:
            looks[i : i + len(word)] = ["mark"] * len(word)
    pieces: list[tuple[str, str]] = []
    for letter, look in zip(sentence, looks, strict=True):
        if pieces and pieces[-1][1] == look:
            pieces[-1] = (pieces[-1][0] + letter, look)
        else:
            pieces.append((letter, look))
    return pieces


def by_sector(measures: list[MeasureOf]) -> list[tuple[dict[str, Any] | None, list[MeasureOf]]]:
    sectors: dict[str, dict[str, Any]] = {}
    held: dict[str, list[MeasureOf]] = {}
    for measure in measures:
        for sector in measure.sectors:
            sectors[sector["id"]] = sector
            held.setdefault(sector["id"], []).append(measure)
    groups: list[tuple[dict[str, Any] | None, list[MeasureOf]]] = [
        (sectors[i], held[i]) for i in sorted(held, key=lambda i: (-len(held[i]), i))
    ]
    without = [m for m in measures if not m.sectors]
    return [*groups, (None, without)] if without else groups


def read_projects(explorer: Explorer, rows: Iterable[dict[str, Any]]) -> list[ProjectOf]:
    """Each project once, by its closest tie, with its stages and all sentences."""
    found: dict[str, ProjectOf] = {}
    for row in rows:
        project = found.setdefault(row["id"], ProjectOf(row["id"], row["name"], "", row["how"], row["through"] or ""))
        project.quotes.append(row)
    for row in explorer.ask(KINDS, ids=list(found)):
        found[row["id"]].kind = row["kind"] or ""
    for row in explorer.ask(STAGES, ids=list(found)):
        found[row["id"]].stages.append(row)
    return sorted(found.values(), key=lambda p: (p.kind, p.name, p.id))
