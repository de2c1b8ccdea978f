from expected import DIGITAL, EVIDENCE, OPENED, PORT, PORTS, REST, ROAD, TRANSPORT, WORKS, Case, plan, scheme

IN_REGION = f"how through name kind stage relation {EVIDENCE} id"
THROUGH = f"how through name kind stage relation connects {EVIDENCE} id"
BY = f"stage name kind {EVIDENCE} id"
ENDS = ["青川市", "东湖市"]

STAGES = [
    ("study", ROAD, "公路", *plan(f"研究{ROAD}", TRANSPORT), f"project:{ROAD}"),
    ("preparatory", "石桥机场", "机场", *plan("推进石桥机场前期工作", TRANSPORT), "project:石桥机场"),
    ("ongoing", "云岭数字牧场平台", "产业", *plan("建设云岭数字牧场平台", DIGITAL), "project:云岭数字牧场平台"),
    ("ongoing", "马场乡公路", "公路", *scheme("改造马场乡公路"), "project:马场乡公路"),
    ("ongoing", "白水水库", "水库/水利枢纽", *plan("实施白水水库除险加固", TRANSPORT), "project:白水水库"),
    (
        "ongoing",
        "白水水库除险加固",
        "水库/水利枢纽",
        *plan("实施白水水库除险加固", TRANSPORT),
        "project:白水水库除险加固",
    ),
    ("completion", ROAD, "公路", *scheme(f"建成{ROAD}"), f"project:{ROAD}"),
    ("completion", "石桥口岸", "口岸", *plan("建成石桥口岸", PORTS), "project:石桥口岸"),
    ("operation", "东湖县公路", "公路", *plan("完善东湖县公路", PORTS), "project:东湖县公路"),
    ("operation", "东湖港", "港口航道", *scheme("提升东湖港功能"), "project:东湖港"),
]

CASES = [
    Case(
        "projects_in_region",
        IN_REGION,
        [
            ("direct", None, ROAD, "公路", "completion", "CONNECTS", *OPENED, f"project:{ROAD}"),
            ("direct", None, ROAD, "公路", "study", "CONNECTS", *WORKS, f"project:{ROAD}"),
            ("inherited", "马场乡", "马场乡公路", "公路", "ongoing", "LOCATED_IN", *REST, "project:马场乡公路"),
            ("inherited", "石桥县", "石桥口岸", "口岸", "completion", "LOCATED_IN", *PORT, "project:石桥口岸"),
            ("inherited", "石桥县", "石桥机场", "机场", "preparatory", "LOCATED_IN", *WORKS, "project:石桥机场"),
            ("inherited", "白水县", "白水水库", "水库/水利枢纽", "ongoing", "LOCATED_IN", *WORKS, "project:白水水库"),
            (
                "inherited",
                "白水县",
                "白水水库除险加固",
                "水库/水利枢纽",
                "ongoing",
                "LOCATED_IN",
                *WORKS,
                "project:白水水库除险加固",
            ),
        ],
        {"region": "青川"},
    ),
    Case(
        "projects_in_region",
        IN_REGION,
        [("direct", None, ROAD, "公路", "completion", "CONNECTS", *OPENED, f"project:{ROAD}")],
        {"region": "东湖", "kind": "公路", "stage": "completion"},
    ),
    Case("projects_in_region", IN_REGION, [], {"region": "清江"}),
    Case("projects_by_stage", BY, STAGES),
    Case(
        "projects_by_stage",
        BY,
        [STAGES[2], STAGES[4], STAGES[5]],
        {"stage": "ongoing", "document": "云岭省综合发展规划纲要"},
    ),
    Case("projects_by_stage", BY, [STAGES[1], STAGES[3], STAGES[7]], {"region": "石桥县"}),
    Case("projects_by_kind", BY, [STAGES[8], STAGES[6], STAGES[0], STAGES[3]], {"kind": "公路"}),
    Case("projects_by_kind", BY, [STAGES[8], STAGES[9]], {"stage": "operation"}),
    Case(
        "routes_through",
        THROUGH,
        [
            ("direct", None, ROAD, "公路", "completion", "CONNECTS", ENDS, *OPENED, f"project:{ROAD}"),
            ("direct", None, ROAD, "公路", "study", "CONNECTS", ENDS, *WORKS, f"project:{ROAD}"),
            ("inherited", "马场乡", "马场乡公路", "公路", "ongoing", "LOCATED_IN", [], *REST, "project:马场乡公路"),
        ],
        {"region": "青川市"},
    ),
    Case(
        "routes_through",
        THROUGH,
        [("direct", None, "马场乡公路", "公路", "ongoing", "LOCATED_IN", [], *REST, "project:马场乡公路")],
        {"region": "马场乡"},
    ),
]
