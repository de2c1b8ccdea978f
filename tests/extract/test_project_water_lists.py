"""Lists of plans for water: reservoirs with their size, so many more of a class, stations that are counted behind
their names. Sentences of our own."""

import pytest
from test_projects import named


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
