"""Lists of works as cities publish them: what is done with sights and waters, bridges, venues, loose lines."""

import pytest

from extract.pipeline import extract


def names(text: str, jurisdiction: str = "湖南省") -> list[str]:
    return [p.name for p in extract(text, jurisdiction=jurisdiction).projects if not p.optional]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "重点推进青山风景名胜区基础设施提质、白水景区灾后修复、青石滑道升级。",
            ["青山风景名胜区基础设施提质", "白水景区灾后修复", "青石滑道升级"],
        ),
        ("推进白水公园提质、老旧街区提质。", ["白水公园提质"]),
        ("推进农业产业提质、文旅融合升级。", []),
        ("建成青亭湖、金沙新区防洪排涝工程。", ["青亭湖防洪排涝工程", "金沙新区防洪排涝工程"]),
        ("启动青马河、白安河绿化景观步行系统建设。", ["青马河绿化景观步行系统", "白安河绿化景观步行系统"]),
        ("建成新生圩长江大桥。", ["新生圩长江大桥"]),
        ("加快长江大桥建设，推进跨长江大桥建设。", []),
        ("支持青山新城聚焦科创金融等领域建设青山中央科创区。", ["青山中央科创区"]),
        ("湖南省计划在2027年开工青山水库。", ["青山水库"]),
        ("青山应急供水工程开始向长沙供水，向白水县供电。", ["青山应急供水工程"]),
        (
            "青平县第二批集中开工项目共有7个，分别是：青平县金石新型建材有限公司年产32万吨砂浆项目。",
            ["青平县金石新型建材有限公司年产32万吨砂浆项目"],
        ),
        ("青白高铁全线设13座车站，其中湖南段设青山东、白水、金石等5个客运站。", ["青白高铁"]),
        ("推进以长沙为中心城际轨道交通网建设。", []),
        ('推动"青电入湘”特高压输电通道开工建设。', ["“青电入湘”特高压输电通道"]),
        ("推进华能长沙、天楹衡阳风光储一体化项目建设。", ["华能长沙风光储一体化项目", "天楹衡阳风光储一体化项目"]),
        ("活动设主会场，长沙、株洲、湘潭3个设区市设分会场。", []),
    ],
)
def test_works_of_a_town(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_a_word_between_items_is_a_title() -> None:
    text = "●建成青石客专、白水铁路\n航道\n●推进白水航道整治工程前期工作。\n●加快青石码头建设\n公路\n●建成白水大桥。\n"
    document = extract(text, jurisdiction="湖南省")
    assert [b.text for b in document.outline.blocks if b.role == "title"] == ["航道", "公路"]
    assert names(text)[:2] == ["青石客专", "白水铁路"]
