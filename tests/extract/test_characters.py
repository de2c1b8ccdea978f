"""Plain text for analysis: one character for one, and a way back for each."""

from hypothesis import given
from hypothesis import strategies as st

from extract.outline.characters import joined, plain


def text_of(source: str, *, phrases: bool = False) -> str:
    return joined(source, [(0, len(source))], phrases=phrases)[0]


def test_look_alikes_become_plain() -> None:
    assert plain("⻓江１２００公里，３．５％，⾼原，林区") == "长江1200公里，3.5%，高原，林区"


def test_spaces_inside_chinese_are_layout() -> None:
    assert text_of("推进云 岭 县 、平 川 县公路") == "推进云岭县、平川县公路"
    assert text_of("到 2030 年新增 20 万亩") == "到2030年新增20万亩"
    assert text_of("支持Dr. Chen团队建设 IPv6 plus平台") == "支持Dr. Chen团队建设IPv6 plus平台"


def test_a_space_between_phrases_of_a_title_stays() -> None:
    assert text_of("健全体系 提升能力", phrases=True) == "健全体系 提升能力"
    assert text_of("总　则", phrases=True) == "总则"


def test_characters_without_a_glyph_go() -> None:
    source = "建\u200b设\ufeff水\u00ad库"
    text, offsets = joined(source, [(0, len(source))])
    assert (text, list(offsets)) == ("建设水库", [0, 2, 4, 6])


def test_a_broken_word_is_made_whole() -> None:
    source = "建设水\n  库。"
    text, offsets = joined(source, [(0, 3), (6, 8)])
    assert (text, list(offsets)) == ("建设水库。", [0, 1, 2, 6, 7])


@given(st.text(alphabet=st.sampled_from("建设水库 \t\u3000\u200bAb12，。⻓１"), max_size=40), st.booleans())
def test_each_character_has_its_place(source: str, phrases: bool) -> None:
    text, offsets = joined(source, [(0, len(source))], phrases=phrases)
    assert list(offsets) == sorted(set(offsets))
    assert len(text) == len(offsets)
    for char, place in zip(text, offsets, strict=True):
        assert char == plain(source[place]) or (char == " " and source[place].isspace())


def test_a_character_met_only_in_place_of_another_is_that() -> None:
    assert plain("平川巿、云岭县") == "平川市、云岭县"
