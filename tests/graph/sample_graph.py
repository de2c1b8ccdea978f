"""A small graph made by hand from two made-up documents, for the tests of stores and queries.

Every span is found by its words in the texts below, so that the expected rows of a test can be checked by reading.
"""

from dataclasses import dataclass, field

from graph.model import Edge, Evidence, GraphData, Node, Value

PLAN = """云岭省综合发展规划纲要
第一章 健全现代基础设施
第一节 交通与水利
推进石桥机场前期工作,研究青川至东湖高速公路,实施白水水库除险加固。(省交通运输厅牵头,青川市人民政府配合)
青川发展跨境物流,提升通关便利化水平。
第二节 数字牧场
建设云岭数字牧场平台,推动5G赋能畜牧业。到2030年新改建农村公路约500公里。
全省加强清江治理。
第二章 青川口岸建设
建成石桥口岸,完善东湖县公路。
"""

SCHEME = """东湖市交通行动方案
落实《云岭省公路条例》。建成青川至东湖高速公路,提升东湖港功能。
支持白水县发展特色农业和电商物流,改造马场乡公路。
到2027年鼓励民营企业参与养护。
"""

Ref = tuple[str, str]

CHINA: Ref = ("Region", "country:中国")
PROVINCE: Ref = ("Region", "region:990000")
QINGCHUAN: Ref = ("Region", "region:990100")
SHIQIAO: Ref = ("Region", "region:990101")
MACHANG: Ref = ("Region", "region:990101100000")
BAISHUI: Ref = ("Region", "region:990102")
DONGHU: Ref = ("Region", "region:990200")
DONGHU_COUNTY: Ref = ("Region", "region:990201")
RIVER: Ref = ("Region", "feature:清江")

REGIONS: list[tuple[Ref, str, str, str | None, list[str], Ref | None]] = [
    (CHINA, "中国", "country", None, [], None),
    (PROVINCE, "云岭省", "province", "990000", ["云岭"], CHINA),
    (QINGCHUAN, "青川市", "prefecture", "990100", ["青川"], PROVINCE),
    (SHIQIAO, "石桥县", "county", "990101", ["石桥"], QINGCHUAN),
    (MACHANG, "马场乡", "township", "990101100000", ["马场"], SHIQIAO),
    (BAISHUI, "白水县", "county", "990102", ["白水"], QINGCHUAN),
    (DONGHU, "东湖市", "prefecture", "990200", ["东湖"], PROVINCE),
    (DONGHU_COUNTY, "东湖县", "county", "990201", ["东湖"], DONGHU),
    (RIVER, "清江", "feature", None, [], None),
]

SECTORS = {
    "transport": "交通运输",
    "logistics": "物流邮政",
    "water": "水利",
    "digital": "信息通信与数字经济",
    "agriculture": "农牧业与乡村",
    "commerce": "商贸与消费",
    "opening": "对外开放与口岸",
    "ecology": "生态环境与双碳",
    "border": "边境与国防",
}


def gazetteer() -> GraphData:
    data = GraphData()
    for ref, name, level, code, aliases, above in REGIONS:
        data.add_node(Node(*ref, {"name": name, "level": level, "code": code, "aliases": list(aliases)}))
        if above:
            data.add_edge(Edge("PART_OF", ref, above))
    for key, name in SECTORS.items():
        data.add_node(Node("Sector", f"sector:{key}", {"name": name, "key": key, "name_en": key, "aliases": []}))
    return data


@dataclass
class Writer:
    """Adds what one document says; words are looked up in its text."""

    id: str
    text: str
    data: GraphData = field(default_factory=GraphData)
    order: int = 0

    @property
    def document(self) -> Ref:
        return ("Document", self.id)

    def at(self, words: str, within: str | None = None) -> tuple[int, int]:
        base = self.text.index(within) if within else 0
        start = self.text.index(words, base)
        return start, start + len(words)

    def edge(self, type: str, source: Ref, target: Ref, span: tuple[int, int], **properties: Value) -> None:
        evidence = Evidence(self.id, *span, self.text[slice(*span)], "test")
        self.data.add_edge(Edge(type, source, target, evidence, properties))

    def unit(self, kind: str, words: str, above: Ref, number: str | None, title: str | None, outline: str) -> Ref:
        start, end = self.at(words)
        ref: Ref = ("Unit", f"{self.id}:u{self.order}")
        properties: dict[str, Value] = {
            "document": self.id,
            "kind": kind,
            "number": number,
            "title": title,
            "order": self.order,
            "start": start,
            "end": end,
            "text": words,
            "outline": outline,
        }
        self.data.add_node(Node(*ref, properties))
        self.data.add_edge(Edge("HAS_PART", above, ref))
        self.order += 1
        return ref

    def measure(
        self, unit: Ref, words: str, sentence: str, action: str, sectors: dict[str, str], tense: str = "future"
    ) -> Ref:
        """`sectors`: key → the words of the measure that name it."""
        start, end = self.at(words)
        from_, to = self.at(sentence)
        ref: Ref = ("Measure", f"{self.id}:m{start}")
        properties: dict[str, Value] = {
            "document": self.id,
            "text": words,
            "start": start,
            "end": end,
            "sentence": sentence,
            "sentence_start": from_,
            "sentence_end": to,
            "action": action,
            "tense": tense,
            "outline": self.data.nodes[unit].properties["outline"],
            "order": start,
        }
        self.data.add_node(Node(*ref, properties))
        self.data.add_edge(Edge("CONTAINS", unit, ref))
        for key, word in sectors.items():
            self.edge("CONCERNS", ref, ("Sector", f"sector:{key}"), self.at(word, words), basis="words")
        return ref

    def project(
        self, measure: Ref, name: str, kind: str, stage: str, words: str, within: str, *links: tuple[str, Ref, str]
    ) -> Ref:
        """`links`: (type, target, words)."""
        scope = "990000"
        ref: Ref = ("Project", f"project:{name}")
        self.data.add_node(Node(*ref, {"name": name, "kind": kind, "scope": scope, "aliases": []}))
        self.edge("MENTIONS", measure, ref, self.at(words, within), stage=stage)
        self.edge("STAGE_IN", ref, self.document, self.at(within), stage=stage)
        for type, target, place in links:
            self.edge(type, ref, target, self.at(place, within))
        return ref


def plan() -> GraphData:
    w = Writer("document:plan", PLAN)
    title = "云岭省综合发展规划纲要"
    w.data.add_node(
        Node(
            *w.document,
            {
                "name": title,
                "status": "read",
                "jurisdiction": "云岭省",
                "jurisdiction_code": "990000",
                "period_from": 2026,
                "period_to": 2030,
                "characters": len(PLAN),
            },
        )
    )
    w.unit("heading", title, w.document, None, title, title)
    c1 = "第一章 健全现代基础设施"
    chapter = w.unit("chapter", c1, w.document, "第一章", "健全现代基础设施", c1)
    s1 = f"{c1} › 第一节 交通与水利"
    section = w.unit("section", "第一节 交通与水利", chapter, "第一节", "交通与水利", s1)
    long = "推进石桥机场前期工作,研究青川至东湖高速公路,实施白水水库除险加固"
    bracket = "(省交通运输厅牵头,青川市人民政府配合)"
    body = w.unit("paragraph", f"{long}。{bracket}", section, None, None, s1)

    airport = w.measure(body, "推进石桥机场前期工作", long, "推进", {"transport": "机场"})
    w.edge("MENTIONS", airport, SHIQIAO, w.at("石桥", long))
    w.project(
        airport, "石桥机场", "机场", "preparatory", "石桥机场", "推进石桥机场前期工作", ("LOCATED_IN", SHIQIAO, "石桥")
    )
    road = w.measure(body, "研究青川至东湖高速公路", long, "研究", {"transport": "高速公路"})
    w.edge("MENTIONS", road, QINGCHUAN, w.at("青川", long))
    w.edge("MENTIONS", road, DONGHU, w.at("东湖", long))
    name = "青川至东湖高速公路"
    ends = (("CONNECTS", QINGCHUAN, "青川"), ("CONNECTS", DONGHU, "东湖"))
    w.project(road, name, "公路", "study", name, f"研究{name}", *ends)
    dam = w.measure(body, "实施白水水库除险加固", long, "实施", {"water": "水库"})
    w.edge("MENTIONS", dam, BAISHUI, w.at("白水", long))
    works = w.project(
        dam,
        "白水水库除险加固",
        "水库/水利枢纽",
        "ongoing",
        "白水水库除险加固",
        "实施白水水库除险加固",
        ("LOCATED_IN", BAISHUI, "白水"),
    )
    facility = w.project(
        dam, "白水水库", "水库/水利枢纽", "ongoing", "白水水库", "实施白水水库除险加固", ("LOCATED_IN", BAISHUI, "白水")
    )
    w.edge("PART_OF", works, facility, w.at("白水水库"))
    for measure, key in ((airport, "transport"), (road, "transport"), (dam, "water")):
        w.edge("CONCERNS", measure, ("Sector", f"sector:{key}"), w.at("交通与水利"), basis="heading")

    for ref, words, canonical, region, role in (
        (("Agency", "agency:1"), "省交通运输厅", "云岭省交通运输厅", PROVINCE, "lead"),
        (("Agency", "agency:2"), "青川市人民政府", "青川市人民政府", QINGCHUAN, "support"),
    ):
        aliases: Value = [words] if words != canonical else []
        properties: dict[str, Value] = {"name": canonical, "kind": "government", "aliases": aliases}
        w.data.add_node(Node(*ref, properties))
        w.edge("MENTIONS", body, ref, w.at(words))
        w.edge("LOCATED_IN", ref, region, w.at(words))
        for measure in (airport, road, dam):
            w.edge("RESPONSIBLE_FOR", ref, measure, w.at(words), role=role)

    trade = "青川发展跨境物流,提升通关便利化水平"
    body = w.unit("paragraph", f"{trade}。", section, None, None, s1)
    first = w.measure(body, "青川发展跨境物流", trade, "发展", {"logistics": "物流", "opening": "跨境"})
    w.edge("MENTIONS", first, QINGCHUAN, w.at("青川", trade))
    second = w.measure(body, "提升通关便利化水平", trade, "提升", {"opening": "通关"})
    w.edge("APPLIES_TO", second, QINGCHUAN, w.at("青川", trade), carried=True)

    s2 = f"{c1} › 第二节 数字牧场"
    section = w.unit("section", "第二节 数字牧场", chapter, "第二节", "数字牧场", s2)
    digital = "建设云岭数字牧场平台,推动5G赋能畜牧业"
    goal = "到2030年新改建农村公路约500公里"
    body = w.unit("paragraph", f"{digital}。{goal}。", section, None, None, s2)
    farm = w.measure(body, "建设云岭数字牧场平台", digital, "建设", {"digital": "数字", "agriculture": "牧场"})
    w.project(farm, "云岭数字牧场平台", "产业", "ongoing", "云岭数字牧场平台", "建设云岭数字牧场平台")
    w.measure(body, "推动5G赋能畜牧业", digital, "推动", {"digital": "5G", "agriculture": "畜牧业"})
    rural = w.measure(body, goal, goal, "新改建", {"transport": "公路"})
    target: Ref = ("Target", f"{w.id}:t{w.at('约500公里')[0]}")
    values: dict[str, Value] = {
        "document": w.id,
        "text": "约500公里",
        "start": w.at("约500公里")[0],
        "end": w.at("约500公里")[1],
        "low": 500.0,
        "high": 500.0,
        "unit": "公里",
        "comparator": "≈",
        "what": "新改建农村公路",
        "deadline": "2030年",
    }
    w.data.add_node(Node(*target, values))
    w.edge("SETS", rural, target, w.at("约500公里"))

    river = "全省加强清江治理"
    body = w.unit("paragraph", f"{river}。", section, None, None, s2)
    care = w.measure(body, river, river, "加强", {"ecology": "治理"})
    w.edge("MENTIONS", care, PROVINCE, w.at("全省"), implied=True)
    w.edge("MENTIONS", care, RIVER, w.at("清江"))

    c2 = "第二章 青川口岸建设"
    chapter = w.unit("chapter", c2, w.document, "第二章", "青川口岸建设", c2)
    w.edge("MENTIONS", chapter, QINGCHUAN, w.at("青川", c2))
    last = "建成石桥口岸,完善东湖县公路"
    body = w.unit("paragraph", f"{last}。", chapter, None, None, c2)
    port = w.measure(body, "建成石桥口岸", last, "建成", {"opening": "口岸"})
    w.edge("MENTIONS", port, SHIQIAO, w.at("石桥", last))
    w.project(port, "石桥口岸", "口岸", "completion", "石桥口岸", "建成石桥口岸", ("LOCATED_IN", SHIQIAO, "石桥"))
    county = w.measure(body, "完善东湖县公路", last, "完善", {"transport": "公路"})
    w.edge("MENTIONS", county, DONGHU_COUNTY, w.at("东湖县", last))
    w.project(
        county,
        "东湖县公路",
        "公路",
        "operation",
        "东湖县公路",
        "完善东湖县公路",
        ("LOCATED_IN", DONGHU_COUNTY, "东湖县"),
    )
    return w.data


def scheme() -> GraphData:
    w = Writer("document:scheme", SCHEME)
    title = "东湖市交通行动方案"
    w.data.add_node(
        Node(
            *w.document,
            {
                "name": title,
                "status": "read",
                "jurisdiction": "东湖市",
                "jurisdiction_code": "990200",
                "characters": len(SCHEME),
            },
        )
    )
    w.unit("heading", title, w.document, None, title, title)
    law = "落实《云岭省公路条例》"
    works = "建成青川至东湖高速公路,提升东湖港功能"
    body = w.unit("paragraph", f"{law}。{works}。", w.document, None, None, "")
    measure = w.measure(body, law, law, "落实", {"transport": "公路"})
    cited: Ref = ("Document", "document:cited:1")
    w.data.add_node(Node(*cited, {"name": "云岭省公路条例", "status": "cited"}))
    w.edge("CITES", measure, cited, w.at("《云岭省公路条例》"), role="cite")
    name = "青川至东湖高速公路"
    measure = w.measure(body, f"建成{name}", works, "建成", {"transport": "高速公路"})
    w.edge("MENTIONS", measure, QINGCHUAN, w.at("青川", works))
    w.edge("MENTIONS", measure, DONGHU, w.at("东湖", works))
    ends = (("CONNECTS", QINGCHUAN, "青川"), ("CONNECTS", DONGHU, "东湖"))
    w.project(measure, name, "公路", "completion", name, f"建成{name}", *ends)
    measure = w.measure(body, "提升东湖港功能", works, "提升", {"transport": "港"})
    w.edge("MENTIONS", measure, DONGHU, w.at("东湖", "提升东湖港功能"))
    w.project(measure, "东湖港", "港口航道", "operation", "东湖港", "提升东湖港功能", ("LOCATED_IN", DONGHU, "东湖"))

    rest = "支持白水县发展特色农业和电商物流,改造马场乡公路"
    body = w.unit("paragraph", f"{rest}。", w.document, None, None, "")
    words = "支持白水县发展特色农业和电商物流"
    sectors = {"agriculture": "农业", "commerce": "电商", "logistics": "物流"}
    measure = w.measure(body, words, rest, "支持", sectors)
    w.edge("MENTIONS", measure, BAISHUI, w.at("白水县"))
    measure = w.measure(body, "改造马场乡公路", rest, "改造", {"transport": "公路"})
    w.edge("MENTIONS", measure, MACHANG, w.at("马场乡"))
    w.project(
        measure, "马场乡公路", "公路", "ongoing", "马场乡公路", "改造马场乡公路", ("LOCATED_IN", MACHANG, "马场乡")
    )

    last = "到2027年鼓励民营企业参与养护"
    body = w.unit("paragraph", f"{last}。", w.document, None, None, "")
    measure = w.measure(body, last, last, "鼓励", {})
    w.data.nodes[measure].properties.update({"audience": ["民营企业"], "deadline": "2027年"})
    return w.data


def sample() -> list[GraphData]:
    """In the order in which they are written."""
    return [gazetteer(), plan(), scheme()]
