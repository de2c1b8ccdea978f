"""May a character be one of a set? Told by a part of its number, without a string made of it.

In compiled code `text[i] in characters` makes a string of one character and looks it up by its hash; a byte at a place
told by its number takes a tenth of the time. A few others share a place with one of the set and seem to be in it: for
looks in front of what is sure.
"""

from collections.abc import Collection
from typing import Final

SPARSE: Final = 16
"""So many places for each character: one in sixteen of the others seems to be in the set."""
FEWEST: Final = 256
MOST: Final = 8192


def slots(characters: Collection[str]) -> bytes:
    """Which places are taken by single characters."""
    size = FEWEST
    while size < MOST and size < SPARSE * len(characters):
        size *= 2
    taken = bytearray(size)
    for character in characters:
        taken[ord(character) & (size - 1)] = 1
    return bytes(taken)


def may_hold(taken: bytes, text: str, at: int) -> bool:
    """May the character at `at` be one of those that took these places? Raises IndexError beside the text."""
    return taken[ord(text[at]) & (len(taken) - 1)] != 0
