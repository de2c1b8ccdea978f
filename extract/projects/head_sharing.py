"""Which head the conjuncts of a list share: that of a later one, or the words behind 等 (and others)."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from extract.patterns import word_list
from extract.projects.apart import FORMS, SHORT
from extract.projects.behind import LINES
from extract.projects.conjuncts import EXTENDED, EXTENSION, PHASE, closing
from extract.projects.deeds import is_deed
from extract.projects.ground_names import deed_behind_land
from extract.projects.heads import NATURAL, Head
from extract.projects.kinds import line, named_work, street
from extract.projects.list_ends import Shared
from extract.projects.pieces import BODIES, NAMED, THINGS, Piece
from extract.projects.routes import BARE_NUMBER, NUMBERED_ROAD, ROUTE, behind_stretch
from extract.projects.tails import QUARTER
from extract.projects.ways import WayReader
from extract.types import Span

DONE: Final = frozenset(word_list("phrases", "done"))
LED_ON: Final = re.compile(f"{EXTENDED.pattern}|{EXTENSION}")
SEATS: Final = frozenset({"院区", "校区"})
NEAR: Final = 12
"""So many members in front of a whole one tell how long their names are; so many ahead may give it their head."""
WATERED: Final = frozenset({"灌区", "供水"})
WATERS: Final = frozenset("江河湖溪渠海湾")
FIRST_PARTS: Final = frozenset({"先行启动区", "启动区", "起步区", "核心区", "先导区", "示范区"})
"""That part of a thing with which it begins is its own."""
FIGURES: Final = frozenset({"革命"})
STATION: Final = Head("站", "铁路", "facility", "name")
OF_SIDE: Final = re.compile("[东西南北]站$")
"""甲、乙、丙北站: the side of the city is its own, only that they are stations is shared."""


class HeadSharer(WayReader):
    """What conjuncts give each other."""

    def shared_head(
        self, i: int, pieces: list[Piece], whole: Sequence[int], behind: Shared | None
    ) -> tuple[Span | None, Head | None]:
        """`whole`: which pieces have a head behind a core of their own, in order."""
        piece = pieces[i]
        if piece.name in DONE and self.text[piece.start - 1] == "的":
            return None, None  # 甲基地的建设、乙水电站: what is done
        if named_work(piece.name) and not (behind and street(piece.name) and self.of_quarters(behind)):
            # 引汉济渭, 疆电外送, 人民路: a formula is a name by itself, but 甲街、乙巷等片区 are more than streets.
            if behind is not None and behind.head.role == "work":
                return self.behind_number(behind)
            return self.work_on_each(piece, next((pieces[n] for n in whole if n > i), None))
        for n in whole[(ahead := bisect_right(whole, i)) : ahead + NEAR]:
            full = pieces[n]
            if full.head is None or full.head_start is None or self.of_number(piece, full):
                continue
            if full.head.word in FIGURES or LED_ON.fullmatch(full.head.word) or self.of_longer_route(piece, full):
                # 甲路、乙路东延: one is led on; 甲提质、厕所革命: a figure of speech is its own
                if (line_of_both := self.led_on(piece, full)) is not None:
                    return line_of_both
                continue
            if behind is not None and (self.work_of_its_own(piece, full, behind) or self.sight(full.head, behind)):
                break
            if full.head.role == "section" and behind is not None and piece.name[-1] in WATERS:
                break  # 甲溪、乙江植物园段等黑臭水体治理: the stretch is one water's
            if (numbered := self.behind_line_number(piece, full)) is not None:
                return Span(numbered, self.head_end(full, numbered)), full.head
            if PHASE.fullmatch(full.head.word) or full.head.kind == "论坛/活动":
                if (at := self.behind_each_place(piece, full, behind)) is None:
                    break
                return Span(at, self.head_end(full, at)), full.head
            word = full.head.role == "programme" and len(full.head.word) < 3 and full.core == "common"
            if word and full.head_start - full.start < 3:
                # 调度计划 (a timetable) is a word of its own, no undertaking that others share.
                break
            if piece.done:
                return None, None
            if (line_all := self.line_behind(piece, full, pieces[n + 1 : n + NEAR])) is not None:
                return line_all
            beside_other = behind is not None and self.line_beside_other(piece, full, behind)
            if beside_other or self.own_form(pieces[i : min(n, i + NEAR)], full.head):
                break
            # 退耕还林、甲防护林和林地保护工程: a thing between them is none of a deed's.
            nearest = pieces[-1] if full.head.role == "facility" else full
            if (given := self.from_undertaking(piece, nearest)) is not None:
                return given
            if land := deed_behind_land(piece.name, full.head) if piece.core in NAMED else 0:
                return Span(full.head_start + land, self.head_end(full, full.head_start)), full.head
            if piece.head is not None:
                sections = full.head.role == piece.head.role == "section"  # 甲河城区段、乙河丙段治理
                if sections or (full.head.word == piece.head.word and full.head.role != "work"):
                    continue
                at = self.behind_same_head(piece, full, pieces[i + 1 : n])
                if at is None or self.its_own_work(pieces, n):
                    break
                return Span(at, self.head_end(full, at)), full.head
            if (taken := self.taken_by_bare(pieces, i, n, behind)) is None:
                break
            return taken
        if behind is not None and self.own_harbour(piece, pieces, behind):
            return Span(behind.start, behind.end), behind.head
        return self.from_behind(piece, behind) if behind is not None else (None, None)

    def taken_by_bare(
        self, pieces: list[Piece], i: int, n: int, behind: Shared | None
    ) -> tuple[Span | None, Head | None] | None:
        """What the bare piece `i` takes from the whole one `n`; None where only the end of the list may give a head."""
        piece, full = pieces[i], pieces[n]
        if full.head is None:
            return None
        if (road := self.way_by_ends(piece, full) or self.road_of_section(piece, full, behind)) is not None:
            return road
        if self.own_section(full):
            return None
        if self.quoted_head(full):
            return self.from_quotation(piece, full)
        if full.head.role == "programme" and any(self.ruled(p, full.head) for p in pieces[i : min(n, i + NEAR)]):
            return None
        # A name of two or three characters needs no look at a list of thousands.
        after = self.shared_start(piece, full, pieces[max(0, n - NEAR) : n], behind)
        if after is None or after >= full.end:
            return None
        if OF_SIDE.search(self.text, full.start, full.end):
            return self.station(piece, full)
        return Span(after, self.head_end(full, after)), full.head

    def behind_same_head(self, piece: Piece, full: Piece, between: Sequence[Piece]) -> int | None:
        """Where what a piece with a head takes begins: the work on things of its kind, or what they both become."""
        if at := behind_stretch(self.text, piece.name, full.start, full.end, full.head):
            return at
        if self.gives_work(piece, full) and not any(self.unlike(piece, other) for other in between):
            return full.head_start
        if (at := self.behind_thing(piece, full)) is not None:
            return at
        return self.ranked_start(piece, full)

    def behind_each_place(self, piece: Piece, full: Piece, behind: Shared | None) -> int | None:
        """甲市、乙市避险搬迁二期, 甲州、乙州成立70周年庆祝活动: all that stands behind the place is shared; with the
        phase of a thing the thing is (甲、乙风电场二期)."""
        if full.head is None or full.head_start is None:
            return None
        if PHASE.fullmatch(full.head.word) and piece.head is None and behind is None and self.no_goods(piece):
            thing = self.heads.at_end(self.text, full.start, full.head_start)
            if thing and thing[1].role == "work":
                thing = self.heads.at_end(self.text, full.start, thing[0])  # 甲、乙灌区 | 改造 | 二期
            width = piece.end - piece.start
            alike = thing is not None and abs(thing[0] - full.start - width) < 2 and piece.name[-1] != "线"
            if thing and alike and thing[1].role == "facility" and 2 <= width <= SHORT:
                return thing[0]
        at = self.core_start(full)
        fits = PHASE.fullmatch(full.head.word) or "周年" in self.text[at : full.head_start]
        shared = fits and self.whole_place(piece.start, piece.end) and full.start < at <= full.head_start - 3
        return at if shared else None

    def shared_start(self, piece: Piece, full: Piece, between: Sequence[Piece], behind: Shared | None) -> int | None:
        """Where what a bare piece takes from a whole one begins: behind the part that both end with, or at its tail."""
        # 国家节水和流域深度节水控水行动: what is done is said of each in full, only the head is shared.
        in_full = full.head is not None and full.head.role == "programme" and is_deed(piece.name)
        after = None if in_full else self.parallel(piece, full)
        if after is None:
            after = self.tail_start(piece, full, [p for p in between if p.head is None])
            if self.takes_none(piece, full, behind):
                return None
        if self.text[piece.end - 1] == self.text[after : after + 1] and self.core_start(piece) == piece.end - 1:
            after += 1
        if self.text[piece.end - 1] in WATERS and (zone := self.heads.head_from(self.text, after)):
            # 甲湖、乙新区防洪工程: a lake is no zone.
            after += len(zone.word) if zone.kind == "园区/开放平台" and after + len(zone.word) < full.end else 0
        return after

    def of_number(self, piece: Piece, full: Piece) -> bool:
        """甲互通、527国道: the class of a road by its number is that of no other road but one by its bare number."""
        numbered = NUMBERED_ROAD.fullmatch(self.text, full.start, full.end) is not None
        return numbered and piece.head is None and BARE_NUMBER.fullmatch(piece.name) is None

    def from_undertaking(self, piece: Piece, full: Piece) -> tuple[Span, Head] | None:
        """坡地治理、退耕还林、林地保护工程: beside an undertaking that is called by its deed other deeds are such."""
        at = self.undertaking_at(full)
        if at is None or full.head is None:
            return None
        word = self.text[at : self.head_end(full, at)]
        shared = full.head if full.head.role == "facility" else self.heads.by_word.get(word, full.head)
        bare = piece.head is None and not self.ruled(piece, shared)
        deed = bare or (piece.head is not None and piece.head.role == "work" and "common" in (piece.core, full.core))
        return (Span(at, at + len(word)), shared) if deed and is_deed(piece.name) else None

    def road_of_section(self, piece: Piece, full: Piece, behind: Shared | None) -> tuple[Span, Head] | None:
        """甲乙、丙丁高速公路戊至己段: a stretch told by its ends is that of its own road; others are given the road."""
        if full.head is None or full.head.role != "section" or full.head_start is None or self.is_line(behind):
            return None
        for a, b, head in self.heads.within(self.text, full.start, full.head_start):
            if head.kind in LINES and head.role == "facility":
                return (Span(a, b), head) if ROUTE.search(self.text, b, full.head_start) else None
        return None

    def own_section(self, full: Piece) -> bool:
        """甲乙、丙丁、戊己庚市段等项目: behind the short name of its own line the stretch is no other's."""
        if full.head is None or full.head.role != "section" or self.core_start(full) > full.start or self.route(full):
            return False
        return any(full.start < p.start and p.end == full.head_start for p in self.places_in(full.start, full.end))

    def own_head(self, i: int, pieces: list[Piece]) -> Head | None:
        """Behind other deeds 林地保护工程 is an undertaking as they are, no work on a thing."""
        piece = pieces[i]
        if piece.head is None or piece.head.role != "work":
            return piece.head
        given = (self.from_undertaking(other, piece) for other in pieces[max(0, i - NEAR) : i])
        return next((head for _, head in filter(None, given)), piece.head)

    def work_on_each(self, piece: Piece, full: Piece | None) -> tuple[Span | None, Head | None]:
        """甲路、乙街改造工程, 甲乙线、丙丁线改造: the work is on each."""
        if full is None or full.head is None or full.head_start is None or full.head.role != "work":
            return None, None
        if PHASE.fullmatch(full.head.word) or LED_ON.fullmatch(full.head.word):
            return None, None  # 甲路、乙路二期, 甲路、乙路东延: what goes on is the last
        if street(piece.name) and (quarter := QUARTER.search(self.text, full.start + 2, full.head_start)):
            return Span(quarter.start(), self.head_end(full, full.head_start)), full.head
        body = self.text[full.start : full.head_start]
        if not any(sort(piece.name) and sort(body) for sort in (street, line)):
            return None, None
        return Span(full.head_start, self.head_end(full, full.head_start)), full.head

    def station(self, piece: Piece, full: Piece) -> tuple[Span | None, Head | None]:
        """甲东、乙、丙北站 are stations, 甲站 is one without the word."""
        if self.text[piece.end - 1] == "站":
            return None, STATION
        return Span(full.end - 1, full.end), STATION

    def gives_work(self, piece: Piece, full: Piece) -> bool:
        """甲机场、乙机场改扩建工程: the work belongs to each of its kind; so does what is built for each
        (甲学院、乙学院实训基地); a section or a number takes the work of a bare number (G1重点路段、G2改造工程).
        Beside a new way that its ends name (甲至乙铁路、丙丁铁路改造) an old one alone is worked on."""
        head, other = piece.head, full.head
        if head is None or other is None or full.head_start is None or head.role not in THINGS:
            return False
        if (head.kind in NATURAL and other.kind in WATERED) or piece.name.endswith("新" + head.word):
            return False  # what is new is not extended; 甲水库、乙水库灌区: what a reservoir waters is another thing
        if head.kind in LINES and self.by_ends(piece.start, piece.end) != self.by_ends(full.start, full.head_start):
            return False
        if other.role == "facility":
            line = other.word in FORMS or (head.kind in LINES and other.kind in LINES)
            same = self.text.endswith(head.word, full.start, full.head_start) and not line
            same = same and other.word not in FIRST_PARTS  # 甲公园、乙公园先行启动区
            return same and other.word != head.word and full.head_start - full.start > len(head.word)
        if other.role != "work" or PHASE.match(other.word):
            return False  # a phase is that of the last
        body = self.text[full.start : full.head_start]
        if head.role == "section" and self.route(piece) != self.route(full):
            return False
        if other.word.startswith("原址") and head.kind in BODIES:
            thing = self.heads.at_end(self.text, full.start, full.head_start)
            return thing is not None and (thing[1].kind == head.kind or thing[1].word in SEATS)  # 甲、乙院区 | 原址改造
        on_road = head.role == "section" or head.kind in ("", "公路")  # 甲站、G2改线: a station is not led elsewhere
        return body.endswith(head.word) or (on_road and re.fullmatch(r"[A-Z]\d+", body) is not None)

    def by_ends(self, start: int, end: int) -> bool:
        """甲至乙公路 is called by its ends; of 甲乙铁路（甲至丙段） a bracket tells a stretch."""
        return ROUTE.search(self.text, start, closing(self.text, start, end)) is not None

    def unlike(self, piece: Piece, other: Piece) -> bool:
        """市中医医院、妇幼保健院、第四医院康复中心: between the two stands a thing of another head."""
        return piece.head is not None and other.head is not None and other.head.word != piece.head.word

    def its_own_work(self, pieces: list[Piece], n: int) -> bool:
        """甲路乙段、丙路丁段改扩建、戊路己段, 甲水库、乙水库灌区、丙水库: in the middle of a list of such the work is
        that of its own section, what is built there that of its own thing."""
        full = pieces[n]
        if n + 1 >= len(pieces) or full.head is None or full.head_start is None:
            return False
        thing = self.heads.at_end(self.text, full.start, full.head_start)
        behind = pieces[n + 1].head
        return thing is not None and behind is not None and behind.word == thing[1].word

    def ranked_start(self, piece: Piece, full: Piece) -> int | None:
        """甲港、乙港国家物流枢纽: where what both become begins, with its level, behind the same head."""
        if piece.head is None or full.head is None or full.head_start is None or full.head.role != "facility":
            return None
        word = piece.head.word[-3:]
        at = self.text.find(word, full.start + 1, full.head_start) + len(word)
        ranked = at > full.start + len(word) and self.text.startswith(("国家", "全国", "国际", "省级"), at)
        return at if ranked else None

    def parallel(self, bare: Piece, full: Piece) -> int | None:
        """Where what stands behind the part that both end with begins in the whole one (甲型、乙型枢纽)."""
        if ROUTE.search(self.text, bare.start, bare.end):
            # 甲至乙、乙——丙铁路: two routes, which only share the head.
            return None
        limit = full.head_start if full.head_start is not None else full.end
        for length in (2, 1):
            if bare.end - bare.start > length:
                ending = self.text[bare.end - length : bare.end]
                # 甲江、乙江干流治理: of waters, too, what is done there stands behind the character that they share.
                waters = full.head is not None and full.head.role == "work" and ending in "江河湖溪"
                if length == 1 and ending not in "型岸" and not waters:
                    continue
                at = self.text.find(ending, full.start + 1, limit)
                if at >= 0 and at + length < full.end:
                    return at + length
        return None
