"""What is in a set always seems to be; what is not hardly ever does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.character_slots import may_hold, slots


@given(st.sets(st.characters(), max_size=900), st.text(min_size=1, max_size=20), st.data())
def test_no_character_of_the_set_is_missed(characters: set[str], text: str, drawn: st.DataObject) -> None:
    taken = slots(characters)
    at = drawn.draw(st.integers(0, len(text) - 1))
    assert may_hold(taken, text, at) or text[at] not in characters
    for character in characters:
        assert may_hold(taken, character, 0)


def test_one_in_sixteen_of_the_others_seems_to_be_in_it() -> None:
    characters = {chr(0x4E00 + 37 * i) for i in range(100)}
    taken = slots(characters)
    others = [chr(i) for i in range(0x4E00, 0x9FA5) if chr(i) not in characters]
    assert sum(may_hold(taken, other, 0) for other in others) < len(others) / 14


def test_an_empty_set_holds_nothing() -> None:
    assert not any(may_hold(slots(()), "甲a𝟕", at) for at in range(3))


def test_beside_the_text_is_an_error() -> None:
    with pytest.raises(IndexError):
        may_hold(slots("甲"), "甲", 1)
