"""Sections, extensions and works know their whole; lines called by the first characters of their ends."""

import pytest

from extract.annotation import to_annotation
from extract.pipeline import extract
from extract.projects.wholes import whole_of


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("茶马古道国家文化公园云南段", "茶马古道国家文化公园"),
        ("茶马古道国家文化公园（云南段）", "茶马古道国家文化公园"),
        ("青白铁路甲乙段", "青白铁路"),
        ("地铁5号线延伸线", "地铁5号线"),
        ("磨憨口岸提升工程", "磨憨口岸"),
        ("磨憨口岸", None),
        ("农村公路改造工程", None),
        ("昭通至毕节铁路云南段", None),
    ],
)
def test_the_name_says_the_whole(name: str, whole: str | None) -> None:
    assert whole_of(name) == whole


def test_a_section_is_part_of_its_park() -> None:
    rows = to_annotation(extract("建设茶马古道国家文化公园云南段。", jurisdiction="云南省"))["projects"]
    assert {(r["name"], r["part_of"], r["doubt"]) for r in rows} == {
        ("茶马古道国家文化公园", None, "facility"),
        ("茶马古道国家文化公园云南段", "茶马古道国家文化公园", None),
    }


def test_a_line_called_by_its_ends_first_characters_is_one_line() -> None:
    text = "开工建设昭通至毕节高速公路。昭毕高速建成通车。"
    rows = to_annotation(extract(text, jurisdiction="云南省"))["projects"]
    assert [(r["name"], r["aliases"], len(r["spans"])) for r in rows] == [("昭通至毕节高速公路", ["昭毕高速"], 2)]
