"""Projects of spatial and ecological plans, and of news of works under way, in sentences of our own."""

import pytest
from test_projects import named, projects


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # The label of a spatial structure is no part of what it stands for.
        ("“两纵”即云岭高铁、桃源铁路，“一横”为临青高速公路。", ["云岭高铁", "桃源铁路", "临青高速公路"]),
        # What lies on its sides bounds a place.
        ("规划区东邻云岭国家森林公园，西靠桃源湿地公园，建设松坪体育公园。", ["松坪体育公园"]),
        # No verb reaches into a place.
        ("两地共建成渝中部产业园，加快云岭水库建设。", ["成渝中部产业园", "云岭水库"]),
        # The passive's verb governs; another's hands raise it.
        ("云岭被纳入全国生态产品价值实现机制试点。", ["全国生态产品价值实现机制试点"]),
        ("临青公司兴建桃源标准化厂房项目。", ["桃源标准化厂房"]),
        ("云岭镇拟建三个污水厂。", []),
        # What a plan says, word for word.
        ("规划提出“规划云岭机场建设”、“加快桃源高速公路建设”等。", ["云岭机场", "桃源高速公路"]),
        ("在桐城市成立云岭红树林研究中心。", ["云岭红树林研究中心"]),
        # A list that is built by itself gives its head no further.
        (
            "实施云岭、桃源流域防护林体系建设和太行山、平原绿化工程。",
            ["云岭流域防护林体系", "桃源流域防护林体系", "太行山绿化工程", "平原绿化工程"],
        ),
    ],
)
def test_spatial_plans(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("云岭医院建设项目土石方工程完工。", ["云岭医院"]),
        ("云岭污水处理厂主体结构已浇筑完工。", ["云岭污水处理厂"]),
        ("云岭电厂二期部分机组投产。", ["云岭电厂二期"]),
        ("云岭产业基地从签约到开工仅用3个月。", ["云岭产业基地"]),
        ("云岭机场航站楼幕墙及金属屋面基本完成。", ["云岭机场航站楼"]),
        ("临青铁路路基、桥隧工程全面完成。", ["临青铁路"]),
        ("云岭污水处理厂正按计划加紧建设。", ["云岭污水处理厂"]),
        ("云岭作物遗传全国重点实验室交付使用。", ["云岭作物遗传全国重点实验室"]),
        ("推动中央预算内投资、专项债券等项目按时开工。", []),
        # Named by a quotation that ends as works do, or as the work that something goes on with.
        ("桐城市申报的“云岭流域水环境治理项目”夺得金奖。", ["“云岭流域水环境治理项目”"]),
        ("云岭智能制造中心项目正对外招商洽谈。", ["云岭智能制造中心"]),
        ("云岭生态修复攻坚战新建续建项目陆续开工。", ["云岭生态修复攻坚战"]),
        ("剩余弱电工程加紧施工。", []),
        ("查看云岭填埋场建设运行情况和桃源供水工程建设进展。", ["云岭填埋场", "桃源供水工程"]),
    ],
)
def test_news_of_works(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # How much of each is done ends a member of a list, which then takes nothing of the others.
        (
            "实施云岭国家储备林建设5万亩、封山育林3万亩、松坪河治理20公里、桃源国家石漠公园建设300公顷。",
            ["云岭国家储备林", "松坪河治理", "桃源国家石漠公园"],
        ),
        ("推进云岭5万千瓦、桃源3万千瓦风电项目。", ["云岭5万千瓦风电项目", "桃源3万千瓦风电项目"]),
        # What was given up is no work itself.
        ("涉及云岭镇十几个废弃矿山。", []),
        # Ground that is there, and ground that is made.
        ("恢复全县湿地，云岭湖湿地是重要栖息地。", []),
        ("建设云岭湖湿地。", ["云岭湖湿地"]),
        # Words of the trade name nothing.
        ("完成护坡、拦石坝等工程。", []),
        ("推进红树林、盐沼保护区建设。", []),
        # Classes of a place, of a net, and so much of it.
        ("获批云南省级湿地公园。", []),
        ("加快区际干线铁路建设，建成500千米公路网。", []),
    ],
)
def test_what_names_and_what_does_not(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_no_facility_in_a_work_on_what_was_given_up() -> None:
    found = projects("实施云岭废弃矿山治理。")
    assert [(p.name, p.optional) for p in found] == [("云岭废弃矿山治理", None)]


def test_what_a_plan_takes_in_is_prepared() -> None:
    assert [(p.name, p.stage) for p in projects("云岭水库被列入国家水利规划。")] == [("云岭水库", "preparatory")]


def test_a_list_of_lines_says_in_front_what_they_are() -> None:
    assert [p.kind for p in projects("市域（郊）铁路：南京至马鞍山线、无锡至江阴线等。")] == ["铁路", "铁路"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("实施云岭湖退圩还湖、桃源湖生态修复。", ["云岭湖退圩还湖", "桃源湖生态修复"]),
        ("实施云岭生态屏障区森林质量精准提升。", ["云岭生态屏障区森林质量精准提升"]),
        ("推进云岭林场森林抚育、桃源林场退化林修复。", ["云岭林场森林抚育", "桃源林场退化林修复"]),
        ("完成退耕还林、退田还湖任务，开展封山育林10万亩。", []),
        ("从围湖造田转向退田还湖。", []),
    ],
)
def test_land_and_water_given_back_to_nature(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize("text", ["实施抚仙湖保护治理。", "实施桃源县水土流失综合治理等工程。", "推进桃源河水质提升。"])
def test_works_for_nature_by_their_kind(text: str) -> None:
    assert [project.kind for project in projects(text)] == ["生态修复"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("推进桃源江工程。", "防洪/河道"),
        ("推进引桃济柳工程。", "供水"),
        ("推进桃源湖生态疏浚。", "防洪/河道"),
        ("建设云岭楔形绿地。", "生态修复"),
    ],
)
def test_works_on_waters_and_greens_by_their_kind(text: str, kind: str) -> None:
    assert [project.kind for project in projects(text)] == [kind]
