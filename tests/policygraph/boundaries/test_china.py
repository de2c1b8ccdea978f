"""Rows of the set are found by their name and their parents', never by code."""

from pathlib import Path

import pytest

from extract.gazetteers import Division, FormerName, Gazetteer
from policygraph.boundaries import china
from policygraph.boundaries.china import Row, division_of, matched, read_rows
from policygraph.boundaries.errors import BoundariesError

PLACES = Gazetteer(
    [
        Division("990000", "云岭省", "province", None),
        Division("990100", "青川市", "prefecture", "990000"),
        Division("990200", "东湖市", "prefecture", "990000"),
        Division("990181", "石桥市", "county", "990100", former=(FormerName("石桥县", "2020", "撤县设市"),)),
        Division("990102", "城关区", "county", "990100"),
        Division("990202", "城关区", "county", "990200"),
        Division(
            "990103",
            "两江新区",
            "county",
            "990100",
            former=(FormerName("江南区", "2024", "撤并"), FormerName("江北区", "2024", "撤并")),
        ),
        Division("990104100000", "马场乡", "township", "990102"),
    ]
)


def row(name: str, *parents: str) -> Row:
    return Row(name, parents, name, (90.0, 30.0))


@pytest.mark.parametrize(
    ("name", "parents", "code"),
    [
        ("云岭省", (), "990000"),
        ("青川市", ("云岭省",), "990100"),
        ("石桥市", ("云岭省", "青川市"), "990181"),
        ("石桥县", ("云岭省", "青川市"), "990181"),  # its name before it became a city
        ("城关区", ("云岭省", "青川市"), "990102"),
        ("城关区", ("云岭省", "东湖市"), "990202"),
        ("城关区", ("云岭省",), None),  # two of that name
        ("城关区", ("云岭省", "西山市"), None),
        ("马场乡", ("云岭省", "青川市"), None),  # townships have no boundary here
        ("林场", ("云岭省", "青川市"), None),
    ],
)
def test_a_division_is_found_by_name_and_parents(name: str, parents: tuple[str, ...], code: str | None) -> None:
    found = division_of(PLACES, row(name, *parents))
    assert (found.code if found else None) == code


def test_what_is_no_division_is_drawn_without_code_and_merged_ones_are_one() -> None:
    rows = [
        row("林场", "云岭省", "青川市"),
        row("江南区", "云岭省", "青川市"),
        row("江北区", "云岭省", "青川市"),
        row("石桥县", "云岭省", "青川市"),
    ]
    found = matched(PLACES, rows, [[[]], [[], []], [[]], [[]]])
    assert [(b.code, b.name, b.province, len(b.shape)) for b in found] == [
        (None, "林场", "990000", 1),
        ("990103", "两江新区", "990000", 3),
        ("990181", "石桥市", "990000", 1),
    ]


def test_names_without_shapes_are_refused() -> None:
    with pytest.raises(BoundariesError, match="1 names for 0 shapes"):
        matched(PLACES, [row("云岭省")], [])


@pytest.mark.parametrize(
    "content", ["name,lon\nx,1\n", "province_name,province_adcode,short_name,lon,lat\nx,1,x,east,3\n"]
)
def test_a_list_of_other_columns_is_refused(tmp_path: Path, content: str) -> None:
    file = tmp_path / "cn_province.csv"
    file.write_text(content, "utf-8")
    with pytest.raises(BoundariesError, match=r"cn_province\.csv is no list of names"):
        read_rows(file, "province")


def test_without_the_package_it_is_said_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(china, "PACKAGE", "no_such_package")
    assert not china.installed()
    with pytest.raises(BoundariesError, match="no_such_package is not installed"):
        china.folder()


class TestTheRealSet:
    """What is known of the package that the extra [map] brings; the locks for development hold it."""

    @pytest.fixture(autouse=True)
    def there(self) -> None:
        if not china.installed():
            pytest.skip("NOT TRIED on the real boundaries: make install-dev")

    def test_each_province_has_its_boundary(self) -> None:
        assert len(china.boundaries("province")) == 34
        assert all(b.code for b in china.boundaries("province"))

    def test_divisions_with_new_codes_are_found(self) -> None:
        of = {b.name: b for b in china.boundaries("county")}
        assert of["米林市"].code == "540481"
        assert of["错那市"].code == "540581"
        assert all(b.province == "540000" for b in (of["米林市"], of["错那市"]))

    def test_all_of_xizang(self) -> None:
        numbers = {level: sum(b.province == "540000" for b in china.boundaries(level)) for level in china.FILES}
        assert numbers == {"province": 1, "prefecture": 7, "county": 74}

    def test_few_are_no_division_of_today(self) -> None:
        counties = china.boundaries("county")
        outside = ("710000", "810000", "820000")
        unknown = [b.name for b in counties if b.code is None and b.province not in outside]
        assert len(unknown) <= 5, unknown

    def test_the_country_s_edge_has_its_lines(self) -> None:
        assert sum(line[:, 1].max() < 22 and len(line) > 1 for line in china.edge_lines()) >= 9
