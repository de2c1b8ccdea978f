"""Expected rows of the folders regions, agencies, targets, documents."""

from expected import (
    BRACKET_LEAD,
    BRACKET_SUPPORT,
    DIGITAL,
    EVIDENCE,
    OPENED,
    PORT,
    PORTS,
    REST,
    ROAD,
    ROADS,
    TRADE,
    TRANSPORT,
    WORKS,
    Case,
    m,
    plan,
    scheme,
)

PROFILE = f"aspect name number {EVIDENCE} id"
AGENCIES = f"measure role agency {EVIDENCE} measure_id id"
TARGETS = f"target low high unit comparator what scope deadline binding projects {EVIDENCE} id"
OUTLINE = f"depth kind number title measures {EVIDENCE} id"

AIRPORT, ROAD_STUDY, DAM = "推进石桥机场前期工作", f"研究{ROAD}", "实施白水水库除险加固"
TARGET = (
    "约500公里",
    500.0,
    500.0,
    "公里",
    "≈",
    "新改建农村公路",
    None,
    "2030年",
    None,
    [],
    *ROADS,
    f"document:plan:t{ROADS[3] + 13}",
)
CHAPTER = "第一章 健全现代基础设施"

CASES = [
    Case(
        "region_profile",
        PROFILE,
        [
            ("measures", "inherited", 5, *REST, m("scheme", "支持白水县")),
            ("measures", "direct", 3, *OPENED, m("scheme", f"建成{ROAD}")),
            ("measures", "carried", 1, *TRADE, m("plan", "提升通关")),
            ("sector", "交通运输", 4, *OPENED, m("scheme", f"建成{ROAD}")),
            ("sector", "对外开放与口岸", 3, *TRADE, m("plan", "青川发展")),
            ("sector", "物流邮政", 2, *REST, m("scheme", "支持白水县")),
            ("sector", "农牧业与乡村", 1, *REST, m("scheme", "支持白水县")),
            ("sector", "商贸与消费", 1, *REST, m("scheme", "支持白水县")),
            ("sector", "水利", 1, *WORKS, m("plan", DAM)),
            ("kind", "公路", 2, *OPENED, m("scheme", f"建成{ROAD}")),
            ("kind", "水库/水利枢纽", 2, *WORKS, m("plan", DAM)),
            ("kind", "口岸", 1, *PORT, m("plan", "建成石桥口岸")),
            ("kind", "机场", 1, *WORKS, m("plan", AIRPORT)),
            ("stage", "ongoing", 3, *REST, m("scheme", "改造马场乡公路")),
            ("stage", "completion", 2, *OPENED, m("scheme", f"建成{ROAD}")),
            ("stage", "preparatory", 1, *WORKS, m("plan", AIRPORT)),
            ("stage", "study", 1, *WORKS, m("plan", ROAD_STUDY)),
            ("agency", "云岭省交通运输厅", 3, *WORKS, m("plan", AIRPORT)),
            ("agency", "青川市人民政府", 3, *WORKS, m("plan", AIRPORT)),
            ("division", "白水县", 2, *REST, m("scheme", "支持白水县")),
            ("division", "石桥县", 2, *WORKS, m("plan", AIRPORT)),
            ("division", "马场乡", 1, *REST, m("scheme", "改造马场乡公路")),
        ],
        {"region": "青川"},
    ),
    Case(
        "region_profile",
        PROFILE,
        [
            ("measures", "direct", 1, *PORT, m("plan", "完善东湖县公路")),
            ("sector", "交通运输", 1, *PORT, m("plan", "完善东湖县公路")),
            ("kind", "公路", 1, *PORT, m("plan", "完善东湖县公路")),
            ("stage", "operation", 1, *PORT, m("plan", "完善东湖县公路")),
        ],
        {"region": "东湖县", "document": "document:plan"},
    ),
    Case(
        "agencies_of_measure",
        AGENCIES,
        [
            (AIRPORT, "lead", "云岭省交通运输厅", *BRACKET_LEAD, m("plan", AIRPORT), "agency:1"),
            (AIRPORT, "support", "青川市人民政府", *BRACKET_SUPPORT, m("plan", AIRPORT), "agency:2"),
        ],
        {"measure": "机场"},
    ),
    Case(
        "agencies_of_measure",
        AGENCIES,
        [
            (words, "lead", "云岭省交通运输厅", *BRACKET_LEAD, m("plan", words), "agency:1")
            for words in (AIRPORT, ROAD_STUDY, DAM)
        ],
        {"agency": "省交通运输厅", "role": "lead"},
    ),
    Case("targets", TARGETS, [TARGET]),
    Case("targets", TARGETS, [TARGET], {"sector": "交通运输", "what": "农村公路"}),
    Case("targets", TARGETS, [], {"region": "青川市"}),
    Case(
        "outline_of_document",
        OUTLINE,
        [
            (
                1,
                "heading",
                None,
                "云岭省综合发展规划纲要",
                0,
                *plan("云岭省综合发展规划纲要", "云岭省综合发展规划纲要"),
                "document:plan:u0",
            ),
            (1, "chapter", "第一章", "健全现代基础设施", 9, *plan(CHAPTER, CHAPTER), "document:plan:u1"),
            (2, "section", "第一节", "交通与水利", 5, *plan("第一节 交通与水利", TRANSPORT), "document:plan:u2"),
            (2, "section", "第二节", "数字牧场", 4, *plan("第二节 数字牧场", DIGITAL), "document:plan:u5"),
            (1, "chapter", "第二章", "青川口岸建设", 2, *plan(PORTS, PORTS), "document:plan:u8"),
        ],
        {"document": "云岭省综合发展规划纲要"},
    ),
    Case(
        "outline_of_document",
        OUTLINE,
        [
            (
                1,
                "heading",
                None,
                "东湖市交通行动方案",
                0,
                *scheme("东湖市交通行动方案", "东湖市交通行动方案"),
                "document:scheme:u0",
            )
        ],
        {"document": "document:scheme"},
    ),
]
