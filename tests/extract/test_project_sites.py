"""What news tell of works: their sites and ceremonies, papers and approvals, parts by number, so far of the way."""

import pytest
from test_projects import named

from extract.pipeline import extract


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Where it is built, and what goes on there.
        ("主会场设在宁安市云岭大学（筹）项目施工现场。", ["宁安市云岭大学（筹）"]),
        ("来到桃源博物馆建设工地、望江河整治现场。", ["桃源博物馆", "望江河整治"]),
        ("云岭数字物流港2月28日举行开工仪式。", ["云岭数字物流港"]),
        ("望江长江大桥与松坪长江大桥同时通车。", ["望江长江大桥", "松坪长江大桥"]),
        ("云岭良种繁育场项目正在建设。种羊良种繁育场项目正在建设。", ["云岭良种繁育场", "种羊良种繁育场"]),
        ("百万吨生物质精炼一体化项目正在进行联调联试。", ["百万吨生物质精炼一体化项目"]),
        ("桃源地铁2号线16个车站中14个主体完工。", ["桃源地铁2号线"]),
        # Papers for it, and who approves.
        ("开展云岭铁路桃源段工程预可研评估。", ["云岭铁路桃源段工程"]),
        (
            "组织云岭高速桃源至松坪段改扩建工程项目工可报告咨询评估现场调研工作。",
            ["云岭高速桃源至松坪段改扩建工程"],
        ),
        ("松坪水库工程已获水利部批复。", ["松坪水库工程"]),
        # Lists by their verbs, their sums and what they are called.
        ("开工建设了包括望江港北航道疏浚工程在内的10个项目。", ["望江港北航道疏浚工程"]),
        ("建成投运了包括望江港通用泊位、桃源大桥等。", ["望江港通用泊位", "桃源大桥"]),
        (
            "启动实施两项工程：总投资4亿元的农村公路完善提升工程、总投资2亿元的溜索改桥工程。",
            ["农村公路完善提升工程", "溜索改桥工程"],
        ),
        ("这8个重点项目包括深海科研基地项目、海洋药物研发中心项目。", ["深海科研基地", "海洋药物研发中心"]),
        ("桃源博览园、松坪大桥项目等多个来自宁安或和宁安有关的项目也在其中。", ["桃源博览园", "松坪大桥"]),
        ("33个重点工程中望江大道、桃源大桥等21个项目已复工。", ["望江大道", "桃源大桥"]),
        (
            "这次开工的项目包括桃源服务中心、云岭公司生产智能阀门、松坪公司新建有机肥生产线等3个项目。",
            ["桃源服务中心", "云岭公司生产智能阀门项目", "松坪公司新建有机肥生产线"],
        ),
        (
            "有桃源机场第三跑道工程、松坪大走廊配套设施——旅游专线一期等重点项目24个。",
            ["桃源机场第三跑道工程", "松坪大走廊配套设施——旅游专线一期"],
        ),
        ("云岭公司年产8万平方米岩板和3万套橱柜生产线项目开工。", ["云岭公司年产8万平方米岩板和3万套橱柜生产线"]),
        ("推进桃源水厂及管网新建工程、松坪泵站建设。", ["桃源水厂及管网新建工程", "松坪泵站"]),
        ("启动桃源第二小学、松坪中学等10所学校新建。", ["桃源第二小学", "松坪中学"]),
        ("实施该项目有利于提高望江防洪能力。", []),
        # Later numbers and phases are of what stands in front of the first.
        ("云岭核电站3号、4号机组开工。", ["云岭核电站3号机组", "云岭核电站4号机组"]),
        ("建设望江港7号、8号泊位改造工程。", ["望江港7号泊位改造工程", "望江港8号泊位改造工程"]),
        (
            "桃源路隧道一期工程（东门—西门）、二期工程（西门—北门）开工。",
            ["桃源路隧道一期工程（东门—西门）", "桃源路隧道二期工程（西门—北门）"],
        ),
        ("建成1号公路、2号公路。", []),
        # Classes, former names and counts are none.
        ("宁安全省续建重点项目完成投资10亿元。", []),
        ("宁安南部地区一批重大项目开工。", []),
        ("松坪水库原名为茅坪水库。", ["松坪水库"]),
        ("加快城建和民生工程建设。", []),
    ],
)
def test_what_news_tell_of_works(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "name", "stage"),
    [
        ("松坪水库工程已获水利部批复。", "松坪水库工程", "preparatory"),
        ("松坪水库已于3月1日开工。", "松坪水库", "start"),
        ("松坪水库举行集中开工仪式。", "松坪水库", "start"),
        ("桃源大桥完成年度投资目标。", "桃源大桥", "ongoing"),
        ("云岭高速桃源段完成改扩建。", "云岭高速桃源段", "completion"),
        ("组织云岭高速工可报告咨询评估。", "云岭高速", "preparatory"),
        ("启动实施两项工程：总投资4亿元的松坪水库、总投资2亿元的桃源大桥。", "松坪水库", "start"),
    ],
)
def test_how_far_news_say_that_works_are(text: str, name: str, stage: str) -> None:
    assert {p.name: p.stage for p in extract(text).projects}[name] == stage


def test_where_a_contract_is_signed_is_not_where_the_work_is() -> None:
    project = extract("宁德市政府在北京市签订松坪水库项目投资协议。").projects[0]
    assert project.name == "松坪水库"
    assert "北京市" not in [place.name for place in project.located_in]
