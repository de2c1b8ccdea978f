"""Names that a careful reader sees although no place, quotation or well-known head makes them plain."""

import pytest
from test_projects import named, projects

from extract.pipeline import extract
from extract.readers import read_text


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # A heading that opens with its verb says what is undertaken; one without only says what follows.
        ("1、实施智慧渔业强基工程", ["智慧渔业强基工程"]),
        ("1、智慧渔业强基工程", []),
        # Of things only a long description is more than a slogan.
        ("加快建设国家渔业绿色创新发展试验区", ["国家渔业绿色创新发展试验区"]),
        ("建设立体信息网络", []),
    ],
)
def test_headings_that_govern(text: str, names: list[str]) -> None:
    assert [project.name for project in projects(text, "title")] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("建成柳河大桥北岸接线、桃源机场南扩。", ["柳河大桥北岸接线", "桃源机场南扩"]),
        ("加快云岭总部经济区、松涛国际服务区等重大项目建设。", ["云岭总部经济区", "松涛国际服务区"]),
        ("实施重大粮食仓储建设工程包。", ["重大粮食仓储建设工程包"]),
        ("推进沧海新港、松涛综合大港建设。", ["沧海新港", "松涛综合大港"]),
    ],
)
def test_families_of_heads(text: str, names: list[str]) -> None:
    assert [name for name in named(text) if name != "桃源机场"] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # One thing by a long description; of what many are helped to build, or what 的 says more of, none is meant.
        ("高水平建设国际航天科普公园。", ["国际航天科普公园"]),
        ("支持建设国际航天科普公园。", []),
        ("建设面向全国的国际航天科普公园。", []),
        ("高标准建设国际海洋生态枢纽。", []),
        ("持续推进智慧渔业云观测台建设。", ["智慧渔业云观测台"]),
        # Data, resources and safety of all are what a system is about, a class is what all may use.
        ("建设公共信用信息归集平台。", ["公共信用信息归集平台"]),
        ("建设公共停车信息平台。", []),
    ],
)
def test_long_descriptions(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_a_level_holds_for_a_list_of_any_words() -> None:
    names = ["国家动力电池创新中心", "国家新型显示创新中心", "国家特种材料创新中心"]
    assert named("建设国家动力电池、新型显示、特种材料等创新中心。") == names


def test_the_single_window_of_trade() -> None:
    assert named("深化国际贸易“单一窗口”建设。") == ["国际贸易“单一窗口”"]
    assert named("加快建设松涛国际贸易“单一窗口”。") == ["松涛国际贸易“单一窗口”"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # A firm with what it makes, where the list is said to be one of works; trades name none.
        ("推动瑞芯半导体硅外延片、恒鹭电子先进封装等重大产业项目建设。",
         ["瑞芯半导体硅外延片项目", "恒鹭电子先进封装项目"]),
        ("推动瑞芯（松涛）先进封装、恒鹭晶圆抛光片、鼎盛12英寸硅片生产线等重大项目建设。",
         ["瑞芯（松涛）先进封装项目", "恒鹭晶圆抛光片项目", "鼎盛12英寸硅片生产线"]),
        ("推进集成电路、生物医药等一批重大产业项目建设。", []),
        # Quotations of a list of projects, whatever is done with them.
        ("推动“一船多证”“联运通”等项目优化完善。", ["“一船多证”项目", "“联运通”项目"]),
        # A quoted system is named by its own last words.
        ("探索通过“两河三地船舶检查信息平台”交换航行信息。", ["“两河三地船舶检查信息平台”"]),
    ],
)  # fmt: skip
def test_members_that_a_list_of_works_makes_names(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("首都档案馆建成投用。", ["首都档案馆"]),
        # Energy, materials and media are trades when 新 (new) opens them; of a park few words are enough.
        ("新能源电池生态港启动建设。", ["新能源电池生态港"]),
        ("设计创意园正式启用，绿氢中试基地建成投用。", ["设计创意园", "绿氢中试基地"]),
        ("实现云岭水库下闸蓄水。", ["云岭水库"]),
        ("柳林高速白塔出口开通。", ["柳林高速白塔出口"]),
        # The version is part of the name.
        ("实施全省乡村医生诊疗能力工程2.0。", ["全省乡村医生诊疗能力工程2.0"]),
        # So is the number of a talent programme.
        ("重点支持234人才梯队项目。", ["234人才梯队项目"]),
        ("提升云岭影视城智慧化水平。", ["云岭影视城"]),
        # 型 in front of 经济 tells of the economy, not of a class of zones.
        ("稳步推进沿边开放型经济试验区建设。", ["沿边开放型经济试验区"]),
    ],
)
def test_lines_capitals_and_versions(text: str, names: list[str]) -> None:
    assert [name for name in named(text) if name != "柳林高速"] == names


def test_wide_areas_name_single_lines_and_airports() -> None:
    """A side of the compass names a fast road, a corner of a province its airport; railways of the west are many."""
    found = extract(read_text("加快西部快线建设。\n\n推进赣东北机场前期工作。\n\n推进西部铁路建设。\n"))
    assert [project.name for project in found.projects] == ["西部快线", "赣东北机场"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Works on what small places name, by common words too; of a class they are many.
        ("光明水库灌区续建配套与节水改造全面完工。", ["光明水库灌区续建配套与节水改造"]),
        ("推进团结水库除险加固。", ["团结水库除险加固"]),
        ("中型水库除险加固全面完成。", []),
        ("大型灌区节水改造全面完成。", []),
        # Places called by their miles, and the quarters there.
        ("加快五里坡棚户区改造。", ["五里坡棚户区改造"]),
        ("加快城市棚户区改造。", []),
    ],
)
def test_works_on_small_places(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # A town has one that is called by where it lies; who acts is no work.
        ("新建城北水厂、滨河公园。", ["城北水厂", "滨河公园"]),
        ("加快推进高铁新城建设。", ["高铁新城"]),
        ("高铁新城建成开园。", ["高铁新城"]),
        ("高铁新城培育夜间经济。", []),
        ("支持各地建设滨河公园。", []),
        # Beside a bare class, too.
        ("新建城北水厂、体育公园。", ["城北水厂"]),
        # As parks and squares of towns are called everywhere, and works on such things.
        ("完成中心广场、人民公园提升改造。", ["中心广场", "人民公园提升改造"]),
        ("推进城北水厂扩建工程。", ["城北水厂扩建工程"]),
        ("在人民广场举办活动。", []),
        ("扩建一中、三中、职专。", ["一中", "三中"]),
        ("全面贯彻十九届二中、三中、四中全会精神。", []),
        # The county's own by three characters, where it is made.
        ("开工建设县医院。", ["县医院"]),
        ("加强县医院建设。", []),
        ("拆除重建望江桥、东安桥等5座危桥。", ["望江桥", "东安桥"]),
        ("城南、城西污水处理厂及配套管网建成投运。", ["城南污水处理厂及配套管网", "城西污水处理厂及配套管网"]),
    ],
)
def test_what_a_town_has_one_of(text: str, names: list[str]) -> None:
    assert named(text) == names
