"""Numerals: digits, characters and both together."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.quantities.numbers import parse


def spell(value: int) -> str:
    """The value in characters, as official texts write it: 1050 → 一千零五十. For 0 to 10**16 - 1."""
    if value == 0:
        return "零"
    digits, words = "零一二三四五六七八九", ""
    for scale, name in ((10**12, "万"), (10**8, "亿"), (10**4, "万"), (1, "")):
        group, value = divmod(value, scale)
        if name == "万" and scale == 10**12:
            words, high = (_group(group, digits) + "万" if group else ""), bool(group)
            continue
        if group:
            words += (
                ("零" if words and group < 1000 and not words.endswith("零") else "") + _group(group, digits) + name
            )
        elif name == "亿" and high:
            words += "亿"
    return words


def _group(group: int, digits: str) -> str:
    words, gap = "", False
    for scale, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = group // scale % 10
        if digit:
            words += ("零" if gap and words else "") + digits[digit] + name
            gap = False
        else:
            gap = True
    return words


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("1.79万", "17900"),
        ("1,234", "1234"),
        ("１２００", "1200"),
        ("三十余万", "300000"),
        ("20多", "20"),
        ("二点五", "2.5"),
        ("四十七点三万亿", "47300000000000"),
        ("1亿3千多万", "130000000"),
        ("两万五千", "25000"),
        ("百万", "1000000"),
        ("千亿", "100000000000"),
        ("二〇三五", "2035"),
    ],
)
def test_examples(numeral: str, value: str) -> None:
    assert parse(numeral) == Decimal(value)


@pytest.mark.parametrize("words", ["", "建设", "点五", "万里长城", "三点", "1.2.3"])
def test_what_is_no_numeral_has_no_value(words: str) -> None:
    assert parse(words) is None


@settings(deadline=None)
@given(st.integers(0, 10**16 - 1))
def test_what_is_spelt_is_read_back(value: int) -> None:
    assert parse(spell(value)) == value


@settings(deadline=None)
@given(
    st.decimals(0, 10**6, places=2, allow_nan=False),
    st.sampled_from([("", 1), ("万", 10**4), ("亿", 10**8), ("万亿", 10**12)]),
)
def test_digits_with_a_scale(value: Decimal, scale: tuple[str, int]) -> None:
    assert parse(f"{value}{scale[0]}") == value * scale[1]
