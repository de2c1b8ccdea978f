"""Straight quotation marks read as pairs."""

import re

STRAIGHT = '"＂'
MARKS = re.compile('[“”"＂\n]')


def paired(text: str) -> str:
    """The text with straight marks (“甲云", "乙计划") made “ or ” by their turn; all others, and all positions, stay.

    Only what a mark on the same line answers is made a pair: a lone one may be inches, or dropped by layout.
    """
    if not any(mark in text for mark in STRAIGHT):
        return text
    characters = list(text)
    opened: int | None = None
    for mark in MARKS.finditer(text):
        at, char = mark.start(), mark.group()
        if char in ("\n", "”"):
            if char == "”" and opened is not None:
                characters[opened] = "“"  # "甲”: two sorts of marks
            opened = None
        elif char == "“" or opened is None:
            opened = at
        else:
            characters[at] = "”"
            if text[opened] in STRAIGHT:
                characters[opened] = "“"
            opened = None
    return "".join(characters)
