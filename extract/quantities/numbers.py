"""Numbers as Chinese documents write them: 1.79万, 1,234, 三十余万, 百分之九十, 一亿三千多万, 千亿."""

import re
from decimal import Decimal
from typing import Final

DIGITS: Final = {
    c: n
    for n, cs in enumerate(("零〇○", "一壹", "二两贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"))
    for c in cs
}
TENS: Final = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
SEVERAL: Final = {word: value for word, value in DIGITS.items() if value > 1} | {"十": 10}
"""How many, of what is counted up to ten."""
MYRIADS: Final = {"万": 10**4, "亿": 10**8}
MORE: Final = "余多来几数"
"""Inside a number they leave it open above: 三十余万, 20多."""

_WIDTH: Final = str.maketrans("０１２３４５６７８９．，％", "0123456789.,%")
_WIDE: Final = re.compile("[０-９．％]")


def plain(text: str) -> str:
    """Full-width digits and marks as ASCII, one character for one."""
    # Most texts hold none but commas, and looking for one is several times as fast as replacing.
    return text.translate(_WIDTH) if _WIDE.search(text) else text.replace("，", ",")


def parse(numeral: str) -> Decimal | None:
    """The value of a numeral in digits, characters or both; None where it is none.

    >>> parse("1.79万"), parse("三十余万"), parse("一亿三千多万"), parse("二点五")
    (Decimal('17900'), Decimal('300000'), Decimal('130000000'), Decimal('2.5'))
    """
    text = plain(numeral).replace(",", "").translate(_NO_MORE)
    if not text:
        return None
    if text[0].isdigit():
        return _mixed(text)
    return _characters(text)


_NO_MORE: Final = str.maketrans("", "", MORE)


def _mixed(text: str) -> Decimal | None:
    """Digits with 百 千 万 亿 behind, also twice: 1亿3千万, 2万5千."""
    total, at = Decimal(0), 0
    while at < len(text):
        start = at
        while at < len(text) and (text[at].isdigit() or text[at] == "."):
            at += 1
        if start == at:
            return None
        try:
            value = Decimal(text[start:at].rstrip("."))
        except ArithmeticError:
            return None
        while at < len(text) and (text[at] in TENS or text[at] in MYRIADS):
            value *= TENS.get(text[at]) or MYRIADS[text[at]]
            at += 1
        total += value
    return total.normalize() + 0


def _characters(text: str) -> Decimal | None:
    whole, point, part = text.partition("点")
    scale = 1
    if point:
        # 四十七点三万亿: what multiplies stands behind the decimals
        while part and part[-1] in MYRIADS:
            scale *= MYRIADS[part[-1]]
            part = part[:-1]
        if not part or any(c not in DIGITS for c in part):
            return None
    value = _integer(whole)
    if value is None:
        return None
    decimals = Decimal("0." + "".join(str(DIGITS[c]) for c in part)) if point else Decimal(0)
    return (Decimal(value) + decimals) * scale


def _integer(text: str) -> int | None:
    """一千零五十 → 1050, 二〇三五 → 2035, 百万 → 1000000, 万亿 → 10**12."""
    if not text:
        return None
    if len(text) > 1 and all(c in DIGITS for c in text):
        return int("".join(str(DIGITS[c]) for c in text))
    total = section = digit = 0
    seen_digit = False
    for c in text:
        if c in DIGITS:
            digit, seen_digit = DIGITS[c], True
        elif c in TENS:
            section += (digit if seen_digit and digit else 1) * TENS[c]
            digit, seen_digit = 0, False
        elif c in MYRIADS:
            section += digit
            if section == 0 and total:
                total *= MYRIADS[c]  # 万亿
            elif c == "亿":
                total = (total + (section or 1)) * MYRIADS[c]
            else:
                total += (section or 1) * MYRIADS[c]
            section = digit = 0
            seen_digit = False
        else:
            return None
    return total + section + digit
