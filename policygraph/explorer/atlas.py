"""A map of numbers: places on a sheet with their shade, their page, and the labels that have room."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from policygraph.explorer.region_counts import Counted

if TYPE_CHECKING:
    from policygraph.boundaries.projecting import Sheet

SCREENS = {"wide": (740, 640), "phone": (345, 640)}
"""Pixels that the map may take on a window of 1280 and on a phone; labels are chosen for each."""
TYPE = 12
"""Pixels of a label's type."""
MANY = 120
"""Places from which on only those with a number are labelled."""
LINE = 1.15
DIGIT = 0.6
"""Width of a digit, in heights of the type; a Chinese character is as wide as it is high."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A place of the map."""

    name: str
    path: str
    number: int
    shade: int
    url: str
    """Its page; empty where the graph does not hold it."""
    code: str


@dataclass(frozen=True, slots=True)
class Label:
    x: int
    y: int
    name: str
    number: int
    shade: int


@dataclass(frozen=True, slots=True)
class Atlas:
    width: int
    height: int
    places: list[Shown]
    lines: str
    islands: str
    labels: dict[str, tuple[float, list[Label]]]
    """Screen → height of the type in steps of the sheet, and the labels."""
    missing: list[Counted]
    """With a number, but without a boundary in the set."""


def draw(sheet: "Sheet", counted: Sequence[Counted], url: Callable[[str], str]) -> Atlas:
    """The sheet with these numbers; `url` gives the page of a division's code, or nothing."""
    numbers = {c.code: c for c in counted}
    places = []
    for place in sheet.places:
        found = numbers.get(place.code or "")
        number, shade = (found.number, found.shade) if found else (0, 0)
        page = url(place.code) if place.code else ""
        places.append(Shown(place.name, place.path, number, shade, page, place.code or ""))
    drawn = {p.code for p in sheet.places}
    return Atlas(
        sheet.width,
        sheet.height,
        places,
        sheet.lines,
        sheet.islands,
        {screen: labels(sheet, numbers, TYPE * steps(sheet, *pixels)) for screen, pixels in SCREENS.items()},
        [c for c in counted if c.code not in drawn],
    )


def steps(sheet: "Sheet", width: int, height: int) -> float:
    """Steps of the sheet to a pixel, where it takes no more than these pixels."""
    return max(sheet.width / width, sheet.height / height)


def labels(sheet: "Sheet", numbers: dict[str, Counted], type: float) -> tuple[float, list[Label]]:
    """Names where they fit into their place and touch no other; those with the larger number come first."""
    taken: list[tuple[float, float, float, float]] = []
    found = []
    none = Counted("", "", "", "", 0)
    of = {p: numbers.get(p.code or "", none) for p in sheet.places}
    for place in sorted(sheet.places, key=lambda p: (-of[p].number, -p.box[0] * p.box[1], p.name)):
        number = of[place].number
        width = type * max(len(place.short), DIGIT * len(str(number)))
        height = type * LINE * (2 if number else 1)
        if width > place.box[0] * 0.95 or height > place.box[1] or not (number or len(sheet.places) < MANY):
            continue
        x, y = place.label
        x = round(min(max(x, width / 2), sheet.width - width / 2))
        box = (x - width / 2, y - height / 2, x + width / 2, y + height / 2)
        if not any(touch(box, other) for other in taken):
            taken.append(box)
            found.append(Label(x, round(y - height / 2 + 0.9 * type), place.short, number, of[place].shade))
    return round(type, 1), found


def touch(a: Iterable[float], b: Iterable[float]) -> bool:
    left, top, right, bottom = a
    other_left, other_top, other_right, other_bottom = b
    return left < other_right and other_left < right and top < other_bottom and other_top < bottom
