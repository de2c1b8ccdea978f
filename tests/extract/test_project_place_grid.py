"""A grid of places: forms of saying where a thing is, or what it connects, over real places of several provinces."""

import pytest

from extract.pipeline import extract
from extract.types import Place

PROVINCES = [
    ("云南省", "镇雄县", "彝良县"),
    ("甘肃省", "康县", "武都区"),
    ("新疆维吾尔自治区", "库车市", "沙雅县"),
    ("吉林省", "和龙市", "敦化市"),
    ("湖南省", "沅陵县", "溆浦县"),
]
THINGS = [("天湖水电站", "凤鸣大桥"), ("翠屏山景区", "金鼎公司年产10万吨铝材项目")]


def places(text: str, jurisdiction: str) -> dict[str, tuple[list[str], list[str]]]:
    def sure(rows: tuple[Place, ...]) -> list[str]:
        return [p.name for p in rows if not p.short]

    found = extract(text, jurisdiction=jurisdiction).projects
    return {p.name: (sure(p.located_in), sure(p.connects)) for p in found if not p.optional}


@pytest.mark.parametrize("things", THINGS)
@pytest.mark.parametrize("province", PROVINCES)
@pytest.mark.parametrize(
    "form",
    [
        "在{a}境内建设{x}。",
        "{a}境内的{x}加快建设。",
        "{a}境内，{x}已开工。",
        "{a}方面，{x}已开工。",
        "在{a}经济开发区建设{x}。",
        "在{a}工业园区内建设{x}。",
        "{x}。建设地点：{a}。",
        "{x}选址{a}，年内开工。",
        "{x}拟建于{a}。",
        "将{x}布局在{a}。",
        "把{x}建在{a}。",
        "{x}在{a}开工建设。",
        "{x}（位于{a}）开工建设。",
        "{x}厂址位于{a}。",
        "推进{x}建设，项目选址位于{a}。",
        "{x}开工仪式在{a}举行。",
        "{a}计划建设{x}。",
        "{a}投资5亿元建设{x}。",
        "{a}主要实施{x}。",
        "在{a}城区建设{x}。",
        "在{a}东部建设{x}。",
    ],
)
def test_a_form_says_where_one_thing_is(form: str, province: tuple[str, str, str], things: tuple[str, str]) -> None:
    jurisdiction, a, _ = province
    name = things[0].removesuffix("项目")
    assert places(form.format(a=a, x=things[0]), jurisdiction)[name] == ([a], [])


@pytest.mark.parametrize("things", THINGS)
@pytest.mark.parametrize("province", PROVINCES)
@pytest.mark.parametrize(
    "form",
    [
        "{x}、{y}开工建设，分别位于{a}、{b}。",
        "{a}的{x}、{b}的{y}建成投用。",
        "推进{a}的{x}和{b}的{y}建设。",
        "——{a}。推进{x}建设。\n——{b}。推进{y}建设。",
        "【{a}】推进{x}建设。\n【{b}】推进{y}建设。",
        "{a}：加快发展。推进{x}建设。{b}：补齐短板。推进{y}建设。",
    ],
)
def test_a_form_says_where_each_of_two_is(form: str, province: tuple[str, str, str], things: tuple[str, str]) -> None:
    jurisdiction, a, b = province
    x, y = things
    found = places(form.format(a=a, b=b, x=x, y=y), jurisdiction)
    assert list(found.values()) == [([a], []), ([b], [])]


def test_a_verb_behind_a_place_although_its_end_makes_a_word_with_the_name() -> None:
    assert places("邵武市新建华鼎大数据中心。", "福建省") == {"华鼎大数据中心": (["邵武市"], [])}


def test_a_township_in_front_of_which_a_preposition_stands() -> None:
    assert places("沅陵县在凉水井镇建设天湖水电站。", "湖南省") == {"天湖水电站": (["凉水井镇"], [])}


def test_a_member_that_names_nothing_takes_its_share_of_the_places() -> None:
    text = "在镇雄县、彝良县分别建设停车场、天湖水电站。"
    assert places(text, "云南省") == {"天湖水电站": ([], [])}


@pytest.mark.parametrize(
    "form", ["黎平县建设青岩水库。", "青岩水库落户黎平县。", "一、黎平县\n建设青岩水库。", "黎平县：建设青岩水库。"]
)
def test_no_township_of_another_county_that_a_thing_is_only_called_like(form: str) -> None:
    assert places(form, "贵州省") == {"青岩水库": (["黎平县"], [])}
    assert places("建设青岩水库。", "贵州省") == {"青岩水库": (["青岩镇"], [])}


@pytest.mark.parametrize(
    ("text", "jurisdiction", "name", "located", "connects"),
    [
        # A way from town to town, and a street that is called like one.
        ("推进沅陵至溆浦快速路建设。", "湖南省", "沅陵至溆浦快速路", [], ["沅陵县", "溆浦县"]),
        ("天湖高速公路串联沅陵县、溆浦县等地。", "湖南省", "天湖高速公路", [], ["沅陵县", "溆浦县"]),
        ("天湖铁路连接和龙市和敦化市，年内开工。", "吉林省", "天湖铁路", [], ["和龙市", "敦化市"]),
        # Two words of the segmenter, one facility; a station is no line of two cities.
        ("推进襄汾抽水蓄能电站建设。", "中国", "襄汾抽水蓄能电站", ["襄汾县"], []),
        ("加快阆中高铁站建设。", "四川省", "阆中高铁站", ["阆中市"], []),
        ("实施S103线沅陵县境段改建工程。", "湖南省", "S103线沅陵县境段改建工程", ["沅陵县"], []),
        ("实施国道318线内乡段改扩建工程。", "河南省", "国道318线内乡段改扩建工程", ["内乡县"], []),
        # A numeral opens the name of a town.
        ("推进五家渠市凤鸣大桥建设。", "新疆维吾尔自治区", "五家渠市凤鸣大桥", ["五家渠市"], []),
        ("推进和龙市八家子镇凤鸣大桥建设。", "吉林省", "和龙市八家子镇凤鸣大桥", ["和龙市", "八家子镇"], []),
        ("推进靖西湖润镇翠屏山景区建设。", "广西壮族自治区", "靖西湖润镇翠屏山景区", ["靖西市", "湖润镇"], []),
        # A county that a river is called like, behind the division over it, and the river.
        ("推进甘孜州雅江水厂建设。", "四川省", "甘孜州雅江水厂", ["甘孜藏族自治州", "雅江县"], []),
        ("推进玉溪市元江防洪堤建设。", "云南省", "玉溪市元江防洪堤", ["玉溪市"], []),
        # In a plan of the whole country.
        ("推进徽县青岩水库建设。", "中国", "徽县青岩水库", ["徽县"], []),
        ("推进沅陵风电场建设。", "中国", "沅陵风电场", ["沅陵县"], []),
        ("推进内乡人民医院建设。", "中国", "内乡人民医院", ["内乡县"], []),
    ],
)
def test_what_the_name_says(text: str, jurisdiction: str, name: str, located: list[str], connects: list[str]) -> None:
    assert places(text, jurisdiction)[name] == (located, connects)


@pytest.mark.parametrize("thing", ["龙门水库", "龙门变电站", "龙门医院", "龙门工业园"])
def test_no_county_of_another_province_in_what_is_built_on_own_ground(thing: str) -> None:
    assert places(f"推进{thing}建设。", "宁夏回族自治区") == {thing: ([], [])}
    assert places(f"推进{thing}建设。", "广东省") == {thing: (["龙门县"], [])}


def test_at_a_ways_end_a_township_is_meant_and_no_area_far_away() -> None:
    assert places("建设胶州至河套公路。", "山东省") == {"胶州至河套公路": ([], ["胶州市", "河套街道"])}
    assert places("推进河套灌区改造。", "内蒙古自治区") == {"河套灌区改造": (["河套"], [])}


@pytest.mark.parametrize(
    "text",
    [
        "建设天湖水电站，服务镇雄县发展。",
        "建设天湖水电站，向镇雄县供电。",
        "建成天湖水电站，方便镇雄县群众出行。",
        "借鉴镇雄县经验，建设天湖水电站。",
        "镇雄县境内河流众多，建设天湖水电站。",
    ],
)
def test_whom_it_serves_says_nothing_of_where_it_is(text: str) -> None:
    assert places(text, "云南省")["天湖水电站"] == ([], [])
