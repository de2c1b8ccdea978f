"""The heat map: a real table, whose cells hold numbers and lead to their sentences, with colours behind them."""

from html import escape

from graph.analysis import Link, Thing
from graph.drawing import type_title
from graph.link_pictures.colours import band, letters
from graph.link_pictures.layout import Layout

CHANCE = (
    ("> 10.83", 20.0, "偶然概率 < 0.1% · chance < 1 in 1000"),
    ("> 6.63", 8.0, "< 1% · < 1 in 100"),
    ("> 3.84", 5.0, "< 5% · < 1 in 20"),
    ("", 0.0, "与偶然无异 · as by chance"),
    ("< −3.84", -5.0, "少于偶然 · less than by chance"),
)
"""The legend: G², one that falls into the band, what it says."""


def heatmap(layout: Layout, caption: str) -> str:
    type = layout.columns[0].type if layout.columns else "Sector"
    heads = "".join(f'<th scope="col"><span>{escape(t.name)}</span></th>' for t in layout.columns)
    kinds = type_title(layout.rows[0].type) if layout.rows else ""
    if not layout.projection.symmetric:
        kinds += f" \\ {type_title(type)}"
    lines = [f'<tr><td class="corner">{escape(kinds)}</td>{heads}</tr>']
    for row in layout.rows:
        cells = "".join(_cell(layout, row, column, type) for column in layout.columns)
        lines.append(f'<tr><th scope="row">{escape(row.name)}</th>{cells}</tr>')
    body = "\n".join(lines[1:])
    table = f"<table><caption>{escape(caption)}</caption>\n<thead>{lines[0]}</thead>\n<tbody>\n{body}\n</tbody></table>"
    return f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(caption)}">{table}</div>{legend(type)}'


def legend(type: str) -> str:
    marks = []
    for bound, example, words in CHANCE:
        ground = band(example, type)
        style = f"background:{ground};color:{letters(ground)}"
        marks.append(f'<li><b style="{style}">{escape(bound) or "&nbsp;"}</b> {escape(words)}</li>')
    return f'<ul class="scale" aria-label="G²">{"".join(marks)}</ul>'


def _cell(layout: Layout, row: Thing, column: Thing, type: str) -> str:
    if row.id == column.id:
        return f'<td class="self" title="{escape(row.name)}">{layout.projection.measures(row.id)}</td>'
    link = layout.links.get((row.id, column.id))
    if link is None:
        return "<td></td>"
    number = len(link.shared["measure"]) or f"({link.count})"
    ground = band(link.g2, type, link.count) if link.shared["measure"] else "#ffffff"
    shown = f'<a href="#{layout.anchor(link)}" title="{escape(told(link))}">{number}</a>'
    return f'<td style="background:{ground};color:{letters(ground)}">{shown}</td>'


NOUNS = {"measure": "举措 measures", "project": "项目 projects", "item": "条目 items", "section": "章节 sections"}


def told(link: Link) -> str:
    """A link in one line."""
    chance = f"偶然 by chance {link.expected:.1f}"
    return f"{link.a.name} — {link.b.name}: {link.count} {NOUNS[link.closeness]} ({chance}), G² {link.g2:.1f}"
