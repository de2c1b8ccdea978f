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


@pytest.mark.parametrize(
    ("text", "jurisdiction", "name", "located"),
    [
        ("东北亚农机检测技术创新中心落户通辽。", "内蒙古自治区", "东北亚农机检测技术创新中心", ["东北亚", "通辽市"]),
        (
            "第三届中国国际奶业博览会将在呼和浩特举办。",
            "内蒙古自治区",
            "第三届中国国际奶业博览会",
            ["中国", "呼和浩特市"],
        ),
        ("位于烟台的蓬莱阁项目建成投产。", "山东省", "蓬莱阁项目", ["烟台市"]),
        ("遴选德州、聊城联合开展国家城乡融合试点。", "山东省", "国家城乡融合试点", ["德州市", "聊城市"]),
        ("淄博高新区列入国家低碳工业试点。", "山东省", "国家低碳工业试点", ["淄博市"]),
        ("在东南亚3个国家实施“光明行”项目。", "广西壮族自治区", "“光明行”项目", ["东南亚"]),
        ("建设洛阳—济源都市圈。", "河南省", "洛阳—济源都市圈", ["洛阳市", "济源市"]),
        ("启动开封道—星光里更新工程。", "天津市", "开封道—星光里更新工程", []),
        ("深化丹江口库区水环境综合治理。", "湖北省", "丹江口库区水环境综合治理", []),
        ("滨河新区建设黄河楼景区。", "宁夏回族自治区", "黄河楼景区", []),
        ("华茂公司年产5万吨纸浆项目，选址烟台。", "山东省", "华茂公司年产5万吨纸浆项目", ["烟台市"]),
        ("支持长沙-中关村科技园建设。", "湖南省", "长沙-中关村科技园", ["长沙市"]),
    ],
)
def test_where_a_clause_says_that_a_project_is(text: str, jurisdiction: str, name: str, located: list[str]) -> None:
    assert places(text, jurisdiction)[name] == (located, [])


@pytest.mark.parametrize(
    "text",
    [
        "位于四川南充的丰和灌区开工建设。",
        "近日，四川南充的国家重点水利工程——丰和灌区开工建设。",
        "在四川南充，国家重点水利工程——丰和灌区开工建设。",
    ],
)
def test_the_place_in_front_of_what_calls_a_thing_so(text: str) -> None:
    assert places(text, "中国")["丰和灌区"] == (["四川省", "南充市"], [])


def test_a_facility_is_where_the_clause_says_that_its_works_are() -> None:
    found = extract("在四川南充，丰和灌区一期工程开工。", jurisdiction="中国").projects
    assert {p.name: [place.name for place in p.located_in] for p in found} == {
        "丰和灌区": ["四川省", "南充市"],
        "丰和灌区一期工程": ["四川省", "南充市"],
    }


def test_a_line_connects_the_places_of_the_course_that_is_told_behind_it() -> None:
    text = "石衡高速公路全线起于石家庄市藁城区，途经赵县、宁晋县，止于衡水市，沿线经济发达，服务邢台市。"
    assert places(text, "河北省") == {
        "石衡高速公路": (["石家庄市"], ["藁城区", "赵县", "宁晋县", "衡水市"]),
    }


def test_a_city_at_the_other_end_of_a_route_is_one_although_its_name_is_a_word() -> None:
    assert places("推进武汉至大同铁路。", "湖北省") == {"武汉至大同铁路": ([], ["武汉市", "大同市"])}


@pytest.mark.parametrize(
    ("text", "located", "connects"),
    [
        # The section's own place touches the other end, and neither lies in the other.
        ("新开工龙岩至宁化南平段高速公路。", ["南平市"], ["龙岩市", "宁化县"]),
        # What ends at a bridge or a street lies in the division in front of it.
        ("实施漳州白塔桥至新华大桥拓宽改建工程。", ["漳州市"], []),
        ("改造惠安县青年路至平山路段。", ["惠安县"], []),
        ("建设漳州环线龙海甲坑至南靖公路。", ["漳州市", "龙海区"], ["南靖县"]),
        ("建设漳州K-12地块公园项目。", ["漳州市"], []),
    ],
)
def test_what_of_a_route_is_where_it_lies(text: str, located: list[str], connects: list[str]) -> None:
    assert list(places(text, "福建省").values()) == [(located, connects)]
