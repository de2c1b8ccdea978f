"""`policygraph neo4j start | stop | status`: a real Neo4j on this machine, without Docker and without Java."""

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    name="neo4j",
    no_args_is_help=True,
    help="Start and stop a real Neo4j on this machine (needs neither Docker nor Java).",
)

HomeOption = Annotated[
    Path | None,
    typer.Option("--home", help="Folder of the server; default: the user's data folder.", show_default=False),
]


class Format(StrEnum):
    TEXT = "text"
    JSON = "json"


FormatOption = Annotated[Format, typer.Option("--format", help="text for people, json for programs.")]


@app.command()
def start(
    home: HomeOption = None,
    bolt_port: Annotated[int, typer.Option(help="Wanted port of the database; a free one where it is taken.")] = 7687,
    web_port: Annotated[int, typer.Option(help="Wanted port of Neo4j Browser; a free one where it is taken.")] = 7474,
    memory: Annotated[str, typer.Option(help="Java heap, e.g. 512m or 2g.")] = "512m",
    format: FormatOption = Format.TEXT,
) -> None:
    """Start Neo4j; the first time its jars are fetched (about 140 MB)."""
    from graph import server
    from graph.server.configuration import Ports

    with _Progress() as progress:
        info = server.start(home, ports=Ports(bolt_port, web_port), memory=memory, progress=progress)
    _show(info, format)


@app.command()
def stop(home: HomeOption = None, format: FormatOption = Format.TEXT) -> None:
    """Stop Neo4j; the data stays."""
    from graph import server

    with _Progress() as progress:
        info = server.stop(home, progress=progress)
    _show(info, format)


@app.command()
def status(home: HomeOption = None, format: FormatOption = Format.TEXT) -> None:
    """Say whether Neo4j runs, where, and with which password file."""
    from graph import server

    _show(server.status(home), format)


def _show(info: "object", format: Format) -> None:
    from graph.server import ServerInfo

    assert isinstance(info, ServerInfo)
    if format is Format.JSON:
        typer.echo(json.dumps(info.as_dict(), ensure_ascii=False, indent=2))
        for note in info.notes:
            typer.echo(note, err=True)
        return
    for note in info.notes:
        typer.echo(f"Note: {note}")
    if not info.running:
        typer.echo(f"Neo4j {info.version} is not running. Its folder: {info.data}")
        typer.echo("Start it:  policygraph neo4j start")
        return
    typer.echo(f"Neo4j {info.version} is running (process {info.pid}).")
    typer.echo(f"  Store     policygraph build PATH --store {info.url}   (the password is found by itself)")
    typer.echo(f"  Browser   {info.browser}")
    typer.echo(f"  Password  in {Path(info.data) / 'credentials.json'} (user neo4j)")
    typer.echo("  Stop      policygraph neo4j stop")


class _Progress:
    """A bar on a terminal, a few plain lines elsewhere; on stderr, so that JSON stays clean."""

    def __enter__(self) -> "_Progress":
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        console = Console(stderr=True)
        self._step, self._said = "", -1
        self._bar = None
        if console.is_terminal:
            columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
            self._bar = Progress(*columns, console=console, transient=True)
            self._bar.start()
        return self

    def __call__(self, step: str, done: int, total: int) -> None:
        if self._bar is not None:
            if step != self._step:
                for task in self._bar.task_ids:
                    self._bar.remove_task(task)
                self._task = self._bar.add_task(step, total=None if total == 1 else total)
            self._bar.update(self._task, completed=done)
        elif step != self._step or (total > 1 and done * 4 // total != self._said):
            typer.echo(f"{step} {done}/{total}" if total > 1 else f"{step} …", err=True)
            self._said = done * 4 // total
        self._step = step

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()
