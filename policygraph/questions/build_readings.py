"""Write `data/questions/readings.csv` again (maintainers): python -m policygraph.questions.build_readings

Needs pypinyin, which nothing else here does: `pip install pypinyin==0.55.0`.
"""

from collections import defaultdict
from collections.abc import Iterator

from graph.resources import data

HEAD = """\
# Characters of GB 2312 by their readings in pinyin without tones (under each of its readings; ü is v), so that 林枝 is
# known to sound like 林芝, and Linzhi to be its pinyin. Source: the kMandarin and kHanyuPinyin fields of the Unicode
# Han database, by way of pypinyin 0.55 (MIT).
syllable,characters
"""


def common_characters() -> Iterator[str]:
    """The 6,763 characters of GB 2312, in its order."""
    for row in range(0xB0, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                yield bytes([row, cell]).decode("gb2312")
            except UnicodeDecodeError:
                continue


def main() -> None:
    from pypinyin import Style, pinyin

    found: dict[str, dict[str, None]] = defaultdict(dict)
    for character in common_characters():
        for reading in pinyin(character, style=Style.NORMAL, heteronym=True)[0]:
            if reading.isascii() and reading.isalpha():
                found[reading][character] = None
    lines = [f"{syllable},{''.join(found[syllable])}\n" for syllable in sorted(found)]
    data("questions", "readings.csv").write_text(HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
