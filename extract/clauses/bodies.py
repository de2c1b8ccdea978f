"""What stands behind the head of a clause: a doing with its object, a manner, or a subject with what is said of it."""

import re
from typing import Final, NamedTuple

from extract.clauses.sentences import PAIRS
from extract.clauses.words import lexicon
from extract.types import Span

LEXICON: Final = lexicon()

ACTION: Final = "action"
RESULT: Final = "result"
LEAD: Final = "lead"
SUBJECT: Final = "subject"
FIGURE: Final = "figure"
OTHER: Final = "other"
"""begins a measure · stays as what it brings about · belongs to the next · has a subject and predicate of its own ·
the same with a quantity · anything else (stays)"""


class Opening(NamedTuple):
    kind: str
    verb: Span | None = None
    """The action verb, where the clause has one."""
    unfinished: bool = False
    """Its doing is still to come: 鼓励各市立足区位条件，…"""
    modal: bool = False
    """Says what shall or may be."""
    leads_on: bool = False
    """After a leading clause it only leads on (注重…)."""
    bare_modal: bool = False
    """应当, 要 or the like stands at its head, with no subject of its own."""
    topic: bool = False
    """Only a thing that is named, without anything said of it: 青藏高原水资源开发利用，…"""


FIGURE_PATTERN: Final = re.compile(
    r"[\d一二三四五六七八九十百千万翻](?:(?<=\d)(?<![A-Za-z\d].)[\d.,]*(?![\d年月日号条章届周\-—“”+])|(?<=百)分之"
    r"|(?<=[一二三四五六七八九十百千万])(?:个百分点|万亿|亿元|万)|(?<=翻)(?:番|[一两]番))"
)
"""One class of characters in front, here and below: `re` finds it without trying alternatives at each place."""
OWN_MODAL: Final = re.compile(
    r"[要必应不严](?:(?<=要)(?<![需重主纲摘概简只首不紧].)(?![素求点闻道件塞旨务])|(?<=必)(?<![需重主纲摘概简只首不紧].)须"
    r"|(?<=应)(?<![需重主纲摘概简只首不紧].)(?:当|(?![用急对有运届]))|(?<=不)得|(?<=严)禁)"
)
BOTH: Final = re.compile("[和与]|两个|国内国际")
COPULA: Final = re.compile("是|有(?![关效序])|在于|属于|成为|了")
AS: Final = re.compile("以[^，,]{2,60}为")
GETS_DONE: Final = frozenset(("组织", "实施", "落实", "开展", "推进", "抓好", "推动"))
OBJECT: Final = 2
"""An object has at least so many characters."""
HAS_OBJECT: Final = re.compile("[一-鿿][^一-鿿]*[一-鿿]")


def doing(text: str, start: int, end: int, verb: Span, *, soft: bool, adverb: bool, modal: bool) -> Opening:
    """The clause opens with an action verb; is it a doing with an object?"""
    words = LEXICON
    after, word = verb.end, verb.of(text)
    if not HAS_OBJECT.search(text, after, min(end, after + 8)) and not FIGURE_PATTERN.search(text, after, end):
        return Opening(OTHER, modal=modal)
    if word in GETS_DONE and text[after:end] in GETS_DONE:
        return Opening(OTHER, modal=modal)  # 制定甲方案，并组织实施: nothing of its own
    if text.startswith(("的", "了的", "中的", "者"), after, end):
        return stating(text, start, end, modal=modal)
    if not adverb and not modal and word in words.nouns and words.predicates.search(text, after + 1, end):
        return stating(text, start, end, modal=modal)
    if soft:
        return Opening(RESULT, verb, modal=modal)
    if word == "统筹" and BOTH.search(text, after, end) and not _ends_in_work(text, after, end):
        return Opening(LEAD, modal=modal)  # 统筹发展和安全，…
    unfinished = False
    if word in words.pivot:
        unfinished = text.endswith("等", after, end) and verb_after(text, after, end) is None
        if manner := words.hanging.search(text, after, end):
            unfinished = verb_after(text, manner.end(), end) is None
    return Opening(ACTION, verb, unfinished, modal, word in words.lead_on, modal)


def _ends_in_work(text: str, start: int, end: int) -> bool:
    """Ends with a verb that stands for a work (…治理, …建设), or with 工作 and the like."""
    return text[end - 2 : end] in LEXICON.action or text.endswith(("工作", "工程", "项目", "行动"), start, end)


def leading(text: str, start: int, end: int, lead: Span, *, modal: bool) -> Opening:
    """The clause opens with a preposition: alone it leads into the next, with its verb it is a doing."""
    words = LEXICON
    after, word = lead.end, lead.of(text)
    if text.startswith(("和", "与", "并"), after, end) and (joined := words.action.at(text, after + 1, end)):
        return Opening(ACTION, Span(after + 1, after + 1 + len(joined)), modal=modal)  # 坚持和落实…
    if word in words.giving and words.gives.search(text, after, end):
        return Opening(RESULT, modal=modal)
    if text.endswith(words.lead_ends, after, end) or word in words.always:
        return Opening(LEAD, modal=modal)
    own = words.action.at(text, after, end) or words.adverbs.at(text, after, end)
    if word in words.strong and own and not text.startswith("的", after + len(own)):  # 依托新建的甲水库实施了乙
        return Opening(LEAD, modal=modal)  # 围绕培育支柱产业…: what the words behind it say is its own object
    verb = verb_after(text, after, end)
    if verb and verb.end < end and word in words.dealing_openers and verb.of(text) not in words.dealing:
        verb = None
    return Opening(ACTION, verb, modal=modal) if verb else Opening(LEAD, modal=modal)


def stating(text: str, start: int, end: int, *, modal: bool) -> Opening:
    """The clause has a subject of its own: what it says, and whether it gives a figure."""
    words = LEXICON
    inner = start + 2
    if text.endswith(words.lead_ends, start, end) and AS.search(text, start, end):
        return Opening(LEAD, unfinished=True, modal=modal)  # 昌都以文旅融合为主要抓手，…
    own = OWN_MODAL.search(text, inner, end)
    if _hangs(text, own.end() if own else inner, end):
        return Opening(SUBJECT if own else LEAD, unfinished=True, modal=own is not None)
    if FIGURE_PATTERN.search(text, start, end):
        return Opening(FIGURE, modal=modal)
    if modal or own:
        verb = verb_after(text, own.end() - 2, end) if own else None
        return Opening(SUBJECT, verb, modal=True, bare_modal=modal)
    if achieved := words.achievements.search(text, inner, end):
        return Opening(SUBJECT, Span(achieved.start(), achieved.end()))
    verb = verb_after(text, start, end)
    if verb or words.predicates.search(text, inner, end):
        return Opening(SUBJECT, verb)
    return Opening(OTHER, topic=COPULA.search(text, start, end) is None)


def verb_after(text: str, place: int, end: int) -> Span | None:
    """The first verb behind an adverb, or core verb with an object, behind a preposition's or subject's own words."""
    words = LEXICON
    at = place + 2
    while found := words.verb_places.search(text, at, max(at, end - 1)):
        at = found.start()
        if text[at] in PAIRS:
            close = text.find(PAIRS[text[at]], at, min(end, at + 80))
            at = max(at, close) + 1
            continue
        adverb = words.adverbs.at(text, at, end)
        if len(adverb) > 1:
            verb = words.action.at(text, at + len(adverb), end)
            after = at + len(adverb) + len(verb)
            # behind an adverb too a verb with two characters more may be a thing (动态监测网络)
            least = 4 if verb in words.nouns else OBJECT
            if len(verb) > 1 and (end - after >= least or end == after):
                return Span(after - len(verb), after)
        verb = words.core.at(text, at, end)
        if not verb and text[at - 1] in words.places:
            # 在重点地区建设…: behind a place even a verb that may stand for a thing is the doing
            verb = words.action.at(text, at, end)
            verb = verb if len(verb) > 1 else ""
        after = at + len(verb)
        # 给予奖励: what is given is often one word.
        least = OBJECT if verb in words.granting else OBJECT + 1
        if verb and end - after >= least and text[after] not in "的、和与及":
            return Span(at, after)
        at += 1
    return None


def _hangs(text: str, start: int, end: int) -> bool:
    """Does it end in a manner whose doing is still to come (各市结合实际，…)?"""
    words = LEXICON
    manner = words.hanging.search(text, start, end)
    if manner is None or manner.start() >= end - 2:
        return False
    after = manner.end()
    if manner.group() == "通过" and words.action.at(text, after, end):
        return True
    return verb_after(text, after, end) is None and not words.predicates.search(text, after, end)
