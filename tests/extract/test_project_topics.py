"""What the topic of a sentence says of its lists: sentences of our own."""

import pytest
from test_projects import named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # What is only called a project is of the kind that the topic says.
        ("铁路方面，新开工云岭至柳河、桃云等2个项目。", ["云岭至柳河铁路", "桃云铁路"]),
        ("铁路方面抓好桃云柳、云岭至柳河等项目建设。", ["桃云柳铁路", "云岭至柳河铁路"]),
        # A form beside others (联络线) is one line's own.
        (
            "高速公路上，推进云岭东三绕、云岭至柳河、桃源联络线等3个项目。",
            ["云岭东三绕高速公路", "云岭至柳河高速公路", "桃源联络线"],
        ),
        # The nearest topic counts, only in its own sentence.
        ("铁路方面加快前期工作。开工云岭至柳河等项目。", ["云岭至柳河项目"]),
        # Behind a topic a verb governs that no name contains.
        ("能源方面抓好云岭电厂、柳河电厂等项目建设。", ["云岭电厂", "柳河电厂"]),
        ("农业方面抓好种业、畜牧业等项目建设。", []),
        # Of two lines by their short names what is done is told of one; what they are is said behind.
        ("启动云桃、柳云和桃柳提速等铁路项目。", ["云桃铁路", "柳云铁路", "桃柳提速"]),
    ],
)
def test_topics(text: str, names: list[str]) -> None:
    assert named(text) == names
