"""Where a name begins and ends: verbs, subjects and prepositions beside it are no part of it."""

import pytest
from test_projects import named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Two verbs in a row govern whatever stands in front of them.
        ("支持同济大学谋划建设深地探测国家重大科技基础设施。", ["深地探测国家重大科技基础设施"]),
        ("引导中国铝业谋划建设柳河零碳铝示范基地。", ["柳河零碳铝示范基地"]),
        ("两省一市共同争取国家深海科技专项。", ["国家深海科技专项"]),
        ("云岭两省区共建桃源海洋牧场示范区。", ["桃源海洋牧场示范区"]),
        # But together with the bare class of a thing they are its name.
        ("云岭、桃源联合建设工业园区。", ["云岭、桃源联合建设工业园区"]),
        # What a place applies for at the state is its one; what anyone may apply for is a class.
        ("支持云岭申建临港综保区。", ["临港综保区"]),
        ("支持有条件的市申建保税物流中心。", []),
        # A verb behind a comma begins a new list.
        ("改建云岭至桃源一级公路、拓宽省道219。", ["云岭至桃源一级公路", "省道219"]),
        # Headlines open with verbs of one character, lines of Latin text end in full stops.
        ("松涛年内开工，建渝贵高铁", ["渝贵高铁"]),
        ("抓好柳河电厂、金沙水库开工建设等.信息网，加快推进", ["柳河电厂", "金沙水库"]),
        # The course of a road is no list of works.
        ("该路向南经柳河、金沙接205国道。", []),
    ],
)
def test_verbs_beside_a_name(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("改建318国道、省道218线。", ["318国道", "省道218线"]),
        ("拓宽109、118省道等3条公路。", ["109省道", "118省道"]),
        ("拓宽省道303、604等3条公路。", ["省道303", "省道604"]),
        ("实施国道317、省道203改建。", ["国道317改建", "省道203改建"]),
        ("地铁1、2号线开工。", ["地铁1号线", "2号线"]),
    ],
)
def test_numbered_roads(text: str, names: list[str]) -> None:
    assert named(text) == names
