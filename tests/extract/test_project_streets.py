"""Streets of towns: any words may name one, only what is done with it makes it a project."""

import pytest
from test_projects import named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("改造望江路、青松路、学府街、云岭东路。", ["望江路", "青松路", "学府街", "云岭东路"]),
        ("加快柳河大道、纬二路、环山路西段建设。", ["柳河大道", "纬二路", "环山路西段"]),
        ("完成松坪街改造，望江路建成通车。", ["松坪街改造", "望江路"]),
        ("打通桃源巷、柳河路等12条道路。", ["桃源巷", "柳河路"]),
        ("完成松坪路南段、柳河路等15条道路大修改造。", ["松坪路南段大修改造", "柳河路大修改造"]),
        ("松坪路路面大修、国道318线路面整治完工。", ["松坪路路面大修", "国道318线路面整治"]),
        ("加快松坪路延伸、望江大道延伸、柳河路等道路建设。", ["松坪路延伸", "望江大道延伸", "柳河路"]),
        ("推进松坪路打通、桃源路改线等工程，启动望江大道延伸前期工作。", ["松坪路打通", "桃源路改线", "望江大道延伸"]),
        ("贯通松坪路延伸一环路至三环路段、柳河隧道。", ["松坪路延伸一环路至三环路段", "柳河隧道"]),
        ("松坪路延伸至柳河大道。", ["松坪路"]),
        ("推进城关大道松坪路至望江路段、开发大道北段等道路建设。", ["城关大道松坪路至望江路段", "开发大道北段"]),
        ("建成甬莞台高速柳岭互通、疏港公路南塘至柳城段等项目。", ["甬莞台高速柳岭互通", "疏港公路南塘至柳城段"]),
        ("启动有轨电车T1线松坪段、市域铁路S3线柳河段。", ["有轨电车T1线松坪段", "市域铁路S3线柳河段"]),
        ("位于望江路的老厂房面向公众开放。", []),
        ("打通断头路，改造农村公路、水泥路，走好绿色发展之路。", []),
    ],
)
def test_a_street_is_named_by_any_words(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_parts_of_schools_are_things_where_the_school_has_a_name() -> None:
    text = "开工建设松坪小学食堂、县一中运动场，建成第二实验小学塑胶操场。"
    assert named(text) == ["松坪小学食堂", "县一中运动场", "第二实验小学塑胶操场"]
    assert named("新建学校食堂、教师宿舍12所，改造运动场8个。") == []


@pytest.mark.parametrize("line", ["到发线", "走行线", "外送线", "连铸线", "研学线"])
def test_lines_by_what_they_are_for_are_no_roads(line: str) -> None:
    assert named(f"将新建3条{line}，配套建设堆场。") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("推进南中环东延等道路建设。", ["南中环东延"]),
        ("推进东三环改造。", ["东三环改造"]),
        # Alone in front of a colon as well: works on a street are named by it.
        ("光明路改扩建工程：全长11公里。", ["光明路改扩建工程"]),
        ("断头路改造：全长11公里。", []),
    ],
)
def test_rings_and_streets_in_titles(text: str, names: list[str]) -> None:
    assert named(text) == names
