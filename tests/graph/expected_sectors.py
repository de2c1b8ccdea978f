from expected import EVIDENCE, FARM, OPENED, PORT, REST, ROAD, TRADE, WORKS, Case, m

MEASURES = f"sector measure basis words tense deadline {EVIDENCE} id"
REGIONS = f"region level code measures {EVIDENCE} id"
PAIRS = f"sector with_sector measures {EVIDENCE} id"
TRANSPORT, DIGITAL, FARMING = "交通运输", "信息通信与数字经济", "农牧业与乡村"
HEADING = ["交通与水利"]

CASES = [
    # by words: the heading 交通与水利 alone makes no measure one of water
    Case(
        "measures_of_sector",
        MEASURES,
        [("水利", "实施白水水库除险加固", "words", ["水库"], "future", None, *WORKS, m("plan", "实施白水"))],
        {"sector": "水利"},
    ),
    Case(
        "measures_of_sector",
        MEASURES,
        [
            (TRANSPORT, f"建成{ROAD}", "words", ["高速公路"], "future", None, *OPENED, m("scheme", f"建成{ROAD}")),
            (TRANSPORT, "改造马场乡公路", "words", ["公路"], "future", None, *REST, m("scheme", "改造马场乡公路")),
            (TRANSPORT, "推进石桥机场前期工作", "heading", HEADING, "future", None, *WORKS, m("plan", "推进石桥")),
            (TRANSPORT, "推进石桥机场前期工作", "words", ["机场"], "future", None, *WORKS, m("plan", "推进石桥")),
            (TRANSPORT, f"研究{ROAD}", "heading", HEADING, "future", None, *WORKS, m("plan", f"研究{ROAD}")),
            (TRANSPORT, f"研究{ROAD}", "words", ["高速公路"], "future", None, *WORKS, m("plan", f"研究{ROAD}")),
        ],
        {"sector": "transport", "basis": "any", "region": "青川"},
    ),
    Case(
        "regions_of_sector",
        REGIONS,
        [
            ("东湖市", "prefecture", "990200", 3, *OPENED, "region:990200"),
            ("青川市", "prefecture", "990100", 2, *OPENED, "region:990100"),
            ("石桥县", "county", "990101", 1, *WORKS, "region:990101"),
            ("马场乡", "township", "990101100000", 1, *REST, "region:990101100000"),
            ("东湖县", "county", "990201", 1, *PORT, "region:990201"),
        ],
        {"sector": TRANSPORT},
    ),
    # a measure that only carries on about 青川 counts too
    Case(
        "regions_of_sector",
        REGIONS,
        [("青川市", "prefecture", "990100", 2, *TRADE, "region:990100")],
        {"sector": "opening", "level": "prefecture"},
    ),
    Case(
        "sector_pairs",
        PAIRS,
        [
            (FARMING, DIGITAL, 2, *FARM, m("plan", "建设云岭")),
            (FARMING, "商贸与消费", 1, *REST, m("scheme", "支持白水县")),
            (FARMING, "物流邮政", 1, *REST, m("scheme", "支持白水县")),
            ("商贸与消费", "物流邮政", 1, *REST, m("scheme", "支持白水县")),
            ("物流邮政", "对外开放与口岸", 1, *TRADE, m("plan", "青川发展跨境物流")),
        ],
    ),
    Case("sector_pairs", PAIRS, [(FARMING, DIGITAL, 2, *FARM, m("plan", "建设云岭"))], {"minimum": 2}),
    Case(
        "sector_pairs",
        PAIRS,
        [
            (FARMING, "商贸与消费", 1, *REST, m("scheme", "支持白水县")),
            ("商贸与消费", "物流邮政", 1, *REST, m("scheme", "支持白水县")),
        ],
        {"sector": "commerce"},
    ),
    Case("sector_pairs", PAIRS, [], {"basis": "heading"}),
]
