"""Lists of industrial projects with their firms, and how work reports tell of these; examples of our own."""

import pytest
from test_projects import named

from extract.pipeline import extract


def where(text: str, jurisdiction: str = "浙江省") -> dict[str, list[str]]:
    """Each project that is one for sure, with the places where it lies."""
    rows = extract(text, jurisdiction=jurisdiction).projects
    return {p.name: [place.name for place in p.located_in] for p in rows if not p.optional}


LIST = """2021年省级重点建设计划（衢州市部分）
省发展改革委近日印发计划，共安排项目120个，其中衢州市6个，现摘录如下：
一、先进制造业
1.浙江凌宇科技有限公司汽车轴承生产项目（高新区）
2.恒泽新材料锂电隔膜项目（江山市）
二、基础设施
3.松坪至云岭高速公路（开化县）
4.衢江松坪航运枢纽（衢江区、龙游县）
"""


def test_a_bracket_that_tells_the_place_is_none_of_the_name() -> None:
    assert where(LIST) == {
        "浙江凌宇科技有限公司汽车轴承生产项目": ["浙江省"],
        "恒泽新材料锂电隔膜项目": ["江山市"],
        "松坪至云岭高速公路": ["开化县"],
        "衢江松坪航运枢纽": ["衢江区", "龙游县"],
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("建成恒泽印染面料项目（柯城区）。", ["恒泽印染面料项目"]),
        ("1.云岭运河工程（省交通运输厅）", ["云岭运河工程"]),
        # A section, a seat or a sort stays.
        ("建成云岭大桥（衢州段）。", ["云岭大桥（衢州段）"]),
        ("建成松坪医院（东院区）。", ["松坪医院（东院区）"]),
        # Titles of lists and lines that point at a project name none.
        ("浙江省2021年重点工程（衢州市）", []),
        ("浙江省优选项目（衢州市部分）", []),
        ("经研究，现就该项目核准事项批复如下：", []),
        ("围绕“抓项目、谋项目”加快重大项目建设。", []),
        # What a trade or firms shall do is no work.
        ("焦化业要抓紧产能置换，水泥业要加快整合。", []),
        ("支持松坪焦化和云岭钢铁加快技改。", []),
        # A class that says how goods are made sums its list up.
        ("抓实松坪恒泽铝棒、云岭凌宇3万吨铝箔等精深加工项目。", ["松坪恒泽铝棒项目", "云岭凌宇3万吨铝箔项目"]),
        # A village of two houses is no count.
        ("完成两家子水库除险加固。", ["两家子水库除险加固"]),
        ("完成五家子灌区节水改造。", ["五家子灌区节水改造"]),
        # Around a town a road leads on a line of its own; trials are what is done with a line.
        ("建成国道102线松坪绕越线。", ["国道102线松坪绕越线"]),
        ("配合昆明局推进松云铁路普洱段联调联试。", ["松云铁路普洱段"]),
        ("推进松云高铁可研报审。", ["松云高铁"]),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_two_houses_stay_a_count_of_firms() -> None:
    assert named("支持三家子公司改造。") == []
