"""Bytes to text: the right codec by itself, and for what is no text one clear word on what to do."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.errors import (
    BinaryFileError,
    EmptyFileError,
    MissingFileError,
    UnknownEncodingError,
    UnsupportedFormatError,
    WrongEncodingError,
)
from extract.readers import read, read_text
from extract.readers.chinese import is_mojibake, looks_chinese

SENTENCE = "开工建设云岭水库，完善塘㙍镇供水管网。\r\n"


def written(folder: Path, content: bytes, name: str = "plan.txt") -> Path:
    file = folder / name
    file.write_bytes(content)
    return file


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "gb18030"])
def test_the_codec_is_found_and_its_mark_consumed(tmp_path: Path, codec: str) -> None:
    content = SENTENCE.encode(codec)
    source = read(written(tmp_path, content))
    assert source.text == SENTENCE
    assert source.encoding == codec
    assert source.sha256 == hashlib.sha256(content).hexdigest()


def test_gb18030_is_found_where_almost_all_is_ascii(tmp_path: Path) -> None:
    text = "List of works 2026 (draft), phase 1: grid, phase 2: storage, phase 3: transport.\n大理市\n"
    assert read(written(tmp_path, text.encode("gb18030"))).text == text


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_without_mark_is_named_and_can_be_given(tmp_path: Path, codec: str) -> None:
    file = written(tmp_path, SENTENCE.encode(codec))
    with pytest.raises(BinaryFileError, match=codec):
        read(file)
    assert read(file, codec).text == SENTENCE


def test_a_given_encoding_outranks_what_would_be_found(tmp_path: Path) -> None:
    assert read(written(tmp_path, "支持廈門發展。".encode("big5")), "big5").text == "支持廈門發展。"


@pytest.mark.parametrize("mark", ["utf-8", "utf-16-le"])
def test_a_given_encoding_leaves_no_mark_in_the_text(tmp_path: Path, mark: str) -> None:
    assert read(written(tmp_path, ("\ufeff" + SENTENCE).encode(mark)), mark).text == SENTENCE


@pytest.mark.parametrize(
    "text", ["支持廈門、漳州、泉州協同發展。", "廈門市", "Project list 2026.\r\n金門縣推動通電、通氣、通橋。\r\n"]
)
def test_big5_is_found(tmp_path: Path, text: str) -> None:
    source = read(written(tmp_path, text.encode("big5")))
    assert (source.text, source.encoding) == (text, "big5")


def test_gb18030_is_never_taken_for_big5(tmp_path: Path) -> None:
    for text in (SENTENCE, "遵义市", "塘㙍镇建设羽绒产业园。", "支持廈門、漳州協同發展，加快推進建設。"):
        assert read(written(tmp_path, text.encode("gb18030"))).text == text


def test_a_wrong_encoding_names_the_byte(tmp_path: Path) -> None:
    with pytest.raises(WrongEncodingError) as caught:
        read(written(tmp_path, "abc建设".encode("gb18030")), "utf-8")
    assert caught.value.offset == 3
    assert caught.value.byte == "建".encode("gb18030")[0]
    assert "--encoding" in str(caught.value)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("Le café est fermé à Genève.".encode("latin-1"), "not UTF-8 text"),
        (SENTENCE.encode()[:-4] + b"\n", "not UTF-8 text"),
        (SENTENCE.encode().decode("latin-1").encode(), "Western European"),
        (SENTENCE.encode("gbk", "ignore").decode("latin-1").encode(), "Western European"),
        ("建设�����水库�����".encode(), "replaced by"),
    ],
)
def test_rubbish_is_refused(tmp_path: Path, content: bytes, why: str) -> None:
    with pytest.raises(WrongEncodingError, match=why):
        read(written(tmp_path, content))


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n", "\ufeff \u3000\n".encode()])
def test_an_empty_file_is_said(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(EmptyFileError):
        read(written(tmp_path, content))


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n\x00\x01", "a PDF file"),
        (b"PK\x03\x04\x14\x00", "a zip container"),
        (bytes(range(32)) * 9, "a binary"),
    ],
)
def test_binary_files_are_told_apart(tmp_path: Path, content: bytes, kind: str) -> None:
    with pytest.raises(BinaryFileError, match=kind):
        read(written(tmp_path, content))


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".ofd", ".xls", ".html", ".xyz", ""])
def test_a_format_without_reader_says_how_to_get_text(tmp_path: Path, suffix: str) -> None:
    with pytest.raises(UnsupportedFormatError, match="text") as caught:
        read(written(tmp_path, b"x", "plan" + suffix))
    assert caught.value.suffix == suffix


def test_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(MissingFileError, match="no such file"):
        read(tmp_path / "none.txt")
    with pytest.raises(MissingFileError, match="folder"):
        read(tmp_path)
    with pytest.raises(UnknownEncodingError, match="gb18030"):
        read(written(tmp_path, b"x"), "gbx")


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_text_handed_over_is_kept_as_it_is(text: str) -> None:
    if not text.strip():
        with pytest.raises(EmptyFileError):
            read_text(text)
        return
    assert read_text(text).text == text


def test_traditional_and_foreign_text_are_no_mojibake() -> None:
    assert is_mojibake("推動產業發展，完善廈門、漳州設施，擴大開放。") is None
    assert is_mojibake("Le café est fermé à Genève, garçon.") is None
    assert looks_chinese("推动产业发展") and not looks_chinese("鏀垮簻宸ヤ綔")
