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

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import ahocorasick_rs
import rjieba

from extract.types import Span

OPEN, CLOSE = "（(“‘《「【〔", "）)”’》」】〕"
CONNECTORS = "、和及与"
FALSE_ENDS = frozenset({"科学院", "工程院", "检察院", "国务院", "社科院", "农科院", "林科院"})
"""Institutions whose last characters only look like a head."""
NO_SECTION = frozenset({"阶段", "手段", "时段", "地段", "片段", "波段", "学段", "频段"})
OWN_LEVEL = ("国家", "全国", "全省", "全区", "全市", "自治区", "省", "世界", "国际", "全球", "我国")
"""A conjunct that starts so has a front of its own."""
NOUN_ENDS = "馆所线区会站港桥院园厂城节赛库渠坝谷塔廊湾岛闸"
"""What a thing's name ends with: a longer conjunct that ends so is whole, although its head is not in the lexicon."""


@dataclass(frozen=True, slots=True)
class Head:
    """The last words of a kind of name: 水电站 (hydropower station), 改扩建工程 (extension works)."""

    word: str
    kind: str = ""
    role: str = "facility"
    """facility (a thing), section (of a route), work (on a thing), programme (an undertaking)."""
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
        self._lengths = sorted({len(word) for word in self._words}, reverse=True)

    def within(self, text: str, start: int, end: int) -> list[tuple[int, int, Head]]:
        found = self._automaton.find_matches_as_indexes(text[start:end])
        return [(start + a, start + b, self.by_word[self._words[i]]) for i, a, b in found]

    def at_end(self, text: str, start: int, end: int) -> tuple[int, Head] | None:
        """The longest head that ends at `end`. A head of one character must be a word of its own (港, not 香港)."""
        if text[end - 3 : end] in FALSE_ENDS:
            return None
        for length in self._lengths:
            if end - length >= start and (head := self.by_word.get(text[end - length : end])):
                if length == 1 and head.role != "section" and not _is_word(text[start:end]):
                    return None
                if head.word == "段" and text[end - 2 : end] in NO_SECTION:
                    return None
                return end - length, head
        return None

    def head_from(self, text: str, start: int) -> Head | None:
        """The longest head that begins here."""
        return next((h for n in self._lengths if (h := self.by_word.get(text[start : start + n]))), None)

    def starts_at(self, text: str, start: int) -> bool:
        return self.head_from(text, start) is not None


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[tuple[str, int, int], ...]:
    """Words with their edges, by the segmenter's dictionary and model."""
    return tuple((w, a, b) for w, a, b in rjieba.tokenize(text))


def _is_word(words: str) -> bool:
    """Is the last character a word of its own, as the segmenter cuts?"""
    return len(words) > 1 and len(words_of(words)[-1][0]) == 1


@dataclass(frozen=True, slots=True)
class Conjunct:
    start: int
    end: int
    after: str = ""
    """The connector behind it."""


def conjuncts(text: str, start: int, end: int, places: Sequence[Span] = ()) -> list[Conjunct]:
    """Split at connectors outside brackets, quotations, places and words. 和 及 与 count only as words of their own."""
    inside = {i for place in places for i in range(place.start, place.end)}
    singles: set[int] | None = None
    pieces: list[Conjunct] = []
    depth, at, i = 0, start, start
    while i < end:
        char = text[i]
        if char in OPEN:
            depth += 1
        elif char in CLOSE:
            depth = max(0, depth - 1)
            # Two quotations side by side are a list without a connector: “甲”“乙”行动.
            if char == "”" and not depth and text[i + 1 : i + 2] == "“" and i + 1 < end:
                pieces.append(Conjunct(at, i + 1, "、"))
                at = i + 1
        elif not depth and char in CONNECTORS and i not in inside:
            if char == "、":
                if not _ranks(text, i):
                    if at < i:
                        pieces.append(Conjunct(at, i, "、"))
                    at = i + 1
            else:
                if singles is None:
                    singles = _single_words(text, start, end)
                phased = char == "及" and PHASE.match(text, i + 1) is not None
                if (i in singles or phased) and text[i + 1 : i + 2] not in ("、", "", "”"):
                    stop = i - 1 if char == "及" and i > at and text[i - 1] == "以" else i
                    if at < stop:
                        pieces.append(Conjunct(at, stop, text[stop : i + 1]))
                    at = i + 1
        i += 1
    if at < end:
        pieces.append(Conjunct(at, end))
    return pieces


RANKS = "省市县乡村区州盟旗镇"


def _ranks(text: str, comma: int) -> bool:
    """省、市、县、乡四级…: ranks of government are one word."""
    before, after = text[comma - 1 : comma], text[comma + 1 : comma + 2]
    if before not in RANKS or after not in RANKS or not before or not after:
        return False
    lone_before = comma < 2 or text[comma - 2] in "、，。的建成完善" or not text[comma - 2].isalpha()
    lone_after = text[comma + 2 : comma + 3] in ("、", "两", "三", "四", "五", "一", "级")
    return lone_after or lone_before


def _single_words(text: str, start: int, end: int) -> set[int]:
    """Where 和 及 与 (or 以及) is a word of its own, as the segmenter cuts."""
    return {start + b - 1 for word, _, b in words_of(text[start:end]) if word in ("和", "及", "与", "以及")}


@dataclass(frozen=True, slots=True)
class Piece:
    """A conjunct with its head found."""

    start: int
    end: int
    """Behind its head; words that only say what is done with it (建设) are cut."""
    head_start: int | None = None
    head: Head | None = None
    core: str = "common"
    name: str = ""
    """Its own words, a quotation that only counts its list (“三大行动”) opened."""
    done: bool = False
    """Words of what is done with it stood behind it (甲水库建设): it takes no work of others."""


Typer = Callable[[int, int], str]
THINGS = frozenset({"facility", "section"})
NAMED = frozenset({"place", "number", "quotation", "proper"})
COUNTED = re.compile(r"“[一二三四五六七八九十两\d]+大")
GROUP = re.compile(r"(?:\d+|[两二三四五六七八九十]+)(?:个)?(?:县|市|区|州|省|镇|乡|盟|旗|地|大)")
"""甲、乙、丙三县公路: the number counts the list."""
ASIDE = re.compile(r"[（(](?:\d+分|含|包括|包含|即|以下|简称|其中|下称)[^（）()]*[）)]$")
LINES = frozenset({"公路", "铁路"})
JOINT = ("合作共建", "共建", "共同", "联合", "合作")
"""甲市、乙市共建园区 is one, of both."""
PHASE = re.compile(r"[一二三四五]期")
COUNT = re.compile(r"(?:\d+|[一二三四五六七八九十百两]+)(?:余|多)?(?:条|个|座|项|处|家|所|类|种)(?:以上)?")


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
class _Reader:
    text: str
    heads: Heads
    places: Sequence[Span]
    typer: Typer
    sizes: frozenset[str]
    tails: frozenset[str]

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

    def counted_end(self, start: int, end: int) -> int | None:
        """甲至乙、丙至丁3条高速公路: a number behind the last name closes the list as 等 does."""
        comma = self.text.rfind("、", start, end)
        count = COUNT.search(self.text, comma + 3, end) if comma > 0 else None
        if count is None or self.text[count.start() - 1] == "第" or not self.heads.at_end(self.text, count.end(), end):
            return None
        return count.start()

    def open_end(self, start: int, end: int) -> int | None:
        """Where 等 (and others) closes the list: outside brackets, no part of a word (高等, 等级)."""
        depth = 0
        for i in range(start, end):
            char = self.text[i]
            if char in OPEN:
                depth += 1
            elif char in CLOSE:
                depth = max(0, depth - 1)
            elif char == "等" and not depth and i > start:
                if self.text[i - 1] in "高中初平同优上对均劣" and self.text[i - 1] + self.text[i + 1 : i + 2] not in (
                    "中、",
                ):
                    continue
                if self.text[i + 1 : i + 2] in "级线奖离舱" and i + 1 < end:
                    continue
                return i
        return None

    def pieces(self, start: int, end: int) -> list[Piece]:
        """Conjuncts with their heads; 和 及 与 inside one name are closed again."""
        cuts = conjuncts(self.text, start, end, self.places)
        joined: list[Conjunct] = []
        for cut in cuts:
            if joined and joined[-1].after not in ("、", "", "以及") and self.one_name(joined[-1], cut):
                joined[-1] = Conjunct(joined[-1].start, cut.end, cut.after)
            else:
                joined.append(cut)
        found = [self.piece(c.start, c.end, len(joined) > 1) for c in joined]
        if len(joined) > 1 and any(
            self.text.startswith(JOINT, p.end) for p in self.places if p.start == joined[-1].start
        ):
            return [self.piece(start, end)]
        # 复合型、大容量“十字型”主干通道: attributes in a row in front of a name are no members.
        result: list[Piece] = []
        for i, piece in enumerate(found):
            if piece.head is None and self.attribute(piece) and i + 1 < len(found):
                after = found[i + 1]
                quote = self.text.find("“", after.start, after.end)
                if quote > after.start:
                    found[i + 1] = self.piece(quote, after.end)
                continue
            result.append(piece)
        return self.collective(result)

    def collective(self, found: list[Piece]) -> list[Piece]:
        """甲、乙、丙“四向”通道: the quotation names the whole of the list, which its members are part of."""
        last = found[-1] if found else None
        if last is None or last.head is None or len(found) < 3 or any(p.head for p in found[:-1]):
            return found
        quote = self.text.find("“", last.start, last.end)
        if not 0 < quote - last.start <= 4 or self.text[last.end - 1] == "”":
            return found
        return [self.piece(quote, last.end)]

    def attribute(self, piece: Piece) -> bool:
        short = piece.core == "common" and piece.end - piece.start <= 5
        return short and (self.text[piece.end - 1] in "型性式" or self.text[piece.start] in "多大高超")

    def one_name(self, left: Conjunct, right: Conjunct) -> bool:
        """Does 和, 及 or 与 stand inside one name? Not behind a whole name, nor between names of the same type."""
        words = self.text[right.start : right.end]
        if words.startswith(("配套", "其", "相关", "附属")):
            return True
        if words[0] in "“《" or PHASE.match(words) or any(p.start == right.start for p in self.places):
            return False
        whole = self.piece(left.start, left.end)
        if whole.head is not None or whole.done or self.heads.at_end(self.text, left.start, left.end):
            return False
        if self.whole_place(left.start, left.end):
            return False
        kind = self.typer(left.start, left.end)
        other = self.piece(right.start, right.end)
        if kind in NAMED and left.end - left.start <= 6 and other.core in NAMED:
            return False
        if self.text[left.end - 1] == "”":
            return False
        return other.head is None or other.core not in ("place", "number", "quotation")

    def whole_place(self, start: int, end: int) -> bool:
        return any(p.start == start and p.end == end for p in self.places)

    def piece(self, start: int, end: int, listed: bool = False) -> Piece:
        """The conjunct with its head, cut behind it; its core typed."""
        aside = ASIDE.search(self.text[start:end])
        if aside and aside.start() > 0:
            end = start + aside.start()
        whole_end = end
        while True:
            found = self.head_at(start, end)
            tail = self.tail_at(start, end)
            if found and (tail is None or len(found[1].word) > tail):
                break
            if tail is None:
                break
            end -= tail
        if found is None:
            found, end = self.head_at(start, whole_end), whole_end
        words = self.text[start:end]
        if found is None or self.whole_place(start, end):
            return Piece(start, end, core=self.typer(start, end), name=words)
        if found[0] <= start and found[1].needs == "name":
            return Piece(start, end, start, found[1], "common", words, end < whole_end)
        at, head = found
        if (
            at - start == 1
            and head.role == "facility"
            and not self.whole_place(start, at)
            and not self.text[start].isascii()
        ):
            # 建枢纽 (build hubs): a verb and its object.
            return Piece(start, end, core="common", name=words, done=True)
        quote = self.text.rfind("“", start, at)
        if listed and quote > start and self.text[end - 1] == "”" and COUNTED.match(self.text, quote):
            # 甲、乙、丙“三大行动”: the quotation counts the list and gives each its head.
            return Piece(start, end, at, head, self.typer(start, quote), self.text[start:quote] + head.word)
        core = "quotation" if quote == start and self.text[end - 1] == "”" else self.typer(start, at)
        return Piece(start, end, at, head, core if at > start else "common", words, end < whole_end)

    def head_at(self, start: int, end: int) -> tuple[int, Head] | None:
        stop = end
        if end > start + 2 and self.text[end - 1] == "”":
            return self.heads.at_end(self.text, start, end - 1)
        found = self.heads.at_end(self.text, start, stop)
        if found is None and self.text[end - 1] in "）)":
            stop = _closing(self.text, start, end)
            found = self.heads.at_end(self.text, start, stop) if stop > start else None
        return found

    def tail_at(self, start: int, end: int) -> int | None:
        for length in range(min(8, end - start - 1), 0, -1):
            if self.text[end - length : end] in self.tails:
                return length
        return None

    def behind(self, start: int, end: int) -> tuple["_Shared | None", int | None]:
        """The shared head behind 等, its sizes dropped, and where a further list begins behind a connector."""
        stop, more = end, None
        cuts = conjuncts(self.text, start, end, self.places)
        for left, right in zip(cuts, cuts[1:], strict=False):
            # Behind a connector new names begin if they have a name of their own; else the words are one head
            # (续建配套与现代化改造), of which the first is taken where both are things (水库和水利枢纽).
            if self.piece(right.start, right.end).core in NAMED and not COUNT.match(self.text, right.start):
                stop, more = left.end, right.start
                break
            found = self.heads.at_end(self.text, left.start, left.end)
            if found and found[1].role == "facility":
                stop = left.end
                break
        begin = self.past_sizes(start, stop)
        if begin >= stop:
            return None, more
        found = self.heads.at_end(self.text, begin, stop)
        if found is None:
            return None, more
        counted = next((k for k in range(len(cuts)) if COUNT.match(self.text, cuts[k].start)), None)
        if counted is not None and len(cuts) > 1:
            begin = found[0]
        return _Shared(begin, stop, found[1]), more

    def past_sizes(self, start: int, end: int) -> int:
        """Past words of size or class, as long as something remains."""
        longest = max(map(len, self.sizes), default=0)
        moved = True
        while moved and start < end:
            moved = False
            count = COUNT.match(self.text, start, end)
            if count or self.text[start] == "的":
                start, moved = (count.end() if count else start + 1), True
                continue
            for length in range(min(longest, end - start - 1), 0, -1):
                if self.text[start : start + length] in self.sizes and self.loose(start, start + length, end):
                    start, moved = start + length, True
                    break
        return start

    def loose(self, start: int, after: int, end: int) -> bool:
        """May a word of size be dropped here? Not out of a head (重点专项, 城市更新), unless any 项目 would do."""
        if not self.heads.at_end(self.text, after, end):
            return False
        return self.text[start:end] not in self.heads.by_word or self.text[after:end] in ("项目", "工程")

    def core_end(self, piece: Piece) -> int:
        """Where the core of a whole conjunct ends: behind its leading places with their bracket, behind its quotation, or
        before its first head."""
        at = piece.start
        if self.text[at] == "“":
            close = self.text.find("”", at, piece.end)
            return close + 1 if close > 0 else at
        moved = True
        while moved:
            moved = False
            for place in self.places:
                if place.start == at < place.end < piece.end:
                    at, moved = place.end, True
                    break
        if at > piece.start:
            if self.text[at] in "（(":
                shut = self.text.find("）" if self.text[at] == "（" else ")", at, piece.end)
                if 0 < shut < piece.end - 1:
                    at = shut + 1
            if self.text[at] not in "至到—-":
                return at
            # The core of a route (兰州至合作铁路) is both ends: it reaches to the first head behind the last of them.
            marks = [m.end() for m in re.finditer("[至到—-]", self.text[piece.start : piece.end])]
            at = piece.start + marks[-1]
        for a, _, _ in self.heads.within(self.text, piece.start, piece.end):
            if a > max(piece.start, at):
                return a
        return piece.head_start if piece.head_start is not None else piece.end

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

    def members(self, pieces: list[Piece], behind: "_Shared | None", is_open: bool) -> list[Member]:
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

    def shared_head(self, i: int, pieces: list[Piece], behind: "_Shared | None") -> tuple[Span | None, Head | None]:
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
                    return Span(full.head_start, full.end), full.head
                break
            after = self.parallel(piece, full)
            if after is None:
                after = full.head_start if full.head.role == "programme" else self.core_end(full)
                group = GROUP.match(self.text, after, full.end)
                if group and self.heads.at_end(self.text, group.end(), full.end):
                    after = group.end()
                # A long conjunct is no core: it names something of another kind.
                if full.head.role != "programme" and piece.end - self.core_start(piece) > 6:
                    if not any(piece.start < p.start and p.end == piece.end for p in self.places):
                        return None, None
                if full.head.role != "programme" and full.head.kind not in LINES and self.whole(piece):
                    return None, None
                if not full.head.kind and full.head.role == "facility" and piece.core in ("common", "quotation"):
                    return None, None
            if after >= full.end:
                break
            return Span(after, full.end), full.head
        if behind is not None:
            return self.from_behind(piece, behind)
        return None, None

    def single_words(self, i: int, pieces: list[Piece]) -> Span | None:
        """青稞、牦牛、牧草种源创新…行动: a run of single words takes what follows the first word of the conjunct that
        ends it."""
        run = i
        while run < len(pieces) and pieces[run].head is None and self.one_word(pieces[run]):
            run += 1
        first = i
        while first > 0 and pieces[first - 1].head is None and self.one_word(pieces[first - 1]):
            first -= 1
        if not first <= i < run or run - first < 2 or run >= len(pieces) or pieces[run].core == "place":
            return None
        words = words_of(self.text[pieces[run].start : pieces[run].end])
        width = pieces[i].end - pieces[i].start
        if len(words[0][0]) != width or pieces[run].end - pieces[run].start < width + 4:
            return None
        rest_end = pieces[run].end if pieces[run].head is None else (pieces[run].head_start or pieces[run].end)
        start = pieces[run].start + width
        return Span(start, rest_end) if start < rest_end else None

    def one_word(self, piece: Piece) -> bool:
        if piece.end - piece.start not in (2, 3) or piece.core not in ("common", "proper"):
            return False
        return len(words_of(self.text[piece.start : piece.end])) == 1

    def core_start(self, piece: Piece) -> int:
        """Behind the places that lead a conjunct."""
        at = piece.start
        for place in self.places:
            if place.start == at and place.end <= piece.end:
                at = place.end
        return at

    def whole(self, piece: Piece) -> bool:
        """A conjunct that is a class word (综合保税区), or ends as names of things do, takes no head of others."""
        words = self.text[piece.start : piece.end]
        if words in self.heads.by_word:
            return True
        if words.endswith(("会议", "会晤", "会谈")):
            return True
        return (
            len(words) > 2 + (words[-1] not in "闸桥馆站")
            and words[-1] in NOUN_ENDS
            and not any(p.end == piece.end for p in self.places)
        )

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

    def from_behind(self, piece: Piece, behind: "_Shared") -> tuple[Span | None, Head | None]:
        """What the words behind 等 give to a conjunct."""
        if piece.head is None:
            if self.whole(piece) and behind.head.role != "work" and behind.head.kind not in LINES:
                return None, None
            if (
                self.whole_place(piece.start, piece.end)
                and behind.head.role == "programme"
                and behind.head.word == "项目"
            ):
                return None, None
            return Span(behind.start, behind.end), behind.head
        if behind.head.role != "work" or piece.head.role not in THINGS:
            return None, None
        # 甲学校、乙学院等中职学校标准化建设: the class word repeats the facility, only the work is shared.
        start = behind.start
        for a, b, head in self.heads.within(self.text, behind.start, behind.end):
            if head.role == "facility" and b < behind.end and a >= start:
                start = b
        return Span(start, behind.end), behind.head

    def with_fronts(self, pieces: list[Piece], members: list[Member]) -> list[Member]:
        result: list[Member] = []
        for i, (piece, member) in enumerate(zip(pieces, members, strict=True)):
            front: Span | None = None
            if (
                i
                and piece.core == "common"
                and piece.head is not None
                and piece.head.needs == "name"
                and not PHASE.match(self.text, piece.start)
            ):
                body = (piece.head_start or piece.start) - piece.start
                front = self.leading_place(pieces[0]) if body == 0 or body >= 4 else None
            elif i and PHASE.match(self.text, piece.start, piece.end):
                front = Span(pieces[i - 1].start, pieces[i - 1].end)
            elif i and i == len(pieces) - 1 and piece.core == "place":
                front = self.words_before_place(pieces[0])
            if front is not None and self.text.startswith(OWN_LEVEL, piece.start):
                front = None
            if front is not None and not self.text.startswith(front.of(self.text), piece.start):
                core = "place" if pieces[0].core == "place" else member.core
                member = replace(member, name=front.of(self.text) + member.name, front=front, core=core)
            result.append(member)
        return result

    def leading_place(self, piece: Piece) -> Span | None:
        at = piece.start
        if piece.head is None:
            return None
        for place in sorted(self.places):
            if place.start == at and place.end < piece.end and place.of(self.text) != "中国":
                at = place.end
        return Span(piece.start, at) if at > piece.start else None

    def words_before_place(self, piece: Piece) -> Span | None:
        """Four or more words in front of the place that ends the first conjunct: a front that its whole list shares."""
        if piece.head is not None:
            return None
        for place in self.places:
            if place.end == piece.end and place.start - piece.start >= 4:
                words = self.text[piece.start : place.start]
                if any(piece.start <= p.start < place.start for p in self.places) or re.search("至|[—-]", words):
                    return None
                return Span(piece.start, place.start)
        return None


@dataclass(frozen=True, slots=True)
class _Shared:
    start: int
    end: int
    head: Head


def _closing(text: str, start: int, end: int) -> int:
    """Start of the bracket that ends at `end`, or `end`."""
    depth = 0
    for i in range(end - 1, start - 1, -1):
        depth += (text[i] in "）)") - (text[i] in "（(")
        if not depth:
            return i
    return end
