"""The maintainer's tool that counts the common words of a corpus."""

from pathlib import Path

import pytest

from extract.build_vocabulary import documents, main, vocabulary_of
from graph.resources import read_yaml

TEXTS = ["推进冷链仓储建设。", "完善冷链仓储网络。", "做强冷链仓储产业，发展蚕桑。"]


def test_words_of_three_documents_are_common_and_names_of_places_are_not() -> None:
    words = vocabulary_of([text + "昭通市昭通支持。" for text in TEXTS])
    assert {"冷链", "仓储", "支持"} <= set(words)
    assert {"蚕桑", "昭通", "昭通市"}.isdisjoint(words)


def test_the_lists_by_hand_are_heard() -> None:
    lists = read_yaml("lexicons", "vocabulary.yml")
    words = set(vocabulary_of([" ".join(lists["names"])] * 3))
    assert set(lists["words"]) <= words
    assert words.isdisjoint(set(lists["names"]) - set(lists["words"]))


def test_it_writes_the_same_bytes_and_leaves_out_what_it_is_told(tmp_path: Path) -> None:
    for number, text in enumerate([*TEXTS, "蚕桑", "蚕桑"]):
        (tmp_path / f"{'held' if number > 2 else 'plan'}-{number}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "plan.json").write_text("蚕桑", encoding="utf-8")
    assert len(documents([tmp_path], ["held"])) == 3
    output = tmp_path / "out.lst"
    assert main([str(tmp_path), "--leave-out", "held", "--output", str(output)]) == 0
    first = output.read_bytes()
    main([str(tmp_path), "--leave-out", "held", "--output", str(output)])
    assert output.read_bytes() == first
    assert "冷链\n" in first.decode() and "蚕桑" not in first.decode()


def test_too_few_documents_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        main([str(tmp_path)])
