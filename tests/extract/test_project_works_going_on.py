"""How reports speak of works that go on: classes by their stage, numbers behind names, seasons, hopes."""

import pytest
from test_projects import named, projects


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("推进云岭电厂、30万吨松坪纸业等续建项目。", ["云岭电厂", "30万吨松坪纸业项目"]),
        ("加快云岭枢纽、望江路改造工程主体结构施工。", ["云岭枢纽", "望江路改造工程"]),
        ("加快云岭产业园12个重点开发项目建设。", ["云岭产业园"]),
        ("建成云岭站、松坪站2个项目。", ["云岭站", "松坪站"]),
        ("确保桃源小学、第九幼儿园秋季投入使用。", ["桃源小学", "第九幼儿园"]),
        ("投资最大的单体项目云岭500千伏输变电工程竣工。", ["云岭500千伏输变电工程"]),
        ("推进县医院迁建、市图书馆改造。", ["县医院迁建", "市图书馆改造"]),
        ("完成全部园林绿化工程。", []),
        ("总投资8亿元的云岭水库、总投资6亿元的松坪电厂开工建设。", ["云岭水库", "松坪电厂"]),
        ("推进桃源雨污分流、云岭河综合治理。", ["桃源雨污分流", "云岭河综合治理"]),
        ("建成X099县道，完成G399线过境段改线。", ["X099县道", "G399线过境段改线"]),
        ("县中医院住院综合楼竣工。", ["县中医院住院综合楼"]),
        ("百亿级云岭产业园开工，松坪产业园创成省级园区。", ["云岭产业园", "松坪产业园"]),
    ],
)
def test_how_reports_speak_of_works_that_go_on(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize("comma", ["，", ","])
def test_a_hope_holds_for_its_clause_only_whatever_the_comma(comma: str) -> None:
    found = {p.name: p.stage for p in projects(f"力争开工建设云岭高铁{comma}加快推进松坪高铁。")}
    assert found == {"云岭高铁": "study", "松坪高铁": "ongoing"}


def test_when_it_is_to_be_done_stands_between_hope_and_deed() -> None:
    assert [p.stage for p in projects("云岭高速力争11月底前建成通车。")] == ["study"]
