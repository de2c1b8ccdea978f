"""Names that were wrong where much text was read: shared heads that are one's own, words around a name, classes."""

import pytest
from test_projects import named

from extract.pipeline import extract


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
        # Of lines by their short names one is worked on, the last says what all are.
        ("推进云嵩、柳沅扩能改造、沅嵩铁路建设。", ["云嵩铁路", "沅嵩铁路"]),
        # A phase is that of the last; a pit by its number is one; what is done is no member.
        ("推进桃源路快速路、松坪路二期等项目。", ["桃源路快速路", "松坪路二期"]),
        ("新开工建设柳嵩、桃源一号井等矿井。", ["柳嵩矿井", "桃源一号井"]),
        ("进行了云岭钢铁基地的建设、松坪水电站、望江大桥的建设。", ["云岭钢铁基地", "松坪水电站", "望江大桥"]),
        # Goods in a row behind how much is made of them a year.
        ("云岭公司年产5万吨钢管、棒材、型材项目签约。", ["云岭公司年产5万吨钢管、棒材、型材项目"]),
        # Numbers in a row are of one owner.
        (
            "桃源集装箱码头四期3#、4#泊位和松坪港区B23、B24泊位建成。",
            ["桃源集装箱码头四期3#泊位", "桃源集装箱码头四期4#泊位", "松坪港区B23泊位", "松坪港区B24泊位"],
        ),
        # What is done at a place takes no thing of the next.
        ("松柳江下游河势控制、望江标准化堤防建设稳步推进。", ["望江标准化堤防"]),
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
        # What something means for another, and with what it keeps step.
        ("该项目对推动宁安新区建设具有重要作用。", []),
        ("云岭地铁2号线将配合T2航站楼的修建开工。", ["云岭地铁2号线", "T2航站楼"]),
        # Verbs that say nothing of a stage, and where one stands behind a line.
        ("锚固昭通西站建设，见证松柳大桥变迁。", ["昭通西站"]),
        ("云岭地铁1号线实现隧道贯通。", ["云岭地铁1号线"]),
        # Classes of works that are under way, goods by the ton, steps of the building.
        ("加快西部地区在建重点工程建设。", []),
        ("建设50万吨优质出口棉基地。", []),
        ("云岭船闸工程已完成围堰工程。", ["云岭船闸工程"]),
        ("实地察看云岭隧道改造、松坪高架二期。", ["云岭隧道改造", "松坪高架二期"]),
        ("路线终点接云松高速公路。", []),
        ("2019年转型项目集中开工。", []),
        # A street that is called by a verb.
        ("发展路隧道、柳河路隧道开工。", ["发展路隧道", "柳河路隧道"]),
        # To whom something is said, and what is launched.
        ("宁安市对桃源带锯床产业园项目进行推介。", []),
        ("又新上年产2万吨食品包装纸项目。", ["年产2万吨食品包装纸项目"]),
        # What a project consists of, by its capacity.
        ("计划年内建成日处理500吨选矿厂。", []),
    ],
)
def test_where_names_begin_and_end(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "name", "kind", "located", "connects"),
    [
        # A street is a road, and what stands in a bracket behind it tells a stretch of it.
        ("建设昭通市云岭路（松坪大道-柳河路）工程。", "昭通市云岭路（松坪大道-柳河路）工程", "公路", ["昭通市"], []),
        ("推进大连路西延工程。", "大连路西延工程", "公路", [], []),
        ("建设昭通滨河路延伸段。", "昭通滨河路延伸段", "公路", ["昭通市"], []),
        ("建设昭通人民路小学。", "昭通人民路小学", "学校", ["昭通市"], []),
        ("建成昭通机场第二跑道和航站楼工程。", "昭通机场航站楼工程", "机场", ["昭通市"], []),
        ("推进北京亦庄新城建设。", "北京亦庄新城", "其他", ["北京市"], []),
        ("推进北环东延工程。", "北环东延工程", "公路", [], []),
        ("建设1号线支线工程。", "1号线支线工程", "轨道交通", [], []),
        # A township of another county that is called as the work is.
        ("建设通江县二郎庙水库。", "通江县二郎庙水库", "水库/水利枢纽", ["通江县"], []),
        # A port of two cities is no way between them, nor is a line's own name where it ends.
        ("建设宁波—舟山港柳河港区码头。", "宁波—舟山港柳河港区码头", "港口航道", ["宁波市", "舟山市"], []),
        (
            "建设南疆铁路吐鲁番至库尔勒二线。",
            "南疆铁路吐鲁番至库尔勒二线",
            "铁路",
            ["南疆"],
            ["吐鲁番市", "库尔勒市"],
        ),
        # A line's end is no place where a section of it lies.
        (
            "新建厦门至成都高速公路石坝至纳溪段。",
            "厦门至成都高速公路石坝至纳溪段",
            "公路",
            [],
            ["厦门市", "成都市", "纳溪区"],
        ),
    ],
)
def test_kinds_and_places(text: str, name: str, kind: str, located: list[str], connects: list[str]) -> None:
    project = next(p for p in extract(text).projects if p.name == name)
    assert project.kind == kind
    assert [place.name for place in project.located_in if not place.short] == located
    assert [place.name for place in project.connects] == connects
