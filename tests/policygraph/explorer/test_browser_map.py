"""Map, timeline and what was left, in a real browser: keys, clicks, phones, and the page without boundaries."""

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from test_browser import PICTURES, ROOT, Served, Watched, browser, opened, served, started, tab

from policygraph.boundaries import china

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

__all__ = ["browser", "served", "tab"]  # fixtures
pytestmark = pytest.mark.browser


@pytest.fixture
def boundaries() -> None:
    if not china.installed():
        pytest.skip("NOT LOOKED AT: no boundaries: make install-dev")


@pytest.mark.usefixtures("boundaries")
def test_a_place_opens_its_page_by_click_and_by_key(tab: Watched, served: Served) -> None:
    page = tab.page
    page.goto(served.url + "/map")
    assert page.locator(".sheet .place").count() == 7
    page.locator(".sheet a[data-code='540600'] path").click()
    page.wait_for_selector("h1 >> text=那曲市")
    page.go_back()
    page.locator(".sheet a[data-code='540200']").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("h1 >> text=日喀则市")


@pytest.mark.usefixtures("boundaries")
def test_the_table_can_be_reached_without_the_map(tab: Watched, served: Served) -> None:
    page = tab.page
    page.goto(served.url + "/map?level=county")
    page.locator(".plate .skip").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.id") == "numbers"


@pytest.mark.usefixtures("boundaries")
def test_place_and_row_light_up_together(tab: Watched, served: Served) -> None:
    page = tab.page
    page.goto(served.url + "/map")
    page.hover("tr[data-code='540200'] th a")
    page.wait_for_selector(".sheet a.beside[data-code='540200']")
    page.locator(".sheet a[data-code='540600']").focus()
    page.wait_for_selector("tr.beside[data-code='540600']")


@pytest.mark.usefixtures("boundaries")
def test_what_is_chosen_stands_in_the_address(tab: Watched, served: Served) -> None:
    page = tab.page
    page.goto(served.url + "/map")
    page.select_option("select[name=by]", "projects")
    page.wait_for_url("**by=projects**")
    page.select_option("select[name=level]", "county")
    page.wait_for_url("**level=county**")
    assert "by=projects" in page.url
    assert page.locator(".sheet .place").count() == 74
    page.select_option("select[name=by]", "sector")
    page.wait_for_selector("select[name=sector]")
    page.select_option("select[name=sector]", "sector:transport")
    page.wait_for_url("**sector=sector**transport**")
    assert "level=county" in page.url
    assert "交通运输" in page.inner_text("h1")


@pytest.mark.parametrize(
    "address", ["/map", "/map?level=county", "/document/{document}?nothing=1", "/entity/sector:transport"]
)
def test_a_phone_scrolls_in_one_direction(browser: "Browser", served: Served, address: str) -> None:
    watched = opened(browser, served.url, width=390)
    watched.page.goto(served.url + address.format(document=served.document))
    assert watched.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    watched.page.context.close()


def test_an_unlinked_place_of_the_text_leads_to_what_it_may_be(tab: Watched, served: Served) -> None:
    page = tab.page
    page.goto(f"{served.url}/document/{served.document}?nothing=1")
    page.wait_for_selector(".left details", timeout=120_000)  # the page comes again until the text is read
    mark = page.locator("a.m.t-left.place").first
    mark.click()
    entry = page.locator(".left li:target")
    assert entry.locator("a").first.inner_text() == mark.inner_text()
    entry.locator("a").first.click()
    page.wait_for_selector("mark.here")
    assert page.locator(".left").count() == 1


def test_a_point_of_the_timeline_leads_to_its_words(tab: Watched, served: Served) -> None:
    page = tab.page
    page.goto(served.url + "/entity/sector:transport")
    point = page.locator(".years a").first
    said = str(point.get_attribute("aria-label"))
    point.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("mark.here")
    assert "".join(page.locator("mark.here").all_inner_texts()) in said


def serious(page: "Page") -> list[str]:
    """What axe-core finds that keeps people out."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    found = axe.Axe().run(page).response["violations"]
    return [f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in found if v["impact"] in ("serious", "critical")]


@pytest.mark.parametrize(("language", "theme"), [("zh", "light"), ("en", "dark")])
def test_the_timeline_can_be_used_by_everybody(browser: "Browser", served: Served, language: str, theme: str) -> None:
    watched = opened(browser, served.url, language, theme)
    watched.page.goto(served.url + "/entity/sector:transport#targets")
    watched.page.wait_for_selector(".years .point")
    if PICTURES:
        name = f"explore-timeline-{language}-{theme}.jpg"
        watched.page.screenshot(path=ROOT / PICTURES / name, type="jpeg", quality=84)
    assert serious(watched.page) == []
    assert watched.faults == []
    assert watched.hosts <= {urlsplit(served.url).netloc, ""}
    watched.page.context.close()


@pytest.mark.parametrize(("language", "theme"), [("zh", "light"), ("en", "dark")])
def test_what_was_left_can_be_used_by_everybody(browser: "Browser", served: Served, language: str, theme: str) -> None:
    watched = opened(browser, served.url, language, theme)
    watched.page.goto(f"{served.url}/document/{served.document}?nothing=1")
    watched.page.wait_for_selector(".left details", timeout=120_000)
    if PICTURES:
        name = f"explore-left-{language}-{theme}.jpg"
        watched.page.screenshot(path=ROOT / PICTURES / name, type="jpeg", quality=84)
    assert serious(watched.page) == []
    assert watched.faults == []
    assert watched.hosts <= {urlsplit(served.url).netloc, ""}
    watched.page.context.close()


@pytest.mark.usefixtures("boundaries")
@pytest.mark.parametrize(("language", "theme"), [("zh", "light"), ("en", "dark")])
@pytest.mark.parametrize(
    ("address", "places"), [("/map", 7), ("/map?level=county&by=projects", 74), ("/map?level=province&by=sector", 34)]
)
def test_the_map_can_be_used_by_everybody(
    browser: "Browser", served: Served, address: str, places: int, language: str, theme: str
) -> None:
    watched = opened(browser, served.url, language, theme)
    watched.page.goto(served.url + address)
    assert watched.page.locator(".sheet .place").count() == places
    assert serious(watched.page) == []
    assert watched.faults == []
    assert watched.hosts <= {urlsplit(served.url).netloc, ""}
    watched.page.context.close()


@pytest.mark.parametrize(("language", "theme"), [("zh", "light"), ("en", "dark")])
def test_without_boundaries_the_page_can_be_used(
    browser: "Browser", real_store: Path, language: str, theme: str
) -> None:
    lost = "from policygraph.boundaries import china; china.PACKAGE = 'none'; from policygraph.cli import main; main()"
    command = [sys.executable, "-c", lost, "explore", "--store", str(real_store), "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        url = started(process)
        watched = opened(browser, url, language, theme)
        watched.page.goto(url + "/map")
        assert "policygraph[map]" in watched.page.inner_text(".notice")
        assert watched.page.locator("tbody tr").count() == 7
        if PICTURES:
            # The picture of the repository is of this page: a map of those boundaries is not ours to publish.
            name = f"explore-map-{language}-{theme}.jpg"
            watched.page.screenshot(path=ROOT / PICTURES / name, type="jpeg", quality=84)
        assert serious(watched.page) == []
        assert watched.faults == []
        assert watched.hosts <= {urlsplit(url).netloc, ""}
        watched.page.context.close()
    finally:
        process.terminate()
        process.wait(20)
