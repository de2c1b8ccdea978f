"""The annotation: its schema, its words, its bytes."""

import json
from pathlib import Path

import jsonschema
import pytest

from extract.annotation import dump, to_annotation
from extract.pipeline import extract
from graph.resources import data

SAMPLES = [data("samples", "15-fyp-xizang-page6.txt"), *sorted((Path(__file__).parents[1] / "samples").glob("*.txt"))]
GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(scope="module", params=SAMPLES, ids=lambda path: path.stem)
def sample(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def test_it_follows_its_schema_and_quotes_the_source(sample: Path) -> None:
    extraction = extract(sample)
    annotation = to_annotation(extraction)
    jsonschema.validate(annotation, json.loads(data("annotation.schema.json").read_text("utf-8")))
    for kind in ("regions", "agencies", "targets"):
        for row in annotation[kind]:
            assert extraction.source.text[row["start"] : row["end"]] == row["text"]


def test_the_same_bytes_twice_and_the_golden_ones(sample: Path) -> None:
    """After a wanted change run `make golden` and read the difference."""
    said = dump(extract(sample))
    assert said == dump(extract(sample))
    assert said == (GOLDEN / f"{sample.stem}.json").read_text("utf-8")


def test_lines_broken_by_layout_are_raw_in_text_and_joined_in_measures() -> None:
    annotation = to_annotation(extract("建设日喀\n则机场,推进河道治理。", jurisdiction="西藏自治区"))
    assert [(r["text"], r["name"]) for r in annotation["regions"]] == [("日喀\n则", "日喀则市")]
    assert [m["text"] for m in annotation["measures"]] == ["建设日喀则机场", "推进河道治理"]
