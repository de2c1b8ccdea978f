"""The 124 questions that the grammar was built with, and others of the same kinds in other words."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
import yaml

from graph.stores import Store
from policygraph.asking import ask
from policygraph.questions import KnownNames, read

ROOT = Path(__file__).resolve().parents[3]
QUESTIONS = yaml.safe_load((ROOT / "data" / "questions" / "questions.yml").read_text("utf-8"))


def bench() -> ModuleType:
    """The script that measures; the test counts as it does."""
    spec = importlib.util.spec_from_file_location("bench_questions", ROOT / "bench" / "questions.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_questions(known: KnownNames) -> None:
    right = bench().right
    wrong = [(q["text"], shown) for q in QUESTIONS for well, shown in [right(q, known)] if not well]
    assert len(QUESTIONS) == 124
    assert len(wrong) <= 0.05 * len(QUESTIONS), wrong


def test_what_must_not_be_understood_is_not(known: KnownNames) -> None:
    strange = [q["text"] for q in QUESTIONS if q["query"] is None]
    assert len(strange) >= 10
    assert [text for text in strange if read(text, known).query] == []


@pytest.mark.parametrize("question", [q["text"] for q in QUESTIONS if q["query"]][::6])
def test_what_is_understood_runs(page_store: Store, question: str) -> None:
    answer = ask(page_store, question)
    assert answer.query
    assert answer.columns
    assert answer.rows or "nothing in this store answers" in str(answer.note)


@pytest.mark.parametrize(
    ("question", "query", "parameters"),
    [
        # names: parents in front, English, pinyin, slips of sound and of one character, short forms
        ("西藏日喀则的机场", "projects_in_region", {"region": "日喀则市", "kind": "机场"}),
        ("hydropower stations in Chamdo", "projects_in_region", {"region": "昌都市", "kind": "水电站"}),
        ("roads that pass through Jilong", "routes_through", {"region": "吉隆县"}),
        ("Shigatze overview", "region_profile", {"region": "日喀则市"}),
        ("林枝概况", "region_profile", {"region": "林芝市"}),
        ("川藏铁路西臧段沿线", "along_route", {"entity": "川藏铁路西藏段"}),
        ("拉萨综保区的所有信息", "everything_involving", {"entity": "拉萨综合保税区"}),
        ("江孜概况", "region_profile", {"region": "江孜县"}),
        ("全区有哪些县没提到", "regions_never_mentioned", {"region": "西藏自治区", "level": "county"}),
        # an agency that no document names
        ("西藏教育厅负责什么", "measures_of_agency", {"agency": "西藏自治区教育厅"}),
        # a place that no document names
        ("青岛有哪些项目", "projects_in_region", {"region": "青岛市"}),
        # words by which the extraction tells a sector
        ("光伏领域有哪些举措", "measures_of_sector", {"sector": "energy"}),
        # numbers and sections
        ("至少三条举措的领域联系", "sector_pairs", {"minimum": 3}),
        ("facts in chapter 19", "facts_of_section", {"section": "第十九章"}),
        # quotation marks hold words together
        ("搜索“数字孪生”", "measures_with_words", {"words": "数字孪生"}),
        # full width, traditional spacing, capitals
        ("ＡＩＲＰＯＲＴＳ　ｉｎ　Ｌｈａｓａ", "projects_in_region", {"region": "拉萨市", "kind": "机场"}),
    ],
)
def test_other_words(known: KnownNames, question: str, query: str, parameters: dict[str, object]) -> None:
    reading = read(question, known)
    got = {k: known.sectors.get(f"sector:{v}", v) for k, v in reading.named().items()}
    assert (reading.query, got) == (query, parameters)


@pytest.mark.parametrize(
    "question",
    [
        "川藏铁路什么时候通车",
        "西藏大学的录取分数线",
        "is the airport in Lhasa safe",
        "第十九章第二节有什么项目",  # two units: neither alone is what was asked
        "樟木乡有哪些项目",  # 樟木 is a town
        "昌都和",
        "和",
        "?!",
        "the of in",
    ],
)
def test_in_doubt_it_is_not_understood(known: KnownNames, question: str) -> None:
    assert read(question, known).query is None


def test_order_of_the_names_is_the_questions(known: KnownNames) -> None:
    for one, other in (("昌都", "林芝"), ("林芝", "昌都")):
        named = read(f"compare {one} with {other}", known).named()
        assert (named["region"], named["other"]) == (f"{one}市", f"{other}市")


def test_what_was_assumed_is_said(known: KnownNames) -> None:
    assert read("墨托机场的所有信息", known).notes == ("nothing in this store is called 墨托机场; read as 墨脱机场",)
    assert read("拉萨综保区", known).notes == ("拉萨综保区 read as 拉萨综合保税区",)
    assert read("青岛概况", known).notes == ("青岛市 is a division, but nothing in this store involves it",)
    assert read("日喀则概况", known).notes == ()
