"""Patterns and lists of words that stand in `data/lexicons/*.yml` beside their reasons: `{why: …, pattern: …}`,
`{why: …, words: …}`."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from extract.first_characters import ahead_taken_off, compiled
from graph.resources import read_yaml


@cache
def _read(file: str) -> dict[str, dict[str, str]]:
    raw: dict[str, dict[str, str]] = read_yaml("lexicons", f"{file}.yml")
    return raw


@cache
def pattern(file: str, name: str) -> re.Pattern[str]:
    """The compiled pattern `name` of `data/lexicons/<file>.yml`; line breaks and blanks in it are layout."""
    return compiled("".join(_read(file)[name]["pattern"].split()))


@cache
def word_list(file: str, name: str) -> tuple[str, ...]:
    """The words of the list `name` of `data/lexicons/<file>.yml`, in its order; blanks part them."""
    return tuple(_read(file)[name]["words"].split())


def any_word(words: Iterable[str]) -> str:
    """One of the words, the longest first. Those with the same first character stand together, so that `re` looks at
    one character to pass over a place where none begins."""
    by_first: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda w: (-len(w), w)):
        by_first.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rests)})" for first, rests in sorted(by_first.items()))


LAST: Final = re.compile(r"(?<=\[)[^\]]+|[一-龥](?![一-龥])")


def last_characters(told: re.Pattern[str]) -> frozenset[str]:
    """Characters with which the words of a pattern may end (and some more): a text that ends otherwise need not be
    searched for one of them at its end."""
    return frozenset("".join(LAST.findall(ahead_taken_off(told.pattern))))


def any_of(characters: Iterable[str]) -> re.Pattern[str]:
    """One of these characters, or any beyond the basic plane: there `re` would try them one by one at each place."""
    basic = "".join(character for character in characters if character <= "\uffff")
    return re.compile(f"[{re.escape(basic)}\U00010000-\U0010ffff]")
