"""`policygraph links`: what ties sectors, regions and agencies to one another."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from policygraph.cli.console import say
from policygraph.cli.failures import UsageError
from policygraph.cli.options import FormatOption, Store, one_of
from policygraph.cli.output import check_place, emit_table, write_file

if TYPE_CHECKING:
    from policygraph.cross_links import CrossLinks

KINDS = ("sectors", "regions", "agencies", "sector-region")
BASES = ("words", "heading", "any")
CLOSENESS = ("measure", "project", "item", "section")
SHOWS = ("pairs", "bridges", "communities")
SHORT = 6
"""Columns of evidence that a table for people leaves out: JSON, CSV and Markdown have them."""

Kind = Annotated[
    str, typer.Argument(metavar="[KIND]", callback=one_of("kind", KINDS), help=f"What is tied: {', '.join(KINDS)}.")
]
Basis = Annotated[
    str,
    typer.Option(
        metavar="|".join(BASES),
        callback=one_of("basis", BASES),
        help="What ties a measure to a thing: its own words, titles above it, or any.",
    ),
]
Minimum = Annotated[int, typer.Option("--min", min=1, metavar="N", help="Only pairs that share at least so many.")]
Weight = Annotated[
    float,
    typer.Option(
        min=0.0, metavar="X", help="Only pairs whose measures weigh so much: one that names n things counts 1/(n-1)."
    ),
]
Within = Annotated[
    str,
    typer.Option(
        metavar="|".join(CLOSENESS),
        callback=one_of("closeness", CLOSENESS),
        help="The widest thing whose sharing makes a tie: the same measure, project, item of a box, or section.",
    ),
]
Apart = Annotated[bool, typer.Option("--apart", help="Only sectors whose chapters are no neighbours in the outline.")]
Cell = Annotated[
    tuple[str, str] | None,
    typer.Option("--cell", metavar="A B", help="The sentences behind one pair, by names, ids or sectors' keys."),
]
Show = Annotated[
    str,
    typer.Option(
        metavar="|".join(SHOWS),
        callback=one_of("answer", SHOWS),
        help="Pairs, what bridges sectors (betweenness), or communities (Louvain).",
    ),
]
DocumentOption = Annotated[
    str | None, typer.Option("--document", metavar="NAME", help="Only what this document says, by name or id.")
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="FILE.html: heat map and chord picture; else the rows."),
]


def links(
    kind: Kind = "sectors",
    basis: Basis = "words",
    minimum: Minimum = 1,
    weight: Weight = 0.0,
    within: Within = "measure",
    apart: Apart = False,
    cell: Cell = None,
    show: Show = "pairs",
    document: DocumentOption = None,
    format: FormatOption = "table",
    output: Output = None,
    store: Store = None,
) -> None:
    """Cross-links, closest first, each with counts, what chance would give, and its first sentence.

    weight counts a measure that names n things 1/(n-1), so that long lists tie little; g2 is the log-likelihood ratio
    (> 3.84: by chance once in twenty, > 10.83: once in a thousand; negative: less than by chance); npmi goes from -1 to
    1 and needs three shared measures; one_word counts measures in which the same word names both.
    """
    picture = output is not None and output.suffix.lower() in (".html", ".htm")
    if apart and kind != "sectors":
        raise UsageError("--apart compares the chapters of sectors: it goes with the kind sectors only")
    if picture and (cell is not None or show != "pairs"):
        raise UsageError("an HTML page shows pairs: leave --cell and --show out, or give -o a name that ends otherwise")
    if cell is not None and show != "pairs":
        raise UsageError("give either --cell or --show: an answer is one of them")
    if output is not None:
        check_place(output)
    from graph.stores import open_store
    from policygraph import cross_links

    with open_store(store) as opened:
        found = cross_links.read_links(
            opened, kind, basis=basis, minimum=minimum, weight=weight, within=within, apart=apart, document=document
        )
        if not found.material.measures:
            say("this store holds no measures: policygraph build FILE fills it")
        if picture and output is not None:
            draw(found, output)
            return
        if cell is not None:
            columns, rows = cross_links.cell(found, opened, *cell, within)
        elif show == "bridges":
            columns, rows = cross_links.bridge_rows(found, bridging(kind))
        elif show == "communities":
            columns, rows = cross_links.community_rows(found)
        else:
            columns, rows = cross_links.pairs(found)
    if format == "table" and "quote" in columns:  # the place in the outline and the offsets are for programs
        columns, rows = columns[: 2 - SHORT], [row[: 2 - SHORT] for row in rows]
    emit_table(columns, rows, format, output)
    remark(found, rows, cell, pairs=show == "pairs")


def bridging(kind: str) -> tuple[str, ...]:
    """Types of the things that may bridge sectors: those of the kind, all for sectors themselves."""
    from graph.analysis.networks import OTHERS

    return {"regions": ("Region",), "sector-region": ("Region",), "agencies": ("Agency",)}.get(kind, OTHERS)


def draw(found: "CrossLinks", output: Path) -> None:
    """Write the page and say what it shows."""
    import sys

    from graph.link_pictures import lay_out, page
    from policygraph.cross_links import TITLES

    layout = lay_out(found.material, found.projection, found.links)
    write_file(output, page(layout, TITLES[found.kind], notes(found)))
    shown = len(dict.fromkeys((*layout.rows, *layout.columns)))
    left = f" ({layout.left} with fewer links are left out)" if layout.left else ""
    sys.stdout.write(f"{output}: {shown} drawn, {len(layout.shown)} links{left}\n")


def notes(found: "CrossLinks") -> list[str]:
    """What a page says of how it was counted."""
    by = {
        "words": "按举措自身的文字 · by the measures' own words",
        "heading": "按标题 · by the titles above the measures",
        "any": "按文字或标题 · by words or titles",
    }
    documents = list(dict.fromkeys(stand.document for stand in found.material.measures.values()))
    named = "、".join(f"《{name}》" for name in documents[:3])
    more = f" 等 {len(documents)} 份" if len(documents) > 3 else ""
    narrowed = [f"限于 only {' '.join(found.limits)}"] if found.limits else []
    return [named + more, *narrowed, f"{len(found.material.measures)} 条举措 measures · {by[found.basis]}"]


def remark(found: "CrossLinks", rows: list[tuple[object, ...]], cell: tuple[str, str] | None, *, pairs: bool) -> None:
    """Say what an empty answer looked for, and what lies beyond it."""
    if cell is not None and not rows:
        say(f"no measure ties {cell[0]} and {cell[1]} by {found.basis}; --within section looks further")
    elif cell is None and pairs and found.beyond:
        say(f"{found.beyond} more share only something wider: --within section shows them")
