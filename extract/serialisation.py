"""Docs with our facts travel as other Docs do: `doc.to_bytes()`, DocBin, `nlp.pipe(n_process=2)`.

spaCy packs `doc.user_data` with srsly's msgpack, which lets others add encoders. Records of `extract.types` are packed
whole; a component's working state is not, since it can be made again.
"""

import dataclasses
from collections.abc import Callable
from typing import Any

from extract import types
from extract.lexicon import Lexicon

MARK = "policygraph"
"""The key that says which record a packed map is."""
LEFT_OUT = frozenset({"memory", "outline", "table"})
"""Of a document's context: what its blocks are and what components remember; of a block: the table it is a row of."""
KINDS: dict[str, type] = {
    kind.__name__: kind for kind in vars(types).values() if isinstance(kind, type) and dataclasses.is_dataclass(kind)
} | {"Lexicon": Lexicon}

Chain = Callable[[Any], Any] | None


def encode(value: Any, chain: Chain = None) -> Any:
    """A record as a map; None for other objects of this package."""
    kind = type(value)
    if KINDS.get(kind.__name__) is kind:
        fields = {f.name: getattr(value, f.name) for f in dataclasses.fields(value) if f.name not in LEFT_OUT}
        if "offsets" in fields:
            fields["offsets"] = list(fields["offsets"])  # msgpack knows no ranges
        return {MARK: kind.__name__, **fields}
    if kind.__module__.startswith("extract."):
        return None
    return value if chain is None else chain(value)


def decode(value: Any, chain: Chain = None) -> Any:
    """A map that `encode` made as its record again."""
    if MARK in value:
        kind = KINDS[value.pop(MARK)]
        if kind is types.BlockFacts:  # the one record with lists
            return kind(**{name: list(rows) for name, rows in value.items()})
        return kind(**{name: _tupled(field) for name, field in value.items()})
    return value if chain is None else chain(value)


def _tupled(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return tuple(_tupled(v) for v in value)
    if isinstance(value, dict):
        return {key: _tupled(v) for key, v in value.items()}
    return value


def register(*kinds: type) -> None:
    """Let srsly pack the records of `extract.types`, and these (idempotent)."""
    import srsly

    KINDS.update({kind.__name__: kind for kind in kinds})
    srsly.msgpack_encoders.register(MARK, func=encode)
    srsly.msgpack_decoders.register(MARK, func=decode)
