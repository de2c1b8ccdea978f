"""A document's text cut into pieces that know what they name, for the reader."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from policygraph.explorer.rendering import url_of
from policygraph.explorer.state import Explorer

PAGE = 12_000
"""Characters of text on one page of the reader; a page ends where a unit ends."""
SPANS = 40_000
MARKED = ("Region", "Project", "Agency", "Target", "Sector", "Measure", "Document")
SHOWN = ("Region", "Project", "Agency", "Target", "Document")
"""What is marked unless the reader chooses otherwise."""
HEADINGS = ("part", "chapter", "section", "article", "box", "heading")

DOCUMENT = "MATCH (d:Document) WHERE d.id = $id OR d.name = $id RETURN d ORDER BY d.id"
UNITS = """
MATCH (u:Unit) WHERE u.document = $id
RETURN u.id AS id, u.kind AS kind, u.number AS number, u.title AS title, u.order AS place,
       u.start AS start, u.`end` AS `end`, u.outline AS outline
ORDER BY place
"""
TEXTS = """
MATCH (u:Unit) WHERE u.document = $id AND u.start >= $start AND u.start < $end
RETURN u.id AS id, u.text AS text
"""
# What measures and titles name, with the place of the words.
NAMED = """
MATCH (m:{source})-[r:MENTIONS|CONCERNS|SETS|CITES]->(x)
WHERE m.document = $id AND r.start >= $start AND r.start < $end
RETURN DISTINCT labels(x)[0] AS type, x.id AS id, coalesce(x.name, x.text) AS name, r.start AS start, r.`end` AS `end`,
       r.basis AS basis, r.stage AS stage
ORDER BY start, `end`, id
"""
RESPONSIBLE = """
MATCH (x:Agency)-[r:RESPONSIBLE_FOR]->(m:Measure)
WHERE m.document = $id AND r.start >= $start AND r.start < $end
RETURN DISTINCT 'Agency' AS type, x.id AS id, x.name AS name, r.start AS start, r.`end` AS `end`,
       null AS basis, r.role AS stage
ORDER BY start, `end`, id
"""
MEASURES = """
MATCH (m:Measure) WHERE m.document = $id AND m.start >= $start AND m.start < $end
RETURN 'Measure' AS type, m.id AS id, m.text AS name, m.start AS start, m.`end` AS `end`,
       null AS basis, m.tense AS stage ORDER BY start
"""
CITED_BY = """
MATCH (m)-[r:CITES]->(d:Document) WHERE d.id = $id
MATCH (by:Document) WHERE by.id = r.document
RETURN by.id AS document, by.name AS title, r.quote AS quote, r.start AS start, r.`end` AS `end` ORDER BY title, start
"""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that name something."""

    type: str
    """A label of the schema; "here" for the words asked for, "left …" for what did not become a fact."""
    start: int
    end: int
    name: str = ""
    url: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    marks: tuple[Mark, ...]
    """What covers it, the longest first."""

    @property
    def link(self) -> Mark | None:
        """The innermost thing that has a page."""
        return next((m for m in reversed(self.marks) if m.url), None)


@dataclass(slots=True)
class Passage:
    """A unit on the page."""

    id: str
    kind: str
    number: str
    title: str
    start: int
    end: int
    outline: str
    level: int
    pieces: list[Piece] = field(default_factory=list)
    page: int = 0


@dataclass(slots=True)
class Reading:
    document: dict[str, Any]
    contents: list[Passage]
    """Headings of the whole document, with the page of each."""
    passages: list[Passage]
    page: int
    pages: int
    counts: dict[str, int]
    truncated: bool = False


def read_document(
    explorer: Explorer,
    document: dict[str, Any],
    at: tuple[int, int] | None,
    page: int,
    shown: Sequence[str],
    left: Sequence[Mark] = (),
) -> Reading:
    """One page of the document: the one with the asked place, else the asked page. `left` are marks besides its own."""
    id = document["id"]
    units = [passage(row) for row in explorer.table(UNITS, {"id": id}, SPANS).records()]
    number_pages(units)
    pages = units[-1].page if units else 1
    if at is not None:
        starts = [u.start for u in units]
        found = bisect_right(starts, at[0]) - 1
        page = units[max(found, 0)].page if units else 1
    page = max(1, min(page, pages))
    passages = [u for u in units if u.page == page]
    reading = Reading(document, [u for u in units if u.kind in HEADINGS], passages, page, pages, {})
    if passages:
        within = {"id": id, "start": passages[0].start, "end": passages[-1].end}
        fill(explorer, reading, within, at, shown, left)
    return reading


def passage(row: dict[str, Any]) -> Passage:
    outline = row["outline"] or ""
    level = min(5, outline.count(" › ") + 2)
    return Passage(
        row["id"], row["kind"], row["number"] or "", row["title"] or "", row["start"], row["end"], outline, level
    )


def number_pages(units: Iterable[Passage]) -> None:
    """A new page where the last one is full, or nearly full and a heading comes."""
    page, first = 1, None
    for unit in units:
        first = unit.start if first is None else first
        full = unit.end - first > PAGE
        near = unit.start - first > PAGE * 0.7 and unit.kind in ("part", "chapter", "section")
        if unit.start > first and (full or near):
            page, first = page + 1, unit.start
        unit.page = page


def fill(
    explorer: Explorer,
    reading: Reading,
    within: dict[str, Any],
    at: tuple[int, int] | None,
    shown: Sequence[str],
    left: Sequence[Mark],
) -> None:
    texts = {row["id"]: row["text"] or "" for row in explorer.table(TEXTS, within, SPANS)}
    found: list[Mark] = []
    for cypher in (NAMED.format(source="Measure"), NAMED.format(source="Unit"), RESPONSIBLE):
        table = explorer.table(cypher, within, SPANS)
        reading.truncated = reading.truncated or table.truncated
        found += [marked(row) for row in table if row["basis"] != "heading"]
    found += [marked(row) for row in explorer.table(MEASURES, within, SPANS)]
    found = list(dict.fromkeys(found))
    reading.counts = {type: sum(m.type == type for m in found) for type in MARKED}
    marks = [m for m in found if m.type in shown] + list(left)
    if at is not None:
        marks.append(Mark("here", *at))
    for passage in reading.passages:
        inside = [m for m in marks if m.start < passage.end and passage.start < m.end]
        passage.pieces = cut(texts.get(passage.id, ""), passage.start, inside)


def marked(row: dict[str, Any]) -> Mark:
    url = "" if row["type"] == "Measure" else url_of(row["id"], row["type"])
    return Mark(row["type"], row["start"], row["end"], row["name"] or "", url, row["stage"] or "")


def cut(text: str, offset: int, marks: Sequence[Mark]) -> list[Piece]:
    """The text in pieces, each covered by the same marks from its start to its end."""
    marks = [m for m in marks if m.start < offset + len(text) and offset < m.end]
    edges = {0, len(text)}
    for mark in marks:
        edges.update(min(max(place - offset, 0), len(text)) for place in (mark.start, mark.end))
    places = sorted(edges)
    opening: dict[int, list[Mark]] = {}
    for mark in marks:
        opening.setdefault(max(mark.start - offset, 0), []).append(mark)
    pieces, active = [], list[Mark]()
    for start, end in pairwise(places):
        active = [m for m in active if m.end - offset > start] + opening.get(start, [])
        covering = sorted(active, key=lambda m: (m.type != "here", m.start - m.end, m.type, m.name))
        pieces.append(Piece(joined(text[start:end]), tuple(covering)))
    return pieces


def joined(text: str) -> str:
    """Without the line breaks of the layout: a space between Latin words, nothing between Chinese characters."""
    return re.sub(r"(?<=[A-Za-z0-9])\s*\n\s*(?=[A-Za-z0-9])", " ", text.replace("\r", "")).replace("\n", "")
