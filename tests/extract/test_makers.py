"""Short names that mean a firm by where they stand, and the same words where none is meant."""

import pytest

from extract.annotation import to_annotation
from extract.pipeline import extract


def found(text: str) -> list[str]:
    return [row["text"] for row in to_annotation(extract(text))["agencies"]]


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        # Power companies in front of a place and a plant, or of the plant alone.
        ("推进浙能松阳抽水蓄能电站、大唐靖边光伏项目建设。", ["浙能", "大唐"]),
        ("国能百万千瓦风光基地开工。", ["国能"]),
        # Behind them what only firms do; in front with whom something is built.
        ("大坝由红旗承建，引进德赛西威建设研发中心。", ["红旗", "德赛西威"]),
        ("推进弗迪项目投产，蜂巢项目开工。", ["弗迪", "蜂巢"]),
        ("建成智能座舱基地（德赛西威）。", ["德赛西威"]),
        # Beside a firm a maker, a brand with its trade; beside two a coined word.
        ("深化与华为、五矿、中国电建合作。", ["华为", "五矿", "中国电建"]),
        ("支持比亚迪、凌宇电子和鸿沃重工扩产。", ["比亚迪", "凌宇电子", "鸿沃重工"]),
        ("招引华为、比亚迪、凌宇落户。", ["华为", "比亚迪", "凌宇"]),
        # Makers alone make a list of firms.
        ("支持三全、思念、好想你等食品企业扩产。", ["三全", "思念", "好想你"]),
        # A firm's numbered bureau; more homes in a row.
        ("由中国水电七局承建。", ["中国水电七局"]),
        ("宁德市霞浦县凌宇化工二期投产。", ["凌宇化工"]),
        # What divisions own; who builds, in a bracket; firms that are counted; a known maker in front of its place.
        ("由湖北路桥、襄阳城投承建，山西能投出资。", ["湖北路桥", "襄阳城投", "山西能投"]),
        ("新建新能源电池项目（鼎沃，经开区）、铜箔项目（高新区）。", ["鼎沃"]),
        ("协鑫、超威两家企业入选。", ["协鑫", "超威"]),
        ("新奥舟山接收站三期开工。", ["新奥"]),
        # A word of plans in front of the first member is none of it.
        ("招引新松、芯源等企业。", ["新松", "芯源"]),
    ],
)
def test_firms_by_where_they_stand(text: str, firms: list[str]) -> None:
    assert found(text) == firms


@pytest.mark.parametrize(
    "text",
    [
        "推进长城、大运河国家文化公园建设，办好大唐不夜城。",
        "长城项目投产，红旗项目开工。",
        "依托红旗渠发展旅游，引进思念。",
        "支持粮油、肉乳、果蔬等企业技术改造。",
        "统一规划，联想未来，三全育人，恒大集中。",
        "建设单晶硅、高纯晶硅项目。",
        "提升山西路桥工程质量，推进湖北城投平台转型。",
        "粮油、饲料3家企业停产，锦江名苑三期交付，年产5万吨铜箔项目（兴隆）开工。",
        "发展茶业、果业，壮大红茶业，做强柑橘果业。",
    ],
)
def test_the_same_words_where_no_firm_is_meant(text: str) -> None:
    assert found(text) == []


def test_a_firm_is_no_member_of_another_list() -> None:
    assert found("华为和长沙市合作，比亚迪与杭州共建园区。") == ["华为", "比亚迪"]
    assert found("浪潮云服务基地建成，浪潮云、华为云落户。") == ["浪潮云", "华为云"]
