"""Lists made whole: built from random members and heads, read back with exact spans; and the rules one by one."""

import csv

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.projects import names as project_names
from extract.projects.coordination import Member, read_list
from extract.projects.heads import Head, Heads
from extract.types import Span
from graph.resources import data

HEADS = Heads(
    [
        Head("水电站", "水电站"),
        Head("机场", "机场"),
        Head("灌区", "灌区"),
        Head("职业技术学院", "学校"),
        Head("物流枢纽", "物流"),
        Head("改扩建工程", "", "work"),
        Head("行动", "计划/行动", "programme", "words"),
    ]
)
CORES = ("嘎玛", "泽仁", "卓雪", "尼松", "巴登", "曲珍", "达瓦", "扎西", "次旺", "洛桑", "白丹", "格列")
"""Names of nowhere."""


def read(text: str, cores: tuple[str, ...] = CORES) -> list[Member]:
    """Read a list whose cores are marked as places, as the regions component would."""
    places = sorted(Span(i, i + len(c)) for c in cores for i in range(len(text)) if text.startswith(c, i))
    inside = {p.start for p in places}

    def core_of(start: int, end: int) -> str:
        return "place" if any(start <= i < end for i in inside) else "common"

    return read_list(text, 0, len(text), HEADS, places, core_of, frozenset({"大型", "中小型"}), frozenset({"建设"}))


@st.composite
def lists(draw: st.DrawFn) -> tuple[str, list[tuple[str, str]], bool]:
    """A list of groups, each with a head of its own: its text, the (own words, name) of each member, open or not."""
    groups = draw(
        st.lists(st.sampled_from(["水电站", "机场", "灌区", "物流枢纽"]), min_size=1, max_size=3, unique=True)
    )
    text, expected = "", []
    cores = draw(st.permutations(CORES))
    for number, head in enumerate(groups):
        size = draw(st.integers(1, 4))
        members = [cores.pop() for _ in range(size)]
        last_open = number == len(groups) - 1 and size > 1 and draw(st.booleans())
        if text:
            text += draw(st.sampled_from(["、", "和", "以及", "与"]))
        for i, core in enumerate(members):
            bracket = draw(st.sampled_from(["", "", "（一期、二期）"])) if core is members[-1] and not last_open else ""
            if i:
                text += "、" if i < size - 1 or last_open else draw(st.sampled_from(["、", "和", "及"]))
            own = core + (head if core is members[-1] and not last_open else "") + bracket
            expected.append((own, own if own != core else core + head))
            text += own
        if last_open:
            text += "等" + draw(st.sampled_from(["", "大型", "中小型"])) + head
            return text, expected, True
    return text, expected, False


@settings(max_examples=300, deadline=None)
@given(lists())
def test_a_list_is_read_back_with_exact_spans(built: tuple[str, list[tuple[str, str]], bool]) -> None:
    text, expected, is_open = built
    members = read(text)
    assert [(m.own.of(text), m.name) for m in members] == expected
    assert [m.own.start for m in members] == sorted(m.own.start for m in members)
    assert members[-1].open_list is is_open
    for member in members:
        if member.shared is not None:
            assert member.shared.of(text) == member.name[len(member.own) :]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("嘎玛、泽仁职业技术学院", ["嘎玛职业技术学院", "泽仁职业技术学院"]),
        ("嘎玛陆港型、泽仁(尼松)口岸型物流枢纽", ["嘎玛陆港型物流枢纽", "泽仁(尼松)口岸型物流枢纽"]),
        ("嘎玛机场、泽仁机场改扩建工程", ["嘎玛机场改扩建工程", "泽仁机场改扩建工程"]),
        ("嘎玛机场建设和泽仁机场改扩建工程", ["嘎玛机场", "泽仁机场改扩建工程"]),
        ("嘎玛机场、泽仁水电站", ["嘎玛机场", "泽仁水电站"]),
        ("“甲一”“乙二”行动", ["“甲一”行动", "“乙二”行动"]),
        ("嘎玛、泽仁等大型灌区改扩建工程", ["嘎玛灌区改扩建工程", "泽仁灌区改扩建工程"]),
        ("嘎玛、泽仁2座水电站", ["嘎玛水电站", "泽仁水电站"]),
        ("嘎玛水电站（含泽仁、尼松）", ["嘎玛水电站"]),
    ],
)
def test_rules_one_by_one(text: str, names: list[str]) -> None:
    assert [m.name for m in read(text)] == names


def test_a_connector_inside_a_bracket_or_a_word_does_not_cut() -> None:
    assert [m.name for m in read("嘎玛（泽仁和尼松）水电站")] == ["嘎玛（泽仁和尼松）水电站"]
    assert [m.name for m in read("和平机场", ())] == ["和平机场"]


SENTENCES = (
    "嘎玛、泽仁、卓雪机场",
    "尼松、巴登等水电站",
    "曲珍灌区、达瓦物流枢纽和扎西职业技术学院",
)


@pytest.mark.parametrize("word", ["机场", "水电站", "灌区", "物流枢纽", "职业技术学院"])
def test_a_line_taken_out_of_the_lexicon_costs_only_the_names_with_that_head(word: str) -> None:
    with data("lexicons", "heads.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(line for line in lines if not line.startswith("#")))
    whole = project_names.heads()
    less = Heads(Head(r["head"], r["kind"], r["role"], r["needs"]) for r in rows if r["head"] != word)
    for text in SENTENCES:
        places = sorted(Span(i, i + 2) for c in CORES for i in range(len(text)) if text.startswith(c, i))
        before = {m.name for m in read_list(text, 0, len(text), whole, places) if m.head}
        after = {m.name for m in read_list(text, 0, len(text), less, places) if m.head}
        assert {name for name in before - after if not name.endswith(word)} == set()


def test_the_lexicon_holds_each_head_once_with_a_known_kind_and_role() -> None:
    import yaml

    kinds = yaml.safe_load(data("lexicons", "kinds.yml").read_text(encoding="utf-8"))["kinds"]
    with data("lexicons", "heads.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(line for line in lines if not line.startswith("#")))
    words = [r["head"] for r in rows]
    assert len(words) == len(set(words))
    assert {r["kind"] for r in rows} <= {*kinds, ""}
    assert {r["role"] for r in rows} == {"facility", "section", "work", "programme"}
    assert {r["needs"] for r in rows} == {"name", "words", "mark", "self"}
