"""The grammar holds together: intents name queries and parameters that are there, its own examples are understood."""

import shlex

import pytest
from command import Command

from extract.projects.governors import UNSTAGED
from graph.queries import load_queries
from graph.stores import Store
from policygraph.asking import ask
from policygraph.questions import KnownNames, Reading, read
from policygraph.questions.grammar import NAMES, SLOTS, Intent, grammar, load
from policygraph.questions.suggesting import fill

INTENTS = grammar().intents
DECLARED = load("questions", "grammar.yml")
CONCEPTS = set(DECLARED["words"])
OTHER_SLOTS = {"entity", "section", "number", "quoted"}


@pytest.mark.parametrize("intent", INTENTS, ids=lambda i: i.query)
def test_an_intent_names_a_query_its_parameters_and_declared_words(intent: Intent) -> None:
    query = load_queries()[intent.query]
    filled = set(intent.give) | set(intent.free)
    assert filled <= {p.name for p in query.parameters}
    assert {p.name for p in query.parameters if p.required} <= filled
    words = {need for pattern in intent.needs for need in pattern} | intent.may
    assert words <= CONCEPTS | set(SLOTS) | set(NAMES) | OTHER_SLOTS
    for slot in intent.give.values():
        names = set(slot) if isinstance(slot, dict) else {slot.split("|")[0].split()[0]}
        assert names <= CONCEPTS | set(SLOTS) | set(NAMES) | OTHER_SLOTS


def test_values_of_slots_are_those_of_the_queries() -> None:
    for intent in INTENTS:
        for parameter in load_queries()[intent.query].parameters:
            slot = intent.give.get(parameter.name)
            if parameter.choices and isinstance(slot, str) and slot in SLOTS:
                assert set(parameter.choices) & set(DECLARED[slot]), f"{intent.query} {parameter.name}"
    assert set(DECLARED["kind"]) <= set(load("lexicons", "kinds.yml")["kinds"])
    assert set(DECLARED["sector"]) == set(load("sectors.yml")["sectors"])
    audience = load("lexicons", "audience.yml")
    assert set(DECLARED["audience"]) <= set(audience["people"] | audience["firms"])
    assert set(DECLARED["stage"]) == set(load("lexicons", "stages.yml")) - UNSTAGED


def test_a_concept_is_used_and_says_something_of_its_own() -> None:
    used = {word for i in INTENTS for word in (*i.may, *(n for p in i.needs for n in p))}
    assert CONCEPTS - used == {"atleast", "action"}  # the mark of a number, and the end of a stretch of free words


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("intent", INTENTS, ids=lambda i: i.query)
def test_the_example_of_an_intent_is_read_as_it(
    intent: Intent, language: str, page_store: Store, known: KnownNames
) -> None:
    example = fill(intent.examples[language], Reading(""), page_store)
    if example is None:  # no agency leads a measure of the page
        assert "{agency}" in intent.examples[language]
        example = intent.examples[language].replace("{agency}", "西藏大学")
    assert read(example, known).query == intent.query


@pytest.mark.parametrize("intent", INTENTS, ids=lambda i: i.query)
def test_the_command_that_is_shown_gives_the_same_rows(
    intent: Intent, page_store: Store, page_url: str, command: Command
) -> None:
    example = fill(intent.examples["zh"], Reading(""), page_store) or intent.examples["zh"].replace(
        "{agency}", "西藏大学"
    )
    answer = ask(page_store, example)
    assert answer.command
    program, *words = shlex.split(answer.command)
    assert program == "policygraph"
    ran = command(*words, "--store", page_url, "--format", "json")
    assert ran.code == 0
    assert ran.json == answer.as_json()["rows"]
