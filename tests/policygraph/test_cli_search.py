"""`search`: words, single characters, nothing, and what could be another language."""

import pytest
from command import Command


def test_all_words_must_be_there(asked: Command) -> None:
    ran = asked("search", "物流", "跨境", "-f", "json")
    assert ran.code == 0
    assert [(row["measure"], row["outline"].split(" › ")[-1]) for row in ran.json] == [
        ("青川发展跨境物流", "第一节 交通与水利")
    ]
    assert "青川发展跨境物流" in asked("search", "物流 跨境").out


def test_a_single_character(asked: Command) -> None:
    assert [row["measure"] for row in asked("search", "港", "-f", "json").json] == ["提升东湖港功能"]


def test_one_document_and_a_limit(asked: Command) -> None:
    scheme = asked("search", "公路", "--document", "东湖市交通行动方案", "-f", "json").json
    assert {row["document"] for row in scheme} == {"东湖市交通行动方案"}
    ran = asked("search", "公路", "--limit", "1", "-f", "json")
    assert len(ran.json) == 1
    assert "--limit" in ran.err


@pytest.mark.parametrize("text", ["(", '"', "物流)", "a AND", "*:*", "\\", "'}) RETURN 1 //", "$words", "水" * 2000])
def test_text_is_only_text(asked: Command, text: str) -> None:
    ran = asked("search", text)
    assert ran.code == 0
    assert ran.out.endswith("(0 rows)\n")
    assert "no measure holds" in ran.err


def test_nothing_to_search_for(asked: Command) -> None:
    ran = asked("search", "  ")
    assert ran.code == 2
    assert "give one word" in ran.err
