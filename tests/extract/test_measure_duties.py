"""Measures of minutes, replies and task lists: whose duty a doing is, who said it and who came begin none."""

import pytest

from extract.pipeline import extract


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whose duty it is, who helps and by when stay with what is done
        ("云岭水厂由县水利局负责，9月底前动工。", ["云岭水厂由县水利局负责，9月底前动工"]),
        ("培训经费20万元由县财政局负责，5月10日前拨付到位。", ["培训经费20万元由县财政局负责，5月10日前拨付到位"]),
        (
            "由县交通局牵头，会同县财政局，保障客运站顺利搬迁，年内新增线路3条。",
            ["由县交通局牵头，会同县财政局，保障客运站顺利搬迁", "年内新增线路3条"],
        ),
        (
            "由县水利局牵头，云岭镇政府配合，结合滨河路改造铺设水管2公里。",
            ["由县水利局牵头，云岭镇政府配合，结合滨河路改造铺设水管2公里"],
        ),
        ("路基于6月底前完成，由县住建局配合。", ["路基于6月底前完成，由县住建局配合"]),
        (
            "由县林业局负责，参照邻县补偿标准，8月5日前完成林木移植。",
            ["由县林业局负责，参照邻县补偿标准，8月5日前完成林木移植"],
        ),
        # what is done next is a measure of its own
        (
            "云岭水厂由县水利局负责，7月底前提出选址方案报县政府。",
            ["云岭水厂由县水利局负责", "7月底前提出选址方案报县政府"],
        ),
        # who says it belongs to what is said
        ("会议强调，补偿标准要公开，县纪委全程监督。", ["会议强调，补偿标准要公开，县纪委全程监督"]),
        ("会议要求，各镇要抓好春耕生产，坚决杜绝耕地撂荒。", ["会议要求，各镇要抓好春耕生产", "坚决杜绝耕地撂荒"]),
        # who came is none, nor is the title of a reply
        ("县水利局、云岭镇政府等单位负责人参加会议。", []),
        ("参加会议的有：县水利局、云岭镇政府。", []),
        ("县水利局关于第8号提案的答复 尊敬的委员：", []),
        ("注：请各单位于每月5日前报送进展情况。", ["请各单位于每月5日前报送进展情况"]),
        # a figure that is striven for, and with what something is done
        ("吞吐量达到500万吨，力争集装箱突破10万标箱。", ["吞吐量达到500万吨", "力争集装箱突破10万标箱"]),
        ("建立联席会议制度，用更实的服务与企业共渡难关。", ["建立联席会议制度", "用更实的服务与企业共渡难关"]),
        # what is new in front of 的 is no doing
        (
            "云岭镇依托新建的石桥水库实施了供水工程，总投资2亿元。",
            ["云岭镇依托新建的石桥水库实施了供水工程", "总投资2亿元"],
        ),
    ],
)
def test_duties_and_sayings(text: str, expected: list[str]) -> None:
    assert [m.text for m in extract(text, jurisdiction="绵阳市").measures] == expected


def test_cells_that_name_bodies_are_no_tasks() -> None:
    rows = "1 | 签约项目18个，其中外资项目3个。 | 招商工作部（牵头）、县水利局 |\n2 | 新建学校4所 | 招商一部 |"
    table = f"序号 | 任务 | 责任单位 |\n{rows}"
    found = [m.text for m in extract(table, jurisdiction="绵阳市").measures]
    assert found == ["签约项目18个", "其中外资项目3个", "新建学校4所"]
