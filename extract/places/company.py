"""What stands around each place of a text: its neighbours in lists and stacks, the others of its sentence."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from extract.gazetteers import Division
from extract.places.evidence import neighbours
from extract.places.names import Hit
from extract.types import Candidate

SENTENCE_END: Final = re.compile(r"[。；！？\n]")
STACKED: Final[tuple[str, ...]] = ("", "（", "(")
"""What stands between a division and one that lies in it."""
REACH: Final = 16
"""How many places to each side are looked at, so that time stays linear in a sentence without end."""


class Company:
    """Places of one text with what they were linked to so far."""

    def __init__(self, hits: Sequence[Hit], text: str) -> None:
        self.hits = hits
        self.linked: list[Division | None] = [None] * len(hits)
        self.candidates: dict[int, tuple[Candidate, ...]] = {}
        self._to_left = {b: (a, between) for a, b, between in neighbours(hits, text)}
        self._to_right = {a: (b, between) for b, (a, between) in self._to_left.items()}
        self._text = text
        self._of_hit: list[int] | None = None

    def beside(self, index: int) -> tuple[str | None, str | None, tuple[str, ...]]:
        """Codes of the division in front and of the one behind in a stack, and of the neighbours in a list."""
        in_front = behind = None
        listed = []
        for left, (other, between) in (
            (True, self._to_left.get(index, (None, ""))),
            (False, self._to_right.get(index, (None, ""))),
        ):
            division = self.linked[other] if other is not None else None
            if division is None:
                continue
            if between not in STACKED:
                listed.append(division.code)
            elif left:
                in_front = division.code
            else:
                behind = division.code
        return in_front, behind, tuple(listed)

    def in_list(self, index: int) -> bool:
        """Does a list go on behind it, whatever its next member means?"""
        return self._to_right.get(index, (None, ""))[1] not in STACKED

    def _sentences(self) -> list[int]:
        """Of each place the number of its sentence; counted when it is first asked for."""
        if self._of_hit is None:
            ends = [match.start() for match in SENTENCE_END.finditer(self._text)]
            self._of_hit = [bisect_left(ends, hit.start) for hit in self.hits]
        return self._of_hit

    def sentence(self, index: int) -> tuple[str, ...]:
        """Codes of the divisions of the same sentence, nearest first."""
        near = range(max(0, index - REACH), min(len(self.hits), index + REACH + 1))
        sentences = self._sentences()
        own = sentences[index]
        found = [
            (abs(at - index), division.code)
            for at in near
            if at != index and sentences[at] == own and (division := self.linked[at])
        ]
        return tuple(code for _, code in sorted(found))
