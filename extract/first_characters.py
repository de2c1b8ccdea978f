"""Patterns that look at one character before they try.

At each place of a text `re` tries all alternatives of a pattern that does not begin with a class or with literals; most
begin with none of the characters that stand there. Behind a class of these characters it goes on at once: a search in a
name of twenty characters takes a fifth to an eighth of the time.
"""

import re
from collections.abc import Iterable
from typing import Any

_parser: Any = getattr(re, "_parser", None)
"""Python's own reading of patterns. It is no public module: without it patterns are compiled as they stand."""
WIDEST = 2000
"""A class of more characters (any Chinese one) passes nothing over."""
CATEGORIES = {"CATEGORY_DIGIT": r"\d", "CATEGORY_SPACE": r"\s"}
AHEAD = re.compile(r"\(\?=\[(?:\\.|[^\]\\])*\]\)")
_BASIC_PLANE = "".join(map(chr, range(0x10000)))
WITHOUT_WIDTH = ("AT", "ASSERT", "ASSERT_NOT")


def parsed(pattern: str) -> list[Any] | None:
    """The pattern's items as Python reads them."""
    return list(_parser.parse(pattern)) if _parser is not None else None


def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, behind a class of the characters with which it may begin where that spares tries. It matches the
    same, has the same groups, and may stand inside other patterns."""
    items = parsed(pattern)
    if items is None or _found_quickly(items):
        return re.compile(pattern)
    classes, empty = _first(items)
    if classes is None or empty:
        return re.compile(pattern)
    return re.compile(f"(?=[{''.join(dict.fromkeys(classes))}])(?:{pattern})")


def first_characters(pattern: str) -> frozenset[str] | None:
    """The characters of the basic plane with which the pattern may begin; None where these may be nearly any, or it may
    match nothing.

    >>> sorted(first_characters("(?:约|近)?[百千]") or ())
    ['千', '百', '约', '近']
    """
    items = parsed(pattern)
    classes, empty = _first(items) if items is not None else (None, False)
    if classes is None or empty or not classes:
        return None
    return frozenset(re.findall(f"[{''.join(dict.fromkeys(classes))}]", _BASIC_PLANE))


def ahead_taken_off(pattern: str) -> str:
    """What `compiled` made of a pattern, without the class that it put in front."""
    found = AHEAD.match(pattern)
    return pattern[found.end() :] if found else pattern


def _found_quickly(items: list[Any]) -> bool:
    """Does `re` itself look for the first character?"""
    while items and str(items[0][0]) == "SUBPATTERN":
        items = list(items[0][1][3])
    if not items:
        return True
    name, value = str(items[0][0]), items[0][1]
    if name == "BRANCH":
        return all(branch and str(branch[0][0]) == "LITERAL" for branch in value[1])
    return name in ("LITERAL", "IN")


def _first(items: Iterable[Any]) -> tuple[list[str] | None, bool]:
    """What a match may begin with, as parts of a class, None where that may be nearly anything; and may it be empty?"""
    found: list[str] = []
    for code, value in items:
        name = str(code)
        if name in WITHOUT_WIDTH:
            continue
        classes, empty = _of_item(name, value)
        if classes is None:
            return None, False
        found += classes
        if not empty:
            return found, False
    return found, True


def _of_item(name: str, value: Any) -> tuple[list[str] | None, bool]:
    if name == "LITERAL":
        return [re.escape(chr(value))], False
    if name == "IN":
        return _of_class(value), False
    if name == "SUBPATTERN":
        return _first(value[3])
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        classes, empty = _first(value[2])
        return classes, empty or value[0] == 0
    if name != "BRANCH":
        return None, False
    found: list[str] = []
    may_be_empty = False
    for branch in value[1]:
        classes, empty = _first(branch)
        if classes is None:
            return None, False
        found += classes
        may_be_empty = may_be_empty or empty
    return found, may_be_empty


def _of_class(members: Iterable[Any]) -> list[str] | None:
    found: list[str] = []
    for code, value in members:
        name = str(code)
        if name == "LITERAL":
            found.append(re.escape(chr(value)))
        elif name == "RANGE" and value[1] - value[0] <= WIDEST:
            found.append(f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}")
        elif name == "CATEGORY" and str(value) in CATEGORIES:
            found.append(CATEGORIES[str(value)])
        else:
            return None
    return found
