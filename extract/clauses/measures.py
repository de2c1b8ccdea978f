"""Which clauses of a block's sentences are measures, and where each begins and ends (ontology, section 2)."""

import re
from collections import deque
from collections.abc import Mapping, Sequence
from typing import Final

from extract.clauses import meetings
from extract.clauses.bodies import FIGURE_PATTERN, HAS_OBJECT, verb_after
from extract.clauses.openings import ACTION, DATE, FIGURE, LEAD, OTHER, RESULT, SUBJECT, Opening, open_clause
from extract.clauses.sentences import Sentence, behind_count, clauses, first_word, sentences
from extract.clauses.words import lexicon
from extract.guarded import Guarded
from extract.patterns import pattern, word_list
from extract.responsibilities.brackets import find_brackets, is_assignment
from extract.types import DutyStretch, Span

LEXICON: Final = lexicon()
NUMBERING: Final = Guarded(
    re.compile(
        r"(?:[\s　]*(?:[（(](?:[一二三四五六七八九十百]{1,4}|\d{1,3})[)）]"
        r"|第[一二三四五六七八九十百零〇\d]{1,5}条[\s　]+"
        r"|[一二三四五六七八九十]{1,3}、|\d{1,3}(?:\.\d{1,3}){0,3}[.．﹒、](?!\d)"
        r"|\d{1,3}(?:\.\d{1,3}){1,3}[\s　]+|\d{1,2}[.．](?=\d{1,2}月)|\d{2}[\s　]+|[①-⑳]|[—\-─–●•·○◆■▪※]+))+[\s　]*"
    )
)
LABEL: Final = re.compile(r"(?:[^，,：:“”《》（）。；]{2,16}|注)[:：][\s　]*")
LONGEST_SPEAKER: Final = 17
"""A label's colon is among so many characters."""
SHORTEST_TASK: Final = 5
LONGEST_NAME: Final = 20
LONGEST_LABEL: Final = 7
BY_WHEN: Final = re.compile(
    rf"(?:于|在|力争|确保|争取|计划)*(?:{DATE.pattern}|(?:今|明|本|当)?年内?)(?:上旬|中旬|下旬|底|末)?(?:前|之前|以前)?"
    rf"(?:{pattern('clauses', 'done_by_then').pattern})"
)
"""When the thing named in front is done, and no other."""
STRIVING: Final = "力争"
DEADLINE_HEAD: Final = re.compile("(?:完成|办结|落实|实施)(?:时限|时间|期限)")
REPLY: Final = pattern("clauses", "reply_title")
ANSWERS: Final = pattern("clauses", "answers")
LABEL_ENDS: Final = word_list("clauses", "label_ends")
ASPECT: Final = word_list("clauses", "aspect")
SHARES: Final = re.compile("(?:分别|各自|具体|共同)?负责(?!人|同志|制|任)")
LEADING: Final[tuple[str, ...]] = ("牵头", "负责")
HELPING: Final[tuple[str, ...]] = ("配合", "协助")
CHARGES: Final = Guarded(re.compile("(?:并?由|并?请|责成)"))
BETWEEN_DUTIES: Final = " \u3000\n，,、；;。"


def measure_spans(
    text: str,
    doers: Mapping[int, int] | None = None,
    duties: Sequence[Span] | None = None,
    stretches: Sequence[DutyStretch] = (),
) -> list[tuple[Span, Sentence, Opening]]:
    """The measures of one block, each with its sentence and how its first doing opens; they never overlap.

    `duties` is what only says who answers for them, in order: brackets, sentences, lines; `stretches` clauses that do.
    """
    found: list[tuple[Span, Sentence, Opening]] = []
    waiting = deque(find_brackets(text) if duties is None else duties)
    told = 0
    for sentence in sentences(text):
        span = sentence.span
        inner = []
        while waiting and waiting[0].start < span.end:
            inner.append(waiting.popleft())
        first = max(span.start, told)
        # 建设甲平台。（乙局牵头）推广丙系统。: a bracket behind a stop speaks for what stands before it.
        while inner and not text[first : inner[0].start].strip(BETWEEN_DUTIES):
            first = inner.pop(0).end
        told = max(first, inner[-1].end if inner else 0)
        if first >= span.end or is_assignment(span.of(text)):
            continue
        if _says_nothing(span.of(text)):
            continue
        start = _start_of(text, Span(first, span.end), doers or {})
        end = span.end
        while inner and not text[inner[-1].end : end].strip():
            end = inner.pop().start
        if end <= start or not HAS_OBJECT.search(text, start, start + 12):
            continue
        asides = [s for s in stretches if span.covers(s.span)] if stretches else []
        begins = _beginnings(text, sentence, Span(start, end), doers or {}, asides)
        for i, (place, opening) in enumerate(begins):
            stop = begins[i + 1][0] if i + 1 < len(begins) else end
            stop = _trim(text, place, stop)
            found.append((Span(place, stop), sentence, opening))
    return found


def _says_nothing(words: str) -> bool:
    """An address to the hearers, or a sentence that only leads in a list."""
    known = LEXICON
    if words.startswith(known.addresses) and len(words) <= 10:
        return True
    if ("议" in words or "案" in words) and REPLY.fullmatch(words):
        return True  # 关于甲号建议的答复 乙代表：
    if meetings.attendance(words):
        return True
    if len(words) <= SHORTEST_TASK and DEADLINE_HEAD.fullmatch(words):
        return True
    if len(words) <= known.says_longest and words.endswith(known.says):
        return True
    lead_in = words.rstrip(":：")
    return (
        len(lead_in) <= known.lead_in_longest
        and any(word in lead_in[-12:] for word in known.lead_in)
        and lead_in.count("，") < 2
    )


def _trim(text: str, start: int, stop: int) -> int:
    while stop > start + 1 and (text[stop - 1].isspace() or text[stop - 1] in "，,"):
        stop -= 1
    return stop


def _start_of(text: str, span: Span, doers: Mapping[int, int]) -> int:
    """Behind the numbering and a label with its colon (科技创新平台：), which bodies of any length may be."""
    start = span.start
    while start < span.end and (text[start] in "，,、" or text[start].isspace()):
        start += 1
    if match := NUMBERING.match(text, start, span.end):
        start = match.end()
    if (stop := doers.get(start)) is not None and stop + 1 < span.end and text[stop] in "：:":
        return stop + 1
    colon = text.find("：", start, start + LONGEST_SPEAKER) >= 0 or text.find(":", start, start + LONGEST_SPEAKER) >= 0
    if colon and (match := LABEL.match(text, start, span.end)) and match.end() < span.end:
        label = Span(start, match.end())
        short = len(label) <= LONGEST_LABEL and label.of(text).rstrip(":： 　").endswith(LABEL_ENDS)
        if short or open_clause(text, label).kind not in (ACTION, LEAD):
            start = match.end()
    return start


def _beginnings(
    text: str, sentence: Sentence, whole: Span, doers: Mapping[int, int], asides: Sequence[DutyStretch]
) -> list[tuple[int, Opening]]:
    """Where the sentence's measures begin. `whole`: without what stands around them; `asides`: what only assigns."""
    start, end = whole.start, whole.end
    parts = [_within(p, start, end) for p in clauses(sentence) if p.end > start and p.start < end]
    begins: list[tuple[int, Opening]] = []
    lead: int | None = None  # where a run of leading clauses begins that waits for its doing
    waiting = False  # the measure begun last has had nothing but leading clauses, a topic or a manner so far
    kinds: list[Opening] = []
    assigned = False  # the last clause ends with who does it
    led = False  # it says who leads
    telling = False  # the sentence tells what things did: each thing with its predicate is a measure
    for number, part in enumerate(parts):
        place = first_word(text, part)
        if asides and (aside := _aside(part, behind_count(text, part), asides)) is not None:
            if not begins:
                begins.append((first_word(text, parts[0]), Opening(LEAD)))
                waiting = True
            elif aside.ahead and lead is None and not waiting:
                lead = place
            continue
        if assigned and BY_WHEN.fullmatch(text, place, part.end):
            continue  # 甲站迁建由乙局负责，11月15日前动工
        assigned = any(place < s.span.start < part.end for s in asides)
        opening = open_clause(text, part, doers)
        if led and _says(text, place, doers, HELPING):
            continue  # 由甲局牵头编制方案，乙县政府配合提供资料
        charged = _charged(text, place, part.end, doers)
        led = charged or _says(text, place, doers, LEADING)
        if charged:
            opening = opening._replace(kind=ACTION, unfinished=False, topic=False)
            waiting = waiting and all(k.kind == LEAD for k in kinds)
        if opening.kind == OTHER and text.find("由", place, part.end) > 0 and ANSWERS.fullmatch(text, place, part.end):
            opening, assigned = Opening(SUBJECT, modal=True), True
        elif not begins and meetings.says(text, place, part.end):
            opening = Opening(LEAD)  # 会议要求，各镇要抓好春耕
        elif not begins and meetings.settles(text, place, part.end):
            opening = Opening(ACTION)  # 会议同意甲选址，由乙局牵头…
        elif number == 0 and opening.topic and len(parts) > 1 and text.endswith(ASPECT, place, part.end):
            continue  # 水利项目方面，甲水库由乙局负责: what it is about belongs to what follows
        kinds.append(opening)
        if not begins:
            begins.append((first_word(text, parts[0]), opening))
            waiting = opening.kind == LEAD or opening.unfinished or opening.topic
            telling = (opening.kind in (SUBJECT, FIGURE, OTHER) or number > 0) and not opening.modal
            continue
        if opening.kind == LEAD or (opening.leads_on and (lead is not None or waiting)):
            if lead is None and not waiting:
                lead = place
            continue
        own_subject = opening.kind in (SUBJECT, FIGURE)
        if opening.kind == RESULT and text.startswith(STRIVING, place) and FIGURE_PATTERN.search(text, place, part.end):
            opening = opening._replace(kind=ACTION)  # 力争集装箱突破10万标箱
        opens = opening.kind == ACTION or assigned or (own_subject and _told(text, part, opening, telling))
        if waiting and opening.topic:
            continue
        if waiting:
            first = begins[-1][1]
            if first.topic and own_subject and not opening.bare_modal and opens:
                begins.append((place, opening))
            else:
                begins[-1] = (begins[-1][0], opening if opening.verb or not first.verb else first)
            waiting = opening.unfinished
            continue
        if opens and number == 1 and lead is None and _says_of_first(text, place, opening, telling):
            # 青藏高原矿产资源开发活动违反规定，应当…: the modal clause is what is said of the subject.
            begins[-1] = (begins[-1][0], opening)
            telling = False
            continue
        # 聚焦群众需求，助力乡村振兴: behind a lead of its own even a result is a doing.
        if opens or (lead is not None and opening.kind == RESULT):
            begins.append((place if lead is None else lead, opening))
            waiting = opening.unfinished
        lead = None
    if lead is not None and kinds[-1].kind == LEAD and _means(text, parts[-1], kinds[-1]):
        begins.append((lead, kinds[-1]))
    return [] if not asides and _describes(text, kinds, sentence) else begins


def _means(text: str, part: Span, opening: Opening) -> bool:
    """用更实的政策与企业共克时艰: does a closing clause say with what something is done, and what?"""
    start = part.start
    if text[start] not in "用以" or opening.unfinished or text.endswith(LEXICON.lead_ends, start, part.end):
        return False
    return text.find("与", start + 4, part.end) > 0 or verb_after(text, start, part.end) is not None


def _charged(text: str, start: int, end: int, doers: Mapping[int, int]) -> bool:
    """由甲局牵头修编规划, 并请乙局负责研究, 丙县、丁县政府分别负责征地: a doing with whom it is given to in front."""
    own = doers.get(start)
    if own is not None and (shared := SHARES.match(text, own, end)) and shared.end() + 1 < end:
        return True
    by = CHARGES.match(text, start, end)
    return by is not None and _says(text, by.end(), doers, LEADING, end - 2)


def _says(text: str, start: int, doers: Mapping[int, int], words: tuple[str, ...], end: int | None = None) -> bool:
    """Do bodies stand here with one of the words right behind them?"""
    stop = doers.get(start)
    return stop is not None and text.startswith(words, stop) and (end is None or stop < end)


def _within(clause: Span, start: int, end: int) -> Span:
    if clause.start >= start and clause.end <= end:
        return clause
    return Span(max(clause.start, start), min(clause.end, end))


def _aside(part: Span, first: int, asides: Sequence[DutyStretch]) -> DutyStretch | None:
    """What the whole clause is part of, if it only assigns."""
    return next((s for s in asides if s.span.start <= first and part.end <= s.span.end), None)


def _says_of_first(text: str, place: int, opening: Opening, telling: bool) -> bool:
    """Is the second clause only what is said of the thing, or needed for the doing, that the first one names?"""
    known = LEXICON
    if opening.bare_modal and (telling or text.startswith(known.necessity, place)):
        return True
    return telling and opening.verb is not None and opening.verb.of(text) in known.granting


def _describes(text: str, openings: list[Opening], sentence: Sentence) -> bool:
    """A sentence that says how things are, with no doing and no figure in it; or a line of words without a stop."""
    if any(o.kind not in (LEAD, OTHER) or o.modal for o in openings):
        return False
    others = [o for o in openings if o.kind == OTHER]
    return len(others) > 1 or (bool(others) and (not sentence.stopped or not others[0].topic))


def _told(text: str, part: Span, opening: Opening, telling: bool) -> bool:
    """Does a clause with a subject of its own make a measure?"""
    if opening.modal or telling or opening.kind == FIGURE:
        return True
    return LEXICON.achievements.search(text, part.start + 2, part.end) is not None


def only_names_item(words: str, opening: Opening) -> bool:
    """Is an item's run-in title without a verb in front no more than its name (青年人才驿站建设项目)?"""
    if opening.modal:
        return False
    if not words.endswith(LEXICON.item_titles):
        # 人才特区
        return opening.kind == OTHER and opening.topic and len(words) <= LONGEST_NAME
    # “百舸计划”拓展项目: a name too, though a quotation may say how something is done.
    return opening.kind in (SUBJECT, OTHER) or words.startswith("“")
