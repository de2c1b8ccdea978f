"""What the words behind 等 (and others) give to the conjuncts of a list."""

import re
from collections.abc import Sequence
from typing import Final

from extract.patterns import pattern, word_list
from extract.projects.conjuncts import PHASE, closing
from extract.projects.deeds import is_deed
from extract.projects.heads import WORKS, Head
from extract.projects.kinds import line
from extract.projects.list_ends import FIRST_COUNT, Shared
from extract.projects.pieces import COUNTED, NAMED, THINGS, Piece
from extract.projects.routes import NUMBERED_ROAD
from extract.projects.tails import QUARTER, TailReader
from extract.types import Span

SERVING: Final = pattern("lists", "serving")
OCCASIONS: Final = frozenset(word_list("name_ends", "occasions"))
EDITION: Final = re.compile(r"(?:20\d\d年?)?(?:第[一二三四五六七八九十百\d]+|首)届")
SUMS: Final = frozenset({"配套工程", "附属工程"})
"""甲铁路、乙快线等配套工程: what things are to a greater one, no work on them."""
INSTITUTIONS: Final = frozenset(word_list("kind_sets", "institutions"))
CLASS_OF_ROADS: Final = re.compile(
    "[一-龥]{0,6}?(?:道路|街道|街巷|小巷|巷道|公路|国省道|干[路道]|支路|断头路|街路|路段|路网|马路)"
)
LONGEST_CORE: Final = 6
"""So many characters name what a class behind the list makes whole."""
BUILDING: Final[tuple[str, ...]] = ("新建", "续建")
OWNED: Final = word_list("name_ends", "owned")
COUNTED_CLASS: Final = 8
"""No further in front of the class stands the number of its things, and their size (36座小型 | 水库)."""
CAMPUS: Final = pattern("lists", "campus")
PARTS: Final[tuple[str, ...]] = ("校区", "院区", "分校", "分院", "分园", "新馆", "分馆")
LINES: Final = frozenset({"公路", "铁路"})
SIGHTS: Final[tuple[str, ...]] = ("景区", "旅游景区", "景点", "风景区")


class BehindReader(TailReader):
    """The head that closes a list."""

    def from_behind(self, piece: Piece, behind: Shared) -> tuple[Span | None, Head | None]:
        """What the words behind 等 give to a conjunct."""
        if behind.head.word in SUMS and piece.core == "common":
            return None, None  # 设备安装、绿化等附属工程
        if self.of_projects(behind) and piece.end - piece.start > LONGEST_CORE and piece.head is None:
            return None, Head("", behind.head.kind)
        if piece.head is None:
            if NUMBERED_ROAD.fullmatch(piece.name) or line(piece.name):
                return self.behind_number(behind)
            last = self.text[piece.end - 1]
            alike = (
                last in "路街"
                or (last == "线" and behind.head.kind in LINES)
                or (last in "闸桥站井" and last == behind.head.word[-1])
            )
            if self.whole(piece) and behind.head.role == "facility" and alike:
                # 甲路、乙街等50条道路, 甲闸、乙闸等水闸: the words behind say what they are, no part of a name.
                return None, Head("", behind.head.kind)
            whole = self.whole(piece) and not self.landform(piece, behind.head)
            if whole and behind.head.role != "work" and behind.head.kind not in LINES:
                return None, None
            if (
                self.whole_place(piece.start, piece.end)
                and behind.head.role == "programme"
                and behind.head.word == "项目"
                and behind.end - behind.start <= 4
            ):
                return None, None
            if behind.head.role == "work" and len(piece.name) >= 6 and is_deed(piece.name):
                return None, None
            if (
                behind.head.role == "work"
                and self.whole(piece)
                and not self.of_quarters(behind)
                and FIRST_COUNT.search(self.text, behind.start - COUNTED_CLASS, behind.start)
            ):
                return Span(behind.end - len(behind.head.word), behind.end), behind.head
            if behind.head.word in OCCASIONS and EDITION.match(piece.name):
                # 第五届甲大集等活动: what is held for the fifth time is whole.
                return None, Head("", behind.head.kind, behind.head.role, "words")
            return Span(behind.start, behind.end), behind.head
        if behind.head.word in SUMS:
            return None, None
        own = piece.head.kind not in INSTITUTIONS or piece.name.endswith(PARTS)
        if not own and (part := CAMPUS.search(self.text, behind.start, behind.end)):
            return Span(*part.span("part")), behind.head  # 甲大学、乙学院等3所高校 | 丙校区
        if self.owner(piece.head, behind):
            return Span(behind.start, behind.end), behind.head
        if PHASE.fullmatch(piece.head.word) and behind.head.role == "facility" and behind.head.kind:
            body = Piece(piece.start, piece.head_start or piece.start)
            if self.whole_place(body.start, body.end) or not self.heads.at_end(self.text, body.start, body.end):
                return Span(behind.start, behind.end), behind.head
        done = piece.head.role == "work" or (piece.head.role == "programme" and is_deed(piece.head.word[-2:]))
        done = done and behind.head.role == "programme" and piece.head.word != behind.head.word
        if done and (piece.core in ("common", "quotation") or (behind.head.word == "工程" and is_deed(piece.name))):
            # 村庄垃圾综合治理等行动: what is done is the undertaking's name.
            return Span(behind.start, behind.end), behind.head
        if behind.head.role != "work" or behind.head.word == "新建" or piece.head.role not in THINGS:
            return None, None  # 甲小学、乙中学等10所学校新建: to be built is no work on a thing
        if piece.name.endswith("新" + piece.head.word):
            # 甲新机场、乙等机场改扩建工程: what is new is not extended.
            return None, None
        start = behind.end - len(behind.head.word) if self.counted(behind) else behind.start
        return Span(self.past_class(start, behind), behind.end), behind.head

    def of_quarters(self, behind: Shared) -> bool:
        """甲街、乙巷等片区, 甲街、乙巷等12个老旧小区改造: more than streets."""
        if behind.head.role == "facility":
            return behind.head.kind not in ("", "公路")
        if CLASS_OF_ROADS.match(self.text, behind.start, behind.end):
            return False  # 甲街、乙巷等12条背街小巷整治
        at = behind.end - len(behind.head.word)
        return behind.head.role == "work" and QUARTER.search(self.text, behind.start, at) is not None

    def of_projects(self, behind: Shared) -> bool:
        """甲、乙、丙3个港口 | 项目: the class says what they are about, no more than a short name lacks."""
        return behind.head.role == "facility" and self.text.startswith(WORKS, behind.end)

    def owner(self, head: Head, behind: Shared) -> bool:
        """甲公司、乙大学等数据中心, 甲港、乙园区等铁路专用线: beside a class that bodies have, or that serves a
        facility, a member is whose one is, and none itself."""
        if behind.head.role != "facility" or head.role != "facility":
            return False
        if head.kind in INSTITUTIONS and behind.head.word.endswith(OWNED):
            return True
        serving = SERVING.search(self.text, behind.start, behind.end)
        return serving is not None and head.kind != behind.head.kind

    def past_class(self, start: int, behind: Shared) -> int:
        """甲学校、乙学院等中职学校标准化建设: the class word repeats the facility, only the work is shared."""
        for a, b, head in self.heads.within(self.text, behind.start, behind.end):
            if head.role == "facility" and b < behind.end and a >= start:
                start = b
        return start

    def behind_number(self, behind: Shared) -> tuple[Span | None, Head | None]:
        """G1、省道203等国省道: the number is the road's name, what follows its class; what is done is done on each, but
        for its building, which is told of it (甲路、乙街等道路续建工程)."""
        if behind.head.role != "work" or behind.head.word.startswith(BUILDING):
            return None, None
        roads = CLASS_OF_ROADS.match(self.text, behind.start, behind.end - 1)
        start = self.past_class(roads.end() if roads else behind.start, behind)
        found = self.heads.at_end(self.text, start, behind.end)
        return Span(start, behind.end), found[1] if found else behind.head

    def is_line(self, behind: Shared | None) -> bool:
        """甲至乙、丙高速丁段等3条高速公路: the class behind the list is that of a road or a railway."""
        return behind is not None and behind.head.role == "facility" and behind.head.kind in LINES

    def sight(self, head: Head, behind: Shared) -> bool:
        """甲山、乙古镇等景区: a bare name is a sight as the class behind the list says, no old town as the last one."""
        return behind.head.word.startswith(SIGHTS) and head.role == "facility" and not head.word.endswith(SIGHTS)

    def own_harbour(self, piece: Piece, pieces: Sequence[Piece], behind: Shared) -> bool:
        """甲沙、乙家港、丙城等港区: beside names of places without a head 港 ends the name of such a place too; so does
        渠 (甲平原、乙渠、丙等灌区)."""
        if piece.head is not None and piece.head.word == "渠" and behind.head.word == "灌区":
            return sum(p.head is None for p in pieces) >= 1
        if piece.head is None or piece.head.word != "港" or behind.head.word in ("港", "港口"):
            return False
        bare = sum(p.head is None for p in pieces)
        return behind.head.kind == piece.head.kind and behind.head.role == "facility" and 2 * bare >= len(pieces)

    def quoted_head(self, full: Piece) -> bool:
        """“甲行动”, 甲乙“生活圈”: does the head stand in a quotation, which does not only count its list?"""
        quote = self.text.rfind("“", full.start, full.head_start)
        return quote >= 0 and self.text[full.end - 1] == "”" and not COUNTED.match(self.text, quote)

    def from_quotation(self, piece: Piece, full: Piece) -> tuple[Span | None, Head | None]:
        """A quotation is one word: it is shared as a whole (甲、乙“生活圈”) or not at all (甲、“乙行动”)."""
        quote = self.text.rfind("“", full.start, full.head_start)
        if quote <= full.start or piece.core not in NAMED:
            return None, None
        return Span(quote, full.end), full.head

    def behind_quotation(self, piece: Piece, full: Piece) -> int | None:
        """“甲公路”“乙港口” | 试点: what is tried out is quoted, and so is the last; where the trial begins."""
        if full.head is None or full.head.role != "programme" or self.text[full.start] != "“":
            return None
        shut = self.text.find("”", full.start, full.end) + 1
        quoted = self.text[piece.start] == "“" and self.text[piece.end - 1] == "”"
        thing = quoted and piece.head is not None and piece.head.role == "facility"
        return shut if thing and 0 < shut == full.head_start else None

    def behind_thing(self, piece: Piece, full: Piece) -> int | None:
        """甲湿地、乙湿地 | 保护修复: where what is done stands behind the thing in the work's own words."""
        if (quoted := self.behind_quotation(piece, full)) is not None:
            return quoted
        thing = piece.head.word if piece.head is not None and piece.head.role == "facility" else ""
        if not thing or full.head is None or full.head_start is None or full.head.role != "work":
            return None
        return (
            full.head_start + len(thing) if full.head.word[len(thing) :] and full.head.word.startswith(thing) else None
        )

    def head_end(self, full: Piece, start: int) -> int:
        """Where a conjunct's head ends: a bracket behind it (甲、乙水电站（一期）) is its own, not the others'."""
        if self.text[full.end - 1] in "）)":
            stop = closing(self.text, start, full.end)
            return stop if stop > start else full.end
        return full.end
