"""One short name for a state, the same on every machine."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache, lru_cache
from json.encoder import encode_basestring_ascii as _quoted
from typing import Any


def canonical(value: Any) -> str:
    """A text form of nested dataclasses, tuples, sets, maps and plain values; equal values give equal texts.

    Raises TypeError for anything else. Fields marked `compare=False` are left out, and those marked as `later` while
    they have their default, so that states of sessions from before they were there keep their form.
    """
    match value:
        case str():
            return _quoted(value)
        case tuple() if value and all(type(each) is str for each in value):
            return _of_names(value)
        case tuple():
            return "(" + ",".join([canonical(each) for each in value]) + ")"
        case None | bool() | int():
            return "null" if value is None else str(value).lower()
        case _ if is_dataclass(value) and not isinstance(value, type):
            inner = [f"{name}={canonical(each)}" for name, each in _counted(value)]
            return f"{type(value).__name__}({','.join(inner)})"
        case frozenset():
            return "{" + ",".join(sorted(map(canonical, value))) + "}"
        case Mapping():
            return "{" + ",".join(sorted(f"{canonical(k)}:{canonical(v)}" for k, v in value.items())) + "}"
    raise TypeError(f"no canonical form: {type(value).__name__}")


@lru_cache(maxsize=512)
def _of_names(names: tuple[str, ...]) -> str:
    """Piles and hands, most of which a move leaves as they were."""
    return "(" + ",".join(map(_quoted, names)) + ")"


def _counted(value: Any) -> Iterator[tuple[str, Any]]:
    for name, later, default in _fields(value.__class__):
        each = getattr(value, name)
        if not later or each != default:
            yield name, each


@cache
def _fields(kind: Any) -> tuple[tuple[str, bool, Any], ...]:
    """The fields of a dataclass that count: each with whether it is left out while it has this default."""
    return tuple((f.name, "later" in f.metadata, f.default) for f in fields(kind) if f.compare)


def digest(value: Any) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of a value's canonical form."""
    return hashlib.sha256(canonical(value).encode("utf-8", "surrogatepass")).hexdigest()[:16]
