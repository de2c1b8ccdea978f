"""The coverage report: what is left, and that its sums hold for any text."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.clauses.sentences import sentences
from extract.coverage import Coverage, count_sentences, coverage
from extract.leftovers import numbers, open_lists, quotations
from extract.pipeline import extract
from extract.types import Extraction

PLAN = """云南省交通发展规划
第一章 健全综合交通
推进昭通机场前期工作，到2030年新改建农村公路约500公里。责任单位：省财政厅。春天到了。
6 文件
实施“云岭畅通”行动，坚持“一盘棋”思路，优先保障甲乙丙、丁戊己、昭通等方向。构建“3+1”格局，支持鼓楼区发展。
"""


def kinds(report: Coverage) -> list[tuple[str, str]]:
    return [(row.kind, row.text) for row in report.left]


def test_what_no_component_claimed_is_listed_with_its_line() -> None:
    report = coverage(extract(PLAN, jurisdiction="云南省"))
    found = {(row.kind, row.text): row for row in report.left}
    assert found["sentence", "春天到了"].line == 3
    assert found["sentence", "春天到了"].context == "第一章 健全综合交通"
    assert found["quotation", "一盘棋"].line == 5
    assert ("quotation", "云岭畅通") not in found
    assert found["list", "优先保障甲乙丙、丁戊己、昭通等"].why == "1 of 3 members became facts"
    assert not any("2030" in text or "500" in text for kind, text in found if kind == "quantity")
    place = found["place", "鼓楼区"]
    assert {(c.code, c.parents) for c in place.candidates} >= {("320106", ("江苏省", "南京市"))}
    assert all(c.why for c in place.candidates)
    assert [row.span for row in report.left] == sorted(row.span for row in report.left)


def test_a_line_that_says_who_leads_gave_what_it_holds_where_a_measure_takes_it() -> None:
    led = coverage(extract("推进昭通机场前期工作。责任单位：省财政厅。", jurisdiction="云南省"))
    assert kinds(led) == []
    assert led.sentences.mentions_only == 1
    alone = coverage(extract("责任单位：省财政厅。", jurisdiction="云南省"))
    assert kinds(alone) == [("no measure", "责任单位：省财政厅")]


def test_nothing_is_left_of_a_text_that_became_facts_wholly() -> None:
    assert coverage(extract("推进昭通机场前期工作。", jurisdiction="云南省")).left == ()


def test_a_quantity_without_a_target_is_listed() -> None:
    extraction = extract("推进昭通机场前期工作，新改建公路约500公里。", jurisdiction="云南省")
    without = Extraction(**{name: getattr(extraction, name) for name in Extraction.__slots__} | {"targets": ()})
    assert ("quantity", "500") in kinds(coverage(without))
    assert ("quantity", "500") not in kinds(coverage(extraction))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("新建12座水库、1.5万公里渠道", ["12", "1.5万"]),
        ("投资三十余万元，百分之九十达标", ["三十余万", "百分之九十"]),
        ("2026年3月5日第3批G4218、5G基站，〔2025〕12号", []),
        ("1.加强治理（2）完善体系", []),
        ("工期3年内完成", ["3"]),
    ],
)
def test_numbers_that_may_count_something(text: str, found: list[str]) -> None:
    assert [span.of(text) for span in numbers(text)] == found


def test_quotations_and_lists() -> None:
    text = "坚持“一盘棋”和《条例》，他说“今天很好。明天也好”，“”，建设甲、乙等平等、高等院校，完善丙、丁等级"
    assert [span.of(text) for span in quotations(text)] == ["一盘棋", "条例"]
    assert [(span.of(text), [m.of(text) for m in members]) for span, members in open_lists(text)] == [
        ("建设甲、乙等", ["建设甲", "乙"])
    ]


PARTS = st.lists(
    st.sampled_from(
        ["推进昭通机场前期工作", "新建5座水库", "春天到了", "“一盘棋”", "鼓楼区", "《安全法》", "，", "。", "；", "\n",
         "\r\n", "　　", "第一章 总则", "（一）完善体系", "6 文件", "甲、乙等", "大\n理", "２０公里", "🦌", "省财政厅"]
    ),
    min_size=1,
    max_size=25,
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(PARTS.filter(lambda parts: "".join(parts).strip() != ""))
def test_the_sums_hold_for_any_text(parts: Sequence[str]) -> None:
    text = "".join(parts)
    extraction = extract(text, jurisdiction="云南省")
    report = coverage(extraction)
    c = report.characters
    assert c.total == len(text) == c.in_facts + c.without + c.layout
    # counted another way: character by character, and sentence by sentence
    placed = [at for block in extraction.outline.blocks for at in block.offsets]
    assert len(set(placed)) == len(placed) == c.in_facts + c.without
    spans = [m.span for m in extraction.measures] + [p.span for p in extraction.projects]
    spans += [r.span for r in extraction.regions if r.name] + [t.span for t in extraction.targets]
    covered = {at for span in spans for at in range(span.start, span.end)}
    assert c.in_facts >= len(covered.intersection(placed))
    bodies = [b for b in extraction.outline.blocks if b.role == "body"]
    every = [b.source(s.span) for b in bodies for s in sentences(b.text)]
    assert report.sentences.total == len(every)
    assert report.sentences == count_sentences(extraction)
    silent = [row.span for row in report.left if row.kind == "sentence"]
    assert silent == [s for s in every if not any(s.overlaps(f) for f in facts(extraction))]
    assert report.sentences.silent == len(silent)


def facts(extraction: Extraction) -> list[Any]:
    rows = (extraction.measures, extraction.agencies, extraction.projects, extraction.targets)
    found = [row.span for kind in (*rows, extraction.responsibilities, extraction.citations) for row in kind]
    found += [span for p in extraction.projects for span in (p.head, p.cue) if span]
    found += [b.span for m in extraction.measures for b in m.basis if b.by == "words" and b.span]
    return found + [r.span for r in extraction.regions if r.name is not None and r.nested is None]
