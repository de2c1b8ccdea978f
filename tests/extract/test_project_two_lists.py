"""Lists that are counted and joined to others, lists of lines with money, headings that count, what serves a thing."""

import pytest
from test_projects import named

from extract.pipeline import extract


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "建设云岭、桃源2座水库和柳河、金沙3座水电站。",
            ["柳河水电站", "金沙水电站"],
        ),
        (
            "建设云岭、桃源2座水库和柳河、金沙2座水电站。",
            ["云岭水库", "桃源水库", "柳河水电站", "金沙水电站"],
        ),
        (
            "建成云岭、桃源两个通用机场以及柳河、金沙、松涛三个港区。",
            ["云岭通用机场", "桃源通用机场", "柳河港区", "金沙港区", "松涛港区"],
        ),
        ("建设云岭、桃源2个片区和松涛新区。", ["云岭片区", "桃源片区", "松涛新区"]),
        ("加快云岭、桃源、柳河3座水库和1座泵站建设。", ["云岭水库", "桃源水库", "柳河水库"]),
        ("推进松涛和云岭、桃源2个港口建设。", ["松涛港口", "云岭港口", "桃源港口"]),
    ],
)
def test_a_list_that_is_counted_ends_where_another_begins(text: str, names: list[str]) -> None:
    found = named(text)
    assert found == names or (len(names) == 2 and found[-2:] == names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("推进松涛港散货码头及进港航道建设。", ["松涛港散货码头及进港航道"]),
        ("建设云岭污水处理厂及尾水管道。", ["云岭污水处理厂"]),
        ("抓好云岭、桃源机场改扩建或新建。", ["云岭机场", "桃源机场"]),
        ("打通通景公路。", []),
    ],
)
def test_what_serves_a_thing_and_what_may_be_done(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_a_heading_of_a_batch_gives_its_stage() -> None:
    text = "某市2031年项目清单\n一、竣工一批\n石渡自来水厂\n柳泉产业园\n二、前期一批\n石渡至柳泉铁路\n柳泉机场\n"
    found = {p.name: p.stage for p in extract(text, jurisdiction="云南省").projects}
    assert found["石渡自来水厂"] == "completion"
    assert found["石渡至柳泉铁路"] == found["柳泉机场"] == "preparatory"


def test_money_behind_a_gap_and_headings_that_count() -> None:
    text = (
        "某市重点项目\n（一）石渡新区（2个）\n石渡港煤炭港区七期　　总投资45亿元\n石渡产业园西区　　总投资28亿元\n"
        "（二）柳泉区（1个）\n石渡湿地博物馆　　总投资1.6亿元\n"
    )
    found = [p.name for p in extract(text, jurisdiction="河北省").projects if not p.optional]
    assert found == ["石渡港煤炭港区七期", "石渡产业园西区", "石渡湿地博物馆"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("建成川莞、广松城际北延线。", ["川莞城际", "广松城际北延线"]),
        ("建设云岭、阿玛峰国家登山基地。", ["云岭国家登山基地", "阿玛峰国家登山基地"]),
        (
            "加快云岭滩码头改扩建、松涛石渡港三期散货、桃源港综合货场3个港口项目。",
            ["云岭滩码头改扩建", "松涛石渡港三期散货", "桃源港综合货场"],
        ),
        ("推进云岭、桃源、柳河3个港口项目。", ["云岭港口", "桃源港口", "柳河港口"]),
        ("建成松涛、云岭机场二期和桃源机场迁建。", ["松涛机场二期", "云岭机场二期", "桃源机场迁建"]),
    ],
)
def test_what_each_of_a_list_lacks(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("推进引松济柳云岭段、桃源段和石渡水库。", ["引松济柳云岭段", "引松济柳桃源段", "石渡水库"]),
        ("加快石中引水云岭段、桃源段建设。", ["石中引水云岭段", "石中引水桃源段"]),
        ("加快松涛绕城高速东南段、东北段建设。", ["松涛绕城高速东南段", "松涛绕城高速东北段"]),
        (
            "推动松涛石渡、云岭银湾、桃源金滩三个海上风电装备基地提质。",
            ["松涛石渡海上风电装备基地", "云岭银湾海上风电装备基地", "桃源金滩海上风电装备基地"],
        ),
    ],
)
def test_stretches_of_one_work_bear_its_name(text: str, names: list[str]) -> None:
    assert named(text) == names
