"""The dictionary's reading of a text, made once for all who ask: places, sectors and audience read the same blocks."""

from functools import lru_cache
from itertools import accumulate

from extract.ahead import Ahead

KEPT = 1024
"""Readings that are kept: the blocks of a plan of a hundred pages, some ten megabytes."""


@lru_cache(maxsize=KEPT)
def words(text: str) -> tuple[str, ...]:
    """The text as words of rjieba's dictionary, without guesses at unknown ones; a block is read with its batch."""
    return _blocks.of(text)


def _cut(text: str) -> tuple[str, ...]:
    import rjieba

    return tuple(rjieba.cut(text, False))


_blocks = Ahead(_cut)


@lru_cache(maxsize=KEPT)
def starts(text: str) -> tuple[int, ...]:
    """Where these words start, and the text's end."""
    return tuple(accumulate(map(len, words(text)), initial=0))


@lru_cache(maxsize=KEPT)
def edges(text: str) -> frozenset[int]:
    """Where these words begin and end."""
    return frozenset(starts(text))
