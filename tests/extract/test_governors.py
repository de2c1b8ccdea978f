"""The lexicons of what stands around a name."""

from collections import Counter

import pytest

from extract.projects.governors import stages
from graph.resources import read_yaml


@pytest.mark.parametrize("file", ["governors", "stages"])
def test_no_list_holds_a_word_twice(file: str) -> None:
    lists = {
        (key, inner): words
        for key, value in read_yaml("lexicons", f"{file}.yml").items()
        for inner, words in (value.items() if isinstance(value, dict) else [("", value)])
    }
    assert lists
    twice = {key: [w for w, n in Counter(words).items() if n > 1] for key, words in lists.items()}
    assert {key: words for key, words in twice.items() if words} == {}


def test_a_verb_has_one_stage() -> None:
    said = Counter(verb for stage in stages().values() for key in ("verbs", "behind") for verb in stage.get(key, ()))
    assert [verb for verb, count in said.items() if count > 1] == []
