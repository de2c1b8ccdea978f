"""Names while one types: Chinese, pinyin (rikaze), the initials of pinyin (rkz), aliases and ids."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import nsmallest
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.stores.base import Store

TYPES = ("Region", "Project", "Agency", "Sector", "Document")
"""What has a page, in the order in which equal matches are offered."""

# (:Measure)-[:MENTIONS|CONCERNS]->(n): how often a thing is spoken of
NODES = {
    "Region": "n.aliases AS aliases, n.level AS detail",
    "Project": "n.aliases AS aliases, n.kind AS detail",
    "Agency": "n.aliases AS aliases, n.jurisdiction AS detail",
    "Sector": "n.aliases + [n.key, n.name_en] AS aliases, n.name_en AS detail",
    "Document": "[] AS aliases, n.status AS detail",
}
SPOKEN_OF = """
MATCH (m:Measure)-[:{relation}]->(n:{label}) RETURN n.id AS id, count(DISTINCT m) AS measures
"""
PLACES = "MATCH (r:Region)-[:PART_OF]->(p:Region) RETURN r.id AS id, p.name AS name ORDER BY id, name"


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing that can be found."""

    id: str
    type: str
    name: str
    detail: str
    """Kind, level or whatever tells it from others of the type."""
    inside: str
    """The division that it is a part of."""
    measures: int
    spellings: tuple[str, ...]
    """Its own name first, then aliases and its id, in small letters."""
    syllables: tuple[tuple[str, ...], ...]
    """Pinyin of the name and of each Chinese alias."""


@dataclass(frozen=True, slots=True)
class Found:
    entry: Entry
    by: str
    """The alias that fitted, where it was not the name itself."""


class Index:
    """All names of a store, one after another in one text: a few letters are looked for at memory's speed."""

    def __init__(self, entries: list[Entry]) -> None:
        self.entries = entries
        self.by_id = {e.id: e for e in entries}
        blocks = [block(e) for e in entries]
        self._text = "".join(blocks)
        self._starts = [0, *accumulate(len(b) for b in blocks)]

    def find(self, typed: str, type: str | None = None, most: int = 12) -> list[Found]:
        """The best fitting entries: names before aliases, beginnings before insides, Chinese before pinyin."""
        wanted = folded(typed)
        fits: list[tuple[int, int, int, str, Found]] = []
        for entry in self._holding(wanted):
            if type and entry.type != type:
                continue
            fit = fitting(entry, wanted)
            if fit is not None:
                rank, by = fit
                fits.append((rank, -entry.measures, len(entry.name), entry.id, Found(entry, by)))
        return [f[-1] for f in nsmallest(most, fits, key=lambda f: f[:4])]

    def count(self, typed: str) -> dict[str, int]:
        """How many entries of each type fit."""
        wanted = folded(typed)
        counted = dict.fromkeys(TYPES, 0)
        for entry in self._holding(wanted):
            if fitting(entry, wanted) is not None:
                counted[entry.type] += 1
        return counted

    def _holding(self, wanted: str) -> Iterator[Entry]:
        """The entries whose spellings, pinyin or initials hold these letters somewhere."""
        at = self._text.find(wanted) if wanted else -1
        while at >= 0:
            number = bisect_right(self._starts, at) - 1
            yield self.entries[number]
            at = self._text.find(wanted, self._starts[number + 1])


def block(entry: Entry) -> str:
    """All that one may type for an entry; a line's end stands in none of it."""
    spelt = (form for s in entry.syllables for form in ("".join(s), initials(s)))
    return "\n".join((*entry.spellings, *spelt, ""))


def folded(typed: str) -> str:
    """What was typed, without what carries no meaning: width, case, spaces, the apostrophe of xi'an."""
    plain = unicodedata.normalize("NFKC", typed).casefold().replace("ü", "v")
    return re.sub(r"[\s'’]+", "", plain)[:80]


def fitting(entry: Entry, wanted: str) -> tuple[int, str] | None:
    """(rank, alias) of how the entry fits, None where it does not. A smaller rank is a better fit."""
    best: tuple[int, str] | None = None
    for number, spelling in enumerate(entry.spellings):
        own = number == 0
        if spelling == wanted:
            rank = 0 if own else 1
        elif spelling.startswith(wanted):
            rank = 2 if own else 3
        elif wanted in spelling:
            rank = 4 if own else 5
        else:
            continue
        if best is None or rank < best[0]:
            best = rank, "" if own else spelling
    if best is None and wanted.isascii():
        ranks = [r for s in entry.syllables if (r := spelt(s, wanted)) is not None]
        best = (min(ranks), "") if ranks else None
    return best


def spelt(syllables: tuple[str, ...], wanted: str) -> int | None:
    """How well pinyin fits from the start of some syllable: whole syllables or their initials."""
    whole = "".join(syllables)
    if whole.startswith(wanted):
        return 6
    if wanted in whole and any(whole.startswith(wanted, at) for at in accumulate(map(len, syllables))):
        return 8
    place = initials(syllables).find(wanted)
    if place < 0 or len(wanted) < 2:
        return None
    return 7 if place == 0 else 9


def initials(syllables: tuple[str, ...]) -> str:
    return "".join(s[:1] for s in syllables)


def read_index(store: "Store") -> Index:
    """Every region, project, agency, sector and document of the store."""
    measures: dict[str, int] = {}
    for label in TYPES:
        relation = {"Sector": "CONCERNS", "Document": "CITES"}.get(label, "MENTIONS")
        for row in store.query(SPOKEN_OF.format(relation=relation, label=label), {}):
            measures[row["id"]] = row["measures"]
    inside = {row["id"]: row["name"] for row in store.query(PLACES, {})}
    entries = []
    for label in TYPES:
        returned = NODES[label]
        for row in store.query(f"MATCH (n:{label}) RETURN n.id AS id, n.name AS name, {returned}", {}):
            name = row["name"] or row["id"]
            aliases = [a for a in row["aliases"] or [] if a]
            entries.append(
                Entry(
                    row["id"],
                    label,
                    name,
                    row["detail"] or "",
                    inside.get(row["id"], ""),
                    measures.get(row["id"], 0),
                    tuple(dict.fromkeys(folded(s) for s in (name, *aliases, row["id"].partition(":")[2]))),
                    tuple(dict.fromkeys(pinyin(s) for s in (name, *aliases) if not s.isascii())),
                )
            )
    return Index(entries)


def pinyin(name: str) -> tuple[str, ...]:
    """日喀则 → ri, ka, ze; what is not Chinese stays, letter by letter."""
    from pypinyin import lazy_pinyin

    return tuple(s for s in pieces(lazy_pinyin(name)) if s)


def pieces(syllables: list[str]) -> Iterator[str]:
    for syllable in syllables:
        plain = folded(syllable)
        if plain.isascii():
            yield plain
