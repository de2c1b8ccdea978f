"""Ends of a way between counties: none lies far from the other (敦化至白河: a town of Jilin, not 白河县 in Shaanxi)."""

from functools import cache

from extract.gazetteers import rows, split
from extract.places.evidence import at_home
from extract.places.names import SHORT, Entry


@cache
def _neighbours() -> dict[str, frozenset[str]]:
    found = {row["province"]: split(row["neighbours"]) for row in rows("province_neighbours.csv")}
    return {province[:2]: frozenset(code[:2] for code in (province, *codes)) for province, codes in found.items()}


def ends_too_far(entry: Entry, other: Entry, jurisdiction: str | None) -> bool:
    """Do all counties of this name lie in provinces that have no border with any of the other end's, a county too, and
    none in that of the document's jurisdiction (a code)?"""
    if entry.strength != SHORT or not (entry.divisions and other.divisions):
        return False
    if any(division.level in ("province", "prefecture") for division in (*entry.divisions, *other.divisions)):
        return False  # 库尔勒至格尔木铁路: railways between cities lead far
    if jurisdiction is not None and at_home(entry, jurisdiction):
        return False
    near = {code for division in other.divisions for code in _neighbours()[division.code[:2]]}
    return all(division.code[:2] not in near for division in entry.divisions)
