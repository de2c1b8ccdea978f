"""Works that are named of so many, whatever their names end with; places in lists of power stations."""

import pytest

from extract.pipeline import extract


def found(text: str, of: str | None = None) -> list[str]:
    return [p.name for p in extract(text, jurisdiction=of).projects if not p.optional]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "工业项目15个，总投资32亿元，主要有播州电池级碳酸铁锂、习水酱酒包装、湄潭茶叶精制等。",
            ["播州电池级碳酸铁锂", "习水酱酒包装", "湄潭茶叶精制"],
        ),
        (
            "清洁能源项目8个，主要包括松桃冷水溪风电、思南页岩气勘探等；物流项目2个，主要有沿河·锦绣南山、石阡冷链物流园。",
            ["松桃冷水溪风电", "思南页岩气勘探", "沿河·锦绣南山", "石阡冷链物流园"],
        ),
        ("安排9项水利工程，包括赤水堤防、引洪入湖等。", ["赤水堤防", "引洪入湖"]),
        (
            "一般性工业项目3个，主要有紫岩矿业大沟铜矿采选、盐泽股份钾肥扩能等；",
            ["紫岩矿业大沟铜矿采选", "盐泽股份钾肥扩能"],
        ),
        ("清洁能源项目10个，主要有南山口抽水蓄能、北沟多能互补等。", ["南山口抽水蓄能", "北沟多能互补"]),
        # No works are counted, or no names told.
        ("规模以上企业38家，主要有播州锰业集团、松桃三和锰业等。", []),
        ("特色农产品主要有播州辣椒、湄潭茶叶、赤水竹笋等。", []),
        ("排查问题项目23个，主要有手续不全、资金短缺等问题。", []),
        ("非遗项目42个，主要有赤水独竹漂、湄潭制茶技艺等。", []),
        ("科研项目20项，主要有高原作物育种、中藏药研制等。", []),
        ("为民办实事项目10个，主要有教育、医疗、养老等方面。", []),
    ],
)
def test_of_so_many_works_some_are_named(text: str, names: list[str]) -> None:
    assert found(text, "贵州省") == names


def test_their_class_says_their_kind() -> None:
    text = "集中开工工业项目3个，主要有范县高端聚烯烃、清丰实木家具等。"
    assert [(p.kind, p.stage) for p in extract(text, jurisdiction="濮阳市").projects] == [("产业", "start")] * 2


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "建设漳浦六鳌、惠安港口、连江外海等海上风电场。",
            ["漳浦六鳌海上风电场", "惠安港口海上风电场", "连江外海海上风电场"],
        ),
        ("建设莆田平海湾、福清兴化湾海上风电场。", ["莆田平海湾海上风电场", "福清兴化湾海上风电场"]),
        ("建设平和大坝、永定茶寨等抽水蓄能电站。", ["平和大坝", "永定茶寨抽水蓄能电站"]),
        # Where ports are listed, or all have a head, each is what it is called.
        ("加快莆田港口、惠安港口等物流枢纽建设。", ["莆田港口", "惠安港口"]),
        ("建设莆田港口、惠安港口、泉州石湖等港口。", ["莆田港口", "惠安港口", "泉州石湖港口"]),
        ("建成永定谷、连江北海湾旅游区。", ["永定谷", "连江北海湾旅游区"]),
    ],
)
def test_a_place_called_like_a_thing_is_no_thing_among_power_stations(text: str, names: list[str]) -> None:
    assert found(text, "福建省") == names
