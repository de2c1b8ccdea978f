"""Names that a careful reader sees although no place, quotation or well-known head makes them plain."""

import pytest
from test_projects import named, projects


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # A heading that opens with its verb says what is undertaken; one without only says what follows.
        ("1、实施智慧渔业强基工程", ["智慧渔业强基工程"]),
        ("1、智慧渔业强基工程", []),
        # Of things only a long description is more than a slogan.
        ("加快建设国家渔业绿色创新发展试验区", ["国家渔业绿色创新发展试验区"]),
        ("建设立体信息网络", []),
    ],
)
def test_headings_that_govern(text: str, names: list[str]) -> None:
    assert [project.name for project in projects(text, "title")] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("建成柳河大桥北岸接线、桃源机场南扩。", ["柳河大桥北岸接线", "桃源机场南扩"]),
        ("加快云岭总部经济区、松涛国际服务区等重大项目建设。", ["云岭总部经济区", "松涛国际服务区"]),
        ("实施重大粮食仓储建设工程包。", ["重大粮食仓储建设工程包"]),
        ("推进沧海新港、松涛综合大港建设。", ["沧海新港", "松涛综合大港"]),
    ],
)
def test_families_of_heads(text: str, names: list[str]) -> None:
    assert [name for name in named(text) if name != "桃源机场"] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # One thing by a long description; of what many are helped to build, or what 的 says more of, none is meant.
        ("高水平建设国际航天科普公园。", ["国际航天科普公园"]),
        ("支持建设国际航天科普公园。", []),
        ("建设面向全国的国际航天科普公园。", []),
        ("高标准建设国际海洋生态枢纽。", []),
        ("持续推进智慧渔业云观测台建设。", ["智慧渔业云观测台"]),
        # Data, resources and safety of all are what a system is about, a class is what all may use.
        ("建设公共信用信息归集平台。", ["公共信用信息归集平台"]),
        ("建设公共停车信息平台。", []),
    ],
)
def test_long_descriptions(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_a_level_holds_for_a_list_of_any_words() -> None:
    names = ["国家动力电池创新中心", "国家新型显示创新中心", "国家特种材料创新中心"]
    assert named("建设国家动力电池、新型显示、特种材料等创新中心。") == names


def test_the_single_window_of_trade() -> None:
    assert named("深化国际贸易“单一窗口”建设。") == ["国际贸易“单一窗口”"]
    assert named("加快建设松涛国际贸易“单一窗口”。") == ["松涛国际贸易“单一窗口”"]
