"""Government departments in a question by their functions, those too that a store does not hold: 自治区教育厅."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from graph.resources import data
from policygraph.questions.known import KnownNames
from policygraph.questions.text import name_key

HEADS = "委员会|办公室|厅|局|委|办|部"
LEVELS = "自治区|全区|我区|省|全省|我省|区|市|县"
"""Words for the documents' own jurisdiction in front of a department."""


@dataclass(frozen=True, slots=True)
class Department:
    start: int
    end: int
    name: str
    """With its jurisdiction written out, where one stands in front."""


@cache
def _pattern() -> re.Pattern[str]:
    functions: set[str] = set()
    with data("lexicons", "agency_functions.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(line for line in file if not line.startswith("#")):
            functions.update(f for f in (row["full"], *row["short"].split("|"), *row["alike"].split("|")) if f)
    listed = "|".join(sorted(map(re.escape, functions), key=len, reverse=True))
    return re.compile(f"(?:{listed})(?:{HEADS})")


def departments(text: str, known: KnownNames) -> Iterator[Department]:
    """Departments with a place or a word for the own jurisdiction in front; 西藏教育厅 is 西藏自治区教育厅."""
    for match in _pattern().finditer(text):
        before = text[: match.start()]
        level = re.search(f"(?:{LEVELS})$", before)
        for length in range(min(len(before), 15), 1, -1):
            places = [e for e in known.keys.get(name_key(before[-length:]), ()) if e.label == "Region"]
            if len(places) == 1:
                yield Department(match.start() - length, match.end(), places[0].name + match.group())
                break
        else:
            if level and known.home:
                yield Department(level.start(), match.end(), known.home.name + match.group())
            else:
                yield Department(*match.span(), match.group())
