"""Where a name ends and its predicate begins, in sentences of our own."""

import pytest
from test_projects import named

from extract.marks import paired
from extract.projects.coordination import read_list
from extract.projects.names import heads
from extract.types import Span


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("“云岭英才计划”深入实施。", ["“云岭英才计划”"]),
        ("云岭水库除险加固工程全面完成。", ["云岭水库除险加固工程"]),
        ("云岭大桥基本完工。", ["云岭大桥"]),
        ("云岭科技园区今年新开工项目12项。", ["云岭科技园区"]),
        ("云岭抽水蓄能电站投入商业运行。", ["云岭抽水蓄能电站"]),
        ("云岭、桃源综合保税区获国务院批复。", ["云岭综合保税区", "桃源综合保税区"]),
        ("做优云岭环线、做强桃源环线。", ["云岭环线", "桃源环线"]),
        ("启动和扩大云岭综合改革试点。", ["云岭综合改革试点"]),
    ],
)
def test_a_predicate_ends_the_name(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "推进云岭、桃源等14个750千伏电网工程。",
            ["云岭750千伏电网工程", "桃源750千伏电网工程"],
        ),
        ("加快青藏铁路、西气东输、西电东送等重大项目建设。", ["青藏铁路", "西气东输", "西电东送"]),
        ("推动云岭、桃源等地零碳园区建设。", []),
        ("研究开发云计算控制系统。", []),
    ],
)
def test_words_behind_the_list(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_straight_quotation_marks_are_read_in_pairs() -> None:
    assert paired('建设“云岭"平台和"桃源"平台，长12"') == '建设“云岭”平台和“桃源”平台，长12"'
    assert paired("建设“云岭”平台") == "建设“云岭”平台"
    assert named('建设“云岭通"服务平台。') == ["“云岭通”服务平台"]


def test_a_province_in_front_holds_for_the_list() -> None:
    text = "青山省雅梧、汶绵高速公路"
    members = read_list(text, 0, len(text), heads(), [Span(0, 3)], lambda a, b: "place" if a < 3 else "proper")
    assert [member.name for member in members] == ["雅梧高速公路", "汶绵高速公路"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("位于云岭的松涛市重大水利工程金塘水库今天开工建设。", ["金塘水库"]),
        ("建成永梧路、迎绵街等50条道路。", ["永梧路", "迎绵街"]),
        ("新建云岭公园、改造提升野狸公园。", ["云岭公园", "野狸公园"]),
        ("推进云岭新机场、桃源等机场改扩建工程前期工作。", ["云岭新机场", "桃源机场改扩建工程"]),
        ("推进“云岭”新能源基地等一系列投资巨大的能源重大工程。", ["“云岭”新能源基地"]),
        ("开工建设市体育中心。", ["市体育中心"]),
        ("开工建设第五人民医院病房楼。", ["第五人民医院病房楼"]),
        ("云岭最大储能电站投运。", []),
    ],
)
def test_titles_classes_and_new_verbs(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("云岭镇柳河片区城市更新项目迎来新进展。", ["云岭镇柳河片区城市更新"]),
        ("云岭镇民生实事项目迎来新进展。", []),
        ("云岭风电场可望列入规划。", ["云岭风电场"]),
    ],
)
def test_whatever_is_told_of_a_work(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # When it will come true, in whatever words, stands between a work and its verb.
        ("云岭大桥“十一”前通车。", ["云岭大桥"]),
        ("云岭大桥国庆前具备通车条件。", ["云岭大桥"]),
        ("云岭大桥三季度开工。", ["云岭大桥"]),
        ("云岭大桥10月1日前完工。", ["云岭大桥"]),
        ("云岭大桥8月底要全线通车。", ["云岭大桥"]),
        ("云岭大桥现已建成。", ["云岭大桥"]),
        ("云岭大桥争取年底前开工建设。", ["云岭大桥"]),
        ("云岭大桥计划今年开工。", ["云岭大桥"]),
        ("云岭大桥计划于2025年开工建设。", ["云岭大桥"]),
        ("云岭大桥项目占地20亩。", ["云岭大桥"]),
        ("在云岭、桃源2处设置服务区。", []),
    ],
)
def test_words_of_time_in_front_of_a_verb(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Verbs and prepositions that open no name.
        ("云岭中学谋划柳河县云岭中学改扩建项目。", ["柳河县云岭中学改扩建"]),
        ("医疗领域涵盖云岭医院、柳河市民中心等6个项目。", ["云岭医院", "柳河市民中心"]),
        ("云岭县住建局拟对柳河县年产5万吨陶粒生产线项目作出批复。", ["柳河县年产5万吨陶粒生产线"]),
        ("联动云岭经开区、柳河高新区，发展新材料。", ["云岭经开区", "柳河高新区"]),
        ("总投资5亿元云岭水库工程开工。", ["云岭水库工程"]),
        ("改善条件，从而提升云岭学院办学水平。", ["云岭学院"]),
        # What a thing is to be, holds or unites, and who does something together, are no projects beside it.
        ("定位为华南区域重要技术枢纽。", []),
        ("主要建设内容为“一馆两中心”。", []),
        ("打造集云岭研发中心、柳河博物馆于一体的松涛产业园。", ["松涛产业园"]),
        ("云岭新区与松涛大学签约共建柳河研究院。", ["柳河研究院"]),
        ("云岭分部是云岭首所公立学校。", []),
    ],
)
def test_words_in_front_that_are_no_part_of_a_name(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # The object of 在…的同时 is a deed; in or around a place a verb begins.
        ("在确保云岭钢铁基地建成投产的同时，大力发展下游产业。", ["云岭钢铁基地"]),
        ("在加快推进柳河机场建设的基础上，做好选址。", ["柳河机场"]),
        (
            "在临港工业区内建设松坪石化产业园，在大学城周边布局桃溪实验室。",
            ["临港工业区", "松坪石化产业园", "桃溪实验室"],
        ),
        ("在老城区内新建大型停车场。", []),
        # Adverbs that begin with others, verbs of doing together.
        ("园区则要建设区域性金融中心，城区则应加快建设柳河新机场。", ["柳河新机场"]),
        ("合作共建松坪科技园，联合创建桃溪实验室。", ["松坪科技园", "桃溪实验室"]),
        # 参与 is a verb, whatever stands in front and behind.
        ("引导社会资本参与松坪文化公园建设。", ["松坪文化公园"]),
        ("支持绿野农庄参与河北乡村旅游示范工程。", ["绿野农庄", "河北乡村旅游示范工程"]),
    ],
)
def test_verbs_behind_prepositions_and_adverbs(text: str, names: list[str]) -> None:
    assert named(text) == names
