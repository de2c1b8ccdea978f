"""`policygraph coverage`: what of a document did not become facts."""

from typing import TYPE_CHECKING, Any

from policygraph.cli.documents import Document, extracted
from policygraph.cli.options import EncodingOption, FormatOption, JurisdictionOption, LexiconOption, Output
from policygraph.cli.output import check_place, emit, emit_table

if TYPE_CHECKING:
    from extract.coverage import Coverage, Leftover
    from extract.types import Candidate

COLUMNS = ("line", "kind", "text", "why", "context", "start", "end")
LONGEST = 60
"""Characters of a sentence that the table shows; the other formats have all."""


def coverage(
    file: Document,
    format: FormatOption = "table",
    output: Output = None,
    jurisdiction: JurisdictionOption = None,
    encoding: EncodingOption = None,
    lexicon: LexiconOption = None,
) -> None:
    """List what the extractor left: silent sentences, numbers, quoted names and lists with 等 that no component
    claimed, places not linked with their candidates. Characters and sentences with and without facts add up."""
    if output is not None:
        check_place(output)
    from extract.coverage import coverage as report_on
    from policygraph.formats import render
    from policygraph.formats.json import dumps

    report = report_on(extracted(file, jurisdiction, encoding, lexicon))
    if format == "json":
        emit(dumps(as_json(str(file), report)), output)
    elif format == "table":
        rows = [row(left, LONGEST) for left in report.left]
        emit(summary(report) + (render("table", COLUMNS, rows) if rows else "nothing is left\n"), output)
    else:
        emit_table(COLUMNS, [row(left) for left in report.left], format, output)


def summary(report: "Coverage") -> str:
    """The two sums in words."""
    c, s = report.characters, report.sentences
    return (
        f"{c.total} characters = {c.in_facts} in facts + {c.without} of text without + {c.layout} of layout\n"
        f"{s.total} sentences = {s.with_measures} with measures + {s.mentions_only} that only name things"
        f" + {s.silent} that yielded nothing\n"
    )


def row(left: "Leftover", longest: int | None = None) -> tuple[Any, ...]:
    """A find as a row of COLUMNS."""
    text = left.text if longest is None or len(left.text) <= longest else left.text[:longest] + "…"
    why = left.why
    if left.candidates:
        why += ": " + ", ".join(f"{''.join(c.parents)}{c.name} {c.code}" for c in left.candidates)
        why += f"; {left.candidates[0].why}"
    return (left.line, left.kind, text, why, left.context, left.span.start, left.span.end)


def as_json(document: str, report: "Coverage") -> dict[str, Any]:
    """The report for programs."""
    c, s = report.characters, report.sentences
    return {
        "document": document,
        "characters": {"total": c.total, "in_facts": c.in_facts, "without": c.without, "layout": c.layout},
        "sentences": {
            "total": s.total,
            "with_measures": s.with_measures,
            "mentions_only": s.mentions_only,
            "silent": s.silent,
        },
        "left": [
            {
                "kind": left.kind,
                "start": left.span.start,
                "end": left.span.end,
                "line": left.line,
                "text": left.text,
                "context": left.context,
                "why": left.why,
                **({"candidates": [candidate(c) for c in left.candidates]} if left.kind == "place" else {}),
            }
            for left in report.left
        ],
    }


def candidate(c: "Candidate") -> dict[str, Any]:
    """A division that a place may mean."""
    return {"name": c.name, "code": c.code, "parents": list(c.parents), "why": c.why}
