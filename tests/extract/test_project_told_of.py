"""What is told of a work that is its clause's subject, in reports and in direct speech: sentences of our own."""

import pytest
from test_projects import named, projects

PREDICATES = [
    ("滚动实施", "ongoing"),
    ("接续推进", "ongoing"),
    ("正有序招标", "preparatory"),
    ("场平完成", "ongoing"),
    ("大坝填筑到顶", "ongoing"),
    ("形象进度达70%", "ongoing"),
    ("征地拆迁基本完成", "preparatory"),
    ("已完成投资3亿元", "ongoing"),
    ("得到批复", "preparatory"),
    ("部分投产", "ongoing"),
    ("设备安装完毕", "ongoing"),
    ("满负荷生产", "operation"),
]


@pytest.mark.parametrize(("predicate", "stage"), PREDICATES)
@pytest.mark.parametrize("name", ["云岭水库", "松坪港散货码头", "天成新材高纯石英砂项目"])
def test_a_predicate_ends_the_name_and_says_how_far_it_is(name: str, predicate: str, stage: str) -> None:
    found = [p for p in projects(f"{name}{predicate}。") if not p.optional]
    assert [(p.name, p.stage) for p in found] == [(name, stage)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "市图书馆新馆主体封顶，市档案馆获批，县中医院住院楼进入收尾阶段。",
            ["市图书馆新馆", "市档案馆", "县中医院住院楼"],
        ),
        ("县中医院新院区取得用地批复。", ["县中医院新院区"]),
        # What a body does, or what it ranks as, is no work on it.
        ("县医院开展义诊活动，县图书馆举办读书会，县医院获评三甲医院。", []),
    ],
)
def test_the_issuers_own_building_under_way(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "“云岭水利枢纽大坝已经封顶，松坪电站正在加快建设。”县里的干部说。",
            ["云岭水利枢纽", "松坪电站"],
        ),
        ("厅长李明说：“今年将建成云岭大桥，开工松坪至柳河高速。”", ["云岭大桥", "松坪至柳河高速"]),
        ("“今年云岭大桥将合龙，”厅长李明介绍，“明年还将开工松坪机场。”", ["云岭大桥", "松坪机场"]),
        ("李明表示，“届时松坪至柳河高速也将通车”。", ["松坪至柳河高速"]),
        # A name in quotes stays whole.
        ("实施“云岭英才”计划，开展“项目建设攻坚年”活动。", ["“云岭英才”计划", "“项目建设攻坚年”活动"]),
    ],
)
def test_direct_speech_is_read_as_clauses(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize("predicate", ["开工", "纳入规划", "有序推进", "获批", "完成", "进展顺利"])
@pytest.mark.parametrize("name", ["松坪机场扩建", "云岭水厂二期扩建", "云岭水库清淤", "松坪港区改建", "云岭公园提升"])
def test_a_work_in_front_of_its_predicate_is_no_verb(name: str, predicate: str) -> None:
    assert named(f"{name}{predicate}。") == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("将云松高铁柳河段打造成精品工程，把云岭水库建成民心工程。", ["云松高铁柳河段", "云岭水库"]),
        ("松坪机场校飞成功，云岭大桥合龙成功。", ["松坪机场", "云岭大桥"]),
        ("完成沟渠清淤100公里。", []),
    ],
)
def test_what_a_thing_is_made(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("推进云岭古镇提升、松坪广场提质，实施云岭大道提升。", ["云岭古镇提升", "松坪广场提质", "云岭大道提升"]),
        ("推进云岭学院新校区、G212线云岭至松坪段改建建设。", ["云岭学院新校区", "G212线云岭至松坪段改建"]),
        ("人民公园改造、沱江三桥纳入省重点项目。", ["人民公园改造", "沱江三桥"]),
        ("云岭景区提升接待能力。", ["云岭景区"]),
        ("加快古镇提升、景区提升。", []),
    ],
)
def test_what_betters_a_thing(text: str, names: list[str]) -> None:
    assert named(text) == names
