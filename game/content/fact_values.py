"""What scenarios expect, read from YAML: the values that the facts of any game are made of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from game.content import values
from game.content.problems import Problems
from game.content.tree import Node

Reader: TypeAlias = Callable[[Node, Problems], Any]
"""Reads what is expected, as plain values; what can't be read is a problem."""


def name(node: Node, problems: Problems) -> str | None:
    """A name, or nothing."""
    return None if node.plain() is None else values.text(node, problems)


def number_or_nothing(node: Node, problems: Problems) -> int | None:
    """A number, or nothing."""
    return None if node.plain() is None else values.number(node, problems)


def names(node: Node, problems: Problems) -> list[str]:
    """A list of names."""
    return list(values.texts(node, problems))


def yes_or_no(node: Node, problems: Problems) -> bool | None:
    """Yes or no; nothing, while it is not known."""
    value = node.plain()
    if value is None or isinstance(value, bool):
        return value
    problems.add(node, "unknown-value", name=str(value), known="true, false, null")
    return None


def one_of(known: tuple[str, ...]) -> Reader:
    """One of these names, or nothing."""

    def read(node: Node, problems: Problems) -> str | None:
        found = name(node, problems)
        if found is not None and found not in known:
            problems.add(node, "unknown-value", name=found, known=", ".join(known))
        return found

    return read


def ending(known: tuple[str, ...]) -> Reader:
    """How a session ended, or only whether it did."""

    def read(node: Node, problems: Problems) -> Any:
        value = node.plain()
        return value if isinstance(value, bool) else one_of(known)(node, problems)

    return read


def each(read: Reader, known: tuple[str, ...] | None = None) -> Reader:
    """A map from names, or from these alone, to what each is read as."""
    return lambda node, problems: {k: read(v, problems) for k, v in values.fields(node, known, problems).items()}


def many(read: Reader) -> Reader:
    """A list of what each item is read as."""
    return lambda node, problems: [read(item, problems) for item in values.items(node, problems) or []]
