"""Buttons that go on from one value of an option to the next."""

from __future__ import annotations

from game.core import moves as m
from game.table.scenes.entries import Entry, rule
from game.words import Words

SECONDS = ("none", "30", "60", "90", "120", "180")


def cycled(option: str, value: str, texts: dict[str, str], can: bool) -> Entry:
    """A button that says how it is, and goes on to the next value."""
    values = list(texts)
    following = values[(values.index(value) + 1) % len(values)] if value in values else values[0]
    return rule(f"option:{option}", texts.get(value, f"{option}: {value}"), m.Change(option, following), can)


def yes(on: bool) -> str:
    """A switch as people write it."""
    return "yes" if on else "no"


def number(value: int | None) -> str:
    """A number as people write it, where there may be none."""
    return "none" if value is None else str(value)


def seconds(say: Words, what: str, value: str) -> str:
    """How many seconds there are for something."""
    if value == "none":
        return say("{what}: no limit", what=what)
    return say.count("{what}: {n} second", "{what}: {n} seconds", int(value), what=what)
