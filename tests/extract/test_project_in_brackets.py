"""Lists in brackets behind the places where their members lie; what stands beside paperwork; a metro by its phases."""

import pytest

from extract.pipeline import extract


def found(text: str) -> list[tuple[str, list[str]]]:
    projects = extract(text, jurisdiction="滨州市").projects
    return [(p.name, [q.name for q in p.located_in]) for p in projects if not p.optional]


def test_what_is_listed_in_brackets_lies_in_the_place_in_front() -> None:
    text = "惠民县（孙武湖水库、李庄绳网产业园）、阳信县（梨园医院）。"
    assert found(text) == [
        ("孙武湖水库", ["惠民县"]),
        ("李庄绳网产业园", ["惠民县"]),
        ("梨园医院", ["阳信县"]),
    ]


def test_the_verb_in_front_governs_them_all() -> None:
    text = "2023年建成惠民县（胡集书会博物馆、孙武湖水库）、沾化区（徒骇河大桥）。"
    assert [(p.stage, p.name) for p in extract(text, jurisdiction="滨州市").projects if not p.optional] == [
        ("completion", "胡集书会博物馆"),
        ("completion", "孙武湖水库"),
        ("completion", "徒骇河大桥"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "试点范围：惠民县（石庙镇、桑落墅镇）、阳信县（河流镇、温店镇）。",
        "参加单位：惠民县（教育局、水利局）、阳信县（交通局）。",
        "邹平市（2座水库、3所学校）、博兴县（1个产业园）。",
        "无棣县（碣石山、黄河岛）、沾化区（徒骇河、渤海湾）是主要旅游区。",
        "滨城区（滨州大学、滨州医学院）高校集聚。",
    ],
)
def test_brackets_of_other_things_name_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("推进前期工作和平陆运河建设。", ["平陆运河"]),
        ("推进前期工作及邹平水厂二期。", ["邹平水厂二期"]),
        ("加强前期工作和项目管理，抓好前期工作和要素保障。", []),
        ("规划建设地铁五期，推进轨道交通四期建设。", ["地铁五期", "轨道交通四期"]),
        ("地铁一期客流增长，运营地铁线路5条。", []),
    ],
)
def test_beside_paperwork_and_phases_of_the_metro(text: str, names: list[str]) -> None:
    assert [name for name, _ in found(text)] == names
