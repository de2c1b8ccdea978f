"""`policygraph ask`: a question in words."""

from typing import Annotated

import typer

from policygraph.cli.console import say
from policygraph.cli.options import FormatOption, Output, Store
from policygraph.cli.output import check_place, emit, emit_table

Question = Annotated[
    list[str],
    typer.Argument(metavar="TEXT", help="A name, or a question such as 日喀则有哪些项目, everything involving 日喀则."),
]


def ask(text: Question, format: FormatOption = "table", output: Output = None, store: Store = None) -> None:
    """Everything that the documents say about a name, each finding with its quotation and place.

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

        emit(render_answer(answer), output)
    elif answer.query is not None:
        emit_table(answer.columns, answer.rows, format, output)
    elif answer.candidates:
        rows = [(c.id, c.name, " › ".join(c.parents), c.measures) for c in answer.candidates]
        emit_table(("id", "name", "parents", "measures"), rows, format, output)
    if answer.note:
        say(answer.note)
    if answer.suggestions:
        say("try: " + ", ".join(f"policygraph ask '{s}'" for s in answer.suggestions))
    if answer.query is None:
        raise typer.Exit(3 if answer.candidates else 2)
