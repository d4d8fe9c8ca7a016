"""One short name for a state, the same on every machine."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache, lru_cache
from json.encoder import encode_basestring_ascii as _quoted
from types import NoneType
from typing import Any


def canonical(value: Any) -> str:
    """A text form of nested dataclasses, tuples, sets, maps and plain values; equal values give equal texts.

    Raises TypeError for anything else. Fields marked `compare=False` are left out, and those marked as `later` while
    they have their default, so that states of sessions from before they were there keep their form.
    """
    form = _FORMS.get(value.__class__)
    if form is not None:
        return form(value)
    if is_dataclass(value) and not isinstance(value, type):
        return _of_part(value)
    for kind, of_kind in _FORMS.items():
        if isinstance(value, kind):
            return of_kind(value)
    raise TypeError(f"no canonical form: {type(value).__name__}")


def _of_tuple(value: tuple[Any, ...]) -> str:
    if value and all(type(each) is str for each in value):
        return _of_names(value)
    return "(" + ",".join([canonical(each) for each in value]) + ")"


@lru_cache(maxsize=512)
def _of_names(names: tuple[str, ...]) -> str:
    """Piles and hands, most of which a move leaves as they were."""
    return "(" + ",".join(map(_quoted, names)) + ")"


def _of_set(value: frozenset[Any]) -> str:
    return "{" + ",".join(sorted(map(canonical, value))) + "}"


def _of_map(value: Mapping[Any, Any]) -> str:
    return "{" + ",".join(sorted(f"{canonical(k)}:{canonical(v)}" for k, v in value.items())) + "}"


def _of_word(value: bool | int | None) -> str:
    return "null" if value is None else str(value).lower()


_FORMS: dict[type, Callable[[Any], str]] = {
    str: _quoted,
    tuple: _of_tuple,
    NoneType: _of_word,
    bool: _of_word,
    int: _of_word,
    frozenset: _of_set,
    dict: _of_map,
    Mapping: _of_map,
}


def _of_part(value: Any) -> str:
    """Values never change: what was written of one stays with it, since most parts of a state are those of the state
    before."""
    known: str | None = value.__dict__.get("_canonical")
    if known is None:
        known = value.__dict__["_canonical"] = _of_fields(value)
    return known


def _of_fields(value: Any) -> str:
    inner = [f"{name}={canonical(each)}" for name, each in _counted(value)]
    return f"{type(value).__name__}({','.join(inner)})"


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
    text = _of_fields(value) if is_dataclass(value) else canonical(value)  # nobody asks again for the whole
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
