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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("建成柳城水厂一期，加快二期建设。", {"柳城水厂", "柳城水厂一期", "柳城水厂二期"}),
        ("青岭风电场建成投产，二期项目开工建设。", {"青岭风电场", "青岭风电场二期"}),
        ("完成柳城机场改扩建，启动第三跑道建设。", {"柳城机场", "柳城机场改扩建", "柳城机场第三跑道"}),
        ("青岭核电5号机组投产，开工建设7号、8号机组。", {f"青岭核电{n}号机组" for n in (5, 7, 8)}),
        # Where a phase runs is told, and the next is one of the same whole.
        (
            "青岭大道工程分二期实施，一期工程从柳河路至松坪立交；二期工程年底开工。",
            {"青岭大道工程", "青岭大道一期工程", "青岭大道二期工程", "柳河路至松坪立交"},
        ),
        ("青岭公园项目工期5年，分三期建设。", {"青岭公园"}),
        # The next sentence, a plan and several works give it no name.
        ("建成柳城水厂一期。加快二期建设。", {"柳城水厂", "柳城水厂一期"}),
        ("推进柳城数字经济行动计划，启动二期工程。", {"柳城数字经济行动计划"}),
        ("建成柳城水厂、青岭水厂，启动二期工程。", {"柳城水厂", "青岭水厂"}),
    ],
)
def test_a_later_part_goes_on_with_the_project_in_front_of_it(text: str, names: set[str]) -> None:
    assert {row["name"] for row in to_annotation(extract(text))["projects"]} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # What is finished or carried out is the bettering; what is only pushed on is the thing.
        ("完成云岭枢纽机场提档升级。", {"云岭枢纽机场", "云岭枢纽机场提档升级"}),
        ("推动云岭枢纽机场提档升级。", {"云岭枢纽机场"}),
        ("实施云岭灌区提质增效。", {"云岭灌区"}),
        ("完成农村供水保障提升、云岭水库除险加固。", {"云岭水库", "云岭水库除险加固"}),
    ],
)
def test_a_bettering_that_is_carried_out_is_a_work(text: str, names: set[str]) -> None:
    assert {row["name"] for row in to_annotation(extract(text))["projects"]} == names
