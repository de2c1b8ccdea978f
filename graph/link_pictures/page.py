"""The page: heat map, chord picture, and for every cell the sentences behind it, without a script."""

import html

from graph.analysis import CLOSENESS, Link, Proof, Tie, proofs
from graph.drawing import MOST_QUOTATIONS, resource
from graph.link_pictures.chord import chord
from graph.link_pictures.heatmap import heatmap, told
from graph.link_pictures.layout import Layout

POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def page(layout: Layout, title: str, notes: list[str]) -> str:
    """A whole HTML page, to be written as UTF-8. Names and quotations are text wherever they stand."""
    head = (
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{html.escape(title)}</title>\n<style>{resource('links.css')}</style>\n</head>\n"
    )
    if layout.left:
        notes = [*notes, f"另有 {layout.left} 个未画出 · {layout.left} more with fewer links are not drawn"]
    said = "".join(f"<p>{html.escape(note)}</p>" for note in notes)
    figures = (
        f'<section><h2>热力图 Heat map</h2>{heatmap(layout, title)}<p class="hint">{HEAT}</p></section>\n'
        f'<section><h2>弦图 Chord picture</h2>{chord(layout, title)}<p class="hint">{CHORD}</p></section>\n'
        if layout.links
        else "<p>没有联系 · Nothing is tied</p>\n"
    )
    cells = "\n".join(_cell(layout, link) for link in reversed(layout.shown))
    header = f"<header><h1>{html.escape(title)}</h1>{said}</header>\n"
    return f"{head}<body>\n{header}<main>\n{figures}</main>\n{cells}\n</body>\n</html>\n"


HEAT = (
    "数字是共有举措数,括号内是只共有项目、条目或章节时的数目;对角线是各自的举措数;点按看原文。"
    "颜色按对数似然比 G²,不足三条时不取深色 · "
    "Numbers count shared measures, in brackets what wider is shared; the diagonal holds each one's own measures; "
    "press a number for its sentences. Colours follow the log-likelihood ratio G²; fewer than three take no deep one."
)
CHORD = (
    "带宽是共有举措数;有色的多于偶然 (G² > 3.84),灰色的与偶然无异;颜色是举措联系最密的一组 (Louvain);点按看原文 · "
    "Breadth counts shared measures; coloured ribbons are more than chance explains, grey ones are not; colours are "
    "the groups that shared measures tie most (Louvain) or types; press a ribbon for its sentences."
)


def _cell(layout: Layout, link: Link) -> str:
    found = proofs(layout.material, layout.projection, link, CLOSENESS[-1] if not link.shared["measure"] else "measure")
    quotations = "".join(_quotation(proof) for proof in found[:MOST_QUOTATIONS])
    if len(found) > MOST_QUOTATIONS:
        quotations += f"<p>… {len(found) - MOST_QUOTATIONS} more</p>"
    a, b = html.escape(link.a.name), html.escape(link.b.name)
    numbers = html.escape(told(link).partition(": ")[2])
    return (
        f'<aside class="cell" id="{layout.anchor(link)}"><a class="close" href="#-" aria-label="关闭 close">×</a>'
        f'<h3><span class="a">{a}</span> — <span class="b">{b}</span></h3><p>{numbers}</p>{quotations}</aside>'
    )


def _quotation(proof: Proof) -> str:
    stand = proof.stand
    place = html.escape(" · ".join(part for part in (stand.document, stand.outline) if part))
    titles = [tie.words for tie in (*proof.a, *proof.b) if tie.basis == "heading"]
    under = f"标题 title: {'、'.join(dict.fromkeys(titles))} · " if titles else ""
    words = marked(stand.sentence, stand.text, proof)
    return f"<blockquote>{words}<small>{html.escape(under)}{place}</small></blockquote>"


def marked(sentence: str, measure: str, proof: Proof) -> str:
    """The sentence as HTML: the measure stands out in it, and in the measure the words that name either thing."""
    at = sentence.find(measure)
    if at < 0:
        return html.escape(sentence)
    before, after = sentence[:at], sentence[at + len(measure) :]
    return f"{html.escape(before)}<b>{_words(measure, proof)}</b>{html.escape(after)}"


def _words(measure: str, proof: Proof) -> str:
    spans: list[tuple[int, int, str]] = []
    for kind, ties in (("a", proof.a), ("b", proof.b)):
        for words in dict.fromkeys(tie.words for tie in ties if _own(tie)):
            start = measure.find(words)
            if start >= 0:
                spans.append((start, start + len(words), kind))
    shown, at = [], 0
    for start, end, kind in sorted(spans):
        if start < at:  # one word that names both keeps the first one's colour
            continue
        shown.append(html.escape(measure[at:start]) + f'<mark class="{kind}">{html.escape(measure[start:end])}</mark>')
        at = end
    return "".join(shown) + html.escape(measure[at:])


def _own(tie: Tie) -> bool:
    return tie.basis == "words"
