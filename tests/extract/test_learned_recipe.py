"""The measurement of learned components (bench/learned.py) runs on annotated documents of anybody's."""

import json
import runpy
from pathlib import Path

import pytest

BENCH = Path(__file__).resolve().parent.parent.parent / "bench"
TEXTS = {
    "yunnan-1": ("推进昭通机场前期工作，开工建设青山水库。", ("昭通机场", "青山水库")),
    "yunnan-2": ("加快建设丽江机场，建成白水水库。", ("丽江机场", "白水水库")),
    "gansu-1": ("推进张掖机场前期工作，建设一批重点水库。", ("张掖机场",)),
    "gansu-2": ("建成酒泉机场、金昌机场，加快推进重大工程。", ("酒泉机场", "金昌机场")),
}


@pytest.fixture
def annotated(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    for stem, (text, names) in TEXTS.items():
        (tmp_path / "docs" / f"{stem}.txt").write_text(text, "utf-8")
        rows = [{"name": n, "spans": [[text.index(n), text.index(n) + len(n)]]} for n in names]
        gold = {"document": f"{stem}.txt", "jurisdiction": "云南省" if "yunnan" in stem else "甘肃省", "projects": rows}
        (tmp_path / f"{stem}.json").write_text(json.dumps(gold), "utf-8")
    return tmp_path


def test_rules_and_components_are_scored_side_by_side(
    annotated: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.syspath_prepend(BENCH)
    monkeypatch.setattr("sys.argv", ["learned.py", str(annotated), "--folds", "2", "--seeds", "1", "--tagger", "1"])
    runpy.run_path(str(BENCH / "learned.py"), run_name="__main__")
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "4 documents, 7 annotated projects"
    rules = next(line for line in lines if line.startswith("rules alone"))
    assert rules.split()[-1] == "1.000"
    said = {line[:18].strip() for line in lines if "folds" in line}
    assert said == {"filter", "admit", "filter + admit", "tagger", "tagger alone"}


def test_what_the_rules_turn_down_is_a_candidate_and_the_rules_stay_as_they_were(
    annotated: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(BENCH)
    import learned_judge

    from extract.pipeline import extract

    gold = json.loads((annotated / "gansu-1.json").read_text("utf-8"))
    text = annotated / "docs" / gold["document"]
    found = extract(text, jurisdiction="甘肃省")
    rows = learned_judge.candidates(text, gold, found)
    taken = [(c.mention.name, c.right) for c in rows if c.taken]
    turned_down = [(c.mention.name, c.right) for c in rows if not c.taken]
    assert taken == [("张掖机场", True)]
    assert turned_down and all(right is False for _, right in turned_down)
    assert extract(text, jurisdiction="甘肃省").projects == found.projects
