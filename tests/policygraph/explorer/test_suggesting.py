"""Names while one types."""

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

from policygraph.explorer.suggesting import Entry, Index, fitting, folded, pinyin


def entry(id: str, type: str, name: str, *aliases: str, measures: int = 0) -> Entry:
    spellings = tuple(folded(s) for s in (name, *aliases, id.partition(":")[2]))
    syllables = tuple(pinyin(s) for s in (name, *aliases))
    return Entry(id, type, name, "", "", measures, spellings, syllables)


INDEX = Index(
    [
        entry("region:540200", "Region", "日喀则市", "日喀则", measures=12),
        entry("region:540233", "Region", "亚东县", "亚东", measures=2),
        entry("project:1", "Project", "亚东机场", measures=1),
        entry("project:2", "Project", "日喀则国际陆地港", measures=3),
        entry("region:610100", "Region", "西安市", "西安"),
        entry("region:500000", "Region", "重庆市", "重庆"),
        entry("sector:transport", "Sector", "交通运输", "Transport"),
        entry("project:3", "Project", "G4218日喀则至拉孜段"),
    ]
)


def names(typed: str, type: str | None = None) -> list[str]:
    return [f.entry.name for f in INDEX.find(typed, type)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("日喀则", "日喀则市"),
        ("rikaze", "日喀则市"),
        ("RiKaZe", "日喀则市"),
        ("ri ka ze", "日喀则市"),
        ("rkz", "日喀则市"),
        ("ydjc", "亚东机场"),
        ("yadongji", "亚东机场"),
        ("机场", "亚东机场"),
        ("xi'an", "西安市"),
        ("chongqing", "重庆市"),
        ("540233", "亚东县"),
        ("trans", "交通运输"),
        ("ｇ4218", "G4218日喀则至拉孜段"),
        ("陆地港", "日喀则国际陆地港"),
        ("ludigang", "日喀则国际陆地港"),
    ],
)
def test_the_best_name_comes_first(typed: str, first: str) -> None:
    assert names(typed)[0] == first


LETTERS = st.text("abcdefghijklmnoprstuvwxyz0123日喀则亚东机场", min_size=1, max_size=5)


@given(LETTERS)
def test_what_is_found_is_all_that_fits(typed: str) -> None:
    assert {f.entry.id for f in INDEX.find(typed)} == {e.id for e in INDEX.entries if fitting(e, typed) is not None}
    assert sum(INDEX.count(typed).values()) == len(INDEX.find(typed))


def test_an_alias_is_said() -> None:
    assert [(f.entry.name, f.by) for f in INDEX.find("亚东")] == [("亚东县", "亚东"), ("亚东机场", "")]


def test_only_the_asked_type() -> None:
    assert names("yd", "Project") == ["亚东机场"]


@pytest.mark.parametrize("typed", ["", "   ", "%", "zzz", "不存在", "'", "*", "(", "x" * 10_000])
def test_nothing_fits(typed: str) -> None:
    assert names(typed) == []


def test_the_answer_of_the_server(client: TestClient) -> None:
    found = client.get("/api/suggest", params={"q": "qingchuan"}).json()
    assert found[0]["name"] == "青川市"
    assert found[0]["url"] == "/entity/region:990100"
    assert found[0]["title"] == "地区"
    assert client.get("/api/suggest", params={"q": "qingchuan", "type": "Project"}).json()[0]["type"] == "Project"
