"""Expected rows of the queries from which the analysis of cross-links reads."""

from expected import (
    BRACKET_LEAD,
    BRACKET_SUPPORT,
    CARE,
    EVIDENCE,
    FARM,
    LAW,
    OPENED,
    PORT,
    PORTS,
    REST,
    RIVER,
    ROAD,
    ROADS,
    TRADE,
    WORKS,
    Case,
    Row,
    m,
    plan,
    scheme,
)

PLAN = "document:plan"
STANDS = f"measure item section chapter chapter_order {EVIDENCE} id"
SECTORS = f"sector key basis measure_id {EVIDENCE} id"
ENTITIES = f"type name basis relation measure_id {EVIDENCE} id"
PLACES = f"project kind relation region {EVIDENCE} id region_id"
PARENTS = "name level part_of part_of_id id"


def stands(document: str, words: str, sentence: Row, *units: str | int | None) -> Row:
    return (words, *units, *sentence, m(document, words))


FIRST = (None, f"{PLAN}:u2", f"{PLAN}:u1", 1)
SECOND = (None, f"{PLAN}:u5", f"{PLAN}:u1", 1)
THIRD = (None, f"{PLAN}:u8", f"{PLAN}:u8", 8)
NOWHERE = (None, None, None, None)
IN_PLAN = [
    stands("plan", "推进石桥机场前期工作", WORKS, *FIRST),
    stands("plan", f"研究{ROAD}", WORKS, *FIRST),
    stands("plan", "实施白水水库除险加固", WORKS, *FIRST),
    stands("plan", "青川发展跨境物流", TRADE, *FIRST),
    stands("plan", "提升通关便利化水平", TRADE, *FIRST),
    stands("plan", "建设云岭数字牧场平台", FARM, *SECOND),
    stands("plan", "推动5G赋能畜牧业", FARM, *SECOND),
    stands("plan", ROADS[0], ROADS, *SECOND),
    stands("plan", RIVER[0], RIVER, *SECOND),
    stands("plan", "建成石桥口岸", PORT, *THIRD),
    stands("plan", "完善东湖县公路", PORT, *THIRD),
]
IN_SCHEME = [
    stands("scheme", LAW[0], LAW, *NOWHERE),
    stands("scheme", f"建成{ROAD}", OPENED, *NOWHERE),
    stands("scheme", "提升东湖港功能", OPENED, *NOWHERE),
    stands("scheme", "支持白水县发展特色农业和电商物流", REST, *NOWHERE),
    stands("scheme", "改造马场乡公路", REST, *NOWHERE),
    stands("scheme", CARE[0], CARE, *NOWHERE),
]


def inside(measure: str, words: str) -> Row:
    """quote, document, outline, start, end of words of one of the scheme's measures."""
    whole = scheme(measure)
    start = whole[3] + measure.index(words)
    return (words, *whole[1:3], start, start + len(words))


def concerns(measure: str, words: str, name: str, key: str) -> Row:
    return (name, key, "words", m("scheme", measure), *inside(measure, words), f"sector:{key}")


def names(type: str, name: str, measure: str, words: str, id: str) -> Row:
    return (type, name, "words", "MENTIONS", m("scheme", measure), *inside(measure, words), id)


def mention(name: str, id: str, words: str, measure: str, sentence: Row) -> Row:
    """A region that a measure of the plan names."""
    start = sentence[3] + sentence[0].index(measure) + measure.index(words)
    evidence = (words, *sentence[1:3], start, start + len(words))
    return ("Region", name, "words", "MENTIONS", m("plan", measure), *evidence, id)


def place(name: str, kind: str, relation: str, region: str, measure: str, words: str, id: str) -> Row:
    return (name, kind, relation, region, *inside(measure, words), f"project:{name}", id)


SHIQIAO = ("石桥县", "county", "青川市", "region:990100", "region:990101")
BUILT, HARBOUR = f"建成{ROAD}", "提升东湖港功能"
TRADING, MENDING = "支持白水县发展特色农业和电商物流", "改造马场乡公路"
QINGCHUAN = "region:990100"
TITLE = plan("青川", PORTS)[:3] + plan("青川口岸", PORTS)[3:4]
CARRIED = ("青川", *TRADE[1:4], TRADE[3] + 2)
UNDER_TITLE = [
    ("Region", "青川市", "heading", "MENTIONS", m("plan", words), *TITLE, TITLE[3] + 2, QINGCHUAN)
    for words in ("建成石桥口岸", "完善东湖县公路")
]
AGENCIES = [
    ("Agency", name, "words", "RESPONSIBLE_FOR", m("plan", words), *bracket, id)
    for name, id, bracket in (
        ("云岭省交通运输厅", "agency:1", BRACKET_LEAD),
        ("青川市人民政府", "agency:2", BRACKET_SUPPORT),
    )
    for words in ("推进石桥", f"研究{ROAD}", "实施白水")
]

CASES = [
    Case("measures_in_outline", STANDS, IN_SCHEME + IN_PLAN),
    Case("measures_in_outline", STANDS, IN_PLAN, {"document": PLAN}),
    Case(
        "sectors_of_measures",
        SECTORS,
        [
            concerns(LAW[0], "公路", "交通运输", "transport"),
            concerns(BUILT, "高速公路", "交通运输", "transport"),
            concerns(HARBOUR, "港", "交通运输", "transport"),
            concerns(TRADING, "农业", "农牧业与乡村", "agriculture"),
            concerns(TRADING, "电商", "商贸与消费", "commerce"),
            concerns(TRADING, "物流", "物流邮政", "logistics"),
            concerns(MENDING, "公路", "交通运输", "transport"),
        ],
        {"document": "东湖市交通行动方案"},
    ),
    Case("sectors_of_measures", SECTORS, [], {"document": "没有的文件"}),
    Case("entities_of_measures", ENTITIES, AGENCIES, {"type": "Agency"}),
    Case(
        "entities_of_measures",
        ENTITIES,
        [
            names("Project", ROAD, BUILT, ROAD, f"project:{ROAD}"),
            names("Region", "青川市", BUILT, "青川", QINGCHUAN),
            names("Region", "东湖市", BUILT, "东湖", "region:990200"),
            names("Project", "东湖港", HARBOUR, "东湖港", "project:东湖港"),
            names("Region", "东湖市", HARBOUR, "东湖", "region:990200"),
            names("Region", "白水县", TRADING, "白水县", "region:990102"),
            names("Project", "马场乡公路", MENDING, "马场乡公路", "project:马场乡公路"),
            names("Region", "马场乡", MENDING, "马场乡", "region:990101100000"),
        ],
        {"document": "document:scheme"},
    ),
    # by its own words, carried on, and by a title above; 全省 is the jurisdiction itself and ties nothing
    Case(
        "entities_of_measures",
        ENTITIES,
        [
            mention("石桥县", "region:990101", "石桥", "推进石桥机场前期工作", WORKS),
            mention("青川市", QINGCHUAN, "青川", f"研究{ROAD}", WORKS),
            mention("东湖市", "region:990200", "东湖", f"研究{ROAD}", WORKS),
            mention("白水县", "region:990102", "白水", "实施白水水库除险加固", WORKS),
            ("Region", "青川市", "words", "APPLIES_TO", m("plan", "提升通关便利化水平"), *CARRIED, QINGCHUAN),
            mention("青川市", QINGCHUAN, "青川", "青川发展跨境物流", TRADE),
            mention("清江", "feature:清江", "清江", "全省加强清江治理", RIVER),
            *UNDER_TITLE,
            mention("石桥县", "region:990101", "石桥", "建成石桥口岸", PORT),
            mention("东湖县", "region:990201", "东湖县", "完善东湖县公路", PORT),
        ],
        {"document": "document:plan", "type": "Region"},
    ),
    Case(
        "places_of_projects",
        PLACES,
        [
            place(ROAD, "公路", "CONNECTS", "青川市", BUILT, "青川", QINGCHUAN),
            place(ROAD, "公路", "CONNECTS", "东湖市", BUILT, "东湖", "region:990200"),
            place("东湖港", "港口航道", "LOCATED_IN", "东湖市", HARBOUR, "东湖", "region:990200"),
            place("马场乡公路", "公路", "LOCATED_IN", "马场乡", MENDING, "马场乡", "region:990101100000"),
        ],
        {"document": "东湖市交通行动方案"},
    ),
    Case(
        "parents_of_regions",
        PARENTS,
        [("石桥县", "county", "青川市", "region:990100", "region:990101")],
        {"region": "石桥"},
    ),
    Case(
        "parents_of_regions",
        PARENTS,
        [
            ("云岭省", "province", "中国", "country:中国", "region:990000"),
            ("青川市", "prefecture", "云岭省", "region:990000", "region:990100"),
            SHIQIAO,
            ("马场乡", "township", "石桥县", "region:990101", "region:990101100000"),
            ("白水县", "county", "青川市", "region:990100", "region:990102"),
            ("东湖市", "prefecture", "云岭省", "region:990000", "region:990200"),
            ("东湖县", "county", "东湖市", "region:990200", "region:990201"),
        ],
    ),
]
