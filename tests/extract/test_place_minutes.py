"""Places in task lists, minutes and replies: counties in front of their companies, counted works called like places."""

import pytest
from test_places import full


@pytest.mark.parametrize(
    ("text", "jurisdiction", "names"),
    [
        # 县城 is a word, and so is 会同
        ("由安化县城投公司负责建设。", "湖南省", {"安化县"}),
        ("桃源县城市管理局、安化县城管局配合。", "湖南省", {"桃源县", "安化县"}),
        ("推进桃源县城乡供水一体化。", "湖南省", {"桃源县"}),
        ("由县交通局牵头，会同县住建局办理。", "广西壮族自治区", set()),
        ("支持会同县发展林业。", "湖南省", {"会同县"}),
        # so many works of a list are none of the places that they are called like
        ("实现锦屏、石峡、杨家湾三库联通。", "甘肃省", set()),
        ("推进兰州、白银两市联通。", "甘肃省", {"兰州市", "白银市"}),
        # a part of a county is no part of the country
        ("解决会宁县中西部供水问题。", "甘肃省", {"会宁县"}),
        ("支持中西部地区承接产业转移。", "甘肃省", {"中西部"}),
    ],
)
def test_places_of_minutes(text: str, jurisdiction: str, names: set[str]) -> None:
    assert {name for _, name in full(text, jurisdiction)} == names
