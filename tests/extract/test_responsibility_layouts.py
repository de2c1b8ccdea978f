"""Responsibilities in the layouts of task lists: which measures a line, a title, a sentence, a column speaks for."""

import pytest

from extract.pipeline import extract

Duty = tuple[str, str, str]


def duties(text: str, jurisdiction: str) -> set[Duty]:
    """(agency, role, the first four characters of the measure)."""
    found = extract(text, jurisdiction=jurisdiction)
    return {(r.agency, r.role, text[r.measure : r.measure + 4]) for r in found.responsibilities}


def measures(text: str, jurisdiction: str) -> list[str]:
    return [m.text for m in extract(text, jurisdiction=jurisdiction).measures]


WATER = {("市水利局", "lead", "改造渠道"), ("市财政局", "support", "改造渠道")}
SCHOOL = {("市教育局", "lead", "新建学校")}


@pytest.mark.parametrize(
    "text",
    [
        # Numbers are left out, and lines of bodies end without a stop.
        "3.改造渠道40公里。\n牵头单位：市水利局\n配合单位：市财政局\n9.新建学校4所。\n牵头单位：市教育局",
        # Who looks after it, and by when.
        "3.改造渠道40公里。\n分管领导：李某某\n完成时限：6月底\n牵头单位：市水利局\n责任单位：市财政局\n4.新建学校4所。\n分管领导：王某某\n责任单位：市教育局",
        # A gap stands for the colon.
        "3.改造渠道40公里。\n牵头单位　市水利局\n配合单位　市财政局\n4.新建学校4所。\n牵头单位　市教育局",
        # The tasks lost their stops too.
        "3.改造渠道40公里\n牵头单位：市水利局\n配合单位：市财政局\n4.新建学校4所\n牵头单位：市教育局",
        # Below a title, in front of what they speak for.
        "（一）灌区\n牵头单位：市水利局\n责任单位：市财政局、各县区政府\n改造渠道40公里。\n（二）学校\n责任单位：市教育局\n新建学校4所。",
        # Titles with brackets, titles that say whose tasks follow.
        "一、灌区（市水利局牵头，市财政局配合）\n1.改造渠道40公里。\n二、由市教育局负责落实的任务\n2.新建学校4所。",
        # Sentences of their own, without brackets.
        "3.改造渠道40公里。市水利局牵头，市财政局、各县区政府配合。\n4.新建学校4所。由市教育局负责落实。",
        "改造渠道40公里。市水利局牵头，市财政局、沿线各县配合，2025年6月底前完成。\n新建学校4所。市教育局负责。",
        # A class of bodies in a bracket of names.
        "改造渠道40公里。（市水利局牵头，市财政局配合）\n（二）办好教育。新建学校4所。（市教育局，各县区政府）",
        "改造渠道40公里。（市水利局牵头，市财政局配合）新建学校4所。（市教育局负责）",
        "改造渠道40公里。（主办：市水利局；协办：市财政局）新建学校4所。（主办：市教育局）",
        # Other words for who answers.
        "改造渠道40公里（市水利局负总责，市财政局全程配合）。新建学校4所（由市教育局作为责任主体）。",
        # A line whose bracket says who does a part of it.
        "3.改造渠道40公里。\n牵头单位：市水利局\n责任单位：市财政局（长堤由江油市政府具体负责）\n4.新建学校4所。\n责任单位：市教育局",
        # Tables: with bars, with tabs, each cell a line of its own, roles in the cell.
        "|任务|牵头单位|责任单位|\n|---|---|---|\n|改造渠道40公里|市水利局|市财政局|\n|新建学校4所|市教育局||",
        "任务\t分管领导\t责任单位\t配合单位\n改造渠道40公里\t李某\t市水利局\t市财政局\n新建学校4所\t王某\t市教育局\t各县区政府",
        "序号\t任务\t责任分工\n1\t改造渠道40公里\t市水利局牵头，市财政局配合\n2\t新建学校4所\t市教育局",
    ],
)
def test_layouts_of_task_lists(text: str) -> None:
    assert duties(text, "绵阳市") == WATER | SCHOOL


def test_cells_that_stand_on_lines_of_their_own() -> None:
    rows = "1\n改造渠道40公里\n市水利局\n2\n新建学校4所\n市教育局\n3\n修复湿地2处\n市林业局"
    assert duties(f"序号\n任务\n责任单位\n{rows}", "绵阳市") == {
        ("市水利局", "lead", "改造渠道"),
        ("市教育局", "lead", "新建学校"),
        ("市林业局", "lead", "修复湿地"),
    }


def test_a_line_behind_the_last_of_several_items_speaks_for_all_if_nobody_else_does() -> None:
    water = "（一）水利\n1.改造渠道40公里。\n2.修复河岸3公里。\n牵头单位：市水利局\n"
    school = "（二）学校\n1.新建学校4所。\n责任单位：市财政局\n2.扩建学校2所。\n责任单位：市教育局"
    assert duties(water + school, "绵阳市") == {
        ("市水利局", "lead", "改造渠道"),
        ("市水利局", "lead", "修复河岸"),
        ("市财政局", "lead", "新建学校"),
        ("市教育局", "lead", "扩建学校"),
    }


def test_a_title_speaks_only_for_what_has_nobody_of_its_own() -> None:
    text = "一、灌区（市水利局牵头）\n1.改造渠道40公里。（市财政局负责）\n2.修复河岸3公里。\n二、学校\n3.新建学校4所。"
    assert duties(text, "绵阳市") == {("市财政局", "lead", "改造渠道"), ("市水利局", "lead", "修复河岸")}


def test_the_bracket_of_a_run_in_title_speaks_for_what_has_no_other() -> None:
    text = "（一）兴修水利（市水利局牵头）。改造渠道40公里。\n修复河岸3公里。（市财政局负责）"
    found = duties(text, "绵阳市")
    assert found >= {("市水利局", "lead", "改造渠道"), ("市财政局", "lead", "修复河岸")}
    assert ("市水利局", "lead", "修复河岸") not in found


def test_words_that_only_assign_are_no_measures() -> None:
    lines = (
        "建设泵站6座。责任单位：市水利局。完成时限：长期坚持。",
        "开展招聘活动。（市教育局、团市委，各县区政府）",
        "治理沙地。市林业局负责。",
    )
    assert measures("\n".join(lines), "绵阳市") == ["建设泵站6座", "开展招聘活动", "治理沙地"]


def test_what_only_looks_like_an_assignment() -> None:
    text = "市财政局负责安排专项资金2亿元。\n某某铜业参与绿电交易试点。\n市水利局、市财政局安排补助资金。"
    assert {a for a, _, _ in duties(text, "绵阳市")} == {"市财政局"}
    assert len(measures(text, "绵阳市")) == 3


@pytest.mark.parametrize("title", ["青年人才驿站建设项目", "人才特区", "工匠培养提升行动", "“百舸计划”拓展项目"])
def test_a_run_in_title_without_a_verb_in_front_only_names_its_item(title: str) -> None:
    assert measures(f"1.{title}。每年选拔骨干30名。", "佛山市") == ["每年选拔骨干30名"]


def test_what_is_given_may_be_one_word() -> None:
    assert measures("建立培育库，对新认定企业给予奖励。", "台州市") == ["建立培育库", "对新认定企业给予奖励"]


@pytest.mark.parametrize("unit", ["市公安局交警支队", "市公安局交管局", "市水利局水政监察支队"])
def test_units_of_departments(unit: str) -> None:
    assert duties(f"整治货车超载。（责任单位：{unit}）", "衡阳市") == {(unit, "lead", "整治货车")}


def test_a_body_is_the_label_of_its_duties_in_a_plan_for_emergencies() -> None:
    text = (
        "2.3 市防汛指挥部成员单位职责\n（1）市水利局：负责雨情监测，加固病险水库。\n（2）市气象局\n"
        "承担暴雨预报，建立预警体系。\n（3）城厢街道办事处、青义镇人民政府和绵阳高新区管委会：做好沟渠清淤。\n"
    )
    assert duties(text, "绵阳市") == {
        ("市水利局", "lead", "负责雨情"),
        ("市水利局", "lead", "加固病险"),
        ("市气象局", "lead", "承担暴雨"),
        ("市气象局", "lead", "建立预警"),
        ("城厢街道办事处", "lead", "做好沟渠"),
        ("青义镇人民政府", "lead", "做好沟渠"),
        ("绵阳高新区管委会", "lead", "做好沟渠"),
    }


def test_each_clause_charges_its_own() -> None:
    text = (
        "渠道改造由市水利局负总责，江油市、三台县政府分别负责境内征地；苗圃由市林业局负责，道路保洁交市城管局承担；"
        "采样检测由市卫健委牵头，市疾控中心参加。会议同意建设云岭书院，由涪城区政府作为实施主体，年底前完成设计。"
    )
    assert duties(text, "绵阳市") == {
        ("市水利局", "lead", "渠道改造"),
        ("江油市政府", "lead", "江油市、"),
        ("三台县政府", "lead", "江油市、"),
        ("市林业局", "lead", "苗圃由市"),
        ("市城管局", "lead", "道路保洁"),
        ("市卫健委", "lead", "采样检测"),
        ("市疾控中心", "support", "采样检测"),
        ("涪城区政府", "lead", "由涪城区"),
    }


def test_a_bracket_in_a_cell_says_who_helps_the_body_in_front_of_it() -> None:
    text = (
        "江油市重点工程推进计划\n序号|项目名称|年度目标|责任单位\n"
        "1|青莲大桥改造|完成桩基施工|市交通局（市公安局、沿线各县区政府配合）\n"
        "2|市档案馆新馆|完成室内装修|市档案局\n"
    )
    assert duties(text, "江油市") == {
        ("市交通局", "lead", "完成桩基"),
        ("市公安局", "support", "完成桩基"),
        ("市档案局", "lead", "完成室内"),
    }


def test_sentences_of_a_cell_tell_of_a_thing_what_is_done_with_it() -> None:
    text = (
        "江油市民生实事任务分解表\n序号 | 实事项目 | 工作安排 | 责任单位 |\n"
        "1 | 新建幼儿园2所。 | 1.3月底前青莲镇幼儿园、武都镇幼儿园主体完工；大康镇幼儿园完成基础工程。 "
        "2.9月底前青莲镇幼儿园竣工交付。 | 教育局 |\n"
        "2 | 打通断头路2条。 | 6月底前涪江东路、李白大道建成通车；占地12亩，总投资3亿元。 | 住建局 |\n"
    )
    assert measures(text, "江油市") == [
        "新建幼儿园2所",
        "3月底前青莲镇幼儿园、武都镇幼儿园主体完工",
        "大康镇幼儿园完成基础工程",
        "9月底前青莲镇幼儿园竣工交付",
        "打通断头路2条",
        "6月底前涪江东路、李白大道建成通车",
    ]


def test_how_far_a_project_is_stands_in_its_cell_without_a_stop() -> None:
    head = "江油市重点项目表\n序号|项目名称|形象进度|责任单位\n"
    text = f"{head}1|青莲大桥|大桥主体结构封顶|市交通局\n2|武都水库|年底前蓄水|市水利局\n"
    assert measures(text, "江油市") == []


@pytest.mark.parametrize("helped", ["相关省辖市政府", "有关县（市）", "相关设区市政府", "有关县区"])
def test_classes_in_a_sentence_that_only_assigns(helped: str) -> None:
    text = f"推进水网建设。由省水利厅会同省财政厅负责，{helped}配合。"
    assert duties(text, "河南省") == {("省水利厅", "lead", "推进水网"), ("省财政厅", "support", "推进水网")}
