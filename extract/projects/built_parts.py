"""Parts that are built one after the other (路基, roadbed; 导流洞, diversion tunnel): told of a work, no works."""

import re
from typing import Final

from extract.first_characters import compiled
from extract.patterns import last_characters, pattern

BUILT_PARTS: Final = pattern("lists", "built_parts")
BUILT_PARTS_END: Final = last_characters(BUILT_PARTS)
"""Most phrases end otherwise, and are not searched."""
ROUNDED_OFF: Final = pattern("lists", "rounded_off")
OTHERS: Final = compiled(BUILT_PARTS.pattern.replace(f"|[一-龥]{{0,4}}{ROUNDED_OFF.pattern}", ""))
"""Those that begin with one of few characters, so that a search takes a tenth of the time."""


def built_parts(text: str, start: int, end: int) -> re.Match[str] | None:
    """The row of such parts with which `text[start:end]` ends."""
    if start >= end or text[end - 1] not in BUILT_PARTS_END:
        return None
    rounded_off = ROUNDED_OFF.search(text, start, end) is not None
    return (BUILT_PARTS if rounded_off else OTHERS).search(text, start, end)


def is_built_part(text: str, start: int, end: int) -> bool:
    """Is `text[start:end]` nothing but such parts?"""
    return text[end - 1] in BUILT_PARTS_END and BUILT_PARTS.fullmatch(text, start, end) is not None
