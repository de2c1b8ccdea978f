"""Where the files without Python are: `queries/` and `data/`, in the checkout or inside the wheel."""

from functools import cache
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parent


@cache
def shipped(name: str) -> Path:
    """Folder `name` ("data" or "queries") of the checkout this module lies in, else of the installed wheel."""
    for folder in (PACKAGE / "_shipped" / name, PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"policygraph's own folder {name}/ is missing beside {PACKAGE}: install it again")


def data(*parts: str) -> Path:
    """Path below `data/`, e.g. `data("lexicons", "heads.csv")`."""
    return shipped("data").joinpath(*parts)


@cache
def read_yaml(*parts: str) -> Any:
    """What a YAML file below `data/` says, read once by the whole program: nobody may change it.

    libyaml is ten times as fast as the Python parser, and every command waits for it.
    """
    import yaml

    return yaml.load(data(*parts).read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def queries() -> Path:
    """The folder of the query pack."""
    return shipped("queries")
