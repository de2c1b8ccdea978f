"""Colours of data/palette.yml, mixed and set under letters that stay readable."""

from functools import cache

from graph.analysis.association import SUPPORT
from graph.drawing import look, palette

INK, PAPER = "#1b1b1b", "#ffffff"
BANDS = ((10.83, 1.0), (6.63, 0.74), (3.84, 0.48), (-3.84, 0.17))
"""|G²| that happens by chance once in a thousand, a hundred, twenty times → how much of the colour a cell takes."""
MIDDLE = 0.48
SPARSE = 0.4
"""Of the colour for what stands together less often than by chance."""


def of_type(type: str) -> str:
    return str(look(type)["color"])


@cache
def of_groups() -> tuple[str, ...]:
    """Colours for communities: those of the types, as they follow one another in the palette, without the grey."""
    types = sorted(palette()["types"].values(), key=lambda style: int(style["rank"]))
    return (*(str(style["color"]) for style in types if style["rank"] != 8), str(palette()["other"]["color"]))


def mixed(colour: str, share: float, ground: str = PAPER) -> str:
    """`share` of the colour on the ground."""
    pairs = zip(_channels(colour), _channels(ground), strict=True)
    return "#" + "".join(f"{round(share * c + (1 - share) * g):02x}" for c, g in pairs)


def band(g2: float, type: str, count: int = SUPPORT) -> str:
    """A cell's colour: deeper the less chance explains it, of another hue where the two avoid each other. Below SUPPORT
    shared measures (`count`) it stays in the middle: the ratio's distribution is only approximate there."""
    for bound, share in BANDS:
        if g2 > bound:
            return mixed(of_type(type), min(share, MIDDLE) if count < SUPPORT else share)
    return mixed(str(palette()["other"]["color"]), SPARSE)


def letters(ground: str) -> str:
    """Ink or paper, whichever reads better on the ground (WCAG's contrast ratio)."""
    return max((INK, PAPER), key=lambda colour: contrast(colour, ground))


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in _channels(colour))]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
