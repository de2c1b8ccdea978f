"""Single names in running text, of what kind they are and how far: sentences of our own."""

import pytest
from test_projects import named, projects

from extract.pipeline import extract


def kinds(text: str) -> list[tuple[str, str]]:
    return [(p.name, p.kind) for p in projects(text) if not p.optional]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Campaigns of a year, and those that are about projects.
        ("深入开展工业振兴突破年活动。", ["工业振兴突破年活动"]),
        ("深入开展重点项目攻坚年活动，实施重点项目攻坚行动。", ["重点项目攻坚年活动", "重点项目攻坚行动"]),
        ("开展营商环境提质年、项目建设突破年活动。", ["项目建设突破年活动"]),
        # Ground that no map shows, what slides on it.
        ("实施白沙洲生态修复，开展云岭河谷滑坡防治。", ["白沙洲生态修复", "云岭河谷滑坡防治"]),
        # Who is called upon is no name.
        ("各地要按照环湖都市圈建设部署抓好落实。", []),
        # What a street or a bridge is in the town's net is no part of its name.
        ("打通滨江路断头路，改造人民桥危桥。", ["滨江路", "人民桥"]),
        ("完成农村公路安防工程120公里。", []),
        ("加快云岭至松坪±800千伏直流工程配套500千伏送出线路建设。", ["云岭至松坪±800千伏直流工程配套500千伏送出线路"]),
    ],
)
def test_single_names(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What is made for power stations is made in a plant.
        ("长风重工风电齿轮箱二期投产。", [("长风重工风电齿轮箱二期", "产业")]),
        ("蓝光光伏玻璃项目开工。", [("蓝光光伏玻璃项目", "产业")]),
        ("玉泉氢能年产10万台电解槽项目开工。", [("玉泉氢能年产10万台电解槽项目", "产业")]),
        ("光伏组件二期已经投产。", [("光伏组件二期", "产业")]),
        ("推进丰城二期、天成新材产业园。", [("丰城二期", "产业"), ("天成新材产业园", "园区/开放平台")]),
    ],
)
def test_kinds(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected


def test_a_phase_by_its_place_is_of_the_kind_of_its_neighbour() -> None:
    found = extract("推进丰城二期、姚家水利枢纽。", jurisdiction="江西省").projects
    assert [(p.name, p.kind) for p in found] == [("丰城二期", "水库/水利枢纽"), ("姚家水利枢纽", "水库/水利枢纽")]


def test_an_airport_that_opens_lines_runs() -> None:
    found = projects("松坪机场开通国际航线5条，云岭大桥开通。")
    assert [(p.name, p.stage) for p in found] == [("松坪机场", "operation"), ("云岭大桥", "completion")]
