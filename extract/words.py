"""The common vocabulary: words that name nothing by themselves."""

from functools import cache

from graph.resources import data


@cache
def vocabulary() -> frozenset[str]:
    lines = data("lexicons", "vocabulary.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))
