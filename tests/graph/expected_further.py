"""Expected rows of the queries beyond the first twelve."""

from expected import (
    BRACKET_LEAD,
    BRACKET_SUPPORT,
    CARE,
    DIGITAL,
    EVIDENCE,
    FARM,
    LAW,
    OPENED,
    PORT,
    REST,
    RIVER,
    ROAD,
    ROADS,
    TRADE,
    WORKS,
    Case,
    m,
    plan,
    scheme,
)
from expected import TRANSPORT as TRAFFIC

MIX = f"sector measures all_measures share average emphasis {EVIDENCE} id"
TRANSPORT, OPENING, LOGISTICS, FARMING, COMMERCE, WATER = (
    "交通运输",
    "对外开放与口岸",
    "物流邮政",
    "农牧业与乡村",
    "商贸与消费",
    "水利",
)
BUILT, STUDIED = m("scheme", f"建成{ROAD}"), m("plan", f"研究{ROAD}")
SUPPORT = m("scheme", "支持白水县")
DAM = m("plan", "实施白水")
OF_SECTOR = f"stage name kind words {EVIDENCE} id"
LADDER = f"sector stage number projects {EVIDENCE} id"
SHARED = f"sector measures other_measures {EVIDENCE} id other_quote other_document other_id"
ALONG = f"place type name relation {EVIDENCE} id"

CASES = [
    # 石桥's airport and the road of its township; all four of 青川's, those two among them
    Case(
        "shared_sectors",
        SHARED,
        [
            (TRANSPORT, 2, 4, *REST, m("scheme", "改造马场乡公路"), *OPENED[:2], BUILT),
            (OPENING, 1, 3, *PORT, m("plan", "建成石桥口岸"), *TRADE[:2], m("plan", "青川发展")),
        ],
        {"region": "石桥县", "other": "青川"},
    ),
    Case("shared_sectors", SHARED, [], {"region": "石桥县", "other": "白水县"}),
    Case(
        "regions_side_by_side",
        f"sector measures other_measures {EVIDENCE} id",
        [
            (TRANSPORT, 4, 4, *OPENED, BUILT),
            (OPENING, 3, 0, *TRADE, m("plan", "青川发展")),
            (LOGISTICS, 2, 0, *REST, SUPPORT),
            (FARMING, 1, 0, *REST, SUPPORT),
            (COMMERCE, 1, 0, *REST, SUPPORT),
            (WATER, 1, 0, *WORKS, DAM),
        ],
        {"region": "青川", "other": "东湖"},
    ),
    Case(
        "regions_never_mentioned",
        "region level code parent id",
        [("东湖县", "county", "990201", "东湖市", "region:990201")],
        {"region": "云岭省", "document": "document:scheme"},
    ),
    Case("regions_never_mentioned", "region level code parent id", [], {"region": "云岭省"}),
    # twelve of fifteen pairs of measure and sector are 青川's; of transport's six four
    Case(
        "sector_mix_of_region",
        MIX,
        [
            (OPENING, 3, 3, 0.25, 0.2, 1.25, *TRADE, m("plan", "青川发展")),
            (LOGISTICS, 2, 2, 0.167, 0.133, 1.25, *REST, SUPPORT),
            (FARMING, 1, 1, 0.083, 0.067, 1.25, *REST, SUPPORT),
            (COMMERCE, 1, 1, 0.083, 0.067, 1.25, *REST, SUPPORT),
            (WATER, 1, 1, 0.083, 0.067, 1.25, *WORKS, DAM),
            (TRANSPORT, 4, 6, 0.333, 0.4, 0.83, *OPENED, BUILT),
            ("生态环境与双碳", 0, 1, 0.0, 0.067, 0.0, *RIVER, m("plan", RIVER[0])),
        ],
        {"region": "青川"},
    ),
    # one sector in common of six
    Case(
        "regions_alike",
        f"region likeness shared {EVIDENCE} id region_id",
        [("东湖市", 0.17, [TRANSPORT], *OPENED, BUILT, "region:990200")],
        {"region": "青川"},
    ),
    Case(
        "projects_between_regions",
        f"name kind stage {EVIDENCE} id",
        [
            (ROAD, "公路", "completion", *OPENED, f"project:{ROAD}"),
            (ROAD, "公路", "study", *WORKS, f"project:{ROAD}"),
        ],
        {"region": "青川", "other": "东湖"},
    ),
    Case(
        "projects_without_place",
        f"name kind stage {EVIDENCE} id",
        [("云岭数字牧场平台", "产业", "ongoing", *plan("建设云岭数字牧场平台", DIGITAL), "project:云岭数字牧场平台")],
    ),
    Case(
        "projects_of_sector",
        OF_SECTOR,
        [
            ("ongoing", "白水水库", "水库/水利枢纽", ["水库"], *WORKS, "project:白水水库"),
            ("ongoing", "白水水库除险加固", "水库/水利枢纽", ["水库"], *WORKS, "project:白水水库除险加固"),
        ],
        {"sector": "water"},
    ),
    Case(
        "projects_of_sector",
        OF_SECTOR,
        [],
        {"sector": "water", "stage": "completion"},
    ),
    Case(
        "projects_of_sector",
        OF_SECTOR,
        [("preparatory", "石桥机场", "机场", ["机场"], *WORKS, "project:石桥机场")],
        {"sector": "transport", "region": "石桥县", "document": "document:plan"},
    ),
    Case(
        "stage_ladder",
        LADDER,
        [
            (FARMING, "ongoing", 1, ["云岭数字牧场平台"], *FARM, m("plan", "建设云岭")),
            ("信息通信与数字经济", "ongoing", 1, ["云岭数字牧场平台"], *FARM, m("plan", "建设云岭")),
            (OPENING, "completion", 1, ["石桥口岸"], *PORT, m("plan", "建成石桥口岸")),
            (TRANSPORT, "study", 1, [ROAD], *WORKS, STUDIED),
            (TRANSPORT, "preparatory", 1, ["石桥机场"], *WORKS, m("plan", "推进石桥")),
            (TRANSPORT, "ongoing", 1, ["马场乡公路"], *REST, m("scheme", "改造马场乡公路")),
            (TRANSPORT, "completion", 1, [ROAD], *OPENED, BUILT),
            (TRANSPORT, "operation", 2, ["东湖港", "东湖县公路"], *OPENED, m("scheme", "提升东湖港")),
            (WATER, "ongoing", 2, ["白水水库", "白水水库除险加固"], *WORKS, DAM),
        ],
    ),
    Case(
        "stage_ladder",
        LADDER,
        [(TRANSPORT, "preparatory", 1, ["石桥机场"], *WORKS, m("plan", "推进石桥"))],
        {"sector": "transport", "region": "石桥县", "document": "document:plan"},
    ),
    Case(
        "along_route",
        ALONG,
        [
            ("青川市", "Measure", f"建成{ROAD}", "MENTIONS", *OPENED, BUILT),
            ("青川市", "Measure", f"研究{ROAD}", "MENTIONS", *WORKS, STUDIED),
            ("青川市", "Measure", "提升通关便利化水平", "APPLIES_TO", *TRADE, m("plan", "提升通关")),
            ("青川市", "Measure", "青川发展跨境物流", "MENTIONS", *TRADE, m("plan", "青川发展")),
            ("东湖市", "Measure", f"建成{ROAD}", "MENTIONS", *OPENED, BUILT),
            ("东湖市", "Measure", "提升东湖港功能", "MENTIONS", *OPENED, m("scheme", "提升东湖港")),
            ("东湖市", "Measure", f"研究{ROAD}", "MENTIONS", *WORKS, STUDIED),
            ("东湖市", "Project", "东湖港", "LOCATED_IN", *OPENED, "project:东湖港"),
        ],
        {"entity": ROAD},
    ),
    Case(
        "along_route",
        ALONG,
        [("清江", "Measure", RIVER[0], "MENTIONS", *RIVER, m("plan", RIVER[0]))],
        {"entity": "清江"},
    ),
    Case(
        "verbs_of_sector",
        f"sector verb tense measures {EVIDENCE} id",
        [
            (OPENING, "发展", "future", 1, *TRADE, m("plan", "青川发展")),
            (OPENING, "建成", "future", 1, *PORT, m("plan", "建成石桥口岸")),
            (OPENING, "提升", "future", 1, *TRADE, m("plan", "提升通关")),
        ],
        {"sector": "opening"},
    ),
    Case(
        "bridges_between_sectors",
        f"type name number sectors measures {EVIDENCE} id",
        [
            ("Region", "白水县", 4, [FARMING, COMMERCE, LOGISTICS, WATER], 2, *REST, "region:990102"),
            ("Region", "青川市", 3, [TRANSPORT, LOGISTICS, OPENING], 4, *OPENED, "region:990100"),
            ("Region", "石桥县", 2, [TRANSPORT, OPENING], 2, *WORKS, "region:990101"),
        ],
        {"type": "Region"},
    ),
    Case(
        "agencies_together",
        f"agency with_agency measures {EVIDENCE} id",
        [("云岭省交通运输厅", "青川市人民政府", 3, *WORKS, m("plan", "推进石桥"))],
        {"agency": "省交通运输厅", "minimum": 3},
    ),
    Case(
        "measures_of_agency",
        f"agency role measure {EVIDENCE} id",
        [
            ("青川市人民政府", "support", "推进石桥机场前期工作", *BRACKET_SUPPORT, m("plan", "推进石桥")),
            ("青川市人民政府", "support", f"研究{ROAD}", *BRACKET_SUPPORT, STUDIED),
            ("青川市人民政府", "support", "实施白水水库除险加固", *BRACKET_SUPPORT, DAM),
        ],
        {"agency": "青川市人民政府"},
    ),
    Case(
        "measures_of_agency",
        f"agency role measure {EVIDENCE} id",
        [("云岭省交通运输厅", "lead", "实施白水水库除险加固", *BRACKET_LEAD, DAM)],
        {"agency": "agency:1", "role": "lead", "sector": "water"},
    ),
    Case(
        "targets_by_sector",
        f"sector what target low high unit scope deadline {EVIDENCE} id",
        [
            (
                TRANSPORT,
                "新改建农村公路",
                "约500公里",
                500.0,
                500.0,
                "公里",
                None,
                "2030年",
                *ROADS,
                f"document:plan:t{ROADS[3] + 13}",
            )
        ],
    ),
    Case(
        "documents_read",
        f"jurisdiction issuer genre date period_from period_to measures {EVIDENCE} id",
        [
            ("东湖市", None, None, None, None, None, 6, *LAW, "document:scheme"),
            ("云岭省", None, None, None, 2026, 2030, 11, *WORKS, "document:plan"),
        ],
    ),
    Case(
        "documents_cited",
        f"cited role {EVIDENCE} id",
        [("云岭省公路条例", "cite", *LAW, "document:cited:1")],
        {"cited": "公路"},
    ),
    # the plan states its period, the scheme none, so it stands last
    Case(
        "entity_across_documents",
        f"measures stages {EVIDENCE} id",
        [(1, ["study"], *WORKS, "document:plan"), (1, ["completion"], *OPENED, "document:scheme")],
        {"entity": ROAD},
    ),
    Case(
        "entity_across_documents",
        f"measures stages {EVIDENCE} id",
        [(6, [], *WORKS, "document:plan"), (3, [], *OPENED, "document:scheme")],
        {"entity": "青川"},
    ),
    Case(
        "facts_of_section",
        f"type name relation stage measure {EVIDENCE} id",
        [
            ("Project", "石桥口岸", "MENTIONS", "completion", "建成石桥口岸", *PORT, "project:石桥口岸"),
            ("Region", "石桥县", "MENTIONS", None, "建成石桥口岸", *PORT, "region:990101"),
            ("Sector", OPENING, "CONCERNS", None, "建成石桥口岸", *PORT, "sector:opening"),
            ("Project", "东湖县公路", "MENTIONS", "operation", "完善东湖县公路", *PORT, "project:东湖县公路"),
            ("Region", "东湖县", "MENTIONS", None, "完善东湖县公路", *PORT, "region:990201"),
            ("Sector", TRANSPORT, "CONCERNS", None, "完善东湖县公路", *PORT, "sector:transport"),
        ],
        {"section": "第二章"},
    ),
    # one character is enough; 港 stands in the second measure and so in the sentence of the first
    Case(
        "measures_with_words",
        f"measure itself tense {EVIDENCE} id",
        [
            (f"建成{ROAD}", False, "future", *OPENED, BUILT),
            ("提升东湖港功能", True, "future", *OPENED, m("scheme", "提升东湖港")),
        ],
        {"words": "港", "sector": "transport"},
    ),
    Case("measures_with_words", f"measure itself tense {EVIDENCE} id", [], {"words": "'\"}) RETURN 1 //"}),
    # 5G and 5g are alike; both words must stand in the measure itself
    Case(
        "search_measures",
        f"measure tense {EVIDENCE} id",
        [("推动5G赋能畜牧业", "future", *FARM, m("plan", "推动5G"))],
        {"words": ["5g", "牧"]},
    ),
    Case(
        "search_measures",
        f"measure tense {EVIDENCE} id",
        [("青川发展跨境物流", "future", *TRADE, m("plan", "青川发展"))],
        {"words": ["物流", "跨境"], "phrases": '"物流" AND "跨境"', "document": "云岭省综合发展规划纲要"},
    ),
    Case("search_measures", f"measure tense {EVIDENCE} id", [], {"words": ["'\"}) RETURN 1 //"]}),
    Case(
        "promised_to",
        f"audience measure tense deadline {EVIDENCE} id",
        [("民营企业", CARE[0], "future", "2027年", *CARE, m("scheme", CARE[0]))],
    ),
    # by way of the sector's words, not of the heading that both share
    Case(
        "chain_between",
        f"step from_name relation to_name {EVIDENCE} id",
        [
            (1, "石桥机场", "MENTIONS", "推进石桥机场前期工作", *plan("石桥机场", TRAFFIC), m("plan", "推进石桥")),
            (2, "推进石桥机场前期工作", "CONCERNS", TRANSPORT, *plan("机场", TRAFFIC), "sector:transport"),
            (3, TRANSPORT, "CONCERNS", "提升东湖港功能", *scheme("港"), m("scheme", "提升东湖港")),
            (4, "提升东湖港功能", "MENTIONS", "东湖港", *scheme("东湖港"), "project:东湖港"),
        ],
        {"entity": "石桥机场", "other": "东湖港"},
    ),
    Case("chain_between", f"step from_name relation to_name {EVIDENCE} id", [], {"entity": "石桥县", "other": "石桥"}),
]
