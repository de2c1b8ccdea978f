"""Nothing is made for one region alone: plans of banners and leagues, and of a municipality with districts."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.queries import load_queries
from graph.stores import open_store
from graph.stores.base import Store
from policygraph.pipeline import build
from policygraph.verification import verify

SAMPLES = Path(__file__).parents[1] / "samples"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(str(tmp_path_factory.mktemp("shapes") / "db"), write=True) as opened:
        report = build([SAMPLES], opened)
        assert not report.failed and len(report.documents) == 2
        yield opened


def involving(store: Store, entity: str) -> set[tuple[str, str, str | None]]:
    """(how, name, through) of every row about the entity."""
    query = load_queries()["everything_involving"]
    table = store.query(query.cypher, query.bind({"entity": entity}))
    assert [row for row in table if not (row["quote"] and row["document"] and row["outline"])] == []
    return {(row["how"], row["name"], row["through"]) for row in table}


def test_a_league_answers_for_its_banners_and_cities(store: Store) -> None:
    rows = involving(store, "锡林郭勒盟")
    assert {
        ("direct", "锡林郭勒盟千万千瓦级风电基地", None),
        ("inherited", "正镶白旗通用机场", "正镶白旗"),
        ("inherited", "阿巴嘎旗通用机场", "阿巴嘎旗"),
        ("inherited", "苏尼特左旗通用机场", "苏尼特左旗"),
        ("inherited", "东乌珠穆沁旗机场", "东乌珠穆沁旗"),
        ("inherited", "锡林浩特机场改扩建工程", "锡林浩特市"),
        ("inherited", "锡林浩特至桑根达来铁路", "锡林浩特市"),
        ("inherited", "集宁至二连浩特铁路扩能改造", "二连浩特市"),
        ("carried", "提升电网调峰能力", "锡林郭勒盟"),
    } <= rows


def test_a_banner_answers_for_itself_alone(store: Store) -> None:
    names = {name for _, name, _ in involving(store, "达茂旗")}
    assert "达茂旗绿氢制备示范项目" in names
    assert not any("锡林" in name or "机场" in name for name in names)


def test_a_municipality_s_district(store: Store) -> None:
    rows = involving(store, "万州区")
    assert ("carried", "依托长江黄金水道发展铁水联运,降低综合物流成本", "万州区") in rows
    assert any(how == "direct" and "新田港二期" in name for how, name, _ in rows)
    assert ("direct", "重庆至宜昌高速铁路涪陵至万州段", None) in rows


def test_a_municipality_answers_for_its_districts_and_counties(store: Store) -> None:
    rows = involving(store, "重庆市")
    assert {
        ("inherited", "黔江区小南海水库除险加固", "黔江区"),
        ("inherited", "璧山至铜梁市域铁路", "璧山区"),
        ("inherited", "江津珞璜物流园区", "江津区"),
        ("inherited", "渝北郊野公园", "两江新区"),
    } <= rows
    assert not any("机场" in name for _, name, _ in rows)


def test_every_quote_of_both_is_found_again(store: Store) -> None:
    result = verify(store)
    assert (result.documents, result.faults) == (2, [])
    assert result.spans > 150
