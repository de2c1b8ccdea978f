"""Names of classes are no projects: what rules bind, timetables, counts, figures of speech, what is forbidden."""

import pytest
from test_projects import named


@pytest.mark.parametrize(
    "text",
    [
        "地下停车工程应当与地面建筑同步验收。",
        "建成市级中试平台的，给予一次性补助。",
        "明确年度采购计划，编制设备检修计划。",
        "根据年度行车计划、客流等情况，优化排班。",
        "完成320台燃气锅炉低氮改造。",
        "开工建设20万套公租房和危旧房改造。",
        "布局建设260万千瓦分布式光伏项目。",
        "推出全国首款量产级人形机器人系统。",
        "畅通技能人才“直通车”通道，打通群众就医绿色通道。",
        "不搞劳民伤财的“面子工程”。",
        "严格限制“两高”项目，严禁占用耕地建设度假村和会馆。",
        "病历上应当注明“绿色通道”。",
        "积极对接批发商、零售商、各大电商平台。",
        "充分发挥国家级高新技术开发区的带动作用。",
        "柳江云岭段获评最美家乡河。",
    ],
)
def test_what_says_that_a_class_is_meant(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("云岭水库应当于2027年建成。", ["云岭水库"]),
        ("制定龙头企业梯度培育计划。", ["龙头企业梯度培育计划"]),
        ("实施2×35万千瓦云岭热电项目。", ["2×35万千瓦云岭热电项目"]),
        ("推进云岭信息走廊建设。", ["云岭信息走廊"]),
        ("入选“春晖”计划的，给予补助。", ["“春晖”计划"]),
        ("加快云岭高铁桃源段建设。", ["云岭高铁桃源段"]),
        ("国家肿瘤、儿童区域医疗中心建成运行。", ["国家肿瘤区域医疗中心", "国家儿童区域医疗中心"]),
    ],
)
def test_what_a_name_of_its_own_keeps(text: str, names: list[str]) -> None:
    assert named(text) == names
