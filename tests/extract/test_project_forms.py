"""Names behind the label of a form (项目名称：…)."""

import pytest

from extract.pipeline import extract


def names(text: str) -> list[str]:
    return [p.name for p in extract(text, jurisdiction="湖南省").projects if not p.optional]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # Where the form tells what is built its name needs no head.
        ("项目名称：平江县青坪村饮水；建设性质：新建；建设规模：水池3口。", ["平江县青坪村饮水"]),
        (
            "一、项目名称：平江县年产3万吨铝型材\n二、建设单位：青岭公司\n三、建设内容：购置挤压机8台\n",
            ["平江县年产3万吨铝型材"],
        ),
        ("1、项目名称：平江县白水景区提升\n建设内容：改造步道2公里\n", ["平江县白水景区提升"]),
        # Elsewhere it must end as names of projects do.
        ("工程名称：浏阳河青岭枢纽鱼道", ["浏阳河青岭枢纽鱼道"]),
        ("项目名称：平江县青坪村饮水", []),
        # What is bought or served is not built.
        ("项目名称：平江县2025年办公用品采购\n建设内容：电脑10台\n", []),
        ("项目名称：平江县办公楼物业服务\n建设地点：平江县\n", []),
    ],
)
def test_names_behind_a_label(text: str, found: list[str]) -> None:
    assert names(text) == found
