"""One project however often a document names it."""

import pytest

from extract.changes import changed
from extract.projects.merging import merge_projects
from extract.types import Place, ProjectMention, Span

CITY = Place("云岭市", "999900", "prefecture", Span(0, 2))


def mention(
    name: str, at: int, stage: str = "ongoing", kind: str = "油气", cue: bool = True, **more: object
) -> ProjectMention:
    return ProjectMention(
        Span(at, at + len(name)), name, kind, stage, "test", cue=Span(900, 902) if cue else None,
        located_in=(CITY,), **more,  # type: ignore[arg-type]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("云岭市储气库", "云岭储气库"),
        ("云岭储气库工程", "云岭储气库项目"),
        ("“春晖”行动", "春晖行动"),
        ("G99云岭—桃源段", "G99云岭-桃源段"),
        ("第二届云岭茶博会", "云岭茶博会"),
        ("云岭(桃源)物流枢纽", "云岭（桃源）物流枢纽"),
        ("云岭国家农业园", "云岭农业园"),
        ("中国（云岭）自由贸易试验区", "云岭自贸试验区"),
        ("云岭抽水蓄能电站", "云岭抽水蓄能项目"),
        ("新一轮云岭找矿行动", "云岭找矿行动"),
    ],
)
def test_names_that_differ_only_in_form_are_one_project(one: str, other: str) -> None:
    [group] = merge_projects([mention(one, 10), mention(other, 50)])
    assert (group.name, group.aliases) == (one, (other,) if other != one else ())
    assert [m.span.start for m in group.mentions] == [10, 50]


def test_a_later_shorter_name_keeps_owner_and_product() -> None:
    groups = merge_projects(
        [mention("云岭集团年产40万件毛衫加工项目", 0, kind="产业"), mention("云岭集团毛衫项目", 60, kind="产业")]
    )
    assert [g.name for g in groups] == ["云岭集团年产40万件毛衫加工项目"]


def test_a_later_name_may_leave_out_the_place_in_front() -> None:
    city, county = Place("烟台市", "370600", "prefecture", Span(0, 2)), Place("蓬莱区", "370614", "county", Span(2, 4))
    whole = changed(mention("烟台蓬莱碧波水库", 0), located_in=(city, county))
    [group] = merge_projects([whole, changed(mention("蓬莱碧波水库", 50), located_in=(county,))])
    assert group.aliases == ("蓬莱碧波水库",)
    owner = mention("云岭金穗集团白酒厂2万吨白酒项目", 0, kind="产业")
    assert len(merge_projects([owner, mention("金穗集团白酒厂", 60, kind="产业")])) == 1


def test_a_line_by_its_ends_and_a_bracket_is_the_one_called_by_their_first_characters() -> None:
    names = ("云桃高速", "云岭至桃源(省界)高速公路")
    assert len(merge_projects([mention(name, 40 * i, kind="公路") for i, name in enumerate(names)])) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("云岭储气库", "桃源储气库"), ("云岭储气库一期", "云岭储气库二期"), ("G99云岭至桃源段", "G99桃源至柳河段")],
)
def test_other_names_are_other_projects(one: str, other: str) -> None:
    assert len(merge_projects([mention(one, 0), mention(other, 50)])) == 2


def test_the_first_building_word_decides_the_stage_and_operation_only_without_one() -> None:
    names = ("operation", "start", "completion")
    [group] = merge_projects([mention("云岭储气库", 20 * i, stage=s) for i, s in enumerate(names)])
    assert group.stage == "start"
    [group] = merge_projects([mention("云岭储气库", 0, "ongoing", cue=False), mention("云岭储气库", 20, "operation")])
    assert group.stage == "operation"


def test_a_sure_mention_makes_a_doubtful_project_sure_and_wholes_are_groups() -> None:
    groups = merge_projects(
        [
            mention("云岭市机场", 0, kind="机场"),
            mention("云岭机场", 30, kind="机场", optional="facility"),
            mention("云岭机场扩建", 30, kind="机场", part_of="云岭机场"),
        ]
    )
    assert [(g.name, g.optional, g.part_of) for g in groups] == [
        ("云岭市机场", None, None),
        ("云岭机场扩建", None, "云岭市机场"),
    ]
    assert merge_projects([]) == []
