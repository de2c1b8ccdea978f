"""Roads, canals and pipes: how long they are, what leads from where to where, what is done with each of a list."""

import pytest
from test_projects import named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("改造省道118线云溪至石渡段38公里。", ["省道118线云溪至石渡段"]),
        ("大修国道219线云溪至柳坪段17.5公里，新改建农村公路300公里。", ["国道219线云溪至柳坪段"]),
        ("改造省道118线25公里，新建北环路2.3公里。", ["省道118线", "北环路"]),
        ("建成松涛大道8公里、滨河路1200米。", ["松涛大道", "滨河路"]),
        ("铺设云溪至石渡供水管网28公里，改造老旧管网33公里。", ["云溪至石渡供水管网"]),
        ("硬化村组道路120公里，除险加固小型水库12座。", []),
    ],
)
def test_how_long_a_way_is_ends_its_name(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("负责建设云溪至石渡、柳坪至松口输水主管网52公里。", ["云溪至石渡输水主管网", "柳坪至松口输水主管网"]),
        ("敷设云溪至石门、柳坪至高桥天然气管线。", ["云溪至石门天然气管线", "柳坪至高桥天然气管线"]),
        ("建设云溪至高桥、柳坪至松口污水主干管。", ["云溪至高桥污水主干管", "柳坪至松口污水主干管"]),
        ("建设云溪至石渡、柳坪至松口供水管网工程。", ["云溪至石渡供水管网工程", "柳坪至松口供水管网工程"]),
        ("推进松涛至石渡、柳坪至松口110千伏线路工程。", ["松涛至石渡110千伏线路工程", "柳坪至松口110千伏线路工程"]),
        ("建设云溪至高桥段。", ["云溪至高桥段"]),
    ],
)
def test_ways_by_their_ends_share_what_leads_there(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("完成新五大道、新十八大道等4条道路续建工程。", ["新五大道", "新十八大道"]),
        ("实施松涛路、学府街等7条城市道路提质改造工程。", ["松涛路提质改造工程", "学府街提质改造工程"]),
        ("整治柳坪巷、文庙街等9条背街小巷。", ["柳坪巷", "文庙街"]),
        ("打通学府街、改造文庙街、硬化北门巷。", ["学府街", "文庙街", "北门巷"]),
        ("改造东街、西街。", ["东街", "西街"]),
        ("推进老街保护、改造利用和业态提升。", []),
        ("实施建设东路改造工程。", ["建设东路改造工程"]),
    ],
)
def test_what_is_done_with_each_street(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "推进柳泉水库、石渡水库等水库的除险加固。",
            ["柳泉水库", "柳泉水库除险加固", "石渡水库", "石渡水库除险加固"],
        ),
        ("完成松涛路、学府街的拓宽改造。", ["松涛路", "松涛路拓宽改造", "学府街", "学府街拓宽改造"]),
        (
            "推进118国道与205省道枢纽立交及118国道的改线工程。",
            ["118国道与205省道枢纽立交", "118国道", "118国道改线工程"],
        ),
    ],
)
def test_what_is_done_behind_of_is_done_with_each(text: str, names: list[str]) -> None:
    assert sorted(named(text)) == sorted(names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("开工建设云溪等12座中型病险水库除险加固工程。", ["云溪水库除险加固工程"]),
        ("改造云溪、石渡等15座老旧泵站。", ["云溪泵站", "石渡泵站"]),
        ("实施云溪、石渡等9所薄弱学校改造工程。", ["云溪学校改造工程", "石渡学校改造工程"]),
        ("实施危旧桥梁改造、病险水库除险加固。", []),
    ],
)
def test_how_bad_things_are_is_no_part_of_their_names(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("支持柳坪梯田、云溪部落创建国家5A级旅游景区。", ["柳坪梯田", "云溪部落"]),
        ("支持云溪部落创建国家级旅游度假区。", ["云溪部落旅游度假区"]),
    ],
)
def test_a_grade_is_no_part_of_a_sights_name(text: str, names: list[str]) -> None:
    assert named(text) == names
