"""How work reports of cities tell of works: ways led under the ground, what goes with a thing, two works on one."""

import pytest
from test_projects import named, projects

from extract.pipeline import extract


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Ways are led under or over the ground; ordinary pipes and roads are none by that.
        ("西三环路入地改造等项目实现开工。", ["西三环路入地改造"]),
        ("推进北环铁路地下化改造前期工作。", ["北环铁路地下化改造"]),
        ("电力架空线入地改造加快推进。", []),
        # What goes with a thing and is called its has no name; a work on both is the name's.
        ("推进合肥新桥机场及其配套道路建设。", ["合肥新桥机场"]),
        ("建设芜湖、安庆等重要港口及其集疏运通道。", ["芜湖港口", "安庆港口"]),
        ("推进云岭大桥及其引道改造工程建设。", ["云岭大桥及其引道改造工程"]),
        ("建设淮河干流及其支流防洪工程。", ["淮河干流及其支流防洪工程"]),
        # Two works on one thing are one project; what names a thing of its own is another.
        ("建成盐河船闸绿化提升和功能改善试点项目。", ["盐河船闸绿化提升和功能改善试点"]),
        (
            "完成青口河清淤疏浚和生态修复工程、玉带河景观提升和截污工程。",
            ["青口河清淤疏浚和生态修复工程", "玉带河景观提升和截污工程"],
        ),
        ("推进巢湖综合治理和大别山生态修复。", ["巢湖综合治理", "大别山生态修复"]),
        ("推进南淝河治理和滁河干渠改造工程。", ["南淝河治理", "滁河干渠改造工程"]),
        # An airport, a port or a station serves as a hub; a hub of railways is called so.
        ("增强合肥机场枢纽功能，提升芜湖港枢纽能级。", ["合肥机场", "芜湖港"]),
        ("提升合肥铁路枢纽功能。", ["合肥铁路枢纽"]),
        # What all places shall have, what something is taken into and sorts of airfields are no names.
        ("建设宿州至阜阳二级公路,所有县城通二级以上公路。", ["宿州至阜阳二级公路"]),
        ("开展首批20家未来乡村试点,城镇旧住宅改造列入全国试点。", []),
        ("建设通航起降点，布局通航机场。", []),
        # A town has one building that is called so; many schools have a car park.
        (
            "继善大道东段、实验中学地下停车场、老城区雨污分流工程全面完工。",
            ["继善大道东段", "实验中学地下停车场", "老城区雨污分流工程"],
        ),
        ("建成一批学校停车场。", []),
        # The stretch is one water's; an academy's institute has two fields; that a line is built faster is told of it.
        (
            "完成朝阳溪、可利江、竹排江植物园段（那考河）等黑臭水体治理。",
            ["朝阳溪黑臭水体治理", "可利江黑臭水体治理", "竹排江植物园段（那考河）黑臭水体治理"],
        ),
        ("启动中科院肿瘤与基础医学研究所、云岭实验室。", ["中科院肿瘤与基础医学研究所", "云岭实验室"]),
        ("杭绍台铁路、衢宁铁路建设提速。", ["杭绍台铁路", "衢宁铁路"]),
        ("萧甬铁路提速改造完成。", ["萧甬铁路提速改造"]),
        ("加强武汉、宜昌等沿江港口建设。", ["武汉港口", "宜昌港口"]),
        # Lines of urban rail by where they lead.
        ("建成地铁4号线、大兴线、房山线、15号线一期。", ["地铁4号线", "大兴线", "房山线", "15号线一期"]),
        ("改造4号线、供水管线、燃气管线。", ["4号线"]),
        # Waters that flow at last; what is done on a reservoir in two steps.
        ("引江济淮（河南段）实现试通水，引汉济渭先期通水。", ["引江济淮（河南段）", "引汉济渭"]),
        ("宿鸭湖水库清淤扩容完工，全县群众实现通水。", ["宿鸭湖水库清淤扩容"]),
        # Those with whose help something is built are none of its name.
        ("依托长虹、九洲建设国家技术创新中心。", []),
        ("依托云岭科学装置建设成果，完成桃源水库。", ["云岭科学装置", "桃源水库"]),
        # Housing; nets by their quotation; rest areas by their road; ways of culture.
        ("安置房项目锦绣家园主体建成，康宁家园、江滨佳苑加快推进。", ["锦绣家园", "康宁家园", "江滨佳苑"]),
        ("形成“三纵四横”高等级航道网，完善高等级航道网。", ["“三纵四横”高等级航道网"]),
        ("235省道东海停车区年内建成，建设网约车专用停车区。", ["235省道东海停车区"]),
        ("推进浙东唐诗之路、富春江诗路建设。", ["浙东唐诗之路", "富春江诗路"]),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "facilities"),
    [
        # Of many things, and of a part of them, a work has no one thing that it is done on.
        ("实施全省大中型病险水库除险加固工程。", []),
        ("完成芜湖港区部分散货泊位改扩建。", []),
        # The phase of a work against floods is of no thing that stands there.
        ("完成青弋江防洪二期工程。", []),
        ("完成青弋江水库二期工程。", ["青弋江水库"]),
        # The section's own name is no part of the whole.
        ("推进宿连航道二期连云港段建设。", []),
        ("推进成渝铁路成隆段建设。", ["成渝铁路"]),
    ],
)
def test_facilities(text: str, facilities: list[str]) -> None:
    assert [p.name for p in extract(text).projects if p.optional] == facilities


def test_estates_are_housing_and_no_firms() -> None:
    text = "康宁家园、江滨佳苑加快推进。"
    assert [p.kind for p in projects(text)] == ["其他", "其他"]
    assert extract(text).agencies == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # Of a section the route or the thing says the kind, not the water or the wind of its own words.
        ("京沪铁路丹阳至常州运河段改造工程开工。", "铁路"),
        ("玄武公园北段建成开放。", "文旅"),
        ("秦淮河风光带东段完工。", "文旅"),
        # A line that is led on, beside numbered lines.
        ("8号线北延、环湖线西延开工。", "轨道交通"),
        ("县医院地下停车库建成。", "其他"),
        ("实施启东江海围垦工程。", "其他"),
        ("实施城北污水管网工程。", "其他"),
        ("建设智能化集装箱堆场起步工程。", "物流"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert [p.kind for p in projects(text)][-1] == kind


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("金陵中学河西分校开班招生。", "completion"),
        ("合理规划建设徐州国际航空港。", "planned"),
    ],
)
def test_stages(text: str, stage: str) -> None:
    assert [p.stage for p in projects(text)] == [stage]


def test_a_stretch_in_a_third_place_is_that_of_its_own_route() -> None:
    text = "宁德至武夷山、厦门至成都漳州段、福州至永泰高速公路建成通车。"
    names = ["宁德至武夷山高速公路", "厦门至成都漳州段", "福州至永泰高速公路"]
    assert [p.name for p in extract(text, jurisdiction="福建省").projects if not p.optional] == names


def test_a_part_of_a_work_in_a_list_may_be_called_by_common_words() -> None:
    text = """2010年度省重点项目名单
一、省在建重点项目(126个)
(一)水利(9个)
1.资溪小河防洪工程
2.抚河下游南北岸防洪工程
(1)南岸防洪一期工程
(2)北岸防洪工程
3.防洪工程
"""
    names = ["资溪小河防洪工程", "抚河下游南北岸防洪工程", "南岸防洪一期工程", "北岸防洪工程"]
    assert [p.name for p in extract(text, jurisdiction="江西省").projects] == names


def test_the_widening_of_an_old_road_is_none_of_new_ones() -> None:
    text = "贵阳至黄平、重庆经遵义至贵阳高速扩容等高速公路建成通车。"
    assert [p.name for p in extract(text).projects] == ["贵阳至黄平高速公路", "重庆经遵义至贵阳高速扩容"]
    text = "推进贵阳至黄平、都匀至安顺公路改造等项目。"
    assert [p.name for p in extract(text).projects] == ["贵阳至黄平公路改造", "都匀至安顺公路改造"]


def test_what_was_done_before_is_called_without_its_preposition() -> None:
    assert named("继云岭水库、桃源水库建成后，柳河水库开工。") == ["云岭水库", "桃源水库", "柳河水库"]
