"""The page in a real browser: it draws, asks for nothing, runs no name as script, shows quotations on hover."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from test_drawing import NASTY, made

from graph.diagram import DrawnEdge, DrawnNode, Quotation
from graph.drawing import draw

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(scope="module")
def page() -> "Iterator[Page]":
    """A tab of the Chromium that this machine has."""
    api = pytest.importorskip("playwright.sync_api", reason="NO PLAYWRIGHT, so no diagram was looked at")
    if CHROMIUM is None:
        pytest.skip("NO CHROMIUM, so no diagram was looked at: apt install chromium, or set CHROMIUM")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser.new_page(viewport={"width": 1280, "height": 800})
        browser.close()


def test_a_hostile_diagram_in_a_browser(page: "Page", tmp_path: Path) -> None:
    diagram = made(12)
    diagram.title = NASTY
    diagram.add_node(DrawnNode("x", NASTY, NASTY, (NASTY,), (Quotation(NASTY, NASTY, NASTY),)))
    diagram.add_edge(DrawnEdge("x", "c", NASTY, (Quotation(NASTY),)))
    file = tmp_path / "图.html"
    file.write_text(draw(diagram), "utf-8")
    asked: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("dialog", lambda dialog: (faults.append(dialog.message), dialog.dismiss()))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.goto(file.as_uri())
    page.wait_for_function("() => window.network && network.canvas.frame.canvas.width > 600")
    assert page.evaluate("() => nodes.length") == 13
    assert page.title().split() == NASTY.split()

    page.wait_for_timeout(500)  # until the picture fits its frame
    place = page.evaluate(
        "() => { const p = network.canvasToDOM(network.getPosition('x')); "
        "const r = document.getElementById('mynetwork').getBoundingClientRect(); return [p.x + r.x, p.y + r.y]; }"
    )
    page.mouse.move(place[0] - 3, place[1])
    page.mouse.move(*place, steps=3)
    page.wait_for_selector("div.vis-tooltip .hover strong", timeout=8000)
    assert "alert(1)" in page.inner_text("div.vis-tooltip .hover strong")
    assert page.locator("div.vis-tooltip blockquote").count() == 1
    page.mouse.click(*place)
    page.wait_for_selector("#panel .hover strong")
    assert page.locator("#panel img, #panel script, div.vis-tooltip img").count() == 0
    page.click(".legend button[data-kind=Project]")
    assert page.evaluate("() => nodes.get('p0').hidden") is True
    assert faults == []
    assert asked == [file.as_uri()]


def test_the_filters_of_a_page_to_mail(page: "Page", tmp_path: Path) -> None:
    diagram = made(9)
    diagram.add_node(DrawnNode("x", "Region", "石桥县", level="county"))
    diagram.add_node(DrawnNode("y", "Region", "青川市城区", level="prefecture"))
    diagram.add_edge(DrawnEdge("x", "c", "PART_OF"))
    diagram.add_edge(DrawnEdge("y", "c", "PART_OF"))
    diagram.add_edge(DrawnEdge("p0", "x", "LOCATED_IN", (Quotation("甲"),), sentences=3))
    file = tmp_path / "filters.html"
    file.write_text(draw(diagram), "utf-8")
    page.goto(file.as_uri())
    page.wait_for_function("() => window.network && network.canvas.frame.canvas.width > 600")

    def shown() -> set[str]:
        found: list[str] = page.evaluate("() => nodes.get().filter((n) => !n.hidden).map((n) => n.id)")
        return set(found)

    assert len(shown()) == 11
    page.fill("#least", "2")
    assert shown() == {"p0", "x"}
    page.fill("#least", "1")
    page.click("summary >> text=级别")
    page.uncheck("input[data-level=county]")
    assert shown() == set(diagram.nodes) - {"x"}
    page.check("input[data-level=county]")
    page.click("summary >> text=关系")
    page.uncheck("input[data-kind=LOCATED_IN]")
    drawn = page.evaluate("() => [...new Set(edges.get().filter((e) => !e.hidden).map((e) => e.kind))]")
    assert drawn == ["PART_OF"]
    page.check("input[data-kind=LOCATED_IN]")
    page.click(".legend button[data-kind=Project]")
    assert shown() == {"c", "x", "y"}
