"""Institutions and firms that do something for others, or with them: no works. Sentences of our own."""

import pytest
from test_projects import named


@pytest.mark.parametrize(
    "text",
    [
        "配合中国林业科学院竹子研究所、云岭农业大学在松坪开展育种。",
        "云岭大学、松坪大学等高校与三江集团、岷山重工等企业联合攻关。",
        "鼓励云岭农业大学在旱区开展耐旱品种选育。",
        "引导云岭理工学院、松坪职业技术学院开设氢能专业。",
        "组织云岭大学、松坪医院专家团队开展义诊。",
        "联合云岭大学、锦江机床厂研制数控机床。",
        "发挥云岭大学学科优势，深化与松坪大学、桃溪研究院战略合作。",
        "云岭大学附属医院对口帮扶松坪医院。",
        "委托云岭大学设计研究院编制规划。",
    ],
)
def test_bodies_that_do_something_are_no_works(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("支持云岭大学建设，协调推进松坪医院建设。", ["云岭大学", "松坪医院"]),
        ("引导锦江机床厂搬迁入园。", ["锦江机床厂搬迁入园"]),
        ("组织实施云岭大学新校区工程，配合做好松坪学院二期建设。", ["云岭大学新校区工程", "松坪学院二期"]),
        ("编制云岭水库可研报告。", ["云岭水库"]),
    ],
)
def test_but_what_is_built_is(text: str, names: list[str]) -> None:
    assert named(text) == names
