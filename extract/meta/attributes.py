"""Attributes of a document: the command line beats the side-car, the side-car beats the text; conflicts are said."""

from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from extract.errors import SideCarError
from extract.meta.side_car import SideCar, read_side_car, side_car_of
from extract.meta.stated import stated
from extract.readers.chinese import remarks
from extract.types import DocumentMeta, Jurisdiction, Outline, SourceText
from graph.errors import PolicyGraphError


def read_meta(
    source: SourceText,
    outline: Outline,
    *,
    jurisdiction: str | None = None,
    side_car: Path | None = None,
) -> tuple[DocumentMeta, tuple[str, ...]]:
    """The document's attributes, and a warning for each contradiction and for a text in other characters or languages.

    Args:
        jurisdiction: name or code from the command line.
        side_car: file to take; the one beside the source where left out.

    Raises:
        SideCarError: the side-car cannot be taken; names the line.
        PolicyGraphError: the jurisdiction given is unknown or ambiguous; names the candidates.
    """
    file = side_car or side_car_of(source.path)
    said = [("the text", stated(source, outline))]
    if file:
        said.append((file.name, _from_side_car(read_side_car(file))))
    if jurisdiction:
        said.append(("the command line", DocumentMeta(jurisdiction=_place(jurisdiction))))
    meta, warnings = _merged(said)
    return meta, (*warnings, *remarks(source.text))


def _place(text: str) -> Jurisdiction:
    from extract.linking import find_jurisdiction

    return find_jurisdiction(text)


def _from_side_car(car: SideCar) -> DocumentMeta:
    values: dict[str, Any] = dict(car.values)
    if "jurisdiction" in values:
        try:
            values["jurisdiction"] = _place(values["jurisdiction"])
        except PolicyGraphError as error:
            raise SideCarError(str(car.path), car.lines["jurisdiction"], str(error)) from error
    return DocumentMeta(**values, period=car.period)


def _merged(said: list[tuple[str, DocumentMeta]]) -> tuple[DocumentMeta, tuple[str, ...]]:
    """Later ones win."""
    meta, warnings = DocumentMeta(), []
    for field in fields(DocumentMeta):
        told = [(who, value) for who, said_meta in said if (value := getattr(said_meta, field.name)) is not None]
        if not told:
            continue
        winner, value = told[-1]
        meta = replace(meta, **{field.name: value})
        for who, other in told[:-1]:
            if not _agree(field.name, value, other):
                contradiction = f"{winner} says {_shown(value)}, {who} says {_shown(other)}"
                warnings.append(f"{field.name}: {contradiction}; the first is taken")
    return meta, tuple(warnings)


def _agree(name: str, one: Any, other: Any) -> bool:
    if isinstance(one, str):
        a, b = ("".join(x.split()) for x in (one, other))
        # A title or a source may be told in full or in short; nothing contradicts.
        return a in b or b in a
    return bool(one == other)


def _shown(value: Any) -> str:
    if isinstance(value, Jurisdiction):
        return f"{value.name}{f' ({value.code})' if value.code else ''}"
    return f"{value[0]}–{value[1]}" if isinstance(value, tuple) else str(value)


__all__ = ["read_meta", "read_side_car", "side_car_of"]
