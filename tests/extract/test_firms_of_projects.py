"""Firms and institutions that names of projects open with, and what only looks like one."""

import pytest

from extract.agencies.brands import NONE, SOME, SURE, brands, is_brand, is_coined
from extract.agencies.trades import is_sized, trade_end
from extract.annotation import to_annotation
from extract.pipeline import extract


def found(text: str, place: str) -> list[str]:
    return [row["text"] for row in to_annotation(extract(text, jurisdiction=place))["agencies"]]


@pytest.mark.parametrize(
    ("place", "text", "expected"),
    [
        # A coined word in front of a capacity, a product, a phase, a place.
        (
            "四川省",
            "推进凌宇550兆瓦高效硅片、晟科180兆瓦薄膜组件、瑞声达声学器件、汇沃二期等项目建设。",
            ["凌宇", "晟科", "瑞声达", "汇沃"],
        ),
        # With its home in front, which is the firm's own where it is a short form, and only where it is if in full.
        ("安徽省", "推进上海瑞硅研发及配套设施、肥东县恒沃风机制造厂等项目。", ["上海瑞硅", "恒沃"]),
        # With its trade; a trade that is a noun too is the firm's only where a quality, a size or a place follows.
        ("江苏省", "开工鸿启电子高端电感、鼎沃汽车零部件、博晟科技镍盐等项目。", ["鸿启电子", "鼎沃", "博晟科技"]),
        ("河北省", "推进晟源电力涞源白石镇90兆瓦渔光互补项目。", ["晟源电力"]),
        # Two countries' names open a joint venture's; words of the language are firms behind a home or beside a trade.
        ("黑龙江省", "推动中韩远东石化900万吨/年炼油项目。", ["中韩远东石化"]),
        ("湖南省", "推进湘潭盛世锰酸锂、永州昌盛纱线等项目。", ["湘潭盛世", "永州昌盛"]),
        # Makers known by trade, also by words of the language; a firm's sub-brand behind its short name.
        ("浙江省", "推进长城高端皮卡、康明斯发动机、福耀车窗等项目。", ["长城", "康明斯", "福耀"]),
        ("安徽省", "推进中铁鼎沃高强螺栓、昆仑锡业锡材等项目。", ["中铁鼎沃", "昆仑锡业"]),
        # Among works of firms a word that nothing else says to be one is one too.
        ("江苏省", "推进凌宇硅片、晟科组件、沁樾智能传感器等项目。", ["凌宇", "晟科", "沁樾"]),
        # No word is cut in two; a product's first character is not the brand's.
        ("山东省", "推进宏锋临港焦钢一体化、鑫旭浆纸二期、泓毅己内酰胺等项目。", ["宏锋", "鑫旭", "泓毅"]),
        ("河北省", "新开工项目86个，其中晶诚500兆瓦电池组件、鸿纺年产8万锭精梳纱已完成。", ["晶诚", "鸿纺"]),
        ("重庆市", "联合长帆、赛力斯、川岳等龙头企业建设平台。", ["长帆", "赛力斯", "川岳"]),
        ("山西省", "依托霍煤、焦煤、汾能三大集团推进重组。", ["霍煤", "焦煤", "汾能"]),
        ("山西省", "发展煤炭、电力、化工三大企业集群，做强钢铁、建材两大集团军。", []),
    ],
)
def test_firms_in_front_of_their_projects(place: str, text: str, expected: list[str]) -> None:
    assert found(text, place) == expected


@pytest.mark.parametrize(
    "text",
    [
        "推进高纯晶硅20万吨、氧化铝80万吨、脐橙20万吨分选、异质结电池等项目。",
        "建设翠屏山100兆瓦风电、鹰嘴岩抽水蓄能、白沙坡200兆瓦农光互补等项目。",
        "年产60吉瓦时锂电池、30万吨铜箔等项目开工。",
        "锰系材料、菱镁新材料、锑深加工、中红外半导体等项目。",
        "老城区二期、滨江片区三期改造工程有序推进。",
        "加快鑫源镇二期、鹰嘴岩三期、湄洲湾石化、古镇二期建设。",
        "实施“金安”工程、“蒙科聚”平台，建成中微子实验站。",
        "推进徐圩石化基地、蓝光科技园、古雷石化产业园建设。",
        "推进豫皖苏浙物流走廊、蒙东高端装备基地建设。",
        "推进山海关造船、北戴河新区康养基地建设。",
        "建设相对独立的综合性医院、国际化学校、专业化研究所。",
        "完善教育部门、公安部门、相关部门协同机制，工作领导小组办公室定期研究。",
        "新建博物馆2座、图书馆3座，建设县级图书馆。",
        "钢铁酒花、电石炉气、兰炭等企业项目复产扩产。",
    ],
)
def test_products_places_classes_and_units_are_no_firms(text: str) -> None:
    assert found(text, "河北省") == []


@pytest.mark.parametrize(
    ("place", "text", "expected"),
    [
        # Departments of more functions than a list has joined.
        (
            "湖南省",
            "由株洲市体育文旅广电局会同炎陵县自然资源林业局实施。",
            ["株洲市体育文旅广电局", "炎陵县自然资源林业局"],
        ),
        ("海南省", "省自然资源规划厅、三亚市旅游文化体育局参加。", ["省自然资源规划厅", "三亚市旅游文化体育局"]),
        # The department of a division that is named.
        ("重庆市", "巫山县公安部门加强巡查。", ["巫山县公安部门"]),
        # Branches behind places.
        (
            "湖北省",
            "支持中科院西安光机所襄阳分所、北京协和医院宜昌分院建设。",
            ["中科院西安光机所襄阳分所", "北京协和医院宜昌分院"],
        ),
        ("湖北省", "湖北省博物馆改扩建工程开工。", ["湖北省博物馆"]),
        ("云南省", "由白石矿务局和滇池管理局负责。", ["白石矿务局", "滇池管理局"]),
        # A firm's full name may hold words that make a short one a class.
        ("河南省", "分别是：罗山县金丰新型材料有限公司二期。", ["罗山县金丰新型材料有限公司"]),
        ("重庆市", "支持重庆市育能高级技工学校建设。", ["重庆市育能高级技工学校"]),
    ],
)
def test_departments_branches_and_full_names(place: str, text: str, expected: list[str]) -> None:
    assert found(text, place) == expected


def test_the_name_of_the_project_stays_whole() -> None:
    [project] = extract("推进凌宇550兆瓦高效硅片项目建设。", jurisdiction="四川省").projects
    assert project.name == "凌宇550兆瓦高效硅片项目"


def test_what_a_brand_is_made_of() -> None:
    assert is_coined("凌宇") and not is_coined("云岭") and not is_coined("豫皖")
    assert is_coined("盛世", beside=True) and not is_coined("盛世")
    assert not brands().strong & brands().materials


def test_a_firm_may_bear_the_name_of_a_river() -> None:
    text = "工业项目3个，主要有黄河矿业大沟铜矿采选、长江化工二期扩建等；建设秦岭乳业基地、黄河水泥厂、黄河玻璃栈道。"
    assert [a.name for a in extract(text, jurisdiction="青海省").agencies] == ["黄河矿业", "长江化工"]


def test_how_much_else_a_brand_needs() -> None:
    assert is_brand("凌宇", NONE) and not is_brand("盛世", NONE)
    assert is_brand("盛世", SOME) and not is_brand("沁樾", SOME)
    assert is_brand("沁樾", SURE) and is_brand("昆仑", SURE)
    assert not any(is_brand(words, SURE) for words in ("豫皖", "纳米", "更多原", "推进", "城市", "铜箔"))


@pytest.mark.parametrize(
    ("text", "known", "name"),
    [
        ("鼎沃化工二氧化钛", False, "鼎沃化工"),
        ("鼎沃科技镍盐", False, "鼎沃科技"),
        ("鼎沃电子高端元件", False, "鼎沃电子"),
        ("鼎沃汽车零部件", False, "鼎沃"),
        ("鼎沃石化一体化", False, "鼎沃"),
        ("鼎沃电子元件", False, None),
        # Behind a known firm's short name.
        ("中铁置业，", True, "中铁置业"),
        ("中铁新材料", True, "中铁"),
        ("中铁科技成果", True, None),
    ],
)
def test_a_trade_is_the_firms_or_begins_what_is_made(text: str, known: bool, name: str | None) -> None:
    end = trade_end(text, 2, len(text), (), known)
    assert (end if end is None else text[:end]) == name


def test_a_plants_size_has_its_product_behind_it() -> None:
    assert is_sized("年产20万吨铝箔", 0, 8) and is_sized("550兆瓦硅片", 0, 7)
    assert not is_sized("20万吨分选", 0, 6) and not is_sized("20万吨", 0, 4)


def test_a_division_in_full_is_the_place_of_the_work() -> None:
    text = "推进肥东县凌宇化工扩产、上海瑞硅重工二期等项目。"
    assert found(text, "安徽省") == ["凌宇化工", "上海瑞硅重工"]
