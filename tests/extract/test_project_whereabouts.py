"""Where projects are and what they connect by what the text says of them beside their names."""

import pytest

from extract.pipeline import extract


def places(text: str, jurisdiction: str = "云南省") -> dict[str, tuple[list[str], list[str]]]:
    found = extract(text, jurisdiction=jurisdiction).projects
    return {
        p.name: ([place.name for place in p.located_in], [place.name for place in p.connects])
        for p in found
        if not p.optional
    }


@pytest.mark.parametrize(
    "text",
    [
        "开工建设青崖水库，该水库位于漾濞县平坡镇，总库容800万立方米。",
        "加快建设青崖水库。目前，该工程位于漾濞县平坡镇境内，主体完工。",
        "开工建设青崖水库，总投资5亿元，建设地点：漾濞县平坡镇。",
        "建成漾濞县的青崖水库，坝址位于平坡镇。",
    ],
)
def test_a_later_clause_says_where_the_project_before_it_is(text: str) -> None:
    assert places(text)["青崖水库"][0] == ["漾濞彝族自治县", "平坡镇"]


def test_a_later_clause_behind_two_projects_says_it_of_neither() -> None:
    found = places("建成青崖水库、墨石水库。该工程位于漾濞县。推进青崖水库、墨石水库建设，项目位于永平县。")
    assert list(found.values()) == [([], []), ([], [])]


def test_the_verb_of_place_adds_to_the_place_in_the_name() -> None:
    assert places("云南漾濞青崖抽水蓄能电站位于漾濞县平坡镇和太平乡境内。") == {
        "云南漾濞青崖抽水蓄能电站": (["云南省", "漾濞彝族自治县", "平坡镇", "太平乡"], []),
    }


@pytest.mark.parametrize(
    "text",
    [
        "在漾濞县、永平县分别建设青崖水库、墨石水库。",
        "分别在漾濞县、永平县建设青崖水库、墨石水库。",
        "开工建设青崖水库、墨石水库等项目，分别位于漾濞县、永平县。",
        "位于漾濞县的青崖水库、永平县的墨石水库建成。",
    ],
)
def test_places_are_dealt_out_to_the_projects_of_a_list(text: str) -> None:
    assert places(text) == {"青崖水库": (["漾濞彝族自治县"], []), "墨石水库": (["永平县"], [])}


def test_lists_of_different_lengths_deal_out_nothing() -> None:
    assert places("青崖水库、墨石水库分别位于漾濞县、永平县、云龙县。") == {"青崖水库": ([], []), "墨石水库": ([], [])}


@pytest.mark.parametrize(
    ("text", "located", "connects"),
    [
        (
            "新建保永高速铁路，线路起自楚雄北站，经漾濞县，终至永平县。",
            [],
            ["楚雄彝族自治州", "漾濞彝族自治县", "永平县"],
        ),
        ("保永高速铁路西起永平县，东接保山市，全长80公里。", [], ["永平县", "保山市"]),
        ("连接保山与永平的保永高速铁路开工。", [], ["保山市", "永平县"]),
        ("保永高速公路是连接保山市和永平县的快速通道，已建成通车。", [], ["保山市", "永平县"]),
        ("建成横跨云南、四川两省的保永高速公路。", ["云南省", "四川省"], []),
        ("保永天然气管道起自保山市，止于永平县。", [], ["保山市", "永平县"]),
        ("保永高速公路连接线开工建设，服务永平县。", [], []),
    ],
)
def test_what_the_words_around_a_line_say_of_its_course(text: str, located: list[str], connects: list[str]) -> None:
    assert list(places(text).values()) == [(located, connects)]


def test_a_name_that_is_said_again_is_where_the_words_beside_it_say() -> None:
    text = "开工建设青崖口水库工程。\n青崖口水库工程位于漾濞县，总投资3亿元。"
    assert places(text) == {"青崖口水库工程": (["漾濞彝族自治县"], [])}


@pytest.mark.parametrize(
    ("text", "located", "connects"),
    [
        ("位于云南保山市白岩移民开发区的青崖风电场建成。", ["云南省", "保山市"], []),
        ("推进青崖风电场，该工程拟建于永平县杉阳镇。", ["永平县", "杉阳镇"], []),
        ("青崖公司在隆阳区建设保山生产基地。", ["保山市", "隆阳区"], []),
        ("青崖公司在永平县建设保山生产基地。", ["保山市"], []),
        ("保永铁路在永平县青崖隧道施工现场正式开工。", ["永平县"], []),
        ("保永高铁由保山经昌宁至永平，全长160公里。", [], ["保山市", "昌宁县", "永平县"]),
        # A town's parent that is an end itself is no more than that.
        ("保山至永平铁路起于保山市隆阳区，止于永平县。", [], ["保山市", "永平县", "隆阳区"]),
        ("保山至永平公路路线途经昌宁县。", [], ["保山市", "永平县", "昌宁县"]),
        ("新建保山（隆阳）至永平（漾濞）铁路。", [], ["保山市", "隆阳区", "永平县", "漾濞彝族自治县"]),
    ],
)
def test_where_the_clause_puts_it(text: str, located: list[str], connects: list[str]) -> None:
    assert (located, connects) in places(text).values()


@pytest.mark.parametrize(
    "text",
    [
        "一、漾濞县（1个）\n1.青崖水库工程\n二、永平县\n1.墨石水库工程",
        "一、漾濞县\n建设青崖水库工程。\n二、永平县\n建设墨石水库工程。",
        "（一）漾濞县。建设青崖水库工程。\n（二）永平县。建设墨石水库工程。",
    ],
)
def test_a_heading_that_is_a_place_says_where_the_projects_under_it_are(text: str) -> None:
    assert places(text) == {"青崖水库工程": (["漾濞彝族自治县"], []), "墨石水库工程": (["永平县"], [])}


def test_the_words_that_support_a_headings_place_stand_where_the_project_does() -> None:
    text = "重点项目清单\t衢江区\n云岭水库\t"
    (project,) = extract(text).projects
    (place,) = project.located_in
    assert (place.name, place.span.of(text)) == ("衢江区", "云岭水库")


def test_a_heading_that_says_more_than_a_place_does_not() -> None:
    assert places("一、支持永平县加快发展\n建设青崖水库工程。") == {"青崖水库工程": ([], [])}


def test_a_township_behind_its_county_is_known_in_plans_of_the_whole_country() -> None:
    assert places("加快永平县杉阳110千伏变电站建设。", "中国") == {
        "永平县杉阳110千伏变电站": (["永平县", "杉阳镇"], [])
    }
