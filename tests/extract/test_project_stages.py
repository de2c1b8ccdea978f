"""Which words decide how far a project is."""

import pytest
from test_projects import projects

from extract.pipeline import extract


@pytest.mark.parametrize(
    ("text", "name", "stage"),
    [
        ("昭通机场提前一年建成投用。", "昭通机场", "completion"),
        # In front of an agency a verb of one character is a word of its own.
        ("昭通机场获省发改委批复。", "昭通机场", "preparatory"),
        # The money that is spent does not finish it, and 已 is a word of its own behind a head.
        ("昭通图书馆完成1.2亿元。", "昭通图书馆", "ongoing"),
        ("昭通图书馆完成总投资的八成。", "昭通图书馆", "ongoing"),
        ("昭通图书馆批复总投资3亿元。", "昭通图书馆", "ongoing"),
        ("昭通水电站已下闸蓄水至253米。", "昭通水电站", "completion"),
        ("昭通水电站已完成招商项目前期准备工作。", "昭通水电站", "preparatory"),
        # Who gave the paper may stand between.
        ("昭通水电站取得云南省发展改革委核准批复文件。", "昭通水电站", "preparatory"),
        ("云南省发展改革委核准批复昭通水电站。", "昭通水电站", "preparatory"),
        ("昭通图书馆取得专家的高度认可。", "昭通图书馆", "ongoing"),
        # A later clause without a subject tells of the papers and of the lists that take it in, no verb with an object.
        ("昭通至镇雄铁路，已完成预可研。", "昭通至镇雄铁路", "study"),
        ("昭通至镇雄铁路，全长90公里，可研报告已批复。", "昭通至镇雄铁路", "preparatory"),
        ("昭通至镇雄铁路，已列入国家规划。", "昭通至镇雄铁路", "preparatory"),
        ("昭通至镇雄铁路，争取纳入国家规划。", "昭通至镇雄铁路", "study"),
        ("昭通水库位于昭阳区，工程于2020年6月正式开工，计划2025年建成。", "昭通水库", "start"),
        # What stands behind the last of a list that commas part is said of those in front.
        ("加快昭通至镇雄铁路，昭通机场、威信机场前期工作。", "昭通至镇雄铁路", "preparatory"),
        ("建成昭通至镇雄铁路，昭通机场前期工作有序推进。", "昭通至镇雄铁路", "completion"),
        ("昭通民生提升工程，开工建设12个幼儿园。", "昭通民生提升工程", "ongoing"),
        ("今年要开工的铁路线路和里程如下：昭通至镇雄铁路。", "昭通至镇雄铁路", "start"),
        ("昭通水库和镇雄水库分别于3月、5月开工建设。", "镇雄水库", "start"),
        ("在建的昭通水库、已建成的镇雄水库。", "昭通水库", "ongoing"),
        ("在建的昭通水库、已建成的镇雄水库。", "镇雄水库", "completion"),
        ("天水至陇南高速公路，全长90公里，今年已建成通车。", "天水至陇南高速公路", "completion"),
        ("推进昭通机场的规划对接和前期工作。", "昭通机场", "preparatory"),
        ("依托昭通科创走廊打造创新高地。", "昭通科创走廊", "operation"),
        ("支持昭通科创园探索转化新模式。", "昭通科创园", "ongoing"),
        ("推动昭通科创园开工建设。", "昭通科创园", "start"),
        ("推动昭通口岸列入开放计划。", "昭通口岸", "preparatory"),
        ("争取昭通水库纳入国家规划。", "昭通水库", "study"),
        ("开通运营昭通数据中心。", "昭通数据中心", "operation"),
        ("服务好昭通国际博览会。", "昭通国际博览会", "operation"),
        ("建设昭通水库。", "昭通水库", "ongoing"),
        ("推进昭通至昆明铁路规划建设。", "昭通至昆明铁路", "planned"),
        # The table's last word decides; only 研究, 争取 and 力争 win in front of others.
        ("谋划推进昭通水库。", "昭通水库", "ongoing"),
        ("研究推进昭通水库。", "昭通水库", "study"),
        ("推动设立昭通国家公园。", "昭通国家公园", "preparatory"),
        ("获批建设昭通综合保税区。", "昭通综合保税区", "ongoing"),
        ("昭通综合保税区获批。", "昭通综合保税区", "preparatory"),
        # The list that takes a thing in is not prepared itself, nor is a title a stage.
        ("将企业数据纳入昭通大数据平台。", "昭通大数据平台", "ongoing"),
        ("昭通高新区入选首批国家级零碳园区建设名单。", "昭通高新区", "ongoing"),
        ("昭通至昆明铁路列入“十五五”开工项目。", "昭通至昆明铁路", "start"),
        # Verbs with an object of their own tell of that.
        ("昭通高新区获批建设国家外经贸示范区。", "昭通高新区", "ongoing"),
        ("“乡村振兴”工程提升40所学校办学能力。", "“乡村振兴”工程", "ongoing"),
        ("昭通至昆明铁路开展前期工作。", "昭通至昆明铁路", "preparatory"),
        ("昭通班列开行超万列。", "昭通班列", "operation"),
        ("强化昭通国际枢纽机场功能。", "昭通国际枢纽机场", "operation"),
        ("昭通机场通航，昭通大桥扩建改造。", "昭通大桥扩建改造", "ongoing"),
        ("2008年昭通国际博览会即将在昆明举办。", "昭通国际博览会", "operation"),
        ("完成昭通数据平台并上线。", "昭通数据平台", "completion"),
        ("昭通科技园区今年新开工项目15项。", "昭通科技园区", "ongoing"),
        ("加快昭通科创园建设全面提升创新能力。", "昭通科创园", "ongoing"),
        ("举行昭通大桥开工仪式。", "昭通大桥", "start"),
        ("认真落实昭通国际博览会成果。", "昭通国际博览会", "ongoing"),
        ("推动昭通古城申报世界文化遗产。", "昭通古城", "preparatory"),
        ("昭通水库正式开工建设。", "昭通水库", "start"),
        ("昭通综合保税区获国务院批复。", "昭通综合保税区", "preparatory"),
        ("昭通大桥交工验收。", "昭通大桥", "completion"),
        ("主持昭通国际博览会。", "昭通国际博览会", "operation"),
        ("精心组织昭通国际博览会。", "昭通国际博览会", "operation"),
        ("省政府批复昭通大桥初步设计。", "昭通大桥", "preparatory"),
        # A step of the building is not the whole.
        ("昭通大桥已完成桩基施工。", "昭通大桥", "ongoing"),
    ],
)
def test_the_words_that_decide(text: str, name: str, stage: str) -> None:
    assert {(p.name, p.stage) for p in extract(text, jurisdiction="云南省").projects if p.name == name} == {
        (name, stage)
    }


def test_a_heading_gives_the_stage_of_a_list_that_no_verb_governs() -> None:
    text = "某市重点项目分工\n一、石桥县政府\n（一）预备项目（2个）。\n柳泉大桥、石桥文化旅游区。\n"
    assert {p.name: p.stage for p in extract(text).projects} == {
        "柳泉大桥": "preparatory",
        "石桥文化旅游区": "preparatory",
    }


@pytest.mark.parametrize(
    "text",
    [
        "此次开工的项目有石桥产业园、柳泉大桥等。",
        "新开工的8个项目中，交通项目3个，主要有柳泉大桥、石桥至柳泉高速公路；产业项目5个，主要有石桥产业园。",
        "今年将开工建设一大批重点项目。其中包括石桥产业园、柳泉大桥。",
        "这次集中开工的项目涉及产业、交通两类。其中，产业类1项，分别是石桥产业园、柳泉大桥。",
        "新开工项目2个，总投资6亿元，为石桥产业园、柳泉大桥。",
        "开工的项目有由甲集团投资建设的石桥产业园、柳泉大桥。",
        "石桥产业园……柳泉大桥等15个项目今年将陆续开工建设。",
        "需落实计划开工建设的石桥产业园、柳泉大桥的资金。",
    ],
)
def test_the_lead_of_a_list_gives_the_stage_of_its_members(text: str) -> None:
    found = {p.name: p.stage for p in extract(text).projects}
    assert found["柳泉大桥"] == found["石桥产业园"] == "start"


@pytest.mark.parametrize(
    ("text", "name", "stage"),
    [
        ("云岭数据中心二期、桃源数据中心三期机房封顶。", "桃源数据中心三期", "ongoing"),
        ("云岭医院主体封顶。", "云岭医院", "ongoing"),
        ("云岭换流站单极投运。", "云岭换流站", "ongoing"),
        ("云岭换流站双极投运。", "云岭换流站", "completion"),
        ("云岭大桥桩基完工。", "云岭大桥", "ongoing"),
        ("云岭物流园土建工程基本完成。", "云岭物流园", "ongoing"),
        ("云岭水库主体工程完工。", "云岭水库", "completion"),
        ("云岭大桥完工。", "云岭大桥", "completion"),
    ],
)
def test_with_a_part_done_the_whole_is_under_way(text: str, name: str, stage: str) -> None:
    assert {p.stage for p in extract(text).projects if p.name == name} == {stage}


@pytest.mark.parametrize(
    ("text", "stage"), [("宁安机场纳入储备。", "planned"), ("宁安机场完成场址报批。", "preparatory")]
)
def test_what_is_put_in_store_or_asked_for(text: str, stage: str) -> None:
    assert [p.stage for p in extract(text).projects] == [stage]


def test_a_list_of_what_may_be_prepared() -> None:
    found = {p.name: p.stage for p in extract("同意6个煤矿项目开展前期工作，分别是云岭煤矿、桃源煤矿。").projects}
    assert found["云岭煤矿"] == found["桃源煤矿"] == "preparatory"


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        # How far it is now, told in a later clause behind a word for now.
        ("云岭水厂总投资3亿元，目前已完成初步设计。", "preparatory"),
        ("云岭水厂占地50亩，现已竣工。", "completion"),
        ("谋划储备云岭水厂项目。", "planned"),
    ],
)
def test_how_far_it_is_now(text: str, stage: str) -> None:
    assert [project.stage for project in projects(text)] == [stage]


def test_what_runs_steadily_is_in_operation() -> None:
    found = {
        p.name: p.stage for p in extract("推动甲乙高铁高效运营、丙丁高铁安全平稳运行、戊己高铁提速建设。").projects
    }
    assert found == {"甲乙高铁": "operation", "丙丁高铁": "operation", "戊己高铁": "ongoing"}
