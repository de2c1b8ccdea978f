"""The lexicons as data: entries have reasons, no list a word twice, no mapping a key; a set of kinds holds kinds."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest
import yaml

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


def keys(node: yaml.Node | None) -> Iterator[Counter[str]]:
    """The keys of each mapping, as they are written."""
    if isinstance(node, yaml.MappingNode):
        yield Counter(key.value for key, _ in node.value)
        for _, value in node.value:
            yield from keys(value)


@pytest.mark.parametrize("file", FILES)
def test_no_key_stands_twice(file: str) -> None:
    """Of two, YAML keeps the last without a word."""
    root = yaml.compose(data("lexicons", file).read_text("utf-8"), yaml.SafeLoader)
    assert [key for counted in keys(root) for key, n in counted.items() if n > 1] == []


@pytest.mark.parametrize("file", FILES)
def test_no_list_of_words_holds_one_twice(file: str) -> None:
    counts = {key: Counter(entry.get("words", "").split()) for key, entry in entries(file)}
    assert {key: twice for key, words in counts.items() if (twice := [w for w, n in words.items() if n > 1])} == {}


def test_a_set_of_kinds_holds_kinds() -> None:
    kinds = read_yaml("lexicons", "kinds.yml")["kinds"]
    sets = dict(entries("kind_sets.yml"))
    assert sets
    assert {key: unknown for key, entry in sets.items() if (unknown := set(entry["words"].split()) - set(kinds))} == {}
