"""Quotes are what people read: joined text, found again by source positions."""

from extract.outline.tree import read_outline
from extract.quotes import Quoter
from extract.readers import read_text
from extract.types import Span

BROKEN = "第一章 完善水网\n\n加快建设江心、石桥等水\n库,推进河道治理。\n"


def test_a_quote_joins_what_layout_broke() -> None:
    text = BROKEN
    start, end = text.index("江心"), text.index("库") + 1
    assert text[start:end] == "江心、石桥等水\n库"
    assert Quoter(read_outline(read_text(text))).quote(Span(start, end)) == "江心、石桥等水库"


def test_between_blocks_there_is_nothing_to_quote() -> None:
    quoter = Quoter(read_outline(read_text(BROKEN)))
    gap = BROKEN.index("\n\n")
    assert quoter.block_at(gap) is None
    assert quoter.quote(Span(gap, gap + 2)) == ""


def test_every_block_quotes_itself() -> None:
    outline = read_outline(read_text(BROKEN))
    quoter = Quoter(outline)
    assert len(outline.blocks) == 2
    for block in outline.blocks:
        assert quoter.quote(block.source(Span(0, len(block.text)))) == block.text
