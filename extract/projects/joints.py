"""Joints: where the conjuncts of a list part, and which 和, 及 or 与 (and) stands inside one name."""

import re
from typing import Final

from extract.changes import changed
from extract.patterns import pattern, word_list
from extract.projects.conjuncts import CONTINUES, COUNT, PHASE, PHASES, Conjunct, closing, conjuncts
from extract.projects.deeds import is_deed, opens_with_deed, undertaking_at
from extract.projects.ground_names import both_done_there
from extract.projects.harbours import with_harbours
from extract.projects.joint_deeds import DeedReader
from extract.projects.kinds import WAYS, named_work, street
from extract.projects.pieces import NAMED, ZONES, Piece
from extract.projects.routes import BARE_ROAD, NODES, NUMBERED_ROAD, ROAD_CLASS, ROUTE, RUN_OF_NUMBERS, on_the_way
from extract.types import Span

LINKS: Final = pattern("lists", "links")
POLICIES: Final = pattern("lists", "policies")
CROSSINGS: Final = pattern("lists", "crossings")
ATTRIBUTES: Final = pattern("lists", "attributes")

ADDED: Final = word_list("lists", "added")
LINES_OF: Final = word_list("lists", "lines_of")
JOINT: Final = word_list("lists", "jointly")
COUNTIES: Final = re.compile("[东西南北中]?[两三四五六七八九十][省市县区州]")
"""Neighbours by their number (北三县)."""
MADE: Final = pattern("lists", "made")
ACADEMIES: Final = word_list("agency_heads", "academies")
INSTITUTES: Final[tuple[str, ...]] = ("研究所", "研究院", "研究中心", "实验室")
RANKS: Final = frozenset("市县区州盟旗")
GOODS: Final = {"common": 10, "proper": 4}
"""No longer is what one sort of goods is called, in words that are known or not."""
CLASS_OF_LETTER: Final = {"G": "国", "S": "省", "X": "县", "Y": "乡"}


class JointReader(DeedReader):
    """Conjuncts with their heads."""

    def pieces(self, start: int, end: int, told: int = 0) -> list[Piece]:
        """Conjuncts with their heads; 和 及 与 inside one name are closed again, unless the number `told` behind them
        is theirs (甲、乙和丙3个机场)."""
        cuts = conjuncts(self.text, start, end, self.places, self.heads)
        joined: list[Conjunct] = []
        for cut in cuts:
            before = joined[-2] if len(joined) > 1 and joined[-2].after == "、" else None
            joint = joined[-1].after if joined else ""
            one = told != len(cuts) and joint not in ("、", "", "以及") and self.one_name(joined[-1], cut, before)
            if one or (joint and on_the_way(self.text, joined[-1], cut, self.places)):
                joined[-1] = Conjunct(joined[-1].start, cut.end, cut.after)
            else:
                joined.append(cut)
        found = [self.piece(c.start, c.end, len(joined) > 1) for c in joined]
        found = with_harbours(self.text, found, self.heads, self.whole_place)
        if self.of_all(joined) or self.products(found):
            return [self.piece(start, end)]
        # 复合型、大容量“星形”主干通道: attributes in a row in front of a name are no members.
        result: list[Piece] = []
        for i, piece in enumerate(found):
            if piece.head is None and i + 1 < len(found):
                after = found[i + 1]
                quote = self.text.find("“", after.start, after.end)
                if not self.attribute(piece, quote > after.start):
                    result.append(piece)
                    continue
                if quote > after.start:
                    found[i + 1] = self.piece(quote, after.end)
                continue
            result.append(piece)
        return self.phases(self.numbered(self.divisions(self.collective(self.ways(result)))))

    def ways(self, found: list[Piece]) -> list[Piece]:
        """甲至乙口岸、丙至丁港、戊至己高速公路: where a way ends is no head, if a way with one follows."""
        result, line = list(found), False
        for k in range(len(found) - 1, -1, -1):
            piece = found[k]
            if piece.head is None:
                continue
            way = piece.head.role == "facility" and ROUTE.search(piece.name) is not None
            ends = way and piece.head.word.endswith(NODES)
            if line and ends:
                result[k] = Piece(piece.start, piece.end, core=piece.core, name=piece.name)
            else:
                line = way and not ends and piece.head.kind in WAYS
        return result

    def numbered(self, found: list[Piece]) -> list[Piece]:
        """省道203、204线, 国道317、318线公路改造, 209、218省道: a bare number beside a road's is that of a road of the
        same class."""
        if len(found) < 2:
            return found
        road: Span | None = None
        result: list[Piece] = []
        for piece in found:
            stop = piece.end if piece.head_start is None else piece.head_start
            if leading := ROAD_CLASS.match(self.text, piece.start, piece.end):
                road = Span(leading.start(), leading.end())
            elif not BARE_ROAD.fullmatch(self.text, piece.start, stop):
                road = None
            elif (
                road is not None
                and self.text[piece.start] in "GSXY"
                and self.text[road.start] not in CLASS_OF_LETTER[self.text[piece.start]]
            ):
                road = None  # 国道319线、S318线
            elif road is not None:
                piece = changed(piece, name=road.of(self.text) + piece.name, core="number")
            elif piece.head is None and (run := RUN_OF_NUMBERS.match(self.text, piece.start)):
                piece = changed(piece, name=piece.name + self.text[run.end() - 2 : run.end()], core="number")
            result.append(piece)
        return result

    def phases(self, found: list[Piece]) -> list[Piece]:
        """甲水库一、二期, 甲水库一、二、三期: a number in front of a phase is one of the same thing."""
        result, behind = list(found), 0
        for k in range(len(found) - 1, -1, -1):
            piece, at = found[k], found[k].end - 1
            number = PHASES.find(self.text[at])
            if PHASE.match(piece.name):
                behind = PHASES.index(piece.name[0])
            elif 0 <= number < behind:
                name = self.text[piece.start : piece.end] + "期"
                core = self.typer(piece.start, at) if at > piece.start else "common"
                result[k] = changed(piece, name=name, head=self.heads.by_word.get(name[-2:]), head_start=at, core=core)
                behind = number if at == piece.start else 0
            else:
                behind = 0
        return result

    def of_all(self, joined: list[Conjunct]) -> bool:
        """甲市、乙市共建园区, 甲区与北三县一体化示范区: what they do together is said behind the last of the places."""
        if len(joined) < 2 or not all(self.whole_place(c.start, c.end) for c in joined[:-1]):
            return False
        last = joined[-1]
        places = [p.end for p in self.places_in(last.start, last.end) if p.start == last.start]
        counted = COUNTIES.match(self.text, last.start, last.end) if joined[-2].after == "与" else None
        return any(self.text.startswith(JOINT, at) for at in [*places, *([counted.end()] if counted else [])])

    def products(self, found: list[Piece]) -> bool:
        """甲公司年产5万吨钢管、棒材、型材生产线: goods behind what is made of them a year are one project's."""
        if len(found) < 2 or MADE.search(self.text, found[0].start, found[0].end) is None:
            return False
        *others, last = found
        if last.head is None or last.head.kind != "产业" or any(p.head for p in others):
            return False
        return all(p.core in GOODS and (p.head_start or p.end) - p.start <= GOODS[p.core] for p in found[1:])

    def divisions(self, found: list[Piece]) -> list[Piece]:
        """甲区、乙区、丙新区: beside districts and counties a zone is one of them, nothing that is built; so is any
        other where they are many."""
        zones = [p for p in found if p.head is not None]
        others = [p for p in found if p.head is None]
        if len(others) < 2 or any(p.head is None or p.head.kind != "园区/开放平台" for p in zones):
            return found
        if len(others) < 2 * len(zones) and any(p.head and p.head.word not in ZONES for p in zones):
            return found
        if not all(self.text[p.end - 1] in RANKS and self.whole_place(p.start, p.end) for p in others):
            return found
        fronts = (q for p in zones for q in self.places_in(p.start, p.end) if q.start == p.start and q.end < p.end)
        if any(self.text[q.end - 1] in RANKS for q in fronts):
            return found  # 甲县、乙县、丙县 | 工业园区: each has one
        return [Piece(p.start, p.end, core=p.core, name=p.name) for p in found]

    def collective(self, found: list[Piece]) -> list[Piece]:
        """甲、乙、丙“四向”通道: the quotation names the whole of the list, which its members are part of."""
        last = found[-1] if found else None
        if last is None or last.head is None or len(found) < 3 or any(p.head for p in found[:-1]):
            return found
        quote = self.text.find("“", last.start, last.end)
        if not 0 < quote - last.start <= 4 or self.text[last.end - 1] == "”":
            return found
        return [self.piece(quote, last.end)]

    def attribute(self, piece: Piece, quoted: bool = False) -> bool:
        short = piece.core == "common" and piece.end - piece.start <= 5
        measured = self.text[piece.start] in "多大高超" and (quoted or self.text[piece.end - 1] in "量级速度平效密准端")
        return short and (self.text[piece.end - 1] in "型性式" or measured)

    def one_name(self, left: Conjunct, right: Conjunct, before: Conjunct | None = None) -> bool:
        """Does 和, 及 or 与 stand inside one name? Not behind a whole name, nor between names of the same type, nor in
        front of the last member of a list (`before`: the one that a comma parts from the left one)."""
        words = self.text[right.start : right.end]
        if left.after == "及" and words.startswith(LINES_OF):
            return True
        if words.startswith(ADDED) or LINKS.search(words) or self.crossing(left, right):
            return True
        if (
            words[0] in "“《"
            or CONTINUES.match(words)
            or COUNT.match(words)
            or any(p.start == right.start for p in self.places_in(right.start, right.end))
        ):
            return False
        mine = self.text[left.start : left.end]
        if words.startswith(("国家", "全国")) and (is_deed(mine) or mine.startswith(words[:2])):
            # 森林质量提升和国家储备林: a deed, and a thing of the nation; two things of the nation.
            return False
        if words[0].isdecimal() and "年产" in mine and (left.after == "及" or "公司" in mine):
            # 年产甲吨乙及丙吨丁生产线, 甲公司年产乙和丙吨丁项目: two products of one project.
            return True
        if left.after != "和" and is_deed(mine) and opens_with_deed(words):
            # 污染治理与修复技术应用试点: both are done on the same.
            return True
        if self.done_on_one(left, words) or both_done_there(mine, words) or self.closes_run(left, right, before):
            return True
        if mine.startswith(ACADEMIES) and words.endswith(INSTITUTES) and not self.heads.at_end(mine, 0, len(mine)):
            return True  # 中科院肿瘤与基础医学研究所
        whole = self.piece(left.start, left.end)
        if self.two_undertakings(whole, right):
            return False
        if self.two_works(whole, right):
            return True
        if (
            left.after != "和"
            and whole.core == "common"
            and self.sized(whole)
            and self.piece(right.start, right.end).head is None
        ):
            # 大型油气田及煤层气开发: a class of things is no name by itself.
            return True
        if whole.head is not None or whole.done or self.heads.at_end(self.text, left.start, left.end):
            return False
        if named_work(mine):
            return False
        if self.whole_place(left.start, left.end):
            return False
        kind = self.typer(left.start, left.end)
        other = self.piece(right.start, right.end)
        if self.undertaking_apart(left, right, before, other):
            return False
        if kind in NAMED and (left.end - left.start <= 6 or mine[-1] in "城园谷") and other.core in NAMED:
            return False
        if self.text[left.end - 1] == "”":
            return False
        return other.head is None or other.core not in ("place", "number", "quotation")

    def undertaking_apart(self, left: Conjunct, right: Conjunct, before: Conjunct | None, other: Piece) -> bool:
        """Is the undertaking behind the joint (`other`) none that the words in front of it belong to?"""
        if other.head is None or other.head.role != "programme" or other.head_start is None:
            return False
        mine, theirs = self.text[left.start : left.end], self.text[right.start : other.head_start]
        if right.end - right.start >= 6 and POLICIES.search(mine):
            # 户籍制度 | 和 | 安居乐业工程: what is ruled is no undertaking.
            return True
        if left.after != "和" or before is None or right.after or self.text[right.end : right.end + 1] == "等":
            return False
        # 甲研究、乙研究和丙支撑计划: 和 joins the last member to the list.
        return min(len(mine), len(theirs), before.end - before.start) >= 4

    def crossing(self, left: Conjunct, right: Conjunct) -> bool:
        """甲国道与乙省道枢纽立交, 甲铁路和乙线间联络线: what joins two roads is called by both."""
        joint = CROSSINGS.search(self.text, right.start + 1, right.end)
        if joint is None or not (left.after == "与" or joint.group().startswith("间")):
            return False
        return self.is_road(left.start, left.end) and self.is_road(right.start, joint.start())

    def is_road(self, start: int, end: int) -> bool:
        if self.text[end - 1] in "）)":
            end = closing(self.text, start, end)  # 甲铁路（一期、二期）| 联络线
        found = self.heads.at_end(self.text, start, end)
        if found is not None and found[1].kind in WAYS and found[1].role == "facility":
            return True
        words = self.text[start:end]
        return words.endswith("线") or street(words) or NUMBERED_ROAD.fullmatch(words) is not None

    def sized(self, piece: Piece) -> bool:
        return any(self.text.startswith(size, piece.start) for size in self.sizes) and piece.head is not None

    def two_undertakings(self, left: Piece, right: Conjunct) -> bool:
        """坡地治理 | 和 | 林地保护工程: two deeds, each with its object, are two undertakings."""
        other = self.piece(right.start, right.end)
        at = self.undertaking_at(other)
        called = other.head is not None and other.head.role == "programme"
        if at is None or not (called or left.core == "common") or min(left.end - left.start, at - right.start) < 4:
            return False
        apart = not ATTRIBUTES.match(self.text, right.start, at)
        return apart and is_deed(self.text[left.start : left.end])

    def undertaking_at(self, piece: Piece) -> int | None:
        """Where, behind a deed that it is called by, the word for an undertaking begins (林地保护 | 工程)."""
        if piece.head is None or piece.head_start is None:
            return None
        return undertaking_at(self.text, piece.start, piece.head_start, piece.head)

    def two_works(self, left: Piece, right: Conjunct) -> bool:
        """甲厂扩能及数字化改造: the second work names no thing of its own, so it is done on the first's."""
        other = self.piece(right.start, right.end)
        if other.head is not None and other.head_start and PHASE.fullmatch(other.head.word):
            other = self.piece(right.start, other.head_start)  # 续建配套与节水改造 | 二期
        if left.head is None or other.head is None or other.head_start is None:
            return False
        if left.head.role != "work" or other.head.role != "work" or other.core != "common":
            return False
        return self.heads.at_end(self.text, right.start, other.head_start) is None
