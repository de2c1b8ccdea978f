"""The names of the real sample page's graph, built once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.stores import Store, open_store
from policygraph.pipeline import build
from policygraph.questions import KnownNames

PAGE = Path(__file__).resolve().parents[3] / "data" / "samples" / "15-fyp-xizang-page6.txt"


@pytest.fixture(scope="session")
def page_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = str(tmp_path_factory.mktemp("page") / "page.db")
    with open_store(folder, write=True) as store:
        build([PAGE], store)
    return folder


@pytest.fixture(scope="session")
def page_store(page_url: str) -> Iterator[Store]:
    with open_store(page_url) as store:
        yield store


@pytest.fixture(scope="session")
def known(page_store: Store) -> KnownNames:
    return KnownNames.of(page_store)
