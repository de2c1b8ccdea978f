"""What belongs to each member of a list, and what only sums the list up: sentences of our own."""

import pytest
from test_projects import named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # The words behind 等 that are rank, trade or size.
        ("实施云岭沙区防护林体系建设等林业重点工程。", ["云岭沙区防护林体系建设工程"]),
        ("恒山重工、柳河新材料等重大外资项目落地。", ["恒山重工项目", "柳河新材料项目"]),
        ("推进云岭、柳河等大尺度郊野公园建设。", ["云岭郊野公园", "柳河郊野公园"]),
        ("推进云岭河综合治理和柳河水库等重点水利工程建设。", ["云岭河综合治理工程", "柳河水库"]),
        # Behind a number stands what they are called, unless it is a class of projects.
        ("建设云岭光电等8个零碳产业园。", ["云岭光电零碳产业园"]),
        ("建设云岭、柳河3处知名景区。", ["云岭景区", "柳河景区"]),
        ("建设云岭风光、柳河光热两大百万千瓦级新能源基地。", ["云岭风光新能源基地", "柳河光热新能源基地"]),
        ("建设云岭县和桃源县两个应急医疗中心。", ["云岭县应急医疗中心", "桃源县应急医疗中心"]),
        # A word of rank that is one word with the next.
        ("开展儿童先心病等12种重大疾病救助试点。", ["儿童先心病重大疾病救助试点"]),
        # Games that follow others where these were held.
        ("办好云岭亚运会和亚残运会。", ["云岭亚运会", "云岭亚残运会"]),
        ("参加全运会、残特奥会。", ["全运会", "残特奥会"]),
        # One character in front of 和 is part of a name.
        ("推进云和一号核电工程建设。", ["云和一号核电工程"]),
        ("开展教育系统暨校园安全、食堂卫生专项整治。", ["教育系统暨校园安全专项整治", "食堂卫生专项整治"]),
    ],
)
def test_what_belongs_to_each_member(text: str, names: list[str]) -> None:
    assert named(text) == names
