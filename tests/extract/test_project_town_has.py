"""Buildings of which every town has one, named by nothing but what they are: sentences of our own."""

import pytest
from test_projects import named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("建成全民健身中心、社会福利中心，确保年底前开放。", ["全民健身中心", "社会福利中心"]),
        ("启动文化艺术中心、会展中心建设，完成党校迁建。", ["文化艺术中心", "会展中心", "党校迁建"]),
        ("建成殡仪馆，推进看守所迁建。", ["殡仪馆", "看守所迁建"]),
        ("启动第二水厂、生活垃圾焚烧发电厂建设。", ["第二水厂", "生活垃圾焚烧发电厂"]),
        # Classes: laid out, helped, counted, opened to all, told as examples.
        ("支持市县建设全民健身中心，加强体育馆建设。", []),
        ("建成博物馆、美术馆、体育馆1200个。", []),
        ("建成博物馆、美术馆等场馆。", []),
        ("博物馆、美术馆实现免费开放。", []),
        ("完成党校改革。", []),
    ],
)
def test_what_every_town_has(text: str, names: list[str]) -> None:
    assert named(text) == names
