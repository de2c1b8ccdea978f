"""Units, numbers, sounds and distances by themselves."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from policygraph.questions.near import distance, find_slips, sounds
from policygraph.questions.text import key, plain, stem, units
from policygraph.questions.tokens import in_chinese, number


@given(st.text(max_size=40))
def test_units_stand_in_order_and_leave_out_only_marks(text: str) -> None:
    line = plain(text)
    found = units(line)
    assert all(a.end <= b.start for a, b in pairwise(found))
    covered = {i for u in found for i in range(u.start, u.end)}
    assert not any(c.isalnum() for i, c in enumerate(line) if i not in covered)


def test_units_of_both_scripts() -> None:
    assert [u.text for u in units("G318日喀则、What's IPv6?")] == ["g318", "日", "喀", "则", "what", "ipv6"]
    assert [stem(w) for w in ("cities", "routes", "process", "gas", "branches", "status")] == [
        "city",
        "route",
        "process",
        "gas",
        "branch",
        "status",
    ]
    assert key("Under  Construction") == "underconstruction"


@given(st.integers(min_value=0, max_value=999))
def test_numbers_there_and_back(count: int) -> None:
    assert number(in_chinese(count)) == count


def test_numbers_as_chapters_have_them() -> None:
    assert [in_chinese(n) for n in (1, 10, 13, 20, 21, 105, 110, 118)] == [
        "一",
        "十",
        "十三",
        "二十",
        "二十一",
        "一百零五",
        "一百一十",
        "一百一十八",
    ]


WORDS = st.text(alphabet="拉萨林芝昌都那曲", max_size=6)


@given(WORDS, WORDS)
def test_distance_is_one_measure(one: str, other: str) -> None:
    far = distance(one, other, 6)
    assert far == distance(other, one, 6)
    assert (far == 0) == (one == other)
    assert far <= max(len(one), len(other))
    for limit in range(6):
        assert distance(one, other, limit) == min(far, limit + 1) or distance(one, other, limit) > limit >= 0


def test_distance_of_known_pairs() -> None:
    assert [distance(a, b, 3) for a, b in (("墨托机场", "墨脱机场"), ("拉萨", "萨拉"), ("昌都", "昌都市"))] == [1, 1, 1]


def test_sounds_have_every_reading() -> None:
    assert sounds("林芝") == {"linzhi"}
    assert "xizang" in sounds("西藏")
    assert sounds("𠮷") == set()


def test_slips() -> None:
    names = ["林芝", "林周", "墨脱机场", "石桥机场", "shigatse"]
    assert [s.names for s in find_slips([(0, 2, "林枝")], names)] == [("林芝",)]
    assert find_slips([(0, 2, "林州")], ["林芝"]) == []
    assert [s.names for s in find_slips([(0, 4, "墨托机场")], names)] == [("墨脱机场",)]
    assert [s.names for s in find_slips([(0, 1, "shigatze")], names)] == [("shigatse",)]
    assert find_slips([(0, 3, "青某市")], ["青川市"]) == []
