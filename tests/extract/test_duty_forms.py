"""Forms in which task lists say who leads and who supports: labels, brackets, lines that speak for a whole part."""

import pytest

from extract.pipeline import extract

Said = list[tuple[str, dict[str, str]]]


def said(text: str, jurisdiction: str = "河南省") -> Said:
    """Each measure with who has which part in it."""
    found = extract(text, jurisdiction=jurisdiction)
    given = [(m, [r for r in found.responsibilities if r.measure == m.span.start]) for m in found.measures]
    return [(m.text, {r.agency: r.role for r in rows}) for m, rows in given]


LED = [("新建水厂6座", {"省水利厅": "lead", "省财政厅": "support", "省体育局": "support"})]


@pytest.mark.parametrize(
    "text",
    [
        # One is said to lead behind its name, the others stand behind a comma.
        "2.新建水厂6座。\n责任单位：省水利厅（牵头），省财政厅、省体育局。",
        "新建水厂6座。（省水利厅（牵头），省财政厅、省体育局）",
        # A verb in front of the labels.
        "新建水厂6座。（省水利厅牵头；责任单位：省财政厅；参与单位：省体育局）",
        # Brackets that follow each other.
        "新建水厂6座。（牵头单位：省水利厅）（配合单位：省财政厅、省体育局）",
        # Labels of every sort.
        "2.新建水厂6座。\n主要责任单位：省水利厅\n其他责任单位：省财政厅、省体育局",
        "2.新建水厂6座。\n牵头单位：省水利厅\n协作单位：省财政厅、省体育局",
        "2.新建水厂6座。\n牵头：省水利厅\n配合：省财政厅、省体育局",
        # At the head of the part.
        "三、供水\n本节任务牵头单位：省水利厅\n责任单位：省财政厅、省体育局\n1.新建水厂6座。",
        # Classes of bodies and places beside those named.
        "新建水厂6座。省水利厅牵头，省财政厅、省体育局、沿河各乡镇政府配合。",
        "新建水厂6座。省水利厅牵头，省财政厅、省体育局、相关州政府配合。",
        "新建水厂6座。省水利厅牵头，省财政厅、省体育局、南阳市、信阳市配合。",
        "新建水厂6座。（省水利厅牵头，省财政厅、省体育局等部门和有关市县政府配合）",
    ],
)
def test_who_leads_and_who_supports(text: str) -> None:
    assert said(text) == LED


def test_bodies_of_a_bracket_may_be_counted_with_other_departments() -> None:
    assert said("新建水厂6座。（省水利厅、省财政厅等部门，信阳市政府）") == [
        ("新建水厂6座", {"省水利厅": "lead", "省财政厅": "lead", "信阳市政府": "lead"})
    ]


def test_a_line_may_speak_for_all_items_of_its_part() -> None:
    text = "三、供水\n1.新建水厂6座。\n2.疏浚北渠9公里。\n以上各项由省水利厅牵头，沿渠各乡镇政府配合。"
    assert said(text) == [("新建水厂6座", {"省水利厅": "lead"}), ("疏浚北渠9公里", {"省水利厅": "lead"})]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # By when the thing in front is done, and what else is done by then.
        (
            "北站迁建由省水利厅负责，9月底前交付使用；花棚用地由省财政厅负责，8月底前首座花棚投产。",
            [
                ("北站迁建由省水利厅负责，9月底前交付使用", {"省水利厅": "lead"}),
                ("花棚用地由省财政厅负责", {"省财政厅": "lead"}),
                ("8月底前首座花棚投产", {"省财政厅": "lead"}),
            ],
        ),
        # What a meeting passes is settled, what follows is to be done.
        (
            "会议审议通过《河湖治理方案》，由省水利厅牵头，省财政厅配合，抓紧组织实施。",
            [
                ("会议审议通过《河湖治理方案》", {}),
                ("由省水利厅牵头，省财政厅配合，抓紧组织实施", {"省水利厅": "lead", "省财政厅": "support"}),
            ],
        ),
        (
            "会议通过新馆选址，由省体育局负责编制初步设计。",
            [("会议通过新馆选址", {}), ("由省体育局负责编制初步设计", {"省体育局": "lead"})],
        ),
        (
            "会议同意渠线方案，由省水利厅牵头，5月底前完成用地报批。",
            [("会议同意渠线方案", {}), ("由省水利厅牵头，5月底前完成用地报批", {"省水利厅": "lead"})],
        ),
        # What a clause is about, and who says it, belongs to what follows.
        (
            "水利项目方面，花园口水厂由省水利厅负责，6月前新建管网9公里。",
            [
                ("水利项目方面，花园口水厂由省水利厅负责", {"省水利厅": "lead"}),
                ("6月前新建管网9公里", {"省水利厅": "lead"}),
            ],
        ),
        (
            "全省水利推进会明确，花园口水厂由省水利厅负责。",
            [("全省水利推进会明确，花园口水厂由省水利厅负责", {"省水利厅": "lead"})],
        ),
        # The lines of a list of faults to mend.
        (
            "整改措施：对9处堤段逐一排查，新建护岸3公里。\n整改时限：2022年6月\n牵头单位：省水利厅",
            [("对9处堤段逐一排查", {"省水利厅": "lead"}), ("新建护岸3公里", {"省水利厅": "lead"})],
        ),
        # Said behind the title of an item, it speaks for what follows.
        (
            "（一）节水行动。由省水利厅牵头，省财政厅、南阳市配合。疏浚渠道9公里。\n（二）体育行动。由省体育局负责。新建球场4座。",
            [
                ("疏浚渠道9公里", {"省水利厅": "lead", "省财政厅": "support"}),
                ("新建球场4座", {"省体育局": "lead"}),
            ],
        ),
        # Who only guides has no part; 责任单位 beside one who leads supports.
        ("疏浚渠道9公里。此项工作由省水利厅负责，省财政厅指导。", [("疏浚渠道9公里", {"省水利厅": "lead"})]),
        (
            "疏浚渠道9公里，由省水利厅作为牵头单位，省财政厅为责任单位。",
            [
                (
                    "疏浚渠道9公里，由省水利厅作为牵头单位，省财政厅为责任单位",
                    {"省水利厅": "lead", "省财政厅": "support"},
                )
            ],
        ),
    ],
)
def test_what_the_clauses_of_minutes_and_lists_speak_for(text: str, expected: Said) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # These pass nothing: a way of doing, what was passed before.
        ("会议通过视频连线方式，部署防汛工作。", ["会议通过视频连线方式，部署防汛工作"]),
        ("今年要采取三项措施：一要健全水价制度。", ["今年要采取三项措施：一要健全水价制度"]),
        # A topic with its own predicate goes on in figures.
        ("就业方面，城镇新增就业9万人，失业率降至5%。", ["就业方面，城镇新增就业9万人", "失业率降至5%"]),
    ],
)
def test_what_only_looks_like_these(text: str, expected: list[str]) -> None:
    assert [words for words, _ in said(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        # Names alone: in a bracket on a line of its own, behind a dash.
        "2.新建球馆6座。\n        （省体育局、省财政厅）\n3.加固堤防4处。",
        "2.新建球馆6座。——省体育局、省财政厅\n3.加固堤防4处。——各市政府",
        # Two rows whose cells stand on lines of their own, below the names of their columns.
        "任务表\n序号\n工作任务\n责任单位\n完成时限\n1\n新建球馆6座。\n省体育局、省财政厅\n8月底前\n2\n加固堤防4处。\n各市政府\n年底前",
    ],
)
def test_names_alone(text: str) -> None:
    assert said(text) == [("新建球馆6座", {"省体育局": "lead", "省财政厅": "lead"}), ("加固堤防4处", {})]


def test_one_name_in_a_bracket_may_be_a_signature() -> None:
    assert said("2.新建球馆6座。\n（省体育局）") == [("新建球馆6座", {})]


def test_who_helps_with_what_stays_with_whom_he_helps() -> None:
    assert said("由省体育局牵头编制选址报告，泌阳县、桐柏县人民政府配合提供资料，年内新建球馆6座。")[:1] == [
        (
            "由省体育局牵头编制选址报告，泌阳县、桐柏县人民政府配合提供资料",
            {"省体育局": "lead", "泌阳县人民政府": "support", "桐柏县人民政府": "support"},
        )
    ]


def test_governments_of_towns_that_no_gazetteer_holds() -> None:
    found = extract(
        "由市财政局牵头，青柳湾镇政府、白石沟乡人民政府、沿线乡镇政府、各镇政府配合。", jurisdiction="河南省"
    )
    assert [a.name for a in found.agencies] == ["市财政局", "青柳湾镇政府", "白石沟乡人民政府"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Lines that lost their stops end with the bracket that speaks for them.
        (
            "加快新港码头建设（责任单位：省水利厅；时间安排：2024年底前）\n开通海铁班列（省财政厅负责）",
            [("加快新港码头建设", {"省水利厅": "lead"}), ("开通海铁班列", {"省财政厅": "lead"})],
        ),
        # Columns with who looks after it beside, and a number of the task in front.
        (
            "任务编号 | 任务内容 | 牵头市领导 | 牵头单位 | 责任单位\n1 | 新建球馆6座 | 赵某 | 省体育局 | 省财政厅\n"
            "2 | 疏浚渠道9公里 | 钱某 | 省水利厅 | 省财政厅",
            [
                ("新建球馆6座", {"省体育局": "lead", "省财政厅": "support"}),
                ("疏浚渠道9公里", {"省水利厅": "lead", "省财政厅": "support"}),
            ],
        ),
        (
            "序号 | 工作任务 | 责任单位及责任人\n1 | 新建球馆6座 | 省体育局 赵某\n2 | 疏浚渠道9公里 | 省水利厅 钱某",
            [("新建球馆6座", {"省体育局": "lead"}), ("疏浚渠道9公里", {"省水利厅": "lead"})],
        ),
        # Bars between the bodies, cities beside them, counties and cities that share their last words.
        ("新建球馆6座（省体育局／省财政厅）。", [("新建球馆6座", {"省体育局": "lead", "省财政厅": "lead"})]),
        ("新建球馆6座（省体育局，南阳市、信阳市）。", [("新建球馆6座", {"省体育局": "lead"})]),
        (
            "新建球馆6座（省体育局牵头，开封市、兰考县人民政府配合）。",
            [("新建球馆6座", {"省体育局": "lead", "开封市人民政府": "support", "兰考县人民政府": "support"})],
        ),
        # Behind 一是 as at the head of a sentence; what is built by whom, and what else is done.
        (
            "一是由省水利厅牵头，省财政厅配合，对堤段集中清理。",
            [("一是由省水利厅牵头，省财政厅配合，对堤段集中清理", {"省水利厅": "lead", "省财政厅": "support"})],
        ),
        (
            "球馆由省体育局会同省财政厅建设，年内新增6座。",
            [("球馆由省体育局会同省财政厅建设", {}), ("年内新增6座", {})],
        ),
        # A firm helps where its sentence says who leads.
        (
            "省水利厅牵头保障调水，河南水投集团配合。",
            [("省水利厅牵头保障调水，河南水投集团配合", {"省水利厅": "lead", "河南水投集团": "support"})],
        ),
        (
            "新建球馆6座。该项任务由省体育局牵头，省财政厅协同推进。",
            [("新建球馆6座", {"省体育局": "lead", "省财政厅": "support"})],
        ),
    ],
)
def test_further_forms(text: str, expected: Said) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Several tasks in one line.
        (
            "1.新建球馆6座。 牵头领导：赵某 责任单位：省体育局 配合单位：省财政厅 2.疏浚渠道9公里。 责任单位：省水利厅",
            [
                ("新建球馆6座", {"省体育局": "lead", "省财政厅": "support"}),
                ("疏浚渠道9公里", {"省水利厅": "lead"}),
            ],
        ),
        # A title with a bracket of several parts, without a stop.
        (
            "（一）改造渠系（牵头单位：省水利厅；配合单位：省财政厅）\n年内疏浚渠道9公里。\n（二）建设球馆（省体育局负责）\n新建球馆6座。",
            [
                ("年内疏浚渠道9公里", {"省水利厅": "lead", "省财政厅": "support"}),
                ("新建球馆6座", {"省体育局": "lead"}),
            ],
        ),
        # A label in the middle of the sentence, or in a bracket without a colon.
        (
            "新建球馆6座，疏浚渠道9公里，责任单位为省水利厅、省财政厅。",
            [
                ("新建球馆6座", {"省水利厅": "lead", "省财政厅": "lead"}),
                ("疏浚渠道9公里", {"省水利厅": "lead", "省财政厅": "lead"}),
            ],
        ),
        (
            "新建球馆6座（牵头单位为省体育局，配合单位为省财政厅）。",
            [("新建球馆6座", {"省体育局": "lead", "省财政厅": "support"})],
        ),
        # Other labels and columns.
        (
            "2.新建球馆6座。\n承办单位：省体育局\n会办单位：省财政厅\n办理措施：疏浚渠道9公里。",
            [
                ("新建球馆6座", {"省体育局": "lead", "省财政厅": "support"}),
                ("疏浚渠道9公里", {"省体育局": "lead", "省财政厅": "support"}),
            ],
        ),
        (
            "序号 | 重点工作 | 牵头及责任单位\n1 | 新建球馆6座 | 省体育局（牵头）、省财政厅\n"
            "2 | 疏浚渠道9公里 | 省水利厅",
            [
                ("新建球馆6座", {"省体育局": "lead", "省财政厅": "support"}),
                ("疏浚渠道9公里", {"省水利厅": "lead"}),
            ],
        ),
        (
            "渠系整治由省水利厅总牵头，沿线各市具体负责。",
            [("渠系整治由省水利厅总牵头，沿线各市具体负责", {"省水利厅": "lead"})],
        ),
        # A group's name as a label; what is done with a plan is no task of its own.
        (
            "抢险组：由省水利厅牵头，会同省财政厅，制定调水方案，并组织实施。",
            [("由省水利厅牵头，会同省财政厅，制定调水方案，并组织实施", {"省水利厅": "lead", "省财政厅": "support"})],
        ),
    ],
)
def test_lines_that_hold_more(text: str, expected: Said) -> None:
    assert said(text) == expected


def test_a_quantity_of_energy_is_no_time() -> None:
    assert [words for words, _ in said("消纳绿电9亿千瓦时，支持园区建设充电站。")] == [
        "消纳绿电9亿千瓦时",
        "支持园区建设充电站",
    ]
