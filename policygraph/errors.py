"""What can be wrong with a whole build."""

from collections.abc import Sequence
from pathlib import Path

from graph.errors import PolicyGraphError


class NoDocumentsError(PolicyGraphError):
    """Folders without a document in them."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self.paths = tuple(paths)
        where = ", ".join(str(p) for p in paths)
        super().__init__(f"no documents in {where}: put .txt files there, or name one")


class NoJurisdictionError(PolicyGraphError):
    """Neither the text, the side-car nor the command line says which division issued the document."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(
            f"{path}: the text does not say which region issued it: add --jurisdiction NAME (中国 for national"
            f" documents), or a line 'jurisdiction: NAME' in {path.with_suffix('.meta.yml').name} beside it"
        )
