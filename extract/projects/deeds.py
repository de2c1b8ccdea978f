"""Deeds: words that say what is done with a thing (清洁取暖改造), in the names of campaigns, pilots and works."""

from functools import lru_cache
from typing import Final

import rjieba

from extract.patterns import pattern
from extract.projects.heads import Head, in_dictionary

DEEDS: Final = pattern("lists", "deeds")


@lru_cache(maxsize=4096)
def tagged(words: str) -> tuple[tuple[str, str], ...]:
    return tuple(rjieba.tag(words))


def is_verb(word: str, tag: str) -> bool:
    return tag == "v" and in_dictionary(word)


def is_deed(words: str) -> bool:
    """Do these words end in what is done, not in a thing (清洁取暖锅炉)?"""
    return DEEDS.search(words) is not None


def opens_with_deed(words: str) -> bool:
    """Do they begin with what is done, and name no thing of their own in front of it (修复技术)?"""
    return is_deed(tagged(words)[0][0])


def is_doing(words: str) -> bool:
    """Is it a deed, or does a verb begin or end it (送电到乡)?"""
    tags = tagged(words)
    return is_deed(words) or is_verb(*tags[0]) or is_verb(*tags[-1])


def undertaking_at(text: str, start: int, head_start: int, head: Head) -> int | None:
    """Where, in a name that ends with this head, the word for it begins behind its deed (林地保护 | 工程)."""
    works = head.role in ("work", "facility") and head.word.endswith("工程")
    if not works and head.role != "programme":
        return None
    at = head_start + (len(head.word) - 2 if works else 0)
    return at if is_deed(text[start:at]) else None
