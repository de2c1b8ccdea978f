"""Which project a quantity belongs to."""

import pytest

from extract.pipeline import extract


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("昭通机场完成投资12亿元。", {"12亿元": "昭通机场"}),
        ("建设昭通水库，总投资20亿元，惠及30万人。", {"20亿元": "昭通水库", "30万人": None}),
        ("建设昭通水库、鲁甸水库，总投资20亿元。", {"20亿元": None}),
        ("建设昭通水库和20座中型水库。", {"20座": None}),
        ("建设昭通水库、鲁甸水库等20个项目。", {"20个": None}),
        ("新增就业30万人。建设昭通水库。", {"30万人": None}),
    ],
)
def test_a_quantity_is_about_the_one_project_of_its_clause(text: str, about: dict[str, str | None]) -> None:
    assert {t.text: t.about for t in extract(text, jurisdiction="云南省").targets} == about


def test_a_figure_in_a_member_s_own_words_is_of_that_project() -> None:
    found = extract("推进昭通水库、鲁甸鸿远20万吨硅片等项目建设。", jurisdiction="云南省").targets
    assert [(t.text, t.about, t.what) for t in found] == [("20万吨", "鲁甸鸿远20万吨硅片项目", "硅片")]
