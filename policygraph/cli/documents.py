"""One document for the commands that look at a document without a graph: `extract`, `coverage`, `text`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from policygraph.cli.console import say

if TYPE_CHECKING:
    from extract.types import Extraction

Document = Annotated[Path, typer.Argument(metavar="FILE", help="The document (TXT in UTF-8, UTF-16, GB18030 or Big5).")]


def extracted(file: Path, jurisdiction: str | None, encoding: str | None, lexicon: Path | None) -> "Extraction":
    """What the document says; what one should know of the result is said on stderr."""
    from extract.pipeline import extract

    extraction = extract(file, jurisdiction=jurisdiction, encoding=encoding, lexicon=lexicon)
    for warning in extraction.warnings:
        say(f"warning: {warning}")
    if extraction.meta.jurisdiction is None and not any("jurisdiction" in w for w in extraction.warnings):
        say(
            "warning: nothing says who issued the document, so names that need it stay unlinked; "
            "give --jurisdiction NAME"
        )
    return extraction
