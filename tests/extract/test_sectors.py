"""Sectors: what a measure's own words name, and what its headings add. Sentences of our own."""

import re
from itertools import pairwise

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from extract.components.audience import audience_words, find_audience
from extract.components.sectors import find_sectors
from extract.context import DocumentContext, attach
from extract.lexicon import Lexicon
from extract.outline.tree import read_outline
from extract.readers import read_text
from extract.sectors.taxonomy import general_words, measure_words, sectors, title_words
from extract.types import Measure, Span

NLP = spacy.blank("zh")
KEYS = {s.key for s in sectors()}


def words(text: str) -> set[str]:
    return {s for n in measure_words().named(text) for s in n.meanings}


def concerned(text: str, lexicon: Lexicon | None = None) -> dict[str, set[tuple[str, str]]]:
    """Each clause of the document → its sectors with their basis; every clause counts as a measure."""
    outline = read_outline(read_text(text))
    context = DocumentContext(outline=outline, lexicon=lexicon)
    found: dict[str, set[tuple[str, str]]] = {}
    for block in outline.blocks:
        if block.role != "body":
            continue
        doc = attach(NLP.make_doc(block.text), block, context)
        for clause in re.finditer(r"[^，。；]+", block.text):
            start = block.text.rfind("。", 0, clause.start()) + 1
            sentence = Span(start, block.text.find("。", clause.start()))
            doc._.facts.measures.append(Measure(Span(*clause.span()), clause.group(), sentence))
        find_sectors(doc)
        for measure in doc._.facts.measures:
            found[measure.text] = {(b.sector, b.by) for b in measure.basis}
            for basis in measure.basis:
                if basis.by == "words":
                    assert basis.span is not None and measure.span.covers(basis.span)
                else:
                    assert basis.span is None or basis.span.end <= len(text)
    return found


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("新建云岭机场和平川铁路", {"transport"}),
        ("推动算力网络赋能特色产业数字化改造", {"digital", "industry"}),
        ("建设智慧农业示范园", {"digital", "agriculture"}),
        ("支持新能源汽车推广", {"industry"}),
        ("扩大新能源装机规模", {"energy"}),
        ("提升平川至G310连接线等级", {"transport"}),
        ("推进云岭大学附属医院建设", {"health"}),
        ("支持平川农业大学建设", {"education"}),
        ("优化产业生态", set()),
        ("保护河湖生态", {"ecology", "water"}),
        ("促进平台企业健康发展", set()),
        ("科学划定耕地红线", {"agriculture"}),
        ("完善基本医疗保险制度", {"welfare"}),
        ("推进引江济平工程", {"water"}),
        ("引导居民绿色出行", {"ecology"}),
        ("控制煤炭消费总量", {"energy"}),
        ("深化国际科技合作", {"opening", "science"}),
        ("丰富老年人生活", set()),
    ],
)
def test_what_words_name(clause: str, expected: set[str]) -> None:
    assert words(clause) == expected


@pytest.mark.parametrize(
    "clause",
    [
        "强化工程管理",  # 化工
        "由国家电视台介绍",  # 家电
        "提升应用能力",  # 用能
        "提高中心地位",  # 高中
        "由各市政府落实",  # 市政
        "管理机动车",  # 动车
        "抓住关键环节能动作为",  # 节能
    ],
)
def test_no_word_is_read_across_words(clause: str) -> None:
    assert words(clause) == set()


def test_the_heading_gives_the_default_and_words_add() -> None:
    found = concerned("第一章 建设现代水网\n提升调配能力，建设水库，保护鱼类物种保护区生态。\n")
    assert found["提升调配能力"] == {("water", "heading")}
    assert found["建设水库"] == {("water", "heading"), ("water", "words")}
    assert ("ecology", "words") in found["保护鱼类物种保护区生态"]


def test_the_nearest_heading_that_names_a_sector_wins() -> None:
    text = "第一章 发展教育\n第一节 保障能力\n补齐短板。\n专栏1 重点工程\n01 就业服务 完善网点。\n"
    found = concerned(text)
    assert found["补齐短板"] == {("education", "heading")}
    assert found["完善网点"] == {("talent", "heading")}


def test_of_several_sectors_in_a_title_the_one_above_counts() -> None:
    found = concerned("第一章 建设物流体系\n第一节 健全乡村物流体系\n优化站点布局。\n")
    assert found["优化站点布局"] == {("logistics", "heading")}


def test_a_general_heading_holds_only_for_measures_that_name_nothing() -> None:
    found = concerned("第一节 深化各项改革\n提升效能，改造公路。\n")
    assert found["提升效能"] == {("soe", "heading")}
    assert found["改造公路"] == {("transport", "words")}


def test_a_report_s_heading_over_mixed_measures_gives_way() -> None:
    text = "（二）扩大有效投资\n建设铁路，新建机场，改造灌区，扩建医院，加快工期。\n"
    found = concerned(text)
    assert found["改造灌区"] == {("water", "words")}


def test_run_in_leads_replace_the_heading() -> None:
    text = "（三）发展乡村产业\n一是大力发展旅游。完善设施，培育品牌。二是稳定就业。加强帮扶，拓宽渠道。\n"
    found = concerned(text)
    assert found["培育品牌"] == {("tourism", "heading")}
    assert found["拓宽渠道"] == {("talent", "heading")}


def test_leads_of_sister_paragraphs_replace_the_heading() -> None:
    text = (
        "（一）建设产业体系\n加快能源强省建设。优化布局，完善机制，提升水平。\n"
        "繁荣文化事业。完善机制，打造品牌，丰富供给。\n"
    )
    found = concerned(text)
    assert found["优化布局"] == {("energy", "heading")}
    assert found["丰富供给"] == {("tourism", "heading")}


def test_a_preamble_has_the_sectors_of_the_headings_below_it() -> None:
    text = "第一篇 夯实基础\n统筹存量和增量。\n第一章 完善交通网\n修路。\n第二章 建设水网\n治水。\n"
    assert concerned(text)["统筹存量和增量"] == {("transport", "heading"), ("water", "heading")}


def test_without_a_heading_a_measure_goes_on_with_its_neighbour() -> None:
    found = concerned("建设云岭机场，强化功能，完善布局。\n")
    assert found["强化功能"] == {("transport", "heading")}


def test_the_user_s_own_words_count() -> None:
    assert concerned("推广云岭模式。\n")["推广云岭模式"] == set()
    own = Lexicon(sectors={"tourism": ("云岭模式",)})
    assert concerned("推广云岭模式。\n", own)["推广云岭模式"] == {("tourism", "words")}


def test_a_doc_made_elsewhere_works() -> None:
    doc = NLP("新建机场。")
    doc._.facts.measures.append(Measure(Span(0, 4), "新建机场", Span(0, 4)))
    find_sectors(doc)
    assert doc._.facts.measures[0].sectors == ("transport",)
    assert [s.label_ for s in doc.spans["sectors"]] == ["transport"]


def test_the_taxonomy_is_whole() -> None:
    assert len(KEYS) == 24
    seen: dict[str, str] = {}
    for sector in sectors():
        assert sector.zh and sector.en and sector.aliases
        for word in sector.words:
            assert seen.setdefault(word, sector.key) == sector.key, word
            assert len(word) > 1
    for automaton in (measure_words(), title_words(), general_words()):
        assert {s for meaning in automaton.meanings for s in meaning} <= KEYS


@given(st.text(alphabet=st.sampled_from("建设机场水库医院生态产业园区，。数字化工程"), max_size=60))
def test_namings_are_apart_and_in_order(text: str) -> None:
    namings = [n for n in measure_words().named(text) if n.hides]
    assert all(a.end <= b.start for a, b in pairwise(namings))
    assert all(0 <= n.start < n.end <= len(text) for n in namings)


def test_audience_is_a_closed_list_of_classes() -> None:
    doc = NLP("支持小微企业和返乡青年创业，关爱留守儿童，改扩建儿童医院。")
    doc._.facts.measures.extend(
        [
            Measure(Span(0, 13), "", Span(0, 28)),
            Measure(Span(14, 20), "", Span(0, 28)),
            Measure(Span(21, 28), "", Span(0, 28)),
        ]
    )
    find_audience(doc)
    assert [m.audience for m in doc._.facts.measures] == [("中小企业", "青年"), ("儿童",), ()]


def test_no_word_of_the_audience_means_two_classes() -> None:
    assert all(len(meaning) <= 1 for meaning in audience_words().meanings)
