"""Where measures begin and end, and what they say of action, tense and deadline."""

import time
from functools import cache
from itertools import pairwise

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

import extract.factories  # noqa: F401  registers the components
from extract.clauses.measures import measure_spans
from extract.context import DocumentContext, attach
from extract.types import Block, DocumentMeta, Measure

WORDS = st.lists(
    st.sampled_from(
        [
            "加快",
            "推进",
            "建设",
            "提升",
            "服务能力",
            "为重点",
            "以",
            "坚持",
            "水库",
            "灌区",
            "，",
            "。",
            "；",
            "、",
            "（省水利厅负责）",
            "“三年”",
            "到2030年",
            "形成",
            "实现",
            "增长5%",
            "要",
            "各市",
            "的",
            "时",
            "：",
            "1.",
            "从",
            "在",
            "中",
            "一是",
            "同时",
            "明显",
            "a",
            "（一）",
            "……",
            "\n",
        ]
    ),
    max_size=40,
).map("".join)


@cache
def pipeline() -> Language:
    nlp = spacy.blank("zh")
    nlp.add_pipe("policygraph_measures")
    return nlp


def measures(text: str, role: str = "body", **meta: object) -> list[Measure]:
    nlp = pipeline()
    block = Block(text, tuple(range(len(text))), 0, role)
    doc = attach(nlp.make_doc(text), block, DocumentContext(meta=DocumentMeta(**meta)))  # type: ignore[arg-type]
    found: list[Measure] = nlp.get_pipe("policygraph_measures")(doc)._.facts.measures
    return found


def texts(text: str) -> list[str]:
    return [span.of(text) for span, _, _ in measure_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a comma in front of an action verb with an object
        ("加快水库建设，持续完善灌溉设施，改造老旧管网。", ["加快水库建设", "持续完善灌溉设施", "改造老旧管网"]),
        ("推进水库、灌区、泵站建设。", ["推进水库、灌区、泵站建设"]),
        # manner, condition and purpose stay with what they modify
        ("以城乡融合为重点，健全供水体系，完善管护机制。", ["以城乡融合为重点，健全供水体系", "完善管护机制"]),
        ("完善管护机制，围绕山区需求，建设小型水源。", ["完善管护机制", "围绕山区需求，建设小型水源"]),
        ("坚持建管并重，落实管护经费。", ["坚持建管并重，落实管护经费"]),
        ("按照统一规划、分步实施的原则，推进管网改造。", ["按照统一规划、分步实施的原则，推进管网改造"]),
        ("年底前，完成农村电网改造。", ["年底前，完成农村电网改造"]),
        # closings of result stay, those with 提升, 促进 … begin
        ("建设冷链基地，形成覆盖城乡的配送网络。", ["建设冷链基地，形成覆盖城乡的配送网络"]),
        ("建设冷链基地，为农产品外销提供支撑。", ["建设冷链基地，为农产品外销提供支撑"]),
        ("建设冷链基地，更好服务山区群众。", ["建设冷链基地，更好服务山区群众"]),
        ("建设冷链基地，有效降低损耗。", ["建设冷链基地，有效降低损耗"]),
        ("建设冷链基地，提升配送能力，促进农民增收。", ["建设冷链基地", "提升配送能力", "促进农民增收"]),
        # stops, and the colon that is none
        ("扩建水厂；改造管网……修复湿地", ["扩建水厂", "改造管网", "修复湿地"]),
        ("饮水安全：扩建水厂，改造管网。", ["扩建水厂", "改造管网"]),
        # numbering stands outside, 一要 inside
        ("（九）推进河道治理。1.疏浚河道，加固堤防。", ["推进河道治理", "疏浚河道", "加固堤防"]),
        ("一要疏浚河道。二是加固堤防。", ["一要疏浚河道", "二是加固堤防"]),
        # a preposition in front of its verb opens the measure
        ("扩大绿色电力交易，在重点园区建设储能电站。", ["扩大绿色电力交易", "在重点园区建设储能电站"]),
        # figures' clauses in reports
        (
            "粮食产量增长3.2%，城镇新增就业8万人，其中高校毕业生2万人。",
            ["粮食产量增长3.2%", "城镇新增就业8万人", "其中高校毕业生2万人"],
        ),
        # a subject and what it shall do; a condition
        ("各市要结合实际，制定实施细则。", ["各市要结合实际，制定实施细则"]),
        ("未按期完成整改的，应当暂停项目审批。", ["未按期完成整改的，应当暂停项目审批"]),
        # quotation marks and brackets hold their commas
        ("实施“引进来，走出去”行动，拓展海外市场。", ["实施“引进来，走出去”行动", "拓展海外市场"]),
        # who is responsible is no measure
        ("推进数据共享（省数据局牵头，各市配合）。", ["推进数据共享"]),
        ("推进数据共享。（责任单位：省数据局、省财政厅）", ["推进数据共享"]),
        ("责任单位：省数据局、省财政厅", []),
        # addresses, and sentences that only lead in
        ("各位代表！今年要扩大内需。", ["今年要扩大内需"]),
        ("重点抓好以下工作：", []),
    ],
)
def test_where_measures_begin(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


def test_titles_yield_none() -> None:
    assert measures("加快建设水网，完善体系。", role="title") == []


def test_attributes() -> None:
    past, future = measures("去年建成通村公路300公里。到2030年，新建改建农村公路900公里。", period=(2026, 2030))
    assert (past.tense, future.tense) == ("past", "future")
    assert (future.action, future.deadline) == ("新建", "到2030年")
    assert future.sentence.of("去年建成通村公路300公里。到2030年，新建改建农村公路900公里。").startswith("到2030年")


def test_a_component_alone_works_on_any_doc() -> None:
    doc = pipeline()("加快建设水网，完善管护体系。")
    assert [m.text for m in doc._.facts.measures] == ["加快建设水网", "完善管护体系"]
    assert [s.text for s in doc.spans["measures"]] == ["加快建设水网", "完善管护体系"]


@settings(deadline=None)
@given(WORDS)
def test_measures_never_overlap_and_lie_in_their_sentence(text: str) -> None:
    found = measures(text)
    for left, right in pairwise(found):
        assert left.span.start < right.span.start
        assert left.span.end <= right.span.start
    for measure in found:
        assert measure.sentence.covers(measure.span)
        assert measure.text == measure.span.of(text)
        assert measure.text[-1] not in "。；！？，"


@pytest.mark.parametrize(
    "piece", ["推进建设和发展，", "推动建设和发展", "以推进、", "（推进", "在重点地区", "通过", "各市要按照"]
)
def test_time_is_linear_on_a_sentence_without_a_stop(piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        start = time.process_time()
        measure_spans(text)
        return time.process_time() - start

    seconds(1000)
    small = min(seconds(10_000) for _ in range(3))
    assert min(seconds(80_000) for _ in range(2)) < 8 * 4 * small + 0.1
