"""Quantities as targets: span, value, unit, bound; and what is none."""

import time
from decimal import Decimal
from functools import cache
from itertools import pairwise

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

import extract.factories  # noqa: F401  registers the components
from extract.context import DocumentContext, attach
from extract.quantities.finder import quantities
from extract.types import Block, Target


def found(text: str) -> list[tuple[str, float | None, float | None, str, str]]:
    def number(value: Decimal | None) -> float | None:
        return None if value is None else float(value)

    return [(q.span.of(text), number(q.low), number(q.high), q.unit, q.comparator) for q in quantities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新建农村公路约800公里。", [("约800公里", 800, 800, "公里", "≈")]),
        ("培育龙头企业3-5家。", [("3-5家", 3, 5, "家", "range")]),
        ("新增省级平台30个以上。", [("30个以上", 30, None, "个", "≥")]),
        ("水质优良比例达到95.5%。", [("95.5%", 95.5, 95.5, "%", "=")]),
        (
            "投资超过1.2亿元，惠及近3万户。",
            [("超过1.2亿元", 1.2e8, None, "元", "≥"), ("近3万户", 30000, 30000, "户", "≈")],
        ),
        ("能耗降低不低于13%。", [("不低于13%", 13, None, "%", "≥")]),
        ("铺设管网12.5km。", [("12.5km", 12.5, 12.5, "km", "=")]),
        ("新增装机35千瓦，铺缆3500千米。", [("35千瓦", 35, 35, "千瓦", "="), ("3500千米", 3500, 3500, "千米", "=")]),
        (
            "储能8吉瓦时，新增学位1.2万个、车位3000个。",
            [("8吉瓦时", 8, 8, "吉瓦时", "="), ("1.2万个", 12000, 12000, "个", "="), ("3000个", 3000, 3000, "个", "=")],
        ),
        ("每万人拥有公交车辆16标台，排名前移3位次。", [("16标台", 16, 16, "标台", "="), ("3位次", 3, 3, "位次", "=")]),
        ("算力规模突破800PFlops。", [("突破800PFlops", 800, None, "PFlops", "≥")]),
        ("培育20个人工智能企业。", [("20个", 20, 20, "个", "=")]),
        ("新建幼儿园6所以上。", [("6所以上", 6, None, "所", "≥")]),
        ("失业率控制在5.5%以内。", [("5.5%以内", None, 5.5, "%", "≤")]),
        ("防洪标准达到20-50年一遇。", [("20-50年一遇", 20, 50, "年一遇", "range")]),
        ("设计时速350公里，通行缩短2个小时。", [("350公里", 350, 350, "公里", "="), ("2个小时", 2, 2, "小时", "=")]),
        ("工期4年，建成8座水库。", [("4年", 4, 4, "年", "="), ("8座", 8, 8, "座", "=")]),
        ("规模翻一番。", [("翻一番", 2, 2, "倍", "=")]),
        ("每万人口拥有医生30名。", [("30名", 30, 30, "名", "=")]),
        ("普及率超过百分之八十五。", [("超过百分之八十五", 85, None, "%", "≥")]),
        ("安置劳力四十余万人次。", [("四十余万人次", 400000, None, "人次", "≥")]),
        ("建设泵站二至四万个。", [("二至四万个", 20000, 40000, "个", "range")]),
        ("提高1.5个百分点。", [("1.5个百分点", 1.5, 1.5, "百分点", "=")]),
        ("蔬菜产量突破百万吨。", [("突破百万吨", 1e6, None, "吨", "≥")]),
        ("安装2×35万千瓦机组。", [("2×35万千瓦", 700000, 700000, "千瓦", "=")]),
        ("人均预期寿命达到79岁。", [("79岁", 79, 79, "岁", "=")]),
        ("总投资2816.35万元2.2建设内容", [("2816.35万元", 28163500, 28163500, "元", "=")]),
        ("资助学生20多个，补助1,250户。", [("20多个", 20, None, "个", "≥"), ("1,250户", 1250, 1250, "户", "=")]),
    ],
)
def test_quantities(text: str, expected: list[tuple[str, float | None, float | None, str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "到2030年建成。2026年3月5日印发。",
        "国发〔2025〕7号文件",
        "推进G318线、S303线和±800千伏特高压工程。",
        "改造省道301线，上午9点开工。",
        "第三批试点，第28条，前10位。",
        "建设5G基站和4A级景区。",
        "实施“千企升级”行动和“3+1”标准。",
        "加强五大连池、三江源、九寨沟保护。",
        "“十五五”时期，近五年来，三年行动计划。",
        "千方百计增收，百家争鸣，万众一心。",
        "做到三个方面，落实两个责任。",
        "60岁以上老年人。15分钟生活圈。",
        "2.1项目概况。",
    ],
)
def test_what_is_no_target(text: str) -> None:
    assert found(text) == []


@cache
def pipeline() -> Language:
    nlp = spacy.blank("zh")
    for name in ("policygraph_measures", "policygraph_targets"):
        nlp.add_pipe(name)
    return nlp


def targets(text: str, role: str = "body") -> list[Target]:
    nlp = pipeline()
    doc = attach(nlp.make_doc(text), Block(text, tuple(range(len(text))), 0, role), DocumentContext())
    for _, component in nlp.pipeline:
        doc = component(doc)
    rows: list[Target] = doc._.facts.targets
    return rows


def test_what_is_measured_and_by_when() -> None:
    text = "到2030年，森林覆盖率达到45%，新增湿地2万亩（约束性）。"
    forest, wetland = targets(text)
    assert (forest.what, forest.deadline) == ("森林覆盖率", "到2030年")
    assert (wetland.what, wetland.deadline, wetland.binding) == ("新增湿地", "到2030年", "约束性")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一、续建重点项目（126个）", ["126个"]),
        ("（二）水利工程（共18项，总投资21亿元）", ["18项", "21亿元"]),
        ("某市投资80亿元建设南环线", ["80亿元"]),
        ("第三节 实施十大工程", []),
    ],
)
def test_what_a_heading_tells_is_a_target(text: str, expected: list[str]) -> None:
    assert [t.text for t in targets(text, role="title")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The class of ships that a work is for is a part of its name; what is reached is a result.
        ("建设5万吨级、10万吨级散货泊位各2个。", ["2个"]),
        ("建成3000吨级船闸1座，推进30万吨级航道工程。", ["1座"]),
        ("通航能力由500吨级提升到1000吨级。", ["500吨级", "1000吨级"]),
        ("靠泊能力达到20万吨级，航道达到3000吨级标准。", ["20万吨级", "3000吨级"]),
        # Straight marks hold names as curved ones do, and figures alone are no name.
        ('培育3个"百亿百强"集群。', ["3个"]),
        ('安装12"晶圆产线5条。', ["5条"]),
        ("按照“20平方公里18万人”的规模建设新城。", ["20平方公里", "18万人"]),
        ("建设“30分钟”通勤圈，实施“3030”工程。", []),
        # What is counted begins like a longer word of the classifier.
        ("新增720张家庭养老床位，办理320个便民事项。", ["720张", "320个"]),
        ("配备30名医务人员，组建12支队伍，新建6个体育公园。", ["30名", "12支", "6个"]),
        ("完成28项目标任务，获得45个世界冠军，培育8家具有竞争力的企业。", ["28项", "45个", "8家"]),
        ("打造15分钟便民生活圈，落实240小时过境免签。", []),
        ("储能20万千瓦/40万千瓦时，变电容量360万千伏安。", ["20万千瓦", "40万千瓦时", "360万千伏安"]),
        ("公路密度达到151公里/百平方公里。", ["151公里/百平方公里"]),
        # Ordinals of sessions, bodies called by a number, manners of speaking.
        ("出席二十国集团峰会，贯彻省委十二届十一次全会精神。", []),
        ("在五年的发展历程中，长风几万里。", []),
        ("召开12次会议。", ["12次"]),
        ("提升云岭24道拐景区品质，修通24道。", ["24道"]),
    ],
)
def test_names_and_counts(text: str, expected: list[str]) -> None:
    assert [row[0] for row in found(text)] == expected


def test_what_is_counted_gives_a_bare_figure_its_unit() -> None:
    assert [row[3] for row in found("常住人口达到58万，参保人数突破120万，人口密度与1.5万个相当。")] == [
        "人",
        "人",
        "个",
    ]


@settings(deadline=None)
@given(st.text(alphabet="1２3.,，%％个家万亿百千十三五两点多余约近超至-—×/年月第翻番了级 以上（“”", max_size=80))
def test_any_text_gives_ordered_quantities_with_sound_values(text: str) -> None:
    rows = list(quantities(text))
    for left, right in pairwise(rows):
        assert left.span.end <= right.span.start
    for q in rows:
        assert q.span.end <= len(text)
        assert q.low is not None or q.high is not None
        assert q.low is None or q.high is None or q.low <= q.high


@pytest.mark.parametrize("piece", ["1至2到3", "一二三千百", "约近超", "1,234", "“3", "百分之"])
def test_time_is_linear(piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        start = time.process_time()
        list(quantities(text))
        return time.process_time() - start

    seconds(500)
    small = min(seconds(5_000) for _ in range(3))
    assert min(seconds(40_000) for _ in range(2)) < 8 * 4 * small + 0.1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("种药材十五至二十万亩", ("十五至二十万亩", 150000, 200000, "亩", "range")),
        ("招收二十五人", ("二十五人", 25, 25, "人", "=")),
        ("设三十五个站点", ("三十五个", 35, 35, "个", "=")),
    ],
)
def test_a_figure_that_ends_in_five_is_no_plan(text: str, expected: tuple[str, float, float, str, str]) -> None:
    assert found(text) == [expected]


def test_five_year_plans_are_no_figures() -> None:
    assert not found("十四五个重点，一五项，“十五”期间")


def test_behind_a_colon_stands_what_a_form_asks_for_unless_it_is_a_ratio() -> None:
    assert [row[0] for row in found("总投资：3.5亿元。用地:60亩，建设内容：二十五个泊位")] == [
        "3.5亿元",
        "60亩",
        "二十五个",
    ]
    assert not found("比例1：500图幅，10：30集合")
