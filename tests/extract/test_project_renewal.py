"""Plans of renewal and city reports: streets, old places, housing, pipes and parks, in sentences of our own."""

import pytest

from extract.pipeline import extract


def found(text: str) -> list[tuple[str, str]]:
    """Name and stage of each project that is one for sure."""
    return [(p.name, p.stage) for p in extract(text, jurisdiction="安徽省桐城市").projects if not p.optional]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What is done about streets and about what stands in them.
        (
            "完成康源大街、松花街、鸿章大街等主次干路改造。",
            [("康源大街改造", "completion"), ("松花街改造", "completion"), ("鸿章大街改造", "completion")],
        ),
        ("实施龙眠路雨污分流、同安路立面整治。", [("龙眠路雨污分流", "ongoing"), ("同安路立面整治", "ongoing")]),
        (
            "实施灵泉寺、投子寺周边环境整治。",
            [("灵泉寺周边环境整治", "ongoing"), ("投子寺周边环境整治", "ongoing")],
        ),
        ("有机更新讲学园巷、北后街等历史街巷。", [("讲学园巷", "ongoing"), ("北后街", "ongoing")]),
        # Old places have heads of their own and take none of their neighbours.
        (
            "修缮左忠毅公祠、张廷瓒府第、方苞故居等历史建筑。",
            [("左忠毅公祠", "ongoing"), ("张廷瓒府第", "ongoing"), ("方苞故居", "ongoing")],
        ),
        # Housing.
        ("改造农机厂家属区、化肥厂家属院等老旧小区。", [("农机厂家属区", "ongoing"), ("化肥厂家属院", "ongoing")]),
        ("拆旧建新石河安置区、吴樟安置区。", [("石河安置区", "ongoing"), ("吴樟安置区", "ongoing")]),
        # A bracket that tells how large it is does not make a verb of the work in front of it.
        (
            "建成吕亭污水处理厂扩建（2万吨/日）、石河水厂深度处理、同安路雨污分流。",
            [
                ("吕亭污水处理厂扩建", "completion"),
                ("石河水厂深度处理", "completion"),
                ("同安路雨污分流", "completion"),
            ],
        ),
        # A road is led elsewhere, no station is.
        ("推进桐城南站、G206改线。", [("桐城南站", "ongoing"), ("G206改线", "ongoing")]),
        # By when.
        (
            "中期启动孔城镇、青草镇老街保护整治，远期谋划鲟鱼古镇。",
            [("孔城镇老街保护整治", "start"), ("青草镇老街保护整治", "start"), ("鲟鱼古镇", "study")],
        ),
        ("谋划桐陂水渠水利文化展示带。", [("桐陂水渠水利文化展示带", "study")]),
    ],
)
def test_what_a_town_renews(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_a_plan_of_projects_is_no_project() -> None:
    assert found("桐城市重点建设项目推进计划\n推进青石铁路建设。") == [("青石铁路", "ongoing")]
