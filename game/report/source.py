"""What a report is made of: sessions, and what could not be used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any

from game.core.frozen import frozen
from game.core.game import Actor
from game.faults import Fault
from game.session.session import AnySession


@frozen
class Source:
    """A session by its name, with its content, the languages that its seats read, and what the table kept beside its
    moves. `damaged` is the number of the entry before which it ends, where one is damaged; `picture` shows its board or
    map at the end, as PNG, where anybody drew it."""

    name: str
    session: AnySession
    content: Any
    langs: Mapping[Actor, str] = field(default_factory=dict)
    extra: Mapping[str, Any] = field(default_factory=dict)
    damaged: int | None = None
    picture: bytes | None = field(default=None, repr=False)

    @property
    def parent(self) -> dict[str, Any] | None:
        """The `session` that it goes on from, and the last `entry` that it took; None where it began by itself."""
        return self.extra.get("parent")

    @property
    def table(self) -> str:
        """What sessions of one table have in common: their workshop, or each its own name."""
        return str(self.extra.get("workshop", self.name))


@frozen
class Unused:
    """A session that could not be used, and why."""

    name: str
    fault: Fault


@frozen
class Wish:
    """What a report is to tell beside the usual: `names` of seats, the facilitator's own `notes`, the `profiles` of a
    circle. `hide_small` tells counts under five as such."""

    names: bool = False
    notes: bool = False
    profiles: bool = False
    hide_small: bool = False

    def count(self, number: int) -> int | str:
        """A number of people or of things that they did."""
        return f"<{FEW}" if self.hide_small and number < FEW else number


FEW = 5
"""Counts under it may tell of single people."""
