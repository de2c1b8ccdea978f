"""Which words decide how far a project is."""

import pytest

from extract.pipeline import extract


@pytest.mark.parametrize(
    ("text", "name", "stage"),
    [
        ("昭通机场提前一年建成投用。", "昭通机场", "completion"),
        ("天水至陇南高速公路，全长90公里，今年已建成通车。", "天水至陇南高速公路", "completion"),
        ("依托昭通科创走廊打造创新高地。", "昭通科创走廊", "operation"),
        ("支持昭通科创园探索转化新模式。", "昭通科创园", "ongoing"),
        ("推动昭通科创园开工建设。", "昭通科创园", "start"),
        ("推动昭通口岸列入开放计划。", "昭通口岸", "preparatory"),
        ("争取昭通水库纳入国家规划。", "昭通水库", "study"),
        ("开通运营昭通数据中心。", "昭通数据中心", "operation"),
        ("服务好昭通国际博览会。", "昭通国际博览会", "operation"),
        ("建设昭通水库。", "昭通水库", "ongoing"),
    ],
)
def test_the_words_that_decide(text: str, name: str, stage: str) -> None:
    assert {(p.name, p.stage) for p in extract(text, jurisdiction="云南省").projects if p.name == name} == {
        (name, stage)
    }


def test_a_heading_gives_the_stage_of_a_list_that_no_verb_governs() -> None:
    text = "某市重点项目分工\n一、石桥县政府\n（一）预备项目（2个）。\n柳泉大桥、石桥文化旅游区。\n"
    assert {p.name: p.stage for p in extract(text).projects} == {
        "柳泉大桥": "preparatory",
        "石桥文化旅游区": "preparatory",
    }
