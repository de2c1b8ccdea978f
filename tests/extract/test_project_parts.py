"""Parts of things: stretches of rivers, quarters of projects, what lies around, airports and what flies from them."""

import pytest
from test_projects import named, projects


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("实施云岭河桃源段、松涛河金沙段综合治理。", ["云岭河桃源段综合治理", "松涛河金沙段综合治理"]),
        ("推进石渡河城区段、柳泉河桃源段生态修复。", ["石渡河城区段生态修复", "柳泉河桃源段生态修复"]),
        ("实施石渡河桃源段、金沙段河道治理。", ["石渡河桃源段河道治理", "石渡河金沙段河道治理"]),
    ],
)
def test_a_stretch_has_its_own_river_or_that_in_front(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_a_quarter_of_a_project_is_of_its_kind() -> None:
    found = projects("推进石渡140万千瓦光伏外送项目桃源片区建设。")
    assert [p.name for p in found if not p.optional] == ["石渡140万千瓦光伏外送项目桃源片区"]
    assert found[-1].kind != "园区/开放平台"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("推进石渡寺及周围古建筑保护工程。", ["石渡寺及周围古建筑保护工程"]),
        ("实施云岭石窟及周边环境整治工程。", ["云岭石窟及周边环境整治工程"]),
        ("开展学校及周边环境专项整治行动。", []),
        ("加快石渡新区开发，推进柳泉片区开发改造。", ["石渡新区", "柳泉片区"]),
        ("推进水电资源开发。", []),
        ("柳泉至石渡段仍为四级公路，通行能力较差。", ["柳泉至石渡段"]),
    ],
)
def test_what_lies_around_and_what_is_done_with_quarters(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names", "stage"),
    [
        ("支持云岭机场加密至桃源、金沙等地航线。", ["云岭机场"], "ongoing"),
        ("引导云岭机场开通国际货运包机。", ["云岭机场"], "ongoing"),
        ("启动云岭机场飞行区改扩建。", ["云岭机场飞行区改扩建"], "start"),
        ("争取云岭至桃源城际列车增开班次。", [], ""),
        ("支持云岭物流中心加密至中亚班列。", ["云岭物流中心"], "ongoing"),
    ],
)
def test_what_flies_and_runs_is_no_work(text: str, names: list[str], stage: str) -> None:
    assert named(text) == names
    assert all(p.stage == stage for p in projects(text) if not p.optional)


def test_works_on_a_part_of_an_airport_are_on_the_airport() -> None:
    found = projects("启动云岭机场飞行区改扩建。")
    assert [p.name for p in found if p.optional] == ["云岭机场"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("支持石渡矿业有限公司开展溴素扩能改造。", ["溴素扩能改造"]),
        ("支持石渡矿业有限公司开展设备更新改造。", []),
        ("支持石渡集团等企业实施溴素扩能改造。", []),
    ],
)
def test_what_one_firm_betters_in_its_plant(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "将该项目列入国家发展改革委2031年中央预算内投资计划。",
        "争取纳入水利厅2031年中小河流治理资金计划、2031年补助计划。",
        "将工程列入2031年第二批专项资金。",
    ],
)
def test_a_schedule_of_money_is_no_project(text: str) -> None:
    assert named(text) == []
