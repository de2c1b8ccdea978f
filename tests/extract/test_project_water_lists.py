"""Lists of plans for water: reservoirs with their size, so many more of a class, stations that are counted behind
their names. Sentences of our own."""

import pytest
from test_projects import named

from extract.pipeline import extract


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # A bracket that only tells the size is no part of a name, at its end or inside it.
        (
            "续建东津（大型）、抱子石灌区，新建郭家滩（中型）、坑口水库。",
            ["东津灌区", "抱子石灌区", "郭家滩水库", "坑口水库"],
        ),
        ("开工建设观音（中型）、清溪等水库，新建凤仪（小Ⅰ型）水库。", ["观音水库", "清溪水库", "凤仪水库"]),
        ("扩建黄金洞（大（2）型）、徐家洞等水库。", ["黄金洞水库", "徐家洞水库"]),
        ("实施东津灌区（大型）续建配套与现代化改造。", ["东津灌区续建配套与现代化改造"]),
        # Two works on one thing, and their phase.
        ("续建雪野灌区续建配套与节水改造三期。", ["雪野灌区续建配套与节水改造三期"]),
    ],
)
def test_sizes(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # So many more of a class, behind 及: what is counted says what those in front of it are.
        ("新建石桥铺、罗家坪水库及12座小型水库。", ["石桥铺水库", "罗家坪水库"]),
        ("完成云山、浮桥河及36座小型水库除险加固。", ["云山水库除险加固", "浮桥河水库除险加固"]),
        (
            "完成三河口（大型）、云山、青水左干渠首闸及36座小型水库除险加固。",
            ["三河口水库除险加固", "云山水库除险加固", "青水左干渠首闸除险加固"],
        ),
        ("完成云山、石滩2座中型水库及15座小型水库除险加固。", ["云山水库除险加固", "石滩水库除险加固"]),
        # Firms, parks and what else is counted say nothing of what stands beside it.
        ("引进宏达、远景及12家企业。", []),
        ("推进新华联、绿地及5个商业综合体建设。", []),
    ],
)
def test_so_many_more(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # How many they are stands behind the last: the list is one of names all the same.
        ("更新改造城东、管前沿河泵站6座。", ["城东沿河泵站", "管前沿河泵站"]),
        ("新建韩家桥、三里桥2座。", ["韩家桥", "三里桥"]),
        ("改造小型泵站20座，新建公园、广场12处。", []),
    ],
)
def test_counted_behind(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Of what sort the last of a list is they all are, whatever their names are like.
        ("新建城区北郊、西溪雨水泵站。", ["城区北郊雨水泵站", "西溪雨水泵站"]),
        ("建设龙王庙镇、团山水源涵养区。", ["龙王庙镇水源涵养区", "团山水源涵养区"]),
        ("新建白石滩、柳林口LNG码头。", ["白石滩LNG码头", "柳林口LNG码头"]),
        ("新建城区北郊、西溪110千伏变电站。", ["城区北郊110千伏变电站", "西溪110千伏变电站"]),
        ("建成云岭、东风农产品加工园。", ["云岭农产品加工园", "东风农产品加工园"]),
        # What says its own sort or deed takes no more than the class.
        ("推进云岭电商、西溪冷链物流园建设。", ["云岭电商物流园", "西溪冷链物流园"]),
        ("实施白云能力提升、青云质量安全工程。", ["白云能力提升工程", "青云质量安全工程"]),
    ],
)
def test_sorts(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Quarters that are called by a street are no streets; works on other streets are on the streets.
        (
            "完成泾川路、柳林、荷花塘等8个老旧小区改造。",
            ["泾川路老旧小区改造", "柳林老旧小区改造", "荷花塘老旧小区改造"],
        ),
        ("推进胜利街、沿江路背街小巷改造。", ["胜利街背街小巷改造", "沿江路背街小巷改造"]),
        ("完成和平路、人民街等12条道路改造。", ["和平路改造", "人民街改造"]),
        ("完成田湾、船溪等7座渡改桥。", ["田湾渡改桥", "船溪渡改桥"]),
        (
            "实施X052黄溪口至柳林、X061白马滩至石坪等县道安防提升。",
            ["X052黄溪口至柳林县道安防提升", "X061白马滩至石坪县道安防提升"],
        ),
    ],
)
def test_streets_and_roads_of_a_county(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "东吴港区续建罗屿作业区通用泊位，新建北岙作业区散货码头。",
            ["东吴港区", "罗屿作业区通用泊位", "北岙作业区散货码头"],
        ),
        ("白沙县续建石门水库，推进柳林水库续建工程。", ["石门水库", "柳林水库续建工程"]),
        ("推进云岭灌区续建配套与节水改造。", ["云岭灌区续建配套与节水改造"]),
    ],
)
def test_what_goes_on_ends_its_subject(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_work_on_a_dam_is_on_the_whole() -> None:
    works = {p.name: p.part_of for p in extract("推进瓦溪水电站大坝加固，新建深水航道二期。").projects}
    assert works["瓦溪水电站大坝加固"] == "瓦溪水电站"
    assert works["深水航道二期"] is None and "深水航道" not in works


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # What a run-in title says is done with a class is done with each of the bare list behind it.
        (
            "中小河流治理。丰乐河桃溪至双河段、杭埠河城关段，治理河长48公里。",
            ["丰乐河桃溪至双河段", "杭埠河城关段"],
        ),
        ("（2）中小河流治理：绿水河城区段、消水河石坪段，共41公里。", ["绿水河城区段", "消水河石坪段"]),
        ("病险水闸除险加固。青田、白石口2座水闸，总投资1.2亿元。", ["青田水闸", "白石口水闸"]),
        # Without a deed a stretch is water; a sentence with a verb of its own takes none from the title.
        ("水环境质量。丰乐河城关段达到Ⅱ类。", []),
        ("河道治理。绿水河城区段获评美丽河湖。", []),
    ],
)
def test_run_in_titles(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_stretches_of_rivers() -> None:
    [stretch] = extract("治理柳水托口段。").projects
    assert stretch.kind == "防洪/河道"
    found = extract("推进绿水河城关段治理。治理绿水河石坪段。").projects
    assert [(p.name, p.kind) for p in found] == [("绿水河城关段治理", "防洪/河道"), ("绿水河石坪段", "防洪/河道")]


def test_what_a_town_has() -> None:
    assert named("新建城区第二水厂、城东第三小学。") == ["城区第二水厂", "城东第三小学"]
    gates = extract("新建罗塘、会埠水闸。", jurisdiction="江西省奉新县").projects
    assert [p.name for p in gates] == ["罗塘水闸", "会埠水闸"]
    assert not extract("推进奉新、靖安泵站建设。", jurisdiction="江西省").projects


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # What a clause builds in the harbour that it is about bears its name, if it has none of its own.
        (
            "石浦港区新建进港航道二期（5万吨级）、东作业区通用泊位。",
            ["石浦港区", "石浦港区进港航道二期", "石浦港区东作业区通用泊位"],
        ),
        (
            "石浦港区续建多用途码头二期3#、4#泊位。",
            ["石浦港区", "石浦港区多用途码头二期3#泊位", "石浦港区多用途码头二期4#泊位"],
        ),
        ("石浦港区建设柳屿作业区8#泊位。", ["石浦港区", "柳屿作业区8#泊位"]),
        # What joins two lines is called by both, a bracket aside; one pilot has two halves.
        ("实施东海铁路与石浦港区铁路（一期、二期）联络线工程。", ["东海铁路与石浦港区铁路（一期、二期）联络线工程"]),
        ("打通云溪—青石水库—柳河生态补水通道。", ["云溪—青石水库—柳河生态补水通道"]),
    ],
)
def test_harbours_and_pairs(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_lines_of_several_things() -> None:
    lines = ("附件 重点储备项目清单", "1.石浦港低碳码头示范区、航运大数据平台（二期）", "2.柳林中学、实验小学")
    found = [p.name for p in extract("\n".join(lines), jurisdiction="江苏省").projects]
    assert found == ["石浦港低碳码头示范区", "航运大数据平台（二期）", "柳林中学、实验小学"]


def test_grounds_between_places_are_no_thing() -> None:
    [pipes] = extract("实施张港—多祥—岳口片区管网延伸。", jurisdiction="湖北省天门市").projects
    assert pipes.name == "张港—多祥—岳口片区管网延伸"


def test_a_pilot_of_two_halves() -> None:
    [pilot] = extract("实施怀宁县水系连通及水美乡村试点县建设。").projects
    assert pilot.name == "怀宁县水系连通及水美乡村试点县"
