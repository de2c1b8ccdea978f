"""The command `policygraph`. Each group of commands is a module here; errors become one clear line on stderr."""

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from policygraph.cli import (
    ask,
    build,
    coverage,
    cypher,
    doctor,
    draw,
    duplicates,
    evaluate,
    explore,
    extract,
    links,
    neo4j,
    query,
    search,
    text,
    verify,
)
from policygraph.cli.console import prepare_streams, say
from policygraph.cli.failures import INTERRUPTED, debugging, explain

app = typer.Typer(
    name="policygraph",
    help="Chinese plans and policy documents as a knowledge graph in which every edge quotes its source.",
    epilog="Start with: policygraph build FILE.txt, then: policygraph ask 日喀则",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("build")(build.build)
app.command("extract")(extract.extract)
app.command("coverage")(coverage.coverage)
app.command("text")(text.text)
app.command("ask")(ask.ask)
app.add_typer(query.app, name="query")
app.command("cypher")(cypher.cypher)
app.command("search")(search.search)
app.command("draw")(draw.draw)
app.command("links")(links.links)
app.command("explore")(explore.explore)
app.command("verify")(verify.verify)
app.add_typer(duplicates.app, name="duplicates")
app.command("evaluate")(evaluate.evaluate)
app.add_typer(neo4j.app, name="neo4j")
app.command("doctor")(doctor.doctor)


def show_version(wanted: bool) -> None:
    """Print the version and end."""
    if wanted:
        from policygraph import __version__

        sys.stdout.write(f"policygraph {__version__}\n")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def root(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=show_version, is_eager=True, help="Show the version and end.")
    ] = False,
) -> None:
    if context.invoked_subcommand is None:
        sys.stdout.write(context.get_help() + "\n")
        raise typer.Exit(2)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; nothing is raised but under POLICYGRAPH_DEBUG=1."""
    prepare_streams()
    try:
        code = app(args=arguments, prog_name="policygraph", standalone_mode=False)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads (`| head`) has seen enough; devnull keeps Python's own flush at exit quiet.
        sys.stdout = open("/dev/null", "w")  # noqa: PTH123, SIM115
        return 0
    except (KeyboardInterrupt, typer.Abort):
        say("interrupted")
        return INTERRUPTED
    except Exception as error:
        if debugging():
            raise
        message, code = explain(error)
        say(f"error: {message}")
        return code
    if code == INTERRUPTED:
        say("interrupted")
    return code if isinstance(code, int) else 0


def main() -> None:
    """Entry point of the command."""
    sys.exit(run())
