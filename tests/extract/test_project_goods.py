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


@pytest.mark.parametrize("name", ["青坪金岸", "恒泽国际瓷谷", "柳河当归城", "云岭生态画廊"])
def test_in_a_list_of_works_of_all_sorts_any_longer_name_is_one(name: str) -> None:
    listed = f"加快柳河水库、{name}、金沙县第一中学、云岭大桥建设。"
    assert named(listed) == ["柳河水库", name, "金沙县第一中学", "云岭大桥"]


def test_a_body_a_place_and_a_deed_are_none_there() -> None:
    for other in ("恒泽集团", "乡村治理", "县域经济"):
        assert named(f"加快柳河水库、{other}、金沙县第一中学、云岭大桥建设。") == [
            "柳河水库",
            "金沙县第一中学",
            "云岭大桥",
        ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("实施云岭古城提升、柳河湿地公园保护。", ["云岭古城提升", "柳河湿地公园保护"]),
        ("启动西关片区更新、南华寺文物保护、青坪水库清淤。", ["西关片区更新", "南华寺文物保护", "青坪水库清淤"]),
        ("实施青坪水库防洪能力提升。", ["青坪水库防洪能力提升"]),
        ("恒泽公司年产10万吨电解铝竣工投产。", ["恒泽公司年产10万吨电解铝"]),
        ("恒泽公司年产10万吨电解铝销量增长。", []),
        ("实施金沙县产业升级、城市功能提升。", []),
        ("推动云岭水库水质提升。", ["云岭水库水质提升"]),
        ("云岭博物馆东馆建成投用。", ["云岭博物馆东馆"]),
    ],
)
def test_what_is_carried_out_on_a_thing_and_what_a_firm_makes_a_year(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "推进西宁市循环经济产业园、大通县温泉康养、湟源县花椒交易市场建设。",
            ["西宁市循环经济产业园", "大通县温泉康养", "湟源县花椒交易市场"],
        ),
        ("加快白马大道、芙蓉路延长线建设。", ["白马大道", "芙蓉路延长线"]),
        ("加快国道319线云岭段、S318线改造。", ["国道319线云岭段", "S318线改造"]),
        ("柳河新区：青坪水库开工。", ["青坪水库"]),
        ("专栏3 防洪工程：青坪水库、柳河水库灌区。", ["青坪水库", "柳河水库灌区"]),
        ("西宁市2024年市级重点项目安排如下：青坪水库、柳河大桥。", ["青坪水库", "柳河大桥"]),
        ("青坪加工厂试生产，柳河大桥正在浇筑。", ["青坪加工厂", "柳河大桥"]),
    ],
)
def test_what_stands_around_a_list_is_no_part_of_it(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Told to be produced, whatever they are called.
        ("海豚绿色建材、楚山新材铜基合金建成达产。", ["海豚绿色建材", "楚山新材铜基合金"]),
        ("恒泽光伏组件、鸿远锂电池同步投产。", ["恒泽光伏组件", "鸿远锂电池"]),
        ("恒泽公司、鸿远集团投产。", []),
        # What no lexicon holds is told of them.
        ("青坪公园、柳河小镇游人如织。", ["青坪公园", "柳河小镇"]),
        ("云岭遗址公园、青坪物流园日趋完善。", ["云岭遗址公园", "青坪物流园"]),
        # Verbs that are part of the last work.
        ("西宁市中医医院、大通县妇幼保健院异地新建进展顺利。", ["西宁市中医医院", "大通县妇幼保健院异地新建"]),
        ("西宁市城东区：青坪水库开工。", ["青坪水库"]),
    ],
)
def test_where_lists_end_of_which_something_is_told(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_in_a_list_without_a_verb_common_words_with_a_head_are_names_beside_sure_ones() -> None:
    listed = "云岭县：青坪水库、柳河大桥、金沙县第一中学、节能环保产业园、南华寺修缮。"
    assert named(listed) == ["青坪水库", "柳河大桥", "金沙县第一中学", "节能环保产业园", "南华寺修缮"]


def test_a_route_is_no_goods_whatever_its_last_character() -> None:
    assert named("建成云岭至晴隆、平川至青坪高速公路。") == ["云岭至晴隆高速公路", "平川至青坪高速公路"]
    assert named("建设威宁至安龙、云岭至晴钢铁路。") == ["威宁至安龙铁路", "云岭至晴钢铁路"]


def test_a_bracket_behind_a_place_tells_where_in_it() -> None:
    wanted = ["云岭（青坪）综合物流园", "桃源（小塘）综合物流园"]
    assert sorted(named("布局云岭（青坪）、桃源（小塘）综合物流园。")) == sorted(wanted)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("恒泽光伏组件、鸿远锂电池落地开工。", ["恒泽光伏组件", "鸿远锂电池"]),
        ("恒泽公司、鸿远集团签约落户。", []),
        ("青坪水库清淤、南华寺文物保护全部完工。", ["青坪水库清淤", "南华寺文物保护"]),
        ("青坪公园、柳河老街亮化热度不减。", ["青坪公园", "柳河老街亮化"]),
        ("推进互联网、云岭政务网络协调发展。", []),
        ("柳河大桥、白马大道延长线拉通。", ["柳河大桥", "白马大道延长线"]),
        ("云岭风电、青坪光伏电站、柳河变电站并网运行。", ["云岭风电", "青坪光伏电站", "柳河变电站"]),
    ],
)
def test_goods_and_works_of_which_it_is_told_that_they_are_begun_or_finished(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize("small", ["龙石", "大黑石", "三岔石"])
@pytest.mark.parametrize("head", ["水库", "特大桥", "物流园", "中学"])
def test_a_small_place_is_no_goods_by_its_last_character(small: str, head: str) -> None:
    listed = named(f"推进大通县{small}、湟源县青坪{head}建设。")
    assert listed == [f"大通县{small}{head}", f"湟源县青坪{head}"]


def test_a_place_in_a_county_gives_a_reservoir_its_name_whatever_its_last_character_makes() -> None:
    assert named("建设大通县红铜、湟源县青坪水库。") == ["大通县红铜水库", "湟源县青坪水库"]
