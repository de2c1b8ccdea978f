"""Records with other values in some of their fields."""

import dataclasses
from typing import Any, Final, TypeVar

import msgspec

R = TypeVar("R")
REPLACE: Final[Any] = msgspec.structs.replace


def changed(record: R, **values: Any) -> R:
    """The same record, or other dataclass, with these fields changed. Raises TypeError for a field that it does not
    have."""
    if isinstance(record, msgspec.Struct):
        return REPLACE(record, **values)  # type: ignore[no-any-return]
    return dataclasses.replace(record, **values)  # type: ignore[type-var]
