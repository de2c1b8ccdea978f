"""Plans of health and of schools, and the lists of a county's projects: brackets, moves, what bodies do."""

import pytest

from extract.pipeline import extract


def found(text: str, jurisdiction: str = "湖北省襄阳市") -> list[tuple[str, tuple[str, ...]]]:
    """Name and places of each project that is one for sure."""
    return [
        (p.name, tuple(place.name for place in p.located_in))
        for p in extract(text, jurisdiction=jurisdiction).projects
        if not p.optional
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A bracket behind a hospital or a school tells where it lies and how large it is.
        (
            "新建市第三人民医院（樊城，床位800张）、市康复医院（襄州，400张）。",
            [("市第三人民医院", ("樊城区",)), ("市康复医院", ("襄州区",))],
        ),
        (
            "续建樊城区实验中学（48个班）、襄州区外国语小学（36班，学位1620个）。",
            [("樊城区实验中学", ("樊城区",)), ("襄州区外国语小学", ("襄州区",))],
        ),
        # So does the bracket behind each of a list whose head stands behind the last.
        (
            "加快建设市康复（樊城）、同济（襄州）、鱼梁洲医院。",
            [("市康复医院", ("樊城区",)), ("同济医院", ("襄州区",)), ("鱼梁洲医院", ())],
        ),
        (
            "推进市第七（樊城）、第八（襄州）人民医院。",
            [("市第七人民医院", ("樊城区",)), ("第八人民医院", ("襄州区",))],
        ),
        # Of a branch of a national centre it is the name.
        ("筹建国家碳纤维创新中心（湖北）。", [("国家碳纤维创新中心（湖北）", ("湖北省",))]),
        # What is founded and moved.
        ("迁建市疾病预防控制中心，新建市公共卫生临床中心。", [("市疾病预防控制中心", ()), ("市公共卫生临床中心", ())]),
        ("筹建襄阳医学科学院。", [("襄阳医学科学院", ("襄阳市",))]),
        ("统筹推进与中国科学院、中国农业科学院的战略合作。", []),
        # The scheme of a work that is studied.
        (
            "研究樊城医院、襄州区妇幼保健院原址改造方案。",
            [("樊城医院原址改造", ("樊城区",)), ("襄州区妇幼保健院原址改造", ("襄州区",))],
        ),
        (
            "论证市胸科医院、市妇幼保健院檀溪院区原址改造方案。",
            [("市胸科医院原址改造", ()), ("市妇幼保健院檀溪院区原址改造", ())],
        ),
        # What a body is helped to do is no work on it.
        ("支持襄阳职业技术学院扩大招生规模。", []),
        ("推动市人民医院加强重点专科建设。", []),
        ("支持襄阳职业技术学院提升改造工程。", [("襄阳职业技术学院提升改造工程", ("襄阳市",))]),
    ],
)
def test_hospitals_and_schools(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    facilities = {"市胸科医院", "市妇幼保健院檀溪院区", "樊城医院", "襄州区妇幼保健院", "襄阳职业技术学院"}
    assert [row for row in found(text) if row[0] not in facilities] == expected


def names(text: str) -> list[str]:
    return [name for name, _ in found(text, "陕西省商洛市丹凤县")]


def test_the_title_of_a_plan_of_projects_is_none_and_what_a_plant_makes_is_no_project() -> None:
    text = "丹凤县2016年重点建设项目计划(摘登)\n1.石门沟萤石采选项目。建设年采选萤石300万吨生产线,总投资2亿元。\n"
    assert names(text) == ["石门沟萤石采选项目"]


def test_what_goes_with_a_thing_is_a_project_and_its_parts_are_listed() -> None:
    text = "丹江新区配套设施建设项目。含凤凰大道、云岭酒店、商镇大桥等5个子项目,总投资3亿元。"
    assert names(text)[-4:] == ["丹江新区配套设施建设项目", "凤凰大道", "云岭酒店", "商镇大桥"]
    assert names("建设含山大道、含光路等5个项目。") == ["含山大道", "含光路"]
