"""How work reports of towns speak of numbered lines and roads, of phases, shares and parts, of what serves a thing."""

import pytest
from test_projects import named, projects

from extract.pipeline import extract
from extract.readers import read_text


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Lines by number, in figures or words; what stands behind the last number is shared.
        ("开工轨道交通九号线、十号线南段。", ["轨道交通九号线", "十号线南段"]),
        ("轨道交通2、3号线二期开工。", ["轨道交通2号线二期", "3号线二期"]),
        # A road by its number may be the subject.
        ("国道318线全线贯通，该路与G30相连。", ["国道318线"]),
        # Only railways are electrified or get a second track: two characters name the line.
        ("实施滨绥电气化改造。", ["滨绥电气化改造"]),
        # A phase of what a quotation names.
        ("推进“引水入岭”二期工程建设。", ["“引水入岭”二期工程"]),
        # In front of a verb that only works take 计划 says what will be done.
        ("松坪隧道计划5月开工。", ["松坪隧道"]),
        ("云岭人才计划年底启动。", ["云岭人才计划"]),
        # What leads to a facility or serves it is each one's; a railway is none's owner.
        ("推进云岭港、松坪工业园等铁路专用线建设。", ["云岭港铁路专用线", "松坪工业园铁路专用线"]),
        # What joins two things is called by both.
        ("云岭水库与松坪水库联通工程开工。", ["云岭水库与松坪水库联通工程"]),
        # Between dashes stands what a thing is, or the thing itself.
        ("云岭大桥——全市首座跨湖大桥——建成通车。", ["云岭大桥"]),
        ("全市首座跨湖大桥——云岭大桥——建成通车。", ["云岭大桥"]),
        # A list, were it of one thing, in front of what it is worth.
        ("云岭电厂等投资10亿元以上的项目开工。", ["云岭电厂"]),
        # 作为 ends the name of what something is to be.
        ("将云岭大桥作为重点工程推进。", ["云岭大桥"]),
        ("另松坪小学、桃源小学建成招生。", ["松坪小学", "桃源小学"]),
        # Products that belong together are one project's.
        ("桃源重工整车及相关零部件项目等6个项目建成投产。", ["桃源重工整车及相关零部件项目"]),
        ("推进云岭大桥及其附属工程建设。", ["云岭大桥及其附属工程"]),
        ("完成设备安装、绿化、亮化等附属工程。", []),
        # Steps and parts of a building are no works, a trade of a place is all its works.
        ("围墙砌筑、清水池等工程已完工。", []),
        ("做好与桃源交通项目对接。", []),
    ],
)
def test_work_reports(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "name", "stage"),
    [
        ("云岭大桥主体完成80%。", "云岭大桥", "ongoing"),
        ("云岭大桥（一路至二路段）上部结构完成。", "云岭大桥（一路至二路段）", "completion"),
        ("地铁1号线洞通、轨通、电通，开始调试。", "地铁1号线", "ongoing"),
        ("松坪隧道左线贯通。", "松坪隧道", "completion"),
        ("推进松坪高速早日联通。", "松坪高速", "completion"),
    ],
)
def test_shares_and_milestones(text: str, name: str, stage: str) -> None:
    assert [(project.name, project.stage) for project in projects(text) if not project.optional] == [(name, stage)]


def test_a_stretch_between_two_streets_lies_in_no_town_that_they_are_called_after() -> None:
    assert extract(read_text("劲松路（合肥路至滁州路段）建成通车。")).projects[0].connects == ()


def test_a_township_in_front_of_a_road_may_be_two_towns_in_short() -> None:
    assert all(place.short for place in extract(read_text("云龙公路开工建设。")).projects[0].located_in)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # Behind the last 的 a deed alone: it is told of what stands in front.
        ("云岭大桥的建成通车，缩短了路程。", [("云岭大桥", "completion")]),
        ("云岭铁路的全线开工，以及松坪机场等项目的有序推进。", [("云岭铁路", "start"), ("松坪机场", "ongoing")]),
        ("伴随着云岭水库的开工建设，产业加快发展。", [("云岭水库", "start")]),
        # A road or railway by a character of each of its ends; it has a name of its own, and works are done on each.
        ("开工建设浠岭线、松坪码头等项目。", [("浠岭线", "start"), ("松坪码头", "start")]),
        ("S201浠岭线、S343丁柏线等国省干线贯通。", [("S201浠岭线", "completion"), ("S343丁柏线", "completion")]),
        ("推进浠岭线、丁柏线改造。", [("浠岭线改造", "ongoing"), ("丁柏线改造", "ongoing")]),
        ("建设生产线、警戒线、主干线。", []),
        # The fifth bridge counts no list; two counted classes say of no member which it is of.
        ("续建松江第五大桥、云岭机场。", [("松江第五大桥", "ongoing"), ("云岭机场", "ongoing")]),
        (
            "建成云岭铁路、松坪二期等2个铁路项目和4个公路项目。",
            [("云岭铁路", "completion"), ("松坪二期", "completion")],
        ),
        # What an autonomous region has one of; a thing of another sort between two shares nothing.
        (
            "自治区中医医院、妇幼保健院、第四医院康复中心等项目建成。",
            [("自治区中医医院", "completion"), ("自治区妇幼保健院", "completion"), ("第四医院康复中心", "completion")],
        ),
    ],
)
def test_deeds_and_lines(text: str, found: list[tuple[str, str]]) -> None:
    assert [(project.name, project.stage) for project in projects(text) if not project.optional] == found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # A road by its number and a name of its own; the number in the middle of works on roads.
        ("推进省道211线岭西路、省道215线松江路等新开工项目。", ["省道211线岭西路", "省道215线松江路"]),
        ("推进国道317、318线公路改造。", ["国道317公路改造", "国道318线公路改造"]),
        ("推进厦漳泉城际轨道R1线前期工作。", ["厦漳泉城际轨道R1线"]),
        # How many sets of a station, how far it goes on, and that it is ready, are told of it.
        ("云岭热电三期两台150兆瓦发电机组已经达到发电条件。", ["云岭热电三期"]),
        ("松坪公司不锈钢工程进展较快。", ["松坪公司不锈钢工程"]),
        # What firms do is each firm's; steps of the building and works of a season are none.
        ("推动松坪化工、岭西石化等企业增资扩建。", ["松坪化工增资扩建", "岭西石化增资扩建"]),
        ("正在进行征地拆迁和线下工程施工。", []),
        ("松涛市2022年春季重点项目集中开工。", []),
    ],
)
def test_roads_sets_and_seasons(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # A stretch told by its ends is of its own road; a line is whole, however short; 同期 says only when.
        ("玉岭、祥松、隆黄铁路叙永至毕节段开工。", ["玉岭铁路", "祥松铁路", "隆黄铁路叙永至毕节段"]),
        ("同期建设松秦客专、地下直径线、南岭铁路。", ["松秦客专", "南岭铁路"]),
        ("完成松坪国际机场S1卫星厅、岭西机场候机楼建设。", ["松坪国际机场S1卫星厅", "岭西机场候机楼"]),
        # The verb is none of the airport's name.
        ("力争开工建设机场三期工程。", []),
    ],
)
def test_lines_and_parts_of_airports(text: str, names: list[str]) -> None:
    assert named(text) == names
