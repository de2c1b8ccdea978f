"""A grid of names: heads of every sector, words before a head, works on things, each in the frames of plans."""

import pytest
from test_projects import named

PLAIN = "加快建设{}。"
BEGUN = "{}开工建设。"
SPENT = "{}完成投资3.2亿元。"
GOING_ON = "今年以来，{}建设取得重大进展。"
CARRIED_OUT = "实施{}。"
STUDIED = "启动{}前期研究。"
WITHIN = "力争{}年内开工。"
MAIN_BODY = "{}主体工程完工。"

HEADS = [
    *("山塘", "渠首枢纽", "电灌站", "防洪墙", "分蓄洪区", "配水管网", "铁索桥", "超限检测站", "轻轨站", "停保场"),
    *("灯塔", "汽渡", "航管楼", "保鲜库", "旅检大厅", "边民互市场", "供热管网", "变电所", "液化厂", "集气站"),
    *("石墨矿", "高岭土矿", "采石场", "铸造厂", "饮片厂", "电芯厂", "智能车间", "虾苗场", "种公牛站", "育种场"),
    *("护林站", "零工市场", "污水主干管", "消纳场", "机械车库", "人才公寓", "技侦楼", "避难所", "军供站"),
    *("聋校", "体艺馆", "国医堂", "精卫中心", "书画馆", "校史馆", "体操馆", "关帝庙", "烽火台", "古戏台"),
    *("跑马场", "实景演出", "树木园", "防火隔离带", "测控站", "测雨雷达", "潮位站", "科技小院", "珠宝城", "工业邻里"),
]


@pytest.mark.parametrize("frame", [PLAIN, BEGUN, SPENT])
@pytest.mark.parametrize("head", HEADS)
def test_every_head_ends_the_name_of_a_thing_with_its_place(head: str, frame: str) -> None:
    assert named(frame.format(f"云岭县{head}")) == [f"云岭县{head}"]


@pytest.mark.parametrize("head", ["渠首", "浮标站", "铜厂", "刺绣馆", "停保场"])
def test_a_head_is_shared_by_a_list_of_places(head: str) -> None:
    assert named(f"建成云岭、桃源{head}，推进柳河{head}、金沙{head}等前期工作。") == [
        f"{place}{head}" for place in ("云岭", "桃源", "柳河", "金沙")
    ]


@pytest.mark.parametrize("frame", [PLAIN, BEGUN, SPENT, GOING_ON])
@pytest.mark.parametrize("name", ["城北水厂", "市体育中心", "县体育馆", "东部新城", "市第二人民医院"])
def test_what_a_town_has_one_of_is_named_by_itself(name: str, frame: str) -> None:
    assert named(frame.format(name)) == [name]


@pytest.mark.parametrize("name", ["和平水库", "团结水库", "丰收水库", "中和水库", "八一水库", "五里坡水库"])
@pytest.mark.parametrize("frame", [PLAIN, BEGUN, SPENT, GOING_ON, STUDIED, WITHIN])
def test_common_words_name_a_reservoir_of_which_something_is_told(name: str, frame: str) -> None:
    assert named(frame.format(name)) == [name]


@pytest.mark.parametrize("name", ["人民西路", "学府路", "中兴街"])
@pytest.mark.parametrize("frame", [PLAIN, BEGUN, SPENT, STUDIED, WITHIN, MAIN_BODY])
def test_any_words_name_a_street(name: str, frame: str) -> None:
    assert named(frame.format(name)) == [name]


@pytest.mark.parametrize("street", ["建设东路", "建设大道", "创新大道", "解放大道", "开发路", "人民路"])
@pytest.mark.parametrize(
    "work", ["改造", "改造工程", "综合改造", "综合整治", "综合提升", "绿化美化", "拓宽改造工程", "快速化改造"]
)
def test_a_street_may_be_called_by_a_verb_and_gives_works_their_name(street: str, work: str) -> None:
    assert named(CARRIED_OUT.format(f"{street}{work}")) == [f"{street}{work}"]


@pytest.mark.parametrize("thing", ["云岭县第二水厂", "桃源大桥", "金沙县人民医院", "云岭火车站"])
@pytest.mark.parametrize("work", ["综合提升", "设备更新改造", "抗震加固", "维修", "异地迁建", "提标扩容", "拆除重建"])
def test_what_is_done_to_a_thing_is_a_work_without_the_word(thing: str, work: str) -> None:
    assert named(CARRIED_OUT.format(f"{thing}{work}")) == [f"{thing}{work}"]


@pytest.mark.parametrize(
    "text",
    [
        "推进城建项目建设。",
        "推进云岭县产业项目建设。",
        "云岭县一季度项目进展顺利。",
        "一季度省重点项目完成投资3亿元。",
        "推动云岭县交通互联互通。",
        "项目位于解放大道与人民路交叉口。",
        "带领群众走上致富大道。",
        "公路水路完成投资3亿元。",
        "产业园区建设取得重大进展。",
        "疏浚河道、加固堤防。",
    ],
)
def test_trades_seasons_ways_of_speech_and_places_on_the_way_name_nothing(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"{manner}建设云岭县青坪水库。", ["云岭县青坪水库"])
        for manner in ("着手", "日夜", "夜以继日", "分阶段", "开足马力", "靶向", "国债资金", "原址", "多方筹资")
    ],
)
def test_how_a_thing_is_built_is_no_part_of_its_name(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize("verb", ["勘察", "设计", "监理", "养护", "控股", "重塑", "评估"])
def test_a_verb_in_front_of_a_division_opens_no_name(verb: str) -> None:
    assert named(f"{verb}云岭县青坪水库。") == ["云岭县青坪水库"]


@pytest.mark.parametrize("verbs", ["确保建成", "谋划建设", "争取实施", "力争开工"])
def test_a_name_may_open_with_what_looks_like_and(verbs: str) -> None:
    assert named(f"{verbs}和平水库。") == ["和平水库"]


@pytest.mark.parametrize("told", ["正在施工", "全速推进", "进展迅速", "正式开工建设", "试运营", "加紧建设"])
@pytest.mark.parametrize("name", ["城北水厂", "县体育馆"])
def test_that_it_goes_on_is_told_of_one_thing(name: str, told: str) -> None:
    assert named(f"{name}{told}。") == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("抓好松涛水库、白鹤河综合治理、鹤鸣大桥。", ["松涛水库", "白鹤河综合治理", "鹤鸣大桥"]),
        ("建成云岭县高标准农田、青坪水库等重点工程。", ["云岭县高标准农田工程", "青坪水库"]),
        ("白鹤安置房已完成可研编制。", ["白鹤安置房"]),
    ],
)
def test_things_beside_things_keep_their_own_heads(text: str, names: list[str]) -> None:
    assert named(text) == names
