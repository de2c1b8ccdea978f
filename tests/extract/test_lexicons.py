"""The lexicons as data: each entry has its reason, no list a word twice, and a set of kinds holds kinds."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from graph.resources import data, read_yaml

FILES = sorted(path.name for path in data("lexicons").glob("*.yml"))


def entries(file: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The entries that are a pattern or a list of words, parted by blanks."""
    lexicon = read_yaml("lexicons", file)
    for key, entry in lexicon.items() if isinstance(lexicon, dict) else ():
        if isinstance(entry, dict) and (isinstance(entry.get("pattern"), str) or isinstance(entry.get("words"), str)):
            yield key, entry


@pytest.mark.parametrize("file", FILES)
def test_each_entry_has_its_reason(file: str) -> None:
    """As `why`, or as a comment."""
    written = data("lexicons", file).read_text("utf-8")
    reasons = {key: re.search(rf"^{key}:\n +(?:why: \S|# \S)", written, re.MULTILINE) for key, _ in entries(file)}
    assert [key for key, reason in reasons.items() if reason is None] == []


@pytest.mark.parametrize("file", FILES)
def test_no_list_of_words_holds_one_twice(file: str) -> None:
    counts = {key: Counter(entry.get("words", "").split()) for key, entry in entries(file)}
    assert {key: twice for key, words in counts.items() if (twice := [w for w, n in words.items() if n > 1])} == {}


def test_a_set_of_kinds_holds_kinds() -> None:
    kinds = read_yaml("lexicons", "kinds.yml")["kinds"]
    sets = dict(entries("kind_sets.yml"))
    assert sets
    assert {key: unknown for key, entry in sets.items() if (unknown := set(entry["words"].split()) - set(kinds))} == {}
