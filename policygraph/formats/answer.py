"""An answer for people: what was found, grouped by type and thing, each with its quotation and place in the outline."""

import io
import shutil
import sys
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from policygraph.formats import render

if TYPE_CHECKING:
    from policygraph.asking import Answer

ORDER = ("Project", "Region", "Agency", "Target", "Sector", "Measure", "Unit", "Document")
"""Order of the groups."""
HOW = {"direct": "", "inherited": "inherited through {through}", "carried": "carried on from “{through}”"}
"""What is said of a finding that is not about the asked thing itself."""
NEEDED = {"how", "through", "type", "name", "quote", "outline"}
QUOTE_WIDTH = 60
"""Longer quotations are cut in the listing; --format json and csv give them whole."""


def render_answer(answer: "Answer") -> str:
    """The grouped listing; queries with other columns as a table."""
    if not set(answer.columns) >= NEEDED:
        return render("table", answer.columns, answer.rows)
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    sink = io.StringIO()
    subject = answer.entity.name if answer.entity else answer.question
    things: dict[str, dict[tuple[str, str], list[dict[str, Any]]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        things[row["type"]][str(row.get("id") or row["name"]), row["name"]].append(row)
    kinds = sorted(things, key=lambda t: (ORDER.index(t) if t in ORDER else len(ORDER), t))
    summary = ", ".join(f"{len(things[kind])} {label(kind)}" for kind in kinds)
    sink.write(f"{subject}: {summary or 'nothing found'}\n")
    documents = {row["document"] for row in rows if row.get("document")}
    several = len(documents) > 1
    if len(documents) == 1:
        sink.write(f"in {documents.pop()}\n")
    for kind in kinds:
        sink.write(f"\n{label(kind)} ({len(things[kind])})\n")
        for (_, name), findings in things[kind].items():
            write_thing(sink, kind, name, findings, several)
    return sink.getvalue()


def write_thing(sink: io.StringIO, kind: str, name: str, findings: list[dict[str, Any]], several: bool) -> None:
    """The thing's name with how it is involved, then each quotation once."""
    first = findings[0]
    stages = dict.fromkeys(f["stage"] for f in findings if f.get("stage"))
    involved = "inherited" if first["through"] == name else HOW.get(first["how"], first["how"])
    marks = [involved.format(through=first["through"]), ", ".join(stages)]
    said = " · ".join(m for m in marks if m)
    # A measure's name is its text, which its quotation repeats.
    quotes = dict.fromkeys((f["quote"], f.get("outline"), f.get("document")) for f in findings)
    sink.write(f"  {shorten(name)}{'  [' + said + ']' if said else ''}\n")
    for quote, outline, document in quotes:
        place = ": ".join(p for p in (document if several else "", outline) if p)
        words = "" if kind == "Measure" and quote and quote in name else f"“{shorten(quote or '', name)}”"
        line = "  ".join(p for p in (words, place) if p)
        if line:
            sink.write(f"      {line}\n")


def label(kind: str) -> str:
    """A type as people read it, in both languages: 项目 Project."""
    from graph.schema import schema

    node = schema().nodes.get(kind)
    return f"{node.title_zh} {node.title_en}" if node else kind


def shorten(text: str, around: str = "") -> str:
    """One line of at most a terminal's width of Chinese characters; of a long one the part where `around` begins."""
    wide = shutil.get_terminal_size((2 * QUOTE_WIDTH + 12, 24)).columns if sys.stdout and sys.stdout.isatty() else 0
    limit = max(20, min(QUOTE_WIDTH, (wide - 12) // 2)) if wide else QUOTE_WIDTH
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    start = max(0, min(place_of(around, line) - limit // 4, len(line) - limit))
    cut = line[start : start + limit]
    before = "…" + cut[1:] if start else cut
    return before if start + limit == len(line) else before[:-1] + "…"


def place_of(name: str, line: str) -> int:
    """Where the name begins in the line, or as much of it as stands there (a list's member without its head)."""
    for length in range(len(name), 1, -1):
        at = line.find(name[:length])
        if at >= 0:
            return at
    return 0
