"""Helpers for the expected rows of the pack, which stand in expected_<subject>.py, written by hand."""

from dataclasses import dataclass, field
from typing import Any

from sample_graph import PLAN, SCHEME

Row = tuple[Any, ...]

TRANSPORT = "第一章 健全现代基础设施 › 第一节 交通与水利"
DIGITAL = "第一章 健全现代基础设施 › 第二节 数字牧场"
PORTS = "第二章 青川口岸建设"


@dataclass(frozen=True)
class Case:
    """One run of one query."""

    query: str
    columns: str
    """Separated by spaces."""
    rows: list[Row]
    given: dict[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.query}({', '.join(f'{k}={v}' for k, v in self.given.items())})"


def plan(words: str, outline: str | None) -> Row:
    """quote, document, outline, start, end of words of the plan."""
    start = PLAN.index(words)
    return (words, "云岭省综合发展规划纲要", outline, start, start + len(words))


def scheme(words: str, outline: str = "") -> Row:
    start = SCHEME.index(words)
    return (words, "东湖市交通行动方案", outline, start, start + len(words))


EVIDENCE = "quote document outline start end"

# the sentences of the two documents
WORKS = plan("推进石桥机场前期工作,研究青川至东湖高速公路,实施白水水库除险加固", TRANSPORT)
TRADE = plan("青川发展跨境物流,提升通关便利化水平", TRANSPORT)
FARM = plan("建设云岭数字牧场平台,推动5G赋能畜牧业", DIGITAL)
ROADS = plan("到2030年新改建农村公路约500公里", DIGITAL)
RIVER = plan("全省加强清江治理", DIGITAL)
PORT = plan("建成石桥口岸,完善东湖县公路", PORTS)
LAW = scheme("落实《云岭省公路条例》")
OPENED = scheme("建成青川至东湖高速公路,提升东湖港功能")
REST = scheme("支持白水县发展特色农业和电商物流,改造马场乡公路")
CARE = scheme("到2027年鼓励民营企业参与养护")
BRACKET_LEAD = plan("省交通运输厅", TRANSPORT)
BRACKET_SUPPORT = plan("青川市人民政府", TRANSPORT)

ROAD = "青川至东湖高速公路"


def m(document: str, words: str) -> str:
    """Id of a measure."""
    text = PLAN if document == "plan" else SCHEME
    return f"document:{document}:m{text.index(words)}"
