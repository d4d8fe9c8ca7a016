"""One short name for a state, the same on every machine."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any


def canonical(value: Any) -> str:
    """A text form of nested dataclasses, tuples, sets, maps and plain values; equal values give equal texts.

    Raises TypeError for anything else. Fields marked `compare=False` are left out.
    """
    match value:
        case None | bool() | int() | str():
            return json.dumps(value)
        case tuple():
            return "(" + ",".join(map(canonical, value)) + ")"
        case frozenset():
            return "{" + ",".join(sorted(map(canonical, value))) + "}"
        case Mapping():
            return "{" + ",".join(sorted(f"{canonical(k)}:{canonical(v)}" for k, v in value.items())) + "}"
        case _ if is_dataclass(value) and not isinstance(value, type):
            inner = (f"{f.name}={canonical(getattr(value, f.name))}" for f in fields(value) if f.compare)
            return f"{type(value).__name__}({','.join(inner)})"
    raise TypeError(f"no canonical form: {type(value).__name__}")


def digest(value: Any) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of a value's canonical form."""
    return hashlib.sha256(canonical(value).encode("utf-8", "surrogatepass")).hexdigest()[:16]
