"""Names in a text that are places, each linked or left open: the region finder, without spaCy.

hits of the automaton → edges between words → no overlaps → points from the name, the words around it and its
neighbours → the division that is meant.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from extract.boundaries import Words
from extract.gazetteers import Division, gazetteer, in_gb2312, simplified
from extract.lexicon import Lexicon
from extract.linking import Clues, Link, is_former, link
from extract.place_evidence import (
    CERTAIN,
    ENOUGH,
    NEVER,
    at_home,
    base,
    carried,
    commonness,
    context,
    cues,
    is_person,
    is_road,
    neighbours,
    water_behind,
)
from extract.place_names import PINNED, SHORT, STRONG, Entry, Hit, PlaceNames, place_names
from extract.short_forms import TRANSFER, find_compounds, find_implied
from extract.types import Jurisdiction, RegionMention, Span

SENTENCE_ENDS = "。；！？\n"


@dataclass(slots=True)
class PlaceFinder:
    """Finds the places of one document, block after block. `memory` keeps what names meant earlier in it."""

    issuer: Jurisdiction | None
    """The document's jurisdiction; None where it is not known."""
    lexicon: Lexicon | None = None
    memory: dict[str, str] = field(default_factory=dict)
    """name → code"""
    jurisdiction: str | None = field(init=False)
    """Its code; None for the whole country too."""
    names: PlaceNames = field(init=False)

    def __post_init__(self) -> None:
        self.jurisdiction = self.issuer.code if self.issuer else None
        self.names = place_names(self.jurisdiction[:2] if self.jurisdiction else None, self.lexicon)

    def find(self, text: str) -> list[RegionMention]:
        """Mentions in reading order, those inside others behind them."""
        source, text = text, simplified(text)
        hits = self.names.hits(text)
        words = Words(text)
        compounds = find_compounds(text, words, self.issuer)
        hits = [hit for hit in self._allowed(hits, text, compounds) if self._holds(hit, words)]
        hits = [self._one_nature(hit, text) for hit in hits]
        outer, inner = without_overlaps(hits)
        chosen = self._places(outer, words)
        mentions = self._link(chosen, text)
        mentions += [m for hit in inner for m in self._nested(hit, chosen)]
        for unlisted in unlisted_townships(text, mentions):
            mentions = [m for m in mentions if not unlisted.span.overlaps(m.span)] + [unlisted]
        mentions += city_regions(text, mentions)
        taken = [m.span for m in mentions]
        for extra in (*compounds, *find_implied(text, words, self.issuer)):
            if not any(span.covers(extra.span) for span in taken):
                mentions.append(extra)
        if source != text:
            mentions = [replace(m, text=m.span.of(source)) for m in mentions]
        return sorted(mentions, key=lambda m: (m.span.start, -m.span.end))

    def _allowed(self, hits: list[Hit], text: str, compounds: list[RegionMention]) -> list[Hit]:
        """Without those inside words that the user forbids, and those across one-character forms (川|藏北)."""
        closed = [Span(*match.span()) for match in TRANSFER.finditer(text)]
        if self.lexicon:
            closed += [Span(at, at + len(word)) for word in self.lexicon.forbid for at in occurrences(word, text)]
        open_ = [hit for hit in hits if not any(c.start <= hit.start and hit.end <= c.end for c in closed)]
        run = {m.span.start for m in compounds}
        # Inside a run (北 | 川 藏): a name that starts or ends in the run without covering it is read across it.
        return [
            hit
            for hit in open_
            if not (hit.start in run and hit.start - 1 in run) and not (hit.end - 1 in run and hit.end in run)
        ]

    def _holds(self, hit: Hit, words: Words) -> bool:
        if hit.entry.strength == PINNED:
            return True
        if len(hit.entry.name) > 3 and hit.entry.strength == STRONG and hit.entry.divisions:
            return not words.read_on(hit.start, hit.end)
        return words.holds(hit.start, hit.end)

    def _one_nature(self, hit: Hit, text: str) -> Hit:
        """A name of both a division and a river, mountain or area is one of them here.

        A city or province of the jurisdiction is meant (黄山 in Anhui), a county or township never, another city unless
        a river is called so (怒江).
        """
        entry = hit.entry
        if not entry.divisions or not (entry.feature or entry.area) or entry.strength == PINNED:
            return hit
        levels = {d.level for d in entry.divisions if not is_former(entry.name, d)}
        city = bool(levels & {"province", "prefecture"})
        river = entry.feature is not None and entry.feature.kind == "river"
        if city and not river:
            return Hit(hit.start, hit.end, replace(entry, feature=None, area=None))
        return Hit(hit.start, hit.end, replace(entry, divisions=()))

    def _places(self, hits: list[Hit], words: Words) -> list[Hit]:
        """Hits that are places, by points. Neighbours that are places for sure carry the doubtful ones."""
        points = []
        for hit in hits:
            entry = hit.entry
            if entry.strength != PINNED and (is_person(hit, words) or is_road(hit, words) or water_behind(hit, words)):
                points.append(NEVER)
                continue
            score = base(entry, self.jurisdiction)
            if score < CERTAIN:
                score += context(hit, words, at_home(entry, self.jurisdiction))
                score += 1.5 if entry.name in self.memory else 0.0
            points.append(score)
        pairs = neighbours(hits, words.text)
        used: set[tuple[int, int]] = set()
        for order in (pairs, pairs[::-1], pairs):
            for a, b, between in order:
                for one, other in ((a, b), (b, a)):
                    if NEVER < points[one] < ENOUGH <= points[other] and (one, other) not in used:
                        used.add((one, other))
                        points[one] += carried(hits[one].entry, hits[other].entry, between, in_front=one < other)
        return [hit for hit, score in zip(hits, points, strict=True) if score >= ENOUGH]

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
            elif self._is_reported(hit.entry):
                found = unlinked[index]
                level = hit.entry.divisions[0].level
                mentions.append(
                    RegionMention(
                        Span(hit.start, hit.end),
                        hit.entry.name,
                        None,
                        level,
                        None,
                        "regions/ambiguous",
                        found.candidates if found else (),
                    )
                )
        return mentions

    def _is_reported(self, entry: Entry) -> bool:
        """An open name is reported if it is a full one, or the short one of a county of the jurisdiction's province."""
        near = at_home(entry, self.jurisdiction)
        return entry.strength != SHORT or (near and any(d.level != "township" for d in entry.divisions))

    def _decide(
        self,
        index: int,
        hits: list[Hit],
        linked: Sequence[Division | None],
        pairs: list[tuple[int, int, str]],
        text: str,
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
            (abs(h.start - hit.start), d.code)
            for h, d in zip(hits, linked, strict=True)
            if d and start <= h.start < stop
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

    def _nested(self, hit: Hit, chosen: list[Hit]) -> list[RegionMention]:
        """Divisions inside an area's or feature's name: 呼和浩特 in 呼和浩特都市圈; 澜沧 in 澜沧江 gives no link."""
        outside = next((o for o in chosen if o.start <= hit.start and hit.end <= o.end and o is not hit), None)
        if (
            outside is None
            or outside.start != hit.start
            or _is_division(outside.entry)
            or not hit.entry.divisions
            or outside.entry.country
        ):
            return []
        entry = hit.entry
        if entry.feature or entry.area or entry.divisions[0].level == "township":
            return []
        if outside.entry.feature and not (self.jurisdiction and at_home(entry, self.jurisdiction)):
            return []
        if outside.entry.area and commonness(hit.entry.name) > 0.5:
            return []
        found = link(hit.entry.name, hit.entry.divisions, Clues(jurisdiction=self.jurisdiction)).division
        if found is None:
            return []
        nested = "feature" if outside.entry.feature else None
        return [mention(hit, found.name, found.level, found.code, nested)]


def without_overlaps(hits: list[Hit]) -> tuple[list[Hit], list[Hit]]:
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


UNLISTED = re.compile(r"([\u4e00-\u9fff]{1,4}?)(镇|乡|街道|苏木)(?![\u4e00-\u9fff]?[镇乡村])")
CITY_REGION = re.compile(r"都市圈|城市群|经济圈|城市圈")


def unlisted_townships(text: str, mentions: Sequence[RegionMention]) -> list[RegionMention]:
    """A township behind its county that no list holds under this name (墨竹工卡县|浪西乡): found, not linked.

    It is linked where the county has one whose rare character the text replaces (塘缀 for a character that few fonts
    have); in a list behind another township that alone makes it one.
    """
    starts = {m.span.start for m in mentions}
    found = []
    for mention in mentions:
        code, end = mention.code, mention.span.end
        if code is None or mention.text[-1] not in "县市区旗镇乡道木":
            continue
        listed = mention.level == "township" and text[end : end + 1] == "、"
        match = UNLISTED.match(text, end + 1 if listed else end) if listed or mention.level == "county" else None
        if match is None or match.start() in starts or match[0][-2:] in cues().class_nouns or commonness(match[1]) > 0:
            continue
        span = Span(*match.span())
        if twin := replaced_character(match[0], code[:6]):
            found.append(RegionMention(span, match[0], twin.name, twin.level, twin.code, "regions/spelling"))
        elif not listed:
            found.append(RegionMention(span, match[0], None, "township", None, "regions/unlisted"))
    return found


def replaced_character(name: str, county: str) -> Division | None:
    """The only township of the county that differs from `name` in one rare character."""

    def is_twin(other: str) -> bool:
        differing = [b for a, b in zip(name, other, strict=True) if a != b]
        return len(differing) == 1 and not in_gb2312(differing[0])

    twins = [d for d in gazetteer().children(county) if len(d.name) == len(name) and is_twin(d.name)]
    return twins[0] if len(twins) == 1 else None


def city_regions(text: str, mentions: Sequence[RegionMention]) -> list[RegionMention]:
    """都市圈 and the like after a division, which no list holds: 呼和浩特都市圈."""
    ends = {m.span.end for m in mentions if m.level == "area"}
    found = []
    for mention in mentions:
        match = CITY_REGION.match(text, mention.span.end)
        if match and mention.code and match.end() not in ends:
            span = Span(mention.span.start, match.end())
            found.append(RegionMention(span, span.of(text), span.of(text), "area", None, "regions/areas"))
    return found


def occurrences(word: str, text: str) -> list[int]:
    found, at = [], text.find(word)
    while at >= 0:
        found.append(at)
        at = text.find(word, at + 1)
    return found


def _is_division(entry: Entry) -> bool:
    return bool(entry.divisions) and not entry.country and not entry.area and not entry.feature


def mention(hit: Hit, name: str, level: str, code: str | None, nested: str | None = None) -> RegionMention:
    return RegionMention(
        Span(hit.start, hit.end), hit.entry.name, name, level, code, "regions/gazetteer", nested=nested
    )


def _other(hit: Hit) -> RegionMention:
    entry = hit.entry
    span = Span(hit.start, hit.end)
    if entry.country:
        return RegionMention(span, entry.name, entry.country.name, "country", None, "regions/countries")
    if entry.area:
        return RegionMention(
            span,
            entry.name,
            entry.name if entry.area.level == "area" else entry.area.name,
            entry.area.level,
            None,
            "regions/areas",
        )
    name = entry.feature.name if entry.feature else entry.name
    return RegionMention(span, entry.name, name, "feature", None, "regions/features")
