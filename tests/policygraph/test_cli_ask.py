"""`ask`: names, forms of questions, what happens where a name means several things or nothing."""

from pathlib import Path

import pytest
from command import Command

from graph.model import GraphData, Node
from graph.stores import open_store
from policygraph.names import resolve


def test_a_name_is_answered_with_quotation_place_and_how(asked: Command) -> None:
    ran = asked("ask", "青川", "--format", "json")
    assert ran.code == 0
    answer = ran.json
    assert answer["question"] == "青川"
    assert answer["query"] == "everything_involving"
    assert answer["parameters"]["entity"] == "region:990100"
    assert set(answer["rows"][0]) == set(answer["columns"])
    found = {(row["name"], row["how"], row["through"]) for row in answer["rows"]}
    assert ("青川至东湖高速公路", "direct", None) in found
    assert ("石桥机场", "inherited", "石桥县") in found
    assert ("提升通关便利化水平", "carried", "青川") in found
    assert all(row["quote"] and row["document"] for row in answer["rows"])


@pytest.mark.parametrize(
    "question",
    [
        "everything involving 青川",
        "Everything involving 青川市?",
        "与青川有关的一切",
        "“青川”",
        "青川 ",
        "ｅverything about 青川",
    ],
)
def test_forms_that_ask_for_everything(asked: Command, question: str) -> None:
    answer = asked("ask", question, "-f", "json").json
    assert (answer["query"], answer["parameters"]["entity"]) == ("everything_involving", "region:990100")


def test_a_question_for_projects_runs_that_query(asked: Command) -> None:
    answer = asked("ask", "青川有哪些项目？", "-f", "json").json
    assert answer["query"] == "projects_in_region"
    assert {"石桥机场", "石桥口岸", "马场乡公路"} <= {row["name"] for row in answer["rows"]}


def test_the_listing_says_how_and_where(asked: Command) -> None:
    ran = asked("ask", "青川")
    assert ran.code == 0
    assert "石桥机场  [inherited through 石桥县 · preparatory]" in ran.out
    assert "第一章 健全现代基础设施 › 第一节 交通与水利" in ran.out
    assert "carried on from “青川”" in ran.out
    assert "“建成石桥口岸,完善东湖县公路”" in ran.out


def test_a_name_of_prefecture_and_county_is_the_prefecture(asked: Command) -> None:
    assert asked("ask", "东湖", "-f", "json").json["parameters"]["entity"] == "region:990200"


def test_a_full_name_beats_an_alias(asked: Command) -> None:
    assert asked("ask", "东湖县", "-f", "json").json["parameters"]["entity"] == "region:990201"


def test_an_id_is_a_name(asked: Command) -> None:
    assert asked("ask", "region:990201", "-f", "json").json["parameters"]["entity"] == "region:990201"


@pytest.fixture
def two_of_one_name(tmp_path: Path) -> Path:
    """Two counties called 河东区 in two prefectures."""
    data = GraphData()
    for code in ("990301", "990401"):
        properties = {"name": "河东区", "level": "county", "code": code, "aliases": ["河东"]}
        data.add_node(Node("Region", f"region:{code}", dict(properties)))
    folder = tmp_path / "two.db"
    with open_store(str(folder), write=True) as store:
        store.write(data)
    return folder


def test_an_ambiguous_name_lists_its_candidates(command: Command, two_of_one_name: Path) -> None:
    ran = command("ask", "河东", "-f", "json", "--store", str(two_of_one_name))
    assert ran.code == 3
    answer = ran.json
    assert (answer["query"], answer["rows"]) == (None, [])
    assert answer["candidates"] == [
        {"id": "region:990301", "name": "河东区", "parents": [], "measures": 0},
        {"id": "region:990401", "name": "河东区", "parents": [], "measures": 0},
    ]
    plain = command("ask", "河东", "--store", str(two_of_one_name))
    assert (plain.code, "region:990401" in plain.out) == (3, True)
    assert command("ask", "region:990401", "--store", str(two_of_one_name)).code == 0


def test_a_slip_with_one_name_near_it_is_mended_and_said(asked: Command) -> None:
    ran = asked("ask", "青穿市", "-f", "json")
    assert (ran.code, ran.json["parameters"]["entity"]) == (0, "region:990100")
    assert ran.json["note"] == "nothing in this store is called 青穿市; read as 青川市"
    assert ran.json["note"] in ran.err


def test_a_slip_with_several_names_near_it_gets_all_of_them(asked: Command) -> None:
    """A town may be meant that no document names: neither the city nor the county is taken for it."""
    ran = asked("ask", "东湖镇有哪些项目", "-f", "json")
    assert (ran.code, ran.json["query"]) == (2, None)
    assert {"东湖县有哪些项目", "东湖市有哪些项目"} < set(ran.json["suggestions"])
    assert "东湖镇" in ran.err


def test_a_division_that_no_document_names_has_an_empty_answer(asked: Command) -> None:
    ran = asked("ask", "北京市", "-f", "json")
    assert (ran.code, ran.json["rows"]) == (0, [])
    assert "北京市" in ran.err


def test_a_name_of_several_divisions_that_no_document_names_is_not_guessed(asked: Command) -> None:
    """通 is a word of questions too (通往, leads to)."""
    ran = asked("ask", "通州有哪些项目", "-f", "json")
    assert (ran.code, ran.json["rows"]) == (3, [])
    parents = {c["id"]: c["parents"][0] for c in ran.json["candidates"]}
    assert parents == {"region:110112": "北京市", "region:320612": "江苏省"}


def test_a_question_that_is_not_understood_gets_three_that_are(asked: Command) -> None:
    ran = asked("ask", "今天天气怎么样", "-f", "json")
    assert (ran.code, ran.json["query"], len(ran.json["suggestions"])) == (2, None, 3)
    for suggestion in ran.json["suggestions"]:
        assert asked("ask", suggestion).code == 0


@pytest.mark.parametrize(
    "question", ["", "   ", "？", "''", "%", "x' OR 1=1 //", "$name", "\\", "`", "\u0000", "𠮷" * 500]
)
def test_no_question_breaks_ask(asked: Command, question: str) -> None:
    ran = asked("ask", question)
    assert ran.code == 2
    assert len(ran.err.splitlines()) <= 2


def test_resolve_leaves_ambiguity_to_the_user(two_of_one_name: Path) -> None:
    with open_store(str(two_of_one_name)) as store:
        assert [e.id for e in resolve(store, "河东区")] == ["region:990301", "region:990401"]
        assert resolve(store, "河西") == []


def test_formats_and_files(asked: Command, tmp_path: Path) -> None:
    assert asked("ask", "青川", "-f", "csv").out.startswith("how,through,type,name,relation,stage,quote")
    assert asked("ask", "青川", "-f", "markdown").out.startswith("| how | through |")
    ran = asked("ask", "青川", "-f", "csv", "-o", "青川.csv")
    assert (ran.code, ran.out) == (0, "")
    assert (tmp_path / "青川.csv").read_bytes().startswith(b"\xef\xbb\xbfhow,")
