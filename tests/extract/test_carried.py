"""Carried regions: who continues a subject, and who does not."""

from extract.clauses.doers import doer_ends
from extract.clauses.measures import measure_spans
from extract.components.carried import carry
from extract.types import AgencyMention, Measure, RegionMention, Span


def carried(text: str, *names: str, agencies: tuple[str, ...] = (), implied: bool = False) -> dict[str, list[str]]:
    """The measures that got regions, each with the subject's words; `names` are the regions found in the text."""
    regions = [
        RegionMention(Span(i, i + len(n)), n, n + "市", "prefecture", None, "test", implied=implied)
        for n in dict.fromkeys(names)
        for i in range(len(text))
        if text.startswith(n, i)
    ]
    bodies = [
        AgencyMention(Span(text.index(a), text.index(a) + len(a)), a, a, a, "government", None, "test")
        for a in agencies
    ]
    measures = [
        Measure(span, span.of(text), sentence.span, o.verb.of(text) if o.verb else None)
        for span, sentence, o in measure_spans(text, doer_ends(text, (r.span for r in regions)))
    ]
    rows = carry(text, measures, sorted(regions, key=lambda r: r.span), bodies)
    return {m.text: [p.span.of(text) for p in m.applies_to] for m in rows if m.applies_to}


def test_later_clauses_continue_the_doer() -> None:
    text = "丽江推进机场改扩建，依托古城发展夜间经济，提升接待能力。完善高速路网。"
    assert carried(text, "丽江") == {"依托古城发展夜间经济": ["丽江"], "提升接待能力": ["丽江"]}


def test_those_whom_a_measure_supports_do_the_rest() -> None:
    text = "支持大理、丽江等市创建示范区，积极申报遗产地，鼓励社会资本参与运营。"
    assert carried(text, "大理", "丽江") == {"积极申报遗产地": ["大理", "丽江"]}


def test_a_new_doer_ends_it() -> None:
    text = "大理建设国际医院，丽江发展康养产业，完善配套设施。"
    assert carried(text, "大理", "丽江") == {"完善配套设施": ["丽江"]}


def test_a_mere_mention_is_no_subject() -> None:
    assert carried("建设大理机场，完善配套设施。", "大理") == {}
    assert carried("加强与大理的合作，完善配套设施。", "大理") == {}
    assert carried("大理发展规划编制完成，完善配套设施。", "大理") == {}


def test_an_agency_named_after_a_region_is_no_region() -> None:
    assert carried("大理市人民政府推进项目，完善配套设施。", "大理", agencies=("大理市人民政府",)) == {}


def test_self_references_are_not_carried() -> None:
    assert carried("全省推进项目建设，完善配套设施。", "全省", implied=True) == {}
