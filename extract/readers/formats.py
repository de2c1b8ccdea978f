"""What `data/formats.yml` knows of files that are no plain text."""

from functools import cache
from typing import Any

from graph.resources import read_yaml


@cache
def _formats() -> dict[str, Any]:
    loaded: dict[str, Any] = read_yaml("formats.yml")
    return loaded


def known_suffixes() -> frozenset[str]:
    """Suffixes of documents that have no reader yet, so that a folder's are reported and not passed over."""
    return frozenset(_formats()["suffixes"])


def advice(suffix: str) -> str:
    """How to get text out of a file with this suffix."""
    known = _formats()
    return str(known["suffixes"].get(suffix, known["default"]))


def signature(content: bytes) -> tuple[str, str] | None:
    """(what the first bytes say it is, how to get its text); None where they say nothing."""
    for entry in _formats()["signatures"]:
        if content.startswith(bytes.fromhex(entry["bytes"])):
            return str(entry["kind"]), advice(entry["suffix"])
    return None
