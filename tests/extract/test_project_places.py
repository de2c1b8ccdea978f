"""Where projects are and what they connect."""

import pytest

from extract.pipeline import extract
from extract.types import Place


def places(text: str, jurisdiction: str) -> dict[str, tuple[list[str], list[str]]]:
    def sure(rows: tuple[Place, ...]) -> list[str]:
        return [p.name for p in rows if not p.short]

    found = extract(text, jurisdiction=jurisdiction).projects
    return {p.name: (sure(p.located_in), sure(p.connects)) for p in found if not p.optional}


def test_two_places_side_by_side_are_the_ends_of_a_line() -> None:
    assert places("推进张家港靖江过江通道建设。", "江苏省") == {"张家港靖江过江通道": ([], ["张家港市", "靖江市"])}


def test_a_parent_in_front_of_an_end_is_where_the_line_lies() -> None:
    assert places("建设南通市如东县至盐城市公路。", "江苏省") == {
        "南通市如东县至盐城市公路": (["南通市"], ["如东县", "盐城市"])
    }


@pytest.mark.parametrize(
    ("text", "jurisdiction", "located"),
    [
        ("实施湟水河综合治理。", "青海省", []),
        ("承办上合组织国家电影节。", "山东省", []),
        ("加快红山文化遗址保护工程。", "内蒙古自治区", []),
    ],
)
def test_rivers_organisations_and_cultures_are_no_places_of_projects(
    text: str, jurisdiction: str, located: list[str]
) -> None:
    assert [names for names, _ in places(text, jurisdiction).values()] == [located]


def test_the_subject_of_the_sentence_and_the_region_in_front_of_a_colon_say_where() -> None:
    assert places("支持赤峰建设蒙东粮食储备基地。", "内蒙古自治区") == {"蒙东粮食储备基地": (["蒙东", "赤峰市"], [])}
    assert places("襄阳市宜城市的建设内容为：新建堤防，柳林泵站除险加固。", "湖北省") == {
        "柳林泵站除险加固": (["宜城市"], [])
    }
    assert places("襄阳市推进一批工作，建设“书香”服务平台。", "湖北省") == {"“书香”服务平台": (["襄阳市"], [])}


def test_a_name_in_full_outranks_a_short_one() -> None:
    assert places("推进川藏铁路西藏段建设。", "西藏自治区") == {"川藏铁路西藏段": (["西藏自治区"], [])}
