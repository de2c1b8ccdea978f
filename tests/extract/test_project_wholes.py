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
        ("昭通至毕节铁路云南段", "昭通至毕节铁路"),
        ("昭通至毕节铁路项目（云南段）", "昭通至毕节铁路"),
        ("青龙路至昭毕铁路威宁段", None),
        ("昭通至毕节铁路扩能改造", None),
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


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("改造省道208线漾濞段。", "省道208线"),
        ("实施320国道漾濞至永平段改建工程。", "320国道"),
        ("建设昭通至毕节高速公路威信至镇雄段。", "昭通至毕节高速公路"),
        ("建设204国道与203省道枢纽立交。", None),
    ],
)
def test_a_section_is_part_of_the_road_that_has_the_number_or_the_ends(text: str, whole: str | None) -> None:
    rows = to_annotation(extract(text, jurisdiction="云南省"))["projects"]
    assert [r["part_of"] for r in rows if not r["doubt"]] == [whole]


def test_a_line_called_by_its_ends_first_characters_is_one_line() -> None:
    text = "开工建设昭通至毕节高速公路。昭毕高速建成通车。"
    rows = to_annotation(extract(text, jurisdiction="云南省"))["projects"]
    assert [(r["name"], r["aliases"], len(r["spans"])) for r in rows] == [("昭通至毕节高速公路", ["昭毕高速"], 2)]
