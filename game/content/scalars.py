"""What YAML makes of a word without quotes: `no`, `12:30`, `1.0` and `2026-01-01` are no texts to it."""

from __future__ import annotations

import re
from typing import Any, Literal, TypeAlias

from yaml.resolver import Resolver

from game.core.frozen import frozen

What: TypeAlias = Literal["text", "yes-no", "number", "time", "date", "nothing", "list", "map"]

_RESOLVERS: dict[str, list[tuple[str, re.Pattern[str]]]] = Resolver.yaml_implicit_resolvers
_YES = ("yes", "true", "on")


@frozen
class Made:
    """A value that YAML would make and this program never wants: a date, a time, an odd number."""

    text: str
    what: What


def native(text: str) -> str | bool | int | float | Made | None:
    """The value of a word without quotes."""
    for tag, pattern in _RESOLVERS.get(text[:1], ()):
        if pattern.match(text):
            return _made(tag.rpartition(":")[2], text)
    return text


def what(value: Any) -> What:
    """The name of a value's type in the messages."""
    match value:
        case None:
            return "nothing"
        case bool():
            return "yes-no"
        case int() | float():
            return "number"
        case Made():
            return value.what
        case list():
            return "list"
        case dict():
            return "map"
    return "text"


def _made(tag: str, text: str) -> str | bool | int | float | Made | None:
    match tag:
        case "null":
            return None
        case "bool":
            return text.lower() in _YES
        case "timestamp":
            return Made(text, "date")
        case "int" if re.fullmatch(r"[-+]?(0|[1-9][0-9]{0,14})", text):
            return int(text)
        case "float" if re.fullmatch(r"[-+]?[0-9]{1,15}\.[0-9]{1,15}", text):
            return float(text)
        case "int" | "float":
            return Made(text, "time" if ":" in text else "number")
    return text
