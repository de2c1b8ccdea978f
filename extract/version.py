"""Which extractor made a graph: two builds with the same mark give the same facts from the same text."""

import hashlib
from functools import cache
from pathlib import Path

from graph.resources import data

ROOM = Path(__file__).resolve().parent


@cache
def extractor_version() -> str:
    """Twelve hexadecimal digits over this package's code and the knowledge that it reads (not the samples)."""
    rooms = [(ROOM, "*.py")] + [(data(name), "*") for name in ("gazetteers", "lexicons")]
    files = [f for room, pattern in rooms for f in room.rglob(pattern) if f.is_file() and "__pycache__" not in f.parts]
    files += [f for f in data().glob("*.yml") if f.is_file()]
    mark = hashlib.sha256()
    for file in sorted(files, key=lambda f: f.name):
        mark.update(file.name.encode())
        mark.update(file.read_bytes())
    return mark.hexdigest()[:12]
