"""Works on land and water: ground that bears a name, and what of it is treated; classes name nothing."""

import pytest

from extract.pipeline import extract
from extract.projects.ground_names import named_ground


def named(text: str) -> list[str]:
    return [p.name for p in extract(text, jurisdiction="中国").projects if not p.optional]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("开展云栖湾消落带治理。", ["云栖湾消落带治理"]),
        ("实施青螺湾互花米草整治、鹿鸣山退化草地修复。", ["青螺湾互花米草整治", "鹿鸣山退化草地修复"]),
        ("推进白鹭湿地原生态保护提升。", ["白鹭湿地原生态保护提升"]),
        ("实施沱江流域革命老区生态修复、涪江下游植树造林。", ["沱江流域革命老区生态修复", "涪江下游植树造林"]),
        ("推进巴林右旗、克什克腾旗退化草原保护修复。", ["巴林右旗退化草原保护修复", "克什克腾旗退化草原保护修复"]),
        ("实施铜陵南部地区矿山复绿。", ["铜陵南部地区矿山复绿"]),
        ("建设环城生态公园带、清漪江生态廊道。", ["环城生态公园带", "清漪江生态廊道"]),
        ("实施海岸带保护修复工程。", ["海岸带保护修复工程"]),
        # The mouth of a river says where, and takes all that is told of the next.
        ("推进青螺河口、白鹭河口滨海湿地修复。", ["青螺河口滨海湿地修复", "白鹭河口滨海湿地修复"]),
        ("实施青螺湖、白鹭湖国际重要湿地保护恢复。", ["青螺湖国际重要湿地保护恢复", "白鹭湖国际重要湿地保护恢复"]),
        ("实施鹿鸣溪下游南岸、北岸生态廊道工程。", ["鹿鸣溪下游南岸生态廊道工程", "鹿鸣溪下游北岸生态廊道工程"]),
        ("推进鹿鸣山水源涵养林抚育、清漪江干流生态输水。", ["鹿鸣山水源涵养林抚育", "清漪江干流生态输水"]),
        ("建设锁边林带。", []),
        ("在黟县、祁门县等地实施天然林保护修复工程。", ["天然林保护修复工程"]),
        ("推进青螺河、白鹭河、鹿溪河三河湿地带建设。", ["青螺河湿地带", "白鹭河湿地带", "鹿溪河湿地带"]),
        # What lies round a place goes with it; two deeds of one undertaking on one lake are one.
        ("开展黟县及周边地区矿山环境综合治理。", ["黟县及周边地区矿山环境综合治理"]),
        ("实施太湖总氮污染控制与削减攻坚行动。", ["太湖总氮污染控制与削减攻坚行动"]),
        ("实施青螺湖退池还湖、白鹭湖生态保护修复。", ["青螺湖退池还湖", "白鹭湖生态保护修复"]),
        ("推进清漪湖流域水生态保护。", ["清漪湖流域水生态保护"]),
        ("加强青螺山、白鹭洲等国家级自然保护区建设。", ["青螺山国家级自然保护区", "白鹭洲国家级自然保护区"]),
        ("推进伊犁河谷水土流失治理。", ["伊犁河谷水土流失治理"]),
        # Classes: no ground is named.
        ("推进历史遗留采石场修复，开展退化草原修复。", []),
        ("开展河湖水系连通和农村河塘清淤整治。", []),
        ("加强荒山绿化和重点湖泊消落带治理。", []),
    ],
)
def test_works_on_ground(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("words", "is_one"),
    [("云栖湾消落带", True), ("太湖蓝藻", True), ("荒山", False), ("河湖水系", False), ("农村河塘", False)],
)
def test_ground_that_bears_a_name(words: str, is_one: bool) -> None:
    assert named_ground(words) is is_one


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("推进白鹭河口湿地生态系统修复。", ["生态修复"]),
        ("实施清漪江流域截污治污工程。", ["生态修复"]),
        ("实施清漪江流域保护和修复工程。", ["生态修复"]),
        ("推进清漪江上游综合治理。", ["防洪/河道"]),
        ("实施云栖东滩互花米草控制工程。", ["生态修复"]),
        ("实施铜官山废弃矿区环境提升工程。", ["生态修复"]),
        # The phase of a work is that of no thing that stands there.
        ("实施湟源南北山绿化三期工程。", ["生态修复"]),
    ],
)
def test_kinds_of_works_on_ground(text: str, kinds: list[str]) -> None:
    assert [p.kind for p in extract(text, jurisdiction="中国").projects] == kinds
