"""`policygraph text`: a document as it was read."""

from collections import Counter
from typing import TYPE_CHECKING, Any

from policygraph.cli.console import say
from policygraph.cli.documents import Document
from policygraph.cli.options import EncodingOption, Output, TextOrJson
from policygraph.cli.output import check_place, emit

if TYPE_CHECKING:
    from extract.as_read import Piece
    from extract.types import SourceText, Unit

JOINED, SPACE = "⏎", "␣"
LEGEND = (
    f"{JOINED} a line break inside a sentence, joined; {SPACE} white space left out; ⟦…⟧ page furniture left out; "
    "{a=b} a read as b"
)


def text(file: Document, format: TextOrJson = "text", output: Output = None, encoding: EncodingOption = None) -> None:
    """Show a document as it was read: one unit of its outline a line, with what was joined or left out marked.

    JSON has every piece with its offsets; joined, they are the file's text.
    """
    if output is not None:
        check_place(output)
    from extract.as_read import pieces
    from extract.outline.tree import read_outline
    from extract.readers import read
    from policygraph.formats.json import dumps

    source = read(file, encoding)
    units = list(pieces(source, read_outline(source)))
    if format == "json":
        emit(dumps(as_json(source, units)), output)
        return
    width = max(len(unit.kind) for unit, _ in units)
    emit("".join(f"{unit.kind:>{width}} │ {line(parts)}\n" for unit, parts in units), output)
    say(LEGEND)


def line(parts: "list[Piece]") -> str:
    """A unit on one line, with marks; white space around it is not shown."""
    return "".join(" " if part.kind == "layout" else shown(part) for part in parts).strip()


def shown(part: "Piece") -> str:
    if part.kind == "changed":
        return f"{{{part.text}={part.read_as}}}"
    if part.kind == "furniture":
        return f"⟦{JOINED.join(part.text.split())}⟧"
    return {"break": JOINED, "gap": SPACE}.get(part.kind, part.text)


def as_json(source: "SourceText", units: "list[tuple[Unit, list[Piece]]]") -> dict[str, Any]:
    """The same for programs."""
    counts: Counter[str] = Counter()
    for _, parts in units:
        for part in parts:
            counts[part.kind] += len(part.text)
    return {
        "document": source.path,
        "encoding": source.encoding,
        "sha256": source.sha256,
        "characters": {"total": len(source.text), **dict(sorted(counts.items()))},
        "units": [
            {
                "index": unit.index,
                "kind": unit.kind,
                "number": unit.number,
                "title": unit.title,
                "parent": unit.parent,
                "pieces": [
                    {
                        "kind": part.kind,
                        "start": part.span.start,
                        "end": part.span.end,
                        "text": part.text,
                        **({"read_as": part.read_as} if part.read_as is not None else {}),
                    }
                    for part in parts
                ],
            }
            for unit, parts in units
        ],
    }
