"""`coverage` and `text`: what was left of a document, and how it was read."""

import json
from pathlib import Path

import pytest
from command import Command

PLAN = "云南省规划\n6 文件\n第一章 总则\n推进昭通机场\n前期工作。春天到了。支持鼓楼区发展２条街。\n"


@pytest.fixture
def plan(tmp_path: Path) -> str:
    (tmp_path / "plan.txt").write_bytes(PLAN.encode("gb18030"))
    return "plan.txt"


def test_coverage_lists_what_is_left_and_adds_up(command: Command, plan: str) -> None:
    ran = command("coverage", plan, "-j", "云南省", "--encoding", "gb18030")
    assert ran.code == 0, ran.err
    assert "春天到了" in ran.out and "江苏省南京市鼓楼区 320106" in ran.out
    report = command("coverage", plan, "-j", "云南省", "-f", "json").json
    counts = report["characters"]
    assert counts["total"] == len(PLAN) == counts["in_facts"] + counts["without"] + counts["layout"]
    counts = report["sentences"]
    assert counts["total"] == counts["with_measures"] + counts["mentions_only"] + counts["silent"] == 3
    assert counts["silent"] == 1
    place = next(row for row in report["left"] if row["kind"] == "place")
    assert PLAN[place["start"] : place["end"]] == place["text"] == "鼓楼区"
    assert {"name", "code", "parents", "why"} == set(place["candidates"][0])
    assert command("coverage", plan, "-j", "云南省", "-f", "csv").out.startswith("line,kind,text,why")


def test_the_jurisdiction_and_the_lexicon_change_what_is_left(command: Command, plan: str, tmp_path: Path) -> None:
    (tmp_path / "names.yml").write_text("pins: {鼓楼区: 350102}\n", "utf-8")
    for given in (("-j", "福州市"), ("-j", "云南省", "--lexicon", "names.yml")):
        left = command("coverage", plan, *given, "-f", "json").json["left"]
        assert "place" not in {row["kind"] for row in left}


def test_build_counts_silent_sentences_as_coverage_does(command: Command, plan: str) -> None:
    ran = command("build", plan, "-j", "云南省")
    assert "1 sentence yielded nothing: policygraph coverage FILE" in ran.out


def test_text_marks_what_was_joined_and_dropped(command: Command, plan: str) -> None:
    ran = command("text", plan)
    lines = [line.strip() for line in ran.out.splitlines()]
    assert (ran.code, "⏎" in ran.err) == (0, True)
    assert lines == [
        "title │ 云南省规划",
        "furniture │ ⟦6⏎文件⟧",
        "chapter │ 第一章 总则",
        "paragraph │ 推进昭通机场⏎前期工作。春天到了。支持鼓楼区发展{２=2}条街。",
    ]


def test_text_as_json_joins_to_the_file(command: Command, plan: str, tmp_path: Path) -> None:
    assert command("text", plan, "-f", "json", "-o", "read.json").code == 0
    read = json.loads((tmp_path / "read.json").read_text("utf-8"))
    assert "".join(piece["text"] for unit in read["units"] for piece in unit["pieces"]) == PLAN
    assert sum(n for kind, n in read["characters"].items() if kind != "total") == read["characters"]["total"]
    assert {"title", "furniture", "chapter", "paragraph"} == {unit["kind"] for unit in read["units"]}


@pytest.mark.parametrize("verb", ["coverage", "text"])
def test_what_cannot_be_read_is_refused(command: Command, tmp_path: Path, verb: str) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    for words in (("empty.txt",), ("nowhere.txt",), ("empty.txt", "--encoding", "klingon")):
        ran = command(verb, *words)
        assert (ran.code, ran.out, ran.err.startswith("error: ")) == (2, "", True)
