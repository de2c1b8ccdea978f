"""Projects of sentences of our own: names, kinds, stages with their cues, places, wholes."""

import pytest
import spacy

from extract.components.projects import find_projects
from extract.components.stages import stage_projects
from extract.context import DocumentContext, attach
from extract.types import Block, Jurisdiction, ProjectMention, RegionMention, Span

NLP = spacy.blank("zh")
PLACES = {
    "松涛": ("松涛市", "prefecture"),
    "云岭": ("云岭县", "county"),
    "桃源": ("桃源县", "county"),
    "柳河": ("柳河县", "county"),
    "金沙": ("金沙县", "county"),
}


def projects(text: str, role: str = "body") -> list[ProjectMention]:
    doc = attach(NLP.make_doc(text), Block(text, tuple(range(len(text))), 0, role), DocumentContext())
    for word, (name, level) in PLACES.items():
        start = text.find(word)
        while start >= 0:
            span = Span(start, start + len(word))
            doc._.facts.regions.append(RegionMention(span, word, name, level, None, "test"))
            start = text.find(word, start + 1)
    found: list[ProjectMention] = stage_projects(find_projects(doc))._.facts.projects
    return found


def named(text: str) -> list[str]:
    return [p.name for p in projects(text) if not p.optional]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("加快推进云岭、桃源、柳河机场前期工作。", ["云岭机场", "桃源机场", "柳河机场"]),
        ("建成云岭水库，推进桃源、金沙等中小型水库建设。", ["云岭水库", "桃源水库", "金沙水库"]),
        ("实施云岭机场和桃源机场改扩建工程。", ["云岭机场改扩建工程", "桃源机场改扩建工程"]),
        ("深入实施“春晖”专项行动，推进“银龄”计划。", ["“春晖”专项行动", "“银龄”计划"]),
        ("开展G9900云岭至桃源段前期研究。", ["G9900云岭至桃源段"]),
        ("建设云岭综合保税区、桃源边境经济合作区。", ["云岭综合保税区", "桃源边境经济合作区"]),
        ("办好第三届云岭茶文化博览会。", ["第三届云岭茶文化博览会"]),
        ("完善云岭航空口岸和物流枢纽功能。", ["云岭航空口岸", "云岭物流枢纽"]),
        ("实施城乡供水提质行动。", ["城乡供水提质行动"]),
        ("云岭抽水蓄能电站开工建设。", ["云岭抽水蓄能电站"]),
        ("新建2条高速公路：云岭至桃源、柳河至金沙。", ["云岭至桃源高速公路", "柳河至金沙高速公路"]),
        ("建成云岭至桃源、柳河至金沙2条高速公路。", ["云岭至桃源高速公路", "柳河至金沙高速公路"]),
    ],
)
def test_names_are_made_whole(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "实施一批省道新改建工程。",
        "完善综合性物流枢纽设施。",
        "新建一批运输机场、通用机场。",
        "打击制售伪劣商品犯罪活动。",
        "加强农田水利建设，提高抗旱能力。",
        "全省高速公路通车里程达到5000公里。",
        "建设省级重点实验室12家。",
        "",
        "hello world",
    ],
)
def test_indefinite_works_are_no_projects(text: str) -> None:
    assert projects(text) == []


@pytest.mark.parametrize(
    ("text", "stage", "cue"),
    [
        ("深化论证云岭水库建设。", "study", "深化论证"),
        ("力争开工建设云岭水库。", "study", "力争"),
        ("推进云岭机场前期工作。", "preparatory", "前期工作"),
        ("规划建设云岭水库。", "planned", "规划建设"),
        ("推动云岭水库开工建设。", "start", "开工建设"),
        ("加快云岭水库建设。", "ongoing", "加快"),
        ("谋划实施云岭水库扩建工程。", "ongoing", "实施"),
        ("建成云岭水库。", "completion", "建成"),
        ("提升云岭口岸通关能力。", "operation", "提升"),
        ("云岭水库、桃源水库建成投用。", "completion", "建成投用"),
    ],
)
def test_the_nearest_governing_verb_decides_the_stage(text: str, stage: str, cue: str) -> None:
    found = [p for p in projects(text) if not p.optional]
    assert found
    assert {p.stage for p in found} == {stage}
    assert all(p.cue is not None and p.cue.of(text) == cue for p in found)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("建设云岭至桃源铁路。", "铁路"),
        ("建设云岭500千伏输变电工程。", "电网"),
        ("建设云岭灌区现代化改造。", "灌区"),
        ("推进云岭机场改扩建工程。", "机场"),
        ("实施云岭光伏基地二期。", "电源"),
        ("实施产业链提升行动。", "计划/行动"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    assert [p.kind for p in projects(text) if not p.optional] == [kind]


def test_ends_of_a_route_are_connected_and_a_parent_in_front_of_an_end_is_where_it_lies() -> None:
    [road] = [p for p in projects("新建松涛云岭至桃源公路。") if not p.optional]
    assert [p.name for p in road.connects] == ["云岭县", "桃源县"]
    assert [p.name for p in road.located_in] == ["松涛市"]


def test_the_subject_of_the_clause_says_where() -> None:
    [zone] = projects("支持松涛建设国家数字经济创新发展试验区。")
    assert [(p.name, p.span.start) for p in zone.located_in] == [("松涛市", 2)]


def test_a_work_is_part_of_its_facility_and_a_phase_of_its_whole() -> None:
    found = projects("实施云岭机场功能提升工程。")
    assert [(p.name, p.optional, p.part_of) for p in found] == [
        ("云岭机场", "facility", None),
        ("云岭机场功能提升工程", None, "云岭机场"),
    ]
    assert [p.part_of for p in projects("推进云岭水资源配置二期工程。") if not p.optional] == ["云岭水资源配置"]


def test_spans_of_member_and_head() -> None:
    text = "开工建设云岭、桃源等水电站。"
    first, second = projects(text)
    assert (first.span.of(text), first.head and first.head.of(text), first.open_list) == ("云岭", "水电站", True)
    assert second.span.of(text) == "桃源"


def test_time_grows_linearly_on_a_sentence_without_stop() -> None:
    import time

    def seconds(count: int) -> float:
        text = "推进" + "云岭、桃源、" * count + "柳河机场"
        start = time.process_time()
        assert len(projects(text)) == 2 * count + 1
        return time.process_time() - start

    seconds(50)
    # A list of places asked once for each member takes forty times as long.
    assert seconds(2400) < 16 * seconds(300) + 1.0


def test_without_jurisdiction_or_block_the_components_still_work() -> None:
    doc = find_projects(NLP.make_doc("建成柳河水库。"))
    assert [p.name for p in stage_projects(doc)._.facts.projects] == ["柳河水库"]
    assert Jurisdiction("中国", None, "country").code is None
