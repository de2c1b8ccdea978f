"""`policygraph build`: documents into a graph."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from policygraph.cli.console import progress, say
from policygraph.cli.failures import UsageError
from policygraph.cli.options import DecisionsOption, EncodingOption, JurisdictionOption, LexiconOption, Store

if TYPE_CHECKING:
    from policygraph.pipeline import BuildReport

Paths = Annotated[list[Path], typer.Argument(metavar="PATH...", help="Documents, or folders of documents.")]


def build(
    paths: Paths,
    store: Store = None,
    jurisdiction: JurisdictionOption = None,
    encoding: EncodingOption = None,
    lexicon: LexiconOption = None,
    decisions: DecisionsOption = None,
) -> None:
    """Extract documents and write them into the graph. Building the same text again changes nothing.

    Exit code 3: some documents could not be built (they are listed, the rest is done), or Ctrl-C ended the build.
    """
    for path in paths:
        if not path.exists():
            raise UsageError(f"{path} does not exist: check the path")
    from graph.stores import open_store
    from policygraph import pipeline

    pipeline.find_documents(paths)  # refuses an empty folder before a store is made
    if lexicon is not None:
        from extract.lexicon import read_lexicon

        read_lexicon(lexicon)  # a wrong one is no document's fault: refused before any is built
    try:
        with open_store(store, write=True) as opened, progress("building") as report:
            done = pipeline.build(
                paths,
                opened,
                jurisdiction=jurisdiction,
                encoding=encoding,
                lexicon=lexicon,
                decisions=decisions,
                progress=lambda number, total, path: report(number, total, str(path)),
            )
            url = opened.url
    except KeyboardInterrupt:
        say("interrupted: every document written so far is whole; run the same command again to finish")
        raise typer.Exit(3) from None
    summarise(done, url)
    if done.failed:
        raise typer.Exit(3)


def summarise(report: "BuildReport", url: str) -> None:
    """The closing words: what was built, what was not, what the store holds now."""
    for path, error in report.failed:
        say(f"not built: {path}: {str(error).removeprefix(f'{path}: ')}")
    for document in report.documents:
        for warning in document.warnings:
            say(f"warning: {document.path}: {warning}")
        if document.replaces:
            say(f"{document.path}: its text changed; it takes the place of {document.replaces}")
    new = [d for d in report.documents if not d.skipped]
    skipped = len(report.documents) - len(new)
    words = [count(len(new), "document") + " built"]
    if skipped:
        words.append(f"{skipped} already there")
    if report.failed:
        words.append(f"{len(report.failed)} failed")
    words.append(count(sum(d.measures for d in report.documents), "measure"))
    lines = [", ".join(words) + f", {report.seconds:.1f} s"]
    silent = sum(d.silent for d in new)
    if silent:
        lines.append(f"{count(silent, 'sentence')} yielded nothing: policygraph coverage FILE lists them")
    lines += [f"{d.path} yielded no measure at all" for d in new if not d.measures]
    if report.same:
        lines.append(f"{count(report.same, 'pair')} of projects tied as one by decision")
    held = ", ".join(f"{number} {label}" for label, number in sorted(report.counts.items()))
    lines.append(f"the graph in {url} now holds: {held}")
    sys.stdout.write("\n".join(lines) + "\n")


def count(number: int, noun: str) -> str:
    """1 document, 2 documents."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
