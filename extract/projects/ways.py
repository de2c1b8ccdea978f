"""Ways that their ends name, side by side: what leads from one end to the other is said behind the last of them."""

import re
from typing import Final

from extract.patterns import word_list
from extract.projects.apart import ApartReader
from extract.projects.goods import firm_goods
from extract.projects.heads import WORKS, Head
from extract.projects.kinds import WAYS, line, named_work, street
from extract.projects.pieces import Piece
from extract.types import Span

BY_ENDS: Final = re.compile("[^至（）()“”]{2,9}至[^至（）()“”]{2,9}")
LINE_NAME: Final = 2
"""Characters of the short name of a line, one of each of its ends."""
LONGEST_STRETCH: Final = 7
"""Characters of the name of a stretch by its place."""
FORMULA: Final = range(4, 8)
"""So long are the names of such works by their formula."""
LED: Final = re.compile("[一-龥]{2,8}?(?:引水|调水|引调水)")
LINE_OF: Final = re.compile("(?:工程)?(?:[东中西]线|[一二三]期)?(?:工程)?")
SIDE: Final = re.compile("[东西南北中]{1,2}段")
LED_WATER: Final = frozenset("引调济补")
"""Characters of the names of works that lead water from one river to another."""
WATERS_AHEAD: Final = re.compile("[一-龥]{1,4}[江河溪渠]")
VOLTAGE: Final = re.compile(r"(?<!\d)\d+千伏")
LEADS: Final = word_list("name_ends", "by_length")


class WayReader(ApartReader):
    """What leads from one end to the other."""

    def way_by_ends(self, piece: Piece, full: Piece) -> tuple[Span, Head] | None:
        """甲至乙、丙至丁 | 供水管网, 甲至乙、丙至丁 | 输气管道工程: what the bare one takes from the whole one."""
        if "至" not in piece.name or piece.head is not None or BY_ENDS.fullmatch(piece.name) is None:
            return None
        at, head = full.head_start, full.head
        if at is None or head is None:
            return None
        begin = self.way_start(full.start, at, head)
        if begin is None or BY_ENDS.fullmatch(self.text, full.start, begin) is None:
            return None
        return Span(begin, self.head_end(full, at)), head

    def way_start(self, start: int, at: int, head: Head) -> int | None:
        """Where the words begin that say what leads from one end to the other, in front of what is done with it."""
        if voltage := VOLTAGE.search(self.text, start, at):
            return voltage.start()
        if head.role == "work" and head.word.startswith(LEADS):
            return at  # 甲至乙 | 航道整治工程
        thing = self.heads.at_end(self.text, start, at) if head.word in WORKS or head.role == "work" else (at, head)
        if thing is None or thing[1].role != "facility":
            return None
        return thing[0] if thing[1].kind in WAYS or thing[1].word.endswith(LEADS) else None

    def led_on(self, piece: Piece, full: Piece) -> tuple[Span, Head] | None:
        """甲乙、丙丁 | 城际 | 北延线: both are lines by their short names, of which one is led on."""
        short = piece.core == "proper" and piece.head is None and piece.end - piece.start == LINE_NAME
        if not short or full.head_start is None or street(piece.name) or line(piece.name):
            return None
        thing = self.heads.at_end(self.text, full.start, full.head_start)
        if thing is None or thing[1].kind not in WAYS or thing[0] - full.start != LINE_NAME:
            return None
        return Span(thing[0], full.head_start), thing[1]

    def no_goods(self, piece: Piece) -> bool:
        """Is it nothing but places, or else none of a firm's goods?"""
        return self.core_start(piece) == piece.end or not firm_goods(piece.name)

    def route_of_sections(self, first: Piece, piece: Piece, section: Head | None) -> Span | None:
        """The route or the work whose stretches these are, which only the first of them names."""
        front = super().route_of_sections(first, piece, section)
        if front is not None or section is None or section.role != "section":
            return front
        if len(piece.name) > LONGEST_STRETCH or not piece.name.endswith("段") or not first.name.endswith("段"):
            return None
        town = self.whole_place(piece.start, piece.end - 1)
        if "至" in piece.name or self.route(piece) or (not town and WATERS_AHEAD.match(piece.name)):
            return None
        end = self._work_of_stretch(first, piece)
        return Span(first.start, end) if end is not None and end < first.end - 1 else None

    def _work_of_stretch(self, first: Piece, piece: Piece) -> int | None:
        """甲高速 | 东段、西段, 引甲济乙 | 丙段、丁段, 甲引水 | 乙段、丙段: where the work's name ends."""
        side = SIDE.fullmatch(piece.name) is not None
        if side:
            found = self.heads.within(self.text, first.start, first.end)
            ways = (b for _, b, head in found if head.role == "facility" and head.kind in WAYS)
            return next((end for end in ways if SIDE.fullmatch(self.text, end, first.end)), None)
        if LED_WATER.isdisjoint(first.name):
            return None
        led = LED.match(first.name)
        length = led.end() if led else next((n for n in FORMULA if named_work(first.name[:n])), 0)
        line_of = LINE_OF.match(first.name, length) if length else None
        return first.start + line_of.end() if line_of else None
