"""Names in a text that are places, each linked or left open: the region finder, without spaCy.

hits of the automaton → edges between words → no overlaps → points from the name, the words around it and its
neighbours → the division that is meant.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.boundaries import Words
from extract.gazetteers import Division, gazetteer
from extract.lexicon import Lexicon
from extract.linking import Clues, Link, link
from extract.place_evidence import ENOUGH, base, context, is_common, is_person, is_road, neighbours, water_behind
from extract.place_names import PINNED, SHORT, STRONG, Entry, Hit, PlaceNames, place_names
from extract.types import RegionMention, Span

SENTENCE_ENDS = "。；！？\n"


@dataclass(slots=True)
class PlaceFinder:
    """Finds the places of one document, block after block. `memory` keeps what names meant earlier in it."""

    jurisdiction: str | None
    """Code of the document's jurisdiction; None for the whole country and where it is not known."""
    lexicon: Lexicon | None = None
    memory: dict[str, str] = field(default_factory=dict)
    """name → code"""
    names: PlaceNames = field(init=False)

    def __post_init__(self) -> None:
        self.names = place_names(self.jurisdiction[:2] if self.jurisdiction else None, self.lexicon)

    def find(self, text: str) -> list[RegionMention]:
        """Mentions in reading order, those inside others behind them."""
        hits = sorted(self.names.hits(text), key=lambda h: (h.start, -h.end))
        if not hits:
            return []
        words = Words(text)
        hits = self._allowed(hits, text)
        hits = [hit for hit in hits if self._holds(hit, words)]
        outer, inner = without_overlaps(hits, words)
        chosen = self._places(outer, words)
        mentions = self._link(chosen, text)
        nested = [m for hit in inner for m in self._nested(hit, chosen, words, text)]
        mentions += nested
        return sorted(mentions, key=lambda m: (m.span.start, -m.span.end))

    def _allowed(self, hits: list[Hit], text: str) -> list[Hit]:
        """Without those inside words that the user forbids."""
        if self.lexicon is None or not self.lexicon.forbid:
            return hits
        closed = [Span(at, at + len(word)) for word in self.lexicon.forbid for at in occurrences(word, text)]
        return [h for h in hits if not any(c.start <= h.start and h.end <= c.end for c in closed)]

    def _holds(self, hit: Hit, words: Words) -> bool:
        if hit.entry.strength == PINNED:
            return True
        if len(hit.entry.name) > 3 and hit.entry.strength == STRONG and hit.entry.divisions:
            return not words.read_on(hit.start, hit.end)
        return words.holds(hit.start, hit.end)

    def _places(self, hits: list[Hit], words: Words) -> list[Hit]:
        """Hits that are places, by points. Neighbours that are places for sure carry the doubtful ones."""
        text = words.text
        points = []
        for hit in hits:
            if hit.entry.strength != PINNED and (is_person(hit, words) or is_road(hit, words)):
                points.append(-9.0)
                continue
            score = base(hit.entry, self.jurisdiction)
            if score < 3.0:
                score += context(hit, words)
                if hit.entry.name in self.memory:
                    score += 1.5
            if water_behind(hit, words) and not hit.entry.feature:
                score = -9.0
            points.append(score)
        pairs = neighbours(hits, text)
        for order in (pairs, pairs[::-1], pairs):
            for a, b, between in order:
                for one, other in ((a, b), (b, a)):
                    if points[one] < ENOUGH <= points[other]:
                        points[one] += self._carried(hits[one].entry, hits[other].entry, between, front=one < other)
        return [hit for hit, score in zip(hits, points, strict=True) if score >= ENOUGH]

    def _carried(self, entry: Entry, other: Entry, between: str, front: bool) -> float:
        """Points that a certain neighbour gives."""
        if not entry.divisions:
            return 0.0
        if between == "":
            above, below = (entry, other) if front else (other, entry)
            within = gazetteer().within
            related = any(
                a.code != b.code and within(b.code, a.code) for a in above.divisions for b in below.divisions
            )
            return 3.0 if related else -1.5
        if between in ("，", ","):
            return 0.0
        return 2.0 if other.divisions or other.country or other.area else 0.5

    def _link(self, hits: list[Hit], text: str) -> list[RegionMention]:
        pairs = neighbours(hits, text)
        linked: list[Division | None] = [None] * len(hits)
        open_: list[tuple[int, Link | None]] = []
        for round_ in range(2):
            open_ = []
            for index, hit in enumerate(hits):
                if linked[index] or not _is_division(hit.entry):
                    continue
                found = self._decide(index, hits, linked, pairs, text)
                # In the first round only names with one bearer are settled, so that they can be clues for the others.
                if found.division and (round_ or len(hit.entry.divisions) == 1):
                    linked[index] = found.division
                else:
                    open_.append((index, found))
        unlinked = {index: found for index, found in open_ if found}
        mentions = []
        for index, hit in enumerate(hits):
            division = linked[index]
            if division:
                self.memory[hit.entry.name] = division.code
                mentions.append(mention(hit, division.name, division.level, division.code))
            elif not _is_division(hit.entry):
                mentions.append(_other(hit))
            elif hit.entry.strength != SHORT or hit.entry.divisions[0].level != "township":
                found = unlinked[index]
                level = hit.entry.divisions[0].level
                mentions.append(
                    RegionMention(
                        Span(hit.start, hit.end), hit.entry.name, None, level, None, "regions/ambiguous", found.candidates if found else ()
                    )
                )
        return mentions

    def _decide(
        self, index: int, hits: list[Hit], linked: Sequence[Division | None], pairs: list[tuple[int, int, str]], text: str
    ) -> Link:
        hit = hits[index]
        in_front = behind = None
        beside: list[str] = []
        for a, b, between in pairs:
            if index not in (a, b):
                continue
            other = linked[a if index == b else b]
            if other is None:
                continue
            stacked = between in ("", "（", "(")
            if stacked and index == b:
                in_front = other.code
            elif stacked:
                behind = other.code
            else:
                beside.append(other.code)
        start = max((text.rfind(mark, 0, hit.start) for mark in SENTENCE_ENDS), default=-1) + 1
        ends = [at for mark in SENTENCE_ENDS if (at := text.find(mark, hit.end)) >= 0]
        stop = min(ends, default=len(text))
        near = sorted(
            (abs(h.start - hit.start), d.code) for h, d in zip(hits, linked, strict=True) if d and start <= h.start < stop
        )
        clues = Clues(
            jurisdiction=self.jurisdiction,
            in_front=in_front,
            behind=behind,
            neighbours=tuple(beside),
            sentence=tuple(code for _, code in near),
            earlier=self.memory.get(hit.entry.name),
        )
        return link(hit.entry.name, hit.entry.divisions, clues)

    def _nested(self, hit: Hit, chosen: list[Hit], words: Words, text: str) -> list[RegionMention]:
        """Divisions inside an area's or feature's name: 呼和浩特 in 呼和浩特都市圈; 澜沧 in 澜沧江 gives no link."""
        outside = next((o for o in chosen if o.start <= hit.start and hit.end <= o.end and o is not hit), None)
        if outside is None or _is_division(outside.entry) or not hit.entry.divisions or outside.entry.country:
            return []
        if outside.entry.area and is_common(hit.entry.name):
            return []
        found = link(hit.entry.name, hit.entry.divisions, Clues(jurisdiction=self.jurisdiction)).division
        if found is None:
            return []
        nested = "feature" if outside.entry.feature else None
        return [mention(hit, found.name, found.level, found.code, nested)]


def without_overlaps(hits: list[Hit], words: Words) -> tuple[list[Hit], list[Hit]]:
    """(the longest from the left, those inside them)."""
    outer: list[Hit] = []
    inner: list[Hit] = []
    for hit in hits:
        if outer and hit.start < outer[-1].end:
            if hit.end <= outer[-1].end:
                inner.append(hit)
            continue
        outer.append(hit)
    return outer, inner


def occurrences(word: str, text: str) -> list[int]:
    found, at = [], text.find(word)
    while at >= 0:
        found.append(at)
        at = text.find(word, at + 1)
    return found


def _is_division(entry: Entry) -> bool:
    """A name that features or areas bear too is a division only where a prefecture or province bears it (黄山)."""
    if not entry.divisions or entry.country:
        return False
    if entry.area or entry.feature:
        return any(d.level in ("province", "prefecture") for d in entry.divisions) or entry.strength == PINNED
    return True


def mention(hit: Hit, name: str, level: str, code: str | None, nested: str | None = None) -> RegionMention:
    return RegionMention(Span(hit.start, hit.end), hit.entry.name, name, level, code, "regions/gazetteer", nested=nested)


def _other(hit: Hit) -> RegionMention:
    entry = hit.entry
    span = Span(hit.start, hit.end)
    if entry.country:
        return RegionMention(span, entry.name, entry.country.name, "country", None, "regions/countries")
    if entry.area:
        return RegionMention(span, entry.name, entry.area.name if entry.name == entry.area.name else entry.name, "area", None, "regions/areas")
    name = entry.feature.name if entry.feature else entry.name
    return RegionMention(span, entry.name, name, "feature", None, "regions/features")
