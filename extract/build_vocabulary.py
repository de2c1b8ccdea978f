"""Make `data/lexicons/vocabulary.txt` from documents of the genre. A maintainer's tool: nothing imports it at run time.

    python -m extract.build_vocabulary CORPUS_FOLDER… [--leave-out PART_OF_A_FILE_NAME…]

Words, as the segmenter cuts, of three or more documents name nothing by themselves, unless they are names of places or
stand among `names` of `data/lexicons/vocabulary.yml`; its `words` are put in. Only texts are read: no annotation, and
none of the documents that figures are measured on (`--leave-out`). `data/SOURCES.md` says which documents were read.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import rjieba

from extract.gazetteers import gazetteer
from extract.readers import read
from graph.resources import data, read_yaml

DOCUMENTS = 3
"""A word of so many documents is common."""
PLACE_DOCUMENTS = 8
"""A word that is also the short name of a township is common from so many on."""
DIVISIONS = ("province", "prefecture", "county")
HAN = re.compile("[一-龥]{2,}")
HEADER = """\
# Words of plans and reports that name nothing by themselves: a noun that is not among them, at the front of a name, is
# what names it. Made by `python -m extract.build_vocabulary`: do not edit; add to or leave out in vocabulary.yml.
"""


def documents(folders: Sequence[Path], leave_out: Sequence[str]) -> list[Path]:
    """The plain texts of the folders, in order of their names."""
    found = [path for folder in folders for path in sorted(folder.glob("*.txt"))]
    return [path for path in found if not any(part in path.name for part in leave_out)]


def words_of(text: str) -> set[str]:
    """The different words of two characters or more."""
    return {word for word in rjieba.cut(text) if HAN.fullmatch(word)}


def is_place(word: str, count: int) -> bool:
    """Is the word the name of a division, and not much rather a word (a township called 和平, peace)?"""
    named = gazetteer().named(word)
    return bool(named) and (count < PLACE_DOCUMENTS or any(d.level in DIVISIONS for d in named))


def vocabulary_of(texts: Iterable[str]) -> list[str]:
    """The common words of the texts, with the lists of `vocabulary.yml` heard, in the order of their characters."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(words_of(text))
    lists = read_yaml("lexicons", "vocabulary.yml")
    counted = {word for word, n in counts.items() if n >= DOCUMENTS and not is_place(word, n)}
    return sorted((counted - set(lists["names"])) | set(lists["words"]))


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the file; says how many words of how many documents."""
    parser = argparse.ArgumentParser(prog="python -m extract.build_vocabulary", description="Make vocabulary.txt.")
    parser.add_argument("folders", nargs="+", type=Path, metavar="CORPUS_FOLDER")
    parser.add_argument("--leave-out", nargs="*", default=[], metavar="PART_OF_A_FILE_NAME")
    parser.add_argument("--output", type=Path, help="default: data/lexicons/vocabulary.txt of this checkout")
    options = parser.parse_args(arguments)
    paths = documents(options.folders, options.leave_out)
    if len(paths) < DOCUMENTS:
        parser.error(f"{len(paths)} .txt files found; a word is common from {DOCUMENTS} documents on")
    words = vocabulary_of(read(path).text for path in paths)
    output = options.output or Path(str(data("lexicons", "vocabulary.txt")))
    output.write_text(HEADER + "\n".join(words) + "\n", encoding="utf-8")
    print(f"{len(words)} words of {len(paths)} documents in {output}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
