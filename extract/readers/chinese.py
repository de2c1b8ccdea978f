"""Is a decoded text Chinese, or rubbish from a wrong codec? Deterministic, from the sets of the standards alone."""

import re
from collections import Counter
from collections.abc import Callable
from functools import cache

SAMPLE = 20_000
"""Characters looked at; enough to tell, and the time stays the same for long files."""
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_LATIN = re.compile(r"[\x80-\xff]")
_HANZI = re.compile("[\u3400-\u9fff]+")


def _sample(text: str) -> str:
    """The first characters that are not ASCII."""
    found: list[str] = []
    size = 0
    for match in _FOREIGN.finditer(text):
        found.append(match.group())
        size += len(found[-1])
        if size >= SAMPLE:
            break
    return "".join(found)[:SAMPLE]


def _count(kind: Callable[[str], bool], counts: Counter[str]) -> int:
    """How many of the counted characters are of this kind; each different one is asked once."""
    return sum(number for char, number in counts.items() if kind(char))


@cache
def _common(char: str) -> bool:
    """A level 1 character of GB 2312: one of the 3,755 that make up more than 99 % of modern text."""
    try:
        lead = char.encode("gb2312")[0]
    except UnicodeEncodeError:
        return False
    return 0xB0 <= lead <= 0xD7


def _hanzi(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" or "\U00020000" <= char <= "\U0003ffff"


def looks_chinese(text: str) -> bool:
    """Most of its non-ASCII characters are ideographs, and most of these the common ones.

    Latin-1, Big5 or broken UTF-8 read as GB18030 gives rare ideographs (0–50 % common); real text has over 90 %.
    """
    foreign = Counter(_sample(text))
    hanzi = _count(_hanzi, foreign)
    if not hanzi or hanzi * 2 < foreign.total():
        return False
    return _count(lambda c: _hanzi(c) and _common(c), foreign) * 5 >= hanzi * 4


def is_mojibake(text: str) -> str | None:
    """What was done to a text that decodes but is rubbish; None for sound text."""
    foreign = _sample(text)
    if len(foreign) < 4:
        return None
    if foreign.count("\ufffd") * 20 > len(foreign) or foreign.count("锟斤拷") * 30 > len(foreign):
        return "its characters were replaced by � when it was saved in a wrong encoding"
    latin = len(_LATIN.findall(foreign))
    if latin * 2 > len(foreign):
        for codec in ("latin-1", "cp1252"):
            raw = foreign.encode(codec, "ignore")
            if _mostly(raw.decode("utf-8", "replace")) or _mostly(raw.decode("gb18030", "replace")):
                return "Chinese bytes were read as Western European"
        return None
    if not looks_chinese(foreign) and _mostly(foreign.encode("gb18030", "ignore").decode("utf-8", "replace")):
        return "UTF-8 bytes were read as GBK"
    return None


def remarks(text: str) -> tuple[str, ...]:
    """What a reader of the results should know of the text: traditional characters, another language."""
    if _plainly_simplified(text[:SAMPLE]):
        return ()
    sample = Counter(text[:SAMPLE])
    hanzi = _count(_hanzi, sample)
    letters = _count(str.isalpha, sample)
    if letters and hanzi * 5 < letters:
        return ("little of the text is Chinese; only Chinese is analysed",)
    traditional = _count(lambda c: _hanzi(c) and _traditional(c), sample)
    if hanzi and traditional * 7 >= hanzi:
        return ("the text is in traditional characters; convert it to simplified ones to find more",)
    return ()


def _plainly_simplified(sample: str) -> bool:
    """Nothing to remark, as nearly always: a fifth of it are ideographs, and so many of these stand in GB 2312 that too
    few are left to be traditional. Counting each character takes four times as long."""
    hanzi = "".join(_HANZI.findall(sample))
    others = len(hanzi) - len(hanzi.encode("gb2312", "ignore")) // 2
    return len(hanzi) * 5 >= len(sample) and others * 7 < len(hanzi)


@cache
def _traditional(char: str) -> bool:
    """In Big5 and not in GB 2312."""
    try:
        char.encode("big5")
    except UnicodeEncodeError:
        return False
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return True
    return False


def _mostly(text: str) -> bool:
    """Almost all of it came out, as Chinese."""
    return text.count("\ufffd") * 5 < len(text) and looks_chinese(text)
