"""Lists behind their class and its number, in brackets or behind a colon. Sentences of our own."""

import pytest
from test_projects import named

from extract.annotation import to_annotation
from extract.pipeline import extract


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "今年建成3条高速公路（衡阳至永州、京珠高速岳阳至湘阴段、怀化绕城），新增通车里程200公里。",
            ["衡阳至永州高速公路", "京珠高速岳阳至湘阴段", "怀化绕城高速公路"],
        ),
        # Where only the work on a line is told, the class stands in front of it.
        ("续建2条高速公路(长沙至益阳改扩建、怀化至靖州)。", ["长沙至益阳高速公路改扩建", "怀化至靖州高速公路"]),
        ("建成高速公路2条（怀化至靖州、长沙至浏阳），总投资300亿元。", ["怀化至靖州高速公路", "长沙至浏阳高速公路"]),
        ("加快建设3座水库（莽山、毛俊和涔天河）。", ["莽山水库", "毛俊水库", "涔天河水库"]),
        ("年内开工的2条高速公路：长沙至浏阳、长沙南外环。", ["长沙至浏阳高速公路", "长沙南外环高速公路"]),
        ("新开工高速公路12条：怀化—靖州、长沙—浏阳，总长90公里。", ["怀化—靖州高速公路", "长沙—浏阳高速公路"]),
        ("新开工桃源至云岭、云岭至金沙等2个项目（路段）。", ["桃源至云岭项目", "云岭至金沙项目"]),
        ("规划2座水电站（分别为岳麓电站、浏阳河电站）。", ["岳麓电站", "浏阳河电站"]),
        ("新建水库3座，分别为莽山、毛俊、涔天河。", ["莽山水库", "毛俊水库", "涔天河水库"]),
        ("新开工水库2座：莽山、毛俊。", ["莽山水库", "毛俊水库"]),
        (
            "新开工2条高速公路分别是：怀化至靖州、长沙至浏阳等2个项目（路段）。",
            ["怀化至靖州高速公路", "长沙至浏阳高速公路"],
        ),
        # Common words are no names, and places only say where such things are.
        ("打造3个产业园，分别为医药、食品、轻纺。", []),
        ("新建3所学校，分别为浏阳、宁乡、靖州。", []),
        ("推进3项改革：财税、金融、投资。", []),
        # What is not as much as was counted is no list of the things.
        ("建设4条高速公路（总投资3亿元、总长20公里）。", []),
        ("新建3座水库（宜章县、蓝山县、江华县）。", []),
        ("推进莽山、毛俊2座水库（省水利厅、永州市牵头）建设。", ["莽山水库", "毛俊水库"]),
    ],
)
def test_told(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "提高排涝能力（完建水闸：青港北闸、柳港水闸；在建水闸：松港南闸、云港泵闸）。",
            ["青港北闸", "柳港水闸", "松港南闸", "云港泵闸"],
        ),
        ("建设重点水源工程（主要包括柳河水库、青岭水库）。", ["柳河水库", "青岭水库"]),
        (
            "骨干电站（主要包括青岭水电站、柳河电厂二期工程）、云岭铁路开工。",
            ["青岭水电站", "柳河电厂二期工程", "云岭铁路"],
        ),
        # Of things counted the list is read with its class; fields and duties name nothing.
        ("推进2条高速公路（包括云岭至桃源、松坪绕城）建设。", ["云岭至桃源高速公路", "松坪绕城高速公路"]),
        ("提升城市治理（包括园林绿化、地下管网等多行业）水平。", []),
    ],
)
def test_a_bracket_lists_works_by_stages_or_of_a_class(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_labels_in_a_bracket_tell_the_stage() -> None:
    rows = to_annotation(extract("提高排涝能力（完建水闸：青港北闸；在建水闸：松港南闸）。"))["projects"]
    assert {row["name"]: row["stage"] for row in rows} == {"青港北闸": "completion", "松港南闸": "ongoing"}


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("建成2座水库，分别为莽山、毛俊水库。", "completion"),
        ("今年2个项目开工建设，分别是莽山水库、毛俊水库。", "start"),
    ],
)
def test_what_is_told_of_the_class_holds_for_its_members(text: str, stage: str) -> None:
    assert [p.stage for p in extract(text).projects] == [stage, stage]
