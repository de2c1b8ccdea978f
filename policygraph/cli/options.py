"""Options that several commands share, so that they read the same everywhere."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Annotated

import typer

from policygraph.cli.failures import UsageError
from policygraph.formats import FILES, FORMATS


def one_of(what: str, choices: Iterable[str]) -> Callable[[str], str]:
    """A check that the value, which says `what`, is one of `choices`."""
    names = tuple(choices)

    def check(value: str) -> str:
        if value not in names:
            raise UsageError(f"unknown {what} {value!r}: choose {', '.join(names[:-1])} or {names[-1]}")
        return value

    return check


def known(choices: Iterable[str]) -> Callable[[str], str]:
    """A check that the value is a format among `choices`."""
    return one_of("format", choices)


STORE_HELP = (
    "Where the graph lives: a folder (embedded engine) or bolt://, neo4j://, neo4j+s://. "
    "Else POLICYGRAPH_STORE, else ./policygraph.db."
)
Store = Annotated[str | None, typer.Option("--store", metavar="URL", help=STORE_HELP)]
CHOICES = "|".join((*FORMATS, *FILES))
FormatOption = Annotated[
    str,
    typer.Option(
        "--format", "-f", metavar=CHOICES, callback=known((*FORMATS, *FILES)), help="How the rows are written."
    ),
]
TextOrJson = Annotated[
    str,
    typer.Option(
        "--format", "-f", metavar="text|json", callback=known(("text", "json")), help="For people or programs."
    ),
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file instead of the terminal.")
]
JURISDICTION_HELP = (
    "Name or code of the division that issued the documents (西藏自治区, 540000; 中国 for national ones)."
)
JurisdictionOption = Annotated[str | None, typer.Option("--jurisdiction", "-j", metavar="NAME", help=JURISDICTION_HELP)]
ENCODING_HELP = "The files' encoding, where it is not recognised (utf-8, utf-16, gb18030, big5 …)."
EncodingOption = Annotated[str | None, typer.Option("--encoding", metavar="NAME", help=ENCODING_HELP)]
LEXICON_HELP = (
    "Your own names (YAML: aliases, pins, forbid, sectors); they outrank the side-car's lexicon and what is built in."
)
LexiconOption = Annotated[Path | None, typer.Option("--lexicon", metavar="FILE", help=LEXICON_HELP)]
DECISIONS_HELP = (
    "The file of decisions on doubtful pairs of projects; else the one beside the embedded store (STORE.decisions.yml)."
)
DecisionsOption = Annotated[Path | None, typer.Option("--decisions", metavar="FILE", help=DECISIONS_HELP)]


def assignments(words: list[str]) -> dict[str, str]:
    """`key=value` words as a dictionary; the value may hold further = signs.

    Raises UsageError for a word without =, an empty key, or a key given twice.
    """
    given: dict[str, str] = {}
    for word in words:
        key, sign, value = word.partition("=")
        key = key.strip()
        if not sign or not key:
            raise UsageError(f"{word!r} is no parameter: write key=value")
        if key in given:
            raise UsageError(f"parameter {key} is given twice")
        given[key] = value
    return given
