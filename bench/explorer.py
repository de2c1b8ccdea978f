"""Seconds of the explorer on the sample page's graph. Bars: entity page ≤ 1.0, suggestion ≤ 0.15, 2,000 nodes ≤ 3.

With Chromium the entity page and the large diagram are measured in the browser, until they can be used. Beside the
seconds on the clock stand those that the server and the page's own process computed: on a machine that others use too
these tell what the code costs.
"""

import itertools
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from run import PAGE, ROUNDS, show

from graph.model import Edge, Evidence, GraphData, Node

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
NODES = 2000


def large() -> GraphData:
    """Projects in regions, 2,000 nodes in all, as a made-up document would give them."""
    chance, data = random.Random(1), GraphData()
    data.add_node(Node("Document", "document:large", {"name": "large", "status": "read"}))
    for i in range(NODES // 10):
        data.add_node(Node("Region", f"region:{900000 + i}", {"name": f"地区{i}", "level": "county"}))
    for i in range(NODES - NODES // 10):
        data.add_node(Node("Project", f"project:{i}", {"name": f"项目{i}", "kind": "公路"}))
        for _ in range(2):
            place = ("Region", f"region:{900000 + chance.randrange(NODES // 10)}")
            words = Evidence("document:large", 2 * i, 2 * i + 1, "项目", "bench")
            data.add_edge(Edge("LOCATED_IN", ("Project", f"project:{i}"), place, words))
    return data


def get(url: str) -> bytes:
    with urllib.request.urlopen(url, timeout=60) as answer:
        body: bytes = answer.read()
    return body


class Served(NamedTuple):
    process: "subprocess.Popen[str]"
    url: str

    @property
    def pid(self) -> int:
        return self.process.pid


def served(store: Path) -> Served:
    command = [sys.executable, "-m", "policygraph", "explore", "--store", str(store), "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout is not None
    return Served(process, process.stdout.readline().strip().rstrip("/"))


def computed(process: int) -> float:
    """Seconds of processor time that a process has taken, where the system tells."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def told(title: str, work: Callable[[], object], server: int, rounds: int, page: Callable[[], float] = float) -> None:
    """Median and best on the clock, with the median of what server and page computed. `page` gives the page's sum."""
    clock, served_, shown = [], [], []
    for _ in range(rounds):
        before = computed(server)
        begun = time.perf_counter()
        own = work()
        clock.append(own if isinstance(own, float) else time.perf_counter() - begun)
        served_.append(computed(server) - before)
        shown.append(page())
    show(title, (statistics.median(clock), min(clock)))
    parts = f"server {statistics.median(served_):.2f}" + (
        f", page {statistics.median(shown):.2f}" if any(shown) else ""
    )
    print(f"    computed: {parts} s", flush=True)


def measure(sample: Served, many: Served) -> None:
    get(sample.url + "/")
    told("suggestions for rkz, from the server", lambda: get(sample.url + "/api/suggest?q=rkz"), sample.pid, ROUNDS)
    told("page of 日喀则, from the server", lambda: get(sample.url + "/entity/region:540200"), sample.pid, ROUNDS)
    first = f"diagram of {NODES:,} nodes, from the server: "
    told(first + "first", lambda: get(many.url + f"/api/diagram?most={NODES}"), many.pid, 1)
    told(first + "again", lambda: get(many.url + f"/api/diagram?most={NODES}"), many.pid, 3)
    if CHROMIUM is None:
        print("no Chromium: not measured in a browser")
        return
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 860})
        devtools = page.context.new_cdp_session(page)
        devtools.send("Performance.enable", {"timeDomain": "threadTicks"})

        def tasks() -> float:
            """What the page computed since it was opened."""
            found = {m["name"]: m["value"] for m in devtools.send("Performance.getMetrics")["metrics"]}
            return float(found["TaskDuration"])

        def entity() -> None:
            page.goto(sample.url + "/entity/region:540200", wait_until="commit")
            page.wait_for_selector("#measures blockquote")

        turn = itertools.count()

        def diagram() -> None:
            # another choice each time: no picture that was made before may serve
            page.goto(many.url + f"/diagram?most={NODES - next(turn)}", wait_until="commit")
            page.wait_for_function("() => document.querySelector('.network')?.network")
            page.evaluate("() => new Promise(requestAnimationFrame)")

        def typed() -> float:
            page.goto(sample.url + "/?q=" + quote(str(time.time())))
            page.wait_for_selector("input[role=combobox]")
            return float(page.evaluate(TYPED)) / 1000

        page.goto(sample.url + "/")
        told("page of 日喀则 in a browser, until it can be read", entity, sample.pid, ROUNDS, tasks)
        told(f"diagram of {NODES:,} nodes in a browser, until it can be used", diagram, many.pid, 3, tasks)
        told("typing rkz in a browser, until names are offered", typed, sample.pid, ROUNDS)
        browser.close()


TYPED = """() => new Promise((done) => {
  const field = document.querySelector("input[role=combobox]");
  const list = document.getElementById(field.getAttribute("aria-controls"));
  field.focus();
  field.value = "rkz";
  const begun = performance.now();
  new MutationObserver((_, watch) => {
    if (list.hidden) return;
    watch.disconnect();
    requestAnimationFrame(() => done(performance.now() - begun));
  }).observe(list, { attributes: true, childList: true });
  field.dispatchEvent(new Event("input", { bubbles: true }));
})"""
"""Milliseconds from a letter to the frame that shows names."""


def main() -> None:
    from graph.stores import open_store
    from policygraph.pipeline import build

    with tempfile.TemporaryDirectory() as folder:
        sample, many = Path(folder) / "sample.db", Path(folder) / "many.db"
        with open_store(str(sample), write=True) as store:
            build([PAGE], store)
        with open_store(str(many), write=True) as store:
            store.write(large())
        one, two = served(sample), served(many)
        try:
            measure(one, two)
        finally:
            for process in (one.process, two.process):
                process.terminate()
                process.wait(20)


if __name__ == "__main__":
    main()
