"""Parts that are built one after the other (路基, roadbed; 导流洞, diversion tunnel): told of a work, no works."""

from extract.patterns import last_characters, pattern

BUILT_PARTS = pattern("lists", "built_parts")
BUILT_PARTS_END = last_characters(BUILT_PARTS)
"""Most phrases end otherwise, and are not searched."""


def is_built_part(text: str, start: int, end: int) -> bool:
    """Is `text[start:end]` nothing but such parts?"""
    return text[end - 1] in BUILT_PARTS_END and BUILT_PARTS.fullmatch(text, start, end) is not None
