"""The dictionary's reading of a text, made once for all who ask: places, sectors and audience read the same blocks."""

import re
from bisect import bisect_left
from functools import lru_cache
from typing import Final

from extract.ahead import Ahead

IN_WORDS: Final = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffffa-zA-Z0-9+#&._%-]")
"""What the segmenter reads on end; it parts words at all else."""
BUILT: Final = "新建县"
"""A county's name until 2015, and what every county builds (新建|县医院): the gazetteer knows where it is meant."""
KEPT: Final = 1024
"""Readings that are kept: the blocks of a plan of a hundred pages, some ten megabytes."""


@lru_cache(maxsize=KEPT)
def words(text: str) -> tuple[str, ...]:
    """The text as words of rjieba's dictionary, without guesses at unknown ones; a block is read with its batch."""
    return _blocks.of(text)


def _cut(text: str) -> tuple[str, ...]:
    import rjieba

    found = rjieba.cut(text, False)
    if BUILT in text:
        found = [part for word in found for part in ((word[:2], word[2:]) if word == BUILT else (word,))]
    return tuple(found)


_blocks = Ahead(_cut)


@lru_cache(maxsize=KEPT)
def starts(text: str) -> tuple[int, ...]:
    """Where these words start, and the text's end."""
    places, at = [0], 0
    for word in words(text):
        at += len(word)
        places.append(at)
    return tuple(places)


@lru_cache(maxsize=KEPT)
def edges(text: str) -> frozenset[int]:
    """Where these words begin and end."""
    return frozenset(starts(text))


def edges_with_guesses(text: str, start: int, end: int) -> set[int]:
    """Where the words of `text[start:end]` begin and end if unknown ones are guessed by the segmenter's model, as it
    cuts these characters by themselves.

    The model is asked for no more than it decides on: characters side by side that make no words of the dictionary.
    """
    import rjieba

    places = starts(text)
    first, last = bisect_left(places, start), bisect_left(places, end)
    if places[first] != start or places[last] != end:
        return {start, *(start + stop for _, _, stop in rjieba.tokenize(text[start:end]))}
    found = set(places[first : last + 1])
    begin = -1
    for i in range(first, last + 1):
        at = places[i]
        # Latin letters and digits, which the dictionary's reading keeps together, are single ones for the model.
        single = i < last and (places[i + 1] == at + 1 or text[at] <= "~")
        if single and ("\u4e00" <= text[at] <= "\u9fff" or IN_WORDS.match(text, at)):
            begin = at if begin < 0 else begin
        elif begin >= 0:
            if at > begin + 1:
                found.difference_update(range(begin + 1, at))
                found.update(begin + stop for _, _, stop in rjieba.tokenize(text[begin:at]))
            begin = -1
    return found
