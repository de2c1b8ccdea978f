"""Titles of approvals and requests name the works that they are about."""

import pytest

from extract.pipeline import extract


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("云南省水利厅关于元江县磨房河水库初步设计报告的批复", ["元江县磨房河水库"]),
        ("关于弥勒至峨山高速公路用地预审意见的函", ["弥勒至峨山高速公路"]),
        ("某市生态环境局关于景东县制糖废水处理厂扩容项目环境影响报告书的批复", ["景东县制糖废水处理厂扩容"]),
        (
            "省发展改革委关于核准楚雄至大理铁路增建二线、元谋风电场接入系统的复函\n楚雄州发展改革委：\n来文收悉。",
            ["楚雄至大理铁路增建二线", "元谋风电场"],
        ),
        ("关于同意设立沧源边境经济合作区物流园的批复", ["沧源边境经济合作区物流园"]),
        ("市政府关于进一步加强水库管理的意见", []),
        ("关于做好重点项目建设的通知", []),
        ("关于印发《洱海保护规划》的通知", []),
    ],
)
def test_the_title_of_an_approval_names_works(text: str, names: list[str]) -> None:
    found = [p for p in extract(text, jurisdiction="云南省").projects if not p.optional]
    assert [p.name for p in found] == names
    assert all(p.stage == "preparatory" for p in found)
