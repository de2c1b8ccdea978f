"""Plans for land and water: what rivers of a list are, where at a place it is done, what waters are to stress."""

import pytest

from extract.pipeline import extract


def names(text: str, jurisdiction: str = "山西省大同市") -> list[str]:
    """The names of projects that are such for sure."""
    return [p.name for p in extract(text, jurisdiction=jurisdiction).projects if not p.optional]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What the rivers of a list are is no part of their names.
        (
            "推进清水川、孤山川、石马川等八条孔兑拦沙坝工程。",
            ["清水川拦沙坝工程", "孤山川拦沙坝工程", "石马川拦沙坝工程"],
        ),
        ("加快三川河、湫水河等主要入黄支流综合治理。", ["三川河综合治理", "湫水河综合治理"]),
        (
            "实施汨罗江、新墙河等多沙粗沙河流清淤疏浚工程。",
            ["汨罗江清淤疏浚工程", "新墙河清淤疏浚工程"],
        ),
        # Where others than rivers are, the word is theirs.
        ("实施大野口、海潮坝等七条山洪沟治理工程。", ["大野口山洪沟治理工程", "海潮坝山洪沟治理工程"]),
        # Where it is done is each one's own.
        (
            "实施云冈及周边地区、桑干河两岸废弃矿山生态修复。",
            ["云冈及周边地区废弃矿山生态修复", "桑干河两岸废弃矿山生态修复"],
        ),
        (
            "实施云冈周边、口泉沟两岸废弃矿山生态修复。",
            ["云冈周边废弃矿山生态修复", "口泉沟两岸废弃矿山生态修复"],
        ),
        # What a lake is to stress is no work with a name.
        ("白登湖突出生态补水，柳坪水库聚焦水源地保护，御河注重湿地修复。", []),
        ("推进黄河流域突出环境问题整治工程。", ["黄河流域突出环境问题整治工程"]),
        # What power stations are turned into.
        (
            "完成云冈电厂湿冷改空冷，启动塔山电厂湿冷机组改空冷。",
            ["云冈电厂湿冷改空冷", "塔山电厂湿冷机组改空冷"],
        ),
    ],
)
def test_land_and_water(text: str, expected: list[str]) -> None:
    assert [name for name in names(text) if not name.endswith("电厂")] == expected


@pytest.mark.parametrize("text", ["推进六棱山东麓矿山修复。", "推进云顶山南北麓造林。", "六棱山西缘种草。"])
def test_the_side_of_a_hill_is_no_province(text: str) -> None:
    assert [r.name for r in extract(text, jurisdiction="山西省大同市").regions if r.code] == []


def test_a_province_in_front_of_other_words_is_one() -> None:
    assert [r.name for r in extract("山东侧重发展制造业。", jurisdiction="中国").regions] == ["山东省"]
