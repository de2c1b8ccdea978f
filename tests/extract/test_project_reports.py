"""What reports tell of works and undertakings: what is carried out, what was finished; sentences of our own."""

import pytest

from extract.pipeline import extract


def named(text: str) -> list[str]:
    return [p.name for p in extract(text, jurisdiction="湖南省").projects]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("推行社区食堂暖心工程。", ["社区食堂暖心工程"]),
        ("接续实施现代养殖池塘扩容工程。", ["现代养殖池塘扩容工程"]),
        ("全面实施物流枢纽加快培育行动。", ["物流枢纽加快培育行动"]),
        ("实施乡镇卫生院建设提升工程。", ["乡镇卫生院建设提升工程"]),
        ("实施各民族文化互鉴计划、本科教学质量跃升计划。", ["各民族文化互鉴计划", "本科教学质量跃升计划"]),
        ("开展县级以下档案分类管理改革试点。", ["县级以下档案分类管理改革试点"]),
        ("实施重大人才工程，实施一批基础设施提升工程。", []),
    ],
)
def test_what_is_carried_out_is_named_by_its_description(text: str, names: list[str]) -> None:
    assert named(text) == names
