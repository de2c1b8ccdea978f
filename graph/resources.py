"""Where the files without Python are: `queries/` and `data/`, in the checkout or inside the wheel."""

from functools import cache
from pathlib import Path

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


def queries() -> Path:
    """The folder of the query pack."""
    return shipped("queries")
