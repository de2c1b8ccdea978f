"""Targets: the quantities that state or limit a result, with what is measured, where and by when (ontology, 6)."""

import re
from bisect import bisect_right

from spacy.language import Language
from spacy.tokens import Doc

from extract.context import show_spans
from extract.quantities import Quantity, quantities
from extract.types import Measure, Target

RULE = "targets/quantity"
DELIMITERS = "，,。；;：:、！!？?…“”（）()"
STATES = re.compile(
    r"(?:力争|确保|基本|分别|累计|均|全部|只|就|已|预计|将|要|要求|稳定|保持|提高|提升|增加|增长|扩大|下降|降低|减少|压减|压缩|缩短|控制|达到|达|完成|实现|突破|超过|"
    r"为|至|到|在|有|由|从|约|近|占|增至|降至|达成|超|了|并|新增)+$"
)
OPENS = re.compile(r"^(?:同时|其中|并|到?20\d\d年(?:底|末)?(?:前)?|力争|确保|使|让|预计|将|全年|今年|年内|每年)+")
SCOPE = re.compile(
    r"(?:^|[，,；;。])(?:在)?([^，,；;。]{2,40}?)(?:中|内|范围内|优势领域|等领域)(?:[，,]|建设|布局|新建|实施|培育|打造)"
)
BINDING = re.compile(r"约束性|预期性")


def _what(text: str, quantity: Quantity, left: int, right: int) -> str | None:
    """The noun measured: what stands in front of the quantity's verb, else what is counted behind it."""
    behind = text[quantity.span.end : right]
    behind = re.split(rf"[{re.escape(DELIMITERS)}]", behind, maxsplit=1)[0].strip(" 的")
    front = text[left : quantity.span.start]
    front = re.split(r"[，,。；;：:]", front)[-1]
    front = OPENS.sub("", front.strip())
    front = STATES.sub("", front).strip(" 的")
    if not front or (behind and len(front) <= 2):
        return (front + behind) or None
    return front


def read_targets(text: str, measures: list[Measure]) -> list[Target]:
    """The targets of one block; `measures` in order, for deadline and bounds of the clause."""
    starts = [m.span.start for m in measures]
    found = []
    sentence_deadline: tuple[int, str] | None = None
    for quantity in quantities(text):
        i = bisect_right(starts, quantity.span.start) - 1
        measure = measures[i] if i >= 0 and quantity.span.start < measures[i].sentence.end else None
        left = measure.span.start if measure else 0
        right = measure.sentence.end if measure else len(text)
        deadline = measure.deadline if measure else None
        if measure and deadline:
            sentence_deadline = (measure.sentence.start, deadline)
        elif measure and sentence_deadline and sentence_deadline[0] == measure.sentence.start:
            deadline = sentence_deadline[1]
        sentence = text[measure.sentence.start : measure.sentence.end] if measure else ""
        binding = BINDING.search(sentence)
        scope = SCOPE.search(text, left, quantity.span.start)
        found.append(
            Target(
                span=quantity.span,
                text=quantity.span.of(text),
                low=None if quantity.low is None else float(quantity.low),
                high=None if quantity.high is None else float(quantity.high),
                unit=quantity.unit,
                comparator=quantity.comparator,
                what=_what(text, quantity, left, right),
                scope=scope.group(1) if scope else None,
                rule=RULE,
                deadline=deadline,
                binding=binding.group() if binding else None,
            )
        )
    return found


@Language.factory("policygraph_targets")
class Targets:
    """Appends `Target` records to `doc._.facts.targets`; titles count not."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        block, facts = doc._.block, doc._.facts
        if block.role == "title":
            return doc
        facts.targets.extend(read_targets(block.text, facts.measures))
        show_spans(doc, "targets", [(t.span, t.unit or "number") for t in facts.targets])
        return doc
