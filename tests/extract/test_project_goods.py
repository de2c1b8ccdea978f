"""Works without a head, in lists of works: what firms make there, and what is done with a thing of its own name."""

import pytest
from test_projects import named

GOODS = (
    "恒泽光伏组件", "鸿远锂电池", "天衡智能装备", "晶源高纯晶硅", "圣源绿氢", "云峰新能源客车", "盛源肉牛屠宰",
    "恒泽年产5万吨磷酸铁", "晶源集成电路封装", "汇丰粮油加工",
)  # fmt: skip
THINGS = ["青坪产业园", "柳河智能工厂"]
IN_LISTS = (
    "青坪产业园、{}、柳河智能工厂竣工投产。",
    "{}、青坪产业园、柳河智能工厂进展顺利。",
    "抓好青坪产业园、柳河智能工厂、{}建设。",
    "云岭县：青坪产业园、{}、柳河智能工厂。",
    "全县开工建设青坪产业园、{}、柳河智能工厂。",
)


@pytest.mark.parametrize("frame", IN_LISTS)
@pytest.mark.parametrize("goods", GOODS)
def test_beside_works_what_a_firm_makes_is_one_and_takes_no_head_of_others(goods: str, frame: str) -> None:
    assert sorted(named(frame.format(goods))) == sorted([goods, *THINGS])


@pytest.mark.parametrize("frame", ["{}、{}竣工投产。", "加快转型，{}、{}相继投产。"])
def test_a_list_of_goods_alone_is_one_of_works_where_it_is_told_that_they_are_produced(frame: str) -> None:
    assert named(frame.format("恒泽光伏组件", "鸿远锂电池")) == ["恒泽光伏组件", "鸿远锂电池"]


def test_what_money_is_spent_on_is_a_work() -> None:
    assert named("总投资5亿元的恒泽光伏组件、总投资3亿元的鸿远锂电池开工建设。") == ["恒泽光伏组件", "鸿远锂电池"]
    assert named("引进总投资5亿元的恒泽光伏组件。") == ["恒泽光伏组件"]


@pytest.mark.parametrize(
    "work",
    [
        "云岭古城提升", "西关片区更新", "青坪水库增容", "云岭石窟数字化保护", "柳河湿地公园保护", "东风渔港升级",
        "恒泽铝业产能置换",
        "恒泽铝业超低排放改造", "白鹤湖景区5A创建", "青坪铜矿尾矿治理", "龙潭山复绿", "恒泽铝业退城入园",
    ],
)  # fmt: skip
def test_in_a_list_of_works_what_is_done_with_a_thing_belongs_to_its_name(work: str) -> None:
    for frame in ("抓好柳河水库、{}、金沙县人民医院迁建。", "柳河水库、{}、金沙县人民医院迁建加快推进。"):
        assert named(frame.format(work)) == ["柳河水库", work, "金沙县人民医院迁建"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("推进青坪产业园、云岭县产业升级。", ["青坪产业园"]),
        ("加快青坪产业园、县域经济建设。", ["青坪产业园"]),
        ("建设青坪产业园、云岭县乡村旅游。", ["青坪产业园"]),
        ("发挥云岭机场、恒泽光伏组件作用。", ["云岭机场"]),
        ("恒泽光伏组件、鸿远锂电池销往全国。", []),
        ("走访恒泽公司、鸿远集团。", []),
        ("研发恒泽光伏组件、鸿远锂电池。", []),
        ("全面贯彻五中、六中全会精神，建成青坪产业园。", ["青坪产业园"]),
    ],
)
def test_what_is_governed_used_or_sold_is_no_work(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # In the middle of a list of such things a work is that of its own.
        ("抓好青坪水库、柳河水库扩容、龙潭水库建设。", ["青坪水库", "柳河水库扩容", "龙潭水库"]),
        ("推进青坪水库、柳河水库灌区建设。", ["青坪水库", "柳河水库灌区"]),
        ("推进云岭新机场、金沙机场扩建工程。", ["云岭新机场", "金沙机场扩建工程"]),
        ("建成云岭港北作业区9、10号泊位。", ["云岭港北作业区9号泊位", "云岭港北作业区10号泊位"]),
        ("加快恒泽光伏组件、鸿远锂电池等链主型项目建设。", ["恒泽光伏组件项目", "鸿远锂电池项目"]),
        ("全县启动青坪水库、柳河大桥。", ["青坪水库", "柳河大桥"]),
        ("拉通白马大道、芙蓉路。", ["白马大道", "芙蓉路"]),
        ("全市谋深谋实青坪水库、柳河大桥。", ["青坪水库", "柳河大桥"]),
        ("勘察青坪水库、柳河大桥。", ["青坪水库", "柳河大桥"]),
        ("西宁市紧盯重大项目，青坪水库开工。", ["青坪水库"]),
    ],
)
def test_what_a_list_shares_and_what_it_opens_with(text: str, names: list[str]) -> None:
    assert named(text) == names
