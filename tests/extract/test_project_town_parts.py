"""Parks of a part of the town, networks by their figures, halls of terminals, towns of play, first parts of zones."""

import pytest

from extract.pipeline import extract


def found(text: str) -> list[tuple[str, str]]:
    return [(p.name, p.kind) for p in extract(text, jurisdiction="浙江省").projects if not p.optional]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "新建城市副中心三环高架公园、主城区凤凰山公园。",
            [("城市副中心三环高架公园", "文旅"), ("主城区凤凰山公园", "文旅")],
        ),
        ("推进中心城区雨污分流、老城区易涝点整治。", []),
        # What a network is called by is the figure of its lines.
        (
            "规划建设“工”字型高铁网，打造“一环六射”快速路网。",
            [("“工”字型高铁网", "铁路"), ("“一环六射”快速路网", "公路")],
        ),
        ("构建“三纵四横”铁路网、“丰”字型航道网。", [("“三纵四横”铁路网", "铁路"), ("“丰”字型航道网", "港口航道")]),
        ("加密铁路网，完善快速路网，织密轨道交通网。", []),
        # Halls of a terminal.
        (
            "萧山机场T2航站楼国内出发区改造完工，T3航站楼国际到达厅投用。",
            [("萧山机场T2航站楼国内出发区改造", "机场"), ("T3航站楼国际到达厅", "机场")],
        ),
        # Where guests go.
        (
            "续建温州华侨城项目，新建奉化荷兰小镇项目、慈溪德国产业城项目。",
            [("温州华侨城", "文旅"), ("奉化荷兰小镇", "文旅"), ("慈溪德国产业城", "园区/开放平台")],
        ),
        # The part with which one thing begins is no other's.
        (
            "新建余姚森林公园、象山海洋公园先行启动区。",
            [("余姚森林公园", "生态修复"), ("象山海洋公园先行启动区", "园区/开放平台")],
        ),
    ],
)
def test_what_stands_in_towns(text: str, names: list[tuple[str, str]]) -> None:
    assert found(text) == names


def test_what_is_built_in_the_manner_of_a_country_is_not_there() -> None:
    (town,) = extract("新建奉化荷兰小镇项目。", jurisdiction="宁波市").projects
    assert [p.name for p in town.located_in] == ["奉化区"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("改造洪溪区砚河小区、东风新村、金色家园。", ["洪溪区砚河小区", "东风新村", "金色家园"]),
        ("实施东风新村、西坝小区等12个老旧小区改造。", ["东风新村改造", "西坝小区改造"]),
        ("打造幸福新村，推进移民新村、美丽新村建设。", []),
        # What an approval grants.
        ("同意设置德清互通、安吉枢纽互通2处互通立交。", ["德清互通", "安吉枢纽互通"]),
        ("批准设置长兴服务区，同意增设德清、安吉2处收费站。", ["长兴服务区", "德清收费站", "安吉收费站"]),
    ],
)
def test_housing_estates_and_what_is_granted(text: str, names: list[str]) -> None:
    assert [name for name, _ in found(text)] == names


def test_works_on_a_mountain_are_for_guests() -> None:
    assert found("推进天台琼台山提档升级。") == [("天台琼台山提档升级", "文旅")]
