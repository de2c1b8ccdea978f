"""`policygraph extract`: one document into an annotation file, without a graph."""

from pathlib import Path
from typing import Annotated

import typer

from policygraph.cli.console import say
from policygraph.cli.options import EncodingOption, JurisdictionOption, Output
from policygraph.cli.output import check_place, emit

Document = Annotated[Path, typer.Argument(metavar="FILE", help="The document (TXT in UTF-8, UTF-16 or GB18030).")]


def extract(
    file: Document, output: Output = None, jurisdiction: JurisdictionOption = None, encoding: EncodingOption = None
) -> None:
    """Write what one document says as JSON: measures, regions, agencies, projects, targets, each with its offsets."""
    if output is not None:
        check_place(output)
    from extract.annotation import dump
    from extract.pipeline import extract as run

    extraction = run(file, jurisdiction=jurisdiction, encoding=encoding)
    for warning in extraction.warnings:
        say(f"warning: {warning}")
    if extraction.meta.jurisdiction is None and not any("jurisdiction" in w for w in extraction.warnings):
        say(
            "warning: nothing says who issued the document, so names that need it stay unlinked; "
            "give --jurisdiction NAME"
        )
    emit(dump(extraction), output)
