"""What a careful reader of passages that nobody had tuned to found amiss, by mechanism, in sentences of our own."""

import pytest
from test_projects import named, projects

from extract.pipeline import extract
from extract.readers import read_text


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # The side of the city is the last station's own.
        ("新建大理东、楚雄、玉溪南站。", ["大理东站", "楚雄站", "玉溪南站"]),
        ("改造大理站、大理南站。", ["大理站", "大理南站"]),
        # A formula is whole; a counting quotation gives its last word only; an edition is whole.
        ("推进蒙电入浙、云岭背靠背联网工程。", ["蒙电入浙", "云岭背靠背联网工程"]),
        (
            "推进大理云岭科技钠离子电池、玉溪宏达精密轴承等“六大产业项目”建设。",
            ["大理云岭科技钠离子电池项目", "玉溪宏达精密轴承项目"],
        ),
        ("办好云岭论坛、第三届桃源茶花季等活动。", ["云岭论坛", "第三届桃源茶花季"]),
        # What is built for each of several zones, its rank in front.
        (
            "推进云岭高新技术开发区、桃源高新技术开发区国家级零碳园区建设。",
            ["云岭高新技术开发区国家级零碳园区", "桃源高新技术开发区国家级零碳园区"],
        ),
        # A thing's last word begins the shared head; works on the bed of a river.
        ("实施柳沟小流域、桃坪小流域综合治理。", ["柳沟小流域综合治理", "桃坪小流域综合治理"]),
        ("实施柳林河、桃花河等河道综合治理。", ["柳林河河道综合治理", "桃花河河道综合治理"]),
        # Of fields in front of a national body each has one.
        (
            "争创钛基材料、深海钻具等领域国家制造业创新中心、国家工程化中心。",
            ["钛基材料国家制造业创新中心", "深海钻具国家制造业创新中心"],
        ),
        # Amounts, numbers, dates and parts are told of it.
        ("今年投资8000万元进行云岭水电站建设。", ["云岭水电站"]),
        ("云岭高铁后续2个标段开工建设。", ["云岭高铁"]),
        ("做强桃源国际博览会、云岭农博会品牌。", ["桃源国际博览会", "云岭农博会"]),
        ("提升大理云岭港铁水联运功能。", ["大理云岭港"]),
        ("推动云岭综合性科学中心建设。", ["云岭综合性科学中心"]),
        ("提档建设云岭国家考古遗址公园。", ["云岭国家考古遗址公园"]),
        ("投资2亿元建设云岭水库。", ["云岭水库"]),
        # Parts and standards behind the name, a zone by what is done together.
        ("云岭公路改扩建工程路基已完成。", ["云岭公路改扩建工程"]),
        ("云岭公路北延工程按一级公路标准设计，正在施工。", ["云岭公路北延工程"]),
        ("建设云岭新区、桃源统筹发展示范区。", ["云岭新区", "桃源统筹发展示范区"]),
        ("3月8日云岭高铁先期开工段建成。", ["云岭高铁先期开工段"]),
        ("办好“省两会”。", ["“省两会”"]),
        ("办好“云岭会”", ["“云岭会”"]),  # the text ends with the name
        ("云岭大道北延工程今年底也将完成。", ["云岭大道北延工程"]),
        ("（牵头单位：市教育局）6.“云岭学者”特聘项目。", ["“云岭学者”特聘项目"]),
        ("在前期赛事基础上合办“云岭越野大赛”。", ["“云岭越野大赛”"]),
    ],
)
def test_what_readers_missed(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "水利投资规模计划完成500亿元。",
        "今后三年云南计划建成500套公寓。",
        "推进现役煤电机组改造。",
        "创建国家4A级旅游景区。",
        "全线路基工程已经基本完成。",
        "企业通过云岭系统进行数据更新。",
    ],
)
def test_no_name(text: str) -> None:
    assert named(text) == []


def test_a_scheme_stays_one_in_front_of_a_verb() -> None:
    assert named("云岭三年行动计划完成5个项目。") == ["云岭三年行动计划"]


def test_what_a_firm_makes_and_whom_a_programme_serves() -> None:
    kinds = {p.name: p.kind for p in projects("推进大理云岭科技钠离子电池项目、云岭企业家培养项目。")}
    assert kinds == {"大理云岭科技钠离子电池项目": "产业", "云岭企业家培养项目": "计划/行动"}


def test_study_of_what_was_dug_up_is_no_study_of_building() -> None:
    assert [p.stage for p in projects("深化云岭遗址考古研究。")] == ["ongoing"]


def test_owners_in_front_of_a_head_have_one_each() -> None:
    found = extract(read_text("桐城市、怀宁县的污水处理厂加紧施工。"), jurisdiction="安徽省")
    assert [(p.name, [r.name for r in p.located_in]) for p in found.projects] == [
        ("桐城市污水处理厂", ["桐城市"]),
        ("怀宁县污水处理厂", ["怀宁县"]),
    ]
