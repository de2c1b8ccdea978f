"""Lists of lakes, wetlands and sand lands, what counts them, harbours by small places, lines by letter and number."""

import pytest

from extract.pipeline import extract


def found(text: str, jurisdiction: str = "湖南省") -> dict[str, str]:
    projects = extract(text, jurisdiction=jurisdiction).projects
    return {p.name: p.kind for p in projects if not p.optional}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # In a list of wetlands each is one, whether a list of places holds it or not.
        (
            "加强洪泽湖、北大河、青川、白马湖等湿地保护修复。",
            ["洪泽湖湿地保护修复", "北大河湿地保护修复", "青川湿地保护修复", "白马湖湿地保护修复"],
        ),
        ("加快洪泽湖、白马湖等湿地建设。", ["洪泽湖湿地", "白马湖湿地"]),
        ("洪泽湖、白马湖等湿地水质改善。", []),
        ("实施洪泽湖、白马湖湿地保护和恢复。", ["洪泽湖湿地保护和恢复", "白马湖湿地保护和恢复"]),
        ("推进青川盆地沙化土地治理。", ["青川盆地沙化土地治理"]),
        ("实施青黑土等退化草原综合治理。", []),
        ("推进青川沙地综合治理。", ["青川沙地综合治理"]),
        ("推进乌拉淖尔生态保护和修复。", ["乌拉淖尔生态保护和修复"]),
        # A campaign is about the land that its last name stands for, too.
        ("打好毛乌素和库布其沙地歼灭战。", ["毛乌素沙地歼灭战", "库布其沙地歼灭战"]),
        ("抓好小康社会三大攻坚战。", []),
        ("打好毛乌素、青川两大沙地攻坚战。", ["毛乌素沙地攻坚战", "青川沙地攻坚战"]),
        # What counts waters is their name, in quotes or not; it does not say how something is done.
        ("推进“三湖两河”综合治理。", ["“三湖两河”综合治理"]),
        ("推进“一山一湖”保护修复。", ["“一山一湖”保护修复"]),
        ("推进“三湖两河”及湘江流域综合治理。", ["“三湖两河”流域综合治理", "湘江流域综合治理"]),
        ("推进“一河一策”治理、“三水统筹”治理。", []),
    ],
)
def test_lands_and_waters(text: str, names: list[str]) -> None:
    assert list(found(text)) == names


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("洪泽湖综合治理", "生态修复"),
        ("滇池综合治理", "生态修复"),
        ("青川淀综合整治", "生态修复"),
        ("乌拉淖尔治理", "生态修复"),
        ("青川河综合治理", "防洪/河道"),
        ("洪泽湖治理", "防洪/河道"),
        ("青川溪清淤疏浚", "防洪/河道"),
    ],
)
def test_a_lake_is_healed_a_river_regulated(name: str, kind: str) -> None:
    assert found(f"推进{name}。") == {name: kind}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("建设平阳石岛、苍南霞关渔港。", ["平阳石岛渔港", "苍南霞关渔港"]),
        ("建设秭归茅坪、枝江青家港、监利容城等港区。", ["秭归茅坪港区", "枝江青家港港区", "监利容城港区"]),
        ("建设青白港、秭归港等港区。", ["青白港", "秭归港"]),
        ("支持正定县、赵县、栾城区经济开发区提质。", ["正定县经济开发区", "赵县经济开发区", "栾城区经济开发区"]),
        ("支持正定县、赵县、雄安新区建设。", []),
        ("推进前期工作和建设岳阳至怀化铁路。", ["岳阳至怀化铁路"]),
        # A stuff that is made is no place that gives a power station its name, nor a work where trades are to thrive.
        ("推进叶县尼龙、鲁山抽水蓄能电站等项目。", ["叶县尼龙项目", "鲁山抽水蓄能电站"]),
        ("建设金川镍盐、瓜州干河口风电场等项目。", ["金川镍盐项目", "瓜州干河口风电场"]),
        ("支持鸡西石墨、鹤岗煤电等产业发展。", []),
        # The titles of stretches name no work of their own.
        ("一、水系\n（1）浏阳段\n修复岸坡。\n（2）城区段\n打造步道。\n", []),
        ("入湖口段以湿地净化为主。", []),
        ("已批未开工项目加快入统。", []),
        ("（1）浏阳段：修复岸坡。\n（2）城区段：打造步道。\n", []),
        # A stretch of 新区 has names of its own behind it, and goods take no work on a power station.
        ("推动青白原、湘江新区青秀新城以及云岭示范区提能。", ["湘江新区青秀新城", "云岭示范区"]),
        ("推进永兴铜箔、青岭水电站扩机等项目。", ["永兴铜箔项目", "青岭水电站扩机"]),
        ("推动湘乡大米、浏阳花卉、青岭水电站建设。", ["青岭水电站"]),
        ("新建湘阴青溪港、沅江白沙、南县草尾码头。", ["湘阴青溪港", "沅江白沙码头", "南县草尾码头"]),
        ("建设平江梦幻青城和青岭竹产业园。", ["青岭竹产业园"]),
        # Beside a harbour what ends so is one; what a bracket tells of the work is no part of its name.
        ("加快平江青四港、浏阳口港、岳阳港建设。", ["平江青四港", "浏阳口港", "岳阳港"]),
        ("推进平江县青山水库加固（加固坝体、新建闸门）。", ["平江县青山水库加固"]),
        ("推进青鲁湿地、麦白湿地、雅尼湿地保护修复。", ["青鲁湿地保护修复", "麦白湿地保护修复", "雅尼湿地保护修复"]),
        ("加快湘江绿道城区段建设。", ["湘江绿道城区段"]),
        ("湘江城区段治理完成。", ["湘江城区段治理"]),
    ],
)
def test_names_of_small_places(text: str, names: list[str]) -> None:
    assert list(found(text)) == names


@pytest.mark.parametrize(
    ("text", "projects"),
    [
        ("加快温州S3线一期建设。", {"温州S3线一期": "轨道交通"}),
        ("推动长沙S2线、S5线开工。", {"长沙S2线": "轨道交通", "S5线": "轨道交通"}),
        ("济南R2线开工。", {"济南R2线": "轨道交通"}),
        ("推进5号线延伸、6号线建设。", {"5号线延伸": "轨道交通", "6号线": "轨道交通"}),
        ("加快岳阳至长沙S1线、长沙至湘潭K5快线建设。", {"岳阳至长沙S1线": "轨道交通", "长沙至湘潭K5快线": "轨道交通"}),
        ("建设长沙4号线、R2线和岳长R1线。", {"长沙4号线": "轨道交通", "R2线": "轨道交通", "岳长R1线": "轨道交通"}),
        ("推进岳阳至长沙F1线、长沙至益阳R3线开工。", {"岳阳至长沙F1线": "轨道交通", "长沙至益阳R3线": "轨道交通"}),
        # S and a number is a road's, too.
        ("推进S26线改建、S103线改造。", {"S26线改建": "公路", "S103线改造": "公路"}),
        ("推进平江县S11线改造。", {"平江县S11线改造": "公路"}),
    ],
)
def test_lines_by_letter(text: str, projects: dict[str, str]) -> None:
    assert found(text) == projects


def test_two_columns_of_what_is_built() -> None:
    rows = "序号\t项目\t建设内容\t工期\n1\t灌阳县稻作园\t建设稻作文化馆\t2年\n2\t全州县滑雪场\t建设雪道\t3年\n"
    assert list(found(rows)) == ["灌阳县稻作园", "全州县滑雪场"]


def test_no_goods_stand_in_a_list_of_airports() -> None:
    assert list(found("推动若尔盖金龙、康定机场建设。")) == ["若尔盖金龙机场", "康定机场"]
