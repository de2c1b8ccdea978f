"""`policygraph duplicates`: projects that may be one, for a person to decide."""

import datetime
import getpass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from policygraph.cli.console import say
from policygraph.cli.failures import UsageError
from policygraph.cli.options import DecisionsOption, FormatOption, Output, Store
from policygraph.cli.output import check_place, emit, emit_table

if TYPE_CHECKING:
    from policygraph.duplicates import Pair, Project

app = typer.Typer(help="Projects that may be one: list them, decide.", no_args_is_help=False, rich_markup_mode=None)
COLUMNS = ("one", "other", "why", "decided", "one_id", "other_id", "one_says", "other_says")
Id = Annotated[str, typer.Argument(metavar="ID", help="A project's id or name, as the list shows it.")]
Verdict = Annotated[str, typer.Argument(metavar="same|different", help="Are the two one project?")]
Decided = Annotated[bool, typer.Option("--decided", help="List the pairs that are decided too.")]
By = Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who decides; else the user's login name.")]


@app.callback(invoke_without_command=True)
def list_(
    context: typer.Context,
    store: Store = None,
    decisions: DecisionsOption = None,
    decided: Decided = False,
    format: FormatOption = "table",
    output: Output = None,
) -> None:
    """List pairs of projects that may be one: names nearly equal, an alias of the other, one name inside the other.

    Nothing is merged. Exit code 3: some pairs wait for a decision (`duplicates decide`); 0: none.
    """
    if context.invoked_subcommand is not None:
        context.obj = (store, decisions)
        return
    if output is not None:
        check_place(output)
    from graph.stores import open_store
    from policygraph.decisions import decisions_file, read_decisions
    from policygraph.duplicates import doubtful_pairs, said_of
    from policygraph.formats.json import dumps

    with open_store(store) as opened:
        verdicts = read_decisions(decisions_file(opened, decisions))
        pairs = [(pair, verdicts.verdict(*pair.ids)) for pair in doubtful_pairs(opened)]
        shown = [(pair, verdict) for pair, verdict in pairs if decided or verdict is None]
        said = said_of(opened, (id for pair, _ in shown for id in pair.ids))
    waiting = sum(verdict is None for _, verdict in pairs)
    if format == "json":
        rows = [as_json(pair, verdict, said) for pair, verdict in shown]
        emit(dumps({"undecided": waiting, "decided": len(pairs) - waiting, "pairs": rows}), output)
    else:
        emit_table(COLUMNS, [row(pair, verdict, said) for pair, verdict in shown], format, output)
    if waiting:
        say(
            f"{waiting} {'pair waits' if waiting == 1 else 'pairs wait'} for a decision: "
            "policygraph duplicates decide ID ID same|different"
        )
        raise typer.Exit(3)


Said = dict[str, list[dict[str, Any]]]


def row(pair: "Pair", verdict: str | None, said: Said) -> tuple[Any, ...]:
    """A pair as a row of COLUMNS."""

    def quotes(id: str) -> str:
        return " / ".join(f"{s['document']}: {s['quote']}" for s in said.get(id, ()))

    names = (pair.one.name, pair.other.name, pair.why, verdict)
    return (*names, *pair.ids, *map(quotes, pair.ids))


def as_json(pair: "Pair", verdict: str | None, said: Said) -> dict[str, Any]:
    """A pair for programs."""

    def project(p: "Project") -> dict[str, Any]:
        places = list(dict.fromkeys(place.name for place in p.places))
        shown = {"id": p.id, "name": p.name, "kind": p.kind, "scope": p.scope, "places": places}
        return {**shown, "said": said.get(p.id, [])}

    return {"one": project(pair.one), "other": project(pair.other), "why": pair.why, "decision": verdict}


@app.command("decide")
def decide(
    context: typer.Context,
    one: Id,
    other: Id,
    verdict: Verdict,
    store: Store = None,
    decisions: DecisionsOption = None,
    by: By = None,
) -> None:
    """Store a decision on two projects, and draw it: same ties them by SAME_AS, different takes that away.

    Their ids stay as they are. The decision is dated, kept in the file of decisions and replayed at every build.
    """
    from graph.stores import open_store
    from policygraph.decisions import (
        VERDICTS,
        Decision,
        decisions_file,
        read_decisions,
        replay,
        write_decisions,
    )
    from policygraph.names import find_entity

    if verdict not in VERDICTS:
        raise UsageError(f"{verdict!r} is no decision: write {' or '.join(VERDICTS)}")
    above: tuple[str | None, Path | None] = context.obj or (None, None)
    with open_store(store or above[0]) as opened:
        file = decisions_file(opened, decisions or above[1])
        if file is None:
            raise UsageError(f"{opened.url} is a server: name the file that keeps the decisions with --decisions FILE")
        found = sorted((find_entity(opened, name) for name in (one, other)), key=lambda entity: entity.id)
        for entity in found:
            if entity.label != "Project":
                raise UsageError(f"{entity.name} is no project but a {entity.label}: only projects are decided on")
        first, second = found
        if first.id == second.id:
            raise UsageError(f"{one} and {other} are the same node already: give two ids")
    known = read_decisions(file)
    today = datetime.date.today().isoformat()
    decision = Decision((first.id, second.id), (first.name, second.name), verdict, by or user(), today)
    known.add(decision)
    with open_store(store or above[0], write=True) as opened:
        write_decisions(file, known)
        replay(opened, known)
    emit(f"{decision.shown}: {verdict} (by {decision.by}, {today}; kept in {file})\n", None)


def user() -> str:
    """Who is at the keyboard, as far as the system knows."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown"
