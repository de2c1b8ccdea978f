"""Records: what a frozen, slotted dataclass is, made and compared in C."""

import dataclasses
from typing import Any, TypeVar, dataclass_transform

import msgspec

R = TypeVar("R")

OF_ANY_CLASS = frozenset({"__dict__", "__weakref__", "__annotations__"})


@dataclass_transform(frozen_default=True)
def record(kind: type[R]) -> type[R]:
    """`dataclass(frozen=True, slots=True)` as a msgspec `Struct`, made in a fifth of the time: a document makes one for
    every second character.

    `dataclasses.fields`, `asdict` and `replace` know its fields. These may have defaults, but no default factories.
    """
    own = {name: value for name, value in vars(kind).items() if name not in OF_ANY_CLASS}
    plain: Any = dataclasses.dataclass(frozen=True)(kind)
    fields = [
        (f.name, f.type) if f.default is dataclasses.MISSING else (f.name, f.type, f.default)
        for f in dataclasses.fields(plain)
    ]
    for field in fields:
        own.pop(field[0], None)
    own["__dataclass_fields__"] = plain.__dataclass_fields__
    made: Any = msgspec.defstruct(kind.__name__, fields, namespace=own, module=kind.__module__, frozen=True)
    return made  # type: ignore[no-any-return]
