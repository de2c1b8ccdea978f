"""What kind a name says that a project is, where its head alone does not tell."""

import pytest

from extract.pipeline import extract
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
        ("青阳不动产登记平台", "通信/算力"),
        ("青阳轮胎检测技术公共服务平台", "科研平台"),
        ("“青阳制造”品牌推介平台", "其他"),
        ("青阳劳动仲裁服务平台", "通信/算力"),
        ("国家质子计量测试中心", "科研平台"),
        ("青阳冰雪运动中心", "文旅"),
        ("青阳精细化工基地", "产业"),
        ("青阳院区", "医院"),
        ("青阳博物院白沙院区", "文旅"),
        ("国家低碳试点城市", "计划/行动"),
        ("青阳信息传输通道", "通信/算力"),
        ("青阳文化旅游走廊", "文旅"),
        ("青阳粮食仓储枢纽", "物流"),
        ("青阳客家文化（山区）生态保护区", "文旅"),
        ("青阳水源涵养生态功能区", "生态修复"),
        ("白沙湾海湾综合整治", "生态修复"),
        ("白沙江干流治理", "防洪/河道"),
        ("R3线南段", "轨道交通"),
        ("国道318线白沙河至青阳段整治", "公路"),
        ("青阳热电厂二期项目", "电源"),
        ("白沙重工三期", "产业"),
        ("青阳商务区", "园区/开放平台"),
        ("青阳国家公园", "生态修复"),
        ("白沙软件园（云计算基地）", "园区/开放平台"),
        ("白沙洋通道", "公路"),
        ("白沙沿江通道", "通道"),
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
        ("数据平台培育工程", "计划/行动"),
        ("工业设备技术改造", "计划/行动"),
        ("农村人居环境整治", "计划/行动"),
        ("生物多样性保护重大工程", "生态修复"),
    ],
)
def test_an_undertaking_described_by_common_words_is_an_action_unless_they_say_what_is_built(
    name: str, kind: str
) -> None:
    found = heads().at_end(name, 0, len(name))
    assert kind_of(name, found[1] if found else None, described=True) == kind


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("加快推进济南明湖二期、青岛崂山二期等工程建成通水。", "济南明湖二期", "供水"),
        ("推进山东崂山基地、济南泉城研究院等创新平台建设。", "山东崂山基地", "科研平台"),
        ("加快济南章丘基地、山东肿瘤医院、青岛妇女儿童医院等项目建设。", "济南章丘基地", "医院"),
        ("加快沂蒙水库、老岚水库、双峰等项目建设。", "双峰项目", "水库/水利枢纽"),
        ("新开工柳泉里等8个更新项目。", "柳泉里项目", "其他"),
        ("推进青岛地铁8号线南段、济南地铁4号线北段、青岛7号支线东段建设。", "青岛7号支线东段", "轨道交通"),
    ],
)
def test_the_list_says_what_a_name_leaves_unsaid(text: str, name: str, kind: str) -> None:
    found = extract(text, jurisdiction="山东省").projects
    assert {p.name: p.kind for p in found if not p.optional}[name] == kind
