"""The figures, against small annotations of our own; and against the reference scorer where it is at hand."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from extract.annotation import to_annotation
from extract.pipeline import extract
from extract.scoring import score

REFERENCE = Path(__file__).parents[3] / "shared"
EMPTY: dict[str, Any] = {"regions": [], "agencies": [], "projects": [], "targets": [], "measures": []}


def region(start: int, end: int, name: str, **more: Any) -> dict[str, Any]:
    return {"start": start, "end": end, "name": name, "code": "540200", **more}


def test_optional_items_are_neither_hits_nor_errors() -> None:
    gold = {**EMPTY, "regions": [region(0, 3, "日喀则市"), region(5, 7, "亚东县", optional=True)]}
    found = {**EMPTY, "regions": [region(0, 3, "日喀则市"), region(5, 7, "亚东县"), region(9, 11, "拉萨市")]}
    figures = score(gold, found).figures["regions"]
    assert (figures.hits, figures.wrong, figures.missed) == (1, 1, 0)
    assert figures.accuracy("name") == 1.0


def test_a_name_left_out_is_not_right() -> None:
    gold = {**EMPTY, "regions": [region(0, 3, "日喀则市")]}
    found = {**EMPTY, "regions": [region(0, 3, "日喀则市") | {"name": None}]}
    assert score(gold, found).figures["regions"].accuracy("name") == 0.0


def test_names_are_compared_as_the_ontology_says() -> None:
    gold = {**EMPTY, "projects": [{"name": "“清溪”计划", "kind": "计划/行动", "stage": "ongoing", "spans": [[0, 6]]}]}
    found = {**EMPTY, "projects": [{"name": "清溪计划工程", "kind": "其他", "stage": "ongoing", "spans": [[1, 6]]}]}
    figures = score(gold, found).figures["projects"]
    assert (figures.f1, figures.accuracy("kind"), figures.accuracy("stage")) == (1.0, 0.0, 1.0)
    assert figures.parts["evidence"].f1 == 1.0


def test_units_may_keep_their_multiplier() -> None:
    row = {"start": 0, "end": 6, "unit": "亿元", "low": 2.5, "high": 2.5}
    other = row | {"unit": "元", "low": 250_000_000, "high": 250_000_000}
    assert score({**EMPTY, "targets": [row]}, {**EMPTY, "targets": [other]}).figures["targets"].accuracy("value") == 1.0


@pytest.fixture(scope="module")
def reference() -> ModuleType:
    file = REFERENCE / "tools" / "score.py"
    if not file.is_file():
        pytest.skip("NO REFERENCE SCORER beside this checkout, so our figures are compared with nothing")
    spec = importlib.util.spec_from_file_location("reference_score", file)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_same_figures_as_the_reference_scorer(reference: ModuleType) -> None:
    for name in ("qinghai-report", "shandong-digital"):
        gold = json.loads((REFERENCE / "gold" / f"{name}.json").read_text("utf-8"))
        source = REFERENCE / "gold" / "docs" / gold["document"]
        found = to_annotation(extract(source, jurisdiction=gold["jurisdiction"]))
        ours, theirs = score(gold, found).figures, reference.score(gold, found)[0]
        for kind, figures in theirs.items():
            assert (ours[kind].hits, ours[kind].wrong, ours[kind].missed) == (
                figures["hits"], figures["wrong"], figures["missed"],
            ), (name, kind)  # fmt: skip
            for key, value in figures.items():
                if key.endswith("_accuracy"):
                    assert ours[kind].accuracy(key.removesuffix("_accuracy")) == pytest.approx(value), (name, kind, key)
            for part in ("place_links", "evidence"):
                if part in figures:
                    assert ours[kind].parts[part].f1 == pytest.approx(figures[part]["f1"]), (name, kind, part)
