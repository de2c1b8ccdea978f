"""Forms of sentences that name no project, each with many fillings, and their neighbours that do name one."""

import pytest

from extract.pipeline import extract

PLACES = ("沛县", "宁乡市", "平凉市", "汉滨区", "云岭县", "遵义")
MANY = ("停车场", "公共厕所", "污水管网", "农贸市场", "公租房", "村卫生室", "农村公路")

GENERAL = (
    "推进{}{}建设。",
    "加快{}的{}建设。",
    "围绕{}{}建设，加强要素保障。",
    "引导社会资本参与{}{}建设。",
    "召开{}{}建设推进会。",
    "支持{}{}建设和运营。",
    "提升{}{}服务水平。",
    "争取专项资金用于{}{}建设。",
    "{}{}建设取得明显成效。",
    "{}{}建设完成投资3.6亿元。",
    "新改建{}{}300公里。",
    "{}村村建有{}。",
)


def named(text: str) -> list[str]:
    """With the places of the gazetteer, which decide here."""
    return [project.name for project in extract(text).projects if project.optional is None]


@pytest.mark.parametrize("form", GENERAL)
def test_what_a_place_has_many_of_is_no_one_thing(form: str) -> None:
    for place in PLACES:
        for thing in MANY:
            assert named(form.format(place, thing)) == [], form.format(place, thing)


ONE = (
    "推进{}{}项目。",
    "推进{}{}建设项目。",
    "开工建设{}{}。",
    "{}{}建成投用。",
    "推进青坪水库、{}{}等项目建设。",
    "推进{}{}、柳溪大桥建设。",
)


@pytest.mark.parametrize("form", ONE)
def test_it_is_one_if_it_is_called_a_project_or_begun_or_stands_beside_names(form: str) -> None:
    for place in PLACES[:-1]:
        for thing in MANY[:-2]:
            text = form.format(place, thing)
            found = [name.removesuffix("项目").removesuffix("建设") for name in named(text)]
            assert f"{place}{thing}" in found, (text, found)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("推进平凉市体育馆建设。", ["平凉市体育馆"]),
        ("推进平凉市柳溪农贸市场建设。", ["平凉市柳溪农贸市场"]),
        ("推进平凉市柳溪镇幼儿园建设。", ["平凉市柳溪镇幼儿园"]),
        ("实施平凉市污水管网改造工程。", ["平凉市污水管网改造工程"]),
        ("加快平凉市体育馆、宁乡市图书馆等基础设施建设。", ["平凉市体育馆", "宁乡市图书馆"]),
        ("支持平凉市发展柳溪产业园。", ["柳溪产业园"]),
        ("建设平凉市发展大道。", ["平凉市发展大道"]),
        ("依托长江黄金水道发展铁水联运。", ["长江黄金水道"]),
    ],
)
def test_names_of_the_same_shape_are_kept(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize("trade", ["高速公路", "光伏发电", "抽水蓄能", "铁路", "数据中心"])
@pytest.mark.parametrize(
    "form", ["支持{}发展{}。", "支持{}大力发展{}，推动产业升级。", "{}要因地制宜发展{}。", "推动{}积极发展{}。"]
)
def test_what_a_place_is_to_develop_is_a_trade(form: str, trade: str) -> None:
    for place in PLACES:
        assert named(form.format(place, trade)) == [], form.format(place, trade)


@pytest.mark.parametrize(
    "text",
    [
        "补齐平凉市养老院等短板。",
        "加快补齐平凉市医院短板弱项。",
        "实现平凉市养老院全覆盖。",
        "平凉市学校总量不足、分布不均。",
        "统筹推进平凉市医院、供水管网、学校等基础设施建设。",
        "加强平凉市农村学校建设。",
        "加强平凉市农村电网建设。",
        "带动平凉市抽水蓄能发展。",
        "平凉市高速公路投资增长12%。",
        "平凉市三个学校投入使用。",
        "柳溪两个体育馆建成投用。",
        "打造省级公共服务平台。",
        "推进专业化水库建设。",
        "打造多功能塘坝。",
        "加快垃圾焚烧发电厂建设。",
        "建设动力电池生产基地。",
        "规划建设沙漠、戈壁等大型风电光伏基地。",
        "鼓励央企建设加氢站。",
        "平凉市人民医院获评全国先进集体。",
        "平凉市妇幼保健院组建医疗队赴云岭县支援。",
        "加快我县学校建设。",
        "加强我县医院、停车场建设。",
    ],
)
def test_a_class_is_no_project(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize("whose", ["我市", "我省", "我县", "本市", "该县"])
def test_whose_a_thing_is_opens_no_name(whose: str) -> None:
    assert named(f"推进{whose}青坪水库建设。") == ["青坪水库"]
    assert named(f"加快推进{whose}青坪水库、柳溪大桥建设。") == ["青坪水库", "柳溪大桥"]
    assert named(f"{whose}青坪水库开工建设。") == ["青坪水库"]


@pytest.mark.parametrize(
    "form",
    [
        "国家加强{}。",
        "国家支持开展{}。",
        "省人民政府应当组织开展{}。",
        "县级以上地方人民政府负责本行政区域内{}工作。",
        "出台{}等管理办法。",
        "编制{}等专项规划。",
    ],
)
def test_what_a_law_or_a_paper_wants_done_is_no_one_work(form: str) -> None:
    for water in ("青海湖湿地", "黄河流域", "洞庭湖", "柳溪流域"):
        for work in ("生态保护修复", "综合治理", "水污染治理"):
            assert named(form.format(water + work)) == [], form.format(water + work)


@pytest.mark.parametrize(
    "text",
    [
        "平凉市首个风电场投入运营。",
        "建成平凉市首座体育馆。",
        "打造平凉市区域性商贸中心。",
        "建设科技企业孵化器、大学科技园等平台载体。",
        "打造境外合作园区、海外仓等各类载体。",
        "建立留学人员创业园，吸引各类人才。",
        "柳溪水利枢纽防洪、发电、供水等综合效益显著提升。",
        "完善“软平台”，做强平凉市“主阵地”。",
        "让群众看大展、赏好戏、享非遗活动。",
        "开展石窟寺普查和保护传承。",
        "按照国家标准建设医院。",
        "从严审批平凉市化工项目。",
        "平凉市装备制造项目加快建设。",
        "严格审批秦岭内的油气管网、通信网络等重大工程。",
        "推进山洪沟治理和危桥改造。",
        "加强名人故居活化利用。",
        "推进大江大河、重要湖泊保护治理。",
        "投标人须承担过类似工程。",
    ],
)
def test_sorts_firsts_positions_and_uses_name_nothing(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("加强洞庭湖综合治理。", ["洞庭湖综合治理"]),
        ("推进平凉市柳溪河综合治理等规划建设。", ["平凉市柳溪河综合治理"]),
        ("上线“第一家园”服务平台。", ["“第一家园”服务平台"]),
        ("推进青坪水库、柳溪大桥等各类项目建设。", ["青坪水库", "柳溪大桥"]),
        ("必须加快推进柳溪河综合治理。", ["柳溪河综合治理"]),
        ("编制青坪水库可行性研究报告。", ["青坪水库"]),
        ("推进柳溪学院、龙塘医院、青坪产业园建设。", ["柳溪学院", "龙塘医院", "青坪产业园"]),
        ("完善柳溪产业园、龙塘物流园等平台功能。", ["柳溪产业园", "龙塘物流园"]),
        ("支持柳溪高新区、龙塘开发区等园区建设。", ["柳溪高新区", "龙塘开发区"]),
        ("建成青坪水库、柳溪大桥等标志性设施。", ["青坪水库", "柳溪大桥"]),
        ("做好第五次全国经济普查。", ["第五次全国经济普查"]),
        ("支持柳溪软件园、龙塘产业园等载体发展。", ["柳溪软件园", "龙塘产业园"]),
        ("按照国家标准，建设平凉市青坪水库。", ["平凉市青坪水库"]),
        ("发挥柳溪水利枢纽、龙塘水库等作用。", ["柳溪水利枢纽", "龙塘水库"]),
    ],
)
def test_their_neighbours_are_names(text: str, names: list[str]) -> None:
    assert named(text) == names


ROSTERS = (
    "异地就医定点医疗机构名单\n1.平凉市人民医院\n2.静宁县人民医院\n3.庄浪县妇幼保健院\n",
    "水库大坝安全责任人名单\n序号|水库名称|所在县区|行政责任人\n1|崆峒水库|崆峒区|张三\n2|朝那水库|灵台县|王五\n",
    "平凉市事业单位公开招聘岗位表\n单位名称|岗位名称|人数|学历\n平凉市博物馆|文物保护|1|硕士\n平凉职业技术学院|教师|2|硕士\n",
    "A级旅游景区名录\n序号|景区名称|等级|所在地\n1|崆峒山景区|5A|崆峒区\n2|云崖寺景区|4A|庄浪县\n",
    "平凉市2025年普通高中招生计划\n学校名称 计划人数 班级数\n平凉市第一中学 1000 20\n静宁县第一中学 900 18\n",
    "公交1路线路走向\n火车站—人民广场—市医院—体育馆—职业技术学院\n",
)


@pytest.mark.parametrize("text", ROSTERS)
def test_a_roster_of_bodies_people_and_posts_lists_no_projects(text: str) -> None:
    assert named(text) == []


def test_a_list_of_projects_is_no_roster() -> None:
    text = "2025年重点项目名单\n1.平凉市人民医院\n2.静宁县人民医院\n3.庄浪县妇幼保健院\n"
    assert named(text) == ["平凉市人民医院", "静宁县人民医院", "庄浪县妇幼保健院"]
    text = "医疗机构名单\n1.平凉市人民医院\n二、建设任务\n加快建设静宁县人民医院。\n"
    assert named(text) == ["静宁县人民医院"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("多地重大项目集中开工。", []),
        ("工人们正在进行闸口辅助工程施工。", []),
        ("该工程距县城20公里，为小（一）型水库工程。", []),
        ("路桥工程包括桥梁工程和道路工程两个部分。", []),
        ("平凉市首条电气化铁路开通运营。", []),
        ("重点围绕文旅融合、农田水利基础设施谋划项目。", []),
        ("全力抓省、市重点项目建设。", []),
        ("争取启动客运站点建设项目。", []),
        ("实地调研恒达电梯、芯源电缆公司生产运营情况。", []),
        ("市水务局王副处长一行调研青坪水库建设情况。", ["青坪水库"]),
        ("调研组一行深入泽远制药、恒芯时代等重点项目建设现场。", ["泽远制药项目", "恒芯时代项目"]),
        ("调研柳溪工业园区、龙塘工业集中区用地保障和重点项目建设。", ["柳溪工业园区"]),
        ("已建成的公共停车场有柳溪路与龙塘街十字东北角、泾河大道南北侧等，共15处。", []),
        ("一是病险水库除险加固工程。全县共开工12座。", []),
        ("建设内容包括青坪灌区的4条干渠、总长6.5km以及龙塘灌区的9条干渠。", []),
        ("建设乡集镇停车场。", []),
        ("建设青坪水库除险加固工程。", ["青坪水库除险加固工程"]),
        ("改造柳溪路、龙塘街。", ["柳溪路", "龙塘街"]),
        ("畅通多向出川出渝综合运输通道。", []),
        ("超大特大城市轨道交通加快成网。", []),
        ("加强出疆入藏、沿江沿海战略骨干通道建设。", ["出疆入藏战略骨干通道", "沿江沿海战略骨干通道"]),
        ("培育恒泽铝业、鼎信新材等链主企业。", []),
        ("加快推进泾河石化产业投资集团等企业重点项目建设。", []),
        ("发挥兰州大学、兰州理工大学等科研院所作用。", []),
        ("加快柳溪学院、龙塘大学建设。", ["柳溪学院", "龙塘大学"]),
        ("鼓励企业牵头组建创新联合体，承担国家重大专项。", []),
        ("建设中药材种植基地、中药饮片生产线。", []),
        ("建设石墨烯、碳纤维等新材料中试平台。", []),
        ("建设充换电一体站、光储充示范站。", []),
        ("支持绵阳发挥科技城优势加快建成省域经济副中心。", []),
        ("支持宜宾、泸州组团建设川南省域经济副中心。", []),
        ("推进柳溪、龙塘组团建设。", ["柳溪组团", "龙塘组团"]),
        ("柳溪国际机场、龙塘机场旅客吞吐量突破8700万人次。", []),
        ("加快水风光一体化基地建设。", []),
        ("加快渝昆、沪渝蓉中线等高铁建设。", ["渝昆高铁", "沪渝蓉中线"]),
        ("深入开展抓创业促就业系列行动。", ["抓创业促就业系列行动"]),
    ],
)
def test_news_tell_of_visits_parts_and_themes_beside_the_names(text: str, names: list[str]) -> None:
    assert named(text) == names
