"""`policygraph verify`: does every edge still say what the text says?"""

import sys

import typer

from policygraph.cli.console import say
from policygraph.cli.options import Store, TextOrJson

SHOWN = 20
"""Faults listed one by one; the rest are counted (JSON has all)."""


def verify(store: Store = None, format: TextOrJson = "text") -> None:
    """Re-read what the store holds, and the sources, and fail on any span that does not match. Exit code 1: faults."""
    from graph.stores import open_store
    from policygraph.verification import verify as check

    with open_store(store) as opened:
        result = check(opened)
    if format == "json":
        import dataclasses

        from policygraph.formats.json import dumps

        sys.stdout.write(dumps(dataclasses.asdict(result)))
    else:
        for fault in result.faults[:SHOWN]:
            sys.stdout.write(
                f"{fault.document}: {fault.where}: the store says {fault.says!r}, the text {fault.text!r}\n"
            )
        if len(result.faults) > SHOWN:
            sys.stdout.write(f"… and {len(result.faults) - SHOWN} more (--format json lists all)\n")
        verdict = f"{len(result.faults)} faults: build the documents again" if result.faults else "all match their text"
        sys.stdout.write(f"{result.spans} spans of {result.documents} documents checked, {verdict}\n")
    for path in result.gone:
        say(f"note: {path} is gone; the text in the store was checked instead")
    if result.faults:
        raise typer.Exit(1)
