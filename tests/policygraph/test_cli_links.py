"""`policygraph links` on the made-up plan and scheme, whose ties can be counted by reading them."""

import csv
import re
from pathlib import Path

import pytest
from command import Command

FARMS, DIGITAL = "农牧业与乡村", "信息通信与数字经济"
EVIDENCE = {"quote", "document", "outline", "start", "end", "id"}


def test_sectors_with_their_first_sentence(asked: Command) -> None:
    ran = asked("links", "--min", "2", "-f", "json")
    assert ran.code == 0
    (row,) = ran.json
    assert (row["sector"], row["with_sector"], row["closeness"], row["measures"]) == (FARMS, DIGITAL, "measure", 2)
    assert (row["expected"], row["weight"], row["one_word"]) == (round(3 * 2 / 17, 2), 2.0, 0)
    assert row["quote"] == "建设云岭数字牧场平台,推动5G赋能畜牧业"
    assert set(row) >= EVIDENCE


def test_long_lists_weigh_little(asked: Command) -> None:
    """支持白水县发展特色农业和电商物流 names three sectors, so each pair of them weighs a half."""
    rows = asked("links", "-f", "json").json
    assert {row["weight"] for row in rows if row["quote"].startswith("支持白水县")} == {0.5}
    assert len(rows) - len(asked("links", "--weight", "1", "-f", "json").json) == 3


def test_wider_ties_only_when_asked(asked: Command) -> None:
    close = asked("links", "-f", "json")
    assert {row["closeness"] for row in close.json} == {"measure"}
    assert "--within section" in close.err
    wide = asked("links", "--within", "section", "-f", "json").json
    assert {row["closeness"] for row in wide} == {"measure", "section"}
    assert all(row["quote"] for row in wide)


def test_a_cell_prints_its_measures(asked: Command) -> None:
    rows = asked("links", "--cell", "digital", FARMS, "-f", "json").json
    assert [(r["measure"], r[DIGITAL], r[FARMS]) for r in rows] == [
        ("建设云岭数字牧场平台", ["数字"], ["牧场"]),
        ("推动5G赋能畜牧业", ["5G"], ["畜牧业"]),
    ]
    assert {"云岭省综合发展规划纲要"} == {r["document"] for r in rows}


def test_a_cell_of_sector_and_region_in_either_order(asked: Command) -> None:
    one = asked("links", "sector-region", "--cell", "青川", "opening", "-f", "json").json
    assert [row["measure"] for row in one] == ["青川发展跨境物流", "提升通关便利化水平"]
    assert one[0]["青川市"] == ["青川"]
    other = asked("links", "sector-region", "--cell", "opening", "青川", "-f", "json").json
    assert [row["id"] for row in other] == [row["id"] for row in one]


def test_an_empty_cell_says_what_was_looked_for(asked: Command) -> None:
    ran = asked("links", "--cell", "water", "opening", "-f", "json")
    assert (ran.code, ran.json) == (0, [])
    assert "water" in ran.err


def test_regions_agencies_bridges_communities(asked: Command) -> None:
    (roads,) = asked("links", "regions", "-f", "json").json
    assert (roads["region"], roads["with_region"], roads["measures"]) == ("青川市", "东湖市", 2)
    (offices,) = asked("links", "agencies", "-f", "json").json
    assert (offices["agency"], offices["with_agency"], offices["measures"]) == ("云岭省交通运输厅", "青川市人民政府", 3)
    bridges = asked("links", "regions", "--show", "bridges", "-f", "json").json
    assert {row["type"] for row in bridges} == {"Region"}
    # 青川市: transport, logistics, opening; 白水县: water and three of one measure; 石桥县: an airport, a port of entry
    assert {row["name"]: row["number"] for row in bridges} == {"青川市": 3, "白水县": 4, "石桥县": 2}
    groups = asked("links", "--show", "communities", "-f", "json").json
    assert len({row["community"] for row in groups if row["name"] in (FARMS, DIGITAL)}) == 1


def test_sectors_apart_in_the_outline(asked: Command) -> None:
    """Only 交通运输 and 水利 have a heading in the made-up plan, the same one; no measure ties them."""
    assert len(asked("links", "--apart", "-f", "json").json) == len(asked("links", "-f", "json").json)
    wide = {
        frozenset((r["sector"], r["with_sector"])) for r in asked("links", "--within", "section", "-f", "json").json
    }
    apart = asked("links", "--apart", "--within", "section", "-f", "json").json
    assert wide - {frozenset((r["sector"], r["with_sector"])) for r in apart} == {frozenset(("交通运输", "水利"))}


def test_headings_only_when_asked(asked: Command) -> None:
    assert asked("links", "--basis", "heading", "-f", "json").json == []


def test_one_document_and_csv(asked: Command, tmp_path: Path) -> None:
    ran = asked("links", "--document", "东湖市交通行动方案", "-f", "csv", "-o", "links.csv")
    assert ran.code == 0
    rows = list(csv.DictReader((tmp_path / "links.csv").read_text("utf-8-sig").splitlines()))
    assert len(rows) == 3
    assert {row["document"] for row in rows} == {"东湖市交通行动方案"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("provinces",), "sector-region"),
        (("--basis", "guess"), "heading"),
        (("--within", "page"), "section"),
        (("--min", "0"), "min"),
        (("regions", "--apart"), "sectors"),
        (("--cell", "water", "青川"), "region"),
        (("sector-region", "--cell", "water", "opening"), "region"),
        (("--cell", "water", "没有的领域"), "没有的领域"),
        (("--show", "bridges", "-o", "x.html"), "HTML"),
        (("-o", "nowhere/x.html"), "nowhere"),
    ],
)
def test_wrong_use_is_one_line(asked: Command, words: tuple[str, ...], said: str) -> None:
    ran = asked("links", *words)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert ran.err.count("\n") == 1


def test_the_page_asks_for_nothing_and_runs_nothing(asked: Command, tmp_path: Path) -> None:
    ran = asked("links", "-o", "页面.html")
    assert ran.code == 0
    page = (tmp_path / "页面.html").read_text("utf-8")
    assert not re.search(r"<script|https?:|javascript:|\son\w+=", page)
    assert "default-src 'none'" in page
    assert f'<th scope="row">{FARMS}</th>' in page
    assert page.count("<blockquote>") == 6  # two measures of one pair, one of each of four
    targets = set(re.findall(r'href="#(cell-[\d-]+)"', page))
    assert targets == set(re.findall(r'id="(cell-[\d-]+)"', page))
