"""Run the example notebooks and keep what they show: `make notebooks`.

Of a diagram the still picture is kept; the interactive page holds vis-network's script, which is not ours to commit.
"""

import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
SECONDS = 120
"""For one cell."""


def executed(path: Path) -> Any:
    """The notebook run from its first cell in this folder. Raises what a cell raises."""
    import nbformat
    from nbclient import NotebookClient

    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=SECONDS, resources={"metadata": {"path": str(HERE)}}).execute()
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)  # times of the day
        for output in cell.get("outputs", []):
            shown = output.get("data", {})
            if "image/svg+xml" in shown:
                shown.pop("text/html", None)
    notebook.metadata.pop("widgets", None)
    notebook.metadata["language_info"] = {"name": "python"}
    return notebook


def notebooks() -> list[Path]:
    return sorted(HERE.glob("*.ipynb"))


def main() -> None:
    import nbformat

    for path in [Path(name).resolve() for name in sys.argv[1:]] or notebooks():
        nbformat.write(executed(path), path)
        print(path.name)


if __name__ == "__main__":
    main()
