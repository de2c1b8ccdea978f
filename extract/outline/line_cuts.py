"""Lines that hold several headings, or several items of a box, cut into one for each."""

import re
from functools import cache
from typing import Final

from extract.outline.headings import box_level, heading_of
from extract.outline.lines import Line, parts, split_headings


@cache
def _items() -> re.Pattern[str]:
    return re.compile(r"(?:(?<=[。；！？\s])|(?<=工程))(\d{2})(?=\s+[^\d\s])")


TASK: Final = re.compile(r"(?:\A|(?<=\s))(\d{1,3})[.．、](?=[^\d\s])")
"""The number of a task in a line that holds several."""
ANSWERS: Final = re.compile("(?:单位|部门)[:：]")


def _tasks(text: str) -> list[int]:
    """1.建甲厅。 责任单位：乙局 2.改丙网。 责任单位：丁局: where tasks begin behind who answers for the one before."""
    if ANSWERS.search(text) is None:
        return []
    splits: list[int] = []
    last, at = 0, 0
    for match in TASK.finditer(text):
        number = int(match[1])
        if last and (number != last + 1 or ANSWERS.search(text, at, match.start()) is None):
            continue
        if last:
            splits.append(match.start())
        last, at = number, match.start()
    return splits


def segments(lines: list[Line]) -> list[Line]:
    """Lines, cut where several headings or items share one."""
    cut: list[Line] = []
    count: int | None = None
    for line in lines:
        if line.tabular:
            count = None
            cut.append(line)
            continue
        heading = None if line.furniture else heading_of(line.text)
        if not line.furniture and box_level().pattern.match(line.text):
            count = 0
        elif heading and heading.rank < 40:
            count = None
        splits = [] if line.furniture else split_headings(line) or _tasks(line.text)
        if count is not None and not line.furniture:
            if line.text[:2].isdigit() and line.text[:2].isascii() and int(line.text[:2]) == count + 1:
                count += 1
            for match in _items().finditer(line.text, 2):
                if int(match.group(1)) == count + 1:
                    count += 1
                    splits.append(match.start(1))
        cut.extend(parts(line, sorted(splits)) if splits else [line])
    return cut
