"""Names of programmes, systems and works as plans of sectors write them: counts, years, fields, joints, phases."""

import pytest

from extract.pipeline import extract


def named(text: str) -> list[str]:
    return [p.name for p in extract(text, jurisdiction="中国").projects if not p.optional]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # A quotation that counts what a list is of gives each its head.
        ("抓好稻谷减损、粮库焕绿“两项行动”。", ["稻谷减损行动", "粮库焕绿行动"]),
        # The years of an undertaking in brackets are no part of its name.
        ("实施护林员能力提升三年行动（2023—2025年）。", ["护林员能力提升三年行动"]),
        ("启动茶园提质工程（2024-2026），建设示范茶园。", ["茶园提质工程"]),
        ("实施河蟹养殖提升行动（第二期）。", ["河蟹养殖提升行动（第二期）"]),
        # Fields are classes.
        ("实施医疗健康领域重大工程。", []),
        ("推进民生领域重点项目。", []),
        # Systems of the nation that are described at length; systems that are built as works.
        ("建成国家冰情测报会商系统。", ["国家冰情测报会商系统"]),
        ("加快建设国家创新系统。", []),
        ("建设泥石流监测预警系统工程。", ["泥石流监测预警系统工程"]),
        ("这是一项复杂的系统工程。", []),
        # A division with a phase takes the head of its list.
        ("推进三门、海阳二期等核电项目。", ["三门核电项目", "海阳二期核电项目"]),
        # Two things done on one ground are one undertaking.
        ("实施清漪江流域土地整治和生态修复重大工程。", ["清漪江流域土地整治和生态修复重大工程"]),
        # Behind a sort of land only what is done there is shared.
        (
            "实施青螺湾红树林、云栖湾湿地修复工程。",
            ["青螺湾红树林修复工程", "云栖湾湿地修复工程"],
        ),
        (
            "开展清漪江峡谷段、平原段综合治理与生态修复。",
            ["清漪江峡谷段综合治理与生态修复", "清漪江平原段综合治理与生态修复"],
        ),
        # A list takes no head that begins in the middle of a name.
        ("推进青螺湖、南大港湿地保护修复。", ["青螺湖湿地保护修复", "南大港湿地保护修复"]),
        ("（1）清漪江上游规模化林场建设项目。造林五万亩。", ["清漪江上游规模化林场"]),
        ("加强鹿鸣山林场管理。", []),
        ("推进清漪江南川段、北川段河道整治。", ["清漪江南川段河道整治", "清漪江北川段河道整治"]),
        (
            "实施伏牛山、汉江—丹江流域生物多样性保护重大工程。",
            ["伏牛山生物多样性保护重大工程", "汉江—丹江流域生物多样性保护重大工程"],
        ),
        # What is told behind a number is that of each place of its list.
        ("建设山西、陕北两大煤炭应急供应基地。", ["山西煤炭应急供应基地", "陕北煤炭应急供应基地"]),
        # Two things of the nation are two.
        ("建设国家汛情会商中心和国家水质检测中心。", ["国家汛情会商中心", "国家水质检测中心"]),
        # 重大 and 重点 that belong to what a work is about.
        ("实施重大疫病防控、蜂业振兴工程。", ["重大疫病防控工程", "蜂业振兴工程"]),
        (
            "实施“蓝种业”“绿渔业”等重点研发计划重点专项。",
            ["“蓝种业”重点研发计划重点专项", "“绿渔业”重点研发计划重点专项"],
        ),
        # Two deeds at the end of a run of undertakings are one.
        ("实施护林员培育行动、茶园更新和茶叶品质提升行动。", ["护林员培育行动", "茶园更新和茶叶品质提升行动"]),
        ("实施口腔健康行动、营养改善行动和听力防治促进行动。", ["口腔健康行动", "营养改善行动", "听力防治促进行动"]),
        ("实施名师奖励计划、国家青年农学基金、工匠教育培养计划。", ["名师奖励计划", "工匠教育培养计划"]),
        # What only counts a list of waters is no part of their names.
        ("推进青螺河、白鹭河、鹿溪河三河综合治理。", ["青螺河综合治理", "白鹭河综合治理", "鹿溪河综合治理"]),
        ("推进青螺湖、白鹭湖等四湖水系连通。", ["青螺湖水系连通", "白鹭湖水系连通"]),
        ("实施武陵山区石漠化治理、大别山生态修复2大类9项重点工程。", ["武陵山区石漠化治理工程", "大别山生态修复工程"]),
        # A sentence is no name, nor is a place called 港 a harbour among places that are worked on.
        ("对休宁县、祁门县废弃矿山实施综合治理。", []),
        ("实施青螺湾流域防沙治沙及生态恢复。", ["青螺湾流域防沙治沙及生态恢复"]),
        ("实施武陵山区水源涵养与生物多样性保护。", ["武陵山区水源涵养与生物多样性保护"]),
        # Undertakings stay what they are, whatever closes their list.
        ("推进蓝领见习计划、绣娘培训行动、就业援助月。", ["蓝领见习计划", "绣娘培训行动"]),
        ("实施国家梯田保护工程、村医轮训计划、茶叶等农产品仓储设施。", ["国家梯田保护工程", "村医轮训计划"]),
        ("制定蓝领见习计划、绣娘培训办法等文件。", []),
        (
            "开展矿山智能化改造、尾矿库“头顶库”治理等专项行动。",
            ["矿山智能化改造专项行动", "尾矿库“头顶库”治理专项行动"],
        ),
        # A figure of speech is its own word.
        ("实施民宿提质、旅游厕所革命等工程。", ["民宿提质工程", "旅游厕所革命"]),
        ("开展“无废公路”“无废港口”试点建设。", ["“无废公路”试点", "“无废港口”试点"]),
        ("建设广西东兴、云南瑞丽等重点开发开放试验区。", ["广西东兴重点开发开放试验区", "云南瑞丽重点开发开放试验区"]),
        ("推进以工代赈项目建设。", []),
        ("实施矿井瓦斯抽采、尾矿库闭库整治等重大安全工程。", ["矿井瓦斯抽采工程", "尾矿库闭库整治工程"]),
    ],
)
def test_names_of_sector_plans(text: str, names: list[str]) -> None:
    assert named(text) == names
