"""`build`, `extract`, `verify`, `doctor`, `draw`, `evaluate` on a page of our own, from file to graph and back."""

import json
from pathlib import Path

import pytest
from command import Command

from graph.resources import data
from policygraph.cli import run

PAGE = """云南省交通发展规划（2026—2030年）
第一章 健全现代基础设施
第一节 交通与水利
推进昭通机场前期工作，开工建设昆明至大理高速公路。大理发展跨境物流，提升通关便利化水平。
第二节 数字经济
支持文山市发展特色农业，到2030年新改建农村公路约500公里。（省交通运输厅牵头，省财政厅配合）
"""


def write(folder: Path, name: str, text: str = PAGE, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode(encoding))
    return path


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page in a store of its own; tests only read it."""
    folder = tmp_path_factory.mktemp("built")
    page = write(folder, "plan.txt")
    assert run(["build", str(page), "--jurisdiction", "云南省", "--store", str(folder / "p.db")]) == 0
    return folder / "p.db"


def test_build_says_what_it_did_and_doing_it_again_changes_nothing(command: Command, tmp_path: Path) -> None:
    write(tmp_path, "plan.txt")
    first = command("build", "plan.txt", "-j", "云南省")
    assert first.code == 0, first.err
    assert "1 document built" in first.out
    assert "[0/1] plan.txt" in first.err
    for label in ("Measure", "Region", "Project", "Target"):
        assert label in first.out
    counts = command("doctor", "-f", "json").json
    again = command("build", "plan.txt", "-j", "云南省")
    assert (again.code, "1 already there" in again.out) == (0, True)
    assert command("doctor", "-f", "json").json == counts


def test_a_changed_text_takes_the_place_of_the_old(command: Command, tmp_path: Path) -> None:
    write(tmp_path, "plan.txt")
    command("build", "plan.txt", "-j", "云南省")
    write(tmp_path, "plan.txt", PAGE.replace("昭通机场", "元阳机场"))
    ran = command("build", "plan.txt", "-j", "云南省")
    assert (ran.code, "its text changed" in ran.err) == (0, True)
    names = command("cypher", "MATCH (p:Project) RETURN p.name AS name", "-f", "json").json
    assert {"name": "元阳机场"} in names
    assert {"name": "昭通机场"} not in names
    assert command("verify").code == 0


def test_one_bad_file_among_good_ones(command: Command, tmp_path: Path) -> None:
    write(tmp_path, "plans/a.txt")
    write(tmp_path, "plans/b.txt", "")
    write(tmp_path, "plans/deep/c.pdf", "%PDF-1.7")
    ran = command("build", "plans", "-j", "云南省")
    assert ran.code == 3
    assert "1 document built, 2 failed" in ran.out
    # The errors name their documents themselves: each is said once.
    assert ran.err.count("b.txt: ") == 1
    assert ran.err.count("c.pdf: ") == 1
    assert command("ask", "昭通").code == 0


def test_ctrl_c_leaves_whole_documents_and_says_how_to_finish(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "plans/a.txt")
    write(tmp_path, "plans/b.txt", PAGE + "建成元阳机场。\n")
    from policygraph import pipeline

    whole = pipeline.build_document

    def interrupted(path: Path, *given: object, **named: object) -> object:
        if path.name == "b.txt":
            raise KeyboardInterrupt
        return whole(path, *given, **named)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(pipeline, "build_document", interrupted)
        ran = command("build", "plans", "-j", "云南省")
    assert (ran.code, "run the same command again" in ran.err) == (3, True)
    assert command("verify").code == 0
    again = command("build", "plans", "-j", "云南省")
    assert (again.code, "1 document built, 1 already there" in again.out) == (0, True)


def test_extract_writes_an_annotation(command: Command, tmp_path: Path) -> None:
    path = write(tmp_path, "plan.txt", encoding="gb18030")
    ran = command("extract", "plan.txt", "-o", "out.json", "-j", "530000")
    assert (ran.code, ran.out) == (0, ""), ran.err
    found = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert found["jurisdiction"] == "云南省"
    text = path.read_bytes().decode("gb18030")
    for kind in ("regions", "agencies", "targets"):
        assert found[kind]
        assert all(text[row["start"] : row["end"]] == row["text"] for row in found[kind])
    assert command("extract", "plan.txt", "-j", "云南省").out == (tmp_path / "out.json").read_text("utf-8")


def test_extract_without_jurisdiction_warns(command: Command, tmp_path: Path) -> None:
    write(tmp_path, "note.txt", "推进机场前期工作，完善公路。\n")
    ran = command("extract", "note.txt")
    assert (ran.code, ran.json["jurisdiction"]) == (0, None)
    assert "--jurisdiction" in ran.err


def test_verify_passes_and_finds_a_changed_quote(command: Command, built: Path, tmp_path: Path) -> None:
    ran = command("verify", "--store", str(built))
    assert (ran.code, "all match their text" in ran.out) == (0, True)
    write(tmp_path, "plan.txt")
    command("build", "plan.txt", "-j", "云南省")
    command("cypher", "MATCH (m:Measure) WITH m ORDER BY m.id LIMIT 1 SET m.text = '别的话'", "--write")
    ran = command("verify", "-f", "json")
    assert (ran.code, len(ran.json["faults"])) == (1, 1)
    assert "别的话" in command("verify").out


def test_verify_reports_a_source_that_is_gone(command: Command, tmp_path: Path) -> None:
    path = write(tmp_path, "plan.txt")
    command("build", "plan.txt", "-j", "云南省")
    path.unlink()
    ran = command("verify")
    assert (ran.code, "plan.txt is gone" in ran.err) == (0, True)


def test_doctor_knows_store_and_extractor(command: Command, built: Path) -> None:
    ran = command("doctor", "--store", str(built), "-f", "json")
    assert ran.code == 0
    found = ran.json
    assert found["nodes"]["Document"] >= 1
    assert found["engine"].startswith("embedded")
    assert (found["advice"], len(found["gaps"]) > 0) == ([], True)
    assert "extractor" in command("doctor", "--store", str(built)).out


def test_doctor_without_a_store_says_how_to_make_one(command: Command) -> None:
    ran = command("doctor")
    assert (ran.code, "policygraph build" in ran.out) == (0, True)


def test_doctor_sees_an_older_extractor(command: Command, tmp_path: Path) -> None:
    write(tmp_path, "plan.txt")
    command("build", "plan.txt", "-j", "云南省")
    command("cypher", "MATCH (d:Document) WHERE d.status = 'read' SET d.extractor = 'old'", "--write")
    assert "build again" in command("doctor").out


@pytest.mark.parametrize("what", [("--entity", "大理"), ("--query", "projects_by_stage", "stage=start"), ()])
def test_draw(command: Command, built: Path, tmp_path: Path, what: tuple[str, ...]) -> None:
    ran = command("draw", *what, "-o", "图.html", "--store", str(built))
    assert ran.code == 0, ran.err
    page = (tmp_path / "图.html").read_text("utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert "vis.Network" in page
    assert "\\u6606\\u660e\\u81f3\\u5927\\u7406\\u9ad8\\u901f\\u516c\\u8def" in page, (
        "昆明至大理高速公路, as JSON escapes it"
    )


def test_draw_what_was_chosen(command: Command, built: Path) -> None:
    everything = command("draw", "-o", "x.html", "--store", str(built)).out
    ran = command("draw", "--types", "Project,地区", "--relations", "LOCATED_IN", "-o", "x.html", "--store", str(built))
    assert ran.code == 0, ran.err
    page = Path("x.html").read_text("utf-8")
    assert '"kind": "Project"' in page
    assert '"kind": "Sector"' not in page
    assert '"kind": "PART_OF"' not in page
    assert everything != ran.out
    ran = command("draw", "--least-evidence", "99", "-o", "x.html", "--store", str(built))
    assert (ran.code, "no part of the diagram fits" in ran.err) == (0, True)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--entity", "大里市"), 2, "大理"),
        (("--query", "project_by_stage"), 2, "projects_by_stage"),
        (("--query", "projects_in_region"), 2, "region"),
        (("--query", "projects_in_region", "regoin=大理"), 2, "region"),
        (("--entity", "大理", "--query", "targets"), 2, "either"),
        (("region=大理",), 2, "--query"),
        (("--types", "Region,Town"), 2, "Region ("),
        (("--relations", "NEAR"), 2, "LOCATED_IN ("),
        (("--levels", "village"), 2, "prefecture ("),
        (("--least-evidence", "0"), 2, "--least-evidence"),
    ],
)
def test_draw_refuses(command: Command, built: Path, words: tuple[str, ...], code: int, said: str) -> None:
    ran = command("draw", *words, "-o", "x.html", "--store", str(built))
    assert (ran.code, said in ran.err, Path("x.html").exists()) == (code, True, False)


def test_evaluate_gives_figures_and_fails_on_another_text(command: Command, tmp_path: Path) -> None:
    write(tmp_path, "gold/docs/plan.txt")
    command("extract", "gold/docs/plan.txt", "-j", "云南省", "-o", "gold/plan.json")
    ran = command("evaluate", "gold", "-f", "json")
    assert ran.code == 0, ran.err
    figures = ran.json["all"]
    assert {figures[kind]["f1"] for kind in ("regions", "agencies", "measures", "targets", "sectors")} == {1.0}
    assert "regions" in command("evaluate", "gold").out
    write(tmp_path, "gold/docs/plan.txt", "前言。\n" + PAGE)
    ran = command("evaluate", "gold")
    assert (ran.code, "sha256" in ran.err) == (1, True)


def test_evaluate_refuses_what_is_no_gold(command: Command, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    write(tmp_path, "bad/x.json", "{")
    write(tmp_path, "odd/x.json", "{}")
    for folder, said in (("nowhere", "no folder"), ("empty", "no annotations"), ("bad", "no JSON"), ("odd", "lacks")):
        ran = command("evaluate", folder)
        assert (folder, ran.code, said in ran.err) == (folder, 2, True)


def test_the_sample_page_is_built_with_its_side_car(command: Command) -> None:
    page = data("samples", "15-fyp-xizang-page6.txt")
    assert command("build", str(page)).code == 0
    answer = command("ask", "日喀则", "-f", "json").json
    ways = {row["how"] for row in answer["rows"]}
    assert ways == {"direct", "inherited", "carried"}
    assert all(row["quote"] for row in answer["rows"])
    assert command("verify").code == 0
