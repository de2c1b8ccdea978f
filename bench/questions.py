"""The share of a file of questions that is read right: python bench/questions.py FILE [--store PATH] [--wrong]

A question counts where the query and every parameter are the expected ones, or where it must not be understood and is
not. Without --store a graph of the sample page is built for it.
"""

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Any

import yaml

from graph.stores import open_store
from policygraph.questions import KnownNames, read

SAMPLE = Path(__file__).resolve().parent.parent / "data" / "samples" / "15-fyp-xizang-page6.txt"


def right(expected: dict[str, Any], known: KnownNames) -> tuple[bool, str]:
    """(whether the question is read as expected, what it was read as)."""
    reading = read(expected["text"], known)
    got = {k: known.sectors.get(f"sector:{v}", v) for k, v in reading.named().items()}
    shown = f"{reading.query} {got}" if reading.query else f"not understood ({', '.join(reading.unknown)})"
    return (reading.query, got) == (expected["query"], expected["parameters"]), shown


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--store")
    parser.add_argument("--wrong", action="store_true", help="also print the questions that are read wrongly")
    given = parser.parse_args()
    questions = yaml.safe_load(given.file.read_text("utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        place = given.store or str(Path(folder) / "sample.db")
        if not given.store:
            from policygraph.pipeline import build

            with open_store(place, write=True) as store:
                build([SAMPLE], store)
        with open_store(place) as store:
            known = KnownNames.of(store)
    results = [(question, *right(question, known)) for question in questions]
    for question, well, shown in results:
        if given.wrong and not well:
            print(f"{question['text']}\n   want {question['query']} {question['parameters']}\n   read {shown}")
    for language in (*sorted({q["language"] for q in questions}), "all"):
        of = [well for question, well, _ in results if language in (question["language"], "all")]
        print(f"{language}: {sum(of)} of {len(of)} read right ({sum(of) / len(of):.1%})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
