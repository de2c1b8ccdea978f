"""The heat map and the chord picture: every number and angle of small ones, names as text, colours that can be read."""

import re
from math import pi

import pytest
from link_material import material

from graph.analysis import Material, Stand, Thing, Tie, project
from graph.link_pictures import Layout, lay_out, page
from graph.link_pictures.chord import around, chord
from graph.link_pictures.colours import INK, PAPER, band, contrast, letters, mixed
from graph.link_pictures.heatmap import CHANCE, heatmap


def laid_out(made: Material, rows: str = "Sector", columns: str = "Sector", most: int = 40) -> Layout:
    projection = project(made, rows, columns)
    return lay_out(made, projection, projection.links, most)


def test_cells_hold_the_numbers() -> None:
    layout = laid_out(material({"m1": "ab", "m2": "ab", "m3": "bc"}))
    table = heatmap(layout, "表")
    assert re.findall(r'<th scope="col"><span>(\w)', table) == [t.id for t in layout.columns]
    assert sorted(re.findall(r">(\d+)</a>", table)) == ["1", "1", "2", "2"]  # each pair in either order
    assert re.findall(r'<td class="self" title="b">(\d+)', table) == ["3"]


def test_a_tie_by_something_wider_stands_in_brackets() -> None:
    layout = laid_out(material({"m1": "a", "m2": "b"}, m1=("i", "s"), m2=("i", "s")))
    assert heatmap(layout, "表").count(">(1)</a>") == 2


def test_arcs_are_as_long_as_their_links_are_many() -> None:
    layout = laid_out(material({"m1": "ab", "m2": "ab", "m3": "bc"}))
    arcs, ends = around(layout, list(layout.rows), layout.shown)
    size = {id: arc.end - arc.start for id, arc in arcs.items()}
    # a shares 2, b 3, c 1
    assert size["b"] == pytest.approx(3 * size["c"])
    assert size["a"] == pytest.approx(2 * size["c"])
    assert max(arc.end for arc in arcs.values()) < 2 * pi
    assert all(arcs[one].start <= start < end <= arcs[one].end + 1e-9 for (one, _), (start, end) in ends.items())


def test_the_best_tied_stay() -> None:
    layout = laid_out(material({"m1": "ab", "m2": "ab", "m3": "bc"}), most=2)
    assert ({t.id for t in layout.rows}, layout.left, len(layout.shown)) == ({"a", "b"}, 1, 1)


def test_names_and_quotations_are_text() -> None:
    evil = '<img src=x onerror="alert(1)">&'
    made = Material()
    made.measures["m"] = Stand("m", evil, evil, evil, evil)
    for id, type in (("a", "Sector"), ("b", "Sector")):
        made.things[id] = Thing(id, type, evil + id)
        made.ties.append(Tie(id, "m", "words", evil, 0, 5))
    written = page(laid_out(made), evil, [evil])
    assert "<img" not in written
    assert "&lt;img src=x" in written


def test_nothing_tied_is_said() -> None:
    layout = laid_out(material({"m1": "a"}))
    assert chord(layout, "图") == ""
    assert "Nothing is tied" in page(layout, "图", [])


def test_letters_can_be_read_on_every_colour() -> None:
    for type in ("Sector", "Region", "Agency"):
        for _, g2, _ in CHANCE:
            ground = band(g2, type)
            assert contrast(letters(ground), ground) >= 4.5, (type, g2)
    assert (letters("#000000"), letters("#ffffff")) == (PAPER, INK)
    assert mixed("#000000", 0.5) == "#808080"


def test_few_measures_take_no_deep_colour() -> None:
    assert band(20, "Sector", 2) == band(5, "Sector", 3)
    assert band(20, "Sector", 3) != band(5, "Sector", 3)
