"""Patterns that are matched at thousands of places and hardly ever stand there: one character tells that they do not.

`match` of a pattern takes several times as long as a look at a character in compiled code, and about as long elsewhere.
"""

import re
import sys
from typing import Final

from extract.character_slots import may_hold, slots
from extract.first_characters import first_characters

BASIC_PLANE: Final = 0xFFFF


class Guarded:
    """A pattern that is tried only at a character with which it may begin."""

    def __init__(self, expression: re.Pattern[str]) -> None:
        self.expression = expression
        plain = expression.flags == re.UNICODE
        firsts = first_characters(expression.pattern) if plain else None
        self._always = firsts is None
        """It may begin with nearly any character, or match nothing."""
        self._firsts = slots(firsts or ())

    @property
    def pattern(self) -> str:
        return self.expression.pattern

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.match`; so are the others."""
        return self.expression.match(text, start, end) if self._may_begin(text, start) else None

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        return self.expression.fullmatch(text, start, end) if self._may_begin(text, start) else None

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        return self.expression.search(text, start, end)

    def _may_begin(self, text: str, start: int) -> bool:
        if self._always or start < 0:
            return True
        if start >= len(text):
            return False
        return may_hold(self._firsts, text, start) or ord(text[start]) > BASIC_PLANE
