"""Which division a name means, and which names are left open."""

import pytest

from extract.gazetteers import gazetteer
from extract.linking import AmbiguousPlaceError, Clues, UnknownPlaceError, find_jurisdiction, link


def meant(name: str, **clues: object) -> str | None:
    found = link(name, gazetteer().named(name), Clues(**clues))  # type: ignore[arg-type]
    return found.division.code if found.division else None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("中国", None),
        ("全国", None),
        ("青海省", "630000"),
        ("青海", "630000"),
        ("630000", "630000"),
        ("630000000000", "630000"),
        ("辽宁省大连市西岗区", "210203"),
        ("防城港", "450600"),
        ("玉树", "632700"),  # the prefecture, not the city of the same name
    ],
)
def test_find_jurisdiction(text: str, code: str | None) -> None:
    assert find_jurisdiction(text).code == code


def test_an_ambiguous_jurisdiction_names_its_candidates() -> None:
    with pytest.raises(AmbiguousPlaceError) as raised:
        find_jurisdiction("铁西区")
    assert len(raised.value.candidates) > 1
    assert all(c.parents for c in raised.value.candidates)
    assert raised.value.exit_code == 2


def test_an_unknown_jurisdiction_offers_the_nearest() -> None:
    with pytest.raises(UnknownPlaceError) as raised:
        find_jurisdiction("西臧自治区")
    assert "西藏自治区" in raised.value.nearest


def test_the_division_in_front_decides() -> None:
    assert meant("铁西区", in_front="210100") == "210106"  # 沈阳
    assert meant("铁西区", in_front="210300") == "210303"  # 鞍山


def test_the_jurisdiction_decides() -> None:
    assert meant("西湖区", jurisdiction="330000") == "330106"
    assert meant("西湖区", jurisdiction="360100") == "360103"


def test_neighbours_decide() -> None:
    assert meant("铁西区", neighbours=("210102",)) == "210106"


def test_a_bare_name_is_the_higher_level() -> None:
    assert meant("大理") == "532900"
    assert meant("伊犁", jurisdiction="650000") == "654000"


def test_nothing_decides_so_it_stays_open() -> None:
    found = link("铁西区", gazetteer().named("铁西区"), Clues(jurisdiction="210000"))
    assert found.division is None
    assert {c.code for c in found.candidates} >= {"210106", "210303"}
    assert all(c.why for c in found.candidates)
