"""A user's words → what `search_measures` takes: the words themselves, and phrases for the full-text index.

Both engines index pairs of characters (Lucene's CJK analyzer), so that a run of two characters or more is found as a
phrase, and a single one is not. The index only narrows: whether the words stand there is asked of the text itself, so
that both engines give the same hits, whatever their analyzers make of digits, letters and signs.
"""

import re
from dataclasses import dataclass

from graph.errors import PolicyGraphError

_RUN = re.compile("[㐀-䶿一-鿿]{2,}")
"""Han characters, of which every analyzer version makes pairs."""
MOST_WORDS = 30


class SearchError(PolicyGraphError):
    """There is nothing to search for, or too much."""


@dataclass(frozen=True, slots=True)
class Search:
    words: tuple[str, ...]
    phrases: str | None
    """In Lucene's language; None where the index would miss what CONTAINS finds (single characters, letters)."""

    @property
    def parameters(self) -> dict[str, object]:
        return {"words": list(self.words), "phrases": self.phrases}


def read_search(text: str) -> Search:
    """Words between spaces; all of them must be in a measure. Raises SearchError where there is none."""
    words = tuple(dict.fromkeys(text.split()))
    if not words:
        raise SearchError("nothing to search for: give one word or more, as in: policygraph search 跨境 物流")
    if len(words) > MOST_WORDS:
        raise SearchError(f"{len(words)} words are too many for one search (at most {MOST_WORDS})")
    runs = dict.fromkeys(run for word in words for run in _RUN.findall(word))
    # A run holds no character of Lucene's own language, so there is nothing to escape.
    return Search(words, " AND ".join(f'"{run}"' for run in runs) or None)
