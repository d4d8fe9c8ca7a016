"""What the scene of every game can ask of a view, whatever the game."""

from __future__ import annotations

from typing import Protocol

from game.core.game import Actor


class SeatSeen(Protocol):
    """A seat as a viewer sees it."""

    @property
    def name(self) -> Actor:
        """What it is called."""


class Seen(Protocol):
    """A session as a viewer sees it. Times are seconds; `turn` is None where all move together."""

    @property
    def phase(self) -> str: ...
    @property
    def turn(self) -> Actor | None: ...
    @property
    def seats(self) -> tuple[SeatSeen, ...]: ...
    @property
    def limit(self) -> int | None: ...
    @property
    def warning(self) -> bool: ...
    @property
    def paused(self) -> bool: ...
    @property
    def stopped(self) -> bool: ...
    @property
    def locks(self) -> frozenset[str]: ...
    @property
    def over(self) -> str | None: ...
