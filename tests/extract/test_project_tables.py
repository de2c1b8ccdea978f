"""Tables and bare lists of projects, in rows of our own: one row, one project; tables of other matters give none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.pipeline import extract


def found(text: str) -> list[tuple[str, str, str | None, list[str]]]:
    """Name, stage, its words, where: of each project that is one for sure."""
    extraction = extract(text, jurisdiction="浙江省")
    words = extraction.source.text
    return [
        (p.name, p.stage, p.cue and p.cue.of(words), [place.name for place in p.located_in])
        for p in extraction.projects
        if not p.optional
    ]


def names(text: str) -> list[str]:
    return [name for name, *_ in found(text)]


HEADER = "| 序号 | 项目名称 | 建设地点 | 建设性质 | 建设内容 |\n|---|---|---|---|---|\n"
ROWS = "| 1 | 青石坡水库 | 衢江区 | 续建 | 新建泵站、水闸 |\n| 2 | 松坪中学迁建项目 | 柯城区 | 新开工 | 建教学楼3栋 |\n"


def test_a_row_gives_its_name_its_stage_and_its_place() -> None:
    assert found(f"衢州市重点建设项目表\n\n{HEADER}{ROWS}") == [
        ("青石坡水库", "ongoing", "续建", ["衢江区"]),
        ("松坪中学迁建项目", "start", "新开工", ["柯城区"]),
    ]


def test_the_heading_says_the_stage_where_the_row_does_not() -> None:
    parts = ("一\t预备项目\n1\t云岭医疗中心\t3.2\n", "二\t竣工项目\n2\t松坪大桥\t1.5\n")
    text = f"重点项目计划表\n序号\t项目名称\t总投资\n{''.join(parts)}"
    assert [row[:3] for row in found(text)] == [
        ("云岭医疗中心", "preparatory", None),
        ("松坪大桥", "completion", None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "重大项目清单\n序号  项 目 名 称  备注\n一 产业类3项\n1云岭光刻中试平台（实验楼、培训楼）在建\n"
        "2平川研发大楼建成\n3松坪汽车在建\n",
        "重大项目清单\n1 云岭光刻中试平台 在建\n2 平川研发大楼 建成\n3 松坪汽车 在建\n",
        "7 | 云岭光刻中试平台 | 在建\n8 | 平川研发大楼 | 建成\n9 | 松坪汽车 | 在建\n合计3项 |  |\n",
        "衢州市重点项目\n1\n云岭光刻中试平台（在建）\n2\n平川研发大楼（建成）\n3\n松坪汽车（在建）\n",
    ],
)
def test_tables_without_a_full_header(text: str) -> None:
    assert [row[:3] for row in found(text)] == [
        ("云岭光刻中试平台", "ongoing", "在建"),
        ("平川研发大楼", "completion", "建成"),
        ("松坪汽车", "ongoing", "在建"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Numbered lines under a heading that calls them projects; bare lines under a lead.
        ("续建项目（2项）\n1.云岭生物医药产业园\n2.无人机集成平台\n", ["云岭生物医药产业园", "无人机集成平台"]),
        (
            "此次集中开工的重点项目如下：\n云岭科学城二期\n无人机集成平台\n平川柠檬精深加工基地\n"
            "下一步，云岭市将加强调度，落实要素保障，确保项目早日建成投产、发挥效益。\n",
            ["云岭科学城二期", "无人机集成平台", "平川柠檬精深加工基地"],
        ),
        # What ends as divisions do is a name, if things are called so.
        (
            "续建项目（3项）\n1.云岭生物产业园\n2.云岭示范区\n3.柳河高新区\n",
            ["云岭生物产业园", "云岭示范区", "柳河高新区"],
        ),
        # A name is whole, with firms, joints and verbs in it.
        (
            "重大项目名单\n1、云岭股份传感器研发中心及产业化项目;\n2、松坪公司总装制造中心平川基地建设项目;\n",
            ["云岭股份传感器研发中心及产业化项目", "松坪公司总装制造中心平川基地建设项目"],
        ),
    ],
)
def test_lists_of_lines(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_names_below_the_places_where_they_lie() -> None:
    text = (
        "云岭省文旅重点项目名单\n柳河市\n柳河书画街区更新项目\n桃源市\n桃源酒器展示提升项目\n松涛县\n松涛石窟修缮项目\n"
    )
    assert names(text) == ["柳河书画街区更新项目", "桃源酒器展示提升项目", "松涛石窟修缮项目"]


def test_verbs_of_building_are_no_part_of_a_name() -> None:
    rows = "| 新建云岭至松坪铁路 | 3 |\n| 扩建平川中学 | 2 |\n"
    assert names(f"重点项目清单\n| 项目名称 | 总投资 |\n{rows}") == ["云岭至松坪铁路", "平川中学"]


@pytest.mark.parametrize(
    "text",
    [
        "主要指标\n| 指标 | 2020年 | 2025年 |\n|---|---|---|\n| 地区生产总值 | 500 | 800 |\n| 研发经费强度 | 2 | 3 |\n",
        "| 序号 | 重点任务 | 责任单位 |\n| 1 | 优化营商环境 | 市发展改革委 |\n| 2 | 提升教育质量 | 市教育局 |\n",
        "民生实事项目分解表\n| 序号 | 项目名称 | 牵头单位 |\n| 1 | 增加学位 | 教育局 |\n| 2 | 促进就业 | 人社局 |\n",
        "收费项目目录\n| 序号 | 收费项目名称 | 标准 |\n| 1 | 不动产登记费 | 80元 |\n| 2 | 污水处理费 | 1元 |\n",
        "分项报价表\n序号 项目名称 数量 单价\n1 设备采购 1 500\n2 安装调试 1 50\n3 运输费 1 5\n",
        "投资估算表\n| 序号 | 工程名称 | 总投资 |\n| 1 | 防洪工程 | 3.2 |\n| 2 | 灌区工程 | 1.1 |\n",
        "众创空间名单\n| 序号 | 名称 | 运营单位 |\n| 1 | 云岭空间 | 云岭公司 |\n| 2 | 平川空间 | 平川公司 |\n",
    ],
)
def test_tables_of_other_matters_give_no_projects(text: str) -> None:
    assert names(text) == []


def test_a_task_in_a_cell_is_a_measure_and_a_name_is_none() -> None:
    tasks = "| 1 | 加快推进云岭新城建设 | 市建设局 |\n| 2 | 完善平台，优化服务 | 市发展改革委 |\n"
    measures = extract(f"| 序号 | 任务 | 责任单位 |\n{tasks}", jurisdiction="浙江省").measures
    assert [m.text for m in measures] == ["加快推进云岭新城建设", "完善平台", "优化服务"]
    content = extract(f"{HEADER}{ROWS}", jurisdiction="浙江省").measures
    assert [m.text for m in content] == ["新建泵站、水闸", "建教学楼3栋"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # One class cell for many rows; the number behind it.
        (
            "| 类别 | 序号 | 项目名称 | 备注 |\n| 交通 | 1 | 云岭至松坪铁路 | 续建 |\n| 2 | 松坪大桥 | 前期 |\n",
            [("云岭至松坪铁路", "ongoing"), ("松坪大桥", "preparatory")],
        ),
        # Without a header the names stand where heads of names end most cells.
        (
            "重点建设项目清单\n1 | 衢江区 | 青石坡水库除险加固 | 区水利局\n2 | 柯城区 | 松坪低碳小镇 | 镇政府\n",
            [("青石坡水库除险加固", "ongoing"), ("松坪低碳小镇", "ongoing")],
        ),
        # What is told of each stands in a line below it.
        (
            "重大工程包括以下几项:\n云岭综合交通枢纽:\n实现开工。\n松坪水厂四期:\n按计划建成。\n平川研发基地:\n基本建成。\n",
            [("云岭综合交通枢纽", "start"), ("松坪水厂四期", "completion"), ("平川研发基地", "completion")],
        ),
        # Each cell has a line of its own.
        (
            "重点项目名单\n序号\n项目名称\n性质\n1\n青石坡水库\n续建\n2\n松坪大桥\n新开工\n3\n平川研发基地\n前期\n",
            [("青石坡水库", "ongoing"), ("松坪大桥", "start"), ("平川研发基地", "preparatory")],
        ),
        # A line may join two; classes and counts are none.
        (
            "十大工程分别是:\n1、云岭至松坪和平川至白石高速公路;\n2、松坪大桥;\n3、农业项目;\n4、9个停车场项目;\n5、防洪工程;\n",
            [("云岭至松坪高速公路", "ongoing"), ("平川至白石高速公路", "ongoing"), ("松坪大桥", "ongoing")],
        ),
    ],
)
def test_other_shapes_of_lists(text: str, expected: list[tuple[str, str]]) -> None:
    assert [row[:2] for row in found(text)] == expected


def test_the_heading_tells_the_kind_that_a_name_does_not() -> None:
    text = "重大项目清单\n一 | 先进制造业 |\n1 | 云岭试飞中心 | 在建\n2 | 平川研发大楼 | 在建\n"
    kinds = {p.name: p.kind for p in extract(text, jurisdiction="浙江省").projects}
    assert kinds["云岭试飞中心"] == "产业"


def test_long_names_one_a_line_are_not_joined() -> None:
    lines = [
        "衢州市云岭新能源有限公司新增年产900兆瓦光伏电池组件及200兆瓦光伏电池生产线扩能项目",
        "柯城区松坪科技股份有限公司年产4亿安时长寿命储能电池正极材料及负极材料生产线建设项目",
    ]
    assert names("附件：增补项目名单\n" + "\n".join(lines) + "\n") == lines


CELLS = st.sampled_from(
    [
        "序号",
        "项目名称",
        "类别",
        "1",
        "2",
        "3",
        "一",
        "云岭水库",
        "衢江区",
        "在建",
        "新建松坪大桥",
        "合计3项",
        "重点项目清单",
    ]
)
MARKS = st.sampled_from([" | ", "|", "\t", " ", "", "\n", "\n", "|\n"])


@given(st.lists(st.tuples(CELLS, MARKS), min_size=1, max_size=40))
@settings(max_examples=80, deadline=None)
def test_whatever_a_table_holds_names_stand_where_they_are_said(cells: list[tuple[str, str]]) -> None:
    text = "".join(word + mark for word, mark in cells)
    for project in extract(text, jurisdiction="浙江省").projects:
        if project.rule == "projects/list":
            assert "".join(project.span.of(text).split()).replace("|", "").startswith(project.name[:2])
            assert project.cue is None or project.cue.of(text)


def test_cells_in_lines_of_their_own_between_bars() -> None:
    head = "| \n 序号  | \n 名 称  | \n 主要建设内容及规模  | \n 当年建设阶段  | \n 牵头单位  | \n| \n 文化  | ||||\n"
    rows = (
        "| \n 12  | \n 云岭县博物馆二期  | \n 建筑面积2万平方米  | \n 续建  | \n 县政府  | \n"
        "| \n 13  | \n 桃源大剧院  | \n 建设剧场、\n 排练厅  | \n 完工  | \n 县政府  | \n"
        "| \n 14  | \n ★柳河图书馆新馆  | \n 建筑面积5万平方米  | \n 新开工  | \n 县政府  | \n"
    )
    assert [(name, stage) for name, stage, *_ in found(head + rows)] == [
        ("云岭县博物馆二期", "ongoing"),
        ("桃源大剧院", "completion"),
        ("柳河图书馆新馆", "start"),
    ]


def test_gaps_part_the_columns_and_a_cell_may_hold_two_projects() -> None:
    text = (
        "2019年重点建设项目名单\n序号  项目名称  建设地点  建设性质  总投资\n（一）水利\n"
        "1  松阳县石桥水库、青田县柳泉水利枢纽（前期）  松阳、青田  续建  8.5亿元\n"
        "2  云岭大学附属医院北院区；云岭大学二期  莲都  新开工  26.3亿元\n"
        "3  人民路、解放路改造工程  缙云  续建  1.9亿元\n4  云岭抽水蓄能电站  缙云  竣工  103.9亿元\n"
    )
    found = {p.name: p.stage for p in extract(text, jurisdiction="浙江省").projects if not p.optional}
    assert found == {
        "松阳县石桥水库": "preparatory",
        "青田县柳泉水利枢纽": "preparatory",
        "云岭大学附属医院北院区": "start",
        "云岭大学二期": "start",
        "人民路、解放路改造工程": "ongoing",
        "云岭抽水蓄能电站": "completion",
    }


def test_a_head_with_bars_and_spaces_is_read_by_its_bars() -> None:
    text = (
        "重点项目表\n序号 | 项目名称 | 建设地点 | 建设规模及主要建设内容 | 总投资 | 责任单位\n一、交通项目\n"
        "1 | 松阳至青田公路 | 松阳县、青田县 | 新建一级公路69公里 | 4.8亿元 | 市交通局\n"
        "2 | 云岭港2万吨级航道 | 青田县船寮镇 | 疏浚航道6公里 | 7.5亿元 | 市港航局\n"
    )
    assert [name for name, *_ in found(text)] == ["松阳至青田公路", "云岭港2万吨级航道"]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("沱江铁路、青石铁路", ["沱江铁路", "青石铁路"]),
        ("青石大道南延、白鹤路改造", ["青石大道南延", "白鹤路改造"]),
        (
            "石梁港区散货码头二期、粮食码头三期，舟山港区5#煤炭泊位",
            ["石梁港区散货码头二期", "粮食码头三期", "舟山港区5#煤炭泊位"],
        ),
        ("青石水库水源地保护、白鹤河衢江段治理", ["青石水库水源地保护", "白鹤河衢江段治理"]),
        # What is done about the last is done about all, what has no words of its own is a part.
        ("衢江路、白鹤路改造", ["衢江路、白鹤路改造"]),
        ("衢江区污水处理厂、垃圾填埋场", ["衢江区污水处理厂、垃圾填埋场"]),
        ("衢江医院（门诊楼、住院楼）", ["衢江医院"]),
    ],
)
def test_a_cell_that_lists_whole_names(cell: str, expected: list[str]) -> None:
    head = "衢州市重点建设项目表\n序号|项目名称|建设阶段|年度目标\n"
    text = f"{head}1|{cell}|续建|完成主体工程\n2|松坪中学|续建|完成装修工程\n"
    assert names(text)[:-1] == expected
