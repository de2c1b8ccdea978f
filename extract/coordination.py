"""Coordination: a list of names that share a head or a front, read by a small grammar.

A phrase is a list of conjuncts joined by 、 和 及 以及 与 (and), closed or not by 等 (and others) with a head behind it:

    phrase   = conjunct { connector conjunct } [ 等 tail ]
    conjunct = core [ head ]            core: place, number, quotation, proper name or common words

Conjuncts are typed by their core. Three rules give names to what is left out:

- head forward: a conjunct without a head takes the words that the next conjunct with a head has behind its core
  (墨脱、亚东、那曲机场), or that stand behind 等 (江达、冷达等水电站);
- work forward: a complete facility takes the work that the next of its kind has (甲机场、乙机场改扩建工程);
- front onward: a conjunct whose head needs a name and that has none takes the leading place of the one before
  (拉萨航空口岸和物流枢纽), or the common words in front of a place at its end (…物资阿里、那曲储备中心).

Brackets and quotations are one piece: no connector inside them splits. Nothing here knows a name; heads are given.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import ahocorasick_rs
import rjieba

from extract.types import Span

OPEN, CLOSE = "（(“‘《「【〔", "）)”’》」】〕"
CONNECTORS = "、和及与"


@dataclass(frozen=True, slots=True)
class Head:
    """The last words of a kind of name: 水电站 (hydropower station), 改扩建工程 (extension works)."""

    word: str
    kind: str = ""
    role: str = "facility"
    """facility (a thing), work (on a thing), programme (an undertaking)."""
    needs: str = "name"
    """name: a place, number, quotation or proper name must stand before it; words: any description does."""


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


class Heads:
    """The heads of one lexicon, found in linear time."""

    def __init__(self, heads: Iterable[Head]) -> None:
        self.by_word = {head.word: head for head in heads}
        self._words = list(self.by_word)
        self._automaton = ahocorasick_rs.AhoCorasick(self._words, matchkind=ahocorasick_rs.MATCHKIND_LEFTMOST_LONGEST)
        self._ends = {len(word) for word in self._words}

    def within(self, text: str, start: int, end: int) -> list[tuple[int, int, Head]]:
        found = self._automaton.find_matches_as_indexes(text[start:end])
        return [(start + a, start + b, self.by_word[self._words[i]]) for i, a, b in found]

    def at_end(self, text: str, start: int, end: int) -> tuple[int, Head] | None:
        """The longest head that ends at `end` and does not fill `[start, end)` from before its start."""
        for length in sorted(self._ends, reverse=True):
            if end - length >= start and (head := self.by_word.get(text[end - length : end])):
                return end - length, head
        return None


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[tuple[str, int, int], ...]:
    """Words with their edges, by the segmenter's dictionary and model."""
    return tuple((w, a, b) for w, a, b in rjieba.tokenize(text))


@dataclass(frozen=True, slots=True)
class Conjunct:
    start: int
    end: int
    after: str = ""
    """The connector behind it."""


def conjuncts(text: str, start: int, end: int, places: Sequence[Span] = (), glue: str = "") -> list[Conjunct]:
    """Split at connectors outside brackets, quotations, places and words. 和 及 与 count only as words of their own."""
    inside = set()
    for place in places:
        inside.update(range(place.start, place.end))
    singles: set[int] | None = None
    pieces: list[Conjunct] = []
    depth, at, i = 0, start, start
    while i < end:
        char = text[i]
        if char in OPEN:
            depth += 1
        elif char in CLOSE:
            depth = max(0, depth - 1)
        elif not depth and char in CONNECTORS and i not in inside:
            width = 1
            if char != "、":
                if singles is None:
                    singles = _single_words(text, start, end)
                if i not in singles:
                    i += 1
                    continue
                at_end = i - 1 if i - 1 >= at and text[i - 1] == "以" and char == "及" else i
            else:
                at_end = i
            if at < at_end:
                pieces.append(Conjunct(at, at_end, text[at_end : i + width]))
            at = i + width
        # Two quotations side by side are a list without a connector: “甲”“乙”行动.
        if char == "”" and not depth and text[i + 1 : i + 2] == "“" and i + 1 < end:
            pieces.append(Conjunct(at, i + 1, ""))
            at = i + 1
        i += 1
    if at < end:
        pieces.append(Conjunct(at, end))
    return pieces


def _single_words(text: str, start: int, end: int) -> set[int]:
    """Where 和 及 与 (or 以及) is a word of its own, as the segmenter cuts."""
    return {
        start + b - 1
        for word, a, b in words_of(text[start:end])
        if word in ("和", "及", "与", "以及")
    }


@dataclass(frozen=True, slots=True)
class Piece:
    """A conjunct with its head found."""

    start: int
    end: int
    head_start: int | None = None
    """Where the words behind its core begin, in which the head is."""
    head: Head | None = None
    core: str = "common"


Typer = Callable[[int, int], str]


def _closing(text: str, start: int, end: int) -> int:
    """Start of the bracket that ends at `end`, or `end`."""
    if end > start and text[end - 1] in "）)":
        depth = 0
        for i in range(end - 1, start - 1, -1):
            depth += (text[i] in "）)") - (text[i] in "（(")
            if not depth:
                return i
    return end


def read_list(
    text: str,
    start: int,
    end: int,
    heads: Heads,
    places: Sequence[Span] = (),
    core_of: Typer | None = None,
    sizes: frozenset[str] = frozenset(),
) -> list[Member]:
    """The names in `text[start:end]`, coordination made whole, in reading order.

    `places` are mentions of regions (never split, and a core of their own); `core_of(start, end)` types the words of a
    core; `sizes` are words of size or class that are dropped before a shared head. A conjunct that no rule gives a head
    comes back with `head=None`.
    """
    typer = core_of or (lambda a, b: "common")
    before, tail_start = _open_end(text, start, end, places)
    is_open = before is not None
    stop = before if before is not None else end
    pieces = [_piece(text, c.start, c.end, heads, places, typer) for c in conjuncts(text, start, stop, places)]
    tail = _tail(text, tail_start, end, heads, sizes, places, typer) if tail_start is not None and tail_start < end else None
    rest: list[Member] = []
    if tail is not None and tail[2] is not None:
        rest = read_list(text, tail[2], end, heads, places, core_of, sizes)
    members = _names(text, pieces, tail, is_open, heads, places, sizes, typer)
    return members + rest


def _open_end(text: str, start: int, end: int, places: Sequence[Span]) -> tuple[int | None, int | None]:
    """Where 等 closes the list, and where the words behind it start."""
    depth = 0
    for i in range(start, end):
        char = text[i]
        if char in OPEN:
            depth += 1
        elif char in CLOSE:
            depth = max(0, depth - 1)
        elif char == "等" and not depth and i > start and text[i : i + 2] not in ("等级", "等教", "等职", "等院", "等学", "等线", "等奖"):
            if text[i - 1] in "高中初平同优上对均" and text[i - 1 : i + 1] in ("高等", "中等", "初等", "平等", "同等", "优等", "上等", "对等", "均等"):
                continue
            return i, i + 1
    return None, None


def _piece(text: str, start: int, end: int, heads: Heads, places: Sequence[Span], typer: Typer) -> Piece:
    core_end = _closing(text, start, end)
    found = heads.at_end(text, start, end) or (heads.at_end(text, start, core_end) if core_end < end else None)
    if found is None or found[0] <= start and found[1].role != "programme":
        return Piece(start, end, core=typer(start, end))
    return Piece(start, end, found[0], found[1], typer(start, found[0]) if found[0] > start else "common")


@dataclass(frozen=True, slots=True)
class _Shared:
    start: int
    end: int
    head: Head


def _tail(
    text: str, start: int, end: int, heads: Heads, sizes: frozenset[str], places: Sequence[Span], typer: Typer
) -> tuple[int, int, int | None, Head | None]:
    """The shared head behind 等: its words without sizes, and where a further list begins behind a connector."""
    cuts = conjuncts(text, start, end, places)
    stop, more = end, None
    for left, right in zip(cuts, cuts[1:], strict=False):
        # Behind a connector new names begin if they have a name of their own; else the words are one head
        # (续建配套与现代化改造), of which the first head is taken where both are things (水库和水利枢纽).
        if typer(right.start, right.end) in ("place", "number", "quotation", "proper"):
            stop, more = left.end, right.start
            break
        found = heads.at_end(text, left.start, left.end)
        if found and found[1].role == "facility":
            stop = left.end
            break
    begin = skip_sizes(text, start, stop, sizes, heads)
    found = heads.at_end(text, begin, stop)
    return begin, stop, more, found[1] if found else None


def skip_sizes(text: str, start: int, end: int, sizes: frozenset[str], heads: Heads) -> int:
    """Past words of size or class, as long as something remains."""
    longest = max(map(len, sizes), default=0)
    moved = True
    while moved and start < end:
        moved = False
        if text[start] == "的":
            start, moved = start + 1, True
            continue
        for length in range(min(longest, end - start - 1), 0, -1):
            word = text[start : start + length]
            if word in sizes and text[start : start + length + 1] not in heads.by_word:
                start, moved = start + length, True
                break
    return start


def _core_end(text: str, piece: Piece, places: Sequence[Span], heads: Heads) -> int:
    """Where the core of a complete conjunct ends: behind its leading places with bracket, its quotation, or before its first head."""
    at = piece.start
    if text[at] in "“":
        close = text.find("”", at, piece.end)
        return close + 1 if close > 0 else at
    moved = True
    while moved:
        moved = False
        for place in places:
            if place.start == at and place.end > at and place.end < piece.end:
                at, moved = place.end, True
                break
    if at > piece.start:
        if text[at] in "（(":
            close = min((k for k in (text.find("）", at), text.find(")", at)) if k >= 0), default=-1)
            if 0 < close < piece.end:
                at = close + 1
        return at
    for a, _, _ in heads.within(text, piece.start, piece.end):
        if a > piece.start:
            return a
    return piece.head_start if piece.head_start is not None else piece.end


def _parallel(text: str, bare: Piece, full: Piece, heads: Heads) -> int | None:
    """Where the words behind the part that both conjuncts end with begin in the full one (甲型、乙型枢纽; 甲水库、乙水库改造)."""
    limit = full.head_start if full.head_start is not None else full.end
    if bare.head is not None:
        # The same thing named in both: a complete facility shares only the work on it.
        at = text.find(bare.head.word, full.start, full.end)
        while at >= 0:
            after = at + len(bare.head.word)
            if after < full.end and after <= max(limit, after) and text[after:full.end] not in ("", "建设", "项目"):
                return after
            at = text.find(bare.head.word, after, full.end)
        return None
    for length in (2, 1):
        if bare.end - bare.start > length:
            ending = text[bare.end - length : bare.end]
            if length == 1 and ending not in "型级县市区乡镇州盟旗河江湖山曲沟":
                continue
            at = text.find(ending, full.start + 1, limit)
            if at >= 0 and at + length < full.end:
                return at + length
    return None


def _names(
    text: str,
    pieces: list[Piece],
    tail: tuple[int, int, int | None, Head | None] | None,
    is_open: bool,
    heads: Heads,
    places: Sequence[Span],
    sizes: frozenset[str],
    typer: Typer,
) -> list[Member]:
    members: list[Member] = []
    listed = len(pieces) > 1
    behind = _Shared(tail[0], tail[1], tail[3]) if tail is not None and tail[3] is not None else None
    for i, piece in enumerate(pieces):
        shared, head = _shared_head(text, i, pieces, behind, heads, places, sizes)
        own = Span(piece.start, piece.end)
        base = text[piece.start : piece.end]
        if shared is None:
            member = Member(own, base, piece.head, None, None, piece.core, is_open, listed)
        else:
            words = text[shared.start : shared.end]
            member = Member(own, base + words, head, shared, None, piece.core, is_open, listed)
        members.append(member)
    return _with_fronts(text, pieces, members, places)


def _shared_head(
    text: str, i: int, pieces: list[Piece], behind: _Shared | None, heads: Heads, places: Sequence[Span], sizes: frozenset[str]
) -> tuple[Span | None, Head | None]:
    piece = pieces[i]
    for full in pieces[i + 1 :]:
        if full.head is None:
            continue
        if piece.head is not None:
            if full.head.role == "work" and piece.head.role == "facility":
                after = _parallel(text, piece, full, heads)
                if after is not None and after < full.end:
                    return Span(after, full.end), full.head
                continue
            if full.head.role == "facility" and piece.head.role == "facility" and full.head.word != piece.head.word:
                after = _parallel(text, piece, full, heads)
                if after is not None and after < full.end and full is pieces[i + 1]:
                    return Span(after, full.end), full.head
            break
        after = _parallel(text, piece, full, heads)
        if after is None:
            after = full.head_start if full.head.role == "programme" else _core_end(text, full, places, heads)
        if after is None or after >= full.end:
            break
        begin = skip_sizes(text, after, full.end, sizes, heads)
        return Span(begin, full.end), full.head
    if behind is not None:
        return _behind(text, piece, behind, heads)
    return None, None


def _behind(text: str, piece: Piece, behind: _Shared, heads: Heads) -> tuple[Span | None, Head | None]:
    """What the words behind 等 give to a conjunct."""
    if piece.head is None:
        return Span(behind.start, behind.end), behind.head
    if behind.head.role != "work" or piece.head.role != "facility":
        return None, None
    # 甲学校、乙学院等中职学校标准化建设: the class word repeats the facility, only the work is shared.
    start = behind.start
    for a, b, head in heads.within(text, behind.start, behind.end):
        if head.role == "facility" and b < behind.end and a >= start:
            start = b
    return Span(start, behind.end), behind.head


def _with_fronts(text: str, pieces: list[Piece], members: list[Member], places: Sequence[Span]) -> list[Member]:
    result: list[Member] = []
    for i, (piece, member) in enumerate(zip(pieces, members, strict=True)):
        front: Span | None = None
        if i and piece.core == "common" and piece.head is not None and piece.head.needs == "name":
            front = _leading_place(pieces[0], places)
        elif i and i == len(pieces) - 1 and piece.core == "place":
            front = _words_before_place(text, pieces[0], places)
        if front is not None and not text[piece.start : piece.end].startswith(front.of(text)):
            member = replace(member, name=front.of(text) + member.name, front=front)
            if pieces[0].core == "place":
                member = replace(member, core="place")
        result.append(member)
    return result


def _leading_place(piece: Piece, places: Sequence[Span]) -> Span | None:
    at = piece.start
    if piece.head is None:
        return None
    for place in sorted(places):
        if place.start == at and place.end < piece.end:
            at = place.end
    return Span(piece.start, at) if at > piece.start else None


def _words_before_place(text: str, piece: Piece, places: Sequence[Span]) -> Span | None:
    """Four or more words in front of the place that ends the first conjunct: a front that all of its list share."""
    if piece.head is not None:
        return None
    for place in places:
        if place.end == piece.end and place.start - piece.start >= 4 and not any(p.start < place.start and p.start >= piece.start for p in places):
            return Span(piece.start, place.start)
    return None
