"""Firms' short names, schools' and branches' in work reports and investment lists."""

import pytest

from extract.annotation import to_annotation
from extract.pipeline import extract


def found(text: str) -> list[str]:
    return [row["text"] for row in to_annotation(extract(text))["agencies"]]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        # The county is the plant's place; two firms with a size each; a phase in front of the size.
        ("推进滑县晟隆15万吨陶粒项目。", ["晟隆"]),
        ("推进夏邑县嘉茂和凌远各8万吨纱线项目。", ["嘉茂", "凌远"]),
        ("推进水稻和玉米各20万亩高标准农田。", []),
        # Trades that close a firm's short name, and the same words as what is made.
        ("鑫达轮毂、恒拓精工落户园区。", ["鑫达轮毂", "恒拓精工"]),
        ("推进轮毂生产线改造，发展精工制造。", []),
        # A thermal plant's name holds a place, no trade.
        ("推进喀什热电厂改造。", []),
        # Words of the language that groups are called by; the group that builds.
        ("推动前进集团饲料加工厂复产。", ["前进集团"]),
        ("推动产业集团化经营。", []),
        ("新馆由中国建筑、中交一公局承建。", ["中国建筑", "中交一公局"]),
        ("弘扬中国建筑传统。", []),
        # A grid's bureau in a city; a firm whose full name holds what it does.
        ("贵州电网毕节供电局完成农网改造。", ["贵州电网毕节供电局"]),
        ("江西省奉新抽水蓄能有限公司：", ["江西省奉新抽水蓄能有限公司"]),
        # Schools by their number, where something is built of them.
        ("推进宜昌市四中迁建。", ["宜昌市四中"]),
        ("深入学习贯彻三中全会精神。", []),
    ],
)
def test_short_names(text: str, bodies: list[str]) -> None:
    assert found(text) == bodies
