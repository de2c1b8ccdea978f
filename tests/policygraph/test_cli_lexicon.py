"""`--lexicon` on the command line, and what is said of texts that are no simplified Chinese."""

from pathlib import Path

import pytest
from command import Command

TEXT = "云南省规划\n推进江南新城机场前期工作，支持铁西区发展商贸。\n"


def test_build_takes_a_lexicon_and_builds_again_when_it_changes(command: Command, tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(TEXT, "utf-8")
    (tmp_path / "names.yml").write_text("aliases: {江南新城: 530102}\n", "utf-8")
    build = ("build", "plan.txt", "-j", "云南省", "--lexicon", "names.yml")
    assert command(*build).code == 0
    assert "江南新城机场" in {r["name"] for r in command("ask", "五华区", "-f", "json").json["rows"]}
    assert command("ask", "江南新城", "-f", "json").json["parameters"]["entity"] == "region:530102"
    assert "1 already there" in command(*build).out
    (tmp_path / "names.yml").write_text("aliases: {江南新城: 530103}\n", "utf-8")
    assert "1 document built" in command(*build).out
    assert "江南新城机场" in {r["name"] for r in command("ask", "盘龙区", "-f", "json").json["rows"]}
    assert "江南新城机场" not in {r["name"] for r in command("ask", "五华区", "-f", "json").json["rows"]}
    assert "1 document built" in command(*build[:-2]).out
    assert command("verify").code == 0


def test_a_side_car_s_lexicon_counts_too(command: Command, tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(TEXT, "utf-8")
    (tmp_path / "plan.meta.yml").write_text("jurisdiction: 云南省\nlexicon: names.yml\n", "utf-8")
    (tmp_path / "names.yml").write_text("pins: {铁西区: 210303}\n", "utf-8")
    assert command("build", "plan.txt").code == 0
    regions = "MATCH (m:Measure)-[:MENTIONS]->(r:Region) RETURN DISTINCT r.id AS id"
    assert {"id": "region:210303"} in command("cypher", regions, "-f", "json").json
    assert "1 already there" in command("build", "plan.txt").out
    (tmp_path / "names.yml").write_text("pins: {铁西区: 210106}\n", "utf-8")
    assert "1 document built" in command("build", "plan.txt").out
    found = command("cypher", regions, "-f", "json").json
    assert {"id": "region:210106"} in found
    assert {"id": "region:210303"} not in found


@pytest.mark.parametrize("verb", ["build", "extract"])
def test_contradictions_and_faults_are_said(command: Command, tmp_path: Path, verb: str) -> None:
    (tmp_path / "plan.txt").write_text(TEXT, "utf-8")
    (tmp_path / "names.yml").write_text("aliases: {桂林: 530102}\n", "utf-8")
    ran = command(verb, "plan.txt", "-j", "云南省", "--lexicon", "names.yml")
    assert (ran.code, "the lexicon holds" in ran.err) == (0, True)
    (tmp_path / "bad.yml").write_text("names: {}\n", "utf-8")
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    ran = command(verb, "a.txt", "-j", "云南省", "--lexicon", "bad.yml")
    assert (ran.code, "bad.yml: line 1: unknown key" in ran.err, ran.out) == (2, True, "")


@pytest.mark.parametrize("verb", ["build", "extract"])
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("推動產業發展，擴大對外開放，優化營商環境，建設昆明機場。\n", "traditional characters"),
        ("The plan sets out works on roads and dams until 2030. 建设昆明机场。\n", "little of the text is Chinese"),
    ],
)
def test_other_characters_and_languages_are_said(
    command: Command, tmp_path: Path, verb: str, text: str, said: str
) -> None:
    (tmp_path / "plan.txt").write_text(text, "utf-8")
    ran = command(verb, "plan.txt", "-j", "云南省")
    assert ran.code == 0
    assert [said in line for line in ran.err.splitlines() if line.startswith("warning: ")] == [True]
    assert "昆明" in (ran.out if verb == "extract" else command("ask", "昆明").out)
