"""What `data/lexicons/firm_fronts.yml` says of firms at the beginning of names of projects, ready for use."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from extract.agencies.brands import brands
from extract.agencies.trades import shape
from graph.resources import read_yaml


@dataclass(frozen=True, slots=True)
class ProjectFronts:
    """What `firm_fronts.yml` says of names of projects, ready for use."""

    factories: frozenset[str]
    """Kinds of projects that firms build under their names."""
    zones: frozenset[str]
    """Kinds whose names open with places and topics more often: only a coined word is a firm there."""
    products: frozenset[str]
    """Trades and terms that are no part of a brand."""
    part: re.Pattern[str]
    """A phase or part behind a firm's name: 二期, 新厂区."""
    capacity: re.Pattern[str]
    """Where a plant's size begins: 年产20万吨."""
    institution_behind: tuple[str, ...]
    """What makes a brand the beginning of an institution's or a market's name."""
    zones_of_places: tuple[str, ...]
    """What follows the name of a place in a zone's name: 某某|新区."""
    of_places: re.Pattern[str]
    """Works that bear places' names: mines, fields, farms."""


@cache
def project_fronts() -> ProjectFronts:
    loaded: dict[str, Any] = read_yaml("lexicons", "firm_fronts.yml")

    def either(key: str) -> str:
        return "|".join(sorted(loaded[key], key=len, reverse=True))

    return ProjectFronts(
        factories=frozenset(loaded["factories"]),
        zones=frozenset(loaded["zones"]),
        products=shape().trades | brands().terms,
        part=re.compile(rf"(?:{either('parts')})"),
        capacity=re.compile(rf"(?:{either('size_words')})?[0-9A-Za-z]"),
        institution_behind=tuple(loaded["institution_behind"]),
        zones_of_places=tuple(loaded["zones_of_places"]),
        of_places=re.compile(rf"(?:{either('works_of_places')})"),
    )
