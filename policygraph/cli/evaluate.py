"""`policygraph evaluate`: how well the extractor agrees with documents that people annotated."""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from policygraph.cli.console import progress, say
from policygraph.cli.failures import UsageError
from policygraph.cli.options import TextOrJson

if TYPE_CHECKING:
    from extract.scoring import Figures

Gold = Annotated[
    Path,
    typer.Argument(
        metavar="[GOLD_DIR]",
        help="Folder of annotations (*.json in the annotation format) with their texts beside them or in docs/.",
    ),
]


def evaluate(gold_dir: Gold = Path("gold"), format: TextOrJson = "text") -> None:
    """Extract the annotated documents and score the result: precision, recall and F1 a kind. Exit code 1: faults.

    The figures are those of the ontology's section 10. Faults are spans that do not match their text.
    """
    pairs = annotated(gold_dir)
    from extract.annotation import to_annotation
    from extract.pipeline import extract
    from extract.scoring import pooled, score

    results = []
    faults: list[str] = []
    with progress("evaluating") as report:
        for number, (gold, text) in enumerate(pairs):
            report(number, len(pairs), gold.name)
            wanted = read_gold(gold)
            extraction = extract(text, jurisdiction=wanted.get("jurisdiction"))
            found = to_annotation(extraction)
            faults += [f"{gold.name}: {fault}" for fault in span_faults(found, extraction.source.text)]
            if wanted.get("sha256", extraction.source.sha256) != extraction.source.sha256:
                faults.append(f"{gold.name}: {text} is not the text that was annotated (its sha256 is another)")
            results.append((gold.stem, score(wanted, found)))
    total = pooled(result for _, result in results)
    if format == "json":
        from policygraph.formats.json import dumps

        documents = {name: {k: as_json(f) for k, f in result.figures.items()} for name, result in results}
        sys.stdout.write(dumps({"documents": documents, "all": {k: as_json(f) for k, f in total.items()}}))
    else:
        for name, result in results:
            sys.stdout.write(as_text(name, result.figures))
        if len(results) > 1:
            sys.stdout.write(as_text(f"all {len(results)} documents", total))
    for line in faults:
        say(f"fault: {line}")
    if faults:
        raise typer.Exit(1)


def span_faults(annotation: Mapping[str, Any], text: str) -> Iterator[str]:
    """Rows whose words are not those at their place in the text."""
    for kind in ("regions", "agencies", "targets", "measures"):
        for row in annotation[kind]:
            if "text" in row and text[row["start"] : row["end"]] != row["text"]:
                yield f"{kind} [{row['start']}, {row['end']}) does not hold {row['text']!r}"


def annotated(folder: Path) -> list[tuple[Path, Path]]:
    """(annotation, text) for every annotation in the folder. Raises UsageError where there is none."""
    if not folder.is_dir():
        raise UsageError(f"{folder} is no folder: give the folder that holds the annotations (*.json) and their texts")
    pairs = []
    for gold in sorted(folder.glob("*.json")):
        name = read_gold(gold).get("document") or f"{gold.stem}.txt"
        places = [p for p in (folder / name, folder / "docs" / name) if p.is_file()]
        if not places:
            raise UsageError(f"{gold} annotates {name}, which is neither in {folder} nor in {folder / 'docs'}")
        pairs.append((gold, places[0]))
    if not pairs:
        raise UsageError(f"{folder} holds no annotations (*.json in the annotation format)")
    return pairs


def read_gold(path: Path) -> dict[str, Any]:
    """An annotation file. Raises UsageError with the place where it is no JSON or lacks a kind of row."""
    try:
        loaded = json.loads(path.read_text("utf-8-sig"))
    except ValueError as error:
        raise UsageError(f"{path} is no JSON: {error}") from error
    missing = [k for k in ("regions", "agencies", "projects", "targets", "measures") if k not in loaded]
    if missing:
        raise UsageError(f"{path} is no annotation: it lacks {', '.join(missing)}")
    annotation: dict[str, Any] = loaded
    return annotation


def as_text(title: str, figures: "Mapping[str, Figures]") -> str:
    """One line a kind: precision, recall, F1, counts, and the accuracies on what matched."""
    lines = [f"== {title}"]
    for kind, f in figures.items():
        asked = [f"{name} {f.accuracy(name):.3f}" for name in f.asked]
        asked += [f"{name} F1 {part.f1:.3f}" for name, part in f.parts.items()]
        rates = f"P {f.precision:.3f}  R {f.recall:.3f}  F1 {f.f1:.3f}"
        counts = f"({f.hits} hits, {f.wrong} wrong, {f.missed} missed)"
        lines.append("  ".join([f"{kind:<17}", rates, counts, *asked]))
    return "\n".join(lines) + "\n"


def as_json(f: "Figures") -> dict[str, Any]:
    """The same figures for programs."""
    shown: dict[str, Any] = {"precision": f.precision, "recall": f.recall, "f1": f.f1}
    shown |= {"hits": f.hits, "wrong": f.wrong, "missed": f.missed}
    shown |= {name: f.accuracy(name) for name in f.asked}
    return shown | {name: as_json(part) for name, part in f.parts.items()}
