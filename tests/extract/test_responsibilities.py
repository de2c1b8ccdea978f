"""Responsibilities: brackets, labels, running text, and lines that speak for paragraphs before them."""

import pytest
import spacy

import extract.factories  # noqa: F401  registers the components
from extract.context import DocumentContext, attach
from extract.gazetteers import gazetteer
from extract.responsibilities.assembly import assign
from extract.types import Block, BlockFacts, DocumentMeta, Jurisdiction

NLP = spacy.blank("zh")
for pipe in ("policygraph_regions", "policygraph_agencies", "policygraph_measures", "policygraph_responsibilities"):
    NLP.add_pipe(pipe)


def duties(*paragraphs: str, path: tuple[str, ...] = ()) -> set[tuple[str, str, str]]:
    """(agency, role, the first six characters of the measure) of a document of these paragraphs."""
    division = gazetteer().named("山东省")[0]
    context = DocumentContext(meta=DocumentMeta(jurisdiction=Jurisdiction("山东省", division.code, "province")))
    source = "\n".join(paragraphs)
    blocks, facts, at = [], [], 0
    for number, text in enumerate(paragraphs):
        block = Block(text, tuple(range(at, at + len(text))), number, "body", path)
        at += len(text) + 1
        doc = attach(NLP.make_doc(text), block, context)
        for _, component in NLP.pipeline:
            doc = component(doc)
        blocks.append(block)
        found: BlockFacts = doc._.facts
        facts.append(found)
    rows = assign(blocks, facts)
    assert [r.span.of(source) for r in rows] == [r.agency if r.agency in source else r.span.of(source) for r in rows]
    return {(r.agency, r.role, source[r.measure : r.measure + 6]) for r in rows}


@pytest.mark.parametrize(
    ("bracket", "lead", "support"),
    [
        ("（省科技厅牵头，省财政厅、省教育厅配合）", {"省科技厅"}, {"省财政厅", "省教育厅"}),
        ("（省科技厅、省财政厅按职责分工负责）", {"省科技厅", "省财政厅"}, set()),
        ("（责任单位：省水利厅、省林草局）", {"省水利厅", "省林草局"}, set()),
        ("（牵头单位：省水利厅；责任单位：省林草局）", {"省水利厅"}, {"省林草局"}),
        ("（牵头单位：省水利厅；配合单位：省林草局、各市政府）", {"省水利厅"}, {"省林草局"}),
        ("（省体育局会同省教育厅负责）", {"省体育局"}, {"省教育厅"}),
        ("（省体育局牵头，各有关部门配合）", {"省体育局"}, set()),
        ("（省体育局、省教育厅）", {"省体育局", "省教育厅"}, set()),
        ("（各有关部门分工负责）", set(), set()),
        ("（省政府有关部门按职责分工负责）", set(), set()),
    ],
)
def test_roles_of_a_bracket(bracket: str, lead: set[str], support: set[str]) -> None:
    found = duties(f"建设一批县级体育馆{bracket}。")
    assert {a for a, role, _ in found if role == "lead"} == lead
    assert {a for a, role, _ in found if role == "support"} == support


def test_a_bracket_speaks_for_all_measures_since_the_one_before() -> None:
    found = duties("推进灌区改造，完善用水定额（省水利厅牵头）。培育种业企业（省农业农村厅负责）。")
    assert found == {
        ("省水利厅", "lead", "推进灌区改造"),
        ("省水利厅", "lead", "完善用水定额"),
        ("省农业农村厅", "lead", "培育种业企业"),
    }


def test_a_line_of_its_own_speaks_for_the_paragraph_before() -> None:
    found = duties("5.推进灌区改造，完善用水定额。", "牵头单位：省水利厅", "6.培育种业企业。", "责任单位：省农业农村厅")
    assert found == {
        ("省水利厅", "lead", "推进灌区改造"),
        ("省水利厅", "lead", "完善用水定额"),
        ("省农业农村厅", "lead", "培育种业企业"),
    }


def test_the_run_in_heading_of_an_item_is_left_out() -> None:
    found = duties("7.发展节水农业。推进灌区改造（省水利厅牵头）。培育种业企业（省农业农村厅负责）。")
    assert {(a, m) for a, _, m in found} == {("省水利厅", "推进灌区改造"), ("省农业农村厅", "培育种业企业")}


def test_running_text() -> None:
    found = duties("建设省级种质资源库，由省农业农村厅牵头，省科技厅配合。省审计厅将加强监督。")
    assert {(a, role) for a, role, _ in found} == {("省农业农村厅", "lead"), ("省科技厅", "support")}


def test_a_front_that_was_handed_on_is_in_the_name() -> None:
    found = duties("建设省级种质资源库（省农业农村厅、科技厅负责）。")
    assert {a for a, _, _ in found} == {"省农业农村厅", "省科技厅"}


def test_an_office_with_two_names_gets_no_duty_from_the_second() -> None:
    assert duties("加强省行政审批服务局（省大数据局）建设。") == set()


def test_lines_that_follow_each_other_speak_for_the_same_measures() -> None:
    found = duties("培育种业企业，建设种质资源库。", "牵头单位：省农业农村厅", "责任单位：省科技厅、各市政府")
    assert {(a, role) for a, role, _ in found} == {("省农业农村厅", "lead"), ("省科技厅", "support")}
    assert {m for _, _, m in found} == {"培育种业企业", "建设种质资源"}


def test_an_items_title_is_left_out_where_the_item_says_more() -> None:
    path = ("（二）提升养老服务水平",)
    found = duties("提升养老服务水平。", "加快建设养老服务中心。", "（省民政厅牵头，省卫生健康委配合）", path=path)
    assert {m for _, _, m in found} == {"加快建设养老"}
    assert duties("提升养老服务水平。", "责任单位：省民政厅", path=path) == {("省民政厅", "lead", "提升养老服务")}


@pytest.mark.parametrize(
    "text", ["本办法由省科技厅负责解释。", "发挥省科技厅牵头抓总作用。", "比亚迪参与电力市场交易。"]
)
def test_what_looks_like_a_duty(text: str) -> None:
    assert duties(text) == set()
