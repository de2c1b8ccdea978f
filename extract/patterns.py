"""Patterns that stand in `data/lexicons/*.yml` beside their reasons: `{why: …, pattern: …}`."""

import re
from collections.abc import Iterable
from functools import cache

from graph.resources import read_yaml


@cache
def _read(file: str) -> dict[str, dict[str, str]]:
    raw: dict[str, dict[str, str]] = read_yaml("lexicons", f"{file}.yml")
    return raw


@cache
def pattern(file: str, name: str) -> re.Pattern[str]:
    """The compiled pattern `name` of `data/lexicons/<file>.yml`; line breaks and blanks in it are layout."""
    return re.compile("".join(_read(file)[name]["pattern"].split()))


def any_of(characters: Iterable[str]) -> re.Pattern[str]:
    """One of these characters, or any beyond the basic plane: there `re` would try them one by one at each place."""
    basic = "".join(character for character in characters if character <= "\uffff")
    return re.compile(f"[{re.escape(basic)}\U00010000-\U0010ffff]")
