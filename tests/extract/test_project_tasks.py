"""Projects of the lists of tasks that cities and counties give their offices: streets, public buildings, papers."""

import pytest
from test_projects import named

from extract.pipeline import extract


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("建成云岭路、石桥街、柳泉东路、石桥大道。", ["云岭路", "石桥街", "柳泉东路", "石桥大道"]),
        ("完成云岭路（柳泉街—石桥街）、松涛路、石桥大道建设。", ["云岭路（柳泉街—石桥街）", "松涛路", "石桥大道"]),
        ("推进云岭路、石桥街等8条道路改造工程。", ["云岭路改造工程", "石桥街改造工程"]),
    ],
)
def test_each_street_of_a_list_bears_its_own_word(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_works_on_a_street_are_works_on_a_road() -> None:
    found = extract("推进云岭路、石桥街等8条道路改造工程。").projects
    assert {p.kind for p in found if not p.optional} == {"公路"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("建成市政务服务中心、区养老服务中心。", ["市政务服务中心", "区养老服务中心"]),
        ("推进县人民医院迁建、县图书馆新馆建设。", ["县人民医院迁建", "县图书馆新馆"]),
        ("建设云岭铝加工超千亿元产业基地。", ["云岭铝加工超千亿元产业基地"]),
        ("【开工建设】云岭高铁。", ["云岭高铁"]),
        ("云岭水库9月竣工，石桥中学秋季学期投用。", ["云岭水库", "石桥中学"]),
        ("推进云岭职业学院、石桥图书馆及4个灯光球场建设。", ["云岭职业学院", "石桥图书馆"]),
        ("完成云岭大桥路面工程。", ["云岭大桥"]),
        ("完成地下室基础工程、站房装修工程。", []),
        ("30家企业入驻云岭产业园。", ["云岭产业园"]),
    ],
)
def test_what_is_named_in_a_list_of_tasks(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "云岭快速路完成施工图设计。",
        "完成云岭快速路初步设计批复。",
        "推进云岭快速路征地拆迁。",
        "云岭快速路启动前期工作。",
    ],
)
def test_papers_permits_and_land_come_before_the_works(text: str) -> None:
    assert [p.stage for p in extract(text).projects] == ["preparatory"]


@pytest.mark.parametrize("name", ["云岭河（城区段）治理", "石桥河(上游段)综合整治工程"])
def test_a_stretch_in_brackets_leaves_the_river_a_river(name: str) -> None:
    assert [(p.name, p.kind) for p in extract(f"推进{name}。").projects if not p.optional] == [(name, "防洪/河道")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("加快雄安新区、云岭新区建设。", ["雄安新区", "云岭新区"]),
        ("年内动建云岭公园。", ["云岭公园"]),
        ("打通云岭支路，改造城市支路。", ["云岭支路"]),
        ("45家企业签约入住云岭轻工产业基地。", ["云岭轻工产业基地"]),
        ("做好“云岭杯”创业大赛组织工作。", ["“云岭杯”创业大赛"]),
        ("建设【重点】云岭水库。", ["云岭水库"]),
        ("场地平整工程完工。", []),
    ],
)
def test_labels_verbs_and_parts_are_no_names(text: str, names: list[str]) -> None:
    assert named(text) == names
