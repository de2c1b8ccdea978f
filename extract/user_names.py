"""Which lexicon holds for a document, and where it says other than what is built in. It outranks it; that is said."""

from collections.abc import Iterator
from pathlib import Path

from extract.gazetteers import gazetteer
from extract.lexicon import Lexicon, read_lexicon
from extract.meta.side_car import read_side_car, side_car_of


def lexicon_files(document: str | Path | None, given: Path | None) -> tuple[Path | None, Path | None]:
    """(the file that holds, the side-car's): the command line's beats the side-car's.

    Raises `SideCarError` where the side-car cannot be taken.
    """
    side_car = side_car_of(document)
    beside = read_side_car(side_car).lexicon if side_car else None
    return given or beside, beside


def names_for(document: str | Path | None, given: Lexicon | Path | None) -> tuple[Lexicon | None, tuple[str, ...]]:
    """The user's names for one document, None where nobody gives any; and a warning for each contradiction.

    Args:
        document: its path; None for text handed over directly, which has no side-car.
        given: the names, or their file, from the caller or the command line.

    Raises:
        LexiconError: the file cannot be taken; names the line.
        SideCarError: the side-car names a lexicon that is not there, or cannot be read itself.
    """
    if isinstance(given, Lexicon):
        return given, tuple(contradictions(given))
    file, beside = lexicon_files(document, given)
    if file is None:
        return None, ()
    lexicon = read_lexicon(file)
    warnings = list(contradictions(lexicon))
    if given and beside and given.resolve() != beside.resolve():
        warnings.insert(0, f"lexicon: the command line says {given}, the side-car says {beside}; the first is taken")
    return lexicon, tuple(warnings)


def contradictions(lexicon: Lexicon) -> Iterator[str]:
    """What the user's names say otherwise than the gazetteer and the taxonomy."""
    for name, code in {**lexicon.aliases, **lexicon.pins}.items():
        if known := _known_otherwise(name, code):
            yield f"lexicon: {name} is {_called(code)} here, built in it is {known}; the lexicon holds"
    for word in lexicon.forbid:
        if full := next((d for d in gazetteer().strong.get(word, ()) if d.name == word), None):
            name = _called(full.code)
            yield f"lexicon: {word} is forbidden here, built in it is the full name of {name}; no place is read"
    yield from _other_sectors(lexicon)


def _known_otherwise(name: str, code: str) -> str:
    """What the name means without the lexicon, "" where that is unknown or holds the code too."""
    places = gazetteer()
    bearers = places.named(name)
    if any(d.code == code for d in bearers):
        return ""
    others = [_called(d.code) for d in bearers[:3]]
    if len(bearers) > 3:
        others.append(f"{len(bearers) - 3} more")
    other = places.area(name) or places.feature(name) or places.country(name)
    return " or ".join([*others, *([other.name] if other else [])])


def _called(code: str) -> str:
    places = gazetteer()
    division = places.get(code)
    parents = "".join(p.name for p in reversed(places.parents(code)))
    return f"{parents}{division.name if division else ''} ({code})"


def _other_sectors(lexicon: Lexicon) -> Iterator[str]:
    from extract.sectors.taxonomy import sectors

    built_in: dict[str, list[str]] = {}
    for sector in sectors():
        for word in sector.words:
            built_in.setdefault(word, []).append(sector.key)
    for key, words in lexicon.sectors.items():
        for word in words:
            others = built_in.get(word, [])
            if others and key not in others:
                yield f"lexicon: {word} names {key} here, built in it names {' and '.join(others)}; the lexicon holds"
