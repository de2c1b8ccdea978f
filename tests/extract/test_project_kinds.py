"""What kind a name says that a project is, where its head alone does not tell."""

import pytest

from extract.projects.names import heads, kind_of


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("金沙遗址公园", "文旅"),
        ("青阳水网", "水库/水利枢纽"),
        ("东湖分洪区蓄洪工程", "防洪/河道"),
        ("西山矿坑综合治理", "生态修复"),
        ("国际邮政航空枢纽", "物流"),
        ("高速铁路主通道", "铁路"),
        ("500千伏南北第二通道", "电网"),
        ("青阳港改造工程", "港口航道"),
        ("青阳汽车客运站建设工程", "枢纽"),
        ("牛种源基地", "产业"),
        ("G318青阳机场至白沙镇段", "公路"),
        ("300万千瓦储能项目", "电源"),
        ("储能电池项目", "产业"),
        ("白沙冷链交易中心", "物流"),
        ("“健康白沙”平台", "通信/算力"),
        ("青年学者项目", "计划/行动"),
        ("G318白沙镇至青阳机场段", "公路"),
        ("青阳铝业技术改造", "产业"),
    ],
)
def test_the_name_says_what_is_built(name: str, kind: str) -> None:
    found = heads().at_end(name, 0, len(name))
    assert kind_of(name, found[1] if found else None) == kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("国家区块链网络建设工程", "通信/算力"),
        ("水资源优化配置工程", "供水"),
        ("医疗卫生强基工程", "计划/行动"),
        ("公民道德建设工程", "计划/行动"),
        ("消费环境提升工程", "计划/行动"),
    ],
)
def test_an_undertaking_described_by_common_words_is_an_action_unless_they_say_what_is_built(
    name: str, kind: str
) -> None:
    found = heads().at_end(name, 0, len(name))
    assert kind_of(name, found[1] if found else None, described=True) == kind
