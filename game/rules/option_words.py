"""Options from the words that people write, each with a reader of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from game.core.game import Refusal

LANGUAGES = ("he", "ar", "en")

Reader: TypeAlias = Callable[[Any], Any]
"""A value from what was written. Raises NotAllowed."""


class NotAllowed(ValueError):
    """An option can't have this value. `allowed` tells which it may have."""

    def __init__(self, allowed: str) -> None:
        super().__init__(allowed)
        self.allowed = allowed


def read(readers: Mapping[str, Reader], given: Mapping[str, Any]) -> tuple[dict[str, Any], list[Refusal]]:
    """The values given, by the names of an option's field, and every problem with them: `unknown-option` or
    `bad-option`."""
    values: dict[str, Any] = {}
    problems: list[Refusal] = []
    for name, value in given.items():
        if name not in readers:
            problems.append(Refusal("unknown-option", {"option": name, "known": tuple(readers)}))
            continue
        try:
            values[name.replace("-", "_")] = readers[name](value)
        except NotAllowed as bad:
            problems.append(Refusal("bad-option", {"option": name, "value": str(value), "allowed": bad.allowed}))
    return values, problems


def word(value: Any) -> Any:
    """A value as people write it; the readers read it back."""
    match value:
        case None:
            return "none"
        case tuple():
            return list(value)
    return value


def choice(*words: str) -> Reader:
    """One of these words."""

    def chosen(value: Any) -> str:
        if value not in words:
            raise NotAllowed("|".join(words))
        return str(value)

    return chosen


def number_or(none: str) -> Reader:
    """A whole number from 1 on, or this word, which stands for None."""

    def number(value: Any) -> int | None:
        if value == none or value is None:
            return None
        if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 7:
            value = int(value)
        if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= 999_999:
            raise NotAllowed(f"{none}|1, 2, 3…")
        return value

    return number


def names(value: Any) -> tuple[str, ...]:
    """A list of names, or names with commas or spaces between them."""
    if isinstance(value, str):
        value = value.replace(",", " ").split()
    if not isinstance(value, list | tuple) or not all(isinstance(item, str) for item in value):
        raise NotAllowed("NAME, NAME…")
    return tuple(value)


def languages(value: Any) -> tuple[str, ...]:
    """A list of languages."""
    listed = names(value)
    if not set(listed) <= set(LANGUAGES):
        raise NotAllowed(", ".join(LANGUAGES))
    return listed
