"""`policygraph ask`: a question in words."""

from typing import TYPE_CHECKING, Annotated

import typer

from policygraph.cli.console import say
from policygraph.cli.options import FormatOption, Output, Store
from policygraph.cli.output import check_place, emit, emit_table
from policygraph.formats import Origin

if TYPE_CHECKING:
    from policygraph.asking import Answer

Question = Annotated[
    list[str],
    typer.Argument(
        metavar="TEXT",
        help="A name, or a question such as 日喀则有哪些机场项目, which sectors does 昌都 share with 林芝.",
    ),
]


Cypher = Annotated[bool, typer.Option("--cypher", help="Also print the Cypher of the query that ran.")]


def ask(
    text: Question, format: FormatOption = "table", output: Output = None, cypher: Cypher = False, store: Store = None
) -> None:
    """Ask in words, in Chinese or English: the named query that answers runs, and its command is printed with the rows.

    A name alone asks for everything that the documents say about it.

    Exit code 2: not understood (three suggestions); 3: the name may mean several things (they are listed).
    """
    if output is not None:
        check_place(output)
    from graph.stores import open_store
    from policygraph.asking import ask as answer_to

    with open_store(store) as opened:
        answer = answer_to(opened, " ".join(text))
    if format == "json":
        from policygraph.formats.json import dumps

        emit(dumps(answer.as_json()), output)
    elif answer.query is not None and format == "table":
        from policygraph.formats.answer import render_answer

        emit(render_answer(answer) + how(answer, cypher), output)
    elif answer.query is not None:
        origin = Origin(answer.question, answer.cypher or "", answer.parameters or {}, answer.query, opened.url)
        emit_table(answer.columns, answer.rows, format, output, origin)
    elif answer.candidates:
        rows = [(c.id, c.name, " › ".join(c.parents), c.measures) for c in answer.candidates]
        emit_table(("id", "name", "parents", "measures"), rows, format, output)
    if answer.note:
        say(answer.note)
    if answer.suggestions:
        say("try: " + ", ".join(f"policygraph ask '{s}'" for s in answer.suggestions))
    if answer.query is None:
        raise typer.Exit(3 if answer.candidates else 2)


def how(answer: "Answer", cypher: bool) -> str:
    """Which query ran and how to run it oneself."""
    said = f"\n{answer.title}: {answer.command}\n"
    return f"{said}\n{answer.cypher}\n" if cypher else said
