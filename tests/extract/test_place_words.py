"""Names that are words or parts of words, roads, rivers and stacks: what the places' own marks do not settle."""

from functools import cache

import pytest

from extract.linking import find_jurisdiction
from extract.places.finder import PlaceFinder
from extract.types import RegionMention


@cache
def finder(jurisdiction: str) -> PlaceFinder:
    return PlaceFinder(find_jurisdiction(jurisdiction))


def divisions(text: str, jurisdiction: str) -> set[tuple[str, str | None]]:
    """(text, name) of what is no river, no self reference and no one-character form."""
    found = finder(jurisdiction)
    found.memory.clear()
    mentions: list[RegionMention] = found.find(text)
    return {(m.text, m.name) for m in mentions if not (m.short or m.implied or m.nested or m.level == "feature")}


@pytest.mark.parametrize(
    ("text", "jurisdiction"),
    [
        # Words that came up after the dictionary, and what joins them to the next.
        ("统一建设行业云和数据湖，迁移公有云和专有云", "浙江省"),
        ("落实退田还湖、移民建镇政策", "四川省"),
        # Pairs of provinces by one character each.
        ("有利川渝共建，到达川渝省际站点", "四川省"),
        ("有利川渝共建", "湖北省"),
        # So many of a thing; an anniversary; an old name that is a word; a class of lands.
        ("新增三台机组，购置五台设备", "四川省"),
        ("庆祝建厂六十周年大庆", "黑龙江省"),
        ("新建露天煤矿和市郊铁路", "辽宁省"),
        ("扩大盐湖提锂产能，保护古城风貌", "山西省"),
    ],
)
def test_words_that_hold_a_countys_name_are_no_places(text: str, jurisdiction: str) -> None:
    assert divisions(text, jurisdiction) == set()


def test_the_same_names_are_places_where_the_words_say_so() -> None:
    assert divisions("支持三台、盐亭发展麦冬产业", "四川省") == {("三台", "三台县"), ("盐亭", "盐亭县")}
    assert divisions("大庆、安达共建石化基地", "黑龙江省") == {("大庆", "大庆市"), ("安达", "安达市")}
    assert divisions("支持云和、缙云发展木玩", "浙江省") == {("云和", "云和县"), ("缙云", "缙云县")}


def test_a_numbered_road_is_named_after_a_place() -> None:
    assert divisions("改造济宁市延安三路和威海路", "山东省") == {("济宁市", "济宁市")}
    assert divisions("更新杨浦区中山北二路", "上海市") == {("杨浦区", "杨浦区")}


@pytest.mark.parametrize(
    ("text", "jurisdiction", "expected"),
    [
        ("疏浚唐河、白河、甲水河", "河南省", set()),
        ("整治甲水河和沙河", "河北省", set()),
        ("开展瓯江、椒江水质监测", "浙江省", set()),
        ("治理黑河、甲水河流域", "甘肃省", set()),
        ("支持唐河、社旗种植小麦", "河南省", {("唐河", "唐河县"), ("社旗", "社旗县")}),
        ("黑河、漠河扩大冰雪旅游", "黑龙江省", {("黑河", "黑河市"), ("漠河", "漠河市")}),
        ("椒江、黄岩、路桥一体发展", "浙江省", {("椒江", "椒江区"), ("黄岩", "黄岩区"), ("路桥", "路桥区")}),
    ],
)
def test_a_county_that_is_called_like_a_river_is_one_among_rivers(
    text: str, jurisdiction: str, expected: set[tuple[str, str]]
) -> None:
    assert divisions(text, jurisdiction) == expected


def test_a_district_in_full_in_front_of_its_street_in_full() -> None:
    """The dictionary reads 区东 and 区西, its east and west."""
    assert ("西湖区", "西湖区") in divisions("西湖区西溪街道建设绿道", "浙江省")


def test_a_ways_end_in_another_province_is_the_county_not_its_sights() -> None:
    assert ("九寨沟", "九寨沟县") in divisions("建设文县至九寨沟公路", "甘肃省")
    assert divisions("推介九寨沟等景区", "甘肃省") == set()


def test_an_autonomous_county_of_old_by_its_short_form() -> None:
    assert divisions("路南县发展烟叶", "云南省") == {("路南县", "石林彝族自治县")}
