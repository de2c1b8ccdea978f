"""Rows of tables in a text: bars, tabs, running numbers, numbers on lines of their own. On rows of our own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.outline.tree import read_outline
from extract.readers import read_text
from extract.types import Block, Outline


def outline_of(text: str) -> Outline:
    return read_outline(read_text(text))


def rows(text: str) -> list[str]:
    return [block.text for block in outline_of(text).blocks if block.table is not None]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        # Bars, with a rule under the header or without; tabs; an empty cell stays one.
        (
            "| 序号 | 项目名称 | 备注 |\n|---|---|---|\n| 1 | 云岭水库 | 在建 |\n| 2 | 平川中学 |  |\n",
            ["项目名称\n备注", "云岭水库\n在建", "平川中学\n"],
        ),
        (
            "序号\t项目名称\t地点\n1\t云岭水库\t云县\n2\t平川中学\t平县\n",
            ["项目名称\n地点", "云岭水库\n云县", "平川中学\n平县"],
        ),
        # Numbered one after the other, with a gap or without.
        ("1 云岭水库 在建\n2 平川中学 建成\n3 松坪大桥 在建\n", ["云岭水库\n在建", "平川中学\n建成", "松坪大桥\n在建"]),
        ("1云岭水库在建\n2平川中学\n3 5G基站在建\n45G专网\n", ["云岭水库在建", "平川中学", "5G基站在建", "5G专网"]),
        # Each number, and each cell, on a line of its own.
        (
            "1\n云岭水库\n云县\n2\n平川中学\n平县\n3\n松坪大桥\n松县\n",
            ["云岭水库\n云县", "平川中学\n平县", "松坪大桥\n松县"],
        ),
        # Counts, years and numbered paragraphs are no rows.
        ("5个中心\n6个平台\n7个基地\n", []),
        ("1.云岭水库\n2.平川中学\n3.松坪大桥\n", []),
        ("一、\t总体要求\n二、\t主要任务\n（一）\t加快建设云岭水库。\n", []),
        ("1 范围\n本办法适用于云岭。\n2 依据\n依据下列文件。\n3 术语\n下列术语适用。\n", []),
        ("来源：云岭日报 | 作者：平川\n加快建设云岭水库。\n", []),
    ],
)
def test_rows_have_cells(text: str, cells: list[str]) -> None:
    assert rows(text) == cells


def test_a_row_is_a_unit_under_the_title_of_its_section() -> None:
    outline = outline_of(
        "序号 | 名称 | 备注 |\n合计2项 | ||\n一 | 水利类1项 | |\n1 | 云岭水库 | 在建 |\n"
        "二 | 教育类1项 | |\n2 | 平川中学 | 建成 |\n"
    )
    found = [(outline.units[b.unit].number, b.path, b.text) for b in outline.blocks if b.table and b.role == "body"]
    assert found == [
        ("1", ("合计2项", "一 水利类1项"), "云岭水库\n在建"),
        ("2", ("合计2项", "二 教育类1项"), "平川中学\n建成"),
    ]


def test_the_places_of_a_cell_are_those_of_the_source() -> None:
    text = "| 1 | 云岭水库 | 在建 |\n| 2 | 平川中学 | 建成 |\n"
    for block in outline_of(text).blocks:
        for at, char in zip(block.offsets, block.text, strict=True):
            assert char == "\n" or text[at] == char
        assert list(block.offsets) == sorted(set(block.offsets))


@given(st.text(alphabet="云岭水库在建项目名称序号一二（）123 |\t\n、。", max_size=120).filter(str.strip))
def test_units_tile_any_table(text: str) -> None:
    outline = outline_of(text)
    assert "".join(text[unit.span.start : unit.span.end] for unit in outline.units) == text
    for block in outline.blocks:
        assert isinstance(block, Block)
        assert list(block.offsets) == sorted(set(block.offsets))
