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
from functools import lru_cache
from typing import Final

from extract.changes import changed
from extract.patterns import pattern
from extract.projects.behind import LINES
from extract.projects.conjuncts import CONTINUES, COUNT
from extract.projects.counted_last import counted_last
from extract.projects.fronts import LEVELS, FrontReader
from extract.projects.ground_names import waters_counted
from extract.projects.heads import NATURAL, Head, Heads
from extract.projects.list_ends import OWN_LEVEL, Shared, number_at
from extract.projects.pieces import Piece, Typer
from extract.projects.place_words import as_places
from extract.projects.serials import serial
from extract.records import record
from extract.types import Span

BETTERED: Final = pattern("lists", "bettered")
SECOND_GAMES: Final = pattern("lists", "second_games")
DIVISION: Final = re.compile("[^至—-]{1,6}[省市县区州盟旗乡镇]")
SUMMED: Final = re.compile(rf"{COUNT.pattern}{pattern('lists', 'class_of_works').pattern}(?:（[^（）]*）)?")
"""甲、乙等10个项目: behind 等 the number once more."""


@record
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


def read_counted(
    text: str,
    start: int,
    end: int,
    number: int,
    of: Span,
    heads: Heads,
    places: Sequence[Span],
    core_of: Typer,
    sizes: frozenset[str],
    tails: frozenset[str],
) -> tuple[list[Member], Shared | None] | None:
    """The names in `text[start:end]`, if they are the `number` that the class `of` tells (3座水库（甲、乙、丙）), with
    what that gives to each; of an open list there may be fewer."""
    read = _Reader(text, heads, places, core_of, sizes, tails)
    stop = read.open_end(start, end)
    if stop is not None and stop + 1 < end and SUMMED.fullmatch(text, stop + 1, end) is None:
        return None
    pieces = read.pieces(start, end if stop is None else stop, number)
    if len(pieces) < 2 or (len(pieces) != number if stop is None else len(pieces) > number):
        return None
    if any(p.head is None and DIVISION.fullmatch(p.name) for p in pieces):
        return None  # 3座水库（甲县、乙县、丙县）: where they are
    behind, _ = read.behind(of.start, of.end)
    if all(p.head is None for p in pieces) and not _of_their_own(read, pieces, behind):
        return None
    return read.members(pieces, behind, stop is not None, True), behind


def _of_their_own(read: "_Reader", pieces: Sequence[Piece], behind: Shared | None) -> bool:
    """Are bare members names? Those of routes are; else not common words (3个产业园：医药、食品、轻纺), nor places
    unless what is built bears the names of such (3所学校：甲、乙、丙 says where they are)."""
    if behind is not None and behind.head.kind in LINES:
        return True
    if any(p.core == "common" for p in pieces):
        return False
    places = all(read.whole_place(p.start, p.end) for p in pieces)
    return not places or (behind is not None and behind.head.kind in NATURAL)


@lru_cache(maxsize=4)
def without_works(tails: frozenset[str]) -> frozenset[str]:
    """甲二期提质增效等工程: in front of 工程 what is done with a thing is the work, not only told of it."""
    return frozenset(tail for tail in tails if not BETTERED.search(tail))


class _Reader(FrontReader):
    """Members and the fronts that they share."""

    def names(self, start: int, end: int) -> list[Member]:
        if (joint := self.behind_counted(start, end)) is not None:
            return self.names(start, joint[0]) + self.names(joint[1], end)
        stop = self.open_end(start, end)
        if stop is not None and stop + 1 == end and (whole := self.told_whole(start, stop)) is not None:
            stop, end = None, whole
        if stop is None:
            if (rivers := waters_counted(self.text, start, end)) is not None:
                class_of = self.head_at(rivers.end(), end)
                pieces = self.pieces(start, rivers.start(), told := number_at(self.text, rivers.start()))
                if class_of is not None and told == len(pieces):
                    return self.members(pieces, Shared(rivers.end(), end, class_of[1]), False, True)
            counted = self.counted_end(start, end)
            if counted is None:
                pieces = self.pieces(start, end)
                if (told_last := counted_last(self.text, pieces, self.heads)) is None:
                    return self.members(pieces, None, False)
                return self.members(pieces[:-1], self.behind(told_last, end)[0], False)
            shared, _ = self.behind(counted, end)
            told = number_at(self.text, counted)
            pieces = self.pieces(start, counted, told)
            if shared is not None and told == len(pieces) and all(self.whole_place(p.start, p.end) for p in pieces):
                shared = self.of_places(counted, shared)
            return self.members(pieces, shared, False, told == len(pieces))
        shared, more = self.behind(stop + 1, end)
        reader = self
        if shared is not None and shared.head.role == "programme":
            reader = _Reader(self.text, self.heads, self.places, self.typer, self.sizes, without_works(self.tails))
        members = reader.members(as_places(reader.pieces(start, stop), shared), shared, True)
        return members + (self.names(more, end) if more is not None else [])

    def members(self, pieces: list[Piece], behind: Shared | None, is_open: bool, told: bool = False) -> list[Member]:
        """`told`: the number behind them is theirs, each of them is what stands behind it."""
        members: list[Member] = []
        listed = len(pieces) > 1 or is_open
        # 甲院、乙馆及4个球场: of things that are only counted no name is, so none gives its head to others.
        whole = [
            n
            for n, p in enumerate(pieces)
            if p.head_start is not None and p.head_start > p.start and not COUNT.match(self.text, p.start)
        ]
        for i, piece in enumerate(pieces):
            shared, head = self.shared_head(i, pieces, whole, behind)
            if told and behind is not None and self.one_of(piece, behind):
                shared, head = Span(behind.start, behind.end), behind.head
            led = self.province(piece, pieces) if not i and shared is not None else None
            if led is not None:
                # 甲省乙、丙高速公路: the province holds for the list.
                piece = changed(piece, start=led, name=self.text[led : piece.end], core="proper")
            own = Span(piece.start, piece.end)
            middle = self.single_words(i, pieces) if head is not None and head.role == "programme" and shared else None
            if middle is not None and shared is not None and middle.end <= shared.start:
                words = middle.of(self.text) + shared.of(self.text)
                members.append(Member(own, piece.name + words, head, shared, None, piece.core, is_open, listed))
            elif shared is None:
                mine = self.own_head(i, pieces) or head
                members.append(Member(own, piece.name, mine, None, None, piece.core, is_open, listed))
            else:
                words = self.text[shared.start : shared.end]
                words = words if "“" in words else words.rstrip("”")
                if len(words) >= 4 and piece.name.endswith(words[:2]):
                    words = words[2:]
                words = words[words.startswith("号") and piece.name.endswith("号") :]  # 甲电厂3号、4号机组
                members.append(Member(own, piece.name + words, head, shared, None, piece.core, is_open, listed))
        return self.with_fronts(pieces, members)

    def province(self, piece: Piece, pieces: list[Piece]) -> int | None:
        """Where the province's name ends that the first conjunct begins with, if the next has no place in front."""
        place = next(
            (p for p in self.places_in(piece.start, piece.end) if p.start == piece.start and p.end <= piece.end - 2),
            None,
        )
        if place is None or len(pieces) < 2 or not place.of(self.text).endswith(("省", "自治区")):
            return None
        second = pieces[1].start
        return None if any(p.start == second for p in self.places_in(second, second + 1)) else place.end

    def with_fronts(self, pieces: list[Piece], members: list[Member]) -> list[Member]:
        result: list[Member] = []
        base: Span | None = None
        based = pieces[0] if pieces else None
        for i, (piece, member) in enumerate(zip(pieces, members, strict=True)):
            front: Span | None = None
            if not CONTINUES.match(piece.name):
                base = None
            if i and self.bare_thing(piece) and not CONTINUES.match(piece.name):
                # Behind common words without a head (创新型城市) it is a class too; behind another's place it is not
                # the first's (甲源水库、乙山绿化工程、水土保持).
                alike = all(p.core not in ("common", "place") or (p.core == "common" and p.head) for p in pieces[1:i])
                front = self.leading_place(pieces[0]) if alike else None
            elif i and piece.head_start == piece.start and SECOND_GAMES.fullmatch(piece.name):
                # 甲市亚运会、亚残运会: the second games are held where the first were.
                front = self.games_place(pieces[i - 1])
            elif i and (level := self.leading_level(pieces[0], piece) or self.shared_level(members[0], member, piece)):
                front = level
            elif i and CONTINUES.match(piece.name):
                if base is None:
                    base, based = self.without_phase(pieces[i - 1]), pieces[i - 1]
                front = base
            elif i and (numbered := serial(self.text, pieces, i)) is not None:
                front = numbered
            elif i and (route := self.route_in_front(pieces, i, member.head)) is not None:
                front = route
            elif i and i == len(pieces) - 1 and piece.core == "place":
                led = any(p.start == piece.start for p in self.places_in(piece.start, piece.end))
                front = self.words_before_place(pieces[0]) if led else None
            if front is not None and self.text.startswith(OWN_LEVEL, piece.start):
                front = None
            if front is not None and not self.text.startswith(front.of(self.text), piece.start):
                core = "place" if "place" in (pieces[0].core, pieces[i - 1].core) else member.core
                if CONTINUES.match(piece.name):
                    core = based.core if based else core
                elif front.start == pieces[0].start and core == "common" and pieces[0].core == "proper":
                    core = "proper"
                member = changed(member, name=front.of(self.text) + member.name, front=front, core=core)
            result.append(member)
        return result

    def shared_level(self, first: Member, member: Member, piece: Piece) -> Span | None:
        """国家甲、乙、丙等创新中心, 全省甲、乙系统: the level in front holds for all that share the first's head."""
        level = next((w for w in LEVELS if self.text.startswith(w, first.own.start)), None)
        if level is None or first.core != "common" or piece.core != "common" or first.shared is None:
            return None
        head = member.head
        shared = member.shared == first.shared or (member.shared is None and first.shared.end == piece.end)
        start = first.own.start
        return Span(start, start + len(level)) if shared and head and head.role == "facility" else None
