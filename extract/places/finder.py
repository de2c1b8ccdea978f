"""Names in a text that are places, each linked or left open: the region finder, without spaCy.

hits of the automaton → edges between words → no overlaps → points from the name, the words around it and its
neighbours → the division that is meant.
"""

from dataclasses import dataclass, field
from operator import itemgetter

from extract.changes import changed
from extract.gazetteers import simplified
from extract.lexicon import Lexicon
from extract.linking import Clues, Link, is_former, link
from extract.places.boundaries import Words
from extract.places.company import Company
from extract.places.evidence import (
    CERTAIN,
    ENOUGH,
    NEVER,
    at_home,
    base,
    carried,
    commonness,
    context,
    kinship,
    lies_elsewhere,
    neighbours,
)
from extract.places.meant import (
    ROUTES,
    closed_words,
    is_before_an_organ,
    is_lived_in,
    is_place,
    is_routes_end,
    is_works_on_water,
)
from extract.places.mentions import is_division, mention, other_mention
from extract.places.names import PINNED, SHORT, STRONG, Entry, Hit, PlaceNames, place_names, townships_behind
from extract.places.natures import by_company, without_waters
from extract.places.part_of_names import is_person, is_road, of_water
from extract.places.short_forms import TRANSFER, find_compounds, find_implied
from extract.places.unlisted import city_regions, unlisted_townships
from extract.places.ways import ends_too_far
from extract.texts import mask
from extract.types import Jurisdiction, RegionMention, Span


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
        home = self.jurisdiction[:2] if self.jurisdiction else None
        if further := [*townships_behind(hits, text, home)]:
            hits = sorted((*hits, *further), key=lambda hit: (hit.start, -hit.end))
        words = Words(text)
        compounds = find_compounds(text, words, self.issuer)
        forbidden = self._forbidden(text)
        hits = self._allowed(hits, text, compounds, forbidden)
        waters = {hit.start: hit.end for hit in hits if hit.entry.feature}
        # 拉萨 in 拉萨河 needs no edge of its own.
        # Of the names that end at one place the longest: 靖安县, not 安县.
        in_front = {hit.end: hit.entry for hit in sorted(hits, key=itemgetter(0), reverse=True)}
        behind = {hit.start: hit.entry for hit in reversed(hits)}
        hits = [h for h in hits if h.end < waters.get(h.start, 0) or self._holds(h, words, in_front, behind)]
        divisions = {hit.end for hit in hits if any(d.level != "township" for d in hit.entry.divisions)}
        local = self.jurisdiction is not None and not self.jurisdiction.endswith("0000")
        hits = [hit for hit in hits if is_place(hit, text, divisions, local)]
        outer, inner = without_overlaps(without_waters(hits, text))
        outer, inner = (
            [self._one_nature(hit, words, in_front.get(hit.start)) for hit in part]
            for part in (by_company(outer, text), inner)
        )
        chosen = self._places(outer, words)
        mentions = self._link(chosen, text)
        around = {hit.start: hit for hit in chosen}
        mentions += [m for hit in inner for m in self._nested(hit, around)]
        if unlisted := unlisted_townships(text, mentions):
            covered = mask(text, (m.span for m in unlisted))
            mentions = [m for m in mentions if not any(covered[m.span.start : m.span.end])] + unlisted
        mentions += city_regions(text, mentions)
        covered = mask(text, (m.span for m in mentions))
        extra = [*compounds, *find_implied(text, words, self.issuer)]
        mentions += [m for m in extra if not all(covered[m.span.start : m.span.end])]
        if source != text:
            mentions = [changed(m, text=m.span.of(source)) for m in mentions]
        if forbidden:
            covered = mask(text, forbidden)
            mentions = [m for m in mentions if not all(covered[m.span.start : m.span.end])]
        return sorted(mentions, key=lambda m: (m.span.start, -m.span.end))

    def _forbidden(self, text: str) -> list[Span]:
        """The words in which the user lets no place be read."""
        words = self.lexicon.forbid if self.lexicon else ()
        own = [Span(at, at + len(word)) for word in words for at in occurrences(simplified(word), text)]
        return [*own, *closed_words(text)]

    def _allowed(self, hits: list[Hit], text: str, compounds: list[RegionMention], forbidden: list[Span]) -> list[Hit]:
        """Without those inside words that the user forbids, and those across one-character forms (川|藏北)."""
        closed = [*forbidden, *(Span(*match.span()) for match in TRANSFER.finditer(text))]
        if closed:
            covered = mask(text, closed)
            hits = [hit for hit in hits if not all(covered[hit.start : hit.end])]
        if not compounds:
            return hits
        run = {m.span.start for m in compounds}
        # Inside a run (北 | 川 藏): a name that starts or ends in the run without covering it is read across it.
        return [
            hit
            for hit in hits
            if not (hit.start in run and hit.start - 1 in run) and not (hit.end - 1 in run and hit.end in run)
        ]

    def _holds(self, hit: Hit, words: Words, ends: dict[int, Entry], starts: dict[int, Entry]) -> bool:
        """Is the name a word of its own? Behind its county it is expected (靖安县|仁首|段, not 首段, first section), as
        the other end of a route, and in full in front of the full name of its own (城东区|东关街道).
        `ends`, `starts`: where names end and begin."""
        if hit.entry.strength == PINNED:
            return True
        if is_before_an_organ(hit, words):
            return True
        if len(hit.entry.name) > 3 and hit.entry.strength == STRONG and hit.entry.divisions:
            return not words.read_on(hit.start, hit.end)
        in_front = ends.get(hit.start)
        expected = in_front is not None and kinship(hit.entry, in_front) == "parent"
        below = starts.get(hit.end)
        kin = kinship(below, hit.entry) if below is not None and below.strength == STRONG else ""
        # 靖西|湖润镇: or a short form in front of the full name of what lies right under it.
        if kin and (hit.entry.strength == STRONG or kin == "parent"):
            return True
        other_end = hit.start - 1 in ends and words.text.startswith(("至", "到"), hit.start - 1)
        return words.holds(hit.start, hit.end, expected or other_end)

    def _one_nature(self, hit: Hit, words: Words, in_front: Entry | None) -> Hit:
        """A name of both a division and a river, mountain or area is one of them here.

        A city or province of the jurisdiction is meant (黄山 in Anhui); another city unless a river is called so
        (怒江); a county only as a route's end (至九寨沟), behind the division over it (甘孜州|雅江) or, in the
        province, before what people administer (崂山|产业园).
        """
        entry = hit.entry
        if not entry.divisions or not (entry.feature or entry.area) or entry.strength == PINNED:
            return hit
        levels = {d.level for d in entry.divisions if not is_former(entry.name, d)}
        city = bool(levels & {"province", "prefecture"})
        river = entry.feature is not None and entry.feature.kind == "river"
        home = self.jurisdiction[:2] if self.jurisdiction else "-"
        county = "county" in levels and (entry.feature or entry.area) is not None
        over = in_front is not None and in_front.divisions and kinship(entry, in_front) == "parent"
        if county and over and not is_works_on_water(hit, words.text):
            return Hit(hit.start, hit.end, changed(entry, feature=None, area=None))
        county = county and entry.feature is not None
        own = any(d.code.startswith(home) for d in entry.divisions)
        of_home = entry.area is not None and any(code.startswith(home) for code in entry.area.members)
        if entry.area and own and not city and not of_home and is_routes_end(hit, words.text):
            # 胶州至河套: a township of the province at a way's end, no area far away.
            return Hit(hit.start, hit.end, changed(entry, feature=None, area=None))
        if entry.area and not own and of_home:
            return Hit(hit.start, hit.end, changed(entry, divisions=(), feature=None))  # 海西 in Fujian
        lived_in = is_lived_in(hit, words) if own else (is_routes_end(hit, words.text) and not river)
        if (city and not river) or (county and lived_in):
            return Hit(hit.start, hit.end, changed(entry, feature=None, area=None))
        return Hit(hit.start, hit.end, changed(entry, divisions=()))

    def _places(self, hits: list[Hit], words: Words) -> list[Hit]:
        """Hits that are places, by points. Neighbours that are places for sure carry the doubtful ones."""
        points = []
        ends = {hit.end for hit in hits}
        full = {hit.start for hit in hits if hit.entry.strength == STRONG}
        for hit in hits:
            entry = hit.entry
            if entry.strength != PINNED and (
                is_person(hit, words) or is_road(hit, words) or (hit.end not in full and of_water(hit, words, ends))
            ):
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
        for a, b, between in pairs:
            if not between and points[a] >= ENOUGH and lies_elsewhere(hits[b].entry, hits[a].entry):
                points[b] = NEVER
            for one, other in ((a, b), (b, a)) if between in ROUTES else ():
                if points[other] >= ENOUGH and ends_too_far(hits[one].entry, hits[other].entry, self.jurisdiction):
                    points[one] = NEVER
        return [hit for hit, score in zip(hits, points, strict=True) if score >= ENOUGH]

    def _link(self, hits: list[Hit], text: str) -> list[RegionMention]:
        if not hits:
            return []
        company = Company(hits, text)
        for first_round in (True, False):
            for index, hit in enumerate(hits):
                if company.linked[index] is None and is_division(hit.entry):
                    found = self._decide(index, company)
                    # In the first round only names with one bearer are settled, to be clues for the others.
                    if found.division and (not first_round or len(hit.entry.divisions) == 1):
                        company.linked[index] = found.division
                    company.candidates[index] = found.candidates
        mentions = []
        for index, hit in enumerate(hits):
            if division := company.linked[index]:
                self.memory[hit.entry.name] = division.code
                mentions.append(mention(hit, division.name, division.level, division.code))
            elif not is_division(hit.entry):
                mentions.append(other_mention(hit))
            elif self._is_reported(hit.entry):
                level = hit.entry.divisions[0].level
                span, open_ = Span(hit.start, hit.end), company.candidates.get(index, ())
                mentions.append(RegionMention(span, hit.entry.name, None, level, None, "regions/ambiguous", open_))
        return mentions

    def _decide(self, index: int, company: "Company") -> Link:
        entry = company.hits[index].entry
        in_front, behind, beside = company.beside(index)
        clues = Clues(
            jurisdiction=self.jurisdiction,
            in_front=in_front,
            behind=behind,
            neighbours=beside,
            in_list=company.in_list(index),
            sentence=company.sentence(index),
            earlier=self.memory.get(entry.name),
        )
        return link(entry.name, entry.divisions, clues)

    def _is_reported(self, entry: Entry) -> bool:
        """An open name is reported if it is a full one, or the short one of a county of the jurisdiction's province."""
        own = self.jurisdiction[:2] if self.jurisdiction else ""
        return entry.strength != SHORT or any(d.level != "township" and d.code.startswith(own) for d in entry.divisions)

    def _nested(self, hit: Hit, outer: dict[int, Hit]) -> list[RegionMention]:
        """Divisions inside an area's or feature's name: 呼和浩特 in 呼和浩特都市圈; 澜沧 in 澜沧江 gives no link."""
        outside = outer.get(hit.start)
        if outside is None or is_division(outside.entry) or not hit.entry.divisions or outside.entry.country:
            return []
        entry = hit.entry
        if entry.feature or entry.area or entry.divisions[0].level == "township":
            return []
        if outside.entry.feature and not (self.jurisdiction and at_home(entry, self.jurisdiction)):
            return []
        if outside.entry.area and commonness(hit.entry.name) > 0.5:
            return []
        found = link(hit.entry.name, hit.entry.divisions, Clues(jurisdiction=self.jurisdiction)).division
        if found is None or found.level == "township":
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


def occurrences(word: str, text: str) -> list[int]:
    found, at = [], text.find(word)
    while at >= 0:
        found.append(at)
        at = text.find(word, at + 1)
    return found
