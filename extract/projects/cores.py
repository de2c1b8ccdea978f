"""Cores: what names a conjunct, where it begins and ends, and whether the conjunct is whole by itself."""

import re
from typing import Final

from extract.patterns import pattern
from extract.projects.goods import STUFFS, firm_goods
from extract.projects.heads import LAND, NATURAL, Head, words_of
from extract.projects.joints import JointReader
from extract.projects.pieces import ZONES, Piece
from extract.projects.places import LONGEST_PLACE
from extract.projects.routes import NODE, NODES, ROUTE, via
from extract.projects.works_beside import work_beside
from extract.types import Span
from extract.words import vocabulary

OWN_PUBLIC: Final = pattern("identity", "own_public")
NOUN_ENDS: Final = "台楼阁馆所线区会站港桥院园厂城节赛库渠坝谷塔廊湾岛闸路墙窟陵圈街寨场房井"
"""What a thing's name ends with: a longer conjunct that ends so is whole, although its head is not in the lexicon."""


OTHER_GROUND: Final = re.compile("[—-]+[一-龥]{1,5}?(?:[江河湖溪海山岭](?:流域|水系|地区)?|流域|水系|山区|片区|区域)")
"""Behind the name of a ground, the second that it reaches to."""
LANDFORMS: Final = frozenset("渠坝谷湾岛陵寨")
"""Last characters of ground that such things are called by."""

TOWNS: Final = frozenset("城场台井")
"""And of towns on the water, which have a harbour each (甲城、乙场等港区)."""

PRODUCE: Final = pattern("lists", "produce")

PUBLIC_KINDS: Final = frozenset({"文旅", "学校", "医院", "其他"})
"""Of these a government has one of its own (市图书馆, the city's library)."""
SMALL_PLACE: Final = re.compile("[一-龥]{1,6}[县市区州旗镇乡][一-龥]{2,3}")
"""甲县红铜、乙县青坪水库: what lies in a county, and gives a reservoir its name, whatever its last character makes."""


def of_issuer(name: str, head: Head | None) -> int:
    """市图书馆 is the one of the issuer: where the rank ends that says so; 0 if none does, as of a network (市水网)."""
    public = head is not None and head.role == "facility" and head.kind in PUBLIC_KINDS and head.word[-1:] != "网"
    rank = OWN_PUBLIC.match(name) if public else None
    return rank.end() if rank else 0


class CoreReader(JointReader):
    """The words of a conjunct in front of its head."""

    def core_end(self, piece: Piece) -> int:
        """Where the core of a whole conjunct ends: behind its leading places with their bracket, behind its quotation,
        or before its first head."""
        at = piece.start
        if self.text[at] == "“":
            close = self.text.find("”", at, piece.end)
            return close + 1 if close > 0 else at
        moved = True
        while moved:
            moved = False
            for place in self.places_in(at, piece.end):
                in_head = piece.head_start is not None and place.end > piece.head_start  # 甲|长江大桥
                if place.start == at < place.end < piece.end and not in_head:
                    at, moved = place.end, True
                    break
        if at > piece.start:
            if self.text[at] in "（(":
                shut = self.text.find("）" if self.text[at] == "（" else ")", at, piece.end)
                if 0 < shut < piece.end - 1:
                    at = shut + 1
            if self.text[at] in "东西南北" and self.heads.starts_at(self.text, at + 1):
                return at + 1
            if self.text.startswith("地区", at):
                return at + 2
            if self.text[at] == "口" and self.text[at - 1] in "江河":
                return at + 1  # 闽江口 | 水资源配置
            if (ground := self.between_grounds(piece, at)) is not None:
                return ground
            of_route = self.text[at] in "至到—-" or via(self.text, at, self.places_in(at, at + 2))
            if not of_route and NODE.match(self.text, at, piece.end) is None:
                return at
            # The core of a route (兰州至合作铁路) is both ends: it reaches to the first head behind the last of them.
            marks = [m.end() for m in re.finditer("[至到—-]", self.text[piece.start : piece.end])]
            at = piece.start + marks[-1]
        for a, b, head in self.heads.within(self.text, piece.start, piece.end):
            node = at > piece.start and b < piece.end and head.word.endswith(NODES)  # 甲至乙口岸|高速公路
            if a > max(piece.start + (at == piece.start), at) and not node:
                return a
        return piece.head_start if piece.head_start is not None else piece.end

    def between_grounds(self, piece: Piece, at: int) -> int | None:
        """甲江—乙河流域 | 生物多样性保护: the ground that two rivers name, where the head tells of no route."""
        if self.text[at] not in "—-" or piece.head is None:
            return None
        if piece.head.kind != LAND and piece.head.role != "programme":
            return None
        other = OTHER_GROUND.match(self.text, at, piece.end if piece.head_start is None else piece.head_start)
        return other.end() if other else None

    def core_start(self, piece: Piece) -> int:
        """Behind the places that lead a conjunct."""
        at = piece.start
        for place in self.places_in(piece.start, piece.end):
            if place.start == at and place.end <= piece.end:
                at = place.end
        return at

    def one_word(self, piece: Piece) -> bool:
        if piece.end - piece.start not in (2, 3) or piece.core not in ("common", "proper"):
            return False
        return len(words_of(self.text[piece.start : piece.end])) == 1

    def whole(self, piece: Piece) -> bool:
        """A conjunct that is a class word (综合保税区), or ends as names of things do, takes no head of others."""
        words = self.text[piece.start : piece.end]
        if words in self.heads.by_word and words[-1] != "站":
            return True
        if re.search("[—-]", words) or ROUTE.search(words):
            return False
        if words.endswith(("会议", "会晤", "会谈", "基金")):
            return True
        return (
            len(words) > 2 + (words[-1] not in "闸桥馆站会路街")
            and words[-1] in NOUN_ENDS
            and not any(p.end == piece.end for p in self.places_in(piece.end - LONGEST_PLACE, piece.end))
        )

    def landform(self, piece: Piece, head: Head) -> bool:
        """甲湾、乙岛海上风电场, 丙坝、丁寨抽水蓄能电站, 戊岛渔港: what stands out of town is called by such ground."""
        last, harbour = self.text[piece.end - 1], head.kind == "港口航道" or head.word.startswith("渔港")
        if harbour and last in TOWNS:
            return True
        return last in LANDFORMS and (harbour or head.kind in NATURAL or head.kind == "电源")

    def product(self, piece: Piece, head: Head) -> bool:
        """鸿泽创新药: a proper name with a common noun behind it is whole, and takes no thing's head of others, unless
        that noun begins the head (甲坡小流域、乙沟小流域综合治理). So is 甲县高标准农田 beside 乙水库."""
        at = self.core_start(piece)
        if (len(head.word) > 3 and piece.name.endswith(head.word[:2])) or at == piece.end:
            return False
        if piece.start < at < piece.end and PRODUCE.fullmatch(self.text, at, piece.end):
            return True  # 甲县牦牛、乙电站
        if head.kind == "机场":
            return False  # no firm's goods stand in a list of airports, whatever their names mean
        lead = at - piece.start if at < piece.end else 0
        small = head.kind in NATURAL and SMALL_PLACE.fullmatch(piece.name) is not None
        small = small and STUFFS.search(piece.name) is None
        if not small and (firm_goods(piece.name, lead) or work_beside(piece.name, lead)):
            return True
        start, least = piece.start, 5
        if piece.core == "place" and head.kind in NATURAL:
            start, least = at, 4
        elif piece.core != "proper":
            return False
        if piece.end - start < least:
            return False
        words = [word for word, _, _ in words_of(self.text[start : piece.end])]
        return any(len(word) > 1 and word in vocabulary() for word in words[1:])

    def leading_place(self, piece: Piece) -> Span | None:
        """What says whose the first of a list is, or where: its places, the issuer's rank (市图书馆), the zone that it
        stands in (甲新区图书馆), or the facility whose part it is (甲机场 | 航站楼)."""
        at = piece.start
        if piece.head is None or piece.head_start is None:
            return None
        for place in sorted(self.places):
            if place.start == at and place.end < piece.end and place.of(self.text) != "中国":
                at = place.end
        if at == piece.start:
            at += of_issuer(piece.name, piece.head)
        zone = self.heads.at_end(self.text, piece.start, piece.head_start)
        if zone and zone[1].word in ZONES and zone[0] > piece.start:
            at = piece.head_start
        thing = self.heads.head_from(self.text, at) if at > piece.start else None
        if thing is not None and thing.role == "facility" and at + len(thing.word) <= piece.head_start:
            at += len(thing.word)
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

    def single_words(self, i: int, pieces: list[Piece]) -> Span | None:
        """苹果、葡萄、茶叶种质创新…行动: a run of single words takes what follows the first word of the conjunct that
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
