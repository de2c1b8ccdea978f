from expected import BRACKET_SUPPORT, EVIDENCE, FARM, LAW, OPENED, PORT, PORTS, REST, ROAD, TRADE, WORKS, Case, m, plan

EVERYTHING = f"how through type name relation stage {EVIDENCE} id"

QINGCHUAN = [
    ("direct", None, "Measure", f"建成{ROAD}", "MENTIONS", None, *OPENED, m("scheme", f"建成{ROAD}")),
    ("direct", None, "Project", ROAD, "CONNECTS", "completion", *OPENED, f"project:{ROAD}"),
    ("direct", None, "Measure", f"研究{ROAD}", "MENTIONS", None, *WORKS, m("plan", f"研究{ROAD}")),
    ("direct", None, "Project", ROAD, "CONNECTS", "study", *WORKS, f"project:{ROAD}"),
    ("direct", None, "Agency", "青川市人民政府", "LOCATED_IN", None, *BRACKET_SUPPORT, "agency:2"),
    ("direct", None, "Measure", "青川发展跨境物流", "MENTIONS", None, *TRADE, m("plan", "青川发展跨境物流")),
    (
        "direct",
        None,
        "Unit",
        "青川口岸建设",
        "MENTIONS",
        None,
        "青川",
        *plan("青川口岸", PORTS)[1:4],
        177,
        "document:plan:u8",
    ),
    (
        "inherited",
        "白水县",
        "Measure",
        "支持白水县发展特色农业和电商物流",
        "MENTIONS",
        None,
        *REST,
        m("scheme", "支持白水县"),
    ),
    ("inherited", "马场乡", "Measure", "改造马场乡公路", "MENTIONS", None, *REST, m("scheme", "改造马场乡公路")),
    ("inherited", "马场乡", "Project", "马场乡公路", "LOCATED_IN", "ongoing", *REST, "project:马场乡公路"),
    ("inherited", "白水县", "Region", "白水县", "PART_OF", None, *REST, "region:990102"),
    ("inherited", "马场乡", "Region", "马场乡", "PART_OF", None, *REST, "region:990101100000"),
    ("inherited", "白水县", "Measure", "实施白水水库除险加固", "MENTIONS", None, *WORKS, m("plan", "实施白水")),
    ("inherited", "石桥县", "Measure", "推进石桥机场前期工作", "MENTIONS", None, *WORKS, m("plan", "推进石桥")),
    ("inherited", "白水县", "Project", "白水水库", "LOCATED_IN", "ongoing", *WORKS, "project:白水水库"),
    ("inherited", "白水县", "Project", "白水水库除险加固", "LOCATED_IN", "ongoing", *WORKS, "project:白水水库除险加固"),
    ("inherited", "石桥县", "Project", "石桥机场", "LOCATED_IN", "preparatory", *WORKS, "project:石桥机场"),
    ("inherited", "白水县", "Region", "白水县", "PART_OF", None, *WORKS, "region:990102"),
    ("inherited", "石桥县", "Region", "石桥县", "PART_OF", None, *WORKS, "region:990101"),
    ("inherited", "石桥县", "Measure", "建成石桥口岸", "MENTIONS", None, *PORT, m("plan", "建成石桥口岸")),
    ("inherited", "石桥县", "Project", "石桥口岸", "LOCATED_IN", "completion", *PORT, "project:石桥口岸"),
    ("inherited", "石桥县", "Region", "石桥县", "PART_OF", None, *PORT, "region:990101"),
    ("carried", "青川", "Measure", "提升通关便利化水平", "APPLIES_TO", None, *TRADE, m("plan", "提升通关便利化水平")),
]

CASES = [
    # a prefecture, by its alias: itself, its counties and their township, and the sentence that goes on about it
    Case("everything_involving", EVERYTHING, QINGCHUAN, {"entity": "青川"}),
    Case("everything_involving", EVERYTHING, QINGCHUAN, {"entity": "region:990100"}),
    Case(
        "everything_involving",
        EVERYTHING,
        [row for row in QINGCHUAN if row[7] == "东湖市交通行动方案"],
        {"entity": "青川市", "document": "document:scheme"},
    ),
    # of 东湖市 and 东湖县, which share the short name, the larger is meant
    Case(
        "everything_involving",
        EVERYTHING,
        [
            ("direct", None, "Measure", f"建成{ROAD}", "MENTIONS", None, *OPENED, m("scheme", f"建成{ROAD}")),
            ("direct", None, "Measure", "提升东湖港功能", "MENTIONS", None, *OPENED, m("scheme", "提升东湖港功能")),
            ("direct", None, "Project", "东湖港", "LOCATED_IN", "operation", *OPENED, "project:东湖港"),
            ("direct", None, "Project", ROAD, "CONNECTS", "completion", *OPENED, f"project:{ROAD}"),
            ("direct", None, "Measure", f"研究{ROAD}", "MENTIONS", None, *WORKS, m("plan", f"研究{ROAD}")),
            ("direct", None, "Project", ROAD, "CONNECTS", "study", *WORKS, f"project:{ROAD}"),
            ("inherited", "东湖县", "Measure", "完善东湖县公路", "MENTIONS", None, *PORT, m("plan", "完善东湖县公路")),
            ("inherited", "东湖县", "Project", "东湖县公路", "LOCATED_IN", "operation", *PORT, "project:东湖县公路"),
            ("inherited", "东湖县", "Region", "东湖县", "PART_OF", None, *PORT, "region:990201"),
        ],
        {"entity": "东湖"},
    ),
    # an agency, by the words of the text
    Case(
        "everything_involving",
        EVERYTHING,
        [
            ("direct", None, "Measure", "实施白水水库除险加固", "RESPONSIBLE_FOR", None, *WORKS, m("plan", "实施白水")),
            ("direct", None, "Measure", "推进石桥机场前期工作", "RESPONSIBLE_FOR", None, *WORKS, m("plan", "推进石桥")),
            ("direct", None, "Measure", f"研究{ROAD}", "RESPONSIBLE_FOR", None, *WORKS, m("plan", f"研究{ROAD}")),
            ("direct", None, "Region", "云岭省", "LOCATED_IN", None, *plan("省交通运输厅", WORKS[2]), "region:990000"),
            (
                "direct",
                None,
                "Unit",
                f"{WORKS[0]}。(省交通运输厅牵头,青川市人民政府配合)",
                "MENTIONS",
                None,
                *plan("省交通运输厅", WORKS[2]),
                "document:plan:u3",
            ),
        ],
        {"entity": "省交通运输厅"},
    ),
    # a facility and the work on it
    Case(
        "everything_involving",
        EVERYTHING,
        [
            ("direct", None, "Document", "云岭省综合发展规划纲要", "STAGE_IN", None, *WORKS, "document:plan"),
            ("direct", None, "Measure", "实施白水水库除险加固", "MENTIONS", None, *WORKS, m("plan", "实施白水")),
            ("direct", None, "Project", "白水水库除险加固", "PART_OF", "ongoing", *WORKS, "project:白水水库除险加固"),
            ("direct", None, "Region", "白水县", "LOCATED_IN", None, *WORKS, "region:990102"),
        ],
        {"entity": "白水水库"},
    ),
    # a sector: its measures, by word or by heading
    Case(
        "everything_involving",
        EVERYTHING,
        [
            ("direct", None, "Measure", "建设云岭数字牧场平台", "CONCERNS", None, *FARM, m("plan", "建设云岭")),
            ("direct", None, "Measure", "推动5G赋能畜牧业", "CONCERNS", None, *FARM, m("plan", "推动5G")),
        ],
        {"entity": "信息通信与数字经济"},
    ),
    # a document that another cites
    Case(
        "everything_involving",
        EVERYTHING,
        [("direct", None, "Measure", LAW[0], "CITES", None, *LAW, m("scheme", LAW[0]))],
        {"entity": "云岭省公路条例"},
    ),
    Case("everything_involving", EVERYTHING, [], {"entity": "没有的地方"}),
]
