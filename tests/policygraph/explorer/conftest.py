"""The explorer on three stores: the made-up graph, one whose names are attacks, and the real sample page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hostile import NASTY, hostile

from graph.stores import open_store
from policygraph.explorer import left
from policygraph.explorer.app import create_app

left.WAIT = 600.0  # tests look at what was found, however slow the machine
ROOT = Path(__file__).resolve().parents[3]
HOME = "http://127.0.0.1:8710"


@pytest.fixture(scope="session")
def sample_app(sample_store: Path) -> Iterator[FastAPI]:
    with open_store(str(sample_store)) as store:
        yield create_app(store)


@pytest.fixture
def client(sample_app: FastAPI) -> TestClient:
    """Pages of the made-up plan and scheme, in Chinese, without cookies."""
    return TestClient(sample_app, base_url=HOME, headers={"accept-language": "zh"}, follow_redirects=False)


@pytest.fixture(scope="session")
def hostile_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile") / "hostile.db"
    with open_store(str(folder), write=True) as store:
        store.write(hostile(NASTY))
    return folder


@pytest.fixture(scope="session")
def real_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of the real page in data/samples."""
    from policygraph.pipeline import build

    folder = tmp_path_factory.mktemp("real") / "real.db"
    with open_store(str(folder), write=True) as store:
        build([ROOT / "data" / "samples"], store)
    return folder
