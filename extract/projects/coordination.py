"""Coordination: a list of names that share a head or a front, read by a small grammar.

A phrase is a list of conjuncts joined by 、 和 及 以及 与 (and), closed or not by 等 (and others) with a head
behind it:

    phrase   = conjunct { connector conjunct } [ 等 tail ]
    conjunct = core [ head ]            core: place, number, quotation, proper name or common words

Conjuncts are typed by their core. Three rules give names to what is left out:

- head forward: a conjunct without a head takes the words that the next conjunct with a head has behind its core
  (甲县、乙县、丙县机场), or that stand behind 等 (甲、乙等水电站);
- work forward: a complete facility takes the work that the next of its kind has (甲机场、乙机场改扩建工程);
- front onward: a conjunct whose head needs a name and that has none takes the leading place of the one before
  (甲市航空口岸和物流枢纽), or the common words in front of a place at its end (…物资甲地、乙地储备中心).

Brackets and quotations are one piece: no connector inside them splits. Nothing here knows a name; heads are given.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.projects.conjuncts import CONTINUES, COUNT, PHASE, closing
from extract.projects.heads import Head, Heads
from extract.projects.list_ends import OWN_LEVEL, EndReader, Shared
from extract.projects.pieces import DEED, GROUP, ROAD_NUMBER, THINGS, Piece, Typer
from extract.types import Span

LINES = frozenset({"公路", "铁路"})
TRAILING_PHASE = re.compile(r"(?:[一二三四五六]期|延伸线)(?:工程|项目)?$")


@dataclass(frozen=True, slots=True)
class Member:
    """One name of a list, made whole. Spans are in the text that was read."""

    own: Span
    """The member's own words."""
    name: str
    head: Head | None
    shared: Span | None
    """The shared head's words where they stand elsewhere."""
    front: Span | None = None
    core: str = "common"
    """Type of what names it: place number quotation proper common."""
    open_list: bool = False
    listed: bool = False
    """It stands in a list with others."""


def read_list(
    text: str,
    start: int,
    end: int,
    heads: Heads,
    places: Sequence[Span] = (),
    core_of: Typer | None = None,
    sizes: frozenset[str] = frozenset(),
    tails: frozenset[str] = frozenset(),
) -> list[Member]:
    """The names in `text[start:end]`, coordination made whole, in reading order.

    `places` are mentions of regions (never split, and a core of their own); `core_of(start, end)` types the words of a
    core; `sizes` are words of size or class that are dropped behind 等 before a shared head; `tails` are words that are
    cut behind a conjunct (甲水库建设). A conjunct that no rule gives a head comes back with `head=None`.
    """
    typer = core_of or (lambda a, b: "common")
    read = _Reader(text, heads, places, typer, sizes, tails)
    return read.names(start, end)


@dataclass(slots=True)
class _Reader(EndReader):
    """What conjuncts give each other."""

    def names(self, start: int, end: int) -> list[Member]:
        stop = self.open_end(start, end)
        pieces = self.pieces(start, end if stop is None else stop)
        if stop is None:
            counted = self.counted_end(start, end)
            if counted is not None:
                shared, _ = self.behind(counted, end)
                return self.members(self.pieces(start, counted), shared, False)
            return self.members(pieces, None, False)
        shared, more = self.behind(stop + 1, end)
        members = self.members(pieces, shared, True)
        return members + (self.names(more, end) if more is not None else [])

    def parallel(self, bare: Piece, full: Piece) -> int | None:
        """Where what stands behind the part that both end with begins in the whole one (甲型、乙型枢纽)."""
        limit = full.head_start if full.head_start is not None else full.end
        for length in (2, 1):
            if bare.end - bare.start > length:
                ending = self.text[bare.end - length : bare.end]
                if length == 1 and ending != "型":
                    continue
                at = self.text.find(ending, full.start + 1, limit)
                if at >= 0 and at + length < full.end:
                    return at + length
        return None

    def members(self, pieces: list[Piece], behind: Shared | None, is_open: bool) -> list[Member]:
        members: list[Member] = []
        listed = len(pieces) > 1 or is_open
        for i, piece in enumerate(pieces):
            shared, head = self.shared_head(i, pieces, behind)
            own = Span(piece.start, piece.end)
            middle = self.single_words(i, pieces) if head is not None and head.role == "programme" and shared else None
            if middle is not None and shared is not None:
                words = middle.of(self.text) + shared.of(self.text)
                members.append(Member(own, piece.name + words, head, shared, None, piece.core, is_open, listed))
            elif shared is None:
                members.append(Member(own, piece.name, piece.head, None, None, piece.core, is_open, listed))
            else:
                words = self.text[shared.start : shared.end].rstrip("”")
                if len(words) >= 4 and piece.name.endswith(words[:2]):
                    words = words[2:]
                members.append(Member(own, piece.name + words, head, shared, None, piece.core, is_open, listed))
        return self.with_fronts(pieces, members)

    def shared_head(self, i: int, pieces: list[Piece], behind: Shared | None) -> tuple[Span | None, Head | None]:
        piece = pieces[i]
        for full in pieces[i + 1 :]:
            if full.head is None or full.head_start is None or full.head_start <= full.start:
                continue
            if PHASE.match(full.head.word) or full.head.kind == "论坛/活动":
                break
            if full.head.role == "programme" and full.head_start - full.start < 3 and full.core == "common":
                # 调度计划 (a timetable) is a word of its own, no undertaking that others share.
                break
            if piece.done:
                return None, None
            if piece.head is not None:
                if full.head.word == piece.head.word and full.head.role != "work":
                    continue
                if self.gives_work(piece, full):
                    return Span(full.head_start, self.head_end(full, full.head_start)), full.head
                break
            after = self.parallel(piece, full)
            if after is None:
                alike = self.whole_place(piece.start, piece.end) and full.core == "place"
                programme = full.head.role == "programme" and not (alike and self.core_start(full) > full.start)
                after = full.head_start if programme else self.core_end(full)
                if self.both_named(piece, full):
                    after = full.head_start
                group = GROUP.match(self.text, after, full.end)
                if group and self.heads.at_end(self.text, group.end(), full.end):
                    after = group.end()
                # A long conjunct is no core: it names something of another kind.
                ends_with_place = any(piece.start < p.start and p.end == piece.end for p in self.places)
                if full.head.role != "programme" and piece.end - self.core_start(piece) > 6 and not ends_with_place:
                    break
                same_end = self.text.endswith(self.text[piece.end - 1], full.start, full.head_start)
                if full.head.role == "facility" and full.head.kind not in LINES and self.whole(piece):
                    break
                if full.head.role in ("work", "section") and self.whole(piece) and not same_end:
                    break
                kindless = not full.head.kind and full.head.role == "facility"
                if kindless and piece.core in ("common", "quotation") and not piece.core == full.core == "quotation":
                    break
                if behind is not None and self.of_class(full.head, behind):
                    # 甲、乙、丙新通道等战略骨干通道: what the list is of is said behind it.
                    break
                if piece.core == "quotation" and full.core != "quotation" and full.head.role == "facility":
                    break
                if full.head.role == "facility" and full.head.kind not in LINES and self.product(piece):
                    break
            if self.text[piece.end - 1] == self.text[after : after + 1] and self.core_start(piece) == piece.end - 1:
                after += 1
            if after >= full.end:
                break
            return Span(after, self.head_end(full, after)), full.head
        if behind is not None:
            return self.from_behind(piece, behind)
        return None, None

    def both_named(self, piece: Piece, full: Piece) -> bool:
        """甲县龙口、乙县新桥港: behind their places both have names of two or three characters; the head is shared."""
        first, second = self.behind_place(piece), self.behind_place(full)
        if first is None or second is None or full.head_start is None:
            return False
        return 2 <= piece.end - first <= 3 and 2 <= full.head_start - second <= 3

    def behind_place(self, piece: Piece) -> int | None:
        """Where the place ends that the conjunct begins with."""
        return next((p.end for p in self.places if p.start == piece.start and p.end < piece.end), None)

    def of_class(self, head: Head, behind: Shared) -> bool:
        """Do the words behind 等 describe a class (等战略骨干通道) that a member's own head belongs to?"""
        alike = bool(head.kind) and head.kind == behind.head.kind and head.role == behind.head.role == "facility"
        return alike and behind.end - behind.start > len(behind.head.word) and head.word != behind.head.word

    def head_end(self, full: Piece, start: int) -> int:
        """Where a conjunct's head ends: a bracket behind it (甲、乙水电站（一期）) is its own, not the others'."""
        if self.text[full.end - 1] in "）)":
            stop = closing(self.text, start, full.end)
            return stop if stop > start else full.end
        return full.end

    def gives_work(self, piece: Piece, full: Piece) -> bool:
        """甲机场、乙机场改扩建工程: the work belongs to each of its kind; so does what is built for each
        (甲学院、乙学院实训基地); a section or a number takes the work of a bare number (G1重点路段、G2改造工程)."""
        head, other = piece.head, full.head
        if head is None or other is None or full.head_start is None or head.role not in THINGS:
            return False
        if other.role == "facility":
            same = self.text.endswith(head.word, full.start, full.head_start)
            return same and other.word != head.word and full.head_start - full.start > len(head.word)
        if other.role != "work":
            return False
        body = self.text[full.start : full.head_start]
        return body.endswith(head.word) or bool(re.fullmatch(r"[A-Z]\d+", body))

    def from_behind(self, piece: Piece, behind: Shared) -> tuple[Span | None, Head | None]:
        """What the words behind 等 give to a conjunct."""
        if piece.head is None:
            if behind.head.kind == "公路" and behind.head.role == "facility" and ROAD_NUMBER.fullmatch(piece.name):
                # G1、S2等国省道: the number is the road's name, what follows its class.
                return None, None
            if self.whole(piece) and behind.head.role != "work" and behind.head.kind not in LINES:
                return None, None
            if (
                self.whole_place(piece.start, piece.end)
                and behind.head.role == "programme"
                and behind.head.word == "项目"
            ):
                return None, None
            if behind.head.role == "work" and len(piece.name) >= 6 and DEED.search(piece.name):
                return None, None
            if (
                behind.head.role == "work"
                and self.whole(piece)
                and COUNT.match(self.text, behind.start - 3, behind.end)
            ):
                return Span(behind.end - len(behind.head.word), behind.end), behind.head
            return Span(behind.start, behind.end), behind.head
        if PHASE.fullmatch(piece.head.word) and behind.head.role == "facility" and behind.head.kind:
            body = Piece(piece.start, piece.head_start or piece.start)
            if not self.heads.at_end(self.text, body.start, body.end):
                return Span(behind.start, behind.end), behind.head
        if piece.head.role == "work" and piece.core == "common" and behind.head.role == "programme":
            # 村庄垃圾综合治理等行动: what is done is the undertaking's name.
            return Span(behind.start, behind.end), behind.head
        if behind.head.role != "work" or piece.head.role not in THINGS:
            return None, None
        # 甲学校、乙学院等中职学校标准化建设: the class word repeats the facility, only the work is shared.
        start = behind.end - len(behind.head.word) if self.counted(behind) else behind.start
        for a, b, head in self.heads.within(self.text, behind.start, behind.end):
            if head.role == "facility" and b < behind.end and a >= start:
                start = b
        return Span(start, behind.end), behind.head

    def with_fronts(self, pieces: list[Piece], members: list[Member]) -> list[Member]:
        result: list[Member] = []
        base: Span | None = None
        based = pieces[0] if pieces else None
        for i, (piece, member) in enumerate(zip(pieces, members, strict=True)):
            front: Span | None = None
            if not CONTINUES.match(self.text, piece.start, piece.end):
                base = None
            if (
                i
                and piece.core == "common"
                and piece.head is not None
                and piece.head.needs == "name"
                and not CONTINUES.match(self.text, piece.start, piece.end)
            ):
                body = (piece.head_start or piece.start) - piece.start
                front = self.leading_place(pieces[0]) if body == 0 else None
            elif i and (level := self.leading_level(pieces[0], piece)):
                front = level
            elif i and CONTINUES.match(self.text, piece.start, piece.end):
                if base is None:
                    base, based = self.without_phase(pieces[i - 1]), pieces[i - 1]
                front = base
            elif i and i == len(pieces) - 1 and piece.core == "place":
                front = self.words_before_place(pieces[0])
            if front is not None and self.text.startswith(OWN_LEVEL, piece.start):
                front = None
            if front is not None and not self.text.startswith(front.of(self.text), piece.start):
                core = "place" if pieces[0].core == "place" else member.core
                if CONTINUES.match(self.text, piece.start, piece.end):
                    core = based.core if based else core
                member = replace(member, name=front.of(self.text) + member.name, front=front, core=core)
            result.append(member)
        return result

    def leading_level(self, first: Piece, piece: Piece) -> Span | None:
        """国家数据交换平台、数据开放平台: the level is said once for things of one kind."""
        if first.head is None or piece.head is None or piece.head.role != "facility":
            return None
        level = self.text.startswith(("国家", "全国"), first.start) and first.core == piece.core == "common"
        alike = (
            self.text[first.end - 2 : first.end] == self.text[piece.end - 2 : piece.end] and first.end - first.start > 5
        )
        return Span(first.start, first.start + 2) if level and alike else None

    def without_phase(self, piece: Piece) -> Span:
        """甲水库一期、二期: the second phase is of the same, without the first's number."""
        phase = TRAILING_PHASE.search(self.text, piece.start, piece.end)
        return Span(piece.start, phase.start() if phase and phase.start() > piece.start else piece.end)
