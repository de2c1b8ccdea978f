"""Names in sentences of our own: word boundaries, lists, routes, former names, self references, the user's lexicon."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.gazetteers import rows
from extract.lexicon import Lexicon
from extract.linking import find_jurisdiction
from extract.places.boundaries import Words
from extract.places.finder import PlaceFinder
from extract.types import RegionMention


@cache
def finder(jurisdiction: str) -> PlaceFinder:
    return PlaceFinder(find_jurisdiction(jurisdiction))


def mentions(text: str, jurisdiction: str = "中国") -> list[RegionMention]:
    found = finder(jurisdiction)
    found.memory.clear()
    return found.find(text)


def full(text: str, jurisdiction: str = "中国") -> set[tuple[str, str | None]]:
    """(text, name) of what is neither implied nor a one-character form."""
    return {(m.text, m.name) for m in mentions(text, jurisdiction) if not (m.short or m.implied)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("农民主动参与", "民主"),
        ("加快速度建成都市农业带", "成都"),
        ("提升县城关键功能", "城关"),
        ("确保山水相连", "保山"),
        ("统筹南北区域", "北区"),
        ("发展海上风电", "上风"),
    ],
)
def test_a_name_across_a_word_boundary_is_none(text: str, name: str) -> None:
    start = text.find(name)
    assert start >= 0 and (not Words(text).holds(start, start + len(name)) or full(text) == set())


def test_a_real_name_beats_the_words_that_would_break_it() -> None:
    assert Words("支持昌都市发展").holds(2, 5)
    assert not Words("支持成都市区发展").holds(2, 5)
    assert full("支持成都市区发展", "四川省") == {("成都", "成都市")}


@pytest.mark.parametrize(
    ("text", "jurisdiction"),
    [
        ("发展新兴产业，促进共同富裕", "广东省"),
        ("推进平安建设，维护和平稳定", "青海省"),
        ("治理郊区水体，改造城区管网", "安徽省"),
        ("拓宽海南路、西藏路", "江苏省"),
        ("在全省培育文明乡风", "湖南省"),
        ("绿水青山就是金山银山", "湖北省"),
        ("改造老城区管网，加快新城区建设", "贵州省"),
    ],
)
def test_common_words_are_no_places(text: str, jurisdiction: str) -> None:
    assert full(text, jurisdiction) == set()


@pytest.mark.parametrize(
    ("text", "jurisdiction", "expected"),
    [
        ("开工贵南至同德公路", "青海省", {("贵南", "贵南县"), ("同德", "同德县")}),
        (
            "支持果洛、玉树、海西建设牧场",
            "青海省",
            {("果洛", "果洛藏族自治州"), ("玉树", "玉树藏族自治州"), ("海西", "海西蒙古族藏族自治州")},
        ),
        ("南通海门区建设港口", "江苏省", {("南通", "南通市"), ("海门区", "海门区")}),
        ("思茅市建设林业基地", "云南省", {("思茅市", "普洱市")}),
        ("錫林郭勒盟發展畜牧業", "内蒙古自治区", {("錫林郭勒盟", "锡林郭勒盟")}),
        (
            "融入京津冀和长江经济带，扩大对越南、东盟出口",
            "中国",
            {("京津冀", "京津冀"), ("长江经济带", "长江经济带"), ("越南", "越南"), ("东盟", "东盟")},
        ),
        # A direction from a place, a side of a road: no part of the country, but for what is called so by itself.
        ("建设遵义东北物流园，打通贵阳绕城高速西南段", "贵州省", {("遵义", "遵义市"), ("贵阳", "贵阳市")}),
        ("推进西南地区通道建设", "贵州省", {("西南", "西南")}),
        ("支持山西大同市云冈区", "山西省", {("山西", "山西省"), ("大同市", "大同市"), ("云冈区", "云冈区")}),
    ],
)
def test_places_are_linked(text: str, jurisdiction: str, expected: set[tuple[str, str]]) -> None:
    assert full(text, jurisdiction) == expected


def test_an_open_name_has_candidates() -> None:
    (open_,) = mentions("推广铁西区做法", "中国")
    assert (open_.name, open_.code) == (None, None)
    assert len(open_.candidates) > 2 and all(c.parents and c.why for c in open_.candidates)


def test_a_township_that_no_list_holds_is_found_behind_its_county() -> None:
    found = {(m.text, m.name, m.level) for m in mentions("改造康马县石桥沟乡道路", "西藏自治区")}
    assert ("康马县", "康马县", "county") in found
    assert ("石桥沟乡", None, "township") in found


def test_a_divisions_name_inside_a_rivers_is_marked() -> None:
    found = {(m.text, m.level, m.nested) for m in mentions("治理拉萨河干流", "西藏自治区")}
    assert found == {("拉萨河", "feature", None), ("拉萨", "prefecture", "feature")}


def test_one_character_forms_are_short() -> None:
    found = [(m.text, m.name, m.short) for m in mentions("建设川青铁路、中越边境", "四川省") if m.short]
    assert found == [("川", "四川省", True), ("青", "青海省", True), ("中", "中国", True), ("越", "越南", True)]


def test_self_references_are_the_jurisdiction() -> None:
    found = {(m.text, m.name) for m in mentions("全市和全省健全国家标准", "南京市") if m.implied}
    assert found == {("全市", "南京市"), ("全省", "江苏省")}


def test_the_users_lexicon_outranks() -> None:
    lexicon = Lexicon({"江南新城": "330108"}, {"铁西区": "210303"}, ("天水围",), {})
    found = PlaceFinder(find_jurisdiction("辽宁省"), lexicon).find("在江南新城、铁西区推广天水围经验")
    assert {(m.text, m.code) for m in found} == {("江南新城", "330108"), ("铁西区", "210303")}


def test_names_keep_their_meaning_in_a_document() -> None:
    finder = PlaceFinder(find_jurisdiction("辽宁省"))
    finder.find("鞍山市铁西区建设园区")
    assert finder.memory["铁西区"] == "210303"


@settings(deadline=None)  # the first example loads the gazetteer
@given(st.text(alphabet="兰州天水市县区、和至的建设新兴河口，。A1 ", max_size=40))
def test_every_mention_is_a_slice_of_its_text(text: str) -> None:
    for mention in mentions(text, "甘肃省"):
        assert mention.span.of(text) == mention.text


@settings(deadline=None)  # the first example loads the gazetteer
@given(st.lists(st.sampled_from(["兰州", "天水市", "敦煌", "临夏州", "白银", "会宁县"]), min_size=2, max_size=6))
def test_every_member_of_a_list_is_found(names: list[str]) -> None:
    text = f"支持{'、'.join(names)}等地发展。"
    assert [m.text for m in mentions(text, "甘肃省")] == names


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        # The level belongs to the full name before an organ, although 省委 and 省政府 are words.
        ("中共湖南省委、湖南省政府批准，山西省会太原扩容。", "湖南省", ["湖南省", "湖南省", "山西", "太原"]),
        ("江西省委托第三方评估。", "江西省", ["江西省"]),
        # Directions of a province, and of the country only before a noun.
        (
            "支持鄂西北、豫西南、晋东南协作，推进南方地区防灾，南方某厂搬迁。",
            "湖北省",
            ["鄂西北", "豫西南", "晋东南", "南方"],
        ),
        # No place stands in the names of international bodies, nor in 新中国.
        ("办好上海合作组织、亚太经合组织会议，新中国成立以来上海、亚太变化大。", "中国", ["上海", "亚太"]),
        # Words that came up later join what the dictionary cuts: 市|北大|数据.
        ("支持市北大数据产业园。", "青岛市", ["市北"]),
        # Disasters are named after their places.
        ("抗击汶川特大地震、舟曲特大泥石流。", "中国", ["汶川", "舟曲"]),
        ("提升古雷、漕泾炼化水平。", "福建省", ["古雷", "漕泾"]),
    ],
)
def test_edges_areas_and_closed_words(text: str, place: str, expected: list[str]) -> None:
    assert [m.text for m in mentions(text, place)] == expected


def test_a_county_is_meant_at_a_routes_end_and_its_mountain_before_its_sights() -> None:
    found = mentions("建设成都至九寨沟高速公路，保护九寨沟生态，提升崂山景区。", "四川省")
    assert [(m.text, m.code) for m in found] == [
        ("成都", "510100"),
        ("九寨沟", "513225"),
        ("九寨沟", None),
        ("崂山", None),
    ]
    assert [m.code for m in mentions("建设崂山产业园。", "山东省")] == ["370212"]


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        # Beside provinces the province is meant, beside the prefecture's neighbours the prefecture.
        ("加强与海南、广东合作。", "青海省", {("海南", "460000"), ("广东", "440000")}),
        ("海南、海北轮流办节。", "青海省", {("海南", "632500"), ("海北", "632200")}),
        # A zone of the city in front, no county elsewhere; streets; a verb in front of a county's department.
        ("温州滨海新区扩容。", "浙江省", {("温州", "330300")}),
        ("改造青岛市香港中路。", "山东省", {("青岛市", "370200")}),
        ("市交通局会同县水利局推进。", "河南省", set()),
        ("改造矿区铁路，保护河口岸线，打造宜居、碧水之城。", "山西省", set()),
        ("修缮延安高架路，建设南城区、北城区道路。", "江西省", set()),
        ("开展康乐活动，突破亿元大关，办好南郊公园。", "甘肃省", set()),
        ("县委书记康定国、主任罗平出席。", "云南省", set()),
        ("支持康乐、广河办厂。", "甘肃省", {("康乐", "622922"), ("广河", "622924")}),
    ],
)
def test_neighbours_and_what_stands_behind_settle_a_name(text: str, place: str, expected: set[tuple[str, str]]) -> None:
    assert {(m.text, m.code) for m in mentions(text, place) if m.level != "feature"} == expected


@pytest.mark.parametrize(
    ("text", "jurisdiction", "expected"),
    [
        (
            "支持嫩江、讷河、克山建设马铃薯基地",
            "黑龙江省",
            {("嫩江", "嫩江市"), ("讷河", "讷河市"), ("克山", "克山县")},
        ),
        ("疏浚嫩江、乌裕尔河、松花江", "黑龙江省", {("嫩江", "嫩江"), ("松花江", "松花江")}),
        (
            "迪庆、怒江、红河等州加强协作",
            "云南省",
            {("迪庆", "迪庆藏族自治州"), ("怒江", "怒江傈僳族自治州"), ("红河", "红河哈尼族彝族自治州")},
        ),
        ("整治怒江、澜沧江干流岸线", "云南省", {("怒江", "怒江"), ("澜沧江", "澜沧江")}),
        ("推介黄山、天柱山等名山", "安徽省", {("黄山", "黄山"), ("天柱山", "天柱山")}),
        ("黄山、安庆共建旅游环线", "安徽省", {("黄山", "黄山市"), ("安庆", "安庆市")}),
    ],
)
def test_a_list_says_whether_a_town_or_a_river_is_meant(
    text: str, jurisdiction: str, expected: set[tuple[str, str]]
) -> None:
    assert expected <= full(text, jurisdiction)


def test_a_town_that_the_dictionary_takes_for_a_word_is_a_place() -> None:
    assert full("石首、钟祥扩建粮库", "湖北省") == {("石首", "石首市"), ("钟祥", "钟祥市")}


def test_a_mans_name_is_no_city() -> None:
    assert full("扩建中山大学和中山公园", "广东省") == set()
    assert full("支持阿里云和长安汽车建设研发中心", "陕西省") == set()


def test_a_countys_short_form_behind_another_province_is_the_name_of_the_ground() -> None:
    assert full("江西梅江灌区开工", "中国") == {("江西", "江西省")}
    assert ("梅江", "梅江区") in full("广东梅江新建学校", "中国")
    assert full("建成江阴靖江过江通道", "江苏省") == {("江阴", "江阴市"), ("靖江", "靖江市")}


def test_a_township_behind_its_county_is_read_where_the_dictionary_sees_a_word() -> None:
    """首段 (the first section) is a word; 靖安县 alone is one place although 安县 was a county too."""
    assert full("建成靖安县仁首段公路", "江西省") == {("靖安县", "靖安县"), ("仁首", "仁首镇")}


def test_a_direction_in_the_plan_of_a_city_is_a_part_of_the_city() -> None:
    assert full("建设西部快速通道", "青岛市") == set()
    assert full("加快1号线西北延伸", "江西省") == set()
    assert full("提升西南四环、甲港区东部作业区、乙湖西北遗址", "中国") == set()
    assert full("甲通河北延送水工程、沭新河南船闸、甲江南岸堤防", "中国") == set()
    assert full("甲乙高速河北段、丙江南段", "中国") == {("河北", "河北省")}
    assert full("参与西部大开发", "青岛市") == {("西部", "西部")}
    assert full("建设东部新城", "山东省") == set()


def test_no_part_of_a_river_or_sea_is_a_place_elsewhere() -> None:
    """阳江 is a city far away, 太平 a township: neither is what 浦阳江 (a river) and 太平洋 (the Pacific) are of."""
    assert full("治理浦阳江流域", "浙江省") == {("浦阳江", "浦阳江")}
    assert full("面向太平洋开放", "江苏省") == {("太平洋", "太平洋")}
    assert full("支持中山、江门融合发展", "广东省") == {("中山", "中山市"), ("江门", "江门市")}


def test_a_part_of_a_province_is_no_part_of_the_country() -> None:
    assert full("支持黔西北、粤东西北发展", "中国") == {("黔西北", "黔西北"), ("粤东西北", "粤东西北")}
    assert full("加快苏西北建设", "江苏省") == set()


def test_a_new_town_is_no_district_of_that_name() -> None:
    assert full("西安市建设沣东新城", "陕西省") == {("西安市", "西安市")}
    assert ("新城", "新城区") in full("西安市新城、莲湖两区", "陕西省")
    assert full("扩建中山三院", "广东省") == set()


def test_the_end_of_a_way_is_no_county_across_the_country() -> None:
    """白河 is a town of Jilin, too small for the list; 白河县 lies in Shaanxi."""
    assert full("建设敦化至白河高铁", "吉林省") == {("敦化", "敦化市")}
    assert ("白河", "白河县") in full("建设安康至白河铁路", "陕西省")
    assert ("松桃", "松桃苗族自治县") in full("建设秀山至松桃高速公路", "重庆市")


def test_neighbours_of_provinces_are_said_of_both() -> None:
    near = {row["province"]: row["neighbours"].split() for row in rows("province_neighbours.csv")}
    assert len(near) == 34
    assert all(one in near[other] for one, others in near.items() for other in others)


def test_a_river_is_no_province_and_no_county() -> None:
    """黑龙江 (the Amur) is crossed by a bridge; 浦江 in 戍浦江 is no county."""
    assert ("黑龙江", "黑龙江省") not in full("中俄黑龙江铁路大桥通车", "黑龙江省")
    assert ("黑龙江", "黑龙江省") in full("黑龙江大庆两地合作", "黑龙江省")
    assert full("整治鹿城区戍浦江河道", "浙江省") == {("鹿城区", "鹿城区")}
    assert ("平江", "平江县") in full("建成岳阳平江抽水蓄能电站", "湖南省")


def test_an_area_of_the_province_is_no_prefecture_elsewhere() -> None:
    assert full("建设海西高新技术产业园", "福建省") == {("海西", "海西")}
    assert full("建设海西高新技术产业园", "青海省") == {("海西", "海西蒙古族藏族自治州")}


def test_an_autonomous_county_without_its_peoples() -> None:
    assert full("建设道真自治县关口水库", "贵州省") == {("道真自治县", "道真仡佬族苗族自治县")}


def test_a_prefecture_said_again_in_front_of_what_bears_its_name_is_no_county_of_its() -> None:
    for city, short in (("淮安市", "淮安"), ("大同市", "大同"), ("襄阳市", "襄阳")):
        found = full(f"{city}{short}软件园扩建。")
        assert found == {(city, city), (short, city)}
    assert ("朝阳", "朝阳县") in full("朝阳市朝阳、北票发展设施农业。", "辽宁省")
    assert ("阿克苏", "阿克苏市") in full("阿克苏地区阿克苏、温宿植树。", "新疆维吾尔自治区")
    assert ("吉林", "吉林市") in full("吉林省吉林植树。", "吉林省")


def test_the_plan_of_a_city_speaks_of_its_counties_in_front_of_whatever_firms_make() -> None:
    text = "润凯会泽工业硅建成投产。"
    assert ("会泽", "会泽县") in full(text, "曲靖市")
    assert ("会泽", "会泽县") not in full(text, "云南省")
    assert ("人和", "人和镇") not in full("所有人、使用人和物业管理单位", "广州市")


def test_the_middle_and_west_of_a_county_are_no_part_of_the_country() -> None:
    assert full("解决甘谷县中西部灌溉问题", "甘肃省") == {("甘谷县", "甘谷县")}
    assert full("承接产业向中西部转移", "甘肃省") == {("中西部", "中西部")}


def test_what_a_town_was_before_is_its_name_too() -> None:
    found = full("公路经西山区碧鸡镇、官渡区小板桥镇，各乡镇和中心乡要配合。", "云南省")
    assert found == {
        ("西山区", "西山区"),
        ("碧鸡镇", "碧鸡街道"),
        ("官渡区", "官渡区"),
        ("小板桥镇", "小板桥街道"),
    }
