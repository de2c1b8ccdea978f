"""What stands apart in a list: it is whole, or of another kind, and takes no head of the others."""

import re
from collections.abc import Sequence
from typing import Final

from extract.patterns import pattern, word_list
from extract.projects.behind import LINES, LONGEST_CORE, BehindReader
from extract.projects.conjuncts import COUNT, PHASE
from extract.projects.deeds import is_deed
from extract.projects.firm_led import firm_led
from extract.projects.goods import ends_in_word, firm_goods
from extract.projects.heads import NATURAL, Head
from extract.projects.kinds import WAYS
from extract.projects.list_ends import Shared
from extract.projects.pieces import NAMED, Piece
from extract.projects.routes import NUMBERED_ROAD, ROAD_NUMBER, ROUTE, water_in_front
from extract.projects.serials import numbered
from extract.projects.tails import GRADE
from extract.types import Span

LINE_NUMBER: Final = re.compile(r"[\d一二三四五六七八九十]+")
POLICIES: Final = pattern("lists", "policies")
COLLECTIVE: Final = pattern("identity", "collective")
WATERED: Final = frozenset({"防洪/河道", "生态修复"})
"""Kinds of what is done on waters, which a quotation may count."""
PUBLIC: Final = pattern("identity", "public")
LONG: Final = 6
"""A bare conjunct of so many characters that ends as things do is whole beside a road too (甲国际旅游岛、乙公路)."""
FORMS: Final = frozenset(word_list("name_ends", "forms_of_line"))
RINGS: Final = frozenset(word_list("name_ends", "rings"))
"""How a road runs around a town; the class behind it makes the name whole (甲绕城高速公路)."""
SHORT: Final = 4
"""So many characters has the short name of a line (常益长)."""
NEAR: Final = 12
"""So many members back a section may have its route."""
NUMBERED: Final = re.compile("[一二三四五六][^期线]")
"""A thing by its number (二厂, 三桥, 一中)."""


class ApartReader(BehindReader):
    """Which conjuncts keep to themselves."""

    def takes_none(self, piece: Piece, full: Piece, behind: Shared | None) -> bool:
        """Is the bare conjunct whole (雄安新区 beside 甲新区), or of another kind than the one with a head?"""
        head = full.head
        if head is None or full.head_start is None or (head.word and piece.name.endswith(head.word)):
            return True
        facility, line = head.role == "facility", head.kind in LINES
        road_work = head.role == "work" and bool(self.route(full))
        if road_work and NUMBERED_ROAD.fullmatch(piece.name):
            return False  # 国道318、省道302改建
        if head.role == "work" and self.locative(piece) == piece.end:
            return False  # 甲及周边地区、乙山北麓矿山治理
        if self.too_long(piece, full, head, road_work) or self.beside_place(piece, full, head):
            return True
        quotations = piece.core == full.core == "quotation"
        same_end = self.text.endswith(self.text[piece.end - 1], full.start, full.head_start)
        long = not line or piece.end - piece.start >= LONG or self.text[piece.end - 1] == "线"
        if facility and long and self.whole(piece) and not self.landform(piece, head):
            return True  # 甲直径线、乙铁路: a line is whole, however short
        if head.role in ("work", "section") and self.whole(piece) and not same_end:
            return True
        said = head.role == "work" or (facility and behind is not None and behind.head.role == "programme")
        said = said or (facility and piece.core in NAMED and piece.end - piece.start >= 6)
        if said and piece.end - piece.start >= 4 and is_deed(piece.name):
            # 甲江大保护 | 和 | 乙湖综合治理, 甲灌区提质增效、乙供水等工程: what is done there is said already.
            return True
        if facility and not head.kind and piece.core in ("common", "quotation") and not quotations:
            return True
        if facility and (self.class_alone(full) or self.quarter_of_zone(full)):
            return True
        if head.kind == "园区/开放平台" and self.division_beside(piece, full):
            return True
        if behind is not None and head.role == "work" and self.deed_of(piece, behind):
            return True
        if head.role == "work" and firm_goods(piece.name) and firm_led(piece.name):
            return True  # 甲钢冷轧硅钢、乙钢高炉改造: what one firm builds and what the other betters
        if behind is not None and self.owner(head, behind):
            return True
        if behind is not None and (self.of_class(head, behind) or self.own_ending(full, behind)):
            # 甲、乙、丙新通道等战略骨干通道: what the list is of is said behind it.
            return True
        common_work = head.role == "work" and full.core == "common"
        if piece.core == "quotation" and full.core != "quotation" and (facility or common_work):
            return not (head.kind in WATERED and COLLECTIVE.fullmatch(piece.name))  # “一湖两海”及甲河流域治理
        if head.role == "work" and self.goods_beside(piece, full):
            return True
        if not facility or numbered(self.text, piece, full):
            return False
        lead = self.core_start(piece) - piece.start
        return firm_goods(piece.name, lead) if line else self.product(piece, head)

    def too_long(self, piece: Piece, full: Piece, head: Head, road_work: bool) -> bool:
        """A long conjunct is no core: it names something of another kind; beside a line cores are short, or routes."""
        line = head.kind in LINES
        core = piece.core == full.core == "quotation" or numbered(self.text, piece, full)
        core = core or any(p.end == piece.end for p in self.places_in(piece.start + 1, piece.end))
        core = core or ((line or road_work) and ROUTE.search(piece.name) is not None)
        if core or head.role == "programme":
            return False
        longest = 4 if road_work else 5 if head.kind == "铁路" else 6
        if head.role == "facility" and not line and self.places_of_own(piece, full):
            longest = 3  # 甲市天赐一秀、乙县健身中心: a name of its own behind its place
        return piece.end - self.core_start(piece) > longest

    def beside_place(self, piece: Piece, full: Piece, head: Head) -> bool:
        """甲温泉康养、乙县花椒交易市场, 甲县花桥村、乙县天池景区: what stands behind the place of another is told of
        that, and no part of a longer name that is no place itself; a bracket tells where in it (甲（乙）)."""
        crossing = head.kind == "公路" and head.word.endswith(("大道", "桥", "隧道", "立交", "互通"))
        if head.role not in ("facility", "work") or (head.kind in LINES and not crossing):
            return False
        if (
            full.core != "place"
            or piece.core in ("number", "quotation")
            or GRADE.search(self.text, full.start, full.end)
        ):
            return False  # 甲河、乙县丙峡5A级景区: the grade is given to each
        thing = self.heads.at_end(self.text, full.start, full.head_start or full.start)
        if head.role == "work" and thing is None:
            return False  # 甲洪水、乙地震灾后重建
        if (own := self.core_start(piece)) > piece.start and self.text[own : own + 1] in ("（", "("):
            return False
        both = own > piece.start and self.core_start(full) > full.start
        small = (
            both
            and own < piece.end
            and (self.text[piece.end - 1] in "村寨" or ends_in_word(self.text[own : piece.end]))
        )
        airport = thing is not None and thing[1].kind == "机场"  # 甲沟乙山、丙县机场改扩建
        least = 5 if head.kind in NATURAL or airport else 3 if small else 4
        return piece.end - own >= least and not any(p.end == piece.end for p in self.places_in(piece.start, piece.end))

    def places_of_own(self, piece: Piece, full: Piece) -> bool:
        """Do both begin with their places, and has the head of the whole one common words in front of it?"""
        own = self.core_start(piece) > piece.start
        at = self.core_start(full)
        return own and at > full.start and full.head_start is not None and self.typer(at, full.head_start) == "common"

    def line_beside_other(self, piece: Piece, full: Piece, behind: Shared) -> bool:
        """甲至乙、丙丁扩建等高速公路: what the list is of is said of the line, 扩建 (环线) is the other's."""
        assert full.head is not None
        if full.head.word in FORMS:
            if behind.head.word == "项目" and full.head.word != "支线":
                return True
            said = self.heads.within(self.text, behind.start, behind.end)
            return any(head.kind in LINES and head.role == "facility" for _, _, head in said)
        lines = behind.head.kind in LINES and behind.head.role == "facility"
        routes = ROUTE.search(piece.name) is not None and ROUTE.search(full.name) is None
        routes = routes or self.short_line(piece, full)
        return lines and routes and full.head.role in ("work", "section")

    def own_form(self, bare: Sequence[Piece], head: Head) -> bool:
        """甲乙、丙丁、戊绕城: a ring is that of towns; 甲线、乙丙复线, 甲线、乙线丁至戊段: what is called a line is
        whole."""
        if head.word in RINGS:
            return not all(self.whole_place(p.start, p.end) for p in bare)
        ends = head.word in FORMS or head.word.startswith("号线") or head.role == "section"
        return ends and bare[0].name.endswith("线")

    def short_line(self, piece: Piece, full: Piece) -> bool:
        """甲乙、丙丁提速等铁路: two lines by their short names, of one of which it is told what is done."""
        own = full.head_start is not None and full.head_start - full.start <= SHORT
        return own and piece.core == full.core == "proper" and piece.end - piece.start <= SHORT

    def line_behind(self, piece: Piece, full: Piece, later: Sequence[Piece]) -> tuple[Span, Head] | None:
        """甲乙、丙丁扩能改造、戊己铁路: of lines by their short names one is worked on, the last says what all are."""
        if not later or piece.head is not None or full.head is None or full.head.role != "work":
            return None
        last = later[-1]
        short = self.short_line(piece, full) and self.short_line(piece, last)
        if last.head is None or last.head_start is None or not short:
            return None
        line = last.head.role == "facility" and last.head.kind in LINES
        return (Span(last.head_start, last.end), last.head) if line else None

    def division_beside(self, piece: Piece, full: Piece) -> bool:
        """甲市和乙高新区: a division by its full name beside the zone of another, which is named in short."""
        end = self.core_start(full)
        short = full.core == "place" and self.text[end - 1] not in "市县州盟旗区"
        whole = piece.end - piece.start > 2 and self.text[piece.end - 1] in "市县州盟旗"
        return short and whole and self.whole_place(piece.start, piece.end)

    def goods_beside(self, piece: Piece, full: Piece) -> bool:
        """甲县铜箔、乙水电站扩建: goods take no work on a power station."""
        thing = self.heads.at_end(self.text, full.start, full.head_start or full.end)
        power = thing is not None and (thing[1].kind in NATURAL or thing[1].kind == "电源")
        return thing is not None and power and self.product(piece, thing[1])

    def ruled(self, piece: Piece, head: Head) -> bool:
        """户籍制度、安居工程: rules and decisions share no undertaking, although they may be tried out."""
        policy = POLICIES.search(piece.name)
        return policy is not None and "试" not in head.word

    def class_alone(self, full: Piece) -> bool:
        """县乡公路, 公共通道: with ranks only in front of it, a class of its own, whose head is no other's."""
        body = self.text[full.start : full.head_start]
        if PUBLIC.match(body):
            return True
        return any(pattern(*of).fullmatch(body) for of in (("identity", "ranks_only"), ("lists", "sorts")))

    def one_of(self, piece: Piece, behind: Shared) -> bool:
        """甲风电、乙核电2大清洁能源基地: may a conjunct be what is counted, though it ends otherwise?"""
        head = piece.head
        if behind.head.role != "facility" or (not behind.head.kind and head is not None):
            return False
        if self.of_projects(behind) and (head is not None or piece.end - piece.start > LONGEST_CORE):
            return False  # 甲码头改扩建、乙货场2个港口项目
        if head is None:
            return True
        if head.role in ("work", "section") and behind.head.kind in WAYS:
            return False  # 甲乙扩建、丙至丁2条高速公路: what is done to a road that the list need not name
        if head.role == "work":
            return not PHASE.fullmatch(head.word)
        return piece.core == "common" and head.word != behind.head.word and not piece.name.endswith(behind.head.word)

    def deed_of(self, piece: Piece, behind: Shared) -> bool:
        """退耕还林、甲风沙治理等工程: what is done is an undertaking of its own, it takes no work of others."""
        return (
            behind.head.role == "programme"
            and piece.end - piece.start >= 4
            and (piece.core == "common" or is_deed(piece.name))
        )

    def own_ending(self, full: Piece, behind: Shared) -> bool:
        """甲、乙、丙港等物流园区, 甲、乙、丙南站等高铁项目, 甲、乙、丙二厂等水厂扩建: one last character, with a number
        or without, and the station of a city belong to its own name, the words behind 等 to all."""
        head = full.head
        if head is not None and NUMBERED.fullmatch(head.word):
            said = self.heads.within(self.text, behind.start, behind.end)
            return any(other.role == "facility" for _, _, other in said)
        if head is None or behind.head.role != "facility" or not behind.head.kind:
            return False
        return len(head.word) == 1 or (head.kind == "铁路" and len(head.word) == 2 and head.word[1] == "站")

    def of_class(self, head: Head, behind: Shared) -> bool:
        """Do the words behind 等 describe a class (等战略骨干通道) that a member's own head belongs to?"""
        alike = bool(head.kind) and head.kind == behind.head.kind and head.role == behind.head.role == "facility"
        told = COUNT.search(self.text, max(0, behind.start - 6), behind.start) is not None
        described = told or behind.end - behind.start > len(behind.head.word)
        return alike and described and head.word != behind.head.word

    def route(self, piece: Piece) -> str:
        """The kind of route that a section's name holds."""
        found = [h.kind for _, _, h in self.heads.within(self.text, piece.start, piece.end) if h.kind in LINES]
        return found[0] if found else "公路" if ROAD_NUMBER.match(self.text, piece.start, piece.end) else ""

    def route_in_front(self, pieces: list[Piece], i: int, head: Head | None) -> Span | None:
        """甲高铁乙段、丙高铁丁至戊段、戊至己段: a section is that of the last route that is named in front of it."""
        for before in reversed(pieces[max(0, i - NEAR) : i]):
            if (route := self.route_of_sections(before, pieces[i], head)) is not None or self.route(before):
                return route
        before, piece = pieces[i - 1], pieces[i]
        led = self.core_start(piece) > piece.start
        return water_in_front(self.text, Span(before.start, before.end), piece.start, piece.end, led)

    def route_of_sections(self, first: Piece, piece: Piece, section: Head | None) -> Span | None:
        """甲高速公路乙、丙段, 甲引水工程乙、丙段, 甲大桥乙接线和丙接线: the route or the work in front of the first
        section is that of the others, which name none."""
        if section is None or piece.head_start is None:
            return None
        link = section.word.startswith("接线")
        own = Piece(piece.start, piece.head_start if link else piece.end)
        if (not link and (piece.core != "place" or section.role != "section")) or self.route(own):
            return None
        return next(
            (
                Span(first.start, end)
                for _, end, head in self.heads.within(self.text, first.start, first.end)
                if (
                    ((head.kind in LINES or head.word.endswith("通道")) and head.role == "facility")
                    or head.word.endswith("工程")
                )
                and (link or any(p.start == end for p in self.places_in(end, end + 1)))
            ),
            None,
        )

    def behind_line_number(self, piece: Piece, full: Piece) -> int | None:
        """轨道交通2、3号线一期工程, 9、10号泊位: of what is numbered in a row all is shared behind the number."""
        number = LINE_NUMBER.match(self.text, full.start, full.end)
        told = number is not None and piece.head is None and LINE_NUMBER.match(self.text, piece.end - 1) is not None
        return number.end() if told and number and self.text.startswith("号", number.end()) else None

    def of_longer_route(self, piece: Piece, full: Piece) -> bool:
        """甲至乙、丙至丁戊段、己至庚高速公路: the stretch in a third place is that of its own route."""
        if full.head is None or full.head.role != "section" or not ROUTE.search(piece.name):
            return False
        stop = full.head_start or full.end
        spots = [p for p in self.places_in(full.start, stop) if full.start <= p.start and p.end <= stop]
        return len(spots) > 2 and spots[-1].end == full.head_start and spots[-2].end == spots[-1].start

    def work_of_its_own(self, piece: Piece, full: Piece, behind: Shared) -> bool:
        """甲至乙、丙至丁高速扩容等高速公路: the work is on what stands already, new routes are of the class."""
        if full.head is None or full.head.role != "work" or behind.head.role != "facility":
            return False
        return behind.head.kind in LINES and piece.head is None and ROUTE.search(piece.name) is not None
