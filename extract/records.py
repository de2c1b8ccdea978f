"""Records: frozen, slotted dataclasses that are quick to make, and to make again with other values."""

import dataclasses
from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar, dataclass_transform

R = TypeVar("R")
_become = object.__dict__["__class__"].__set__


@dataclass_transform(frozen_default=True)
def record(kind: type[R]) -> type[R]:
    """`dataclass(frozen=True, slots=True)` whose objects are made in half the time; a document makes some ten thousand.

    A frozen class has to set each field past its own guard. Here a new object belongs, while its fields are set, to a
    twin with the same slots and no guard.
    """
    frozen: Any = dataclasses.dataclass(frozen=True, slots=True)(kind)
    fields = dataclasses.fields(frozen)
    names = [field.name for field in fields]
    defaults = {f"_{f.name}": f.default for f in fields if f.default is not dataclasses.MISSING}
    twin = type(kind.__name__, (), {"__slots__": tuple(names)})
    given = ", ".join(f"{name}=_{name}" if f"_{name}" in defaults else name for name in names)
    lines = (f"def __init__(self, {given}):", "_become(self, _twin)", *(f"self.{n} = {n}" for n in names))
    made: dict[str, Any] = {"_become": _become, "_twin": twin, "_frozen": frozen, **defaults}
    exec("\n    ".join((*lines, "self.__class__ = _frozen")), made)
    made["__init__"].__annotations__ = frozen.__init__.__annotations__
    made["__init__"].__qualname__ = f"{kind.__qualname__}.__init__"
    frozen.__init__ = made["__init__"]
    record_class: type[R] = frozen
    return record_class


def changed(record: R, **values: Any) -> R:
    """The same record with these fields changed. Raises KeyError for a field that it does not have."""
    made: R = _changer(type(record), tuple(values))(record, *values.values())
    return made


@cache
def _changer(kind: type, names: tuple[str, ...]) -> Callable[..., Any]:
    """A function of a record and the new values of these fields, written out: three times as fast as by a list."""
    fields = [field.name for field in dataclasses.fields(kind)]
    if unknown := set(names).difference(fields):
        raise KeyError(min(unknown))
    row = ", ".join(f"_{name}" if name in names else f"r.{name}" for name in fields)
    given = ", ".join(f"_{name}" for name in names)
    changer: Callable[..., Any] = eval(f"lambda r, {given}: kind({row})", {"kind": kind})
    return changer
