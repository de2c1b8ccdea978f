"""Fronts: the words at the start of one conjunct that later ones of its list share."""

import re
from typing import Final

from extract.patterns import word_list
from extract.projects.conjuncts import EXTENSION, PHASE
from extract.projects.head_sharing import HeadSharer
from extract.projects.pieces import Piece
from extract.types import Span

LEVELS: Final = word_list("lists", "levels")
OWN_RANK: Final = re.compile("首[个条座批]|区域|企业|[省市县]级")
TRAILING_PHASE: Final = re.compile(rf"(?:{PHASE.pattern}|{EXTENSION})(?:工程|项目)?(?:（[^（）]*）|\([^()]*\))?$")


class FrontReader(HeadSharer):
    """What leads a conjunct and holds for others."""

    def bare_thing(self, piece: Piece) -> bool:
        """Is it nothing but the class of things that have names (航站楼, 航站楼工程)?"""
        if piece.head is None or piece.head_start is None:
            return False
        if piece.head_start == piece.start:
            return piece.core == "common" and piece.head.needs == "name"
        if piece.head.word != "工程":
            return False
        thing = self.heads.by_word.get(self.text[piece.start : piece.head_start])
        return thing is not None and thing.needs == "name" and thing.role == "facility"

    def games_place(self, piece: Piece) -> Span | None:
        """The words in front of an event that hold the place of it."""
        if piece.head is None or piece.head.kind != "论坛/活动" or piece.core != "place" or piece.head_start is None:
            return None
        return Span(piece.start, piece.head_start)

    def leading_level(self, first: Piece, piece: Piece) -> Span | None:
        """国家数据交换平台、数据开放平台: the level is said once for things of one kind."""
        if first.head is None or piece.head is None or piece.head.role != "facility" or first.end - first.start <= 5:
            return None
        if not self.text.startswith(LEVELS[:2], first.start) or not first.core == piece.core == "common":
            return None
        if (
            self.text.startswith("国家级", first.start)
            or OWN_RANK.match(self.text, piece.start)
            or "国家" in self.text[piece.start : piece.end]
        ):
            return None
        alike = self.text[first.end - 2 : first.end] == self.text[piece.end - 2 : piece.end]
        return Span(first.start, first.start + 2) if alike else None

    def without_phase(self, piece: Piece) -> Span | None:
        """甲水库一期、二期, 甲水库一、二期: the second phase is of the same, without the first's number."""
        if piece.name.endswith("期") and self.text[piece.end - 1] != "期":
            return Span(piece.start, piece.end - 1) if len(piece.name) > 2 else None
        phase = TRAILING_PHASE.search(self.text, piece.start, piece.end)
        return Span(piece.start, phase.start() if phase and phase.start() > piece.start else piece.end)
