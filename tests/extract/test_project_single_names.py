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
        ("开展重大工程突破年活动，实施重点工程提速行动。", ["重大工程突破年活动", "重点工程提速行动"]),
        ("开展营商环境提质年、项目建设突破年活动。", ["项目建设突破年活动"]),
        # Ground that no map shows, what slides on it.
        ("实施白沙洲生态修复，开展云岭河谷滑坡防治。", ["白沙洲生态修复", "云岭河谷滑坡防治"]),
        # Who is called upon is no name.
        ("各地要按照环湖都市圈建设部署抓好落实。", []),
        # What a street or a bridge is in the town's net is no part of its name.
        ("打通滨江路断头路，改造人民桥危桥。", ["滨江路", "人民桥"]),
        ("完成农村公路安防工程120公里。", []),
        # The mode in which it is built, the ways that go with a bridge, a stretch that is bettered.
        ("采取BOT方式建设云岭污水处理厂。", ["云岭污水处理厂"]),
        ("建设云岭大桥及连接线工程。", ["云岭大桥及连接线工程"]),
        ("实施G317松坪段提质。", ["G317松坪段提质"]),
        ("开行“云岭快铁”班列20列。", ["“云岭快铁”班列"]),
        # What is settled for several, what is taken in, which canal of a scheme is meant.
        ("协调解决云松高铁、云岭东至桃溪城际征地拆迁问题。", ["云松高铁", "云岭东至桃溪城际"]),
        ("松坪河流域治理纳入专项债项目库。", ["松坪河流域治理"]),
        ("整治总干渠12公里、南干渠9公里。", ["总干渠", "南干渠"]),
        ("推进云岭煤矿产能核增。", ["云岭煤矿产能核增"]),
        # The part of each body that is meant.
        ("加快云岭理工大学、松坪学院等3所高校桃溪校区建设。", ["云岭理工大学桃溪校区", "松坪学院桃溪校区"]),
        ("建设云岭大学桃溪校区等高校新校区。", ["云岭大学桃溪校区"]),
        ("建成云岭煤矿二号井，新建同心、松坪等一批百万吨级现代化矿井。", ["云岭煤矿二号井", "同心矿井", "松坪矿井"]),
        ("完成西山森林防火道路。", ["西山森林防火道路"]),
        # Who does it; what was reached before.
        ("支持云钢、松钢两大集团收购小铁矿。", []),
        ("巩固云岭湖治理成果。", []),
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
        (
            "打造“云岭夜雨”文旅综合体，上线“松坪通”惠企政策平台。",
            [("“云岭夜雨”文旅综合体", "文旅"), ("“松坪通”惠企政策平台", "通信/算力")],
        ),
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


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("做好云岭水库开工准备。", "preparatory"),
        ("云岭大世界二期试营业。", "operation"),
        ("云岭机场新开桃溪航线。", "operation"),
    ],
)
def test_stages(text: str, stage: str) -> None:
    assert [p.stage for p in projects(text) if not p.optional] == [stage]
