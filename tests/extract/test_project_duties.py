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
        ("会议专题研究工程建设有关事项。", []),
        ("专题研究园区项目建设、企业用工等工作。", []),
        # along with what, in what and about what something is done
        ("结合云岭路改造铺设水管2公里。", ["云岭路改造"]),
        ("结合云岭大道综合整治，新建公交站台12座。", ["云岭大道综合整治"]),
        ("6月底前完成云岭河综合治理项目内林木移植。", ["云岭河综合治理"]),
        ("副县长主持召开云岭机场迁建专题会议，研究用地报批问题。", ["云岭机场迁建"]),
        ("召开项目建设推进会。", []),
        # where water comes from, lists that works are taken into, a class with what goes with it
        ("通过隧洞方式从云岭水库取水入石桥水库。", []),
        ("争取纳入中型灌区改造项目库。", []),
        ("水厂及配套管网由县政府负责组织实施。", []),
        ("实施云岭水厂及配套管网改造工程。", ["云岭水厂及配套管网改造"]),
        # what is governed is still named
        ("由县交通局牵头，云岭新区管委会配合，开工建设石桥隧道。", ["石桥隧道"]),
    ],
)
def test_works_and_those_who_answer_for_them(text: str, names: list[str]) -> None:
    assert [name.removesuffix("工程") for name in named(text)] == names


def test_the_stage_is_told_behind_who_answers_for_it() -> None:
    (found,) = extract("云岭镇污水处理站由县住建局负责，8月底前开工建设。").projects
    assert (found.name, found.stage) == ("云岭镇污水处理站", "start")


def test_a_meeting_is_held_and_not_the_work_that_it_is_about() -> None:
    found = {p.name: p.stage for p in extract("市长主持召开云岭机场迁建专题会议。").projects}
    assert found["云岭机场迁建"] == "ongoing"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # what a batch of works is like is no part of their names
        (
            "推动德阳重型燃机、自贡碳纤维、攀枝花钒电池等一批技术先进的产业项目落地。",
            ["德阳重型燃机", "自贡碳纤维项目", "攀枝花钒电池项目"],
        ),
        ("推动粮油、茶叶、生猪等一批产值高的产业项目落地。", []),
        # what is done for an event, and how far a plant is
        ("办好云岭国际茶业大会各项服务保障工作。", ["云岭国际茶业大会"]),
        ("推动恒泽存储基地二期量产，确保恒泽12英寸线满产。", ["恒泽存储基地二期", "恒泽12英寸线"]),
        ("完成大运村交付使用。", ["大运村"]),
        ("同步规划云石铁路公交化改造。", ["云石铁路公交化改造"]),
        ("拓展云岭新区智能网联汽车测试道路。", ["云岭新区智能网联汽车测试道路"]),
        # headings that are classes
        ("二、跨江大桥和穿山隧道", []),
    ],
)
def test_works_of_task_lists(text: str, names: list[str]) -> None:
    assert [p.name for p in extract(text, jurisdiction="四川省").projects if not p.optional] == names
