"""Lists whose members are lines: fields of a form under numbered tasks, names below headings, streets, roads."""

import pytest

from extract.outline.tree import read_outline
from extract.pipeline import extract
from extract.types import SourceText


def blocks(text: str) -> list[str]:
    return [block.text for block in read_outline(SourceText(text, None, "0", "utf-8")).blocks]


TASKS = """重点任务分工
3.实施徒骇河东岸慢行道工程，年底前完成路基。
牵头单位：市住房城乡建设局
配合单位：市水利局、市财政局
7.启动聊城西站站前广场改造，新增停车位200个。
责任单位：市交通运输局、东昌府区政府
推进茌平第二水厂建设，完善配套管网。
责任单位：市水利局、茌平区政府"""


def test_a_field_of_a_form_ends_with_its_line_whatever_number_comes_next() -> None:
    assert blocks(TASKS) == TASKS.replace("3.", "").replace("7.", "").split("\n")
    found = extract(TASKS, jurisdiction="聊城市")
    assert [(p.name, p.stage) for p in found.projects if not p.optional] == [
        ("徒骇河东岸慢行道工程", "ongoing"),
        ("聊城西站站前广场改造", "start"),
        ("茌平第二水厂", "ongoing"),
    ]
    assert len(found.responsibilities) > 6


def test_a_long_field_that_the_layout_broke_goes_on() -> None:
    bodies = "市住建局、市生态环境局、市水利局、市发展和改革委员会、白沟新城"
    text = f"2.推进白沟污水处理厂二期。\n责任单位：{bodies}\n管委会、市财政局\n5.建成安新县医院。"
    assert blocks(text)[1].endswith("白沟新城管委会、市财政局")
    open_field = "1.续建零陵古城。\n建设内容：修缮东门、西门，\n建设游客中心2个\n3.新建浯溪水厂。"
    assert blocks(open_field)[1] == "建设内容：修缮东门、西门，建设游客中心2个"


LIST = """山西省2023年重点工程清单
轨道交通、铁路和机场
太原轨道交通1号线
忻州站综合客运枢纽
公路、桥梁
晋中龙城大街东延
太原并州南路
晋中迎宾街—太谷箕城路
能源、水利和环保
汾阳、孝义污水处理厂
古交抽水蓄能电站"""


def test_headings_and_names_with_a_comma_of_their_own_stay_apart_in_a_list() -> None:
    assert blocks(LIST) == LIST.split("\n")
    assert [p.name for p in extract(LIST).projects if not p.optional] == [
        "太原轨道交通1号线",
        "忻州站综合客运枢纽",
        "晋中龙城大街东延",
        "太原并州南路",
        "晋中迎宾街—太谷箕城路",
        "汾阳污水处理厂",
        "孝义污水处理厂",
        "古交抽水蓄能电站",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "甘肃省人民政府\n关于支持金昌、白银\n资源型城市转型的意见\n一、总体要求\n（一）指导思想。",
        "会议要求，加快绵阳、广元机场\n改扩建，推动铁路、公路建设，全面提升保障能力，为发展提供支撑。",
    ],
)
def test_a_title_or_sentence_that_the_layout_broke_is_joined(text: str) -> None:
    assert any("白银资源型城市" in block or "机场改扩建" in block for block in blocks(text))


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("G55二广高速湘潭至邵阳段扩容工程开工。", "G55二广高速"),
        ("建设S38常合高速公路溧阳至宁国段改造工程。", "S38常合高速公路"),
        ("实施G105京澳线信丰至龙南段升级改造。", "G105京澳线"),
        ("推进G318国道巴东段改造。", "G318国道"),
        ("推进G212线武都至文县段改建。", "G212线"),
    ],
)
def test_a_numbered_road_keeps_its_name_where_a_stretch_is_part_of_it(text: str, whole: str) -> None:
    assert [p.part_of for p in extract(text).projects if not p.optional] == [whole]


PEOPLE = """（一）企业家培育行动。实施如下重点项目：
2.小微企业主素质提升项目。每年培训500人。（牵头单位：市工信局）
5.金融人才开发项目。引进30人。（牵头单位：市金融办）
（二）平台建设。开展以下专项行动：
7.乡村教师轮训行动。每年一期。（牵头单位：市教育局）
9.下一步工作。继续加大投入。"""


def test_run_in_titles_below_what_announces_them_name_undertakings() -> None:
    found = [(p.name, p.kind) for p in extract(PEOPLE, jurisdiction="南通市").projects]
    assert found == [
        ("企业家培育行动", "计划/行动"),
        ("小微企业主素质提升项目", "计划/行动"),
        ("金融人才开发项目", "计划/行动"),
        ("乡村教师轮训行动", "计划/行动"),
    ]
    # A bracket of duties behind a full stop ends the item.
    assert blocks(PEOPLE)[2] == "金融人才开发项目。引进30人。（牵头单位：市金融办）"


@pytest.mark.parametrize(
    "text",
    [
        "主要任务如下：\n（一）加强组织领导。成立小组。\n（二）严格项目。落实法人制。",
        "不得申报以下项目：\n（一）技术改造项目。已享受补贴的。\n（二）科研项目。验收未通过的。",
    ],
)
def test_titles_below_what_announces_no_undertakings_name_none(text: str) -> None:
    assert extract(text, jurisdiction="南通市").projects == ()


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("实施“归雁”返乡青年创业扶持项目、“揽才计划”访学项目。", ["计划/行动", "计划/行动"]),
        ("建设光谷芯片制造项目、职业技能实训基地项目。", ["产业", "学校"]),
        ("推进襄阳国家综合货运枢纽补链强链项目。", ["枢纽"]),
    ],
)
def test_projects_for_people_are_undertakings(text: str, kinds: list[str]) -> None:
    assert [p.kind for p in extract(text, jurisdiction="湖北省").projects if not p.optional] == kinds


SPENT = """（一）产业链项目
▲广纳煤焦化120万吨焦化（海南区，总投资21亿元，已投产）
▲榕鑫能源焦炉气制乙醇（海勃湾区，总投资12亿元，在建）
▲海勃湾至乌达快速通道（总投资8亿元，拟建）"""


def test_lines_whose_brackets_tell_what_is_spent_name_projects() -> None:
    found = [(p.name, p.stage, [q.name for q in p.located_in]) for p in extract(SPENT, jurisdiction="乌海市").projects]
    assert found == [
        ("广纳煤焦化120万吨焦化", "completion", ["海南区"]),
        ("榕鑫能源焦炉气制乙醇", "ongoing", ["海勃湾区"]),
        ("海勃湾至乌达快速通道", "planned", []),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "2023年惠企政策清单\n1.稳岗返还（人社局，全年）\n2.研发费用加计扣除（税务局，2023年）\n3.首台套补贴（最高500万元）",
        "2023年民生实事项目\n1.农村户厕改造（5000户，市局）\n2.城乡居民免费体检（投资2000万元）\n3.新建幼儿园（投资3亿元）",
    ],
)
def test_lines_of_measures_and_of_what_many_get_name_none(text: str) -> None:
    assert extract(text, jurisdiction="乌海市").projects == ()
