"""Members of lists that stand beside sure ones, in sentences of our own: events, described things, levels."""

import pytest
from test_projects import named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("办好云岭论坛、桃源创客荟、柳河消费周等活动。", ["云岭论坛", "桃源创客荟", "柳河消费周"]),
        ("举办云岭国际茶商大会、世界山地农业大会等系列活动。", ["云岭国际茶商大会", "世界山地农业大会"]),
        ("建成云岭大桥、桃源北站、柳河口岸等互联互通工程。", ["云岭大桥", "桃源北站", "柳河口岸"]),
        ("推进云岭实验室、高寒草甸生态观测站建设。", ["云岭实验室", "高寒草甸生态观测站"]),
        (
            "加快云岭大数据中心、桃源大数据中心、气象大数据中心等建设。",
            ["云岭大数据中心", "桃源大数据中心", "气象大数据中心"],
        ),
        ("国家心血管、呼吸区域医疗中心建成运行。", ["国家心血管区域医疗中心", "国家呼吸区域医疗中心"]),
        ("建设全省审计监督、林草执法等业务系统。", ["全省审计监督业务系统", "全省林草执法业务系统"]),
        ("争创国家文化贸易创新发展示范区、绿色贸易示范区。", ["国家文化贸易创新发展示范区", "国家绿色贸易示范区"]),
        ("深入开展爱国卫生运动。", ["爱国卫生运动"]),
        ("强化天津港、宁波港国际枢纽港地位。", ["天津港", "宁波港"]),
    ],
)
def test_members_beside_sure_ones(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("云岭实验室、农产品加工示范区加快建设。", ["云岭实验室"]),
        ("云岭高速和一批城际快速路建成通车。", ["云岭高速"]),
        ("打造云岭科学城、国际商贸中心。", ["云岭科学城"]),
        ("国家技术创新中心、海洋装备创新中心达到8家。", []),
    ],
)
def test_a_class_stays_none_beside_a_sure_one(text: str, names: list[str]) -> None:
    assert named(text) == names
