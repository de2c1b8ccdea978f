"""The gazetteer's files: as many rows as the country has, every code once, every reference to something that exists."""

from collections import Counter

import pytest

from extract.gazetteers import gazetteer, rows, simplified
from extract.places.evidence import cues
from extract.places.short_forms import short_forms
from extract.places.short_names import naming

COUNTS = {"province": (34, 34), "prefecture": (330, 340), "county": (2840, 2900), "township": (38_000, 40_500)}
"""level → (fewest, most)"""


@pytest.mark.parametrize("level", COUNTS)
def test_counts(level: str) -> None:
    fewest, most = COUNTS[level]
    assert fewest <= sum(d.level == level for d in gazetteer().divisions.values()) <= most


@pytest.mark.parametrize(("file", "key"), [("divisions.csv", "code"), ("townships.csv", "code"), ("areas.csv", "name")])
def test_every_key_once(file: str, key: str) -> None:
    assert [k for k, n in Counter(row[key] for row in rows(file)).items() if n > 1] == []


def test_features_and_countries_once() -> None:
    for file in ("features.csv", "countries.csv"):
        assert [k for k, n in Counter(row["name"] for row in rows(file)).items() if n > 1] == []


def test_references_exist() -> None:
    places = gazetteer()
    codes = places.divisions.keys()
    assert [d.code for d in places.divisions.values() if d.parent and d.parent not in codes] == []
    for file in ("former.csv", "former_added.csv"):
        assert [row["name"] for row in rows(file) if row["code"] not in codes] == []
    assert [row["name"] for row in rows("aliases.csv") if row["code"] not in codes] == []
    assert [c for c, form in short_forms().items() if form.code not in codes] == []
    members = [m for area in places.areas.values() for m in area.members]
    assert [m for m in members if m not in codes and m not in places.countries] == []


def test_lengths_of_codes_tell_the_level() -> None:
    wrong = [d for d in gazetteer().divisions.values() if (len(d.code) == 12) != (d.level == "township")]
    assert wrong == []


def test_gaps_of_the_first_source_are_filled() -> None:
    for city in ("441900", "442000", "460400", "620200"):  # 东莞 中山 儋州 嘉峪关
        assert gazetteer().children(city), city


def test_names_of_one_division() -> None:
    places = gazetteer()
    assert [d.code for d in places.named("黔西南州")] == ["522300"]
    assert [d.code for d in places.named("科右中旗")] == ["152222"]
    assert [d.code for d in places.named("错那县")] == ["540581"]
    assert [d.code for d in places.named("锡山市")] == ["320205"]  # parted in two: the one with its seat
    assert [p.name for p in places.parents("540581")] == ["山南市", "西藏自治区"]
    assert places.within("540581", "540000") and not places.within("540581", "540200")
    assert places.within("540581", None)


@pytest.mark.parametrize(
    ("name", "level", "strong", "short"),
    [
        ("甘南藏族自治州", "prefecture", ["甘南州", "甘南自治州"], ["甘南"]),
        ("门源回族自治县", "county", ["门源县", "门源自治县"], ["门源"]),
        ("乌拉特中旗", "county", ["乌中旗"], []),
        ("科尔沁右翼中旗", "county", ["科右中旗"], []),
        ("喀喇沁左翼蒙古族自治县", "county", ["喀喇沁左翼县", "喀喇沁左翼自治县", "喀左县"], ["喀左"]),
        ("前郭尔罗斯蒙古族自治县", "county", ["前郭尔罗斯县", "前郭尔罗斯自治县"], ["前郭尔罗斯"]),
        ("达县", "county", [], []),
        ("六枝特区", "county", [], ["六枝"]),
        ("新疆维吾尔自治区", "province", [], ["新疆"]),
        ("铁佛寺满族乡", "township", ["铁佛寺乡"], ["铁佛寺"]),
    ],
)
def test_short_names(name: str, level: str, strong: list[str], short: list[str]) -> None:
    assert naming().forms(name, level) == (strong, short)


def test_traditional_characters_become_simplified_one_for_one() -> None:
    assert simplified("蘇州、寧夏 abc") == "苏州、宁夏 abc"
    assert simplified("乾县") == "乾县"
    # of several readings the one in use: 𫔭 and 渖 are not
    assert simplified("開封、瀋陽、鐵路線") == "开封、沈阳、铁路线"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("乌兰察布盟", "150900"),
        ("淮阴市", "320800"),
        ("祁阳县", "431181"),
        ("孟津县", "410308"),
        ("下城区", "330105"),
        ("万县市", "500101"),
        ("黔江地区", "500114"),
        ("喀左县", "211324"),
        ("杜蒙县", "230624"),
        ("东苏旗", "152523"),
    ],
)
def test_former_names_and_contractions_in_use(name: str, code: str) -> None:
    assert [d.code for d in gazetteer().named(name)] == [code]


def test_cues_do_not_contradict() -> None:
    assert not cues().roads & cues().behind
    assert not cues().waters & cues().roads
