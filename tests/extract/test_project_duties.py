"""Works in minutes and task lists: of which it is told who answers for them; bodies and those who attend are none."""

import pytest
from test_projects import named

from extract.pipeline import extract


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # bodies in front of their duty
        ("由科技新城、石桥新城管委会配合，做好征地工作。", []),
        ("云岭新区、石桥新区管委会分别负责，抓好退耕还林。", []),
        ("由云岭经开区、石桥经开区管委会牵头，5月底前完成摸底。", []),
        ("县第一医院、县中医院、妇幼保健院参与，做好药品采购。", []),
        # who attends
        ("县水利局、云岭镇政府、云岭二桥建设指挥部等单位负责人参加会议。", []),
        ("参加会议的有：县财政局、石桥新区建设指挥部、县人民医院。", []),
        # works, with who answers for them
        ("云岭污水处理厂扩建由县水利局负责，9月底前动工。", ["云岭污水处理厂扩建"]),
        ("云岭汽车站迁建由县交通局负责，12月底前投用。", ["云岭汽车站迁建"]),
        ("石桥敬老院改造工程由县民政局牵头实施，确保10月底前完工。", ["石桥敬老院改造"]),
        ("石桥客运码头由县海事处牵头，云岭镇政府配合，年内建成。", ["石桥客运码头"]),
        ("松涛湖游客中心由文旅投公司承建，春节前投入使用。", ["松涛湖游客中心"]),
        # what is no work, whoever answers for it
        ("征地补偿资金由县财政局负责，9月15日前拨付到位。", []),
        ("学校食堂由县市场监管局负责检查。", []),
        # what is governed is still named
        ("由县交通局牵头，云岭新区管委会配合，开工建设石桥隧道。", ["石桥隧道"]),
    ],
)
def test_works_and_those_who_answer_for_them(text: str, names: list[str]) -> None:
    assert [name.removesuffix("工程") for name in named(text)] == names


def test_the_stage_is_told_behind_who_answers_for_it() -> None:
    (found,) = extract("云岭镇污水处理站由县住建局负责，8月底前开工建设。").projects
    assert (found.name, found.stage) == ("云岭镇污水处理站", "start")
