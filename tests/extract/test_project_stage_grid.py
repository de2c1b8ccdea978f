"""A grid of stages: how far a thing is by words in front of it, behind it, in brackets, over its list, in each form."""

import pytest

from extract.pipeline import extract

THINGS = [
    ("青岩水库", "凤鸣大桥"),
    ("云岭至天湖高速公路", "云岭县人民医院"),
    ("云岭机场", "华鼎公司年产10万吨铝材项目"),
]


def stages(text: str) -> list[str]:
    return [p.stage for p in extract(text, jurisdiction="云南省").projects if not p.optional]


def named(text: str) -> list[str]:
    found = extract(text, jurisdiction="云南省").projects
    return [p.name.removesuffix("项目") for p in found if not p.optional]


def both(things: tuple[str, str]) -> list[str]:
    return [name.removesuffix("项目") for name in things]


@pytest.mark.parametrize("things", THINGS)
@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("新开工", "start"),
        ("已开工", "start"),
        ("计划开工", "start"),
        ("续建", "ongoing"),
        ("在建", "ongoing"),
        ("竣工", "completion"),
        ("已建成", "completion"),
        ("2025年建成", "completion"),
        ("拟建", "planned"),
        ("储备", "planned"),
        ("前期", "preparatory"),
        ("前期工作", "preparatory"),
    ],
)
def test_a_bracket_behind_a_name_says_how_far_it_is_and_is_no_part_of_it(
    words: str, stage: str, things: tuple[str, str]
) -> None:
    text = "重点推进{}（{words}）、{}（{words}）。".format(*things, words=words)
    assert named(text) == both(things)
    assert stages(text) == [stage, stage]


def test_a_bracket_with_the_kind_of_work_is_a_part_of_the_name() -> None:
    assert named("云岭机场（迁建）、凤鸣大桥（改造）加快推进。") == ["云岭机场（迁建）", "凤鸣大桥（改造）"]


@pytest.mark.parametrize("things", THINGS)
@pytest.mark.parametrize(
    ("heading", "stage"),
    [
        ("（一）新开工", "start"),
        ("一、计划新开工（2个）", "start"),
        ("（二）开工建设类", "start"),
        ("新开工项目", "start"),
        ("（三）竣工", "completion"),
        ("三、竣工投产类", "completion"),
        ("一、建成一批重大项目", "completion"),
        ("（四）前期工作", "preparatory"),
        ("推进前期工作项目", "preparatory"),
        ("（五）储备类", "planned"),
        ("五、储备一批重大项目", "planned"),
        ("六、谋划一批重大项目", "study"),
        ("二、续建（2个）", "ongoing"),
    ],
)
@pytest.mark.parametrize("form", ["{h}\n1.{x}\n2.{y}\n", "{h}\n{x}、{y}。\n"])
def test_a_heading_that_is_no_more_than_what_is_done(
    form: str, heading: str, stage: str, things: tuple[str, str]
) -> None:
    text = form.format(h=heading, x=things[0], y=things[1])
    assert named(text) == both(things)
    assert stages(text) == [stage, stage]


@pytest.mark.parametrize("things", THINGS)
@pytest.mark.parametrize(
    ("form", "stage"),
    [
        ("谋划一批重大项目，包括{x}、{y}。", "study"),
        ("储备一批重大项目，包括{x}、{y}。", "planned"),
        ("推进一批项目前期工作，包括{x}、{y}。", "preparatory"),
        ("推进前期工作：{x}、{y}。", "preparatory"),
        ("开展前期工作的项目有：{x}、{y}。", "preparatory"),
        ("重点推进以下项目前期工作：{x}、{y}。", "preparatory"),
        ("开工建设一批重大项目，包括{x}、{y}。", "start"),
        ("建成一批重大项目，包括{x}、{y}。", "completion"),
        ("续建项目有{x}、{y}。", "ongoing"),
        ("预备项目：{x}、{y}。", "preparatory"),
        ("新开工一批项目，主要有{x}、{y}。", "start"),
    ],
)
def test_a_lead_in_front_of_the_list(form: str, stage: str, things: tuple[str, str]) -> None:
    text = form.format(x=things[0], y=things[1])
    assert named(text) == both(things)
    assert stages(text) == [stage, stage]


@pytest.mark.parametrize("thing", ["青岩水库", "云岭县人民医院", "云岭至天湖高速公路"])
@pytest.mark.parametrize(
    ("form", "stage"),
    [
        ("推动{}开展前期工作。", "preparatory"),
        ("{}正在做前期工作。", "preparatory"),
        ("{}前期工作正在抓紧进行。", "preparatory"),
        ("{}取得用地预审。", "preparatory"),
        ("合理布局建设{}。", "planned"),
        ("{}近日开工。", "start"),
        # What is not so yet is no stage that it has reached.
        ("推进尚未开工的{}建设。", "ongoing"),
        ("未建成的{}。", "ongoing"),
        ("{}没有建成。", "ongoing"),
    ],
)
def test_the_words_around_one_name(form: str, stage: str, thing: str) -> None:
    assert named(form.format(thing)) == [thing]
    assert stages(form.format(thing)) == [stage]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("加快青岩水库建设、凤鸣大桥前期工作、云岭机场开工。", ["ongoing", "preparatory", "start"]),
        ("推动青岩水库开工、凤鸣大桥续建、云岭机场投用。", ["start", "ongoing", "completion"]),
        ("推进青岩水库前期工作、凤鸣大桥开工、云岭机场竣工。", ["preparatory", "start", "completion"]),
    ],
)
def test_each_member_of_a_list_has_its_own(text: str, expected: list[str]) -> None:
    assert named(text) == ["青岩水库", "凤鸣大桥", "云岭机场"]
    assert stages(text) == expected
