"""Who is responsible by clauses that only assign, by what a document says of its lists, by columns of lone lines."""

import pytest

from extract.annotation import to_annotation
from extract.pipeline import extract

Said = list[tuple[str, dict[str, str]]]


def said(text: str) -> Said:
    """Each measure with the roles in it."""
    rows = to_annotation(extract(text, jurisdiction="河南省"))
    return [
        (
            text[m["start"] : m["end"]],
            {r["agency"]: r["role"] for r in rows["responsibilities"] if r["measure"] == m["start"]},
        )
        for m in rows["measures"]
    ]


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        (
            "由省水利厅牵头，会同省财政厅、郑州市政府，加快赵口灌区二期建设，年内衬砌渠道120公里。",
            [
                "由省水利厅牵头，会同省财政厅、郑州市政府，加快赵口灌区二期建设",
                "年内衬砌渠道120公里",
            ],
        ),
        (
            "下一步，由省水利厅牵头，会同省财政厅、郑州市政府，将该工程上报水利部，争取纳入中央投资计划。",
            ["下一步，由省水利厅牵头，会同省财政厅、郑州市政府，将该工程上报水利部", "争取纳入中央投资计划"],
        ),
        (
            "水厂由省水利厅负责组织实施，省财政厅、郑州市政府予以配合，力争年内到位5000万元。",
            ["水厂由省水利厅负责组织实施，省财政厅、郑州市政府予以配合", "力争年内到位5000万元"],
        ),
        (
            "推进水厂扩建，新建管网20公里，由省水利厅牵头，省财政厅、郑州市政府参与。",
            ["推进水厂扩建", "新建管网20公里，由省水利厅牵头，省财政厅、郑州市政府参与"],
        ),
    ],
)
def test_a_clause_that_only_assigns_is_no_measure_and_speaks_for_all_of_its_sentence(
    text: str, measures: list[str]
) -> None:
    roles = {"省水利厅": "lead", "省财政厅": "support", "郑州市政府": "support"}
    assert said(text) == [(measure, roles) for measure in measures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "加快体育馆建设，由省体育局负责，推进图书馆建设，由省教育厅负责。",
            [
                ("加快体育馆建设，由省体育局负责", {"省体育局": "lead"}),
                ("推进图书馆建设，由省教育厅负责", {"省教育厅": "lead"}),
            ],
        ),
        (
            "由省体育局牵头，建设体育馆，由省教育厅牵头，建设图书馆。",
            [
                ("由省体育局牵头，建设体育馆", {"省体育局": "lead"}),
                ("由省教育厅牵头，建设图书馆", {"省教育厅": "lead"}),
            ],
        ),
        (
            "推进体育馆建设，征迁工作由省体育局负责。",
            [("推进体育馆建设", {}), ("征迁工作由省体育局负责", {"省体育局": "lead"})],
        ),
        (
            "推进体育馆建设，扩建图书馆，具体工作由省体育局负责。",
            [("推进体育馆建设", {"省体育局": "lead"}), ("扩建图书馆，具体工作由省体育局负责", {"省体育局": "lead"})],
        ),
        (
            "体育馆征迁由省体育局负责，11月15日前完成。",
            [("体育馆征迁由省体育局负责，11月15日前完成", {"省体育局": "lead"})],
        ),
        (
            "体育馆征迁由省体育局负责，首批新馆明年6月底前竣工。",
            [
                ("体育馆征迁由省体育局负责", {"省体育局": "lead"}),
                ("首批新馆明年6月底前竣工", {"省体育局": "lead"}),
            ],
        ),
    ],
)
def test_what_each_clause_that_assigns_speaks_for(text: str, expected: Said) -> None:
    assert said(text) == expected


def test_those_who_are_in_charge_of_bodies_are_charged_with_nothing() -> None:
    assert said("省水利厅、省财政厅等部门负责人参加会议，研究水厂扩建。")[0][1] == {}


def test_what_a_firm_takes_part_in_is_no_duty_of_it() -> None:
    assert said("建设绿电交易平台，由华能集团参与。")[0][1] == {}


@pytest.mark.parametrize(
    "bracket",
    [
        "（省水利厅主办，省财政厅、教育厅协办）",
        "（省水利厅牵头，省财政厅、教育厅）",
        "（省水利厅牵头，会同省财政厅、教育厅）",
        "（责任单位：省水利厅（牵头）、省财政厅、教育厅）",
    ],
)
def test_beside_one_who_leads_the_others_support(bracket: str) -> None:
    assert said(f"推进水厂扩建{bracket}。") == [
        ("推进水厂扩建", {"省水利厅": "lead", "省财政厅": "support", "省教育厅": "support"})
    ]


@pytest.mark.parametrize(
    "note",
    [
        "（责任单位列第一位者为牵头单位，下同）",
        "注：排在首位的单位为牵头单位。",
        "说明：第一责任单位为牵头单位。",
        "各项任务第一家为主办单位，其他为协办单位。",
    ],
)
def test_a_document_may_say_that_the_first_of_its_bodies_leads(note: str) -> None:
    text = (
        "省水利重点工作分工\n1.推进水厂扩建。\n责任单位：省水利厅、省财政厅、省教育厅\n"
        "2.建设泵站6座。（省教育厅、省水利厅）\n"
    )
    plain = dict(said(text))
    assert set(plain["推进水厂扩建"].values()) == {"lead"}
    told = dict(said(text + note))
    assert told["推进水厂扩建"] == {"省水利厅": "lead", "省财政厅": "support", "省教育厅": "support"}
    assert told["建设泵站6座"] == {"省教育厅": "lead", "省水利厅": "support"}


def test_the_bodies_of_a_cell_may_stand_on_lines_of_their_own() -> None:
    rows = (
        "1\n推进水厂扩建。\n省水利厅\n12月底前\n2\n建设泵站6座。\n省财政厅\n省教育厅\n10月底前\n"
        "3\n新建桥梁2座。\n省水利厅\n10月底前\n"
    )
    found = dict(said("民生实事任务分解表\n序号\n民生实事\n责任单位\n完成时限\n" + rows))
    assert found["推进水厂扩建"] == {"省水利厅": "lead"}
    assert found["建设泵站6座"] == {"省财政厅": "lead", "省教育厅": "lead"}


def test_a_body_in_a_column_of_bodies_is_no_measure() -> None:
    text = (
        "序号 | 重点工作 | 责任单位 | 时限\n1 | 推进水厂扩建 | 招商工作部（牵头）、省水利厅 | 全年\n"
        "2 | 建设泵站6座 | 改革办 | 全年\n"
    )
    assert [measure for measure, _ in said(text)] == ["推进水厂扩建", "建设泵站6座"]


LAID_OUT = [
    "1.推进水厂扩建。〔省水利厅牵头，省财政厅配合〕",
    "1.推进水厂扩建。［牵头单位：省水利厅；配合单位：省财政厅］",
    "1.推进水厂扩建。\n——牵头单位：省水利厅；配合单位：省财政厅",
    "1.推进水厂扩建。\n【牵头单位】省水利厅\n【配合单位】省财政厅、各县政府",
    "1.推进水厂扩建。\n牵头单位：\n省水利厅\n责任单位：\n省财政厅、各县政府",
    "1.推进水厂扩建。\n牵头单位\n省水利厅\n配合单位\n省财政厅",
    "1.推进水厂扩建。责任单位：省水利厅牵头，省财政厅、各市（县、区）政府配合",
    "1.推进水厂扩建。\n牵头省直单位：省水利厅\n配合省直单位：省财政厅",
    "1.推进水厂扩建。主要责任单位：省水利厅；协同责任单位：省财政厅",
    "1.推进水厂扩建。牵头单位为省水利厅，配合单位为省财政厅。",
    "任务：推进水厂扩建。\n责任：省水利厅牵头，省财政厅参与。\n时限：2026年底。",
    "1.推进水厂扩建。省水利厅牵头，各市（县、区）政府、省财政厅配合。",
    "1.推进水厂扩建。此项工作由省水利厅牵头，省财政厅配合。",
    "一、供水\n1.推进水厂扩建。\n以上任务由省水利厅牵头，省财政厅配合。",
]


@pytest.mark.parametrize("text", LAID_OUT)
def test_labels_and_brackets_of_any_shape(text: str) -> None:
    assert dict(said(text))["推进水厂扩建"] == {"省水利厅": "lead", "省财政厅": "support"}


def test_where_tasks_are_dealt_out_a_title_that_is_a_body_leads_what_stands_below_it() -> None:
    tasks = "（一）省水利厅（2项）\n1.推进水厂扩建。\n2.建设泵站6座。\n（二）省能源局、省财政厅\n3.推进电站扩建。\n"
    found = dict(said("2026年重点任务责任分工\n" + tasks))
    assert found["建设泵站6座"] == {"省水利厅": "lead"}
    assert found["推进电站扩建"] == {"省能源局": "lead", "省财政厅": "lead"}
    assert not any(roles for _, roles in said("2026年重点项目进展\n" + tasks))


def test_lines_below_a_title_that_is_a_measure_speak_for_the_items_below_them() -> None:
    first = "（一）推进节水工程。\n牵头单位：省水利厅\n主要任务：\n1.新建管网9公里。\n2.建设泵站6座。（省能源局负责）\n"
    found = dict(said("一、供水\n" + first + "（二）推进电站建设。\n牵头单位：省能源局\n"))
    assert found["推进节水工程"] == found["新建管网9公里"] == {"省水利厅": "lead"}
    assert found["建设泵站6座"] == found["推进电站建设"] == {"省能源局": "lead"}


def test_bodies_as_labels_of_their_own_tasks() -> None:
    tasks = "省水利厅：推进水厂扩建。\n省财政厅：加强资金监管。\n省能源局：配合建设泵站6座。\n"
    found = dict(said("一、目标\n建成水厂。\n三、责任分工\n" + tasks))
    assert found["推进水厂扩建"] == {"省水利厅": "lead"}
    assert found["加强资金监管"] == {"省财政厅": "lead"}
    assert found["配合建设泵站6座"] == {"省能源局": "support"}


@pytest.mark.parametrize("until", ["，持续推进", "，2026年底前完成", "，全年推进", "，2026年6月底前"])
def test_a_sentence_that_only_assigns_may_say_until_when(until: str) -> None:
    assert said(f"推进水厂扩建。省水利厅牵头，省财政厅配合{until}。") == [
        ("推进水厂扩建", {"省水利厅": "lead", "省财政厅": "support"})
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1.推进水厂扩建。责任单位：省水利厅、省财政厅，省能源局配合。",
            [("推进水厂扩建", {"省水利厅": "lead", "省财政厅": "lead", "省能源局": "support"})],
        ),
        (
            "按照分工，信阳茶叶城由省水利厅牵头，省财政厅配合筹集资金，9月底前首批温室大棚投产。",
            [
                (
                    "按照分工，信阳茶叶城由省水利厅牵头，省财政厅配合筹集资金",
                    {"省水利厅": "lead", "省财政厅": "support"},
                ),
                ("9月底前首批温室大棚投产", {"省水利厅": "lead", "省财政厅": "support"}),
            ],
        ),
        (
            "批复扩容方案，由省水利厅牵头编制施工图，并请省财政厅牵头制定奖补办法。",
            [
                ("批复扩容方案", {}),
                ("由省水利厅牵头编制施工图", {"省水利厅": "lead"}),
                ("并请省财政厅牵头制定奖补办法", {"省财政厅": "lead"}),
            ],
        ),
    ],
)
def test_whom_the_parts_of_a_sentence_charge(text: str, expected: Said) -> None:
    assert said(text) == expected


def test_the_head_of_a_table_speaks_for_rows_behind_titles_of_sections() -> None:
    text = (
        "重点项目表\n序号 | 项目名称 | 建设内容 | 责任单位\n一、水利项目\n1 | 赵口水库扩建 | 加固大坝3公里 | 省水利厅\n"
        "2 | 邙山水厂一期 | 新建管网20公里 | 省财政厅\n二、交通项目\n3 | 郑新高速公路 | 建设高速公路60公里 | 省能源局\n"
        "4 | 中牟大道改造 | 改造道路8公里 | 省教育厅、省体育局\n"
    )
    assert dict(said(text)) == {
        "加固大坝3公里": {"省水利厅": "lead"},
        "新建管网20公里": {"省财政厅": "lead"},
        "建设高速公路60公里": {"省能源局": "lead"},
        "改造道路8公里": {"省教育厅": "lead", "省体育局": "lead"},
    }


def test_a_line_of_steps_waits_for_nobody_and_a_bullet_titles_what_stands_below_it() -> None:
    text = (
        "民生实事分解表\n●便民出行\n新建公交首末站4座，改造站亭60个。\n主办单位：省水利厅\n进度安排：6月底前完成设计；12月底前开通。\n"
        "新增绿地9公顷。\n主办单位：省财政厅\n●安居工程\n续建信南水厂。\n主办单位：省能源局\n"
    )
    found = dict(said(text))
    assert found["新建公交首末站4座"] == {"省水利厅": "lead"}
    assert found["6月底前完成设计"] == {}
    assert found["新增绿地9公顷"] == {"省财政厅": "lead"}
    assert found["续建信南水厂"] == {"省能源局": "lead"}
