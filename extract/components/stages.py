"""Stage of each project mention, from the nearest words that govern it, with those words as evidence."""

from spacy.tokens import Doc

from extract.changes import changed
from extract.context import block_of, facts_of
from extract.projects.governing import Phrase
from extract.projects.leads import of_attribute, of_bracket, of_heading, of_lead
from extract.projects.quotation import wide
from extract.projects.respective import WORD, in_turn
from extract.projects.stages import alone, of_mention
from extract.types import Span

HOLDING = frozenset({"组织", "精心组织"})
MEETING = frozenset({"召开", "主持", "主持召开"})
"""Events are held with these, other things got under way."""


def stage_projects(doc: Doc) -> Doc:
    """Give every project of the Doc its stage; `doc.user_data["policygraph_phrases"]` says what governs which."""
    governed: dict[int, tuple[Phrase, int]] = doc.user_data.pop("policygraph_phrases", {})
    if not governed:
        return doc
    block = block_of(doc)
    text, projects = wide(block.text), facts_of(doc).projects
    for i, project in enumerate(projects):
        if i in governed:
            phrase, name_end = governed[i]
            own = alone(text, phrase, project.span.end) if project.head is None else phrase
            stage, cue = of_mention(text, own, name_end if own is phrase else project.span.end)
            nearer = of_attribute(text, phrase.start) if cue is not None and cue.end < phrase.start else None
            bracket = of_bracket(text, (project.head or project.span).end)
            if bracket is not None:
                stage, cue = bracket
            elif cue is not None and nearer is not None and "、" in text[cue.end : nearer[1].start]:
                stage, cue = nearer  # 在建的甲、已建成的乙: each has its own verb in front of 的
            elif cue is None:
                further = of_attribute(text, phrase.start) or of_lead(text, phrase.start)
                stage, cue = further or (of_heading(block.path) or stage, None)
            elif stage == "ongoing" and (lead := _nearer_lead(text, cue, phrase)) is not None:
                stage, cue = lead
            elif stage == "ongoing" and cue.end == phrase.start - 1 and text[cue.end] == "的":
                # 开工的项目有由甲集团投资建设的乙厂: who builds it is said of it, the lead how far it is.
                stage, cue = of_lead(text, cue.start) or (stage, cue)
            elif project.kind == "论坛/活动" and cue.of(text) in HOLDING:
                stage = "operation"
            elif stage == "operation" and project.kind != "论坛/活动" and cue.of(text) in MEETING:
                stage = "ongoing"  # 召开甲大桥推进会: the meeting is held, not the bridge
            projects[i] = changed(project, stage=stage, cue=cue)
    if WORD in text:
        in_turn(text, projects, governed)
    return doc


def _nearer_lead(text: str, cue: Span, phrase: Phrase) -> tuple[str, Span] | None:
    """推进 | 以下项目前期工作：甲、乙: the object of the verb leads the list, and says how far its members are."""
    if text.find("前期工作", cue.end, phrase.start) < 0:
        return None
    lead = of_lead(text, phrase.start)
    return lead if lead is not None and lead[0] == "preparatory" and lead[1].end > cue.end else None
