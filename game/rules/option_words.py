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


class NotBuilt(NotAllowed):
    """An option can't have this value yet."""


def read(readers: Mapping[str, Reader], given: Mapping[str, Any]) -> tuple[dict[str, Any], list[Refusal]]:
    """The values given, by the names of an option's field, and every problem with them: `unknown-option`, `bad-option`
    or `option-not-built`."""
    values: dict[str, Any] = {}
    problems: list[Refusal] = []
    for name, value in given.items():
        if name not in readers:
            problems.append(Refusal("unknown-option", {"option": name, "known": tuple(readers)}))
            continue
        try:
            values[name.replace("-", "_")] = readers[name](value)
        except NotAllowed as bad:
            told = {"option": name, "value": str(value), "allowed": bad.allowed}
            problems.append(Refusal("option-not-built" if isinstance(bad, NotBuilt) else "bad-option", told))
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


def switch(no: str = "no", yes: str = "yes") -> Reader:
    """These words for no and yes, or what YAML makes of such words."""

    def switched(value: Any) -> bool:
        if isinstance(value, bool):
            return value
        if value not in (no, yes):
            raise NotAllowed(f"{no}|{yes}")
        return bool(value == yes)

    return switched


def whole(among: range, allowed: str) -> Reader:
    """One of these whole numbers, which are told so."""

    def number(value: Any) -> int:
        if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 7:
            value = int(value)
        if isinstance(value, bool) or not isinstance(value, int) or value not in among:
            raise NotAllowed(allowed)
        return value

    return number


def number_or(none: str) -> Reader:
    """A whole number from 1 on, or this word, which stands for None."""
    number = whole(range(1, 1_000_000), f"{none}|1, 2, 3…")
    return lambda value: None if value == none or value is None else number(value)


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
