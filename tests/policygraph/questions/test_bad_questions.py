"""Questions that are meant to break something, and stores that cannot answer."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from command import Command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.queries import load_queries
from graph.stores import Store, open_store
from graph.stores.base import Table
from policygraph.asking import ask
from policygraph.questions import KnownNames, read

HOSTILE = [
    "日喀则' OR 1=1 RETURN 1 //",
    '日喀则"}) DETACH DELETE n //',
    "含有“') CALL db.labels() YIELD label RETURN label //”的举措",
    "${region} 有哪些项目",
    "{region}有哪些{kind}项目",
    "$region的项目",
    "`日喀则`有哪些项目",
    "日喀则\\u0027有哪些项目",
    "谁负责 }}) RETURN $__proto__ {{",
    "policygraph query run projects_in_region region=日喀则",
    "; rm -rf / ; 日喀则",
    "%s%n%x {0} {}",
    "region:540200' OR '1'='1",
]


class Watched:
    """A store that writes down what it is asked."""

    def __init__(self, store: Store) -> None:
        self.store, self.url = store, store.url
        self.asked: list[str] = []

    def query(self, cypher: str, parameters: Mapping[str, Any] | None = None, **given: Any) -> Table:
        self.asked.append(cypher)
        return self.store.query(cypher, parameters, **given)


@pytest.mark.parametrize("question", HOSTILE)
def test_no_words_of_a_question_get_into_the_cypher(page_store: Store, question: str) -> None:
    usual, watched = Watched(page_store), Watched(page_store)
    for harmless in ("日喀则", "拉萨明天会下雨吗", "谁牵头数字农业", "which projects are in Paris"):
        ask(usual, harmless)  # type: ignore[arg-type]
    answer = ask(watched, question)  # type: ignore[arg-type]
    constant = {*usual.asked, *(query.cypher for query in load_queries().values())}
    assert set(watched.asked) <= constant
    assert answer.query or answer.suggestions or answer.candidates


@pytest.mark.parametrize("question", HOSTILE)
def test_the_command_line_survives_them(command: Command, page_url: str, question: str) -> None:
    ran = command("ask", question, "--store", page_url, "--format", "json")
    assert ran.code in (0, 2, 3)
    assert "fault of policygraph" not in ran.err
    assert ran.json["question"] == question


def test_very_long_questions_are_refused_in_one_line(command: Command, page_url: str) -> None:
    for question in ("日喀则" * 3000, "x" * 20_000, "谁负责" + "数字农业" * 500):
        ran = command("ask", question, "--store", page_url)
        assert ran.code == 2
        assert len(ran.err) < 600


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(known: KnownNames, text: str) -> None:
    reading = read(text, known)
    assert reading.question == text
    assert reading == read(text, known)
    if reading.query:
        load_queries()[reading.query].bind(reading.parameters)


PARTS = [
    "日喀则",
    "昌都",
    "有哪些",
    "项目",
    "机场",
    "前期",
    "能源",
    "举措",
    "和",
    "谁",
    "负责",
    "之间",
    "联系",
    "专栏13",
    "“冷链”",
]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=8))
def test_any_heap_of_its_own_words_binds_or_is_refused(known: KnownNames, parts: list[str]) -> None:
    reading = read("".join(parts), known)
    if reading.query:
        load_queries()[reading.query].bind(reading.parameters)


def test_an_empty_answer_says_what_was_looked_for_and_what_is_near(page_store: Store) -> None:
    answer = ask(page_store, "昌都开工的机场")
    assert answer.rows == ()
    assert answer.note == (
        "nothing in this store answers projects_in_region with region=昌都市, kind=机场, stage=start; "
        "without kind=机场 there is 1 row"
    )
    answer = ask(page_store, "含有“冷链产业”的举措")
    assert answer.rows == ()
    assert "words=冷链产业; with words=产业 there are" in str(answer.note)


def test_a_store_without_data_says_which_command_fills_it(command: Command, tmp_path: Path) -> None:
    folder = str(tmp_path / "empty.db")
    open_store(folder, write=True).close()
    ran = command("ask", "日喀则有哪些项目", "--store", folder)
    assert (ran.code, ran.out) == (2, "")
    assert "holds no document yet: policygraph build FILE fills it" in ran.err
    ran = command("ask", "日喀则", "--store", str(tmp_path / "none.db"))
    assert ran.code == 2
    assert "policygraph build" in ran.err


def test_the_cypher_is_shown_when_asked_for(command: Command, page_url: str) -> None:
    short = command("ask", "日喀则的机场项目", "--store", page_url).out
    assert "policygraph query run projects_in_region 'region=日喀则市' 'kind=机场'" in short
    assert "MATCH" not in short
    cypher = load_queries()["projects_in_region"].cypher
    assert cypher in command("ask", "日喀则的机场项目", "--cypher", "--store", page_url).out
    answer = command("ask", "日喀则的机场项目", "-f", "json", "--store", page_url).json
    assert answer["cypher"] == cypher
