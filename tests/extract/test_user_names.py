"""The user's lexicon reaches the components: aliases, pins, forbidden words, sector words; contradictions are said."""

from pathlib import Path

import pytest

from extract.lexicon import Lexicon, LexiconError
from extract.pipeline import extract
from extract.to_graph import to_graph
from extract.types import Extraction

TEXT = "推进江南新城机场前期工作，支持铁西区发展商贸。优化大通道布局，培育智芯走廊。"


def regions(extraction: Extraction) -> list[tuple[str, str | None, str | None]]:
    return [(r.text, r.name, r.code) for r in extraction.regions]


def beside(folder: Path, lexicon: str, side_car: str = "lexicon: names.yml\n", text: str = TEXT) -> Path:
    (folder / "names.yml").write_text(lexicon, "utf-8")
    (folder / "plan.meta.yml").write_text(side_car, "utf-8")
    document = folder / "plan.txt"
    document.write_text(text, "utf-8")
    return document


def test_an_alias_is_the_division_and_names_its_project() -> None:
    found = extract(TEXT, lexicon=Lexicon(aliases={"江南新城": "330108"}))
    assert ("江南新城", "滨江区", "330108") in regions(found)
    (airport,) = [p for p in found.projects if p.name == "江南新城机场"]
    assert [p.code for p in airport.located_in] == ["330108"]
    assert next(r.rule for r in found.regions if r.code == "330108") == "regions/lexicon"
    node = to_graph(found).nodes["Region", "region:330108"]
    aliases = node.properties["aliases"]
    assert isinstance(aliases, list) and "江南新城" in aliases


def test_a_pin_settles_an_ambiguous_name() -> None:
    assert ("铁西区", None, None) in regions(extract(TEXT))
    found = extract(TEXT, lexicon=Lexicon(pins={"铁西区": "210303"}))
    assert ("铁西区", "铁西区", "210303") in regions(found)
    assert not found.warnings


def test_no_place_is_read_in_a_forbidden_word() -> None:
    text = "完善大通县路网，打通青藏铁路堵点，建设青藏大通道。"
    assert {"大通县", "青", "藏"} <= {name for name, _, _ in regions(extract(text))}
    found = extract(text, lexicon=Lexicon(forbid=("大通", "青藏")))
    assert [name for name, _, _ in regions(found)] == ["大通县"]


def test_a_word_adds_its_sector_in_measures_and_headings() -> None:
    lexicon = Lexicon(sectors={"digital": ("智芯走廊",), "industry": ("智芯走廊",)})
    (measure,) = [m for m in extract(TEXT, lexicon=lexicon).measures if "智芯" in m.text]
    assert {(b.sector, b.by) for b in measure.basis} >= {("digital", "words"), ("industry", "words")}
    text = "第一节 智芯走廊\n持续提升承载水平。\n"
    assert "digital" not in {s for m in extract(text).measures for s in m.sectors}
    headed = extract(text, lexicon=Lexicon(sectors={"digital": ("智芯走廊",)}))
    assert [(b.sector, b.by) for m in headed.measures for b in m.basis] == [("digital", "heading")]


@pytest.mark.parametrize(
    ("lexicon", "said"),
    [
        (Lexicon(aliases={"桂林": "330108"}), "桂林 is 浙江省杭州市滨江区 (330108) here, built in it is 广西"),
        (Lexicon(pins={"铁西区": "330108"}), "铁西区 is 浙江省杭州市滨江区 (330108) here, built in it is"),
        (Lexicon(aliases={"京津冀": "110000"}), "built in it is 京津冀"),
        (Lexicon(forbid=("滨江区",)), "滨江区 is forbidden here"),
        (Lexicon(sectors={"digital": ("水库",)}), "水库 names digital here, built in it names water"),
    ],
)
def test_a_contradiction_with_what_is_built_in_is_said(lexicon: Lexicon, said: str) -> None:
    (warning,) = extract(TEXT, lexicon=lexicon).warnings
    assert said in warning


@pytest.mark.parametrize(
    "lexicon",
    [
        Lexicon(aliases={"江南新城": "330108"}, pins={"铁西区": "210106"}),
        Lexicon(forbid=("新兴", "大通道"), sectors={"water": ("水库", "智芯走廊")}),
    ],
)
def test_what_adds_or_agrees_is_no_contradiction(lexicon: Lexicon) -> None:
    assert extract(TEXT, lexicon=lexicon).warnings == ()


def test_the_side_car_names_a_lexicon_and_the_command_line_beats_it(tmp_path: Path) -> None:
    document = beside(tmp_path, "pins: {铁西区: 210303}\n")
    assert ("铁西区", "铁西区", "210303") in regions(extract(document))
    other = tmp_path / "other.yml"
    other.write_text("pins: {铁西区: 210106}\n", "utf-8")
    found = extract(document, lexicon=other)
    assert ("铁西区", "铁西区", "210106") in regions(found)
    (warning,) = found.warnings
    assert "other.yml" in warning and "names.yml" in warning
    assert extract(document, lexicon=tmp_path / "names.yml").warnings == ()


def test_a_side_car_s_lexicon_with_a_fault_names_file_and_line(tmp_path: Path) -> None:
    document = beside(tmp_path, "pins:\n  铁西区: 999999\n")
    with pytest.raises(LexiconError, match=r"names\.yml: line 2"):
        extract(document)
