"""What to ask instead of a question that was not understood: the nearest questions, about things in the store."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from policygraph.questions.grammar import NAMES, grammar
from policygraph.questions.known import KnownNames
from policygraph.questions.reading import Reading, read
from policygraph.questions.text import chinese

if TYPE_CHECKING:
    from graph.stores.base import Store

COUNT = 3
# The regions that most measures mention, and a project and an agency that some do: names that surely have an answer.
FREQUENT = {
    "region": """
MATCH (m:Measure)-[:MENTIONS]->(r:Region) WHERE r.level IN ['prefecture', 'county']
RETURN r.name AS name, count(DISTINCT m) AS measures ORDER BY measures DESC, name LIMIT 2
""",
    "project": """
MATCH (m:Measure)-[:MENTIONS]->(p:Project)
RETURN p.name AS name, count(m) AS measures ORDER BY measures DESC, name LIMIT 1
""",
    "agency": """
MATCH (a:Agency)-[:RESPONSIBLE_FOR]->(m:Measure)
RETURN a.name AS name, count(m) AS measures ORDER BY measures DESC, name LIMIT 1
""",
    "sector": """
MATCH (m:Measure)-[:CONCERNS]->(s:Sector)
RETURN s.name AS name, s.key AS key, count(m) AS measures ORDER BY measures DESC, name LIMIT 1
""",
}
FIXED = {"kind": "公路", "audience": "农牧民"}
"""Where the question names none: common ones, of which any plan has some."""


def suggestions(reading: Reading, known: KnownNames, store: "Store") -> tuple[str, ...]:
    """Three questions: those with a name mended, then the intents that came nearest, then the commonest."""
    told: list[str] = []
    for question in _candidates(reading, store):
        if len(told) < COUNT and question not in told and read(question, known).query:
            told.append(question)
    return tuple(told)


def _candidates(reading: Reading, store: "Store") -> Iterator[str]:
    for word in reading.unknown[:1]:
        yield from (reading.question.replace(word, name) for name in reading.near if _alike(word, name))
    language = "zh" if chinese(reading.question) else "en"
    intents = {intent.query: intent for intent in grammar().intents}
    for query in dict.fromkeys([m.intent.query for m in reading.closest] + list(grammar().suggestions)):
        if filled := fill(intents[query].examples[language], reading, store):
            yield filled


def _alike(word: str, name: str) -> bool:
    return word in name or len(set(word) & set(name)) * 2 >= len(set(word))


def fill(example: str, reading: Reading, store: "Store") -> str | None:
    """The example with names of the question in it, else with names of the store; None where there is none."""
    for slot in (
        "region",
        "other",
        "project",
        "agency",
        "sector",
        "sector_en",
        "kind",
        "kind_en",
        "audience",
        "audience_en",
    ):
        if "{" + slot + "}" not in example:
            continue
        value = _value(slot, reading, store)
        if value is None:
            return None
        example = example.replace("{" + slot + "}", value)
    return example


def _value(slot: str, reading: Reading, store: "Store") -> str | None:
    base = slot.removesuffix("_en").replace("other", "region")
    own: list[Any] = [token.means[base] for token in reading.tokens if token.means.get(base)]
    at = 1 if slot == "other" else 0
    if base in NAMES:
        names = [(e[0].name, e[0].id) for e in own if isinstance(e, list)]
        rows = store.query(FREQUENT[base]).rows
        names += [(row[0], f"sector:{row[1]}" if base == "sector" else "") for row in rows]
        names = list(dict.fromkeys(names))
        if len(names) <= at:
            return None
        name, id = names[at]
        return grammar().labels["sector"][id.removeprefix("sector:")] if slot == "sector_en" else name
    value = str(own[0]) if own else FIXED[base]
    return grammar().labels[base].get(value, value) if slot.endswith("_en") else value


def join(words: Sequence[str]) -> str:
    """a, b or c."""
    return " or ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
