"""The text in pieces: they join to the source, and each says what the reader did."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.as_read import KINDS, Piece, pieces
from extract.outline.tree import read_outline
from extract.readers import read_text


def read(text: str) -> list[Piece]:
    source = read_text(text)
    return [piece for _, parts in pieces(source, read_outline(source)) for piece in parts]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("推进机场\n建设。\n", "text:推进机场 break:\n text:建设。 layout:\n"),
        ("建成２０条道路。", "text:建成 changed:２０ text:条道路。"),
        ("建设水\u3000库。", "text:建设水 gap:\u3000 text:库。"),
        ("6文件\n推进机场建设。", "furniture:6文件 layout:\n text:推进机场建设。"),
        ("第一章\u3000总则\n推进机场。", "numbering:第一章 layout:\u3000 text:总则 layout:\n text:推进机场。"),
        ("推进机场，建成\n6文件\n道路３里。", "text:推进机场，建成 furniture:\n6文件\n text:道路 changed:３ text:里。"),
    ],
)
def test_each_piece_says_what_was_done(text: str, found: str) -> None:
    assert " ".join(f"{piece.kind}:{piece.text}" for piece in read(text)) == found


def test_a_changed_piece_says_what_is_analysed() -> None:
    assert [(p.text, p.read_as) for p in read("建成２０条⽔渠。") if p.kind == "changed"] == [
        ("２０", "20"),
        ("⽔", "水"),
    ]


WORDS = ["推进机场建设", "第一章 总则", "（一）完善", "6 文件", "２０", "⽔", " ", "　", "\n", "\r\n", "\f"]
WORDS += ["。", "，", "🦌", "\u200b"]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=20).filter(lambda words: "".join(words).strip() != ""))
def test_pieces_join_to_the_source_and_hold_what_blocks_hold(words: list[str]) -> None:
    text = "".join(words)
    source = read_text(text)
    outline = read_outline(source)
    found = [piece for _, parts in pieces(source, outline) for piece in parts]
    assert "".join(piece.text for piece in found) == text
    assert all(piece.kind in KINDS and piece.span.of(text) == piece.text for piece in found)
    analysed = "".join(piece.read_as or piece.text for piece in found if piece.kind in ("text", "changed"))
    assert "".join(analysed.split()) == "".join("".join(b.text.split()) for b in outline.blocks)
