"""Names that were wrong where much text was read: shared heads that are one's own, words around a name, classes."""

import pytest
from test_projects import named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # A ring is that of a town; lines between two towns take the class behind the list.
        (
            "加快云柳、松桃、桃源绕城等在建高速公路项目建设。",
            ["云柳高速公路", "松桃高速公路", "桃源绕城"],
        ),
        ("云柳、松桃、桃源绕城共320公里高速公路建成通车。", ["云柳高速公路", "松桃高速公路", "桃源绕城"]),
        (
            "随着云柳线、松桃复线、金沙线云岭至柳河段等一批铁路项目相继开工。",
            ["云柳线", "松桃复线", "金沙线云岭至柳河段"],
        ),
        # What is done to an old line is not done to a new one that its ends name.
        ("续建云岭至桃源铁路及松柳铁路扩能改造工程。", ["云岭至桃源铁路", "松柳铁路扩能改造工程"]),
        ("推进松柳铁路（云岭至桃源段）和金沙铁路扩能工程。", ["松柳铁路（云岭至桃源段）扩能工程", "金沙铁路扩能工程"]),
        ("推进云岭铁路、松柳铁路客运专线建设。", ["云岭铁路", "松柳铁路客运专线"]),
        # Behind 等 the class of rivers is told, and of two sorts of works the first.
        ("加快望江、柳河等大江大河重要支流治理。", ["望江治理", "柳河治理"]),
        ("嫩江松坪、柳河金沙等控制性枢纽工程和重点水源工程进展顺利。", ["嫩江松坪枢纽工程", "柳河金沙枢纽工程"]),
    ],
)
def test_what_members_of_a_list_do_not_share(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # In front of a name: 暨 (and), 继 (after), verbs with 了, months, depths.
        ("近日，宁安市重大项目集中开工暨桃源智慧医疗产业园项目开工仪式举行。", ["桃源智慧医疗产业园"]),
        ("宁安市4月份重大项目集中开工。", []),
        ("奏响了宁安市松坪示范区春日建设的乐章。", []),
        ("力争6.5米水深航道整治工程开工。", ["6.5米水深航道整治工程"]),
        ("这两条铁路将在2028年建成。", []),
        # Behind it: where a line runs, joins and ends, and how long it is.
        ("云岭高速公路自桃源至松坪，全长30公里。", ["云岭高速公路"]),
        ("云岭产业园区铁路专用线项目接轨松柳铁路桃源站。", ["云岭产业园区铁路专用线"]),
        ("项目起于柳河船闸，终于望江大桥。", []),
        ("从云岭化工基地到桃源经济开发区，处处热火朝天。", []),
        ("云柳公路桃源段40公里二级公路年底建成通车。", ["云柳公路桃源段"]),
        ("松坪全民健身中心计划今年底前全部完工。", ["松坪全民健身中心"]),
        ("在宁安市柳河镇（高新区举行）。", []),
        # What a project consists of, by its capacity.
        ("计划年内建成日处理500吨选矿厂。", []),
    ],
)
def test_where_names_begin_and_end(text: str, names: list[str]) -> None:
    assert named(text) == names
