"""How much of what stands behind a thing in the whole conjunct belongs to all: 甲病、乙病用药支付试点."""

import re
from collections.abc import Sequence
from typing import Final

from extract.patterns import last_characters, pattern
from extract.projects.deeds import is_deed, is_doing, is_verb, tagged
from extract.projects.goods import firm_goods
from extract.projects.heads import NATURAL, in_dictionary
from extract.projects.list_ends import GROUP, EndReader
from extract.projects.pieces import NAMED, ZONES, Piece
from extract.words import vocabulary

IN_COMMON: Final = pattern("lists", "in_common")
THING_TAGS: Final = "nijlbgsv"
"""First letters of the tags of words that a thing's name ends with, when those of what is done are sorted out."""


NAME_TAGS: Final = frozenset({"ns", "nr", "nz", "nt", "j"})
"""Tags of words that the dictionary holds as names (江南, 西湖)."""
SPOTS: Final = NATURAL | {"公路", "铁路"}
"""Kinds whose works bear the names of spots that no list of places holds."""
LOCATIVE: Final = pattern("lists", "locative")
GROUND: Final = re.compile("[一-龥]{0,3}?[江河湖海溪川沟山岭峡湾]")
LANDS: Final = pattern("identity", "lands")
QUARTER: Final = re.compile(f"(?:{pattern('lists', 'quarters').pattern})$")
SORTS: Final = pattern("lists", "sorts_of_things")
SORT_ENDS: Final = last_characters(SORTS) | {"G"}
GRADE: Final = re.compile("(?:国家)?[2-5A]A级|国家")
"""What is given to a thing, not what it is."""


class TailReader(EndReader):
    """What a list of things shares."""

    def tail_start(self, piece: Piece, full: Piece, bare: Sequence[Piece]) -> int:
        """Where in the whole conjunct the words begin that belong to the bare one too."""
        if full.head is None or full.head_start is None:
            return full.end
        where = self.locative(piece)
        alike = where == piece.end or (self.core_start(piece) == piece.end > piece.start)
        alike = alike and full.core == "place"
        programme = full.head.role == "programme" and not (alike and self.core_start(full) > full.start)
        after = full.head_start if programme else self.named_end(bare, full) or self.core_end(full)
        if where == piece.end and not programme:
            # 甲湖周边、乙湖南岸防沙治沙工程: where it is done is each one's own.
            if (ground := self.beside_ground(full)) is not None:
                return ground
            after = self.locative(full) or after
        if full.head.role == "programme" and (land := self.land(piece, full)) is not None:
            return land
        if self.both_named(piece, full) or self.named_behind_place(full, after):
            after = full.head_start
        if full.head.role == "work" and (quarter := QUARTER.search(self.text, full.start + 2, full.head_start)):
            return quarter.start()  # 东关、北关棚户区改造
        one = not self.whole_place(piece.start, piece.end) or full.core == "proper"  # 甲山、乙峰国家登山基地
        one = one and full.head.role == "facility"
        if one and (grade := GRADE.search(self.text, full.start + 1, full.head_start)):
            # 甲湖、乙山大峡谷5A级景区: the grade is given to each.
            return grade.start()
        if after == full.head_start or full.core == "common":
            after = self.common_tail(piece, full, bare, full.head.role == "facility") or after
        after = min(after, self.sort_start(piece, full) or after)
        group = GROUP.match(self.text, after, full.end)
        return group.end() if group and self.heads.at_end(self.text, group.end(), full.end) else after

    def sort_start(self, piece: Piece, full: Piece) -> int | None:
        """甲、乙 | 雨水泵站, 丙、丁 | 110千伏变电站: where the words begin that say of what sort all of them are,
        behind a name that no list of places holds, unless the bare one says its own sort or deed (甲电商、乙冷链园)."""
        at = full.head_start
        if at is None or full.core not in ("proper", "number") or self.text[at - 1] not in SORT_ENDS:
            return None
        sort = SORTS.search(self.text, full.start + 2, at)
        if sort is None or SORTS.search(self.text, piece.start, piece.end) or is_deed(piece.name):
            return None
        return None if firm_goods(piece.name) else sort.start()

    def land(self, piece: Piece, full: Piece) -> int | None:
        """毛乌素、库布其沙地歼灭战: where the land begins that a campaign is about, of which each of a list is one."""
        if full.head_start is None or piece.core not in NAMED or is_deed(piece.name) or LANDS.search(piece.name):
            return None
        land = LANDS.search(self.text, full.start + 2, full.head_start)
        return land.start() if land else None

    def locative(self, piece: Piece) -> int | None:
        """Where the words end that say where at a place a conjunct is (甲湖周边, 乙湖南岸防沙治沙工程)."""
        place = self.core_start(piece)
        where = LOCATIVE.match(self.text, place, piece.end) if place > piece.start else None
        return where.end() if where else None

    def beside_ground(self, full: Piece) -> int | None:
        """Where the words end that say where at a water or hill it is that no list holds (青溪两岸 | 矿山治理)."""
        if full.head_start is None:
            return None
        ground = GROUND.match(self.text, full.start + 1, full.head_start)
        where = LOCATIVE.match(self.text, ground.end(), full.head_start) if ground else None
        return where.end() if where else None

    def common_tail(self, piece: Piece, full: Piece, bare: Sequence[Piece], named: bool) -> int | None:
        """Where the words begin that the things of a list have in common, behind the thing of the whole conjunct: in
        front of a word for what they all are (石化|企业), or, unless only that counts (`named`), of what is done."""
        if full.head_start is None or full.core in ("place", "number", "quotation"):
            return None
        if any(p.core in ("number", "quotation") or p.done for p in bare):
            return None
        body = self.text[full.start : full.head_start]
        ends, told = self.thing_ends(body)
        if told and told.group() in piece.name:
            return None
        if not ends or (not told and (named or not is_doing(body))):
            return None
        system = told is not None and told.group() in ("制度", "机制", "体制")
        deed = is_deed if told else is_doing
        if not system and any(deed(p.name) for p in bare):
            return None
        # As long as the bare one, rather longer than shorter, or with the same last character (排污|权、水|权).
        width, last = len(piece.name), piece.name[-1]
        best = min(ends, key=lambda end: (body[end - 1] != last, abs(end - width) + 2 * (end < width)))
        return None if body[:best] in piece.name else full.start + best

    def thing_ends(self, body: str) -> tuple[list[int], re.Match[str] | None]:
        """Where in the words in front of a head a thing may end, up to what is done with it or what it is one of."""
        ends: list[int] = []
        at = 0
        for word, tag in tagged(body):
            told = IN_COMMON.match(body, at) if at else None
            if told:
                return ends, told
            trade = IN_COMMON.match(body, at + len(word))
            done = is_deed(word) or is_verb(word, tag)
            if tag[0] in "mc" or (done and not trade):
                break
            at += len(word)
            if at < len(body) and (tag[0] in THING_TAGS or not in_dictionary(word)):
                ends.append(at)
        return ends, None

    def named_end(self, bare: Sequence[Piece], full: Piece) -> int | None:
        """甲上、乙下水风光基地: as long as the bare members' names, of two or three characters, is what the whole one
        begins with, if all words between it and the head are common and it is none itself."""
        head = full.head_start or full.start
        if any(p.start == full.start for p in self.places_in(full.start, full.end)):
            return None
        for width in sorted({p.end - p.start for p in bare if p.core != "common"}):
            after = full.start + width
            own = self.text[full.start : after]
            if not 2 <= width <= 3 or head - after < 2 or own in vocabulary():
                continue
            if in_dictionary(own) and tagged(own)[0][1] not in NAME_TAGS:
                continue
            if self.all_common(after, head):
                return after
        return None

    def all_common(self, start: int, end: int) -> bool:
        """Words of the vocabulary from end to end, the longest first."""
        while start < end:
            length = next(
                (
                    n
                    for n in range(min(6, end - start), 1, -1)
                    if (word := self.text[start : start + n]) in vocabulary() or in_dictionary(word)
                ),
                0,
            )
            if not length:
                return False
            start += length
        return True

    def both_named(self, piece: Piece, full: Piece) -> bool:
        """甲县龙口、乙县新桥港: behind their places both have names of two or three characters; the head is shared."""
        first, second = self.behind_place(piece), self.behind_place(full)
        if first is None or second is None or full.head_start is None:
            return False
        if self.text[second : full.head_start] in self.heads.by_word:
            return False  # 甲市乙县、丙市机场改扩建: no name, but what is worked on
        return 2 <= piece.end - first <= 3 and 2 <= full.head_start - second <= 3

    def named_behind_place(self, full: Piece, after: int) -> bool:
        """甲省乙江丙、丁省戊江石门坎水电站, 甲至乙、丙市空港高速: between the place and the head is a name."""
        head = full.head
        if full.core != "place" or head is None or full.head_start is None or head.kind not in SPOTS:
            return False
        if GROUP.match(self.text, after, full.head_start):
            return False
        if head.kind in NATURAL:
            # One character (三亚新机场) may be shared.
            return full.head_start - after > 1 and not self.all_common(after, full.head_start)
        return head.role == "facility" and self.typer(after, full.head_start) in NAMED

    def behind_place(self, piece: Piece) -> int | None:
        """Where the place ends that the conjunct begins with."""
        return next(
            (p.end for p in self.places_in(piece.start, piece.end) if p.start == piece.start and p.end < piece.end),
            None,
        )

    def quarter_of_zone(self, full: Piece) -> bool:
        """甲新区乙新城: behind a zone stands the name of its quarter, which is no other's."""
        stop = full.head_start or full.end
        zones = (b for a, b, h in self.heads.within(self.text, full.start, stop) if h.word in ZONES and a > full.start)
        return any(b < stop and self.typer(b, stop) in NAMED for b in zones)
