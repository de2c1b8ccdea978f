"""Milliseconds of every query of the pack, on both engines: `python bench/queries.py [--page] [--neo4j URL]`.

The bar: p95 of 100 ms on the sample graph that the tests are written about. `--page` asks the graph of the real sample
page instead, of whole provinces. Without `--neo4j` a server is started for the measurement (extra [server]).
"""

import argparse
import contextlib
import math
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "tests" / "graph")]
BAR = 100.0
ROUNDS = 40
WARM = 5
"""Rounds that are not counted: an engine plans a query the first times."""
PAGE: dict[str, Any] = {
    "region": "西藏自治区",
    "entity": "西藏自治区",
    "other": "日喀则市",
    "sector": "transport",
    "agency": "西藏自治区人民政府",
    "section": "第一节",
    "words": "口岸",
}
"""What the real page is asked about: as much as it holds. Of two entities the second is `other`."""
Case = tuple[str, dict[str, Any]]


def sample_cases() -> list[Case]:
    """Each case of the tests that has rows."""
    import test_query_pack

    return [(case.query, dict(case.given)) for case in test_query_pack.CASES if case.rows]


def page_cases() -> list[Case]:
    from graph.queries import load_queries

    cases = []
    for query in load_queries().values():
        required = [p for p in query.parameters if p.required]
        cases.append((query.name, {p.name: PAGE.get(p.name, PAGE.get(p.type)) for p in required}))
        if not required and any(p.name == "region" for p in query.parameters):
            cases.append((query.name, {"region": PAGE["region"]}))
    return cases


def fill(url: str, page: bool) -> None:
    from graph.stores import open_store

    with open_store(url, write=True) as store:
        if store.counts().nodes:
            raise SystemExit(f"{url} holds something: lend an empty store to be measured")
        if page:
            from policygraph.pipeline import build

            build([ROOT / "data" / "samples" / "15-fyp-xizang-page6.txt"], store)
        else:
            from sample_graph import sample

            for data in sample():
                store.write(data)


@contextlib.contextmanager
def neo4j(given: str | None) -> Iterator[str]:
    """An empty server: the one given, which is emptied at the end, else one of our own."""
    from graph import server
    from graph.server.configuration import Ports
    from graph.stores import open_store

    if given:
        yield given
        with open_store(given, write=True) as store:
            store.execute("MATCH (n) DETACH DELETE n")
        return
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "server"
        info = server.start(home, ports=Ports(0, 0), train=False)
        try:
            import os

            os.environ["POLICYGRAPH_NEO4J_HOME"] = str(home)  # where the store finds the password
            yield str(info.url)
        finally:
            server.stop(home)


def measure(url: str, cases: list[Case], rounds: int) -> list[tuple[float, float, int]]:
    """(median, p95, rows) of each case, in milliseconds."""
    from graph.queries import find_query
    from graph.stores import open_store

    found = []
    with open_store(url) as store:
        for name, given in cases:
            query = find_query(name)
            bound = query.bind(given)
            taken = []
            for number in range(WARM + rounds):
                begun = time.perf_counter()
                rows = len(store.query(query.cypher, bound))
                if number >= WARM:
                    taken.append(1000 * (time.perf_counter() - begun))
            taken.sort()
            found.append((taken[len(taken) // 2], taken[math.ceil(0.95 * len(taken)) - 1], rows))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--page", action="store_true", help="the real sample page instead of the tests' graph")
    parser.add_argument("--neo4j", metavar="URL", help="an empty server; it is emptied again")
    parser.add_argument("--embedded", action="store_true", help="only the embedded engine")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    asked = parser.parse_args()
    cases = page_cases() if asked.page else sample_cases()
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        urls = {"embedded": str(Path(folder) / "policygraph.db")}
        if not asked.embedded:
            urls["neo4j"] = stack.enter_context(neo4j(asked.neo4j))
        figures = {}
        for engine, url in urls.items():
            fill(url, asked.page)
            figures[engine] = measure(url, cases, asked.rounds)
    heads = [f"{engine:>9} p50      p95" for engine in urls]
    print(f"{'query':<58} {'rows':>5} {'  '.join(heads)}")
    missed = 0
    for at, (name, given) in enumerate(cases):
        shown = f"{name}({', '.join(f'{k}={v}' for k, v in given.items())})"
        cells = "  ".join(f"{figures[e][at][0]:13.1f} {figures[e][at][1]:8.1f}" for e in urls)
        over = any(figures[e][at][1] > BAR for e in urls)
        missed += over
        print(f"{shown[:58]:<58} {figures['embedded'][at][2]:>5} {cells}{'  OVER' if over else ''}")
    for engine in urls:
        print(f"{engine}: the slowest p95 is {max(f[1] for f in figures[engine]):.1f} ms")
    if missed:
        raise SystemExit(f"{missed} cases are over {BAR:.0f} ms")


if __name__ == "__main__":
    main()
